import { catalogues } from '../platform/texts.ts'
import * as en from './texts/en.ts'
import * as nb from './texts/nb.ts'

export const {
  gitAccessTexts,
  serviceMailTexts,
  ownRepositoryTexts,
  serviceSettingsTexts,
  serviceSettingsRefusals,
  serviceTexts,
  serviceRefusals,
} = catalogues({ nb, en })

export type ServiceMailTexts = typeof nb.serviceMailTexts
