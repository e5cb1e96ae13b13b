import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { addresseesById } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { emailAddress } from '../accounts/email-address.ts'
import { hasNameShape } from '../accounts/name.ts'
import { accounts, people } from '../accounts/tables.ts'
import { type Recorded, recordAll } from '../audit/record.ts'
import { sendToAll } from '../mail/outbox.ts'
import { allEnterTeams, type Named } from '../organisations/membership.ts'
import { addedMail, teamsChangedMail } from '../organisations/membership-mails.ts'
import { type Home, holdOrganisation } from '../organisations/organisation.ts'
import { teamMembers } from '../organisations/tables.ts'
import { chosenTeams } from '../organisations/team.ts'
import type { AppContext } from '../platform/app-context.ts'
import { type Database, isId } from '../platform/database.ts'
import { choices } from '../platform/form.ts'
import type { Limit } from '../platform/limits.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Language } from '../platform/texts.ts'
import { countInvitations, haveHadEnough, inviteAll, isDead } from './inviting.ts'
import { answerRequests } from './join-answer.ts'
import { invitations, invitationTeams } from './tables.ts'

const mostLines = 100
const longestList = 20_000

/** A pasted list and the teams to add to; `change` asks for the form again. */
export const additionShape = z.object({
  people: z.string('people-missing').trim().min(1, 'people-missing').max(longestList, 'people-many'),
  teams: choices.pipe(z.array(z.string().refine(isId, 'people-teams-missing')).min(1, 'people-teams-missing')),
  change: z.string().optional(),
})

/** Each sends up to a hundred mails. */
const additionsOfOnePerson: Limit = { name: 'people-added', times: 20, seconds: 3600 }
/** Each asks the house who a hundred usernames are. */
export const previewsOfOnePerson: Limit = { name: 'people-previewed', times: 100, seconds: 3600 }

type Person = { id: string; username: string; name: string }
type Team = { id: string; name: string }

/** One of those that somebody listed: as it was typed, and what it is by its shape alone. */
export type TypedEntry = { typed: string; username?: string; address?: string }

/** What will happen to one of those that somebody listed. `teams` are those that are new to whom it concerns. */
export type Line = { typed: string } & (
  | { what: 'add'; person: Person }
  | { what: 'extend'; person: Person; teams: Team[] }
  | { what: 'member'; person: Person }
  | { what: 'invite' | 'invite-again' | 'invited' | 'invited-often'; address: string }
  | { what: 'extend-invitation'; address: string; teams: Team[] }
  | { what: 'nobody' | 'neither' | 'twice' }
)

/** What the house knows of those who were listed. An address says nothing of whether somebody has it. */
export type InvitedBefore = {
  people: readonly (Person & { teams: readonly string[] })[]
  invitations: readonly { address: string; isDead: boolean; teams: readonly string[] }[]
  /** Addresses in lower case that get no more invitations today. */
  spared: ReadonlySet<string>
}

/** Takes a pasted list apart: by lines, commas or semicolons; addresses by spaces too. Mail programs write
 * `Kari Nordmann <kari@…>`, `"Nordmann, Kari" <kari@…>`, `Nordmann, Kari <kari@…>`. */
export function entriesIn(text: string): TypedEntry[] {
  return text
    .split(/[\n\r;]+/)
    .flatMap(atCommas)
    .flatMap(atSpaces)
    .map((typed) => typed.trim())
    .filter(Boolean)
    .map(entryOf)
}

/** A comma inside quotes, or between a family name and a given name before an address, separates nothing. */
function atCommas(part: string): string[] {
  const named = /\s*"[^"]*"\s*<[^<>]*>|\s*\p{Lu}[\p{L} -]*,\s*\p{Lu}[\p{L} .-]*<[^<>]*>|[^,]+/gu
  return [...part.matchAll(named)].map(([piece]) => piece)
}

function atSpaces(piece: string): string[] {
  const words = piece.trim().split(/\s+/)
  return words.length > 1 && words.every((word) => word.includes('@')) ? words : [piece]
}

function entryOf(typed: string): TypedEntry {
  const named = /^[^<>]*<([^<>]*)>$/.exec(typed)?.[1] ?? /^[^<>@]*\s([^\s@]+@[^\s@]+)$/.exec(typed)?.[1]
  const meant = (named ?? typed).trim().replace(/^mailto:/i, '')
  const address = emailAddress.safeParse(meant)
  if (address.success) return { typed, address: address.data }
  return hasNameShape(typed) ? { typed, username: typed } : { typed }
}

/** Says of each what will happen if it is added to these teams. Who comes twice is judged the first time. */
export function judgeLines(entries: readonly TypedEntry[], into: readonly Team[], known: InvitedBefore): Line[] {
  const seen = new Set<string>()
  return entries.map((entry) => {
    const { typed, username, address } = entry
    const key = (address ?? username)?.toLowerCase()
    if (key === undefined) return { typed, what: 'neither' }
    if (seen.has(key)) return { typed, what: 'twice' }
    seen.add(key)
    return { typed, ...(address ? judgeAddress(address, into, known) : judgeUsername(key, into, known)) }
  })
}

function judgeAddress(address: string, into: readonly Team[], { invitations, spared }: InvitedBefore) {
  const open = invitations.find((invitation) => invitation.address.toLowerCase() === address.toLowerCase())
  if (!open || open.isDead) {
    if (spared.has(address.toLowerCase())) return { what: 'invited-often', address } as const
    return { what: open ? 'invite-again' : 'invite', address } as const
  }
  const teams = into.filter(({ id }) => !open.teams.includes(id))
  return teams.length > 0
    ? ({ what: 'extend-invitation', address, teams } as const)
    : ({ what: 'invited', address } as const)
}

function judgeUsername(username: string, into: readonly Team[], { people }: InvitedBefore) {
  const found = people.find((person) => person.username.toLowerCase() === username)
  if (!found) return { what: 'nobody' } as const
  const { teams: has, ...person } = found
  if (has.length === 0) return { what: 'add', person } as const
  const teams = into.filter(({ id }) => !has.includes(id))
  return teams.length > 0 ? ({ what: 'extend', person, teams } as const) : ({ what: 'member', person } as const)
}

/** @throws Refusal `people-many` or `people-missing` */
function readEntries(text: string): TypedEntry[] {
  const entries = entriesIn(text)
  if (entries.length === 0) throw new Refusal({ code: 'people-missing', field: 'people' })
  if (entries.length > mostLines) throw new Refusal({ code: 'people-many', field: 'people' })
  return entries
}

function addressesIn(entries: readonly TypedEntry[]): string[] {
  return [...new Set(entries.flatMap(({ address }) => address?.toLowerCase() ?? []))]
}

/** Says what a pasted list would do. @throws Refusal `people-many` or `people-missing` */
export async function preview(
  app: AppContext,
  organisation: string,
  text: string,
  into: readonly Team[],
): Promise<Line[]> {
  const entries = readEntries(text)
  const spared = await haveHadEnough(app, addressesIn(entries))
  return judge(app.db, organisation, entries, into, new Set(spared))
}

async function judge(
  db: Database,
  organisation: string,
  entries: readonly TypedEntry[],
  into: readonly Team[],
  spared: ReadonlySet<string>,
): Promise<Line[]> {
  const addresses = addressesIn(entries)
  const usernames = entries.flatMap(({ username }) => username?.toLowerCase() ?? [])
  return judgeLines(entries, into, {
    people: usernames.length > 0 ? await knownPeople(db, organisation, usernames) : [],
    invitations: addresses.length > 0 ? await knownInvitations(db, organisation, addresses) : [],
    spared,
  })
}

/** Table names are written out: in a question to one table alone Drizzle leaves them away. */
async function knownPeople(db: Database, organisation: string, usernames: string[]) {
  return db
    .select({
      id: accounts.id,
      username: accounts.username,
      name: people.name,
      teams: sql<string[]>`coalesce((
        select jsonb_agg(member.team) from ${teamMembers} member
        where member.person = accounts.id and member.organisation = ${organisation}), '[]')`,
    })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.id))
    .where(inArray(sql`lower(${accounts.username})`, usernames))
}

async function knownInvitations(db: Database, organisation: string, addresses: string[]) {
  return db
    .select({
      address: invitations.emailAddress,
      isDead,
      teams: sql<string[]>`coalesce((
        select jsonb_agg(leads.team) from ${invitationTeams} leads where leads.invitation = invitations.id), '[]')`,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisation, organisation),
        inArray(sql`lower(${invitations.emailAddress})`, addresses),
        isNull(invitations.closedAt),
      ),
    )
}

/** How many were added, got further teams, were invited, and have had too many invitations to get one more. */
export type Done = { added: number; extended: number; invited: number; spared: number }

/** Counts an invitation to every address that would get one. Before the transaction: what is counted stays counted.
 * @returns the addresses that get none: those that have had enough, and those for whom none was due */
async function sparedOf(app: AppContext, organisation: string, entries: readonly TypedEntry[]): Promise<Set<string>> {
  const lines = await judge(app.db, organisation, entries, [], new Set())
  const due = lines.flatMap((line) =>
    line.what === 'invite' || line.what === 'invite-again' ? line.address.toLowerCase() : [],
  )
  const spared = await countInvitations(app, due)
  return new Set([...addressesIn(entries).filter((address) => !due.includes(address)), ...spared])
}

/** Does all that a list asks for and that can be done, in one transaction, judged anew. @throws NotFound where one of
 * the teams is gone; Refusal `people-many`, `people-missing` or `too-many-tries` */
export async function addPeople(
  app: AppContext,
  by: Actor & { language: Language },
  organisation: Home,
  text: string,
  ids: readonly string[],
): Promise<Done> {
  await app.limits.count(additionsOfOnePerson, by.person.id)
  const entries = readEntries(text)
  const spared = await sparedOf(app, organisation.id, entries)
  return app.db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'add-people')
    const into = await chosenTeams(tx, organisation.id, ids)
    const lines = await judge(tx, organisation.id, entries, into, spared)
    const concerned = lines.filter((line) => line.what === 'add' || line.what === 'extend')
    const addresses = lines.flatMap((line) => ('address' in line && line.what !== 'invited-often' ? line.address : []))
    const { added, extended } = await addAll(tx, app, by, organisation, concerned, into)
    const invited = await inviteAll(tx, app, by, organisation, addresses, into)
    return {
      added,
      extended: extended + invited.extended,
      invited: invited.sent,
      spared: lines.filter(({ what }) => what === 'invited-often').length,
    }
  })
}

/** Adds people to teams at once, and tells them. Members get those teams that they are not in. */
async function addAll(
  tx: Database,
  app: AppContext,
  by: Actor,
  organisation: Home,
  lines: readonly Extract<Line, { what: 'add' | 'extend' }>[],
  into: readonly Named[],
): Promise<{ added: number; extended: number }> {
  const ids = lines.map(({ person }) => person.id)
  const entered = await allEnterTeams(tx, organisation.id, ids, into)
  if (entered.size === 0) return { added: 0, extended: 0 }
  await answerRequests(tx, organisation.id, [...entered.keys()], 'approved', by.person.id)
  const readers = await addresseesById(tx, ids)
  const changed = lines.flatMap(({ what, person }) => {
    const [reader, teams] = [readers.get(person.id), entered.get(person.id)]
    return reader && teams ? [{ reader, isNew: what === 'add', given: teams.map(({ name }) => name) }] : []
  })
  await recordAll(
    tx,
    by.person.id,
    by.visit,
    changed.map(({ reader, isNew, given }) => ({
      act: added(organisation, isNew, given.join(', ')),
      concerning: { person: reader.id, organisation: organisation.id },
    })),
  )
  const mails = changed
    .filter(({ reader }) => reader.id !== by.person.id)
    .map(({ reader, isNew, given }) =>
      isNew
        ? addedMail(app, reader, by, organisation, given)
        : teamsChangedMail(app, reader, by, organisation, { given, taken: [] }),
    )
  await sendToAll(tx, app.queue, mails)
  const areNew = changed.filter(({ isNew }) => isNew).length
  return { added: areNew, extended: changed.length - areNew }
}

function added({ shortName: organisation }: Home, isNew: boolean, teams: string): Recorded {
  return isNew
    ? { event: 'person-added', organisation, teams }
    : { event: 'teams-changed', organisation, given: teams, taken: '' }
}
