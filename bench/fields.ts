import type { Browser } from '../test/house/browser.ts'
import { median, timed } from './samples.ts'
import type { Row } from './table.ts'

const rounds = 15
const count = 6000

/** A post of thousands of fields, beside one as long with a single field. @param kari the browser of somebody */
export async function fields(kari: Browser): Promise<Row[]> {
  const many = Object.fromEntries(Array.from({ length: count }, (_, place) => [`f${place}`, '']))
  const one = { f: 'x'.repeat(`${new URLSearchParams(many)}`.length - 2) }
  const [all, single]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    single.push(await timed(() => refused(kari, one)))
    all.push(await timed(() => refused(kari, many)))
  }
  const floor = median(single)
  return [
    {
      what: 'post of 6,000 fields',
      figure: median(all),
      unit: 'ms',
      floor: { what: 'one field as long', figure: floor },
      budget: { most: 5 * floor },
    },
  ]
}

async function refused(kari: Browser, posted: Record<string, string>): Promise<void> {
  const { status } = await kari.post('/settings/access-keys', posted)
  if (status !== 422) throw new Error(`A form of odd fields was answered ${status}`)
}
