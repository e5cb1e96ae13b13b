import type { Browser } from '../test/house/browser.ts'
import type { Checkout } from './checkout.ts'
import type { Measurement } from './measurement.ts'
import { median, timed } from './samples.ts'

const count = 6000

/** A post of thousands of fields, beside one as long with a single field. */
export async function fields(checkout: Checkout): Promise<Measurement> {
  const { kari } = await checkout.busy()
  const many = Object.fromEntries(Array.from({ length: count }, (_, place) => [`f${place}`, '']))
  const one = { f: 'x'.repeat(`${new URLSearchParams(many)}`.length - 2) }
  const [all, single]: [number[], number[]] = [[], []]
  return {
    async round() {
      single.push(await timed(() => refused(kari, one)))
      all.push(await timed(() => refused(kari, many)))
    },
    async rows() {
      return [
        {
          what: 'post of 6,000 fields',
          figure: median(all),
          rounds: all,
          unit: 'ms',
          floor: { what: 'one field as long', figure: median(single), rounds: single },
          budget: { mostTimes: 5 },
        },
      ]
    },
  }
}

async function refused(kari: Browser, posted: Record<string, string>): Promise<void> {
  const { status } = await kari.post('/settings/access-keys', posted)
  if (status !== 422) throw new Error(`A form of odd fields was answered ${status}`)
}
