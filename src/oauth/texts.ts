import { catalogues } from '../platform/texts.ts'
import * as en from './texts/en.ts'
import * as nb from './texts/nb.ts'
import * as nn from './texts/nn.ts'

export const { oauthTexts, oauthRefusals, scopeTexts } = catalogues({ nb, nn, en })
