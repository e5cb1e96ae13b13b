import { peopleById, personNamed } from '../../accounts/account.ts'
import { entriesIn } from '../../joining/addition.ts'
import { sendLater } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { type Fault, Refusal } from '../../platform/refusal.ts'
import { keyedHash } from '../../platform/secrets.ts'
import type { Order } from '../orders/order.ts'
import { answerOf, type Party } from '../orders/parties.ts'
import { seatMail } from './ordering-mails.ts'

/** As many administrators as an order may have. */
export const mostSeats = 20

/** Nobody's inbox is filled from here, and nobody is nagged. */
const seatMailsToOneAddress = { name: 'seat-mails', times: 5, seconds: 86_400 }

/** Somebody as they were named: by username, and then we know the account, or by address. */
export type Named = { person: string; written: string } | { emailAddress: string; written: string }

/** What tells two named apart. */
export function keyOf(named: Named): string {
  return 'person' in named ? named.person : named.emailAddress.toLowerCase()
}

/**
 * Finds those who were listed as administrators, by username or e-mail address, each once.
 * @returns them, and what is wrong with the list
 */
export async function administratorsIn(db: Database, text: string): Promise<{ named: Named[]; faults: Fault[] }> {
  const field = 'administrators'
  const listed = entriesIn(text)
  if (listed.length > mostSeats) return { named: [], faults: [{ code: 'administrators-many', field }] }
  const neither = listed.filter(({ username, address }) => !username && !address).map(({ typed }) => typed)
  const found = new Map<string, Named>()
  const unknown: string[] = []
  for (const { typed, username, address } of listed) {
    const named = address ? { emailAddress: address, written: address } : await byUsername(db, username)
    if (named && !found.has(keyOf(named))) found.set(keyOf(named), named)
    if (!named && username) unknown.push(typed)
  }
  const faults: Fault[] = []
  if (neither.length > 0) faults.push({ code: 'administrators-neither', field, values: { typed: shown(neither) } })
  if (unknown.length > 0) faults.push({ code: 'administrators-unknown', field, values: { typed: shown(unknown) } })
  return { named: [...found.values()], faults }
}

const longestShown = 60

function shown(typed: readonly string[]): string {
  return typed.map((text) => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text)).join(', ')
}

async function byUsername(db: Database, username: string | undefined): Promise<Named | undefined> {
  const person = username ? await personNamed(db, username) : undefined
  return person && { person: person.id, written: person.username }
}

/**
 * Counts a mail to each of those who are to be asked. Before the transaction: what is counted stays counted.
 * @returns in lower case the addresses that have had enough for today, and are not written to
 */
export async function countSeatMails(app: AppContext, named: readonly Named[]): Promise<Set<string>> {
  const ids = named.flatMap((one) => ('person' in one ? one.person : []))
  const people = await peopleById(app.db, ids)
  const addresses = named.flatMap((one) =>
    'person' in one ? (people.get(one.person)?.emailAddress ?? []) : one.emailAddress,
  )
  return countMails(app, addresses)
}

/**
 * Counts a mail to each party that was named and has not answered: they get as few of everything else that the applicant
 * can have sent to them as of the question, and together with it.
 * @returns in lower case the addresses that have had enough for today, and are not written to
 */
export function countMailsToNamed(app: AppContext, parties: readonly Party[]): Promise<Set<string>> {
  const named = parties.filter((party) => !party.isApplicant && !answerOf(party))
  return countMails(
    app,
    named.map(({ emailAddress }) => emailAddress),
  )
}

async function countMails(app: AppContext, addresses: readonly string[]): Promise<Set<string>> {
  const spared = new Set<string>()
  for (const address of new Set(addresses.map((each) => each.toLowerCase()))) {
    await countSeatMail(app, address).catch((error) => {
      if (!(error instanceof Refusal)) throw error
      spared.add(address)
    })
  }
  return spared
}

/** @throws Refusal `too-many-tries` where the address has had enough for today */
export function countSeatMail({ limits, secrets }: AppContext, address: string): Promise<void> {
  return limits.count(
    seatMailsToOneAddress,
    keyedHash(secrets.identityKey, 'e-mail address', `seat ${address.toLowerCase()}`),
  )
}

/** Whether somebody who was named is the person themselves, by their own username or address. */
export async function isOneself(db: Database, person: string): Promise<(named: Named) => boolean> {
  const own = (await peopleById(db, [person])).get(person)
  return (named) =>
    'person' in named ? named.person === person : named.emailAddress.toLowerCase() === own?.emailAddress.toLowerCase()
}

/** The row of somebody who is to be asked. */
export function seatOf(order: string, named: Named) {
  const who = 'person' in named ? { person: named.person } : { emailAddress: named.emailAddress }
  return { order, ...who, isApplicant: false, isAdministrator: true }
}

/**
 * Asks those who have not answered.
 * @param by name of whoever orders
 * @param spared addresses in lower case that have had enough mails for today
 */
export async function sendSeatMails(
  tx: Database,
  app: Pick<AppContext, 'config' | 'queue'>,
  by: string,
  order: Order,
  asked: readonly Party[],
  spared: ReadonlySet<string>,
): Promise<void> {
  for (const party of asked) {
    if (answerOf(party) || spared.has(party.emailAddress.toLowerCase())) continue
    await sendLater(tx, app.queue, seatMail(app, party, order, by))
  }
}
