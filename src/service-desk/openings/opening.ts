import { and, eq, ne, sql } from 'drizzle-orm'
import { peopleById, personNamed } from '../../accounts/account.ts'
import type { Actor } from '../../accounts/actor.ts'
import { names } from '../../accounts/tables.ts'
import { record } from '../../audit/record.ts'
import { openEnvironments } from '../../environments/environment.ts'
import { sendLater } from '../../mail/outbox.ts'
import { numberFault } from '../../organisations/number.ts'
import { type Home, type Opening, openOrganisation, ownersOf } from '../../organisations/organisation.ts'
import { websiteFault } from '../../organisations/settings.ts'
import { organisationNameFault } from '../../organisations/short-name.ts'
import { addDeployTeams } from '../../organisations/standard-teams.ts'
import { kinds, organisations } from '../../organisations/tables.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { type Fault, Refusal } from '../../platform/refusal.ts'
import type { RefusalCode } from '../../refusal-codes.ts'
import type { Order } from '../orders/order.ts'
import { confirmedAdministrators, partiesOf } from '../orders/parties.ts'
import { furnishing } from './furnishing.ts'
import { becameServiceOwnerMail, openedMail } from './opening-mails.ts'

/** An organisation as somebody wants it opened: the kind as it was written, and the usernames of its first owners. */
export type OpeningWish = Omit<Opening, 'owners' | 'kind'> & { kind: string; owners: readonly string[] }

const longestName = 200

/**
 * Opens an organisation with its standard teams and first owners, and tells them. What it still lacks is its own
 * repositories: `makeOwnRepositories` is the next step, and may be taken again if it fails.
 * @param by who opens it; absent for an administrator at the machine
 * @throws Refusal with everything that is wrong, all at once
 */
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
    for (const owner of (await peopleById(tx, ids)).values()) {
      await sendLater(tx, queue, openedMail(owner, wish, config.publicUrl))
    }
  })
}

/** An organisation, and for a service owner its first environment. @returns its id */
async function openWithEnvironments(
  tx: Database,
  opening: Opening,
  by: { person: string; visit: string } | undefined,
): Promise<string> {
  const id = await openOrganisation(tx, opening, by?.person ?? null, by?.visit)
  const home = { id, shortName: opening.shortName }
  if (opening.kind === 'service-owner') await openEnvironments(tx, home, by?.person ?? null, by?.visit)
  return id
}

/**
 * Opens the organisation of an approved order: everything in the database now, in the caller's transaction, and the job
 * that makes what is outside it. The administrators who have said yes are its owners.
 * @param by the operator who approves
 * @returns the organisation's id
 * @throws Refusal `nobody-confirmed`; `organisation-name-taken` or `number-taken` where somebody was first
 */
export async function openForOrder(
  tx: Database,
  { queue }: Pick<AppContext, 'queue'>,
  order: Order,
  by: Actor,
): Promise<string> {
  const { kind, shortName, nameNb, nameNn, nameEn, number, unit } = order
  if (!kind || !shortName || !nameNb || !nameNn || !nameEn) throw new Error('The order is for no new organisation')
  const owners = confirmedAdministrators(await partiesOf(tx, order.id)).map(({ person }) => person)
  if (owners.length === 0) throw new Refusal({ code: 'nobody-confirmed' })
  const names = { nb: nameNb, nn: nameNn, en: nameEn }
  const opening = { shortName, number, kind, names, form: unit?.form, owners }
  const id = await openWithEnvironments(tx, opening, { person: by.person.id, visit: by.visit })
  await queue.send(tx, furnishing, { id: order.id })
  return id
}

/**
 * Makes a developer organisation a service owner, with the teams and the environment that belong to one, and tells its
 * owners and whoever ordered it.
 * @param by the operator who approves
 * @throws Refusal `service-owner-already`
 */
export async function becomeServiceOwner(
  tx: Database,
  app: Pick<AppContext, 'queue' | 'config'>,
  order: Order,
  by: Actor,
): Promise<void> {
  if (!order.organisation) throw new Error('The order concerns no organisation')
  const { id, shortName, names } = await makeServiceOwner(tx, order.organisation)
  await addDeployTeams(tx, id)
  await openEnvironments(tx, { id, shortName }, by.person.id, by.visit)
  const event = { event: 'became-service-owner', organisation: shortName } as const
  await record(tx, by.person.id, by.visit, event, { organisation: id })
  for (const owner of await ownersOf(tx, id)) {
    await sendLater(tx, app.queue, becameServiceOwnerMail(owner, { shortName, names }, app.config.publicUrl))
  }
}

async function makeServiceOwner(tx: Database, organisation: string): Promise<Home> {
  const [changed] = await tx
    .update(organisations)
    .set({ kind: 'service-owner' })
    .where(and(eq(organisations.id, organisation), ne(organisations.kind, 'service-owner')))
    .returning({
      id: organisations.id,
      shortName: organisations.shortName,
      nb: organisations.nameNb,
      en: organisations.nameEn,
    })
  if (!changed) throw new Refusal({ code: 'service-owner-already' })
  const { id, shortName, ...names } = changed
  return { id, shortName, names }
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
  return name.length > longestName ? 'official-name-long' : undefined
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
