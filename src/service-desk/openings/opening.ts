import { sql } from 'drizzle-orm'
import { addresseesById, personNamed } from '../../accounts/account.ts'
import { names } from '../../accounts/tables.ts'
import { openEnvironments } from '../../environments/environment.ts'
import { sendLater } from '../../mail/outbox.ts'
import { numberFault } from '../../organisations/number.ts'
import { type Opening, openOrganisation } from '../../organisations/organisation.ts'
import { websiteFault } from '../../organisations/settings.ts'
import { organisationNameFault } from '../../organisations/short-name.ts'
import { kinds, longestOfficialName, organisations } from '../../organisations/tables.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { type Fault, Refusal } from '../../platform/refusal.ts'
import type { RefusalCode } from '../../refusal-codes.ts'
import { openedMail } from './opening-mails.ts'

/** An organisation as somebody wants it opened: the kind as it was written, and the usernames of its first owners. */
export type OpeningWish = Omit<Opening, 'owners' | 'kind'> & { kind: string; owners: readonly string[] }

/** `makeOwnRepositories` is the next step, and may be taken again if it fails. Without `by` an administrator at the
 * machine opens it. @throws Refusal with everything that is wrong, all at once */
export async function openOrganisationFor(
  { db, queue, config }: Pick<AppContext, 'db' | 'queue' | 'config'>,
  wish: OpeningWish,
  by?: { person: string; visit: string },
): Promise<void> {
  const { ids, faults } = await ownersNamed(db, wish.owners)
  const kind = kinds.find((one) => one === wish.kind)
  const all = [...shapeFaults(wish), ...(await takenFaults(db, wish)), ...faults]
  if (!kind) all.push({ code: 'kind-unknown', field: 'kind', values: { kinds: kinds.join(', ') } })
  if (!kind || all.length > 0) throw new Refusal(all)
  await db.transaction(async (tx) => {
    await openWithEnvironments(tx, { ...wish, kind, owners: ids }, by)
    for (const owner of (await addresseesById(tx, ids)).values()) {
      await sendLater(tx, queue, openedMail(owner, wish, config.publicUrl))
    }
  })
}

/** An organisation, and for a service owner its first environment. @returns its id */
export async function openWithEnvironments(
  tx: Database,
  opening: Opening,
  by: { person: string; visit: string } | undefined,
): Promise<string> {
  const id = await openOrganisation(tx, opening, by?.person ?? null, by?.visit)
  const home = { id, shortName: opening.shortName }
  if (opening.kind === 'service-owner') await openEnvironments(tx, home, by?.person ?? null, by?.visit)
  return id
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

function shapeFaults(wish: OpeningWish): Fault[] {
  const codes: [string, RefusalCode | undefined][] = [
    ['shortName', organisationNameFault(wish.shortName)],
    ['number', numberFault(wish.number)],
    ['nameNb', nameFault(wish.names.nb)],
    ['nameNn', nameFault(wish.names.nn)],
    ['nameEn', nameFault(wish.names.en)],
    ['website', websiteFault(wish.website ?? '')],
  ]
  return codes.flatMap(([field, code]) => (code ? [{ code, field }] : []))
}

function nameFault(name: string): 'official-name-missing' | 'official-name-long' | 'official-name-signs' | undefined {
  if (name.trim() === '') return 'official-name-missing'
  // It stands in the subjects of mails.
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(name)) return 'official-name-signs'
  return name.length > longestOfficialName ? 'official-name-long' : undefined
}

/** As things stand now, to tell all at once; the database's constraints decide when the organisation is opened. */
async function takenFaults(db: Database, { shortName, number }: OpeningWish): Promise<Fault[]> {
  const [taken] = await db
    .select({
      name: sql<boolean>`exists (select from ${names} where name = ${shortName.toLowerCase()})`,
      number: sql<boolean>`exists (select from ${organisations} where number = ${number})`,
    })
    .from(sql`(select) as nothing`)
  const faults: Fault[] = []
  if (taken?.name) faults.push({ code: 'organisation-name-taken', field: 'shortName' })
  if (taken?.number) faults.push({ code: 'number-taken', field: 'number' })
  return faults
}
