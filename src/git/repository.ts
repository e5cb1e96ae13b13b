import { randomBytes } from 'node:crypto'
import { appendFile, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { GitFault, git } from './git.ts'

export type NewRepository = {
  /** Path inside the repository to text. */
  files: Map<string, string>
  message: string
  author: { name: string; email: string }
  at: Date
}

export class RepositoryExists extends Error {}

/** What a repository may be sent: sound objects, and only branches, tags and notes. How much it may be sent is the
 * door's to say. */
const configuration = `[receive]
\tfsckObjects = true
[transfer]
\thideRefs = refs
\thideRefs = !refs/heads
\thideRefs = !refs/tags
\thideRefs = !refs/notes
`

/** Makes a bare repository with one commit on `master`. It is made beside its place and put there in one step: whatever
 * happens, there is either a whole repository at `path` or nothing. @throws RepositoryExists */
export async function createRepository(path: string, first: NewRepository): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  if (await exists(path)) throw new RepositoryExists(basename(path))
  const unfinished = workingName(path)
  try {
    await git(unfinished, ['init', '--quiet', '--bare', '--template=', '--initial-branch=master'])
    await appendFile(join(unfinished, 'config'), configuration)
    await git(unfinished, ['fast-import', '--quiet', '--done', '--date-format=raw'], {
      input: firstCommit(first),
      // Keeps the one pack, which is synced to disk and clones faster than loose objects.
      settings: { 'fastimport.unpackLimit': '0' },
    })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    const taken =
      error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(`${error.code}`)
    throw taken ? new RepositoryExists(basename(path)) : error
  }
}

/** Takes a repository away: gone from its path at once, from the disk right after. Nothing there is no fault. */
export async function removeRepository(path: string): Promise<void> {
  const leaving = workingName(path)
  try {
    await rename(path, leaving)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  }
  await rm(leaving, { recursive: true, force: true })
}

const working = '.unfinished-'

function workingName(path: string): string {
  return join(dirname(path), `${working}${randomBytes(9).toString('base64url')}`)
}

const hour = 3_600_000

/** Git's name for the folder that keeps what a push brings apart until its references may move. */
const received = 'tmp_objdir-'

/** Clears away what killed processes left in a folder of repositories: half-made ones, and in each what a push had
 * brought. An hour is far more than making one takes, and a day than a push does. */
export async function removeLeftovers(folder: string): Promise<void> {
  await removeOld(folder, working, hour)
  for (const name of await readdir(folder)) {
    if (name.endsWith('.git')) await removeOld(join(folder, name, 'objects'), received, 24 * hour)
  }
}

/** A folder that is not there, as that of a repository removed meanwhile, has nothing old. */
async function removeOld(folder: string, beginning: string, age: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(beginning)) continue
    const found = await lstat(join(folder, name)).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > age) await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

function firstCommit({ files, message, author, at }: NewRepository): string {
  const person = `${safeName(author.name) || 'Unknown'} <${safeEmail(author.email)}> ${Math.floor(at.getTime() / 1000)} +0000`
  return [
    'commit refs/heads/master',
    `author ${person}`,
    `committer ${person}`,
    data(message),
    ...[...files].map(([path, text]) => `M 100644 inline "${quoted(path)}"\n${data(text)}`),
    'done\n',
  ].join('\n')
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`
}

function quoted(path: string): string {
  if (path === '' || !isPath(path)) throw new Error('This cannot be the path of a file in a repository')
  return path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')
}

/** Git ends a name at `<` and a line at a line break; a name may hold neither, nor other control characters. */
function safeName(name: string): string {
  return name
    .toWellFormed()
    .replace(/[<>\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function safeEmail(email: string): string {
  return email.toWellFormed().replace(/[<>\s\p{Cc}]/gu, '')
}

/** What stands in a folder. Symbolic links and submodules are named, never followed. */
export type TreeEntry = { name: string; kind: 'file' | 'folder' | 'symlink' | 'submodule'; size?: number }

/** The entries of a folder ('' is the top) on the default branch, folders first; of more than some two thousand the
 * first. @returns undefined when there is no such folder; an empty list for a repository without a commit */
export async function listFiles(path: string, folder: string): Promise<TreeEntry[] | undefined> {
  if (!isPath(folder)) return undefined
  try {
    const listing = await git(path, ['ls-tree', '-z', '--long', '--end-of-options', `HEAD:${folder}`], {
      limit: mebibyte / 8,
    })
    const entries = listing.toString('utf8').split('\0').slice(0, -1).map(entry)
    return entries.sort((one, other) => Number(other.kind === 'folder') - Number(one.kind === 'folder'))
  } catch (error) {
    const missing = error instanceof GitFault && /^fatal: (Not a valid object name|not a tree object)/.test(error.said)
    if (!missing) throw error
    return folder === '' ? [] : undefined
  }
}

const mebibyte = 1024 * 1024
const kinds: Record<string, TreeEntry['kind']> = { '040000': 'folder', '120000': 'symlink', '160000': 'submodule' }

function entry(line: string): TreeEntry {
  const tab = line.indexOf('\t')
  const [mode = '', , , size = '-'] = line.slice(0, tab).split(/ +/)
  const kind = kinds[mode] ?? 'file'
  return { name: line.slice(tab + 1), kind, ...(kind === 'file' && { size: Number(size) }) }
}

/** Paths that can stand in a tree: no empty part, no `.` or `..`, no NUL, not endless. '' is the top. */
function isPath(path: string): boolean {
  if (path === '') return true
  return path.length <= 4096 && !path.includes('\0') && path.split('/').every((part) => !['', '.', '..'].includes(part))
}

export type StoredFile =
  | { kind: 'text'; text: string; size: number }
  | { kind: 'binary' | 'large'; size: number }
  | { kind: 'symlink'; target: string }
  | { kind: 'submodule' }

/** A file on the default branch; binary with a NUL among the first 8000 bytes, as Git has it; large, and not read,
 * beyond `limit` bytes. @returns undefined when there is no such file, also when the path is a folder */
export async function readFile(path: string, file: string, limit = mebibyte / 2): Promise<StoredFile | undefined> {
  if (file === '' || !isPath(file)) return undefined
  const slash = file.lastIndexOf('/')
  const content = `HEAD:${file}`
  const parent = `HEAD:${file.slice(0, Math.max(slash, 0))}`
  const answer = await git(path, ['cat-file', '--batch', '-z'], {
    input: `${parent}\0${content}\0`,
    limit: limit + 4 * mebibyte,
  })
  const tree = batchObject(answer, parent)
  const mode = tree && modeIn(tree.content, file.slice(slash + 1))
  if (!tree || !mode || mode === '40000') return undefined
  if (mode === '160000') return { kind: 'submodule' }
  const found = batchObject(answer.subarray(tree.length), content)
  if (found?.type !== 'blob') return undefined
  if (found.size > limit) return { kind: 'large', size: found.size }
  if (mode === '120000') return { kind: 'symlink', target: found.content.toString('utf8') }
  if (found.content.subarray(0, 8000).includes(0)) return { kind: 'binary', size: found.size }
  return { kind: 'text', text: new TextDecoder().decode(found.content), size: found.size }
}

/** The object that `cat-file --batch` wrote first: "id type size", a line break, the content, a line break. */
function batchObject(answer: Buffer, asked: string) {
  const missing = Buffer.from(`${asked} missing\n`)
  if (answer.subarray(0, missing.length).equals(missing)) return undefined
  const end = answer.indexOf('\n')
  const [, type, bytes] = answer.toString('latin1', 0, end).split(' ')
  const size = Number(bytes)
  return { type, size, content: answer.subarray(end + 1, end + 1 + size), length: end + 1 + size + 1 }
}

/** The mode of a name in a tree object: each entry is mode, space, name, NUL and the 20 bytes of the id. */
function modeIn(tree: Buffer, name: string): string | undefined {
  const wanted = Buffer.from(name)
  for (let at = 0; at < tree.length; ) {
    const space = tree.indexOf(0x20, at)
    const end = tree.indexOf(0, space)
    if (space < 0 || end < 0) return undefined
    if (tree.subarray(space + 1, end).equals(wanted)) return tree.toString('latin1', at, space)
    at = end + 21
  }
  return undefined
}

export type Commit = { id: string; author: string; at: Date; subject: string }

/** The newest commits of the default branch, newest first. Long names and subjects are cut. */
export async function commitsOf(path: string, { limit }: { limit: number }): Promise<Commit[]> {
  const format = '%H%x00%<(120,trunc)%an%x00%at%x00%<(300,trunc)%s'
  try {
    const log = await git(path, ['log', '-z', `--max-count=${limit}`, '--encoding=UTF-8', `--format=tformat:${format}`])
    const fields = log.toString('utf8').split('\0')
    return Array.from({ length: Math.floor(fields.length / 4) }, (_, row) => {
      const [id = '', author = '', at = '', subject = ''] = fields.slice(row * 4, row * 4 + 4)
      return { id, author: author.trim(), at: moment(at), subject: subject.trim() }
    })
  } catch (error) {
    if (error instanceof GitFault && error.said.includes('does not have any commits yet')) return []
    throw error
  }
}

/** Whoever pushed chose the time: one that no Date can hold becomes 1970. */
function moment(seconds: string): Date {
  const at = new Date(Number(seconds) * 1000)
  return Number.isNaN(at.getTime()) ? new Date(0) : at
}
