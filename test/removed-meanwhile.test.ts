import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAccessKey } from '../src/accounts/access-key.ts'
import { git } from '../src/git/git.ts'
import { createRepository } from '../src/git/repository.ts'
import { resendInvitation, withdrawInvitation } from '../src/joining/inviting.ts'
import { liftWaiting } from '../src/joining/join-answer.ts'
import { removePerson } from '../src/members/departure.ts'
import { organisationFor } from '../src/organisations/organisation.ts'
import { Suspended } from '../src/organisations/rights.ts'
import { suspendOrganisation } from '../src/organisations/suspension.ts'
import { NotFound } from '../src/platform/refusal.ts'
import { letPersonIn } from '../src/services/collaborators.ts'
import { deleteService } from '../src/services/deletion.ts'
import { gitAccess } from '../src/services/git-access.ts'
import { changeService, createService, type GitHome, serviceFor } from '../src/services/service.ts'
import { acceptOffer, offerService, offersTo } from '../src/services/transfer.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { type Guest, newGuest, newOrganisation, putIntoTeam } from './house/organisation.ts'
import { newService } from './house/service.ts'
import { somebodyWaitsFor } from './house/waiting.ts'

/** Whoever was removed while their request was on its way has lost the right, although it was judged at the start. */

let app: TestHouse
let kari: Guest
let ola: Guest
let fjordvik: Awaited<ReturnType<typeof newOrganisation>>
let home: GitHome

beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
  ola = await newGuest(app)
  fjordvik = await newOrganisation(app, [kari])
  home = { repositories: app.dataFolder, mailHost: 'users.studio.example' }
})
afterAll(() => app.close())

const doer = ({ id, person }: Guest) => ({ person: { id, name: person.name }, visit: 'test' })

/** A service that Ola has just been judged to administer, and Ola's removal right after. */
async function judgedAndRemoved(
  act: 'manage-collaborators' | 'change-service' | 'delete-service' | 'transfer-service',
) {
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Owners'), ola)
  const { shortName } = await newService(app, { id: fjordvik.id, address: fjordvik.shortName }, kari)
  const service = await serviceFor(app.db, ola.id, fjordvik.shortName, shortName, act)
  await remove()
  return service
}

async function remove(): Promise<void> {
  const organisation = await organisationFor(app.db, kari.id, fjordvik.shortName, 'remove-people')
  await removePerson(app.app, doer(kari), organisation, ola.username)
}

test('they let nobody in, themselves least of all', async () => {
  const service = await judgedAndRemoved('manage-collaborators')
  const wished = { username: ola.username, level: 'admin' } as const
  await expect(letPersonIn(app.app, doer(ola), service, wished)).rejects.toThrow(NotFound)
})

test('they neither change, open nor delete a service', async () => {
  const service = await judgedAndRemoved('change-service')
  const wished = { title: 'Min', visibility: 'open' } as const
  await expect(changeService(app.db, doer(ola), service, wished)).rejects.toThrow(NotFound)
  await expect(deleteService(app.app, app.dataFolder, doer(ola), service)).rejects.toThrow(NotFound)
  const still = await serviceFor(app.db, kari.id, service.owner, service.shortName, 'see-service')
  expect(still).toMatchObject({ title: service.title, visibility: 'closed' })
})

test('they give no service away', async () => {
  const service = await judgedAndRemoved('transfer-service')
  const nora = await newGuest(app)
  await expect(offerService(app.app, doer(ola), service, nora.username)).rejects.toThrow(NotFound)
  expect(await offersTo(app.db, nora.id)).toEqual([])
})

test('they take none over for the organisation', async () => {
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Owners'), ola)
  const nora = await newGuest(app)
  const { shortName } = await newService(app, { id: nora.id, address: nora.username }, nora)
  const service = await serviceFor(app.db, nora.id, nora.username, shortName, 'transfer-service')
  await offerService(app.app, doer(nora), service, fjordvik.shortName)
  const [offer] = await offersTo(app.db, ola.id)
  await remove()
  if (!offer) throw new Error('The offer did not reach Ola')
  await expect(acceptOffer(app.app, doer(ola), offer)).rejects.toThrow(NotFound)
})

test('they send no invitation again, take none back, and let nobody ask anew', async () => {
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Owners'), ola)
  const { rows: invitations } = await app.db.execute<{ id: string }>(
    `insert into invitations (organisation, email_address, token_hash, invited_by, expires_at)
     values ('${fjordvik.id}', 'ny@fjordvik.example', 'hash', '${kari.id}', now() + interval '7 days') returning id`,
  )
  const { rows: requests } = await app.db.execute<{ id: string }>(
    `insert into join_requests (organisation, person, message, outcome, closed_at, closed_by)
     values ('${fjordvik.id}', '${(await newGuest(app)).id}', '', 'declined', now(), '${kari.id}') returning id`,
  )
  const [invitation, request] = [invitations[0]?.id ?? '', requests[0]?.id ?? '']
  const organisation = await organisationFor(app.db, ola.id, fjordvik.shortName, 'add-people')
  await remove()
  const by = { ...doer(ola), language: 'en' } as const
  await expect(resendInvitation(app.app, by, organisation, invitation)).rejects.toThrow(NotFound)
  await expect(withdrawInvitation(app.db, by, organisation, invitation)).rejects.toThrow(NotFound)
  await expect(liftWaiting(app.app, by, organisation, request)).rejects.toThrow(NotFound)
})

test('no service moves into an organisation that is suspended at the same moment', async () => {
  const receiver = await newOrganisation(app, [ola])
  const { id, address, shortName } = await newService(app, { id: kari.id, address: kari.username }, kari)
  const service = await serviceFor(app.db, kari.id, kari.username, shortName, 'transfer-service')
  await offerService(app.app, doer(kari), service, receiver.shortName)
  const offer = (await offersTo(app.db, ola.id)).find((one) => one.service.id === id)
  if (!offer) throw new Error(`${address} is not offered`)
  let accepting: Promise<unknown> = Promise.resolve()
  await app.db.transaction(async (tx) => {
    await suspendOrganisation({ ...app.app, db: tx }, doer(kari), receiver.shortName, 'Vi må snakke sammen.')
    accepting = acceptOffer(app.app, doer(ola), offer).catch((error: unknown) => error)
    await somebodyWaitsFor(tx)
  })
  expect(await accepting).toBeInstanceOf(Suspended)
  const { rows } = await app.db.execute(`select owner from services where id = '${id}'`)
  expect(rows).toEqual([{ owner: kari.id }])
})

test('they make no service there, and leave no repository', async () => {
  const owner = { id: fjordvik.id, address: fjordvik.shortName, organisation: fjordvik.id }
  const wished = { title: 'Min', shortName: 'min', template: 'empty' } as const
  const maker = { id: ola.id, username: ola.username, name: ola.person.name }
  const made = createService(app.app, home, maker, owner, wished, { id: 'test', language: 'nb' })
  await expect(made).rejects.toThrow(NotFound)
})

test('what they push lands nowhere', async () => {
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), ola)
  const { shortName } = await newService(app, { id: fjordvik.id, address: fjordvik.shortName }, kari)
  const key = await makeAccessKey(app.app, ola.id, 'test', { name: 'laptop', scope: 'write', days: 1 })
  const access = await gitAccess(app.app, app.dataFolder, {
    authorization: `Basic ${Buffer.from(`ola:${key}`).toString('base64')}`,
    owner: fjordvik.shortName,
    service: shortName,
    act: 'write',
    language: 'en',
  })
  if ('refuse' in access) throw new Error('Ola may push')
  expect(await access.refusedNow()).toBeUndefined()
  await remove()
  expect(await access.refusedNow()).toMatchObject({ refuse: 404 })
})

test.skipIf(!existsSync('/proc/self/cwd'))('what they are pushing when they are removed lands nowhere', async () => {
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), ola)
  const service = await newService(app, { id: fjordvik.id, address: fjordvik.shortName }, kari)
  const push = await beginPush(ola, service)
  await remove()
  await expectLost(push)
  const { rows } = await app.db.execute(
    `select 1 from services where id = '${service.id}' and changed_by = '${ola.id}'`,
  )
  expect(rows).toEqual([])
})

test.skipIf(!existsSync('/proc/self/cwd'))(
  'what is pushed to an address that has become another service’s lands in neither',
  async () => {
    const [nora, selma] = [await newGuest(app), await newGuest(app)]
    const { id, address, shortName } = await newService(app, { id: nora.id, address: nora.username }, nora)
    const service = await serviceFor(app.db, nora.id, nora.username, shortName, 'transfer-service')
    await offerService(app.app, doer(nora), service, selma.username)
    const push = await beginPush(nora, { id, address })
    const [offer] = await offersTo(app.db, selma.id)
    if (!offer) throw new Error('The offer did not reach Selma')
    await acceptOffer(app.app, doer(selma), offer)
    const maker = { id: nora.id, username: nora.username, name: nora.person.name }
    const wished = { title: 'Ny', shortName, template: 'empty' } as const
    const owner = { id: nora.id, address: nora.username }
    await createService(app.app, home, maker, owner, wished, { id: 'test', language: 'nb' })
    await expectLost(push)
    const { rows } = await app.db.execute(`select 1 from service_pushes where account = '${nora.id}'`)
    expect(rows).toEqual([])
  },
)

/** Makes the repository of a service and begins a push to it, of which Git still waits for the last bytes. */
async function beginPush(guest: Guest, { id, address }: { id: string; address: string }) {
  const key = await makeAccessKey(app.app, guest.id, 'test', { name: 'laptop', scope: 'write', days: 1 })
  const repository = join(app.dataFolder, 'repositories', `${id}.git`)
  const first = { files: new Map(), message: 'App created', author: { name: 'Kari', email: 'kari@x.example' } }
  await createRepository(repository, { ...first, at: new Date() })
  const head = (await git(repository, ['rev-parse', 'HEAD'])).toString().trim()
  const none = '0'.repeat(40)
  const command = `${none} ${head} refs/heads/ny\0 report-status side-band-64k`
  const start = Buffer.from('5041434b0000000200000000', 'hex')
  const emptyPack = Buffer.concat([start, createHash('sha1').update(start).digest()])
  const request = httpRequest(`${app.url}${address}.git/git-receive-pack`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${guest.username}:${key}`).toString('base64')}`,
      'content-type': 'application/x-git-receive-pack-request',
    },
  })
  const answered = once(request, 'response')
  request.write(`${(command.length + 4).toString(16).padStart(4, '0')}${command}0000`)
  await expect.poll(() => isGitAtWork(repository)).toBe(true)
  return { repository, request, emptyPack, answered }
}

/** Sends the rest of a push, and sees it refused. */
async function expectLost({ repository, request, emptyPack, answered }: Awaited<ReturnType<typeof beginPush>>) {
  request.end(emptyPack)
  const [answer] = await answered
  const said = await text(answer)
  expect(said).toContain('The service does not exist, or you do not have access to it.')
  expect(said).toContain('ng refs/heads/ny pre-receive hook declined')
  expect((await git(repository, ['for-each-ref', '--format=%(refname)'])).toString()).toBe('refs/heads/master\n')
}

function isGitAtWork(repository: string): boolean {
  return readdirSync('/proc').some((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === repository
    } catch {
      return false
    }
  })
}

test('a service made by somebody whose team reaches nothing can be worked on by its maker', async () => {
  const { rows } = await app.db.execute<{ id: string }>(
    `insert into teams (organisation, name, level, reach, may_create)
     values ('${fjordvik.id}', 'Makers', 'none', 'all', true) returning id`,
  )
  await putIntoTeam(app, fjordvik.id, rows[0]?.id ?? '', ola)
  const wished = { owner: fjordvik.shortName, title: 'Ny', shortName: 'ny-tjeneste', template: 'empty' }
  const page = await ola.browser.post('/services/new', wished)
  expect(new URL(page.url).pathname).toBe(`/services/${fjordvik.shortName}/ny-tjeneste`)
  expect(page.status).toBe(200)
  const made = await serviceFor(app.db, ola.id, fjordvik.shortName, 'ny-tjeneste', 'push-to-service')
  expect(made.level).toBe('write')
})
