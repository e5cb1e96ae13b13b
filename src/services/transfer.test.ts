import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { letIn, newService, subjectsTo } from '../../test/house/service.ts'
import { acceptOffer, offersTo } from './transfer.ts'

let app: TestHouse
let kari: Guest
let ola: Guest
let nora: Guest
let fjordvik: Awaited<ReturnType<typeof newOrganisation>>
let supplier: Awaited<ReturnType<typeof newOrganisation>>

beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, ola, nora] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  fjordvik = await newOrganisation(app, [kari])
  supplier = await newOrganisation(app, [nora], { kind: 'developer' })
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), ola)
})
afterAll(() => app.close())

const ofFjordvik = (more = {}) => newService(app, { id: fjordvik.id, address: fjordvik.shortName }, kari, more)
const ofKari = () => newService(app, { id: kari.id, address: kari.username }, kari)

async function rows(query: string) {
  return (await app.db.execute(query)).rows
}

async function ownerOf(service: string) {
  return (await rows(`select owner from services where id = '${service}'`))[0]?.owner
}

const offer = (guest: Guest, service: { address: string }, receiver: string) =>
  guest.browser.post(`${service.address}/transfer`, { receiver }, { follow: false })
const answer = (guest: Guest, service: { address: string }, what: string) =>
  guest.browser.post(`${service.address}/transfer/answer`, { answer: what }, { follow: false })

test('a service moves to another organisation: its teams lose it, those let in keep it, both histories tell', async () => {
  const service = await ofFjordvik()
  const mine = await newTeam(app, fjordvik.id, 'Saksbehandlere', 'none')
  const theirs = supplier.teams('Devs')
  await letIn(app, service.id, { team: mine }, 'read')
  await letIn(app, service.id, { team: theirs }, 'write')
  await letIn(app, service.id, { person: kari.id }, 'read')
  await app.db.execute(
    `insert into team_services (team, service, organisation) values ('${mine}', '${service.id}', '${fjordvik.id}')`,
  )
  const form = await kari.browser.open(`${service.address}/transfer`)
  expect(form.html).toContain('2 who were let in keep the access.')
  expect(form.html).toContain('One team of the present organisation that was let in loses the access.')
  expect((await offer(kari, service, supplier.shortName.toUpperCase())).status).toBe(303)
  expect((await nora.browser.open('/dashboard')).html).toContain('/transfer/answer')
  const asked = await nora.browser.open(`${service.address}/transfer/answer`)
  expect(asked.html).toContain(`${supplier.shortName}/${service.shortName}`)
  expect((await nora.browser.open(service.address)).status).toBe(404)

  const accepted = await answer(nora, service, 'accept')
  expect(accepted.headers.get('location')).toBe(`/services/${supplier.shortName}/${service.shortName}`)
  expect(await ownerOf(service.id)).toBe(supplier.id)
  expect((await nora.browser.open(`/services/${supplier.shortName}/${service.shortName}/settings`)).status).toBe(200)
  expect((await ola.browser.open(`/services/${supplier.shortName}/${service.shortName}`)).status).toBe(404)
  const left = await rows(`select team, person from collaborators where service = '${service.id}' order by team`)
  expect(left).toEqual([
    { team: theirs, person: null },
    { team: null, person: kari.id },
  ])
  expect(await rows(`select 1 from team_services where service = '${service.id}'`)).toEqual([])
  const told = await rows(
    `select event, organisation, person from audit_records where details::text like '%${service.shortName}%' order by id`,
  )
  expect(told).toEqual([
    { event: 'transfer-offered', organisation: fjordvik.id, person: null },
    { event: 'transfer-accepted', organisation: supplier.id, person: kari.id },
    { event: 'transfer-accepted', organisation: fjordvik.id, person: null },
  ])
  const address = `${fjordvik.shortName}/${service.shortName}`
  expect(await subjectsTo(app, nora, address)).toEqual([`Will you take over ${address}?`])
  expect(await subjectsTo(app, kari, address)).toEqual([`${address} has a new owner`])
})

test('a person declines; the service stays, and who offered it hears so', async () => {
  const service = await ofKari()
  await offer(kari, service, nora.username)
  const declined = await answer(nora, service, 'decline')
  expect(declined.headers.get('location')).toBe('/dashboard')
  expect(await ownerOf(service.id)).toBe(kari.id)
  expect(await rows(`select 1 from service_transfers where service = '${service.id}'`)).toEqual([])
  const address = `${kari.username}/${service.shortName}`
  expect(await subjectsTo(app, kari, address)).toEqual([`The offer of ${address} was declined`])
})

test('an offer that was withdrawn can no longer be answered', async () => {
  const service = await ofKari()
  await offer(kari, service, nora.username)
  expect((await kari.browser.post(`${service.address}/transfer/withdraw`, {})).html).toContain(
    'The offer has been withdrawn.',
  )
  for (const page of [
    await answer(nora, service, 'accept'),
    await nora.browser.open(`${service.address}/transfer/answer`),
  ]) {
    expect(page.status).toBe(410)
    expect(page.html).toContain('The offer has been withdrawn, so the service has the same owner as before.')
  }
  expect((await answer(ola, service, 'accept')).status).toBe(404)
  expect((await nora.browser.open('/dashboard')).html).not.toContain(service.shortName)
})

test('only the receiver answers: not who offers, not a member who may not receive, not a stranger', async () => {
  const amal = await newGuest(app)
  const reader = await newGuest(app)
  await putIntoTeam(app, supplier.id, await newTeam(app, supplier.id, 'Lesere', 'read'), reader)
  const service = await ofFjordvik()
  await offer(kari, service, supplier.shortName)
  for (const guest of [kari, ola, amal, reader]) {
    expect((await guest.browser.open(`${service.address}/transfer/answer`)).status).toBe(404)
    expect((await answer(guest, service, 'accept')).status).toBe(404)
    expect((await guest.browser.open('/dashboard')).html).not.toContain('/transfer/answer')
  }
  expect(await ownerOf(service.id)).toBe(fjordvik.id)
})

test('where the new owner has a service of that name the offer stands, and the receiver is told', async () => {
  const service = await ofKari()
  await app.db.execute(
    `insert into services (id, owner, short_name, title, changed_by)
     values (gen_random_uuid(), '${nora.id}', '${service.shortName}', 'Fra før', '${nora.id}')`,
  )
  await offer(kari, service, nora.username)
  const page = await answer(nora, service, 'accept')
  expect(page.status).toBe(422)
  expect(page.html).toContain('The new owner already has a service with this short name.')
  expect(await ownerOf(service.id)).toBe(kari.id)
  expect((await nora.browser.open(`${service.address}/transfer/answer`)).status).toBe(200)
})

test('unknown receivers, oneself, the owner and a second offer are refused', async () => {
  const service = await ofFjordvik()
  for (const [receiver, sentence] of [
    ['finnes-ikke', 'No person or organisation has this name.'],
    [kari.username, 'You cannot offer the service to yourself.'],
    [fjordvik.shortName, 'They own the service already.'],
    ['', 'Type who is to have the service.'],
  ]) {
    const page = await offer(kari, service, receiver ?? '')
    expect(page.status).toBe(422)
    expect(page.html).toContain(sentence)
  }
  await offer(kari, service, nora.username)
  const second = await offer(kari, service, supplier.shortName)
  expect(second.status).toBe(422)
  expect(second.html).toContain('The service has been offered to somebody already.')
})

test('an organisation’s own repositories can be opened, but neither given away nor deleted', async () => {
  const own = await ofFjordvik({ purpose: 'content' })
  expect((await kari.browser.open(`${own.address}/transfer`)).status).toBe(404)
  expect((await offer(kari, own, nora.username)).status).toBe(404)
  expect((await kari.browser.post(`${own.address}/delete`, { shortName: own.shortName })).status).toBe(404)
  const settings = await kari.browser.open(`${own.address}/settings`)
  expect(settings.html).not.toContain('/transfer"')
  expect(settings.html).not.toContain('/delete"')
  expect(
    (await kari.browser.post(`${own.address}/settings`, { title: 'Delt', visibility: 'open' }, { follow: false }))
      .status,
  ).toBe(303)
})

test('of ten who accept at once and one who withdraws, one wins, and only that is told', async () => {
  const service = await ofFjordvik()
  const colleague = await newGuest(app)
  await putIntoTeam(app, supplier.id, supplier.teams('Owners'), colleague)
  await offer(kari, service, supplier.shortName)
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => answer(nora, service, 'accept')),
    kari.browser.post(`${service.address}/transfer/withdraw`, {}, { follow: false }),
    ...Array.from({ length: 5 }, () => answer(colleague, service, 'accept')),
  ])
  const closing = await rows(
    `select distinct event from audit_records where event in ('transfer-accepted', 'transfer-withdrawn')
     and details::text like '%/${service.shortName}"%'`,
  )
  expect(closing).toHaveLength(1)
  const moved = (await ownerOf(service.id)) === supplier.id
  // The owner who withdraws what has moved finds nothing there; whoever answers is told how it ended.
  const losers = moved ? [...Array(9).fill(410), 404].sort() : Array(10).fill(410)
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...losers])
  expect(closing[0]?.event).toBe(moved ? 'transfer-accepted' : 'transfer-withdrawn')
})

test('offering, withdrawing, accepting and deleting at once never leaves anybody waiting for another', async () => {
  for (let round = 0; round < 5; round += 1) {
    await app.db.execute('delete from limits')
    const service = await ofKari()
    await offer(kari, service, nora.username)
    const answers = await Promise.all([
      answer(nora, service, 'accept'),
      offer(kari, service, supplier.shortName),
      kari.browser.post(`${service.address}/transfer/withdraw`, {}, { follow: false }),
      kari.browser.post(`${service.address}/delete`, { shortName: service.shortName }, { follow: false }),
      offer(kari, service, nora.username),
    ])
    expect(answers.filter(({ status }) => ![303, 404, 410, 422].includes(status))).toHaveLength(0)
  }
})

/** Nora accepts for the receiver, and is at a lock, or done where there was none. */
async function begunAccepting(service: { id: string }) {
  const offer = (await offersTo(app.db, nora.id)).find((one) => one.service.id === service.id)
  if (!offer) throw new Error('The offer did not reach Nora')
  let isOver = false
  const accepting = acceptOffer(app.app, { person: { id: nora.id, name: nora.person.name }, visit: 'test' }, offer)
  const ended = accepting
    .then(() => 'accepted', String)
    .finally(() => {
      isOver = true
    })
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await vi.waitFor(async () => expect(isOver || (await rows(waiting)).length > 0).toBe(true), { timeout: 120_000 })
  return { ended }
}

test.for([
  {
    what: 'removed from the receiver',
    sql: (id: string) => `delete from team_members where person = '${nora.id}' and organisation = '${id}'`,
  },
  {
    what: 'suspended with it',
    sql: (id: string) =>
      `insert into organisation_suspensions (whose, "by", reason) values ('${id}', '${kari.id}', 'x')`,
  },
])('who is being $what while they accept gets nothing', async ({ sql }) => {
  const receiver = await newOrganisation(app, [nora, kari])
  const service = await ofFjordvik()
  await offer(kari, service, receiver.shortName)
  const { ended } = await app.db.transaction(async (tx) => {
    await tx.execute(`select from organisations where id = '${receiver.id}' for update`)
    await tx.execute(sql(receiver.id))
    return begunAccepting(service)
  })
  expect(await ended).not.toBe('accepted')
  expect(await ownerOf(service.id)).toBe(fjordvik.id)
  expect(await rows(`select 1 from service_transfers where service = '${service.id}'`)).toHaveLength(1)
})

test('of two organisations between which a service moves, the same one is locked first whatever the direction', async () => {
  const both = [await newOrganisation(app, [kari, nora]), await newOrganisation(app, [kari, nora])] as const
  const [first, second] = both.map(({ id }) => id).sort()
  for (const [owner, receiver] of [both, [both[1], both[0]]] as const) {
    const service = await newService(app, { id: owner.id, address: owner.shortName }, kari)
    await offer(kari, service, receiver.shortName)
    const { ended } = await app.db.transaction(async (tx) => {
      await tx.execute(`select from organisations where id = '${first}' for update`)
      const begun = await begunAccepting(service)
      await tx.execute(`select from organisations where id = '${second}' for update nowait`)
      return begun
    })
    expect(await ended).toBe('accepted')
  }
})
