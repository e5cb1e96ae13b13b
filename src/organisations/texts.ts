import { catalogues } from '../platform/texts.ts'
import * as en from './texts/en.ts'
import type { OrganisationAct } from './texts/nb.ts'
import * as nb from './texts/nb.ts'
import * as nn from './texts/nn.ts'

export const {
  givenAccessTexts,
  directoryTexts,
  historyTexts,
  historyRefusals,
  membershipMailTexts,
  settingsTexts,
  settingsRefusals,
  standardTeamTexts,
  suspensionTexts,
  teamRefusals,
  teamMailTexts,
  organisationTexts,
} = catalogues({ nb, nn, en })

export const organisationActs = Object.keys(historyTexts.nb.acts) as OrganisationAct[]
