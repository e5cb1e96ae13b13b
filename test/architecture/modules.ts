import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** What each module imports, by the modules' names; those it imports are in the order of the alphabet. */
export type Modules = ReadonlyMap<string, readonly string[]>

/** The files that hold the modules together: those straight in `src/` that import one. */
export const roof = 'roof'

/** Reads the modules of `src/` and what they import of one another, in value and in type; tests are left out. */
export function modulesOf(root: string): Modules {
  const imported = new Map<string, Set<string>>()
  for (const path of sourceFiles(root)) {
    const mine = moduleOf(path) ?? roof
    const theirs = importsOf(root, path).flatMap((other) => moduleOf(other) ?? [])
    if (mine === roof && theirs.length === 0) continue
    const all = imported.get(mine) ?? new Set()
    for (const other of theirs) if (other !== mine) all.add(other)
    imported.set(mine, all)
  }
  return new Map([...imported].sort().map(([name, others]) => [name, [...others].sort()]))
}

/** A folder of `src/`, or a folder of `src/service-desk/`; undefined for what stands straight in `src/` or outside. */
export function moduleOf(path: string): string | undefined {
  const [top, first, second, ...rest] = path.split('/')
  if (top !== 'src' || second === undefined || first === undefined) return undefined
  const isPart = first === 'service-desk' && rest.length > 0 && second !== 'pages'
  return isPart ? `${first}/${second}` : first
}

/** Leaves out every import that a longer way tells anyway; in modules without circles nothing else is lost. */
export function reduced(modules: Modules): Modules {
  return new Map(
    [...modules].map(([name, others]) => [
      name,
      others.filter((other) => !others.some((between) => between !== other && reaches(modules, between, other))),
    ]),
  )
}

function reaches(modules: Modules, from: string, to: string, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  return (modules.get(from) ?? []).some((next) => next === to || reaches(modules, next, to, seen))
}

function sourceFiles(root: string): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
}

function importsOf(root: string, path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)].map(([, name = '']) =>
    relative(root, resolve(root, dirname(path), name)),
  )
}
