import { type Browser, signUp } from '../test/house/browser.ts'
import { kari } from '../test/house/people.ts'
import { openStudio, type Studio } from './studio.ts'

/** A studio in which somebody has 20 services. */
export type Busy = { studio: Studio; kari: Browser }

/** A tree of the studio's sources under measurement: this one, or another beside it. */
export type Checkout = {
  folder: string
  /** The studio that several measurements share, opened by the first that asks. */
  busy(): Promise<Busy>
}

const services = 20

export function checkoutIn(folder: string): Checkout {
  let busy: Promise<Busy> | undefined
  return {
    folder,
    busy() {
      busy ??= openBusy(folder)
      return busy
    },
  }
}

export async function openBusy(folder: string): Promise<Busy> {
  const studio = await openStudio(folder)
  const browser = await signUp(studio, kari)
  for (let number = 1; number <= services; number++) {
    const service = { title: `Tjeneste ${number}`, shortName: `tjeneste-${number}`, template: 'form' }
    await browser.post('/services/new', service)
  }
  return { studio, kari: browser }
}
