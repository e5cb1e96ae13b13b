import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Page, SignedPage, Visit } from '../src/accounts/visit.ts'
import { redirect } from '../src/platform/answer.ts'
import { page } from '../src/routes.ts'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** The pages by their path under src, with their text. */
const pages = new Map(
  readdirSync(source, { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => /\.tsx?$/.test(name) && `${parentPath}/`.includes('/pages/'))
    .filter(({ name }) => !/\.test\.tsx?$/.test(name))
    .map(({ name, parentPath }) => join(parentPath, name))
    .map((path): [string, string] => [relative(source, path), readFileSync(path, 'utf8')]),
)

function linesWith(wrong: RegExp): string[] {
  return [...pages].flatMap(([path, text]) => [...text.matchAll(wrong)].map(([found]) => `${path}: ${found}`))
}

const shape = /^import (?!type )[^\n]*from 'zod'|\bz\s*\.\s*(?!output|input|infer)\w+/gm
const write = /\.\s*(?:transaction|insert|update|delete)\(|\brecord(?:All)?\(/g
const filling = /\bvisit\s*\.\s*(?:faults|typed)\b(?:\s*\.\s*\w+|\s*\[[^\]]*\])*\s*(?:\?\?|\|\|)?=(?![=>])/g
const length = /\bmaxlength=(?:\{\d|")/gi
const count = /\blimits\s*\.\s*(?:count|forget|spent)\w*\(\s*(\w+)|\blimits\b(?!\s*\.)/g
const limit = /\btimes:\s*[\w.]+/g

test('no page holds the shape of what is posted', () => {
  expect(pages.size).toBeGreaterThan(30)
  expect(linesWith(shape), 'Move the shape beside the verb that takes what it gives.').toEqual([])
})

test('no page holds a limit', () => {
  expect(linesWith(limit), 'Move the limit beside the verb that it guards.').toEqual([])
})

test('no page holds the length of a field', () => {
  expect(linesWith(length), 'Move the length beside the shape.').toEqual([])
})

/** What is asked and changes nothing, however often, and whoever may hold a mailed link. */
const uncounted = [
  'challengesOfOnePerson',
  'nameQuestionsOfOnePerson',
  'questionsOfOnePerson',
  'previewsOfOnePerson',
  'linksFromOnePlace',
  'answersFromOnePlace',
]

test('no page counts an act: its verb does, whichever door leads to it', () => {
  const counted = [...pages].flatMap(([path, text]) =>
    [...text.matchAll(count)].map(([found, limit]) => ({ path, found, limit })),
  )
  expect(counted.filter(({ limit }) => !limit || !uncounted.includes(limit))).toEqual([])
  expect(new Set(counted.map(({ limit }) => limit)), 'Leave out who is not there.').toEqual(new Set(uncounted))
})

test('no page writes to the database', () => {
  expect(linesWith(write), 'Move what writes beside the other verbs.').toEqual([])
})

test('no page writes down what was typed or is wrong: a form is given what it shows', () => {
  expect(linesWith(filling), 'Hand it to the form as an argument.').toEqual([])
})

/** What pages may be asked for: which part of what there is, and where to go on. */
const questions = [
  'act after before in iss level link none number operator order owner page path q return shortName sid sort state',
  'team template username version',
]
const told = new RegExp(
  `searchParams\\s*\\.\\s*(?:has|get|getAll)\\((?!\\s*'(?:${questions.join(' ').replaceAll(' ', '|')})'\\s*\\))[^)]*`,
  'g',
)
/** These go through a list of their own, which holds no act. */
const byList = ['organisations/pages/history.tsx', 'service-desk/desk/pages/queue.tsx']

test('no page reads from the address what was just done, for anybody can send an address', () => {
  const wrong = linesWith(told).filter((line) => !byList.some((path) => line === `${path}: searchParams.get(name`))
  expect(wrong, 'Lead on by `done(…)`: the frame says it once. A new question is named in this test.').toEqual([])
})

test.each([
  ['const form = z.object({ name: personName })', shape],
  ["import { z } from 'zod'", shape],
  ["  code: z\n    .string('code-missing')", shape],
  ["const triesOfOne = { name: 'tries', times: 30, seconds: 60 }", limit],
  ['maxlength={20}', length],
  ['maxlength="20"', length],
  ['await app.limits.count(triesOfOnePerson, person.id)', count],
  ['app.limits\n  .countEach(tries, keys)', count],
  ['const { limits } = visit.app', count],
  ["visit.faults = [{ code: fault, field: 'number' }]", filling],
  ['visit.typed = {}', filling],
  ['visit.typed[field] = chosen.text', filling],
  ['await app.db.transaction(async (tx) => {', write],
  ["await record(app.db, person.id, id, { event: 'session-ended' })", write],
  ['await visit.app.db\n  .update(accounts)', write],
  ['await tx.insert(accounts)', write],
  ['db.delete(accounts)', write],
  ["visit.url.searchParams.has('saved')", told],
  ["url.searchParams\n    .has('moved')", told],
  ['url.searchParams.get(what)', told],
  ["const did = url.searchParams.get('did')", told],
])('the search sees %j', (text, wrong) => {
  expect(text.match(wrong)).not.toBeNull()
})

test('a page for people who are signed in fits no row that lets others in, and one for anybody fits every row', () => {
  const own: SignedPage = { get: ({ person }) => redirect(`/${person.username}`) }
  const open: Page = { get: (visit: Visit) => redirect(visit.path) }
  const ofKey: SignedPage<{ key: string }> = { post: (_, { key }) => redirect(`/${key}`) }
  const rows = [
    page('/settings/profile', 'signed-in', own),
    page('/dashboard', 'consented', own),
    page('/desk', 'operator', own),
    page('/settings/profile', 'signed-in', open),
    page('/help', 'anyone', open),
    page('/settings/access-keys/:key/revoke', 'signed-in', ofKey),
    // @ts-expect-error Strangers come here.
    page('/help', 'anyone', own),
    // @ts-expect-error So does somebody who has no account yet.
    page('/activate', 'signing-up', own),
    // @ts-expect-error The pattern names no key.
    page('/settings/profile', 'signed-in', ofKey),
    // @ts-expect-error No such address.
    page('/settings/profil', 'signed-in', own),
  ]
  expect(rows.map(({ who }) => who)).toContain('anyone')
})
