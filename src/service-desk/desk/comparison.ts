import { namesOf } from '../../organisations/names.ts'
import { looksPublic, type Unit } from '../orders/enhetsregisteret.ts'
import type { Order } from '../orders/order.ts'

export type Difference =
  | 'nameDiffers'
  | 'notPublic'
  | 'bankrupt'
  | 'closing'
  | 'subUnit'
  | 'deleted'
  | 'unknown'
  | 'gone'
  | 'unchecked'

/** Where an order and the register's answer differ; in the order in which it matters. */
export function differences(order: Order): Difference[] {
  const { finding, unit, kind } = order
  if (!unit) return finding === 'found' ? [] : [finding]
  const found: [Difference, boolean][] = [
    ['deleted', finding === 'deleted'],
    ['bankrupt', unit.isBankrupt],
    ['closing', unit.isClosing],
    ['subUnit', unit.isSubUnit],
    ['nameDiffers', !bearsName(order, unit)],
    ['notPublic', finding === 'found' && kind === 'service-owner' && !looksPublic(unit)],
  ]
  return found.flatMap(([difference, holds]) => (holds ? [difference] : []))
}

/** The register writes names in capitals, and in the Norwegian that the unit uses. */
function bearsName(order: Order, { name, writtenIn = 'nb' }: Unit): boolean {
  const own = namesOf(order)[writtenIn] ?? order.organisationNames?.[writtenIn] ?? null
  return own === null || lettersOf(own) === lettersOf(name)
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
