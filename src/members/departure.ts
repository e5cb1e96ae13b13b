import { and, desc, eq } from 'drizzle-orm'
import { addresseesById, personNamed } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { withdrawInvitationsOf } from '../joining/inviting.ts'
import { answerRequest } from '../joining/join-answer.ts'
import { sendLater, sendToAll } from '../mail/outbox.ts'
import { keepingAnOwner, leaveTeams } from '../organisations/membership.ts'
import { actsOnOthers, type Home, holdOrganisation, ownersOf } from '../organisations/organisation.ts'
import { type departureKinds, departures } from '../organisations/tables.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import { NotFound } from '../platform/refusal.ts'
import { collaborators, transfers } from '../services/tables.ts'
import { leftMail, removedMail } from './departure-mails.ts'
import { described, type HomeOfKind, isLetIn, isOffer, type Losses, reachedFromElsewhere } from './losses.ts'

type Departure = { kind: (typeof departureKinds)[number]; person: string }

/** Ends it all. @returns what it was, and in short @throws NotFound for somebody who has no part in the organisation */
async function end(tx: Database, organisation: HomeOfKind, { kind, person }: Departure, by: Actor) {
  await holdOrganisation(tx, organisation, by, person === by.person.id ? undefined : 'remove-people')
  const mine = await leaveTeams(tx, organisation.id, person)
  const letIn = await tx
    .delete(collaborators)
    .where(isLetIn(organisation, person))
    .returning({ service: collaborators.service, level: collaborators.level })
  if (mine.length + letIn.length === 0) throw new NotFound()
  const offered = await tx
    .delete(transfers)
    .where(isOffer(organisation, person))
    .returning({ service: transfers.service })
  const asked = await answerRequest(tx, organisation.id, person, 'withdrawn', by.person.id)
  const invited = await withdrawInvitationsOf(tx, by, organisation, person)
  const losses = await described(tx, organisation, person, { mine, letIn, offered, asked, invited })
  const lost = inShort(losses, organisation)
  await tx.insert(departures).values({ organisation: organisation.id, person, kind, lost })
  return { losses, lost }
}

const mostNamed = 12

function inShort({ teams, services }: Losses, { shortName }: Home): string {
  const all = [...teams.map(({ name }) => name), ...services.map((service) => `${shortName}/${service.shortName}`)]
  return all.length > mostNamed ? `${all.slice(0, mostNamed).join(', ')} …` : all.join(', ')
}

/** Removes somebody, and the invitations that they sent, in one transaction. An invitation that waits for them opens
 * nothing any more (`acceptInvitation`), nor do their keys: every request asks anew what its person may.
 * @throws NotFound for somebody who has no part in the organisation; Refusal `last-owner`, `too-many-tries` */
export async function removePerson(app: AppContext, by: Actor, organisation: HomeOfKind, username: string) {
  await app.limits.count(actsOnOthers, by.person.id)
  const person = await personNamed(app.db, username)
  if (!person) throw new NotFound()
  const losses = await keepingAnOwner(() =>
    app.db.transaction(async (tx) => {
      const { losses, lost } = await end(tx, organisation, { kind: 'removed', person: person.id }, by)
      const where = { organisation: organisation.shortName, lost }
      const concerning = { person: person.id, organisation: organisation.id }
      await record(tx, by.person.id, by.visit, { event: 'person-removed', ...where }, concerning)
      const reader = (await addresseesById(tx, [person.id])).get(person.id)
      if (reader) await sendLater(tx, app.queue, removedMail(app, reader, by, organisation, losses))
      return losses
    }),
  )
  return { person, losses }
}

/** How somebody was last removed from an organisation.
 * @returns when, what was removed in short, and what they have by teams of other organisations now */
export async function lastRemoval(db: Database, organisation: Home, person: string) {
  const [found] = await db
    .select({ at: departures.at, lost: departures.lost })
    .from(departures)
    .where(
      and(eq(departures.organisation, organisation.id), eq(departures.person, person), eq(departures.kind, 'removed')),
    )
    .orderBy(desc(departures.at))
    .limit(1)
  return found && { ...found, kept: await reachedFromElsewhere(db, organisation, person) }
}

/** The same to oneself; the owners are told.
 * @throws NotFound for somebody who has no part in the organisation; Refusal `last-owner` */
export async function leaveOrganisation(app: AppContext, by: Actor, organisation: HomeOfKind): Promise<Losses> {
  return keepingAnOwner(() =>
    app.db.transaction(async (tx) => {
      const { losses, lost } = await end(tx, organisation, { kind: 'left', person: by.person.id }, by)
      const event = { event: 'organisation-left', organisation: organisation.shortName, lost } as const
      await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
      const owners = await ownersOf(tx, organisation.id)
      const mails = owners.map((owner) => leftMail(app, owner, by, organisation))
      await sendToAll(tx, app.queue, mails)
      return losses
    }),
  )
}
