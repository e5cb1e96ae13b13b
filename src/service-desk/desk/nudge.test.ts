import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOperator } from '../../../test/house/operator.ts'
import { type Guest, newGuest, newOrganisation } from '../../../test/house/organisation.ts'
import { sentMails } from '../../../test/house/sent-mails.ts'
import { suspendOrganisation } from '../../organisations/suspension.ts'
import { nudgeOwners } from './nudge.ts'

let app: TestHouse
let sindre: Guest
let kari: Guest
let ola: Guest
beforeAll(async () => {
  app = await openTestHouse()
  ;[sindre, kari, ola] = [await newOperator(app), await newGuest(app), await newGuest(app)]
})
afterAll(() => app.close())

let place: Awaited<ReturnType<typeof newOrganisation>>
let request: string
beforeEach(async () => {
  await app.db.execute('delete from limits')
  await app.db.execute('delete from join_requests')
  place = await newOrganisation(app, [kari])
  request = await ask('15 days')
})

async function ask(ago: string): Promise<string> {
  const { rows } = await app.db.execute<{ id: string }>(
    `insert into join_requests (organisation, person, message, asked_at)
     values ('${place.id}', '${ola.id}', 'Hemmelig melding', now() - interval '${ago}') returning id`,
  )
  return rows[0]?.id ?? ''
}

const nudge = (id = request) => sindre.browser.post(`/desk/waiting/${id}/nudge`, {})
const bySindre = () => ({ person: { id: sindre.id, name: sindre.person.name }, visit: 'test' })

test('the desk sees who has waited for two weeks, and can do one thing', async () => {
  const { html } = await sindre.browser.open('/desk/waiting')
  expect(html).toContain(`Kommune ${place.number} municipality`)
  expect(html).toContain(ola.username)
  expect(html).not.toContain('Hemmelig melding')
  const forms = [...html.matchAll(/<form[^>]*method="post"[^>]*action="(\/desk[^"]*)"/g)].map(([, action]) => action)
  expect(forms).toEqual([`/desk/waiting/${request}/nudge`])
})

test('younger requests, answered ones and those of a suspended organisation are not there', async () => {
  await app.db.execute(`update join_requests set asked_at = now() - interval '13 days'`)
  expect((await sindre.browser.open('/desk/waiting')).html).toContain('Nobody has waited that long')
  expect((await nudge()).status).toBe(404)
  await app.db.execute(`update join_requests set asked_at = now() - interval '20 days'`)
  await suspendOrganisation(app.app, bySindre(), place.shortName, 'Stengt')
  expect((await sindre.browser.open('/desk/waiting')).html).toContain('Nobody has waited that long')
  expect((await nudge()).status).toBe(404)
  for (const id of [randomUUID(), 'x', '%00']) expect((await nudge(id)).status).toBe(404)
})

test('owners get a mail, and it stands in the histories of the organisation and of whoever asked', async () => {
  const page = await nudge()
  expect(page.html).toContain('The owners have had an e-mail.')
  const mails = (await sentMails(app, kari.person.email)).filter(({ subject }) => subject.includes(place.number))
  expect(mails.map(({ subject }) => subject)).toEqual([
    `${ola.person.name} waits for an answer from Kommune ${place.number} municipality`,
  ])
  expect(mails[0]?.text).toContain(`/organisations/${place.shortName}/requests`)
  const { rows } = await app.db.execute(
    `select account, person, organisation from audit_records where event = 'desk-owners-nudged' order by id desc limit 1`,
  )
  expect(rows).toEqual([{ account: sindre.id, person: ola.id, organisation: place.id }])
  expect((await ola.browser.open('/settings/history')).html).toContain(`reminded the owners of ${place.shortName}`)
})

test('nobody reminds them again for three days', async () => {
  await nudge()
  expect((await sindre.browser.open('/desk/waiting')).html).toContain('reminded less than 3 days ago')
  const again = await nudge()
  expect(again.status).toBe(422)
  expect(again.html).toContain('The owners have just been reminded')
  await app.db.execute(`update join_requests set nudged_at = now() - interval '73 hours'`)
  expect((await nudge()).html).toContain('The owners have had an e-mail.')
})

test('of operators who remind at once, one does', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 6 }, () => nudgeOwners(app.app, bySindre(), request)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const mails = (await sentMails(app, kari.person.email)).filter(({ subject }) => subject.includes(place.number))
  expect(mails).toHaveLength(1)
})
