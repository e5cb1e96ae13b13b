import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { findChromium } from './house/chromium.ts'
import { startDatabaseServer } from './house/database-server.ts'

/** Everything that CI runs: types and lint, modules on a real database, journeys in a real browser. */
const steps = [
  ['tsc', '--noEmit'],
  ['biome', 'check', '.'],
  ['vitest', 'run'],
  ['playwright', 'test'],
]

async function test(): Promise<number> {
  process.env.CHROMIUM = await findChromium()
  const server = await startDatabaseServer()
  try {
    for (const [program = '', ...args] of steps) {
      const code = await run(program, args)
      if (code !== 0) return code
    }
    return 0
  } finally {
    await server.stop()
  }
}

async function run(program: string, args: string[]): Promise<number> {
  const began = Date.now()
  const child = spawn(`node_modules/.bin/${program}`, args, { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  process.stdout.write(
    `${program}: ${code === 0 ? 'passed' : 'failed'} in ${Math.round((Date.now() - began) / 1000)} s\n`,
  )
  return code ?? 1
}

process.exitCode = await test().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  return 1
})
