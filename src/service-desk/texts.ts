import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

const nb = {
  opened: {
    subject: 'Organisasjonen er åpnet i Altinn Studio',
    greeting: (name: string) => `Hei, ${name}.`,
    intro: (organisation: string, shortName: string) =>
      `${organisation} (${shortName}) er åpnet i Altinn Studio, og du er eier.`,
    next: 'Du kan slippe inn kolleger, lage team og lage tjenester som organisasjonen eier.',
    button: 'Gå til organisasjonen',
    why: 'Du får denne e-posten fordi du er satt opp som eier av organisasjonen.',
    signature: 'Hilsen Altinn Studio',
    forApplicant: (organisation: string, shortName: string) =>
      `${organisation} (${shortName}) er åpnet i Altinn Studio. Eierne er de administratorene som har sagt ja.`,
    joinNext: 'Vil du være med selv, ber du om tilgang på organisasjonens side.',
  },
  serviceOwner: {
    subject: 'Organisasjonen er blitt tjenesteeier',
    intro: (organisation: string, shortName: string) => `${organisation} (${shortName}) er nå tjenesteeier.`,
    next: 'Organisasjonen har fått testmiljøet TT02 og team for dem som publiserer. Produksjon får den når en eier godtar vilkårene.',
    why: 'Du får denne e-posten fordi du er eier av organisasjonen.',
  },
}

const en: typeof nb = {
  opened: {
    subject: 'The organisation is open in Altinn Studio',
    greeting: (name) => `Hello, ${name}.`,
    intro: (organisation, shortName) =>
      `${organisation} (${shortName}) is open in Altinn Studio, and you are one of its owners.`,
    next: 'You can let colleagues in, make teams, and create services that the organisation owns.',
    button: 'Go to the organisation',
    why: 'You get this e-mail because you were named as an owner of the organisation.',
    signature: 'Regards, Altinn Studio',
    forApplicant: (organisation, shortName) =>
      `${organisation} (${shortName}) is open in Altinn Studio. Its owners are the administrators who agreed.`,
    joinNext: 'If you want to belong to it yourself, ask for access on its page.',
  },
  serviceOwner: {
    subject: 'The organisation has become a service owner',
    intro: (organisation, shortName) => `${organisation} (${shortName}) is a service owner now.`,
    next: 'It has the test environment TT02, and teams for those who publish. It gets Production when an owner accepts the terms.',
    why: 'You get this e-mail because you are an owner of the organisation.',
  },
}

export const serviceDeskTexts: Catalogue<typeof nb> = { nb, en }

/** Why an order cannot be opened as it stands. */
export const approvalRefusals: Catalogue<Sentences> = {
  nb: {
    'nobody-confirmed': 'Ingen av administratorene har sagt ja ennå. Organisasjonen må ha minst en eier.',
    'service-owner-already': 'Organisasjonen er tjenesteeier fra før.',
    'organisation-suspended': 'Organisasjonen er stengt, og kan ikke bli tjenesteeier før den er åpnet igjen.',
  },
  en: {
    'nobody-confirmed': 'None of the administrators has agreed yet. The organisation must have an owner at least.',
    'service-owner-already': 'The organisation is a service owner already.',
    'organisation-suspended':
      'The organisation is suspended, and cannot become a service owner until it is reactivated.',
  },
}

/** Who cannot be given a seat at the desk, or lose it. */
export const operatorRefusals: Catalogue<Sentences> = {
  nb: { 'username-unknown': ({ username }) => `Ingen aktiv bruker heter ${username}.` },
  en: { 'username-unknown': ({ username }) => `No active user is called ${username}.` },
}
