import { execFile } from 'node:child_process'
import { appendFile, chmod, cp, mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { bundled } from './bundle.ts'

const run = promisify(execFile)

const sources = {
  'package.json': '{ "type": "module" }',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'node_modules/.package-lock.json': '{}',
  'node_modules/greeting/package.json': '{ "name": "greeting", "main": "greeting.js" }',
  'node_modules/greeting/greeting.js': `exports.word = require('node:path').basename('/a/hei')`,
  'src/place.ts': `export const place: string = import.meta.url\n\nexport function fail(): never {\n  throw new Error('no')\n}`,
  'start.ts': `import { word } from 'greeting'
import { place } from './src/place.ts'
const late = await import('greeting')
console.log([word, late.word, place].join(' '))`,
  'command.ts': `import { fail } from './src/place.ts'\nfail()`,
}

/** A small tree with two programs and a package, and a folder for its cache. */
async function smallTree(): Promise<{ tree: string; folder: string; change(path: string): Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), 'studio-bundle-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  const tree = join(parent, 'tree')
  for (const [path, text] of Object.entries(sources)) {
    await mkdir(dirname(join(tree, path)), { recursive: true })
    await writeFile(join(tree, path), text)
  }
  return { tree, folder: join(parent, 'data', 'cache'), change: (path) => appendFile(join(tree, path), '\n') }
}

const whenMade = async (file: string) => (await stat(file)).ctimeMs

async function said(file: string): Promise<string> {
  return (await run(process.execPath, [file])).stdout
}

test('a bundle runs as the sources do, with their places and the packages beside them', async () => {
  const { tree, folder } = await smallTree()
  const file = await bundled('start.ts', tree, folder)
  expect(await said(file)).toBe(`hei hei ${pathToFileURL(join(tree, 'src/place.ts'))}\n`)
})

test('a stack names the file and the line of the source', async () => {
  const { tree, folder } = await smallTree()
  const file = await bundled('command.ts', tree, folder)
  const ended = run(process.execPath, ['--enable-source-maps', file])
  await expect(ended).rejects.toThrow(`at fail (${join(tree, 'src/place.ts')}:4:9)`)
})

test('the second start takes what lies there', async () => {
  const { tree, folder } = await smallTree()
  const file = await bundled('start.ts', tree, folder)
  const made = await whenMade(file)
  expect(await bundled('start.ts', tree, folder)).toBe(file)
  expect(await whenMade(file)).toBe(made)
})

test.each(['start.ts', 'src/place.ts', 'package-lock.json', 'node_modules/.package-lock.json'])(
  'another %s is another bundle',
  async (path) => {
    const { tree, folder, change } = await smallTree()
    const file = await bundled('start.ts', tree, folder)
    await change(path)
    expect(await bundled('start.ts', tree, folder)).not.toBe(file)
  },
)

test('a tree in another place has a bundle of its own', async () => {
  const { tree, folder } = await smallTree()
  const file = await bundled('start.ts', tree, folder)
  await cp(tree, `${tree}-moved`, { recursive: true })
  expect(await bundled('start.ts', `${tree}-moved`, folder)).not.toBe(file)
})

test('a broken bundle is made anew: cut, with a file too many, or without its sum', async () => {
  const { tree, folder } = await smallTree()
  const file = await bundled('start.ts', tree, folder)
  const whole = await said(file)
  for (const harm of [
    () => writeFile(file, 'console.log("harm")'),
    () => writeFile(join(dirname(file), 'chunk-HARM.mjs'), ''),
    () => rm(join(dirname(file), 'sum')),
    () => rm(dirname(file), { recursive: true }).then(() => writeFile(dirname(file), '')),
  ]) {
    await harm()
    expect(await bundled('start.ts', tree, folder)).toBe(file)
    expect(await said(file)).toBe(whole)
    expect(await readdir(folder)).toEqual([basename(dirname(file))])
  }
})

test('nodes that start at once have one whole bundle, and leave nothing else', async () => {
  const { tree, folder } = await smallTree()
  const node = `import { bundled } from ${JSON.stringify(new URL('./bundle.ts', import.meta.url).href)}
    await import(await bundled('start.ts', ...${JSON.stringify([tree, folder])}))`
  const nodes = Array.from({ length: 4 }, () => run(process.execPath, ['--input-type=module', '--eval', node]))
  for (const { stdout } of await Promise.all(nodes)) expect(stdout).toMatch(/^hei hei /)
  const file = await bundled('start.ts', tree, folder)
  expect(await readdir(folder)).toEqual([basename(dirname(file))])
})

test('old bundles and drafts are removed; one that may be starting keeps its own', async () => {
  const { tree, folder, change } = await smallTree()
  const first = dirname(await bundled('start.ts', tree, folder))
  await change('start.ts')
  const second = dirname(await bundled('start.ts', tree, folder))
  expect((await readdir(folder)).sort()).toEqual([basename(first), basename(second)].sort())
  const draft = join(folder, 'draft-killed')
  await mkdir(draft)
  const hourAgo = new Date(Date.now() - 3_600_000)
  for (const path of [first, second, draft]) await utimes(path, hourAgo, hourAgo)
  await bundled('start.ts', tree, folder)
  expect(await readdir(folder)).toEqual([basename(second)])
})

test('the folder is ours alone; what others could have left there is not run', async () => {
  const { tree, folder } = await smallTree()
  const file = await bundled('start.ts', tree, folder)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  await chmod(folder, 0o777)
  const foreign = join(folder, 'foreign')
  await writeFile(foreign, '')
  expect(await bundled('start.ts', tree, folder)).toBe(file)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  expect(await readdir(folder)).toEqual([basename(dirname(file))])
})

test('a folder that leads elsewhere is refused', async () => {
  const { tree, folder } = await smallTree()
  await mkdir(`${folder}-elsewhere`, { recursive: true, mode: 0o700 })
  await symlink(`${folder}-elsewhere`, folder)
  await expect(bundled('start.ts', tree, folder)).rejects.toThrow('is not ours')
  expect(await readdir(`${folder}-elsewhere`)).toEqual([])
})

test('sources that do not build are a fault, and leave nothing', async () => {
  const { tree, folder } = await smallTree()
  await writeFile(join(tree, 'src/place.ts'), 'export const place: = 1')
  await expect(bundled('start.ts', tree, folder)).rejects.toThrow('Build failed')
  expect(await readdir(folder)).toEqual([])
})
