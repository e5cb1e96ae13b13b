import type { Catalogue } from '../../platform/texts.ts'

/** What a reply is for: asking for more, approving, declining. */
export type ReplyKind = 'ask' | 'approve' | 'decline'

export type ReplyTemplate = { name: string; title: string; text: string }

const nb = {
  ask: [
    {
      name: 'agreement',
      title: 'Avtalen mangler',
      text: 'Vi finner ikke avtalen dere viser til. Send oss avtalenummeret, eller legg ved den signerte avtalen. Har dere ingen avtale ennå, kan dere bestille som utviklerorganisasjon først.',
    },
    {
      name: 'authority',
      title: 'Hvem bestiller',
      text: 'Vi trenger en bekreftelse på at du kan bestille for organisasjonen. Legg ved et kort brev fra lederen din, eller be en som kan signere for organisasjonen om å svare her.',
    },
    {
      name: 'unit',
      title: 'Nummer og navn stemmer ikke',
      text: 'Organisasjonsnummeret hører til en annen enhet enn den du har skrevet navnet på. Hvilken av dem gjelder bestillingen?',
    },
    {
      name: 'administrators',
      title: 'Ingen har sagt ja',
      text: 'Ingen av administratorene har sagt ja ennå. Be dem logge inn og svare, eller sett opp andre på siden for bestillingen.',
    },
    {
      name: 'bodies',
      title: 'Hvem bygger dere for',
      text: 'Skriv hvilke offentlige virksomheter dere skal lage tjenester for, og gjerne hvem vi kan spørre der.',
    },
  ],
  approve: [
    {
      name: 'welcome',
      title: 'Velkommen',
      text: 'Velkommen til Altinn Studio. Slipp inn kollegene dine fra siden for organisasjonen, så er dere i gang.',
    },
    {
      name: 'production',
      title: 'Velkommen, og om produksjon',
      text: 'Velkommen til Altinn Studio. Testmiljøet TT02 er klart med det samme. Produksjon får dere når en eier godtar vilkårene på siden for miljøer.',
    },
  ],
  decline: [
    {
      name: 'not-public',
      title: 'Ikke en offentlig virksomhet',
      text: 'Bare offentlige virksomheter kan være tjenesteeiere, og det kan vi ikke se at dere er. Lager dere tjenester for offentlige virksomheter, kan dere bestille en utviklerorganisasjon.',
    },
    {
      name: 'no-agreement',
      title: 'Ingen avtale',
      text: 'En tjenesteeier må ha en avtale om Altinn, og den finner vi ikke. Bestill på nytt når avtalen er på plass.',
    },
    {
      name: 'deleted',
      title: 'Enheten er slettet',
      text: 'Organisasjonsnummeret hører til en enhet som er slettet i Enhetsregisteret. Bestill på nytt med nummeret til den enheten som har tatt over.',
    },
    {
      name: 'no-answer',
      title: 'Ikke fått svar',
      text: 'Vi har spurt og ikke fått svar. Bestill gjerne på nytt når dere har det vi ba om.',
    },
    {
      name: 'twice',
      title: 'Bestilt to ganger',
      text: 'Organisasjonen er bestilt fra før. Be om tilgang på siden for organisasjonen når den er åpnet.',
    },
  ],
} satisfies Record<ReplyKind, ReplyTemplate[]>

const en: Record<ReplyKind, ReplyTemplate[]> = {
  ask: [
    {
      name: 'agreement',
      title: 'The agreement is missing',
      text: 'We cannot find the agreement that you refer to. Send us its number, or attach the signed agreement. If you have none yet, you can order a developer organisation first.',
    },
    {
      name: 'authority',
      title: 'Who orders',
      text: 'We need to know that you may order for the organisation. Attach a short letter from your manager, or ask somebody who can sign for the organisation to answer here.',
    },
    {
      name: 'unit',
      title: 'Number and name do not match',
      text: 'The organisation number belongs to another unit than the one you have named. Which of them is the order about?',
    },
    {
      name: 'administrators',
      title: 'Nobody has agreed',
      text: 'None of the administrators has agreed yet. Ask them to log in and answer, or name others on the page of the order.',
    },
    {
      name: 'bodies',
      title: 'Whom you build for',
      text: 'Tell us which public bodies you will make services for, and whom we can ask there.',
    },
  ],
  approve: [
    {
      name: 'welcome',
      title: 'Welcome',
      text: 'Welcome to Altinn Studio. Let your colleagues in from the page of the organisation, and you are under way.',
    },
    {
      name: 'production',
      title: 'Welcome, and about Production',
      text: 'Welcome to Altinn Studio. The test environment TT02 is ready at once. You get Production when an owner accepts the terms on the page of environments.',
    },
  ],
  decline: [
    {
      name: 'not-public',
      title: 'Not a public body',
      text: 'Only public bodies can be service owners, and we cannot see that you are one. If you make services for public bodies, you can order a developer organisation.',
    },
    {
      name: 'no-agreement',
      title: 'No agreement',
      text: 'A service owner must have an agreement about Altinn, and we cannot find one. Order again when the agreement is in place.',
    },
    {
      name: 'deleted',
      title: 'The unit is deleted',
      text: 'The organisation number belongs to a unit that is deleted from Enhetsregisteret. Order again with the number of the unit that has taken over.',
    },
    {
      name: 'no-answer',
      title: 'No answer',
      text: 'We asked and got no answer. You are welcome to order again when you have what we asked for.',
    },
    {
      name: 'twice',
      title: 'Ordered twice',
      text: 'The organisation is ordered already. Ask for access on its page when it is open.',
    },
  ],
}

/** Replies that operators begin from, in the language of whoever reads them. */
export const replyTemplates: Catalogue<Record<ReplyKind, readonly ReplyTemplate[]>> = { nb, en }
