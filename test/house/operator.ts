import { addOperator } from '../../src/service-desk/desk/operator.ts'
import type { TestHouse } from './house.ts'
import { type Guest, newGuest } from './organisation.ts'

/** A new person with a seat at the service desk. */
export async function newOperator(app: TestHouse): Promise<Guest> {
  const operator = await newGuest(app)
  await addOperator(app.db, operator.username)
  return operator
}
