export type Running = { ready: string; close(): Promise<void> }

/**
 * Runs a stand-in as a program: refuses production, says in one line that it is ready or why it cannot start,
 * and ends on SIGTERM and SIGINT; with `--end-with-parent` also when the program that started it is gone.
 */
export async function run(name: string, start: () => Promise<Running>): Promise<void> {
  if (process.env.NODE_ENV === 'production') {
    fail(`${name} does not start with NODE_ENV=production: it is a stand-in for tests that lets anybody in.`)
  }
  const { ready, close } = await start().catch((fault) => fail(`${name} cannot start: ${reason(fault)}`))
  const end = async () => {
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end)
  if (process.argv.includes('--end-with-parent')) process.stdin.once('close', end).resume()
  process.stdout.write(`${name}: ${ready}\n`)
}

/** The port that a setting names, or the usual one. */
export function portFrom(setting: string, usual: number): number {
  const text = process.env[setting] ?? ''
  const port = text === '' ? usual : Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`${setting} is not a port: ${text}`)
  return port
}

function reason(fault: unknown): string {
  if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE' && 'port' in fault) {
    return `port ${fault.port} is taken.`
  }
  return fault instanceof Error ? fault.message : String(fault)
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
