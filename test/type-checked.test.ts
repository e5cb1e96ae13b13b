import { execFile } from 'node:child_process'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

async function linesOf(program: string, parameters: string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)(program, parameters, { cwd: root, maxBuffer: 16 * 1024 * 1024 })
  return stdout.split('\n').filter(Boolean)
}

test('every TypeScript file of the repository is type-checked', async () => {
  const tracked = await linesOf('git', ['ls-files', '*.ts', '*.tsx'])
  const checked = await linesOf('node_modules/.bin/tsc', ['--listFilesOnly'])
  const paths = new Set(checked.map((path) => relative(root, path)))
  expect(tracked).toContain('command.ts')
  expect(tracked.filter((path) => !paths.has(path))).toEqual([])
})
