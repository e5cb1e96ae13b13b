import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A room may import the rooms before it; everybody may import platform. */
const rooms = [
  'platform',
  'audit',
  'mail',
  'accounts',
  'organisations',
  'sign-in',
  'oauth',
  'services',
  'access',
  'environments',
  'service-desk',
  'welcome',
]

/** These stand above the rooms: they may import all, and no room imports them. */
const roof = ['sitemap.ts', 'jobs.ts', 'app.tsx', 'server.ts', 'studio.ts']

type Import = { from: string; to: string }

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

/** The files that a file imports, by path from the root; packages are left out. */
function imports(path: string): Import[] {
  const text = readFileSync(join(root, path), 'utf8')
  const named = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)].map(([, name = '']) => name)
  return named.map((name) => ({ from: path, to: relative(root, resolve(root, dirname(path), name)) }))
}

function roomOf(path: string): string {
  const [, room = ''] = path.split('/')
  return room
}

/** Why an import is against the rule of the house, with what to do instead; undefined where it is not. */
function fault({ from, to }: Import): string | undefined {
  const [mine, theirs] = [roomOf(from), roomOf(to)]
  const told = `${from} imports ${to}:`
  if (!to.startsWith('src/')) return `${told} product code stands alone. Hand in what it needs from outside.`
  if (roof.includes(mine) || mine === theirs) return undefined
  if (roof.includes(theirs)) return `${told} no room imports what holds the rooms. Take it as an argument.`
  if (mine === 'design') {
    return theirs === 'platform' ? undefined : `${told} design knows no room. Take what it shows as a prop.`
  }
  if (theirs === 'design') {
    const isPage = from.includes('/pages/')
    return isPage ? undefined : `${told} only pages use design. Move the markup to ${mine}/pages/.`
  }
  const [here, there] = [rooms.indexOf(mine), rooms.indexOf(theirs)]
  if (here < 0)
    return `${from}: ${mine} is no room. Put the file where its word belongs, or name the room in this test.`
  if (there < here) return undefined
  return `${told} ${theirs} comes after ${mine}. The flow that needs both belongs in ${theirs}, which calls ${mine}.`
}

test('rooms import only rooms before them', () => {
  const faults = files('src')
    .filter((path) => !isTest(path))
    .flatMap(imports)
    .map(fault)
  expect(faults.filter(Boolean).join('\n')).toBe('')
})

test('the rule itself sees what is wrong', () => {
  const wrong: Import[] = [
    { from: 'src/accounts/account.ts', to: 'src/sign-in/sign-up.ts' },
    { from: 'src/accounts/account.ts', to: 'src/app.tsx' },
    { from: 'src/accounts/account.ts', to: 'src/design/frame.tsx' },
    { from: 'src/design/frame.tsx', to: 'src/accounts/visit.ts' },
    { from: 'src/platform/form.ts', to: 'src/audit/record.ts' },
    { from: 'src/helpers/things.ts', to: 'src/platform/form.ts' },
    { from: 'src/app.tsx', to: 'test/house.ts' },
    { from: 'src/app.tsx', to: 'stand-ins/mailbox/mailbox.tsx' },
  ]
  expect(wrong.map(fault).filter((told) => told === undefined)).toEqual([])
  const right: Import[] = [
    { from: 'src/sign-in/sign-up.ts', to: 'src/accounts/account.ts' },
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
      return [`${path}: put it in the room that has the word, or in platform/ under a precise name.`]
    return barrels.test(path) ? [`${path}: import the file that has the word.`] : []
  })
  expect(faults.join('\n')).toBe('')
})

test('rooms pass nothing through', () => {
  const faults = [...files('src'), ...files('stand-ins')].filter((path) =>
    /^export (\*|\{[^}]*\}) from '\./m.test(readFileSync(join(root, path), 'utf8')),
  )
  const known = ['stand-ins/mailbox/read-mail.ts']
  expect(faults.filter((path) => !known.includes(path)).join('\n')).toBe('')
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
