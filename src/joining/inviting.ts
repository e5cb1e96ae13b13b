import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { people } from '../accounts/tables.ts'
import { record, recordAll } from '../audit/record.ts'
import { sendLater, sendToAll } from '../mail/outbox.ts'
import { type Home, holdOrganisation } from '../organisations/organisation.ts'
import { teams } from '../organisations/tables.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { hashToken, keyedHash, newToken } from '../platform/secrets.ts'
import type { Language } from '../platform/texts.ts'
import { inviterOwns, isOpen } from './invitation.ts'
import { invitationMail } from './invitation-mails.ts'
import { invitations, invitationTeams } from './tables.ts'

/** How long an invitation may be accepted (docs/design.md, "Joining an organisation"). */
const invitationDays = 7
const lifetime = sql.raw(`now() + interval '${invitationDays} days'`)

/** One mail to an address, then some minutes of peace. */
const resendings = { name: 'invitation-resent', times: 1, seconds: 180 }

/** Whichever organisations invite it, and however often they take it back and invite it anew. */
const mailsToOneAddress = { name: 'invitations-to', times: 5, seconds: 86_400 }

/** Not when the transaction began: an invitation that waited for somebody's removal comes after it. */
const sentNow = sql`clock_timestamp()`

/** Whether an invitation can be accepted no more, though nobody has taken it back. */
export const isDead = sql<boolean>`(invitations.expires_at <= now() or not ${inviterOwns})`

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
