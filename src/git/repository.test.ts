import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { gitEnvironment } from './git.ts'
import {
  commitsOf,
  createRepository,
  listFiles,
  type NewRepository,
  RepositoryExists,
  readFile,
  removeLeftovers,
  removeRepository,
} from './repository.ts'

const ground = mkdtempSync(join(tmpdir(), 'repository-'))
afterAll(() => rmSync(ground, { recursive: true, force: true }))

let places = 0
function place(): string {
  places += 1
  const folder = join(ground, String(places))
  mkdirSync(folder)
  return join(folder, 'hundelisens.git')
}

const first: NewRepository = {
  files: new Map([
    ['README.md', '# Hundelisens\n\nÆrlig talt: «hei» 🐕\n'],
    ['App/config/texts/resource.nb.json', '{}\n'],
    ['App/æ "sitat" \\ og\nlinje.txt', 'x'],
    ['App/tom.txt', ''],
  ]),
  message: 'App created',
  author: { name: 'Kari Nordmann', email: 'kari@fjordvik.example' },
  at: new Date('2026-11-22T10:14:00Z'),
}

/** Git in a repository, as a person with any file in mind. Gives what it wrote, trimmed. */
function gitIn(repository: string, args: string[], input: string | Buffer = ''): string {
  const { status, stdout, stderr } = spawnSync('git', [`--git-dir=${repository}`, ...args], {
    input,
    env: gitEnvironment({ 'user.name': 'Nora', 'user.email': 'nora@annen.example' }),
  })
  expect(status, String(stderr)).toBe(0)
  return String(stdout).trim()
}

/** Puts a commit with exactly this tree, in `ls-tree -z` form, on master: what a push may hold. */
function commitTree(repository: string, tree: string): void {
  const id = gitIn(repository, ['mktree', '-z', '--missing'], tree)
  gitIn(repository, ['update-ref', 'refs/heads/master', gitIn(repository, ['commit-tree', '-m', 'Odd', id])])
}

async function made(): Promise<string> {
  const path = place()
  await createRepository(path, first)
  return path
}

describe('a new repository', () => {
  test('is bare, sound, on master, with one commit by the person and the files as given', async () => {
    const path = await made()
    expect(gitIn(path, ['fsck', '--strict'])).toBe('')
    expect(gitIn(path, ['symbolic-ref', 'HEAD'])).toBe('refs/heads/master')
    expect(gitIn(path, ['log', '--format=%an <%ae> %cn <%ce> %aI %s'])).toBe(
      'Kari Nordmann <kari@fjordvik.example> Kari Nordmann <kari@fjordvik.example> 2026-11-22T10:14:00+00:00 App created',
    )
    const paths = gitIn(path, ['ls-tree', '-r', '-z', '--name-only', 'HEAD']).split('\0').filter(Boolean)
    expect(paths.sort()).toEqual([...first.files.keys()].sort())
    for (const [file, text] of first.files) expect(await readFile(path, file)).toMatchObject({ kind: 'text', text })
  })

  test('has no hooks, checks what it is sent, and takes only branches, tags and notes', async () => {
    const path = await made()
    expect(readdirSync(path)).not.toContain('hooks')
    expect(gitIn(path, ['config', '--local', 'receive.fsckObjects'])).toBe('true')
    expect(gitIn(path, ['config', '--local', '--get-all', 'transfer.hideRefs']).split('\n')).toContain('refs')
    expect(gitIn(path, ['config', '--local', 'core.bare'])).toBe('true')
  })

  test.each([
    ['a name with a second author in it', 'Kari <ola@x.example> 0 +0000\nauthor Ola', 'k@x.example'],
    ['an address with a line in it', 'Kari', 'k@x.example>\ncommitter Ola <ola@x.example'],
    ['nothing', '', ''],
    ['half an emoji and a NUL', 'Kari \ud83d\0', 'k@x.example'],
  ])('is sound when its author has %s', async (_, name, email) => {
    const path = place()
    await createRepository(path, { ...first, author: { name, email } })
    expect(gitIn(path, ['fsck', '--strict'])).toBe('')
    expect(gitIn(path, ['cat-file', 'commit', 'HEAD']).match(/^(author|committer) /gm)).toHaveLength(2)
    expect(await commitsOf(path, { limit: 5 })).toHaveLength(1)
  })

  test('is refused where there is one, which stays as it was', async () => {
    const path = await made()
    const before = gitIn(path, ['rev-parse', 'HEAD'])
    await expect(createRepository(path, { ...first, message: 'Another' })).rejects.toThrow(RepositoryExists)
    expect(gitIn(path, ['rev-parse', 'HEAD'])).toBe(before)
    expect(readdirSync(join(path, '..'))).toEqual(['hundelisens.git'])
  })

  test('is made once when ten make it at the same time', async () => {
    const path = place()
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => createRepository(path, first)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of tries) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(RepositoryExists)
    expect(readdirSync(join(path, '..'))).toEqual(['hundelisens.git'])
    expect(gitIn(path, ['fsck', '--strict'])).toBe('')
  })

  test('leaves nothing when a path is wrong, or git refuses', async () => {
    const path = place()
    const files = new Map([['../outside', 'x']])
    await expect(createRepository(path, { ...first, files })).rejects.toThrow('path of a file')
    await expect(createRepository(path, { ...first, at: new Date(Number.NaN) })).rejects.toThrow('git fast-import')
    expect(readdirSync(join(path, '..'))).toEqual([])
  })

  test('clears away what a killed process left an hour ago, and only that', async () => {
    const path = place()
    const old = join(path, '..', '.unfinished-old')
    const fresh = join(path, '..', '.unfinished-fresh')
    for (const folder of [old, fresh]) mkdirSync(folder)
    writeFileSync(join(old, 'HEAD'), '')
    utimesSync(old, 0, 0)
    await removeLeftovers(join(path, '..'))
    expect(readdirSync(join(path, '..'))).toEqual(['.unfinished-fresh'])
  })

  test('clears away what a killed push had brought a day ago, and only that', async () => {
    const path = await made()
    const objects = join(path, 'objects')
    const before = readdirSync(objects)
    for (const name of ['tmp_objdir-incoming-old', 'tmp_objdir-incoming-fresh']) {
      mkdirSync(join(objects, name, 'pack'), { recursive: true })
      writeFileSync(join(objects, name, 'pack', 'tmp_pack_x'), 'x')
    }
    utimesSync(join(objects, 'tmp_objdir-incoming-old'), 0, 0)
    for (const name of before) utimesSync(join(objects, name), 0, 0)
    await removeLeftovers(join(path, '..'))
    expect(readdirSync(objects).sort()).toEqual([...before, 'tmp_objdir-incoming-fresh'].sort())
    expect(gitIn(path, ['fsck', '--strict'])).toBe('')
  })
})

test('a repository is removed whole, and removing nothing is no fault', async () => {
  const path = await made()
  await removeRepository(path)
  expect(readdirSync(join(path, '..'))).toEqual([])
  await removeRepository(path)
})

describe('reading', () => {
  test('lists a folder, folders first', async () => {
    const path = await made()
    expect(await listFiles(path, '')).toEqual([
      { name: 'App', kind: 'folder' },
      { name: 'README.md', kind: 'file', size: Buffer.byteLength(first.files.get('README.md') ?? '') },
    ])
    expect(await listFiles(path, 'App/config')).toEqual([{ name: 'texts', kind: 'folder' }])
    expect((await listFiles(path, 'App'))?.map(({ name }) => name)).toContain('æ "sitat" \\ og\nlinje.txt')
  })

  test.each([
    '..',
    'App/..',
    './App',
    'App/',
    '/App',
    'README.md',
    'missing',
    '--help',
    '-z',
    ':(top)App',
    'a\0b',
    'HEAD:App',
    '{0}',
    '*',
  ])('finds no folder and no file at %j', async (name) => {
    const path = await made()
    expect(await listFiles(path, name)).toBeUndefined()
    if (name !== 'README.md') expect(await readFile(path, name)).toBeUndefined()
  })

  test('finds nothing at a path without end', async () => {
    const path = await made()
    expect(await listFiles(path, 'a'.repeat(200_000))).toBeUndefined()
    expect(await readFile(path, 'a'.repeat(200_000))).toBeUndefined()
  })

  test('a folder is not a file', async () => {
    const path = await made()
    expect(await readFile(path, 'App')).toBeUndefined()
    expect(await readFile(path, '')).toBeUndefined()
    expect(await readFile(path, 'README.md/x')).toBeUndefined()
  })

  test('says binary and large instead of reading', async () => {
    const path = place()
    await createRepository(path, {
      ...first,
      files: new Map([
        ['bilde.png', 'PNG\0\0'],
        ['stor.txt', 'x'.repeat(3000)],
      ]),
    })
    expect(await readFile(path, 'bilde.png')).toEqual({ kind: 'binary', size: 5 })
    expect(await readFile(path, 'stor.txt', 2999)).toEqual({ kind: 'large', size: 3000 })
    expect(await readFile(path, 'stor.txt', 3000)).toMatchObject({ kind: 'text', size: 3000 })
  })

  test('a file far beyond the limit is named large, and git is ended', async () => {
    const path = place()
    await createRepository(path, { ...first, files: new Map([['stor.txt', 'x'.repeat(30_000_000)]]) })
    expect(await readFile(path, 'stor.txt')).toEqual({ kind: 'large', size: 30_000_000 })
  })

  test('symbolic links and submodules are shown, never followed; odd names are only names', async () => {
    const path = await made()
    const target = gitIn(path, ['hash-object', '-w', '--stdin'], '/etc/passwd')
    const up = gitIn(path, ['hash-object', '-w', '--stdin'], '../../../HEAD')
    const odd = ['--upload-pack=x', ':(glob)**', 'HEAD', '{', '<script>', 'a\tb']
    const lines = [
      `120000 blob ${target}\tpasswd`,
      `120000 blob ${up}\tup`,
      `160000 commit ${'1'.repeat(40)}\tmodule`,
      ...odd.map((name) => `100644 blob ${target}\t${name}`),
    ]
    commitTree(path, `${lines.join('\0')}\0`)
    const entries = (await listFiles(path, '')) ?? []
    expect(entries).toContainEqual({ name: 'passwd', kind: 'symlink' })
    expect(entries).toContainEqual({ name: 'module', kind: 'submodule' })
    expect(await readFile(path, 'passwd')).toEqual({ kind: 'symlink', target: '/etc/passwd' })
    expect(await readFile(path, 'up')).toEqual({ kind: 'symlink', target: '../../../HEAD' })
    expect(await readFile(path, 'module')).toEqual({ kind: 'submodule' })
    expect(await listFiles(path, 'module')).toBeUndefined()
    expect(await listFiles(path, 'up')).toBeUndefined()
    for (const name of odd) {
      expect(entries).toContainEqual({ name, kind: 'file', size: 11 })
      expect(await readFile(path, name)).toMatchObject({ kind: 'text', text: '/etc/passwd' })
    }
  })

  test('history is newest first, limited, and survives what a push may hold', async () => {
    const path = await made()
    const [parent, tree] = [gitIn(path, ['rev-parse', 'HEAD']), gitIn(path, ['rev-parse', 'HEAD^{tree}'])]
    const commit = `tree ${tree}\nparent ${parent}\nauthor ${'N'.repeat(5000)} <n@x.example> 99999999999999 +0000\ncommitter N <n@x.example> 1 +0000\n\n${'lang '.repeat(5000)}\n`
    const id = gitIn(path, ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], commit)
    gitIn(path, ['update-ref', 'refs/heads/master', id])
    const [newest, oldest, ...more] = await commitsOf(path, { limit: 10 })
    expect(more).toEqual([])
    expect(newest).toMatchObject({ id })
    expect(newest?.author.length).toBeLessThan(130)
    expect(newest?.subject.length).toBeLessThan(310)
    expect(newest?.at.getTime()).not.toBeNaN()
    expect(oldest).toEqual({ id: parent, author: 'Kari Nordmann', at: first.at, subject: 'App created' })
    expect(await commitsOf(path, { limit: 1 })).toHaveLength(1)
  })

  test('a repository without a commit is empty, not broken', async () => {
    const path = place()
    gitIn(path, ['init', '--quiet', '--bare', '--template=', '--initial-branch=master'])
    expect(await listFiles(path, '')).toEqual([])
    expect(await listFiles(path, 'App')).toBeUndefined()
    expect(await readFile(path, 'README.md')).toBeUndefined()
    expect(await commitsOf(path, { limit: 5 })).toEqual([])
  })

  test('a repository that is not there is a fault', async () => {
    await expect(listFiles(place(), '')).rejects.toThrow('git ls-tree')
    await expect(commitsOf(place(), { limit: 1 })).rejects.toThrow('git log')
    await expect(readFile(place(), 'README.md')).rejects.toThrow('git cat-file')
  })
})
