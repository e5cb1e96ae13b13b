import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOrder } from '../../../test/house/order.ts'
import { newGuest, newOrganisation } from '../../../test/house/organisation.ts'
import { storedOrder } from '../orders/order.ts'
import { differences } from './comparison.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

const names = { nb: 'Tellevik boligselskap', nn: 'Tellevik bustadselskap', en: 'Tellevik housing' }
const unit = {
  name: 'TELLEVIK BUSTADSELSKAP',
  form: 'KOMM',
  formText: 'Kommune',
  sector: '6500',
  isBankrupt: false,
  isClosing: false,
  isSubUnit: false,
}

test.for([
  ['nn', []],
  ['nb', ['nameDiffers']],
  [undefined, ['nameDiffers']],
] as const)('a unit that writes %s is compared with the name in what it writes', async ([writtenIn, expected]) => {
  const applicant = await newGuest(app)
  const { id, number } = await newOrganisation(app, [applicant], { names, kind: 'developer' })
  const found = { finding: 'found', unit: { ...unit, number, writtenIn } } as const
  const wished = { nameNb: names.nb, nameNn: names.nn, nameEn: names.en }
  const opening = await newOrder(app, applicant, { ...found, ...wished })
  const ofOneThatIsHere = await newOrder(app, applicant, {
    ...found,
    purpose: 'become-service-owner',
    organisation: id,
    number,
  })
  for (const order of [opening, ofOneThatIsHere]) {
    expect(differences(await storedOrder(app.db, order.id))).toEqual(expected)
  }
})
