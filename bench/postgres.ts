import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Linux counts processor time in hundredths of a second (proc(5)). */
const millisecondsInTick = 10

/**
 * Milliseconds of processor time that the studio's PostgreSQL has used so far, all its processes together.
 * @returns undefined where the system does not tell (there is no /proc)
 */
export async function postgresUsed(dataFolder: string): Promise<number | undefined> {
  const [postmaster = ''] = (await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  const own = await statusOf(postmaster)
  if (!own) return undefined
  const all = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(statusOf))
  const children = all.filter((status) => status?.parent === postmaster)
  // Those that have ended are counted with the postmaster.
  const ticks = children.reduce((sum, status) => sum + (status?.own ?? 0), own.own + own.ended)
  return ticks * millisecondsInTick
}

async function statusOf(pid: string) {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => undefined)
  if (!text) return undefined
  // The program's name stands in brackets and may hold anything.
  const [, parent, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const number = (place: number) => Number(rest[place])
  return { parent, own: number(9) + number(10), ended: number(11) + number(12) }
}
