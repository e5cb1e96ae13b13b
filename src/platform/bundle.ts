import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'
import { makeFolder } from './machine.ts'

const programs = ['start.ts', 'command.ts'] as const
type Program = (typeof programs)[number]

export function isProgram(name: string): name is Program {
  return programs.some((program) => program === name)
}

/** A node that is just starting reads its bundle, or builds it, well within this. */
const startsWithin = 10 * 60_000

/** The programs of a tree and their packages, bundled: from the cache, or built into it. What lies there is run, so the
 * folder is made ours alone. Throws for another user's folder, an unusable one, and sources that do not build. */
export async function bundled(program: Program, tree: string, folder: string): Promise<string> {
  await takeFolder(folder)
  const key = keyOf(tree)
  const bundle = join(folder, key)
  const now = new Date()
  await utimes(bundle, now, now).catch(() => undefined)
  if (!(await isWhole(bundle))) await build(tree, folder, key)
  await removeOld(folder, key)
  return join(bundle, program.replace(/\.ts$/, '.mjs'))
}

async function takeFolder(folder: string): Promise<void> {
  await makeFolder(dirname(folder))
  await mkdir(folder, { mode: 0o700 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.()) throw new Error(`${folder} is not ours`)
  if ((found.mode & 0o077) === 0) return
  // Others may have left something there.
  await rm(folder, { recursive: true })
  await mkdir(folder, { mode: 0o700 })
}

/** Addresses of the tree stand in the bundle, so its place is part of the key; so is what npm has really installed. */
function keyOf(tree: string): string {
  const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'node_modules/.package-lock.json']
  const sources = globSync('src/**/*.{ts,tsx,json}', { cwd: tree }).filter((path) => !path.includes('.test.'))
  const hash = createHash('sha256').update(JSON.stringify([tree, process.version, process.platform, process.arch]))
  for (const path of [...settings, ...programs, ...sources.sort()]) {
    const content = readFileSync(join(tree, path))
    hash.update(`\n${path} ${content.length}\n`).update(content)
  }
  return hash.digest('hex').slice(0, 32)
}

async function isWhole(bundle: string): Promise<boolean> {
  try {
    return (await readFile(join(bundle, 'sum'), 'utf8')) === (await sumOf(bundle))
  } catch {
    return false
  }
}

async function sumOf(bundle: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(bundle)).sort()) {
    if (name !== 'sum') hash.update(`\n${name}\n`).update(await readFile(join(bundle, name)))
  }
  return hash.digest('hex')
}

async function build(tree: string, folder: string, key: string): Promise<void> {
  const draft = await mkdtemp(join(folder, 'draft-'))
  try {
    await bundleInto(draft, tree)
    if (keyOf(tree) !== key) throw new Error('The sources changed while they were bundled')
    await writeFile(join(draft, 'sum'), await sumOf(draft))
    await place(draft, join(folder, key))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Two nodes may build at once: whose bundle comes second gives way, unless the one that lies there is broken. */
async function place(draft: string, bundle: string): Promise<void> {
  try {
    await rename(draft, bundle)
  } catch {
    if (await isWhole(bundle)) return
    await rename(bundle, `${draft}-broken`)
    await rename(draft, bundle)
    await rm(`${draft}-broken`, { recursive: true })
  }
}

/** A running node has read its bundle to the end, so only those that may be starting keep theirs. */
async function removeOld(folder: string, key: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => name !== key).map((name) => join(folder, name))
  const isOld = async (path: string) => Date.now() - (await stat(path)).mtimeMs > startsWithin
  await Promise.all(
    others.map(async (path) => {
      if (await isOld(path).catch(() => false)) await rm(path, { recursive: true, force: true })
    }),
  )
}

async function bundleInto(outdir: string, tree: string): Promise<void> {
  const esbuild = await import('esbuild')
  await esbuild
    .build({
      absWorkingDir: tree,
      entryPoints: [...programs],
      outdir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: `node${process.versions.node}`,
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      minifyWhitespace: true,
      sourcemap: 'linked',
      sourcesContent: false,
      external: ['pg-native'],
      plugins: [ownPlaces, packagesOutside(tree), ownSourceMap],
      banner: { js: requireOf(tree) },
      legalComments: 'none',
      logLevel: 'silent',
    })
    .finally(() => esbuild.stop())
}

/** For packages that are no modules and require Node's own. */
function requireOf(tree: string): string {
  const from = address(join(tree, 'package.json'))
  return `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(${from})`
}

const address = (path: string) => JSON.stringify(pathToFileURL(path).href)

/** What a source reads from beside itself lies beside the source, not beside the bundle. */
const ownPlaces: Plugin = {
  name: 'own-places',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return {
        contents: text.replaceAll('import.meta.url', address(path)),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      }
    })
  },
}

/** Packages with machine code stay in node_modules, and those that are imported only when they are needed: by then the
 * bundle may have been removed. */
function packagesOutside(tree: string): Plugin {
  const { resolve } = createRequire(join(tree, 'package.json'))
  return {
    name: 'packages-outside',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        const isOutside = kind === 'dynamic-import' || path === 'esbuild' || path === '@node-rs/argon2'
        return isOutside && !isBuiltin(path) ? { path: pathToFileURL(resolve(path)).href, external: true } : undefined
      })
    },
  }
}

/** The source map is of our sources alone: an empty one per file of the packages takes a third of its memory. */
const ownSourceMap: Plugin = {
  name: 'own-source-map',
  setup(build) {
    const map = Buffer.from('{"version":3,"sources":[""],"mappings":"AAAA"}').toString('base64')
    build.onLoad({ filter: /\/node_modules\/.*\.[cm]?js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${map}`,
      loader: 'js',
    }))
  },
}
