import { catalogues } from '../platform/texts.ts'
import * as en from './texts/en.ts'
import * as nb from './texts/nb.ts'

export const { representTexts, signInTexts, mailTexts, signInRefusals } = catalogues({ nb, en })
