import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A folder on somebody's machine, where the real Git runs with nobody's settings. */
export type Machine = { folder: string; git(...args: string[]): Promise<string>; leave(): Promise<void> }

export async function openMachine(): Promise<Machine> {
  const home = await mkdtemp(join(tmpdir(), 'studio-machine-'))
  const folder = join(home, 'tjeneste')
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ola Bjørnås',
    GIT_AUTHOR_EMAIL: 'ola@fjordvik.example',
    GIT_COMMITTER_NAME: 'Ola Bjørnås',
    GIT_COMMITTER_EMAIL: 'ola@fjordvik.example',
  }
  return {
    folder,
    async git(...args) {
      const cwd = args[0] === 'clone' ? home : folder
      return (await run('git', args, { cwd, env })).stdout
    },
    leave: () => rm(home, { recursive: true, force: true }),
  }
}
