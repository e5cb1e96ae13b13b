import { addresseesById, peopleNamed } from '../../accounts/account.ts'
import { entriesIn } from '../../joining/addition.ts'
import { sendLater } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import type { Fault } from '../../platform/refusal.ts'
import { keyedHash } from '../../platform/secrets.ts'
import type { Order } from '../orders/order.ts'
import { answerOf, isSpared, type Party } from '../orders/parties.ts'
import { seatMail } from './ordering-mails.ts'

export const mostSeats = 20

/** Nobody's inbox is filled from here, and nobody is nagged. */
const seatMailsToOneAddress = { name: 'seat-mails', times: 5, seconds: 86_400 }

/** Somebody as they were named: by username, and then we know the account, or by address. */
export type Named = { person: string; written: string } | { emailAddress: string; written: string }

export function keyOf(named: Named): string {
  return 'person' in named ? named.person : named.emailAddress.toLowerCase()
}

/** Finds those who were listed as administrators, by username or e-mail address, each once.
 * @returns them, and what is wrong with the list */
export async function administratorsIn(db: Database, text: string): Promise<{ named: Named[]; faults: Fault[] }> {
  const field = 'administrators'
  const listed = entriesIn(text)
  if (listed.length > mostSeats) return { named: [], faults: [{ code: 'administrators-many', field }] }
  const neither = listed.filter(({ username, address }) => !username && !address).map(({ typed }) => typed)
  const found = new Map<string, Named>()
  const unknown: string[] = []
  const people = await peopleNamed(
    db,
    listed.flatMap(({ username }) => username ?? []),
  )
  for (const { typed, username, address } of listed) {
    const person = username && people.get(username.toLowerCase())
    const named = address
      ? { emailAddress: address, written: address }
      : person && { person: person.id, written: person.username }
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

/** Counts a mail to each of those who are to be asked. Before the transaction: what is counted stays counted.
 * @returns in lower case the addresses that have had enough for today, and are not written to */
export async function countSeatMails(app: AppContext, named: readonly Named[]): Promise<Set<string>> {
  const ids = named.flatMap((one) => ('person' in one ? one.person : []))
  const people = await addresseesById(app.db, ids)
  const addresses = named.flatMap((one) =>
    'person' in one ? (people.get(one.person)?.emailAddress ?? []) : one.emailAddress,
  )
  return countMails(app, addresses)
}

/** Counts a mail to each party that was named and has not answered, by the same count as the question itself.
 * @returns in lower case the addresses that have had enough for today, and are not written to */
export function countMailsToNamed(app: AppContext, parties: readonly Party[]): Promise<Set<string>> {
  const named = parties.filter((party) => !party.isApplicant && !answerOf(party))
  return countMails(
    app,
    named.flatMap(({ emailAddress }) => emailAddress ?? []),
  )
}

async function countMails(app: AppContext, addresses: readonly string[]): Promise<Set<string>> {
  const once = [...new Set(addresses.map((address) => address.toLowerCase()))]
  const spent = await app.limits.countEach(
    seatMailsToOneAddress,
    once.map((address) => inboxOf(app, address)),
  )
  return new Set(once.filter((address) => spent.has(inboxOf(app, address))))
}

/** @throws Refusal `too-many-tries` where the address has had enough for today */
export function countSeatMail(app: AppContext, address: string): Promise<void> {
  return app.limits.count(seatMailsToOneAddress, inboxOf(app, address))
}

function inboxOf({ secrets }: AppContext, address: string): string {
  return keyedHash(secrets.identityKey, 'e-mail address', `seat ${address.toLowerCase()}`)
}

/** Whether somebody who was named is the person themselves, by their own username or address. */
export async function isOneself(db: Database, person: string): Promise<(named: Named) => boolean> {
  const own = (await addresseesById(db, [person])).get(person)
  return (named) =>
    'person' in named ? named.person === person : named.emailAddress.toLowerCase() === own?.emailAddress?.toLowerCase()
}

export function seatOf(order: string, named: Named) {
  const who = 'person' in named ? { person: named.person } : { emailAddress: named.emailAddress }
  return { order, ...who, isApplicant: false, isAdministrator: true }
}

/** Asks those who have not answered.
 * @param by name of whoever orders. @param spared addresses in lower case that have had enough mails for today */
export async function sendSeatMails(
  tx: Database,
  app: Pick<AppContext, 'config' | 'queue'>,
  by: string,
  order: Order,
  asked: readonly Party[],
  spared: ReadonlySet<string>,
): Promise<void> {
  for (const party of asked) {
    if (answerOf(party) || isSpared(party, spared)) continue
    await sendLater(tx, app.queue, seatMail(app, party, order, by))
  }
}
