import { catalogues } from '../../platform/texts.ts'
import * as en from './texts/en.ts'
import * as nb from './texts/nb.ts'
import * as nn from './texts/nn.ts'

export const {
  applyTexts,
  serviceDeskTexts,
  openingRefusals,
  orderingMailTexts,
  orderingTexts,
  orderingRefusals,
  progressTexts,
  seatTexts,
} = catalogues({ nb, nn, en })
