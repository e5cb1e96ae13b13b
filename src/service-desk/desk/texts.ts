import { catalogues } from '../../platform/texts.ts'
import * as en from './texts/en.ts'
import * as nb from './texts/nb.ts'

export const {
  decisionTexts,
  figuresTexts,
  deskOrderTexts,
  deskRefusals,
  deskPeopleTexts,
  deskPeopleRefusals,
  queueTexts,
  registerOrderTexts,
  replyTemplates,
  registerOrderRefusals,
  deskTexts,
  approvalRefusals,
  operatorRefusals,
} = catalogues({ nb, en })
