import { catalogues, type Language } from '../../platform/texts.ts'
import * as en from './texts/en.ts'
import * as nb from './texts/nb.ts'

export const {
  clockTexts,
  exchangeTexts,
  exchangeRefusals,
  receiptTexts,
  promiseTexts,
  orderTexts,
  orderRefusals,
  unitTexts,
} = catalogues({ nb, en })

/** Why a new owner was dropped. */
export type Dropped = keyof (typeof nb.orderTexts)['dropped']

/** The reason of an order for a reader: what an operator wrote, or in the reader's language why the studio dropped it. */
export function reasonIn(language: Language, reason: string): string {
  const { dropped } = orderTexts[language]
  const isDropped = (text: string): text is Dropped => Object.hasOwn(dropped, text)
  return isDropped(reason) ? dropped[reason] : reason
}
