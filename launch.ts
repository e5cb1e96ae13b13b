import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundled, isProgram } from './src/platform/bundle.ts'

const [, , program = ''] = process.argv
if (!isProgram(program)) throw new Error(`There is no program ${program}`)
const source = join(import.meta.dirname, program)
// The program finds its words where it would without this file.
process.argv.splice(1, 2, source)
const cache = join(resolve(process.env.DATA_FOLDER || 'data'), 'cache', 'server')
const file = await bundled(program, import.meta.dirname, cache).catch(async (error) => {
  console.error(`${program} runs from its sources, which takes longer: ${error.code ?? error.message}`)
  const { register } = await import('tsx/esm/api')
  register()
  return source
})
process.setSourceMapsEnabled(true)
await import(pathToFileURL(file).href)
