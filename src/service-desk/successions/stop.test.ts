import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '../../../test/house/browser.ts'
import { newGuest, putIntoTeam } from '../../../test/house/organisation.ts'
import { sentMails } from '../../../test/house/sent-mails.ts'
import {
  appoint,
  approve,
  askFor,
  newPlace,
  openSuccessions,
  owns,
  pass,
  row,
  stateOf,
  stopLink,
  subjects,
  successionPage,
} from '../../../test/house/succession.ts'
import { organisationFor } from '../../organisations/organisation.ts'
import { stopSuccession } from './stop.ts'
import { successionIn } from './waiting.ts'

const { app, sindre, amal, begun } = await openSuccessions()
afterAll(() => app.close())

test('looking at the mailed link changes nothing; the button stops it, from a browser that nobody is logged in to', async () => {
  const place = await begun()
  const link = await stopLink(app, place.kari)
  const stranger = openBrowser(app.url)
  const page = await stranger.open(link)
  expect(page.status).toBe(200)
  expect(page.html).toContain('Kari har sluttet, og ingen andre er eier.')
  expect(await stateOf(app, place.order)).toBe('approved')
  const stopped = await stranger.post(link, {})
  expect(stopped.html).toContain('It is stopped')
  expect(await stateOf(app, place.order)).toBe('stopped')
  expect((await stranger.post(link, {})).html).toContain('It is stopped')
  await pass(app, place.order)
  await appoint(app)
  expect(await owns(app, place, place.ola)).toBe(false)
  const record = await row(
    app.db,
    `select account, person from audit_records where event = 'succession-stopped' and organisation = '${place.id}'`,
  )
  expect(record).toEqual({ account: place.kari.id, person: place.ola.id })
  for (const guest of [place.kari, place.ola]) {
    expect((await subjects(app, guest)).filter((subject) => subject.includes('has stopped'))).toHaveLength(1)
  }
  const receipt = (await sentMails(app, place.kari.person.email)).find(({ subject }) => subject.includes('has stopped'))
  expect(receipt?.text).toContain('You have stopped')
  expect(receipt?.text).toContain('If it was not you, write to')
  const desk = await sentMails(app, app.app.config.serviceDeskAddress)
  const told = desk.filter(({ text }) => text.includes(place.order)).map(({ subject }) => subject)
  expect(told.filter((subject) => subject.includes('stoppet'))).toHaveLength(1)
  expect(told).toHaveLength(2)
  const olas = (await sentMails(app, place.ola.person.email)).map(({ text }) => text)
  expect(olas.filter((text) => text.includes('We have received the order of a new owner of'))).toHaveLength(1)
})

test('a link that never was, and the link of somebody who owns it no longer, open nothing', async () => {
  const place = await begun()
  const link = await stopLink(app, place.kari)
  for (const address of ['/successions/stop/feil', `${link}x`, link.slice(0, -1)]) {
    expect((await openBrowser(app.url).open(address)).status).toBe(404)
    expect((await openBrowser(app.url).post(address, {})).status).toBe(404)
  }
  const nora = await newGuest(app)
  await putIntoTeam(app, place.id, place.teams('Owners'), nora)
  await app.db.execute(`delete from team_members where person = '${place.kari.id}'`)
  expect((await openBrowser(app.url).post(link, {})).status).toBe(404)
  expect(await stateOf(app, place.order)).toBe('approved')
})

test('an owner who is logged in sees it on the organisation’s page and stops it there; others cannot', async () => {
  const place = await begun()
  const address = `${successionPage(place)}/stop`
  const home = await place.kari.browser.open(`/organisations/${place.shortName}`)
  expect(home.html).toContain(`href="${address}"`)
  const nora = await newGuest(app)
  for (const stranger of [nora, place.ola]) {
    expect((await stranger.browser.open(address)).status).toBe(404)
    expect((await stranger.browser.post(address, {})).status).toBe(404)
    expect((await stranger.browser.open(`/organisations/${place.shortName}`)).html).not.toContain(`href="${address}"`)
  }
  await putIntoTeam(app, place.id, place.teams('Devs'), nora)
  expect((await nora.browser.post(address, {})).status).toBe(403)
  expect(await stateOf(app, place.order)).toBe('approved')
  expect((await place.kari.browser.post(address, {})).html).toContain('It is stopped')
  expect(await stateOf(app, place.order)).toBe('stopped')
  expect((await place.kari.browser.open(`/organisations/${place.shortName}`)).html).not.toContain(`href="${address}"`)
})

test('in a suspended organisation it can be asked for, and stopped by an owner who is logged in', async () => {
  const place = await newPlace(app)
  await app.db.execute(`insert into organisation_suspensions (whose, reason) values ('${place.id}', 'Feil hender')`)
  const order = await askFor(app, place)
  await approve(app, order, sindre)
  await approve(app, order, amal)
  expect((await place.kari.browser.post(`${successionPage(place)}/stop`, {})).html).toContain('It is stopped')
  expect(await stateOf(app, order)).toBe('stopped')
})

test('of the owner who stops it and the clock that appoints, one is first', async () => {
  const outcomes = new Set<string>()
  for (let round = 0; round < 8; round += 1) {
    const place = await begun()
    const organisation = await organisationFor(app.db, place.kari.id, place.shortName)
    const succession = await successionIn(app.db, organisation.id, place.kari.id)
    if (!succession) throw new Error('No succession')
    await app.db.execute(
      `update successions set waits_until = now() + interval '${round * 5} milliseconds' where "order" = '${place.order}'`,
    )
    const stops = Array.from({ length: 4 }, () =>
      stopSuccession(app.app, succession, 'test').then(
        (isFirst) => (isFirst ? 'stopped' : 'too late'),
        (error) => `${error}`,
      ),
    )
    const answers = await Promise.all([...stops, appoint(app), appoint(app)])
    await appoint(app)
    const state = await stateOf(app, place.order)
    expect(answers.filter((answer) => answer === 'stopped')).toHaveLength(state === 'stopped' ? 1 : 0)
    expect(answers.filter((answer) => typeof answer === 'string' && !['stopped', 'too late'].includes(answer))).toEqual(
      [],
    )
    expect(await owns(app, place, place.ola)).toBe(state === 'done')
    outcomes.add(state)
  }
  expect([...outcomes].every((state) => state === 'done' || state === 'stopped')).toBe(true)
})
