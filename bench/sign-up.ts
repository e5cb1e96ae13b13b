import { hashPassword } from '../src/accounts/password.ts'
import { signUp as walkThrough } from '../test/house/browser.ts'
import { introduce, newPeople } from '../test/house/many-people.ts'
import { goodPassword } from '../test/house/people.ts'
import type { Checkout } from './checkout.ts'
import type { Measurement } from './measurement.ts'
import { median } from './samples.ts'
import type { Studio } from './studio.ts'

const peopleInRound = 6

/**
 * Processor time of the studio's Node process for a whole sign-up: log-in, form, captcha check, hash, mail, activation,
 * consent, dashboard. The captcha is solved and the stand-ins run in this process, so they do not count.
 */
export async function signUp(checkout: Checkout): Promise<Measurement> {
  const { studio } = await checkout.busy()
  await signUpMany(studio)
  const perPerson: number[] = []
  return {
    async round() {
      const before = await studio.used()
      await signUpMany(studio)
      const after = await studio.used()
      perPerson.push((after.cpu - before.cpu) / peopleInRound)
    },
    async rows() {
      const floor = { what: 'one Argon2id', figure: await argon2() }
      const [budget, guidance] = [{ mostTimes: 10 }, { most: 400 }]
      const measured = { figure: median(perPerson), rounds: perPerson }
      return [{ what: 'sign-up, machine time', ...measured, unit: 'ms', floor, budget, guidance }]
    },
  }
}

async function signUpMany(studio: Studio): Promise<void> {
  const people = newPeople(peopleInRound)
  await introduce(studio, ...people)
  await Promise.all(
    people.map(async (person) => {
      const browser = await walkThrough(studio, person, { username: person.email.split('@')[0] })
      const { url, status } = await browser.open('/dashboard')
      if (status !== 200 || new URL(url).pathname !== '/dashboard') throw new Error(`A sign-up ended at ${url}`)
    }),
  )
}

/** Processor time of one hash at the studio's own parameters. */
async function argon2(): Promise<number> {
  const hashes = 20
  const before = process.cpuUsage()
  for (let made = 0; made < hashes; made++) await hashPassword(goodPassword)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / hashes
}
