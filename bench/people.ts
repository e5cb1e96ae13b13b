import { signUp } from '../test/house/browser.ts'
import { ola } from '../test/house/people.ts'
import { type Checkout, openBusy } from './checkout.ts'
import { fill } from './fill.ts'
import type { Measurement } from './measurement.ts'
import { cookieOf, load, machineTime, measuredLoad, type Target, targetOf } from './pages.ts'
import type { Row } from './table.ts'

const milliseconds = 1500
const warmUp = 2000
const searches = ['b', 'båt', 'klage', 'hundelisens', 'fjordvik', 'felles', 'zzz']

/**
 * A person as people are: 20 services, three organisations of 20 services each, one of them owned, a seat at the desk and
 * an order. Beside somebody who has 20 services and nothing else, on the same studio.
 */
export async function people(checkout: Checkout): Promise<Measurement> {
  const { studio, kari } = await openBusy(checkout.folder)
  const browser = await signUp(studio, ola, { username: 'ola' })
  await fill(checkout, studio, 'small', 'ola')
  const cookie = cookieOf(browser, studio.url)
  const plain = targetOf(studio, ['/dashboard'], cookieOf(kari, studio.url))
  const full = targetOf(studio, ['/dashboard?in=me'], cookie)
  const all = targetOf(studio, ['/dashboard?in=all'], cookie)
  const search = targetOf(
    studio,
    searches.map((wanted) => `/dashboard?in=all&q=${encodeURIComponent(wanted)}`),
    cookie,
  )
  const targets = [plain, full, all, search]
  for (const one of targets) await load(one, warmUp)
  return {
    async round() {
      for (const one of targets) one.rounds.push(await measuredLoad(one, milliseconds))
    },
    async rows() {
      await studio.end()
      return [
        rowOf('their dashboard', full, 'dashboard, 20 services', plain, { mostTimes: 1.4 }),
        rowOf('all their services', all, 'dashboard, 20 services', plain),
        rowOf('search among all their services', search, 'their dashboard', full, { mostTimes: 1.5 }),
      ]
    },
  }
}

function rowOf(what: string, page: Target, floor: string, beside: Target, budget?: Row['budget']): Row {
  return {
    what: `a person as people are, ${what}`,
    ...machineTime(page),
    unit: 'ms',
    floor: { what: floor, ...machineTime(beside) },
    budget,
  }
}
