import { access, constants, mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** What the environment names and the machine does not bear, a sentence each: unreadable files, impossible folders. */
export async function machineFaults(env: Record<string, string | undefined>): Promise<string[]> {
  const { ANSATTPORTEN_KEY_FILE: keyFile, DATA_FOLDER: dataFolder } = env
  const checks: [string, Promise<unknown>][] = [
    ['ANSATTPORTEN_KEY_FILE cannot be read', keyFile ? access(keyFile, constants.R_OK) : Promise.resolve()],
    ['DATA_FOLDER cannot be used', makeFolder(resolve(dataFolder || 'data'))],
  ]
  const faults = await Promise.all(
    checks.map(([fault, check]) =>
      check.then(
        () => [],
        (error) => [`${fault}: ${error.code ?? error.message}`],
      ),
    ),
  )
  return faults.flat()
}

/** Step by step: where the system makes no folders at all, as under /proc, Node's recursive way never ends. */
export async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (found) return access(path, constants.W_OK | constants.X_OK)
  await makeFolder(dirname(path))
  await mkdir(path).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
}
