import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const programs = [
  ['ansattporten/main.ts', 'ANSATTPORTEN_PORT', { ANSATTPORTEN_BROWSER_PORT: '0' }],
  ['ansattporten/main.ts', 'ANSATTPORTEN_BROWSER_PORT', { ANSATTPORTEN_PORT: '0' }],
  ['mailbox/main.ts', 'MAILBOX_PORT', { MAILBOX_SMTP_PORT: '0' }],
  ['mailbox/main.ts', 'MAILBOX_SMTP_PORT', { MAILBOX_PORT: '0' }],
  ['enhetsregisteret/main.ts', 'ENHETSREGISTERET_PORT', {}],
] as const
const folder = mkdtempSync(join(tmpdir(), 'stand-ins-'))

afterAll(() => rmSync(folder, { recursive: true }))

function start(program: string, env: Record<string, string>) {
  const file = new URL(program, import.meta.url).pathname
  const child = execFile(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, MAILBOX_FOLDER: folder, ...env },
  })
  let output = ''
  child.stdout?.on('data', (text) => {
    output += text
  })
  child.stderr?.on('data', (text) => {
    output += text
  })
  return { child, output: () => output, ended: once(child, 'close').then(([status]) => ({ status, output })) }
}

test.each(programs)('%s refuses production and says why', async (program) => {
  const { status, output } = await start(program, { NODE_ENV: 'production' }).ended

  expect(status).toBe(1)
  expect(output).toMatch(/does not start with NODE_ENV=production: it is a stand-in/)
})

test.each(programs)('%s names a taken %s', async (program, setting, others) => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  const address = blocker.address()
  const port = typeof address === 'object' ? String(address?.port) : ''

  const { status, output } = await start(program, { ...others, [setting]: port }).ended
  blocker.close()

  expect(status).toBe(1)
  expect(output).toContain(`cannot start: port ${port} is taken.`)
})

test.each(programs)('%s says when it is ready and ends on SIGTERM', async (program, setting, others) => {
  const running = start(program, { ...others, [setting]: '0' })
  if (running.child.stdout) await once(running.child.stdout, 'data')

  running.child.kill('SIGTERM')

  expect(running.output()).toContain('http://localhost:')
  expect((await running.ended).status).toBe(0)
})
