import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation } from '../../test/house/organisation.ts'
import { commitsOf } from '../git/repository.ts'
import { inEvery } from '../platform/texts.ts'
import { createOwnRepositories } from './own-repositories.ts'
import { notePush, repositoryOf, serviceFor } from './service.ts'

let app: TestHouse
let repositories: string
let kari: Guest
let fjordvik: Awaited<ReturnType<typeof newOrganisation>>
let content: string

beforeAll(async () => {
  app = await openTestHouse()
  repositories = join(app.dataFolder, 'repositories')
  kari = await newGuest(app)
  fjordvik = await newOrganisation(app, [kari])
  const organisation = { ...fjordvik, names: inEvery(() => 'Fjordvik') }
  await createOwnRepositories(app.db, { repositories, mailHost: 'users.example' }, organisation, kari.id)
  content = `${fjordvik.shortName}-content`
})
afterAll(() => app.close())

const serviceOf = () => serviceFor(app.db, kari.id, fjordvik.shortName, content, 'change-service')
const dashboard = () => kari.browser.open(`/dashboard?in=${fjordvik.shortName}`)
const speak = (language: string) =>
  app.db.execute(`update accounts set language = '${language}' where id = '${kari.id}'`)

test('the studio made them: so say the history, the first commit and the dashboard', async () => {
  const at = `/organisations/${fjordvik.shortName}/history`
  const made = new RegExp(`Altinn Studio made the service ${fjordvik.shortName}/${content}\\.`)
  expect((await kari.browser.open(at)).html).toMatch(made)
  expect((await kari.browser.open(`${at}?person=Altinn-Studio`)).html).toMatch(made)
  for (const other of ['administrator', kari.username]) {
    expect((await kari.browser.open(`${at}?person=${other}`)).html).not.toMatch(made)
  }
  const [first] = await commitsOf(repositoryOf(repositories, (await serviceOf()).id), { limit: 1 })
  expect(first?.author).toBe('Altinn Studio')
  expect((await dashboard()).html.match(/changed by Altinn Studio/g)).toHaveLength(3)
})

test('whoever has pushed to one has changed it', async () => {
  await notePush(app.db, kari.id, await serviceOf(), 'nøkkel')
  const { html } = await dashboard()
  expect(html.match(/changed by Altinn Studio/g)).toHaveLength(2)
  expect(html.match(/changed by you/g)).toHaveLength(1)
})

test('each reader has the studio’s titles in their own language, and everybody a title that was given', async () => {
  const page = `/services/${fjordvik.shortName}/${content}`
  expect((await kari.browser.open(page)).html).toContain('<h1>Shared content</h1>')
  expect((await dashboard()).html).toContain('Data models')
  const found = await kari.browser.open(`/dashboard?in=${fjordvik.shortName}&q=shared`)
  expect(found.html).toContain('Shared content')
  await kari.browser.post(`${page}/settings`, { title: 'Shared content', visibility: 'open' })
  expect(await serviceOf()).toMatchObject({ title: 'Delt innhold', visibility: 'open' })
  await speak('nb')
  expect((await kari.browser.open(page)).html).toContain('<h1>Delt innhold</h1>')
  await kari.browser.post(`${page}/settings`, { title: 'Felles tekster', visibility: 'open' })
  await speak('en')
  expect((await kari.browser.open(page)).html).toContain('<h1>Felles tekster</h1>')
})

test('a service of somebody’s is called as they called it', async () => {
  const fields = { owner: fjordvik.shortName, title: 'Ressurser', shortName: 'ressurser', template: 'form' }
  await kari.browser.post('/services/new', fields)
  const { html } = await dashboard()
  expect(html).toContain('>Ressurser</a>')
  expect(html).toContain('>Resources</a>')
})
