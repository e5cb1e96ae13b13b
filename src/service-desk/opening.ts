import { eq, sql } from 'drizzle-orm'
import { peopleById, personNamed } from '../accounts/account.ts'
import { names } from '../accounts/tables.ts'
import { sendLater } from '../mail/outbox.ts'
import { numberFault } from '../organisations/number.ts'
import { type Opening, openOrganisation, ownersOf } from '../organisations/organisation.ts'
import { website } from '../organisations/settings.ts'
import { shortNameFault } from '../organisations/short-name.ts'
import { kinds, organisations } from '../organisations/tables.ts'
import type { Database } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { type Fault, NotFound, Refusal } from '../platform/refusal.ts'
import { createOwnRepositories } from '../services/own-repositories.ts'
import type { GitHome, Maker } from '../services/service.ts'
import { openedMail } from './mails.tsx'

/** An organisation as somebody wants it opened: the kind as it was written, and the usernames of its first owners. */
export type Wish = Omit<Opening, 'owners' | 'kind'> & { kind: string; owners: readonly string[] }

const longestName = 200

/**
 * Opens an organisation with its standard teams and first owners, and tells them. What it still lacks is its own
 * repositories: `furnishOrganisation` is the next step, and may be taken again if it fails.
 * @param by who opens it; absent for an administrator at the machine
 * @throws Refusal with everything that is wrong, all at once
 */
export async function openOrganisationFor(
  { db, queue, config }: Pick<House, 'db' | 'queue' | 'config'>,
  wish: Wish,
  by?: { person: string; visit: string },
): Promise<void> {
  const { ids, faults } = await ownersNamed(db, wish.owners)
  const kind = kinds.find((one) => one === wish.kind)
  const all = [...shapeFaults(wish), ...(await takenFaults(db, wish)), ...faults]
  if (!kind) all.push({ code: 'kind-unknown', field: 'kind', values: { kinds: kinds.join(', ') } })
  if (!kind || all.length > 0) throw new Refusal(all)
  await db.transaction(async (tx) => {
    await openOrganisation(tx, { ...wish, kind, owners: ids }, by?.person ?? null, by?.visit)
    for (const owner of (await peopleById(tx, ids)).values()) {
      await sendLater(tx, queue, openedMail(owner, wish, config.publicUrl))
    }
  })
}

/**
 * Makes the repositories that an organisation has for itself, as far as they are not there.
 * @throws NotFound where there is no such organisation
 */
export async function furnishOrganisation(db: Database, home: GitHome, shortName: string): Promise<void> {
  const [found] = await db
    .select({ id: organisations.id, nb: organisations.nameNb, en: organisations.nameEn })
    .from(organisations)
    .where(eq(organisations.shortName, shortName))
  if (!found) throw new NotFound()
  const { id, ...names } = found
  const [maker]: Maker[] = await ownersOf(db, id)
  if (maker) await createOwnRepositories(db, home, { id, shortName, names }, maker)
}

async function ownersNamed(db: Database, usernames: readonly string[]): Promise<{ ids: string[]; faults: Fault[] }> {
  const field = 'owners'
  const asked = [...new Set(usernames)]
  const people = await Promise.all(asked.map((username) => personNamed(db, username)))
  const unknown = asked.filter((_, place) => !people[place])
  const faults: Fault[] = unknown.map((username) => ({ code: 'owner-unknown', field, values: { username } }))
  if (asked.length === 0) faults.push({ code: 'owner-missing', field })
  return { ids: [...new Set(people.flatMap((person) => person?.id ?? []))], faults }
}

function shapeFaults(wish: Wish): Fault[] {
  const codes: [string, string | undefined][] = [
    ['shortName', shortNameFault(wish.shortName)],
    ['number', numberFault(wish.number)],
    ['nameNb', nameFault(wish.names.nb)],
    ['nameNn', nameFault(wish.names.nn)],
    ['nameEn', nameFault(wish.names.en)],
    ['website', website.safeParse(wish.website ?? '').error?.issues[0]?.message],
  ]
  return codes.flatMap(([field, code]) => (code ? [{ code, field }] : []))
}

function nameFault(name: string): 'official-name-missing' | 'official-name-long' | 'official-name-signs' | undefined {
  if (name.trim() === '') return 'official-name-missing'
  // It stands in the subjects of mails.
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(name)) return 'official-name-signs'
  return name.length > longestName ? 'official-name-long' : undefined
}

/** As things stand now, to tell all at once; the database's constraints decide when the organisation is opened. */
async function takenFaults(db: Database, { shortName, number }: Wish): Promise<Fault[]> {
  const [taken] = await db
    .select({
      name: sql<boolean>`exists (select from ${names} where name = ${shortName.toLowerCase()})`,
      number: sql<boolean>`exists (select from ${organisations} where number = ${number})`,
    })
    .from(sql`(select) as nothing`)
  return [
    ...(taken?.name ? [{ code: 'organisation-name-taken', field: 'shortName' }] : []),
    ...(taken?.number ? [{ code: 'number-taken', field: 'number' }] : []),
  ]
}
