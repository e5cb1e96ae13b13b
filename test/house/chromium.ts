import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const advice =
  'The browser journeys need Chromium. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.'

/** The path of Chromium. Installs Debian's package where it may. @throws Error that says what to install */
export async function findChromium(): Promise<string> {
  const found = (await named(process.env.CHROMIUM)) ?? (await onPath())
  if (found) return found
  if (process.getuid?.() !== 0) throw new Error(advice)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env: environment }).catch(() => undefined)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env: environment }).catch(
    () => {
      throw new Error(advice)
    },
  )
  const installed = await onPath()
  if (!installed) throw new Error(advice)
  return installed
}

async function onPath(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of names) {
    for (const folder of folders) {
      const path = await named(join(folder, name))
      if (path) return path
    }
  }
  return undefined
}

async function named(path: string | undefined): Promise<string | undefined> {
  if (!path) return undefined
  return access(path, constants.X_OK).then(
    () => path,
    () => undefined,
  )
}
