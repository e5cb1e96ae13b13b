import { accountOf } from '../accounts/account.ts'
import { keepRepresentations, type Represented } from '../organisations/representation.ts'
import type { Database } from '../platform/database.ts'
import { OutsideFault } from '../platform/refusal.ts'
import type { Proven } from './ansattporten.ts'

/** Keeps whom somebody represents, by Ansattporten's word on the same person as is signed in here. @throws OutsideFault
 * `another-person`; then nothing is kept, nor noted of that other person */
export async function represent(
  db: Database,
  account: string,
  { proven, parties }: { proven: Proven; parties: readonly Represented[] },
  visit: string,
): Promise<void> {
  const { issuer, subject, personKey, method, level } = proven
  await db.transaction(async (tx) => {
    const seen = await accountOf(tx, { issuer, subject, personKey, method, level })
    if (seen !== account) throw new OutsideFault('another-person')
    await keepRepresentations(tx, account, parties, visit)
  })
}
