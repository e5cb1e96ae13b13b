import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { machineFaults } from './machine.ts'

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-machine-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('a folder that can be made and a file that can be read are no faults', async () => {
  const folder = await place()
  await writeFile(join(folder, 'key.pem'), '')
  const env = { DATA_FOLDER: join(folder, 'a', 'b'), ANSATTPORTEN_KEY_FILE: join(folder, 'key.pem') }
  expect(await machineFaults(env)).toEqual([])
})

test('a key that is not there and a folder inside a file are named at once', async () => {
  const folder = await place()
  await writeFile(join(folder, 'file'), '')
  const env = { DATA_FOLDER: join(folder, 'file', 'data'), ANSATTPORTEN_KEY_FILE: join(folder, 'none.pem') }
  expect(await machineFaults(env)).toEqual([
    'ANSATTPORTEN_KEY_FILE cannot be read: ENOENT',
    'DATA_FOLDER cannot be used: ENOTDIR',
  ])
})

test('where no folder can ever be made, it is said and not tried for ever', async () => {
  expect(await machineFaults({ DATA_FOLDER: '/proc/studio/data' })).toEqual(['DATA_FOLDER cannot be used: ENOENT'])
})
