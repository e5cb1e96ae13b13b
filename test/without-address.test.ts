import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPeople } from '../src/joining/addition.ts'
import { inEvery } from '../src/platform/texts.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { arrive, newPerson } from './house/many-people.ts'
import { newOperator } from './house/operator.ts'
import { newOrder } from './house/order.ts'
import { type Guest, newGuest, newOrganisation } from './house/organisation.ts'
import { goodPassword } from './house/people.ts'
import { sentMails } from './house/sent-mails.ts'

let app: TestHouse
let sindre: Guest
beforeAll(async () => {
  app = await openTestHouse()
  sindre = await newOperator(app)
})
afterAll(() => app.close())

/** Somebody with an account that has neither address nor password. */
async function unreachable(): Promise<Guest> {
  const guest = await newGuest(app)
  await app.db.execute(`update accounts set email_address = null, password_hash = null where id = '${guest.id}'`)
  return guest
}

const subjectsTo = async ({ person }: Guest) => (await sentMails(app, person.email)).map(({ subject }) => subject)

test('an owner without an address gets no mail, and the others get theirs', async () => {
  const [kari, ola, nora] = [await unreachable(), await newGuest(app), await newGuest(app)]
  const { shortName } = await newOrganisation(app, [kari, ola])
  const before = await subjectsTo(kari)
  const asked = await nora.browser.post(`/organisations/${shortName}/join`, { message: 'Hei' })
  expect(asked.status).toBe(200)
  expect(await subjectsTo(ola)).toContainEqual(expect.stringContaining('asks for access'))
  expect(await subjectsTo(kari)).toEqual(before)
})

test('whoever has no address is added among others, which is counted, recorded and told to the others alone', async () => {
  const [kari, ola, nora] = [await newGuest(app), await unreachable(), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  const home = { id, shortName, names: inEvery(() => 'Fjordvik') }
  const before = await subjectsTo(ola)
  const by = { person: { id: kari.id, name: kari.person.name }, visit: 'test', language: 'nb' } as const
  const people = `${ola.username}\n${nora.username}`
  const done = await addPeople(app.app, by, home, people, [teams('Devs')])
  expect(done).toMatchObject({ added: 2 })
  const { rows } = await app.db.execute(
    `select person from audit_records where event = 'person-added' and organisation = '${id}'`,
  )
  expect(rows.map(({ person }) => person).toSorted()).toEqual([ola.id, nora.id].toSorted())
  expect(await subjectsTo(nora)).toContain('You have been added to an organisation')
  expect(await subjectsTo(ola)).toEqual(before)
})

test('whoever has no address can be suspended, let in again, order and be answered', async () => {
  const kari = await unreachable()
  const before = await subjectsTo(kari)
  const order = await newOrder(app, kari)
  await sindre.browser.post(`/desk/orders/${order.id}/decline`, { reason: 'Nummeret er ikke deres.' })
  expect((await kari.browser.open(`/orders/${order.id}`)).html).toContain('Nummeret er ikke deres.')
  for (const act of ['suspend', 'reactivate']) {
    const page = await sindre.browser.post(`/desk/accounts/${kari.username}/${act}`, { reason: 'Vi må snakke sammen.' })
    expect(page.status).toBe(200)
  }
  expect(await subjectsTo(kari)).toEqual(before)
})

test('what is their own opens without an address', async () => {
  const kari = await unreachable()
  await newOrganisation(app, [kari])
  for (const address of ['/dashboard', '/settings/profile', '/orders', '/settings/history']) {
    expect([address, (await kari.browser.open(address)).status]).toEqual([address, 200])
  }
})

test('an account without a password is claimed by none, and the answer is that of a wrong one', async () => {
  const kari = await unreachable()
  await app.db.execute(`delete from identities where account = '${kari.id}'`)
  const answerTo = async (fields: { handle: string; password: string }) => {
    const browser = await arrive(app, newPerson())
    const { status, html } = await browser.post('/sign-up/connect', fields)
    return { status, problem: /<section class="ds-error-summary".*?<\/section>/s.exec(html)?.[0] }
  }
  const unknown = await answerTo({ handle: 'finnes.ikke', password: goodPassword })
  expect(unknown).toMatchObject({ status: 422, problem: expect.stringContaining('password') })
  for (const password of [goodPassword, 'null', ' ']) {
    expect(await answerTo({ handle: kari.username, password })).toEqual(
      password.trim() ? unknown : expect.objectContaining({ status: 422 }),
    )
  }
  const { rows } = await app.db.execute(`select from identities where account = '${kari.id}'`)
  expect(rows).toEqual([])
})
