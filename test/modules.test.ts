import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A module may import the modules before it, in the order of the README; everybody may import platform. */
const modules = orderOfModules(readFileSync(join(root, 'README.md'), 'utf8'))

function orderOfModules(readme: string): string[] {
  const [, names = ''] = /imports only modules named before it: `([^`]+)`/.exec(readme) ?? []
  return names.split(/\s*·\s*/).map((name) => (existsSync(join(root, 'src', name)) ? name : `service-desk/${name}`))
}

/** These stand above the modules: they may import all, and no module imports them. */
const roof = ['routes.ts', 'refusals.ts', 'jobs.ts', 'app.tsx', 'server.ts', 'studio.ts']

/** Plain lists that import nothing, and that all may import: the roof must satisfy them. */
const leaves = ['addresses.ts', 'refusal-codes.ts']

type Import = { from: string; to: string }

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

/** The files that a file imports, types too, by path from the root; packages are left out. */
function imports(path: string): Import[] {
  const text = readFileSync(join(root, path), 'utf8')
  const named = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)].map(([, name = '']) => name)
  return named.map((name) => ({ from: path, to: relative(root, resolve(root, dirname(path), name)) }))
}

function moduleOf(path: string): string {
  const [, first = '', second = ''] = path.split('/')
  return first === 'service-desk' ? `${first}/${second}` : first
}

/** Why an import is against the order of modules, with what to do instead; undefined where it is not. */
function fault({ from, to }: Import): string | undefined {
  const [mine, theirs] = [moduleOf(from), moduleOf(to)]
  const told = `${from} imports ${to}:`
  if (!to.startsWith('src/')) return `${told} product code stands alone. Hand in what it needs from outside.`
  if (leaves.includes(mine)) return `${told} a list that all import imports nothing itself.`
  if (roof.includes(mine) || leaves.includes(theirs) || mine === theirs) return undefined
  if (roof.includes(theirs)) return `${told} no module imports what holds the modules. Take it as an argument.`
  if (mine === 'design') {
    return theirs === 'platform' ? undefined : `${told} design knows no module. Take what it shows as a prop.`
  }
  if (theirs === 'design') {
    const isPage = from.includes('/pages/')
    return isPage ? undefined : `${told} only pages use design. Move the markup to ${mine}/pages/.`
  }
  const [here, there] = [modules.indexOf(mine), modules.indexOf(theirs)]
  if (here < 0)
    return `${from}: ${mine} is no module. Put the file where its word belongs, or name the module in this test.`
  if (there < here) return undefined
  return `${told} ${theirs} comes after ${mine}. The flow that needs both belongs in ${theirs}, which calls ${mine}.`
}

/** The shortest way from a file back to itself, as the files on it; undefined where there is none. */
function circleThrough(start: string, imported: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const waiting = [start]
  for (const file of waiting) {
    for (const next of imported.get(file) ?? []) {
      if (next === start) {
        const way = [file]
        for (let at = file; at !== start; at = cameFrom.get(at) ?? start) way.unshift(cameFrom.get(at) ?? start)
        return way
      }
      if (!cameFrom.has(next)) {
        cameFrom.set(next, file)
        waiting.push(next)
      }
    }
  }
  return undefined
}

/** The circles among imports, each once, with the import to move. */
function circles(all: readonly Import[]): string[] {
  const imported = new Map<string, string[]>()
  for (const { from, to } of all) imported.set(from, [...(imported.get(from) ?? []), to])
  const seen = new Set<string>()
  return [...imported.keys()].flatMap((start) => {
    const way = circleThrough(start, imported)
    if (!way || way.some((file) => seen.has(file))) return []
    for (const file of way) seen.add(file)
    return [
      `${[...way, start].join(' → ')}: move what ${way.at(-1)} takes from ${start} into a file of its own, which both import.`,
    ]
  })
}

test('modules import only modules before them', () => {
  const faults = files('src')
    .filter((path) => !isTest(path))
    .flatMap(imports)
    .map(fault)
  expect(faults.filter(Boolean).join('\n')).toBe('')
})

/** Files that stand in no module, whatever they import. */
function misplaced(paths: readonly string[]): string[] {
  const places = [...modules, 'design', ...roof, ...leaves]
  return paths.filter((path) => !places.includes(moduleOf(path)))
}

test('every file stands in a module', () => {
  expect(misplaced(files('src')), 'Put it where its word belongs, or name the module in this test.').toEqual([])
  const strange = ['src/things.ts', 'src/helpers/things.ts', 'src/service-desk/things.ts', 'src/desk/things.ts']
  expect(misplaced(strange)).toEqual(strange)
})

test('no files import each other in a circle, types included', () => {
  const product = [...files('src'), ...files('stand-ins')].filter((path) => !isTest(path))
  expect(circles(product.flatMap(imports)).join('\n')).toBe('')
})

test('the rule of circles sees them', () => {
  const a = { from: 'src/audit/record.ts', to: 'src/audit/tables.ts' }
  const b = { from: 'src/audit/tables.ts', to: 'src/audit/event.ts' }
  const c = { from: 'src/audit/event.ts', to: 'src/audit/record.ts' }
  expect(circles([a, b])).toEqual([])
  expect(circles([a, b, c])).toEqual([
    'src/audit/record.ts → src/audit/tables.ts → src/audit/event.ts → src/audit/record.ts: move what src/audit/event.ts takes from src/audit/record.ts into a file of its own, which both import.',
  ])
})

test('the rule of order sees what is wrong', () => {
  const wrong: Import[] = [
    { from: 'src/accounts/account.ts', to: 'src/sign-in/sign-up.ts' },
    { from: 'src/service-desk/orders/order.ts', to: 'src/service-desk/desk/claim.ts' },
    { from: 'src/accounts/account.ts', to: 'src/app.tsx' },
    { from: 'src/accounts/account.ts', to: 'src/design/frame.tsx' },
    { from: 'src/design/frame.tsx', to: 'src/accounts/visit.ts' },
    { from: 'src/platform/form.ts', to: 'src/audit/record.ts' },
    { from: 'src/addresses.ts', to: 'src/platform/href.ts' },
    { from: 'src/helpers/things.ts', to: 'src/platform/form.ts' },
    { from: 'src/app.tsx', to: 'test/house/house.ts' },
    { from: 'src/app.tsx', to: 'stand-ins/mailbox/mailbox.tsx' },
  ]
  expect(wrong.map(fault).filter((told) => told === undefined)).toEqual([])
  const right: Import[] = [
    { from: 'src/sign-in/sign-up.ts', to: 'src/accounts/account.ts' },
    { from: 'src/service-desk/desk/claim.ts', to: 'src/service-desk/orders/order.ts' },
    { from: 'src/accounts/pages/profile.tsx', to: 'src/design/form.tsx' },
    { from: 'src/app.tsx', to: 'src/welcome/pages/errors.tsx' },
  ]
  expect(right.map(fault).filter((told) => told !== undefined)).toEqual([])
})

test('the stand-ins import nothing of the studio, nor of its tests', () => {
  const faults = files('stand-ins')
    .flatMap(imports)
    .filter(({ to }) => !to.startsWith('stand-ins/'))
    .map(({ from, to }) => `${from} imports ${to}: a stand-in speaks the real protocol and knows nobody here.`)
  expect(faults.join('\n')).toBe('')
})

test('only tests use what is for tests', () => {
  const development = [
    'vitest',
    '@playwright/test',
    'oidc-provider',
    'smtp-server',
    'postal-mime',
    '@axe-core/playwright',
  ]
  const faults = ['start.ts', ...files('src')]
    .filter((path) => !isTest(path))
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return development.filter((name) => text.includes(`'${name}`)).map((name) => `${path} imports ${name}`)
    })
  expect(faults.join('\n')).toBe('')
})

test('there are no drawers and no barrels', () => {
  const drawers = /\/(utils?|helpers?|lib|misc|common|shared|managers?|repositories)(\/|\.tsx?$)/
  const barrels = /\/index\.tsx?$/
  const faults = [...files('src'), ...files('stand-ins'), ...files('test')].flatMap((path) => {
    if (drawers.test(path))
      return [`${path}: put it in the module that has the word, or in platform/ under a precise name.`]
    return barrels.test(path) ? [`${path}: import the file that has the word.`] : []
  })
  expect(faults.join('\n')).toBe('')
})

/** A word is exported where it is written, so `export {}` alone has no other use. */
const passedThrough = /^export (type )?(\*|\{[^}]*\w[^}]*\})/m

test('modules pass nothing through', () => {
  const faults = [...files('src'), ...files('stand-ins')].filter((path) =>
    passedThrough.test(readFileSync(join(root, path), 'utf8')),
  )
  expect(faults).toEqual(['stand-ins/mailbox/read-mail.ts'])
})

test.each([
  "export * from './record.ts'",
  "export type * from '../audit/record.ts'",
  "export * as history from './history.ts'",
  "export { record } from './record.ts'",
  "export type { Mail } from './messages.ts'",
  "import { record } from './record.ts'\nexport {\n  record,\n}",
])('the rule of passing through sees %j', (text) => {
  expect(text).toMatch(passedThrough)
})

test('no component waits for anything', () => {
  const faults = files('src')
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const found = text.matchAll(/\basync function ([A-Z]\w*)|\bconst ([A-Z]\w*) = async\b/g)
      return [...found].map(
        ([, declared, assigned]) =>
          `${path}: ${declared ?? assigned} is async. Load in the page's get or post and pass it down: a component that throws while it is awaited ends the process.`,
      )
    })
  expect(faults.join('\n')).toBe('')
})

/** Imports by which something else than a history could read what was done. */
function readings(all: readonly Import[]): string[] {
  const tells = (path: string) => /\/history\.tsx?$/.test(path)
  const mayImport = (to: string) => (to === 'src/audit/tables.ts' ? 'src/audit/record.ts' : 'src/routes.ts')
  return all
    .filter(({ to }) => to === 'src/audit/tables.ts' || tells(to))
    .filter(({ from, to }) => !tells(from) && from !== mayImport(to))
    .map(({ from, to }) => `${from} → ${to}`)
}

test('the history is told and decides nothing: only files of histories read it', () => {
  const product = files('src').filter((path) => !isTest(path))
  expect(readings(product.flatMap(imports))).toEqual([])
  expect(readFileSync(join(root, 'src/audit/record.ts'), 'utf8'), 'It writes alone.').not.toMatch(
    /\.(select\w*|query|execute|returning|\$count)\b/,
  )
  const named = product.filter((path) => /audit_records|service_pushes/.test(readFileSync(join(root, path), 'utf8')))
  expect(named).toEqual(['src/audit/tables.ts'])
})

test('the rule of the history sees who reads it', () => {
  const reading: Import[] = [
    { from: 'src/audit/pushed-lately.ts', to: 'src/audit/tables.ts' },
    { from: 'src/audit/pushed-lately.ts', to: 'src/audit/history.ts' },
    { from: 'src/services/service.ts', to: 'src/audit/tables.ts' },
    { from: 'src/services/service.ts', to: 'src/accounts/history.ts' },
  ]
  expect(readings(reading)).toHaveLength(reading.length)
})
