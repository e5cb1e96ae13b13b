import type { SentencesFor } from '../../platform/texts.ts'
import type * as nb from './nb.ts'

export const oauthTexts: typeof nb.oauthTexts = {
  consent: {
    title: 'Altinn Studio vil bruke brukaren din',
    lead: 'Altinn Studio er programmet du lagar tenester i. Det treng tilgang til brukaren din.',
    can: 'Altinn Studio kan',
    cannot: 'Altinn Studio kan ikkje',
    cannotList: ['sjå fødselsnummeret ditt', 'endre passordet ditt', 'slette brukaren din'],
    withdraw: 'Du kan trekke tilbake tilgangen når du vil, under innstillingar og «Program».',
    give: 'Gi tilgang',
    notNow: 'Ikkje no',
  },
  declined: {
    title: 'Altinn Studio har ikkje fått tilgang',
    lead: 'Brukaren din er aktiv, men utan tilgang kan ikkje Altinn Studio vise eller lage tenester for deg.',
    ways: 'Du kan gi tilgang no eller seinare. Til innstillingane dine kjem du uansett.',
    give: 'Gi tilgang likevel',
    settings: 'Gå til innstillingane',
  },
  programs: {
    title: 'Tilkopla program',
    lead: 'Program som kan handle for deg. Trekker du tilbake tilgangen, er det slutt med ein gong.',
    none: 'Ingen program har tilgang til brukaren din.',
    program: 'Program',
    may: 'Kan',
    since: 'Sidan',
    act: 'Handling',
    revoke: 'Trekk tilbake tilgangen',
    revoked: 'Tilgangen er trekt tilbake.',
    keys: 'Git-nøklane dine verkar framleis om du trekker tilbake tilgangen. Dei trekker du tilbake under',
    keysLink: '«Nøklar»',
  },
}

export const oauthRefusals: SentencesFor<typeof nb.oauthRefusals> = {
  'consent-unanswered': 'Vel «Gi tilgang» eller «Ikkje no».',
}

export const scopeTexts: typeof nb.scopeTexts = {
  profile: 'sjå namnet ditt, brukarnamnet ditt og e-postadressa di',
  services: 'lage, lese og endre tenester for deg',
  organisations: 'sjå kva organisasjonar du er med i',
}
