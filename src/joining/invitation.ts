import { and, asc, eq, gt, inArray, isNull, not, type SQL, sql } from 'drizzle-orm'
import { addresseesById } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { accounts, people } from '../accounts/tables.ts'
import { record, recordAll } from '../audit/record.ts'
import { sendLater, sendToAll } from '../mail/outbox.ts'
import { enterTeams } from '../organisations/membership.ts'
import { namesOf } from '../organisations/names.ts'
import { type Home, holdOrganisation } from '../organisations/organisation.ts'
import { holdUnsuspended } from '../organisations/suspension.ts'
import { departures, organisationOwners, organisations, teams } from '../organisations/tables.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import type { Limit } from '../platform/limits.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { hashToken, keyedHash, newToken } from '../platform/secrets.ts'
import type { Language } from '../platform/texts.ts'
import { acceptedMail, invitationMail } from './invitation-mails.ts'
import { answerRequest } from './join-request.ts'
import { invitations, invitationTeams } from './tables.ts'

/** How long an invitation may be accepted (docs/design.md, "Joining an organisation"). */
const invitationDays = 7
const lifetime = sql.raw(`now() + interval '${invitationDays} days'`)

/** One mail to an address, then some minutes of peace. */
const resendings = { name: 'invitation-resent', times: 1, seconds: 180 }

export const answersFromOnePlace: Limit = { name: 'invitation-answers', times: 300, seconds: 600 }

/** Whichever organisations invite it, and however often they take it back and invite it anew. */
const mailsToOneAddress = { name: 'invitations-to', times: 5, seconds: 86_400 }

/** Not when the transaction began: an invitation that waited for somebody's removal comes after it. */
const sentNow = sql`clock_timestamp()`

const isOpen = isNull(invitations.closedAt)

/** An invitation is worth no more than its sender. Table names are written out: Drizzle may leave them away. */
const inviterOwns = sql<boolean>`exists (
  select from ${organisationOwners} owner
  where owner.person = invitations.invited_by and owner.organisation = invitations.organisation)`

/** Whether an invitation can be accepted no more, though nobody has taken it back. */
export const isDead = sql<boolean>`(invitations.expires_at <= now() or not ${inviterOwns})`

export const isLiving = and(isOpen, gt(invitations.expiresAt, sql`now()`), inviterOwns)

/** Whether this person went, or was made to go, after the invitation was sent. It stays open for all others to see:
 * that it vanished with the person would tell whose address it is. */
function isFromBefore(person: string): SQL<boolean> {
  return sql<boolean>`exists (
    select from ${departures} gone
    where gone.organisation = invitations.organisation and gone.person = ${person} and gone.at >= invitations.sent_at)`
}

/** Whether an invitation goes to the verified address of this person. */
function isTo(person: string): SQL<boolean> {
  return sql<boolean>`lower(${invitations.emailAddress}) = (
    select lower(account.email_address) from ${accounts} account where account.id = ${person})`
}

/** The invitations that wait for an answer at a person's verified address, the oldest first. */
export async function invitationsFor(db: Database, person: string) {
  return db
    .select({
      id: invitations.id,
      shortName: organisations.shortName,
      names: namesOf(organisations),
      invitedBy: people.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisation))
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .where(and(isLiving, isTo(person), not(isFromBefore(person))))
    .orderBy(asc(invitations.sentAt))
}

/** An invitation by the token of its mailed link, or by its id for the person whose address it goes to. */
export type Which = { token: string } | { id: string; person: string }

type InvitationState = 'open' | 'expired' | 'void' | 'accepted' | 'withdrawn'

/** An invitation, whatever has become of it; `person` looks at it, to tell whether it is theirs. */
export async function invitationAt(db: Database, which: Which, person: string | undefined) {
  const [found] = await db
    .select({
      id: invitations.id,
      emailAddress: invitations.emailAddress,
      expiresAt: invitations.expiresAt,
      outcome: invitations.outcome,
      isExpired: sql<boolean>`${invitations.expiresAt} <= now()`,
      isMine: person ? isTo(person) : sql<boolean>`false`,
      isVoid: person
        ? sql<boolean>`(not ${inviterOwns} or (${isTo(person)} and ${isFromBefore(person)}))`
        : sql<boolean>`not ${inviterOwns}`,
      organisation: organisations.id,
      shortName: organisations.shortName,
      names: namesOf(organisations),
      invitedBy: { name: people.name, username: accounts.username },
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisation))
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .leftJoin(accounts, eq(accounts.id, people.id))
    .where(chosen(which))
  if (!found) return undefined
  const { outcome, isExpired, isVoid, ...invitation } = found
  const state: InvitationState = outcome ?? (isExpired ? 'expired' : isVoid ? 'void' : 'open')
  return { ...invitation, state }
}

export type Invitation = NonNullable<Awaited<ReturnType<typeof invitationAt>>>

function chosen(which: Which) {
  return 'token' in which
    ? eq(invitations.tokenHash, hashToken(which.token))
    : and(eq(invitations.id, which.id), isTo(which.person))
}

/** An address of which a stranger learns no more than whether it is their own: o…@fjordvik.no */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address][0]}…${address.slice(at)}`
}

function inboxOf({ secrets }: AppContext, emailAddress: string): string {
  return keyedHash(secrets.identityKey, 'e-mail address', emailAddress.toLowerCase())
}

/** Those of several addresses, in lower case, that have had as many invitations today as they may. Nothing is counted. */
export async function haveHadEnough(app: AppContext, addresses: readonly string[]): Promise<string[]> {
  const inboxes = addresses.map((address) => inboxOf(app, address))
  const spent = await app.limits.spentOf(mailsToOneAddress, inboxes)
  return addresses.filter((address) => spent.has(inboxOf(app, address)))
}

/** Counts one more invitation to each of several addresses. @returns those for which it is one too many */
export async function countInvitations(app: AppContext, addresses: readonly string[]): Promise<string[]> {
  const inboxes = addresses.map((address) => inboxOf(app, address))
  const spent = await app.limits.countEach(mailsToOneAddress, inboxes)
  return addresses.filter((address) => spent.has(inboxOf(app, address)))
}

/** Counts one more invitation to an address. @throws Refusal `invited-often` where it is one too many */
async function countInvitation(app: AppContext, emailAddress: string): Promise<void> {
  await app.limits.count(mailsToOneAddress, inboxOf(app, emailAddress)).catch((error) => {
    throw error instanceof Refusal ? new Refusal({ code: 'invited-often' }, error.status) : error
  })
}

type Team = { id: string; name: string }
type Letter = { address: string; token: string }

/** Invites addresses into teams, each once; the caller has counted them. An invitation that can be accepted no more is
 * sent anew; one that is open gets the further teams and is not mailed again. */
export async function inviteAll(
  tx: Database,
  app: AppContext,
  by: Actor & { language: Language },
  organisation: Home,
  addresses: readonly string[],
  chosenTeams: readonly Team[],
): Promise<{ sent: number; extended: number }> {
  const letters = addresses.map((address) => ({ address, token: newToken() }))
  if (letters.length === 0) return { sent: 0, extended: 0 }
  const sent = await openInvitationsTo(tx, by, organisation, letters)
  const open = await invitationsAt(tx, organisation, addresses)
  const given = await addTeams(tx, [...open.values()], chosenTeams)
  const invited = letters.flatMap(({ address, token }) => {
    const names = given.get(open.get(address.toLowerCase()) ?? '')
    return names ? [{ address, token, names }] : []
  })
  const about = { event: 'invitation-sent', organisation: organisation.shortName } as const
  const concerning = { organisation: organisation.id }
  await recordAll(
    tx,
    by.person.id,
    by.visit,
    invited.map(({ address, names }) => ({ act: { ...about, address, teams: names.join(', ') }, concerning })),
  )
  const mailed = invited.filter(({ address }) => sent.has(address))
  const mails = mailed.map(({ address, token }) => invitationMail(app, address, by, organisation, token))
  await sendToAll(tx, app.queue, mails)
  return { sent: mailed.length, extended: invited.length - mailed.length }
}

/** Sends anew what can be accepted no more, and opens what is not there. @returns the addresses that were open to neither */
async function openInvitationsTo(
  tx: Database,
  by: Actor,
  organisation: Home,
  letters: readonly Letter[],
): Promise<Set<string>> {
  const fresh = { invitedBy: by.person.id, sentAt: sentNow, expiresAt: lifetime }
  const addresses = sql.param(letters.map(({ address }) => address))
  const hashes = sql.param(letters.map(({ token }) => hashToken(token)))
  const renewed = await tx
    .update(invitations)
    .set({ ...fresh, tokenHash: sql`letter.hash` })
    .from(sql`unnest(${addresses}::text[], ${hashes}::text[]) letter (address, hash)`)
    .where(
      and(
        eq(invitations.organisation, organisation.id),
        sql`lower(invitations.email_address) = lower(letter.address)`,
        isOpen,
        isDead,
      ),
    )
    .returning({ id: invitations.id, address: sql<string>`letter.address` })
  if (renewed.length > 0) {
    const ids = renewed.map(({ id }) => id)
    await tx.delete(invitationTeams).where(inArray(invitationTeams.invitation, ids))
  }
  const others = letters.filter(({ address }) => !renewed.some((one) => one.address === address))
  const rows = others.map(({ address, token }) => ({
    ...fresh,
    organisation: organisation.id,
    emailAddress: address,
    tokenHash: hashToken(token),
  }))
  const made =
    rows.length > 0
      ? await tx.insert(invitations).values(rows).onConflictDoNothing().returning({ address: invitations.emailAddress })
      : []
  return new Set([...renewed, ...made].map(({ address }) => address))
}

/** The open invitations to addresses. @returns their ids, by address in lower case */
async function invitationsAt(db: Database, { id }: Home, addresses: readonly string[]): Promise<Map<string, string>> {
  const address = sql<string>`lower(${invitations.emailAddress})`
  const found = await db
    .select({ id: invitations.id, address })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisation, id),
        isOpen,
        inArray(
          address,
          addresses.map((one) => one.toLowerCase()),
        ),
      ),
    )
  return new Map(found.map((invitation) => [invitation.address, invitation.id]))
}

/** Lets invitations lead into teams. @returns for each the names of those that are new; nothing where none is */
async function addTeams(tx: Database, ids: readonly string[], chosen: readonly Team[]): Promise<Map<string, string[]>> {
  const leads = ids.flatMap((invitation) => chosen.map(({ id }) => ({ invitation, team: id })))
  if (leads.length === 0) return new Map()
  const given = await tx.insert(invitationTeams).values(leads).onConflictDoNothing().returning()
  const byInvitation = Map.groupBy(given, ({ invitation }) => invitation)
  return new Map(
    [...byInvitation].map(([invitation, rows]) => [
      invitation,
      chosen.filter(({ id }) => rows.some(({ team }) => team === id)).map(({ name }) => name),
    ]),
  )
}

/** The invitations of an organisation that nobody has answered, those that have run out too, the latest first. */
export async function openInvitations(db: Database, organisation: string) {
  return db
    .select({
      id: invitations.id,
      emailAddress: invitations.emailAddress,
      sentAt: invitations.sentAt,
      expiresAt: invitations.expiresAt,
      isExpired: sql<boolean>`${invitations.expiresAt} <= now()`,
      isInviterOwner: inviterOwns,
      invitedBy: people.name,
      teams: sql<string[]>`coalesce((
        select jsonb_agg(team.name order by lower(team.name))
        from ${invitationTeams} leads join ${teams} team on team.id = leads.team
        where leads.invitation = ${invitations.id}), '[]')`,
    })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .where(and(eq(invitations.organisation, organisation), isOpen))
    .orderBy(sql`${invitations.sentAt} desc`)
}

/** Sends an open invitation again, from whoever does so, with a new link and another 7 days; the old link opens
 * nothing. @throws NotFound for one that is closed, or another's; Refusal `too-many-tries` (3 minutes),
 * `invited-often` */
export async function resendInvitation(
  app: AppContext,
  by: Actor & { language: Language },
  organisation: Home,
  id: string,
): Promise<void> {
  const which = and(eq(invitations.id, id), eq(invitations.organisation, organisation.id), isOpen)
  const [open] = await app.db.select({ to: invitations.emailAddress }).from(invitations).where(which)
  if (!open) throw new NotFound()
  await app.limits.count(resendings, id)
  await countInvitation(app, open.to)
  const token = newToken()
  await app.db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'add-people')
    const [sent] = await tx
      .update(invitations)
      .set({ tokenHash: hashToken(token), invitedBy: by.person.id, sentAt: sentNow, expiresAt: lifetime })
      .where(which)
      .returning({ emailAddress: invitations.emailAddress })
    if (!sent) throw new NotFound()
    const event = {
      event: 'invitation-resent',
      organisation: organisation.shortName,
      address: sent.emailAddress,
    } as const
    await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
    await sendLater(tx, app.queue, invitationMail(app, sent.emailAddress, by, organisation, token))
  })
}

/** Takes an open invitation back. @throws NotFound for one that is closed, or another's */
export async function withdrawInvitation(db: Database, by: Actor, organisation: Home, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'add-people')
    const withdrawn = await withdraw(tx, by, organisation, eq(invitations.id, id))
    if (withdrawn.length === 0) throw new NotFound()
  })
}

async function withdraw(tx: Database, by: Actor, organisation: Home, which: SQL): Promise<string[]> {
  const withdrawn = await tx
    .update(invitations)
    .set({ outcome: 'withdrawn', closedAt: sql`now()` })
    .where(and(eq(invitations.organisation, organisation.id), which, isOpen))
    .returning({ address: invitations.emailAddress })
  const addresses = withdrawn.map(({ address }) => address).sort()
  const about = { event: 'invitation-withdrawn', organisation: organisation.shortName } as const
  const acts = addresses.map((address) => ({
    act: { ...about, address },
    concerning: { organisation: organisation.id },
  }))
  await recordAll(tx, by.person.id, by.visit, acts)
  return addresses
}

/** Takes back all that somebody who goes has sent and nobody has answered. @returns the addresses */
export async function withdrawInvitationsOf(
  tx: Database,
  by: Actor,
  organisation: Home,
  inviter: string,
): Promise<string[]> {
  return withdraw(tx, by, organisation, eq(invitations.invitedBy, inviter))
}

export async function addressesInvitedBy(db: Database, organisation: string, inviter: string): Promise<string[]> {
  const found = await db
    .select({ address: invitations.emailAddress })
    .from(invitations)
    .where(and(eq(invitations.organisation, organisation), eq(invitations.invitedBy, inviter), isOpen))
  return found.map(({ address }) => address).sort()
}

/** Accepts an invitation into those of its teams that still exist; one statement decides, however many ask at once.
 * @throws NotFound; Refusal `invitation-closed` where it is not open, goes to another address, was sent by nobody who
 * owns the organisation now, or before this person went; `invitation-teams-gone`, `organisation-suspended` */
export async function acceptInvitation(app: AppContext, by: Actor, which: Which): Promise<{ shortName: string }> {
  const invitation = await invitationAt(app.db, which, by.person.id)
  if (!invitation) throw new NotFound()
  const home: Home = { ...invitation, id: invitation.organisation }
  await app.db.transaction(async (tx) => {
    // Before the row of the invitation, as removing somebody takes them: in the other order the two could wait for each other.
    await holdOrganisation(tx, home, by)
    await holdUnsuspended(tx, home.id, 'invitation-suspended')
    const [accepted] = await tx
      .update(invitations)
      .set({ outcome: 'accepted', closedAt: sql`now()` })
      .where(and(chosen(which), isLiving, isTo(by.person.id), not(isFromBefore(by.person.id))))
      .returning({ id: invitations.id, invitedBy: invitations.invitedBy })
    if (!accepted) throw new Refusal({ code: 'invitation-closed' })
    const into = await teamsOfInvitation(tx, accepted.id)
    if (into.length === 0) throw new Refusal({ code: 'invitation-teams-gone' })
    await enterTeams(tx, home.id, by.person.id, into)
    await answerRequest(tx, home.id, by.person.id, 'approved', by.person.id)
    const event = { event: 'invitation-accepted', organisation: home.shortName } as const
    const names = into.map(({ name }) => name).join(', ')
    await record(tx, by.person.id, by.visit, { ...event, teams: names }, { organisation: home.id })
    const inviter = (await addresseesById(tx, [accepted.invitedBy])).get(accepted.invitedBy)
    if (inviter && inviter.id !== by.person.id) {
      await sendLater(tx, app.queue, acceptedMail(app, inviter, by, home))
    }
  })
  return { shortName: home.shortName }
}

async function teamsOfInvitation(tx: Database, invitation: string) {
  return tx
    .select({ id: teams.id, name: teams.name })
    .from(invitationTeams)
    .innerJoin(teams, eq(teams.id, invitationTeams.team))
    .where(eq(invitationTeams.invitation, invitation))
    .orderBy(asc(sql`lower(${teams.name})`))
}
