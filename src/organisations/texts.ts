import { catalogues } from '../platform/texts.ts'
import * as en from './texts/en.ts'
import type { OrganisationAct } from './texts/nb.ts'
import * as nb from './texts/nb.ts'

export const {
  directoryTexts,
  historyTexts,
  historyRefusals,
  membershipMailTexts,
  settingsTexts,
  settingsRefusals,
  suspensionTexts,
  teamRefusals,
  teamMailTexts,
  organisationTexts,
} = catalogues({ nb, en })

/** What can happen in an organisation, as its history can be filtered. */
export const organisationActs = Object.keys(historyTexts.nb.acts) as OrganisationAct[]
