import { portFrom, run } from '../program.ts'
import { startEnhetsregisteret } from './enhetsregisteret.ts'

await run('Enhetsregisteret (test)', async () => {
  const { url, close } = await startEnhetsregisteret({
    port: portFrom('ENHETSREGISTERET_PORT', 3004),
    host: process.env.ENHETSREGISTERET_HOST,
  })
  return { ready: `look-ups and the list of units at ${url}`, close }
})
