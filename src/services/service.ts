import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { and, eq, inArray, type SQLWrapper, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '../accounts/actor.ts'
import { suspensionOf } from '../accounts/suspensions.ts'
import { accounts, names, people } from '../accounts/tables.ts'
import { type Recorded, record, recordPush } from '../audit/record.ts'
import { createRepository, removeLeftovers, removeRepository } from '../git/repository.ts'
import { namesAsJson } from '../organisations/names.ts'
import { holdOrganisation, lockOrganisation } from '../organisations/organisation.ts'
import { type Act, type Level, may, NotAllowed, remains, rightsAt, Suspended } from '../organisations/rights.ts'
import { organisationSuspensions, organisations, teamMembers } from '../organisations/tables.ts'
import type { AppContext } from '../platform/app-context.ts'
import { type Database, isId, prepared, violates } from '../platform/database.ts'
import type { Limit } from '../platform/limits.ts'
import type { Log } from '../platform/log.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import type { Language } from '../platform/texts.ts'
import { longestServiceName, serviceNameFault } from './short-name.ts'
import { collaborators, type ServicePurpose, serviceAccess, services, visibilities } from './tables.ts'
import { templateFiles, templates } from './template.ts'
import { serviceTitle } from './title.ts'

type Maker = { id: string; username: string; name: string }

/** Who is to own a new service: the maker, or an organisation (its id twice, and its name) where the maker may create. */
export type Owner = { id: string; address: string; organisation?: string; name?: string }

/** A new service; `owner` is a username or short name, empty where there is nothing to choose. */
export const newServiceShape = z.object({
  owner: z.string().trim().default(''),
  title: serviceTitle,
  shortName: z
    .string('short-name-missing')
    .trim()
    .min(1, 'short-name-missing')
    .superRefine(refuseShortName)
    .meta({ maxLength: longestServiceName }),
  template: z.enum(templates, 'template-missing'),
})

function refuseShortName(name: string, context: z.RefinementCtx) {
  const fault = name === '' ? undefined : serviceNameFault(name)
  if (fault) context.addIssue({ code: 'custom', message: fault })
}

export type NewService = Omit<z.output<typeof newServiceShape>, 'owner'>

const servicesOfOnePerson: Limit = { name: 'services-created', times: 60, seconds: 3600 }

/** Where a service's repository lies. The id, not the name: no name can ever reach another's folder. */
export function repositoryOf(repositories: string, id: string): string {
  return join(repositories, `${id}.git`)
}

/** Where repositories lie, and the domain of the addresses that stand for people in Git, so that no e-mail is published. */
export type GitHome = { repositories: string; mailHost: string }

/** Creates a service from a template, with one commit by its maker. @throws Refusal `short-name-taken`, `too-many-tries` */
export async function createService(
  app: Pick<AppContext, 'db' | 'limits'>,
  home: GitHome,
  maker: Maker,
  owner: Owner,
  { title, shortName, template }: NewService,
  visit: { id: string; language: Language },
): Promise<void> {
  await app.limits.count(servicesOfOnePerson, maker.id)
  const files = templateFiles({
    template,
    owner: owner.address,
    shortName,
    title,
    language: visit.language,
    personName: maker.name,
    now: new Date(),
  })
  try {
    const first = { files, message: 'App created', author: maker }
    await establish(app.db, home, maker.id, owner, { title, shortName, purpose: 'service' }, first, visit.id)
  } catch (error) {
    if (!violates(error, 'services_address')) throw error
    throw new Refusal({ code: 'short-name-taken', field: 'shortName', values: { owner: owner.name ?? '' } })
  }
}

type First = { files: Map<string, string>; message: string; author: { name: string; username: string } }

/** Makes a repository, and then the row that makes it real. Whatever fails, nothing is left; a repository whose process
 * was killed before the row stood is swept later.
 * @throws what the database says, as that `services_address` is violated where the owner has the short name already */
export async function establish(
  db: Database,
  { repositories, mailHost }: GitHome,
  maker: string,
  owner: Owner,
  row: { title: string; shortName: string; purpose: ServicePurpose },
  { files, message, author }: First,
  visit: string | undefined,
): Promise<void> {
  const id = randomUUID()
  const path = repositoryOf(repositories, id)
  await createRepository(path, {
    files,
    message,
    author: { name: author.name, email: `${author.username}@${mailHost}` },
    at: new Date(),
  })
  try {
    await db.transaction(async (tx) => {
      if (owner.organisation && row.purpose === 'service') {
        const home = { id: owner.organisation, shortName: owner.address }
        await holdOrganisation(tx, home, { person: { id: maker } }, 'create-service')
      }
      await tx.insert(services).values({ id, owner: owner.id, ...row, changedBy: maker })
      if (row.purpose === 'service') await letMakerIn(tx, id, maker)
      const event = { event: 'service-created', service: `${owner.address}/${row.shortName}` } as const
      // The studio makes an organisation's own repositories when that is opened.
      const by = row.purpose === 'service' ? maker : null
      await record(tx, by, visit, event, { organisation: owner.organisation })
    })
  } catch (error) {
    // A database that went away may have committed first: then the service stands, and its repository must too.
    if (!(await mayStand(db, id))) await removeRepository(path)
    throw error
  }
}

/** A team may let its members create, and reach nothing: whoever made the service can work on it all the same. */
async function letMakerIn(tx: Database, service: string, maker: string): Promise<void> {
  await tx.execute(sql`
    insert into ${collaborators} (service, person, level)
    select ${service}, ${maker}, 'write'
    where not exists (select from ${serviceAccess} where service = ${service} and person = ${maker})`)
}

async function mayStand(db: Database, id: string): Promise<boolean> {
  return db
    .select({ id: services.id })
    .from(services)
    .where(eq(services.id, id))
    .then(
      (found) => found.length > 0,
      () => true,
    )
}

const serviceByAddress = prepared((db) =>
  db
    .select({
      id: services.id,
      owner: sql<string>`coalesce(${organisations.shortName}, ${accounts.username})`,
      ownerId: services.owner,
      ownerNames: namesAsJson(organisations, people.name),
      organisation: organisations.id,
      /** What kind of organisation owns it; null where a person does. */
      ownerKind: organisations.kind,
      isOfOwner: sql<boolean>`exists (
        select from ${teamMembers} member
        where member.organisation = ${services.owner} and member.person = ${sql.placeholder('person')})`,
      suspendedAt: suspensionOf(organisationSuspensions, organisations.id).since,
      shortName: services.shortName,
      title: services.title,
      purpose: services.purpose,
      visibility: services.visibility,
      createdAt: services.createdAt,
      changedAt: services.changedAt,
      level: levelOf(services.id, sql.placeholder('person')),
    })
    .from(names)
    .innerJoin(services, eq(services.owner, names.holder))
    .leftJoin(organisations, eq(organisations.id, names.holder))
    .leftJoin(accounts, eq(accounts.id, names.holder))
    .leftJoin(people, eq(people.id, accounts.id))
    .where(and(eq(names.name, sql.placeholder('owner')), eq(services.shortName, sql.placeholder('shortName'))))
    .prepare('service_by_address'),
)

/** The greatest level that a person has on a service by any way of their own; null where there is none. */
function levelOf(service: SQLWrapper, person: SQLWrapper) {
  return sql<Level | null>`(
    select max(level) from ${serviceAccess} where service = ${service} and person = ${person})`
}

/** A service and what this person may do with it; the only way to one for pages and for Git.
 * @throws NotFound for what is not there and what is closed to the person alike; Suspended where nothing may be
 * changed in the owning organisation; NotAllowed where the person may see it, and may not do this */
export async function serviceFor(db: Database, person: string, owner: string, shortName: string, act: Act) {
  const [found] = await serviceByAddress(db).execute({ person, owner: owner.toLowerCase(), shortName })
  if (!found) throw new NotFound()
  const { level: own, ...service } = found
  const level: Level = own ?? (service.visibility === 'open' ? 'read' : 'none')
  const rights = rightsAt(level)
  if (!may(rights, 'see-service')) throw new NotFound()
  if (service.suspendedAt && !remains(act)) {
    throw new Suspended({ shortName: service.owner, names: service.ownerNames }, service.suspendedAt)
  }
  if (!may(rights, act)) throw new NotAllowed(act, { service })
  return { ...service, level, rights }
}

export type Service = Awaited<ReturnType<typeof serviceFor>>

/** How a service is called in histories and mails: owner and short name, as in its address. */
export function fullNameOf({ owner, shortName }: Pick<Service, 'owner' | 'shortName'>): string {
  return `${owner}/${shortName}`
}

/** Holds it for the rest of the transaction, and judges the doer once more: the right may have ended while the request
 * was under way. @throws NotFound, Suspended or NotAllowed, as `serviceFor` */
export async function holdService(tx: Database, { person }: Pick<Actor, 'person'>, service: Service, act: Act) {
  const held = await lockService(tx, service)
  await serviceFor(tx, person.id, service.owner, service.shortName, act)
  return held
}

/** The lock alone. The organisation before the service, so that whoever is being removed from it cannot act in between.
 * @throws NotFound where somebody moved or deleted the service before */
export async function lockService(
  tx: Database,
  { id, ownerId, organisation }: Pick<Service, 'id' | 'ownerId' | 'organisation'>,
) {
  if (organisation) await lockOrganisation(tx, organisation)
  const [held] = await tx
    .select({ title: services.title, visibility: services.visibility })
    .from(services)
    .where(and(eq(services.id, id), eq(services.owner, ownerId)))
    .for('update')
  if (!held) throw new NotFound()
  return held
}

export const serviceShape = z.object({ title: serviceTitle, visibility: z.enum(visibilities, 'visibility-missing') })

export async function changeService(
  db: Database,
  by: Actor,
  service: Service,
  wished: z.output<typeof serviceShape>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await holdService(tx, by, service, 'change-service')
    await tx.update(services).set(wished).where(eq(services.id, service.id))
    const note = (event: Recorded) =>
      record(tx, by.person.id, by.visit, event, { organisation: service.organisation ?? undefined })
    const named = { service: fullNameOf(service) }
    if (before.title !== wished.title) await note({ event: 'service-changed', ...named, title: wished.title })
    if (before.visibility === wished.visibility) return
    await note({ event: wished.visibility === 'open' ? 'service-opened' : 'service-closed', ...named })
  })
}

export async function notePush(db: Database, person: string, service: Service, key: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(services).set({ changedAt: sql`now()`, changedBy: person }).where(eq(services.id, service.id))
    await recordPush(tx, { account: person, organisation: service.organisation, service: fullNameOf(service), key })
  })
}

/** Far more than creating a service takes: what is younger may still be waiting for its row. */
const surelyAbandoned = 3_600_000
/** Long enough to notice that the wrong database was connected, and to put things back. */
const keptAside = 30 * 24 * 3_600_000

/** Sets aside repositories that have no row (what a process that was killed in the middle of creating left behind) and
 * removes those that have lain aside for 30 days. */
export async function sweepRepositories(db: Database, repositories: string, log: Log): Promise<void> {
  await removeLeftovers(repositories)
  const aside = await placeAside(repositories)
  for (const name of await olderThan(aside, keptAside)) await removeRepository(join(aside, name))
  const names = await olderThan(repositories, surelyAbandoned)
  const ids = names.flatMap((name) => /^(.+)\.git$/.exec(name)?.[1] ?? []).filter(isId)
  if (ids.length === 0) return
  const known = await db.select({ id: services.id }).from(services).where(inArray(services.id, ids))
  const kept = new Set(known.map(({ id }) => id))
  for (const id of ids.filter((id) => !kept.has(id))) {
    await setAside(repositories, id)
    log.warn({ repository: id }, 'a repository without a service was set aside')
  }
}

/** Sets a repository without a service aside, where it lies for 30 days. */
export async function setAside(repositories: string, id: string): Promise<void> {
  const place = join(await placeAside(repositories), `${id}.git`)
  await rename(repositoryOf(repositories, id), place)
  await utimes(place, new Date(), new Date())
}

async function placeAside(repositories: string): Promise<string> {
  const aside = join(repositories, 'abandoned')
  await mkdir(aside, { recursive: true })
  return aside
}

async function olderThan(folder: string, milliseconds: number): Promise<string[]> {
  const names = await readdir(folder)
  const ages = await Promise.all(names.map(async (name) => Date.now() - (await stat(join(folder, name))).mtimeMs))
  return names.filter((_, index) => (ages[index] ?? 0) > milliseconds)
}
