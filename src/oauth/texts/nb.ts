import type { Sentences } from '../../platform/texts.ts'
import type { ProgramScope } from '../program.ts'

export const oauthTexts = {
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

export const oauthRefusals = { 'consent-unanswered': 'Velg «Gi tilgang» eller «Ikke nå».' } satisfies Sentences

export const scopeTexts: Record<ProgramScope, string> = {
  profile: 'se navnet ditt, brukernavnet ditt og e-postadressen din',
  services: 'lage, lese og endre tjenester for deg',
  organisations: 'se hvilke organisasjoner du er med i',
}
