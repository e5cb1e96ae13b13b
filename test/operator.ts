import { addOperator } from '../src/service-desk/operator.ts'
import type { TestHouse } from './house.ts'
import { type Guest, newGuest } from './organisation.ts'

/** A new person with a seat at the service desk. */
export async function newOperator(house: TestHouse): Promise<Guest> {
  const operator = await newGuest(house)
  await addOperator(house.db, operator.username)
  return operator
}
