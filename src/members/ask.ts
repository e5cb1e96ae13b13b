import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { addresseesById } from '../accounts/account.ts'
import type { Person } from '../accounts/visit.ts'
import { record } from '../audit/record.ts'
import { sendToAll } from '../mail/outbox.ts'
import { ownersOf } from '../organisations/organisation.ts'
import type { Act, Aim } from '../organisations/rights.ts'
import { organisations, teamMembers } from '../organisations/tables.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import { freeText } from '../platform/form.ts'
import { href } from '../platform/href.ts'
import { Refusal } from '../platform/refusal.ts'
import { services } from '../services/tables.ts'
import { askMail } from './access-mails.ts'
import { accessRequests } from './tables.ts'
import { whyNot } from './why-not.ts'

/** The same question from the same person. */
const onceADay = { name: 'access-asked', times: 1, seconds: 86_400 }
/** All questions of one person: each goes to several people. */
const ofOnePerson = { name: 'access-asked-in-all', times: 20, seconds: 86_400 }

const longestQuestion = 500

export const askShape = z.object({
  act: z.string().optional(),
  message: freeText(longestQuestion, 'ask-message-long'),
})

/** What an act was aimed at, as its address says it: `fjordvik`, `fjordvik/hundelisens`. */
export function aimName(aim: Aim): string {
  return 'service' in aim ? `${aim.service.owner}/${aim.service.shortName}` : aim.organisation.shortName
}

/** When the person asked for this in the last day. */
export async function askedAt(db: Database, person: string, act: Act, aim: Aim): Promise<Date | undefined> {
  const [asked] = await db
    .select({ at: accessRequests.askedAt })
    .from(accessRequests)
    .where(and(isQuestion(person, act, aim), gt(accessRequests.askedAt, sql`now() - interval '1 day'`)))
  return asked?.at
}

function isQuestion(person: string, act: Act, aim: Aim) {
  return and(eq(accessRequests.person, person), eq(accessRequests.act, act), eq(accessRequests.aim, aimName(aim)))
}

/** Asks those who can give what was refused: one mail to each. Who asks for the same again within a day has asked
 * already, and nothing happens. @throws Refusal `too-many-tries` for whoever asks for very much */
export async function askForAccess(
  app: AppContext,
  by: { person: Person; visit: string },
  { act, aim }: { act: Act; aim: Aim },
  message: string,
): Promise<void> {
  const { limits, db } = app
  const question = `${by.person.id} ${act} ${aimName(aim)}`
  if (!(await isFirst(app, question))) return
  try {
    await limits.count(ofOnePerson, by.person.id)
    await db.transaction(async (tx) => {
      const { right, people } = await whyNot(tx, by.person.id, act, aim)
      const organisation = await organisationOf(tx, aim, by.person.id)
      const event = { event: 'access-asked', on: aimName(aim), act } as const
      await record(tx, by.person.id, by.visit, event, { organisation: organisation?.id })
      await tx
        .insert(accessRequests)
        .values({ person: by.person.id, act, aim: aimName(aim) })
        .onConflictDoUpdate({
          target: [accessRequests.person, accessRequests.aim, accessRequests.act],
          set: { askedAt: sql`now()` },
        })
      const readers = await addresseesById(
        tx,
        people.map(({ id }) => id),
      )
      const mails = [...readers.values()].map((reader) => {
        const place = whereGiven(aim, by.person, organisation, reader.id)
        return askMail(app, reader, { person: by.person, act, right, on: aimName(aim), message, place })
      })
      await sendToAll(tx, app.queue, mails)
    })
  } catch (error) {
    await limits.forget(onceADay, question)
    throw error
  }
}

async function isFirst({ limits }: AppContext, question: string): Promise<boolean> {
  return limits.count(onceADay, question).then(
    () => true,
    (error) => {
      if (error instanceof Refusal) return false
      throw error
    },
  )
}

type Organisation = { id: string; shortName: string; owners: ReadonlySet<string>; hasAsker: boolean }

async function organisationOf(db: Database, aim: Aim, asker: string): Promise<Organisation | undefined> {
  const [found] = await db
    .select({
      id: organisations.id,
      shortName: organisations.shortName,
      hasAsker: sql<boolean>`exists (
        select from ${teamMembers} member where member.organisation = ${organisations}.id and member.person = ${asker})`,
    })
    .from(organisations)
    .where(
      'service' in aim
        ? sql`${organisations.id} = (select owner from ${services} asked where asked.id = ${aim.service.id})`
        : eq(organisations.id, aim.organisation.id),
    )
  if (!found) return undefined
  const owners = await ownersOf(db, found.id)
  return { ...found, owners: new Set(owners.map(({ id }) => id)) }
}

/** Where the reader can give it: owners on the person's page in the organisation, others at the service. */
function whereGiven(aim: Aim, asker: Person, organisation: Organisation | undefined, reader: string) {
  if (organisation?.hasAsker && organisation.owners.has(reader)) {
    const address = { organisation: organisation.shortName, username: asker.username }
    return { kind: 'person', href: href('/organisations/:organisation/people/:username', address) } as const
  }
  if ('organisation' in aim) throw new Error('Only owners are asked for what is the organisation’s')
  const address = { owner: aim.service.owner, service: aim.service.shortName }
  return { kind: 'collaborators', href: href('/services/:owner/:service/collaborators', address) } as const
}
