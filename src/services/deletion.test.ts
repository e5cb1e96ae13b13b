import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, putIntoTeam } from '../../test/house/organisation.ts'
import { letIn, subjectsTo } from '../../test/house/service.ts'
import { readFile } from '../git/repository.ts'
import { inEvery } from '../platform/texts.ts'
import { createOwnRepositories } from './own-repositories.ts'
import { repositoryOf } from './service.ts'

let app: TestHouse
let repositories: string
let kari: Guest
let ola: Guest
let fjordvik: Awaited<ReturnType<typeof newOrganisation>>

beforeAll(async () => {
  app = await openTestHouse()
  repositories = join(app.dataFolder, 'repositories')
  ;[kari, ola] = [await newGuest(app), await newGuest(app)]
  fjordvik = await newOrganisation(app, [kari])
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), ola)
})
afterAll(() => app.close())

async function make(shortName: string): Promise<string> {
  await ola.browser.post('/services/new', { owner: fjordvik.shortName, title: 'Hund', shortName, template: 'form' })
  const { rows } = await app.db.execute<{ id: string }>(`select id from services where short_name = '${shortName}'`)
  return rows[0]?.id ?? ''
}

const lying = async (folder = '') => (await readdir(join(repositories, folder))).filter((name) => name.endsWith('.git'))

test('a service is deleted when its short name is typed; its repository lies aside, and those concerned are told', async () => {
  const nora = await newGuest(app)
  const id = await make('hundelisens')
  await letIn(app, id, { person: nora.id }, 'read')
  const address = `/services/${fjordvik.shortName}/hundelisens`
  const page = await kari.browser.post(`${address}/delete`, { shortName: 'Hundelisens' })
  expect(page.status).toBe(422)
  expect(page.html).toContain('This is not the short name of the service.')
  expect(await lying()).toContain(`${id}.git`)

  expect((await ola.browser.post(`${address}/delete`, { shortName: 'hundelisens' })).status).toBe(403)
  const done = await kari.browser.post(`${address}/delete`, { shortName: 'hundelisens' })
  expect(new URL(done.url).pathname).toBe('/dashboard')
  expect(done.html).toContain('The service has been deleted.')
  expect((await kari.browser.open(address)).status).toBe(404)
  expect(await lying()).not.toContain(`${id}.git`)
  expect(await lying('abandoned')).toContain(`${id}.git`)
  const { rows } = await app.db.execute(
    `select account, organisation, details from audit_records where event = 'service-deleted'`,
  )
  const service = `${fjordvik.shortName}/hundelisens`
  expect(rows).toEqual([{ account: kari.id, organisation: fjordvik.id, details: { service } }])
  expect(await subjectsTo(app, nora, service)).toContain(`The service ${service} has been deleted`)
  expect(await subjectsTo(app, kari, service)).toEqual([])
})

test('a service whose repository is gone already can still be deleted', async () => {
  const id = await make('borte')
  await rm(repositoryOf(repositories, id), { recursive: true })
  const address = `/services/${fjordvik.shortName}/borte`
  const done = await kari.browser.post(`${address}/delete`, { shortName: 'borte' })
  expect(done.html).toContain('The service has been deleted.')
})

test('a new organisation gets its own repositories; again, and at once, nothing more is made', async () => {
  const organisation = {
    id: fjordvik.id,
    shortName: fjordvik.shortName,
    names: { ...inEvery(() => 'Fjordvik'), nb: 'Fjord & *vik*' },
  }
  const home = { repositories, mailHost: 'users.example' }
  const make = () => createOwnRepositories(app.db, home, organisation, kari.id)
  await Promise.all([make(), make(), make()])
  const before = await lying()
  await make()
  expect(await lying()).toEqual(before)
  const { rows } = await app.db.execute<{ id: string; short_name: string; purpose: string }>(
    `select id, short_name, purpose from services where owner = '${fjordvik.id}' and purpose <> 'service' order by purpose`,
  )
  expect(rows.map(({ short_name, purpose }) => [short_name, purpose])).toEqual(
    ['content', 'datamodels', 'resources'].map((purpose) => [`${fjordvik.shortName}-${purpose}`, purpose]),
  )
  for (const { id } of rows) {
    const readme = await readFile(repositoryOf(repositories, id), 'README.md')
    expect(readme?.kind === 'text' && readme.text).toContain('## English')
    expect(readme?.kind === 'text' && readme.text).toContain('Fjord \\& \\*vik\\*')
  }
  // What lost the race left no repository behind: as many lie there as there are services.
  const { rows: all } = await app.db.execute('select from services')
  expect(await lying()).toHaveLength(all.length)
})

test('what a crash left half is made whole by doing it again', async () => {
  const organisation = { id: fjordvik.id, shortName: fjordvik.shortName, names: inEvery(() => 'Fjordvik') }
  await app.db.execute(`delete from services where owner = '${fjordvik.id}' and purpose = 'content'`)
  await createOwnRepositories(app.db, { repositories, mailHost: 'users.example' }, organisation, kari.id)
  const page = await kari.browser.open(`/services/${fjordvik.shortName}/${fjordvik.shortName}-content`)
  expect(page.html).toContain('Shared content')
})
