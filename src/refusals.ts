import { accountRefusals } from './accounts/texts.ts'
import { formRefusals } from './design/texts.ts'
import { termsRefusals } from './environments/texts.ts'
import { invitationRefusals, joinRefusals } from './joining/texts.ts'
import { askRefusals, peopleRefusals } from './members/texts.ts'
import { oauthRefusals } from './oauth/texts.ts'
import { historyRefusals, settingsRefusals, teamRefusals } from './organisations/texts.ts'
import { type Catalogue, inEvery, type Language, type Sentence } from './platform/texts.ts'
import type { RefusalCode } from './refusal-codes.ts'
import {
  approvalRefusals,
  deskPeopleRefusals,
  deskRefusals,
  operatorRefusals,
  registerOrderRefusals,
} from './service-desk/desk/texts.ts'
import { openingRefusals, orderingRefusals } from './service-desk/openings/texts.ts'
import { exchangeRefusals, orderRefusals } from './service-desk/orders/texts.ts'
import { successionRefusals } from './service-desk/successions/texts.ts'
import { serviceRefusals, serviceSettingsRefusals } from './services/texts.ts'
import { signInRefusals } from './sign-in/texts.ts'
import { generalRefusals } from './welcome/texts.ts'

const sentencesIn = (language: Language): Record<RefusalCode, Sentence> => ({
  ...formRefusals[language],
  ...accountRefusals[language],
  ...oauthRefusals[language],
  ...historyRefusals[language],
  ...settingsRefusals[language],
  ...teamRefusals[language],
  ...invitationRefusals[language],
  ...joinRefusals[language],
  ...askRefusals[language],
  ...peopleRefusals[language],
  ...termsRefusals[language],
  ...serviceRefusals[language],
  ...serviceSettingsRefusals[language],
  ...signInRefusals[language],
  ...generalRefusals[language],
  ...exchangeRefusals[language],
  ...orderRefusals[language],
  ...openingRefusals[language],
  ...orderingRefusals[language],
  ...successionRefusals[language],
  ...approvalRefusals[language],
  ...deskPeopleRefusals[language],
  ...deskRefusals[language],
  ...operatorRefusals[language],
  ...registerOrderRefusals[language],
})

export const refusals: Catalogue<Record<RefusalCode, Sentence>> = inEvery(sentencesIn)
