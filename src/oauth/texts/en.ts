import type { SentencesFor } from '../../platform/texts.ts'
import type * as nb from './nb.ts'

export const oauthTexts: typeof nb.oauthTexts = {
  consent: {
    title: 'Altinn Studio wants to use your user',
    lead: 'Altinn Studio is the program in which you make services. It needs access to your user.',
    can: 'Altinn Studio can',
    cannot: 'Altinn Studio cannot',
    cannotList: ['see your national identity number', 'change your password', 'delete your user'],
    withdraw: 'You can withdraw access whenever you like, under settings and “Programs”.',
    give: 'Give access',
    notNow: 'Not now',
  },
  declined: {
    title: 'Altinn Studio has no access',
    lead: 'Your user is active, but without access Altinn Studio cannot show or make services for you.',
    ways: 'You can give access now or later. You can reach your settings in any case.',
    give: 'Give access after all',
    settings: 'Go to settings',
  },
  programs: {
    title: 'Connected programs',
    lead: 'Programs that can act for you. If you withdraw access, it stops at once.',
    none: 'No programs have access to your user.',
    program: 'Program',
    may: 'May',
    since: 'Since',
    act: 'Action',
    revoke: 'Withdraw access',
    revoked: 'Access is withdrawn.',
    keys: 'If you withdraw access, your Git keys still work. You withdraw them under',
    keysLink: '“Keys”',
  },
}

export const oauthRefusals: SentencesFor<typeof nb.oauthRefusals> = {
  'consent-unanswered': 'Choose “Give access” or “Not now”.',
}
