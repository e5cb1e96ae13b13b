import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

const nb = {
  consent: {
    title: 'Altinn Studio vil bruke brukeren din',
    lead: 'Altinn Studio er programmet der du lager tjenester. Det trenger tilgang til brukeren din.',
    can: 'Altinn Studio kan',
    cannot: 'Altinn Studio kan ikke',
    cannotList: ['se fødselsnummeret ditt', 'endre passordet ditt', 'slette brukeren din'],
    withdraw: 'Du kan trekke tilbake tilgangen når du vil, under innstillinger og «Programmer».',
    give: 'Gi tilgang',
    notNow: 'Ikke nå',
  },
  declined: {
    title: 'Altinn Studio har ikke fått tilgang',
    lead: 'Brukeren din er aktiv, men uten tilgang kan ikke Altinn Studio vise eller lage tjenester for deg.',
    ways: 'Du kan gi tilgang nå eller senere. Innstillingene dine når du uansett.',
    give: 'Gi tilgang likevel',
    settings: 'Gå til innstillingene',
  },
  programs: {
    title: 'Tilkoblede programmer',
    lead: 'Programmer som kan handle for deg. Trekker du tilbake tilgangen, stopper den med en gang.',
    none: 'Ingen programmer har tilgang til brukeren din.',
    program: 'Program',
    may: 'Kan',
    since: 'Siden',
    act: 'Handling',
    revoke: 'Trekk tilbake tilgangen',
    revoked: 'Tilgangen er trukket tilbake.',
    keys: 'Trekker du tilbake tilgangen, virker Git-nøklene dine fortsatt. Dem trekker du tilbake under',
    keysLink: '«Nøkler»',
  },
}

const en: typeof nb = {
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

export const oauthTexts: Catalogue<typeof nb> = { nb, en }

const refusalsNb: Sentences = { 'consent-unanswered': 'Velg «Gi tilgang» eller «Ikke nå».' }
const refusalsEn: Sentences = { 'consent-unanswered': 'Choose “Give access” or “Not now”.' }

export const oauthRefusals: Catalogue<Sentences> = { nb: refusalsNb, en: refusalsEn }
