import { catalogues, type Language } from '../../platform/texts.ts'
import type { Dropped } from './tables.ts'
import * as en from './texts/en.ts'
import * as nb from './texts/nb.ts'
import * as nn from './texts/nn.ts'

export const {
  clockTexts,
  exchangeTexts,
  exchangeRefusals,
  receiptTexts,
  promiseTexts,
  orderTexts,
  orderRefusals,
  unitTexts,
} = catalogues({ nb, nn, en })

/** Why an order ended, for a reader: what an operator wrote, or in the reader's language why the studio dropped it. */
export function reasonIn(language: Language, { reason, dropped }: { reason: string; dropped: Dropped | null }): string {
  return dropped ? orderTexts[language].dropped[dropped] : reason
}
