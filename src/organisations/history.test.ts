import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visited } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { newPerson } from '../../test/house/many-people.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { isDay, organisationHistory } from './history.ts'

let app: TestHouse
let kari: Guest
let ola: Guest
let nora: Guest
let fjordvik: Awaited<ReturnType<typeof newOrganisation>>
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app, newPerson('Kari Fjord'))
  ola = await newGuest(app, newPerson('Ola Vik'))
  nora = await newGuest(app, newPerson('Nora Lund'))
  fjordvik = await newOrganisation(app, [kari])
  await putIntoTeam(app, fjordvik.id, await newTeam(app, fjordvik.id, 'Lesere', 'read'), ola)
  const other = await newOrganisation(app, [nora])
  const org = fjordvik.shortName
  await app.db.execute(`update audit_records set at = '2026-02-28T10:00:00Z' where organisation = '${fjordvik.id}'`)
  await note('2026-03-01T10:00:00Z', 'join-requested', ola, { organisation: org })
  // Half past eleven at night in Norway, which is already summer time: the day after has begun in no other way of counting.
  await note('2026-03-29T21:30:00Z', 'join-approved', kari, { organisation: org, teams: 'Lesere' }, ola)
  await note('2026-03-29T22:30:00Z', 'team-created', kari, { organisation: org, team: '=1+1' })
  await note('2026-04-02T08:00:00Z', 'service-created', ola, { service: `${org}/hundelisens` })
  await note(
    '2026-04-02T09:00:00Z',
    'team-created',
    nora,
    { organisation: other.shortName, team: 'Hemmelig' },
    undefined,
    other.id,
  )
})
afterAll(() => app.close())

async function note(at: string, event: string, by: Guest, details: object, whom?: Guest, organisation = fjordvik.id) {
  await app.db.execute(
    `insert into audit_records (at, event, account, person, organisation, details) values
     ('${at}', '${event}', '${by.id}', ${whom ? `'${whom.id}'` : 'null'}, '${organisation}', '${JSON.stringify(details)}')`,
  )
}

const page = (query = '') => `/organisations/${fjordvik.shortName}/history${query}`

/** The sentences that the page shows, the newest first. */
async function told(query = '', who = kari): Promise<string[]> {
  const { html } = await who.browser.open(page(query))
  return [...html.matchAll(/<td data-heading="What">([^<]*)</g)].map(([, text = '']) => text)
}

test('owners read what was done here, in sentences with names, the newest first, and nothing of others', async () => {
  const org = fjordvik.shortName
  expect(await told()).toEqual([
    `Ola Vik made the service ${org}/hundelisens.`,
    `Kari Fjord made the team =1+1 in ${org}.`,
    `Kari Fjord let Ola Vik into ${org} (Lesere).`,
    `Ola Vik asked for access to ${org}.`,
    `Kari Fjord opened the organisation ${org}.`,
  ])
})

test.for([
  [
    'who did it or to whom it was done',
    (): string => `?person=${ola.username}`,
    ['made the service', 'let Ola Vik', 'asked for'],
  ],
  [
    'in whatever case',
    (): string => `?person=${ola.username.toUpperCase()}`,
    ['made the service', 'let Ola Vik', 'asked for'],
  ],
  ['what was done', (): string => '?act=team-created', ['made the team']],
  ['nothing where nobody is called so', (): string => '?person=ingen.her', []],
  ['what was done by whom', (): string => `?act=team-created&person=${ola.username}`, []],
  ['a day in Norway to its end', (): string => '?from=2026-03-29&to=2026-03-29', ['let Ola Vik']],
  ['the day after it', (): string => '?from=2026-03-30&to=2026-03-30', ['made the team']],
  ['to a day', (): string => '?to=2026-03-01', ['asked for', 'opened the organisation']],
  [
    'what no address of ours says is passed over',
    (): string => '?act=signed-in&from=2026-03-01&to=2026-03-01',
    ['asked for'],
  ],
] as const)('the filter finds %s', async ([, query, sentences]) => {
  const found = await told(query())
  expect(found).toHaveLength(sentences.length)
  for (const [place, part] of sentences.entries()) expect(found[place]).toContain(part)
})

test.for([
  ['?from=2026-02-30', 'Write the day as'],
  ['?from=0000-01-01', 'Write the day as'],
  ['?to=0000-12-31', 'Write the day as'],
  ['?to=i+går', 'Write the day as'],
  ['?from=2026-04-01&to=2026-03-01', 'The last day is before the first'],
])('%s is told as a fault and finds nothing', async ([query = '', sentence]) => {
  const { status, html } = await kari.browser.open(page(query))
  expect(status).toBe(200)
  expect(html).toContain(sentence)
  expect(await told(query)).toEqual([])
  const { url } = await kari.browser.open(page(`/export${query}`))
  expect(new URL(url).pathname).toBe(page())
})

test('fifty are on a page, and the way to the older keeps the filter', async () => {
  const many = await newOrganisation(app, [kari])
  await app.db.execute(
    `insert into service_pushes (account, organisation, service, key)
     select '${kari.id}', '${many.id}', 's' || n, 'k' from generate_series(1, 120) n`,
  )
  const seen: string[] = []
  let next: string | undefined = `/organisations/${many.shortName}/history?act=service-pushed`
  for (let pages = 1; next; pages += 1) {
    expect(pages).toBeLessThan(5)
    const { html }: Visited = await kari.browser.open(next)
    seen.push(...[...html.matchAll(/changes to (s\d+) with/g)].map(([, service = '']) => service))
    next = /href="([^"]*before=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    if (next) expect(next).toContain('act=service-pushed')
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, place) => `s${120 - place}`))
})

test('the file has all that the filter finds, in the reader’s language, and no formula', async () => {
  const { html, headers } = await kari.browser.open(page(`/export?person=${kari.username}`))
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${fjordvik.shortName}-history.csv"`)
  const lines = html.replace('\ufeff', '').trim().split('\r\n')
  expect(lines[0]).toBe('Time,Act,Username,Name,Concerns username,Concerns name,What happened')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toContain(`2026-03-29T22:30:00.000Z,Team made,${kari.username},Kari Fjord,,,`)
  expect(lines[2]).toContain(`Let in,${kari.username},Kari Fjord,${ola.username},Ola Vik,`)
})

test('a cell that would be a formula is a text, and a file of many pages is whole', async () => {
  const many = await newOrganisation(app, [kari])
  await app.db.execute(`update people set name = '=cmd|calc' where id = '${nora.id}'`)
  await app.db.execute(
    `insert into audit_records (event, account, organisation, details)
     select 'service-created', '${nora.id}', '${many.id}', jsonb_build_object('service', 's' || n) from generate_series(1, 1203) n`,
  )
  const { html } = await kari.browser.open(`/organisations/${many.shortName}/history/export?act=service-created`)
  const lines = html.trim().split('\r\n').slice(1)
  expect(lines).toHaveLength(1203)
  expect(new Set(lines.map((line) => /s\d+\.$/.exec(line)?.[0])).size).toBe(1203)
  for (const line of lines) expect(line).not.toMatch(/(^|,)"?[=+@]/)
  await app.db.execute(`update people set name = 'Nora Lund' where id = '${nora.id}'`)
})

test('what was done at the machine, or by somebody who is gone, names nobody', async () => {
  const opened = await newOrganisation(app, [kari])
  const at = `/organisations/${opened.shortName}/history`
  const sentence = `An administrator opened the organisation ${opened.shortName}.`
  await app.db.execute(`update audit_records set account = null where organisation = '${opened.id}'`)
  const { html } = await kari.browser.open(`${at}?person=Administrator`)
  expect(html).toContain(sentence)
  expect(html).toContain(`href="${at}?person=administrator"`)
  expect((await kari.browser.open(`${at}?person=${kari.username}`)).html).not.toContain(sentence)
  const file = await kari.browser.open(`${at}/export`)
  expect(file.html).toContain(`,administrator,An administrator,,,${sentence}`)
  await app.db.execute(`update audit_records set account = gen_random_uuid() where organisation = '${opened.id}'`)
  const gone = await kari.browser.open(at)
  expect(gone.html).toContain('<td data-heading="Who">A former user</td>')
  expect(gone.html).not.toContain('person="')
})

test('members are told what they lack, strangers that there is nothing', async () => {
  for (const address of [page(), page('/export')]) {
    expect((await ola.browser.open(address)).status).toBe(403)
    expect((await nora.browser.open(address)).status).toBe(404)
  }
})

test('every act that an organisation can have is a sentence with whoever is gone', async () => {
  const [entry] = await organisationHistory(app.db, fjordvik.id, {}, 'nb', { limit: 1 })
  expect(entry?.sentence).toBe(`Ola Vik laget tjenesten ${fjordvik.shortName}/hundelisens.`)
})

test.for([
  ['2026-11-22', true],
  ['2028-02-29', true],
  ['1900-01-01', true],
  ['9999-12-31', true],
  ['1899-12-31', false],
  ['0000-01-01', false],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['22.11.2026', false],
  ["2026-11-22'", false],
  ['', false],
] as const)('%j is a day: %s', ([text, is]) => {
  expect(isDay(text)).toBe(is)
})
