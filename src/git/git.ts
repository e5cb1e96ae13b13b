import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import { ConfigFaults } from '../platform/config.ts'
import { checkHooks, hooksFolder } from './hook.ts'

/** A line of Git's configuration, as `receive.fsckObjects` and its value. */
export type GitSettings = Record<string, string>

type GitChild = ChildProcessByStdio<Writable, Readable, Readable>

/**
 * What every git process of ours sees. Nothing of the machine's or the account's own configuration, no prompts, no
 * hooks, no replaced objects, paths taken literally, no warnings about names that could mean two things. The folders
 * belong to the studio, so ownership is not asked.
 */
export function gitEnvironment(settings: GitSettings = {}): NodeJS.ProcessEnv {
  const ours = { 'safe.directory': '*', 'core.hooksPath': '/dev/null', 'core.warnAmbiguousRefs': 'false' }
  const all = Object.entries({ ...ours, ...settings })
  return {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_CONFIG_COUNT: String(all.length),
    ...Object.fromEntries(
      all.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  }
}

/** Git said no. The message is what it wrote; it may name the repository's folder, so it is for the log alone. */
export class GitFault extends Error {
  said: string
  constructor(act: string, said: string) {
    super(`git ${act}: ${said.trim().split('\n')[0]}`)
    this.said = said
  }
}

type Errand = { input?: string | Buffer; settings?: GitSettings; limit?: number }

/**
 * Runs git once, without a shell, and gives what it wrote.
 * @param errand.limit how many bytes are wanted; git is ended there and the rest left out. 8 MiB unless told.
 * @throws GitFault when git ends with anything but 0, or has not ended after 30 seconds
 */
export function git(repository: string, args: string[], errand: Errand = {}): Promise<Buffer> {
  const { input = '', settings, limit = 8 * 1024 * 1024 } = errand
  return new Promise((resolve, reject) => {
    const child: GitChild = spawn('git', [`--git-dir=${repository}`, ...args], {
      cwd: '/',
      env: gitEnvironment(settings),
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: 30_000,
      killSignal: 'SIGKILL',
    })
    const chunks: Buffer[] = []
    let length = 0
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length >= limit) child.kill('SIGKILL')
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 4000) said += text
    })
    // Git may end before it has read everything; its exit tells that story better than a broken pipe.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0 || length >= limit) resolve(Buffer.concat(chunks).subarray(0, limit))
      else reject(new GitFault(args[0] ?? '', said || `ended by ${signal ?? code}`))
    })
  })
}

/**
 * Looks for a git program that is new enough: 2.38 brought what repositories are read with.
 * @throws ConfigFaults where there is none, or where it could not run our hooks
 */
export async function checkGit(): Promise<void> {
  const said = await promisify(execFile)('git', ['--version'], { env: gitEnvironment() }).then(
    ({ stdout }) => stdout,
    () => '',
  )
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(said) ?? []).slice(1).map(Number)
  if (major < 2 || (major === 2 && minor < 38)) throw new ConfigFaults(['git 2.38 or newer must be installed'])
  await checkHooks(hooksFolder).catch(() => {
    throw new ConfigFaults([`the hooks in ${hooksFolder} must be there, and executable`])
  })
}
