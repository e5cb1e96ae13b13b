import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAccessKey } from '../src/accounts/access-key.ts'
import { openOrganisation } from '../src/organisations/organisation.ts'
import { type Route, routes } from '../src/routes.ts'
import { addOperator } from '../src/service-desk/desk/operator.ts'
import { gitAccess } from '../src/services/git-access.ts'
import { ansattportenClient } from '../src/sign-in/ansattporten.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { type Guest, newGuest, nextNumber } from './house/organisation.ts'

/** After opening the desk has no access: an operator gets in an organisation just what a stranger gets there. */

let app: TestHouse
let entries: Route[]
let kari: Guest
let sindre: Guest
let nora: Guest
let addresses: { pattern: string; address: string }[]

beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, sindre, nora] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  await addOperator(app.db, sindre.username)
  const { config, secrets } = app.app
  entries = routes({ ansattporten: await ansattportenClient(config, secrets), repositories: app.dataFolder })
  const names = { nb: 'Fjordvik kommune', nn: 'Fjordvik kommune', en: 'Fjordvik municipality' }
  const opening = {
    shortName: 'fjordvik',
    number: nextNumber(),
    kind: 'service-owner',
    names,
    owners: [kari.id],
  } as const
  const id = await app.db.transaction((tx) => openOrganisation(tx, opening, sindre.id, 'test'))
  for (const shortName of ['apen', 'lukket']) {
    await kari.browser.post('/services/new', { owner: 'fjordvik', title: shortName, shortName, template: 'empty' })
  }
  await app.db.execute(`update services set visibility = 'open' where short_name = 'apen'`)
  const { rows } = await app.db.execute<{ id: string }>(
    `select id from teams where organisation = '${id}' and name = 'Devs'`,
  )
  const asked = await app.db.execute<{ id: string }>(
    `insert into join_requests (organisation, person, message) values ('${id}', '${(await newGuest(app)).id}', '') returning id`,
  )
  const parts: Record<string, string> = {
    organisation: 'fjordvik',
    owner: 'fjordvik',
    team: rows[0]?.id ?? '',
    username: kari.username,
    request: asked.rows[0]?.id ?? '',
  }
  addresses = entries
    .filter(({ pattern }) => /^\/(organisations\/:organisation|services\/:owner\/:service)(\/|$)/.test(pattern))
    .flatMap(({ pattern }) => {
      const services = pattern.includes(':service') ? ['apen', 'lukket'] : ['']
      return services.map((service) => ({
        pattern,
        address: pattern.replaceAll(/:(\w+)/g, (_, name: string) =>
          name === 'service' ? service : (parts[name] ?? randomUUID()),
        ),
      }))
    })
})
afterAll(() => app.close())

/** What somebody sees of a page, without what is theirs on every page: header, their name, numbers of the visit. */
function main(html: string, { username, person }: Guest): string {
  const [, shown = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
  return shown
    .replaceAll(username, 'ME')
    .replaceAll(person.name, 'ME')
    .replaceAll(/<p class="small-print">.*?<\/p>/gs, '')
}

async function walk(guest: Guest): Promise<string[]> {
  const told: string[] = []
  for (const { address } of addresses) {
    for (const method of ['GET', 'POST']) {
      await app.db.execute('delete from limits')
      const headers = { origin: app.url }
      const answer = await guest.browser.open(address, { method, headers, follow: false })
      const to = answer.headers.get('location') ?? ''
      told.push(`${method} ${address} ${answer.status} ${to} ${main(answer.html, guest)}`)
    }
  }
  return told
}

test('an operator who opened an organisation sees and does there what a stranger does, at every address', async () => {
  expect(addresses.length).toBeGreaterThan(50)
  expect(new Set(addresses.map(({ pattern }) => pattern)).size).toBeGreaterThan(40)
  const [strangers, operators] = [await walk(nora), await walk(sindre)]
  expect(operators).toEqual(strangers)
  expect(strangers.filter((line) => /^\S+ \S+ 5\d\d /.test(line))).toEqual([])
  expect(strangers.some((line) => line.startsWith('GET /services/fjordvik/apen 200'))).toBe(true)
  expect(strangers.filter((line) => /^\S+ \S+ 404 /.test(line)).length).toBeGreaterThan(50)
})

test('Git gives an operator what it gives a stranger', async () => {
  const tried = async (guest: Guest) => {
    const key = await makeAccessKey(app.app, guest.id, 'test', { name: 'laptop', scope: 'write', days: 1 })
    const authorization = `Basic ${Buffer.from(`x:${key}`).toString('base64')}`
    const answers: string[] = []
    for (const service of ['apen', 'lukket', 'fjordvik-content']) {
      for (const act of ['read', 'write'] as const) {
        const access = await gitAccess(app.app, app.dataFolder, {
          authorization,
          owner: 'fjordvik',
          service,
          act,
          language: 'en',
        })
        answers.push(`${service} ${act} ${'refuse' in access ? access.refuse : 'may'}`)
      }
    }
    return answers
  }
  const strangers = await tried(nora)
  expect(await tried(sindre)).toEqual(strangers)
  expect(strangers.slice(0, 4)).toEqual(['apen read may', 'apen write 403', 'lukket read 404', 'lukket write 404'])
})

test('the table of rights knows no operators, and neither do the functions that decide', () => {
  for (const file of ['organisations/rights.ts', 'organisations/organisation.ts', 'services/service.ts']) {
    expect(readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8')).not.toMatch(/operator/i)
  }
})
