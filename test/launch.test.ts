import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const tree = fileURLToPath(new URL('..', import.meta.url))

function launch(dataFolder: string, ...words: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { PATH: process.env.PATH, DATA_FOLDER: dataFolder }
  return promisify(execFile)(process.execPath, [join(tree, 'launch.ts'), ...words], { cwd: tree, env })
}

test('a program runs from its bundle in the data folder, and gets its own words', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'studio-launch-'))
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }))
  const { stdout, stderr } = await launch(dataFolder, 'command.ts', '--help')
  expect(stdout).toContain('What an administrator can do at the machine')
  expect(stderr).toBe('')
  expect(await readdir(join(dataFolder, 'cache', 'server'))).toHaveLength(1)
})

test('where nothing can be written, the sources run, and it is said', async () => {
  const { stdout, stderr } = await launch('/proc/studio/data', 'command.ts', '--help')
  expect(stdout).toContain('What an administrator can do at the machine')
  expect(stderr).toContain('runs from its sources, which takes longer: ENOENT')
})

test('only the programs of the studio are launched', async () => {
  await expect(launch(tmpdir(), 'launch.ts')).rejects.toThrow('There is no program launch.ts')
})
