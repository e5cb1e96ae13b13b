import { and, asc, eq, gt, isNull, not, type SQL, sql } from 'drizzle-orm'
import { addresseesById } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { accounts, people } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import { sendLater } from '../mail/outbox.ts'
import { enterTeams } from '../organisations/membership.ts'
import { namesOf } from '../organisations/names.ts'
import { type Home, holdOrganisation } from '../organisations/organisation.ts'
import { holdUnsuspended } from '../organisations/suspension.ts'
import { departures, organisationOwners, organisations, teams } from '../organisations/tables.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import type { Limit } from '../platform/limits.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { hashToken } from '../platform/secrets.ts'
import { acceptedMail } from './invitation-mails.ts'
import { answerRequest } from './join-answer.ts'
import { invitations, invitationTeams } from './tables.ts'

export const answersFromOnePlace: Limit = { name: 'invitation-answers', times: 300, seconds: 600 }

export const isOpen = isNull(invitations.closedAt)

/** An invitation is worth no more than its sender. Table names are written out: Drizzle may leave them away. */
export const inviterOwns = sql<boolean>`exists (
  select from ${organisationOwners} owner
  where owner.person = invitations.invited_by and owner.organisation = invitations.organisation)`

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
