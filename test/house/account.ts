import { randomUUID } from 'node:crypto'
import { accounts, names, people } from '../../src/accounts/tables.ts'
import type { Database } from '../../src/platform/database.ts'

/** Accounts that nobody logs in to, where many are needed or nothing else runs. @returns their ids */
export async function putAccounts(db: Database, wanted: readonly { username: string; name: string }[]) {
  const made = wanted.map((one) => ({ ...one, id: randomUUID() }))
  await db.insert(names).values(made.map(({ id, username }) => ({ holder: id, name: username.toLowerCase() })))
  await db.insert(people).values(made.map(({ id, name }) => ({ id, name })))
  await db.insert(accounts).values(
    made.map(({ id, username }) => ({
      id,
      username,
      emailAddress: `${username}@fjordvik.example`,
      passwordHash: '',
      language: 'nb' as const,
    })),
  )
  return made.map(({ id }) => id)
}
