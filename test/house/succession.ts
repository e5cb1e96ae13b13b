import { expect } from 'vitest'
import type { Database } from '../../src/platform/database.ts'
import { appointOwners } from '../../src/service-desk/successions/appointment.ts'
import { links } from '../../stand-ins/mailbox/read-mail.ts'
import { approveNow } from './approval.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { newOperator } from './operator.ts'
import { type Guest, newGuest, newOrganisation } from './organisation.ts'
import { sentMails } from './sent-mails.ts'

/** A house with Sindre and Amal at its desk. */
export async function openSuccessions() {
  const app = await openTestHouse()
  const [sindre, amal] = [await newOperator(app), await newOperator(app)]
  return { app, sindre, amal, begun: () => begun(app, [sindre, amal]) }
}

/** An organisation whose owner Kari has not been here for half a year, and Ola, who works there. */
export type Place = Awaited<ReturnType<typeof newPlace>>

export async function newPlace(app: TestHouse) {
  const [kari, ola] = [await newGuest(app), await newGuest(app)]
  const place = await newOrganisation(app, [kari])
  await away(app, kari)
  return { ...place, kari, ola }
}

/** Lets the last log-in of somebody be so long ago. */
export async function away({ db }: TestHouse, { id }: Guest, days = 181): Promise<void> {
  await db.execute(`update identities set last_used_at = now() - interval '${days} days' where account = '${id}'`)
}

/** What Ansattporten says of whom somebody represents, so many days ago. */
export async function vouch({ db }: TestHouse, { number }: Place, { id }: Guest, days: number): Promise<void> {
  await db.execute(
    `insert into representations (person, number, name, vouched_at)
     values ('${id}', '${number}', 'Fjordvik', now() - interval '${days} days')`,
  )
}

export const successionPage = ({ shortName }: Place) => `/organisations/${shortName}/succession`

/** Asks over the form, and waits until the register has answered: that strikes a first approval. @returns the order's id */
export async function askFor({ db }: TestHouse, place: Place, guest = place.ola): Promise<string> {
  const fields = { message: 'Kari har sluttet, og ingen andre er eier.' }
  const page = await guest.browser.post(successionPage(place), fields)
  const order = /\/orders\/([0-9a-f-]{36})$/.exec(page.url)?.[1]
  if (!order) throw new Error(`No order: ${page.status} ${page.url}`)
  const finding = async () =>
    (await row<{ finding: string }>(db, `select finding from orders where id = '${order}'`))?.finding
  await expect.poll(finding).not.toBe('unchecked')
  return order
}

export function approve({ app }: TestHouse, order: string, { id }: Guest): Promise<string> {
  return approveNow(app, { person: { id, name: 'Sindre' }, visit: 'test' }, order)
}

/** Asked for and approved by two. */
async function begun(app: TestHouse, operators: readonly Guest[]): Promise<Place & { order: string }> {
  const place = await newPlace(app)
  const order = await askFor(app, place)
  for (const operator of operators) await approve(app, order, operator)
  return { ...place, order }
}

export async function row<Row extends Record<string, unknown>>(db: Database, question: string) {
  const { rows } = await db.execute<Row>(question)
  return rows[0]
}

export async function stateOf({ db }: TestHouse, order: string): Promise<string> {
  return (await row<{ state: string }>(db, `select state from orders where id = '${order}'`))?.state ?? ''
}

export async function owns({ db }: TestHouse, { id }: Place, guest: Guest): Promise<boolean> {
  const question = `select 1 from team_members member join teams team on team.id = member.team
    where team.organisation = '${id}' and team.is_owners and member.person = '${guest.id}'`
  return (await row(db, question)) !== undefined
}

/** Lets the waiting time pass. */
export async function pass({ db }: TestHouse, order: string): Promise<void> {
  await db.execute(`update successions set waits_until = now() - interval '1 second' where "order" = '${order}'`)
}

/** Whole hours until the owner is appointed. */
export async function hoursLeft({ db }: TestHouse, order: string): Promise<number | undefined> {
  const question = `select round(extract(epoch from waits_until - now()) / 3600)::int as hours from successions
    where "order" = '${order}'`
  return (await row<{ hours: number }>(db, question))?.hours
}

/** What the clock does every minute. */
export function appoint({ app: { config, db, queue, log } }: TestHouse): Promise<void> {
  return appointOwners({ config, db, queue, log })
}

/** The subjects of the mails about owners that somebody has got. */
export async function subjects(app: TestHouse, guest: Guest): Promise<string[]> {
  return (await sentMails(app, guest.person.email)).map(({ subject }) => subject).filter((one) => /owner/.test(one))
}

/** Where the link leads with which an owner can stop it. */
export async function stopLink(app: TestHouse, guest: Guest): Promise<string> {
  const mails = await sentMails(app, guest.person.email)
  const mail = mails.find(({ subject }) => subject.startsWith('You can stop'))
  const link = mail && links(mail).find((one) => one.includes('/successions/stop/'))
  if (!link) throw new Error('No link to stop it')
  return new URL(link).pathname
}
