import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { order, orderFields } from '../../../test/house/ordering.ts'
import { type Guest, newGuest } from '../../../test/house/organisation.ts'
import { schedules } from '../../jobs.ts'

let app: TestHouse
let kari: Guest
let nora: Guest
beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, nora] = [await newGuest(app), await newGuest(app)]
})
afterAll(() => app.close())

const apply = '/organisations/apply'

async function draftsOf(guest: Guest) {
  const { rows } = await app.db.execute<{ typed: Record<string, string> }>(
    `select typed from order_drafts where person = '${guest.id}'`,
  )
  return rows.map(({ typed }) => typed)
}

test('a draft keeps whatever is written, and nothing else, and waits until it is continued or deleted', async () => {
  const half = {
    ...orderFields({ message: 'Halvferdig <i>', shortName: 'Ikke Gyldig', kind: '' }),
    strange: 'x',
    password: 'y',
  }
  const saved = await kari.browser.post(`${apply}/draft`, half)
  expect(saved.html).toContain('The draft is saved.')
  expect(saved.html).toContain('Halvferdig &lt;i&gt;')
  expect(saved.html).toContain('value="Ikke Gyldig"')
  expect(Object.keys((await draftsOf(kari))[0] ?? {})).not.toContain('strange')
  const begin = await kari.browser.open(apply)
  expect(begin.html).toContain('You have begun an order')
  expect(begin.html).toContain(half.nameNb ?? '-')
  expect(begin.html).toContain(`${apply}?number=${half.number}`)
  expect((await nora.browser.open(apply)).html).not.toContain('You have begun an order')
  const continued = await kari.browser.open(`${apply}?number=${half.number}`)
  expect(continued.html).toContain('Halvferdig &lt;i&gt;')
  const deleted = await kari.browser.post(`${apply}/draft/delete`, {})
  expect(deleted.html).toContain('The draft is deleted.')
  expect(deleted.html).not.toContain('You have begun an order')
  expect(await draftsOf(kari)).toEqual([])
})

test('there is one draft for each person: the last', async () => {
  for (const message of ['først', 'sist']) await kari.browser.post(`${apply}/draft`, orderFields({ message }))
  expect((await draftsOf(kari)).map(({ message }) => message)).toEqual(['sist'])
})

test('somebody who has not ticked themselves as administrator is not ticked when they come back', async () => {
  const { isAdministrator, ...fields } = orderFields()
  const page = await kari.browser.post(`${apply}/draft`, fields)
  expect(isAdministrator).toBe('yes')
  expect(page.html).toMatch(/name="isAdministrator" value="yes"\/>/)
})

test('the order that is placed leaves a draft for another number alone', async () => {
  const other = orderFields({ message: 'Til en annen dag' })
  await nora.browser.post(`${apply}/draft`, { ...other, number: ` ${other.number} ` })
  await order(app, nora)
  expect((await draftsOf(nora)).map(({ message }) => message)).toEqual(['Til en annen dag'])
  await nora.browser.post(apply, other)
  expect(await draftsOf(nora)).toEqual([])
})

test('what is refused is kept as a draft, and the order that is placed throws the draft away', async () => {
  const refused = await order(app, nora, { agreement: '', message: 'Uten avtale' })
  expect(refused.page.status).toBe(422)
  expect(await draftsOf(nora)).toMatchObject([{ message: 'Uten avtale' }])
  const placed = await order(app, nora, { ...refused.fields, agreement: '2026/1' })
  expect(placed.page.status).toBe(303)
  expect(await draftsOf(nora)).toEqual([])
})

test('texts that are far too long are told so beside their fields, and are kept', async () => {
  const [message, bodies] = ['ø'.repeat(30_000), 'å'.repeat(20_000)]
  const { page } = await order(app, nora, { kind: 'developer', message, bodies })
  expect(page.status).toBe(422)
  expect(page.html).toContain('href="#message">The message can have 4000 characters at most.')
  expect(page.html).toContain(`${message}</textarea>`)
  expect(page.html).toContain(`${bodies}</textarea>`)
  expect(await draftsOf(nora)).toMatchObject([{ message, bodies }])
  expect((await nora.browser.post(`${apply}/draft`, orderFields({ message, bodies }))).status).toBe(200)
})

test('a draft ends 90 days after it was last saved, by the clock', async () => {
  const { config, db, log } = app.app
  const sweep = schedules({ config, db, log, repositories: '' }).find(({ name }) => name === 'sweep-drafts')
  for (const [guest, days] of [
    [kari, 91],
    [nora, 89],
  ] as const) {
    await guest.browser.post(`${apply}/draft`, orderFields())
    const savedAt = `saved_at - interval '${days} days'`
    await db.execute(`update order_drafts set saved_at = ${savedAt} where person = '${guest.id}'`)
  }
  await sweep?.work(app.app.queue)
  expect(await draftsOf(kari)).toEqual([])
  expect(await draftsOf(nora)).toHaveLength(1)
})
