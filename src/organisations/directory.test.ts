import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, nextNumber, putIntoTeam } from '../../test/house/organisation.ts'
import { directoryPageSize, groupedNumber, searchDirectory } from './directory.ts'

let app: TestHouse
let kari: Guest
let ola: Guest
beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, ola] = await Promise.all([newGuest(app), newGuest(app)])
  await open('fjordvik', 'Fjordvik kommune', 'Fjordvik municipality')
  await open('fjordhavn', 'Fjordvik havnevesen', 'Port of Fjordvik')
  await open('as-100', 'Hundre % og mer_til \\ AS', 'Hundred')
  const own = await open('skogli', 'Ål kommune', 'Ål municipality')
  await putIntoTeam(app, own.id, own.teams('Devs'), ola)
})
afterAll(() => app.close())

function open(shortName: string, nb: string, en: string, number = nextNumber()) {
  return newOrganisation(app, [kari], { shortName, number, names: { nb, nn: nb, en } })
}

async function found(wanted: string, page = 1) {
  const { own, others } = await searchDirectory(app.db, ola.id, wanted, page)
  return { own: own.map(({ shortName }) => shortName), others: others.map(({ shortName }) => shortName) }
}

test('every word must occur, in any order and any case, in any of the names', async () => {
  expect((await found('fjordvik')).others).toEqual(['fjordhavn', 'fjordvik'])
  expect((await found('KOMMUNE Fjord')).others).toEqual(['fjordvik'])
  expect((await found('port fjordvik')).others).toEqual(['fjordhavn'])
  expect((await found('municipality havn')).others).toEqual([])
  expect((await found('ål')).own).toEqual(['skogli'])
})

test('an organisation number is found with and without spaces, and by a part of it', async () => {
  const { number } = await open('tall', 'Tall og siffer', 'Numbers')
  for (const wanted of [
    number,
    groupedNumber(number),
    `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`,
  ]) {
    expect((await found(wanted)).others).toEqual(['tall'])
  }
  expect((await found(number.slice(2))).others).toContain('tall')
})

test('what is a wildcard to the database is a sign like any other', async () => {
  expect((await found('%')).others).toEqual(['as-100'])
  expect((await found('mer_til')).others).toEqual(['as-100'])
  expect((await found('\\')).others).toEqual(['as-100'])
  expect((await found('f%k')).others).toEqual([])
  expect((await found('fjord_ik')).others).toEqual([])
})

test("one's own come first, and never twice", async () => {
  const all = await found('')
  expect(all.own).toEqual(['skogli'])
  expect(all.others).not.toContain('skogli')
  const communes = await found('kommune')
  expect(communes).toEqual({ own: ['skogli'], others: ['fjordvik'] })
  const { html } = await ola.browser.open('/organisations?q=kommune')
  expect(html).toContain('You belong here')
  expect(html.indexOf('/organisations/skogli')).toBeLessThan(html.indexOf('/organisations/fjordvik'))
})

test('pages are turned without losing or repeating anybody', async () => {
  for (let index = 0; index < directoryPageSize + 3; index += 1) {
    await open(`side${index}`, `Sidebla ${String(index).padStart(2, '0')}`, 'Pages')
  }
  const first = await ola.browser.open('/organisations?q=sidebla')
  expect(first.html).toContain('/organisations?q=sidebla&amp;page=2')
  expect(first.html).not.toContain('Previous page')
  const second = await ola.browser.open('/organisations?q=sidebla&page=2')
  expect(second.html).not.toContain('Next page')
  const shown = [...(first.html + second.html).matchAll(/\/organisations\/(side\d+)"/g)].map(([, name]) => name)
  expect(new Set(shown).size).toBe(directoryPageSize + 3)
  expect(shown).toHaveLength(directoryPageSize + 3)
  expect((await ola.browser.open('/organisations?page=99')).html).toContain('There are no more organisations')
  for (const page of ['0', '-1', 'x', '1e9', '99999999999']) {
    expect((await ola.browser.open(`/organisations?page=${page}`)).html).toContain('Your organisations')
  }
})

test('whoever finds nothing is told what to do, and what was typed is shown as text', async () => {
  const { html } = await ola.browser.open(`/organisations?q=${encodeURIComponent('<b>ingen</b>')}`)
  expect(html).toContain('We found no organisation')
  expect(html).not.toContain('<b>ingen')
  expect(html).toContain(`mailto:${app.app.config.serviceDeskAddress}`)
  expect(html).toContain('action="/sign-in/represent"')
})

test('a word of three letters or more is found by the index', async () => {
  const { rows } = await app.db.transaction(async (tx) => {
    await tx.execute('set local enable_seqscan = off')
    return tx.execute<{ 'QUERY PLAN': string }>(
      `explain select id from organisations where searched like lower('%fjordvik%') and searched like lower('%kommune%')`,
    )
  })
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('organisations_searched')
})
