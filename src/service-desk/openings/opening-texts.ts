import type { Sentences } from '../../platform/form.ts'
import type { Catalogue } from '../../platform/texts.ts'

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

function inNb(field: string | number | undefined): string {
  if (field === 'nameEn') return 'på engelsk'
  return field === 'nameNn' ? 'på nynorsk' : 'på bokmål'
}

function inEn(field: string | number | undefined): string {
  if (field === 'nameEn') return 'English'
  return field === 'nameNn' ? 'Nynorsk' : 'Bokmål'
}

/** What is wrong with an organisation that is to be opened. */
export const openingRefusals: Catalogue<Sentences> = {
  nb: {
    'organisation-name-shape':
      'Kortnavnet må ha 2 til 19 tegn: små bokstaver a–z, tall og bindestrek. Det må begynne med en bokstav, slutte med bokstav eller tall, og kan ikke ha to bindestreker etter hverandre.',
    'organisation-name-reserved': 'Kortnavnet er reservert. Velg et annet.',
    'organisation-name-taken': 'Kortnavnet er i bruk. Velg et annet.',
    'number-digits': 'Organisasjonsnummeret må ha ni siffer.',
    'number-check': 'Organisasjonsnummeret er ikke riktig. Sjekk sifrene.',
    'number-taken': 'Organisasjonen er her fra før.',
    'kind-unknown': ({ kinds }) => `Velg hva slags organisasjon det er: ${kinds}.`,
    'official-name-missing': ({ field }) => `Skriv navnet ${inNb(field)}.`,
    'official-name-long': ({ field }) => `Navnet ${inNb(field)} kan ha høyst 200 tegn.`,
    'official-name-signs': ({ field }) => `Navnet ${inNb(field)} har et usynlig tegn. Skriv det på nytt.`,
    'owner-missing': 'Organisasjonen må ha minst en eier.',
    'owner-unknown': ({ username }) => `Ingen aktiv bruker heter ${username}.`,
  },
  en: {
    'organisation-name-shape':
      'The short name must have 2 to 19 characters: small letters a–z, digits and hyphens. It must begin with a letter, end with a letter or digit, and cannot have two hyphens in a row.',
    'organisation-name-reserved': 'The short name is reserved. Choose another.',
    'organisation-name-taken': 'The short name is taken. Choose another.',
    'number-digits': 'The organisation number must have nine digits.',
    'number-check': 'The organisation number is not right. Check the digits.',
    'number-taken': 'The organisation is here already.',
    'kind-unknown': ({ kinds }) => `Choose what kind of organisation it is: ${kinds}.`,
    'official-name-missing': ({ field }) => `Write the name in ${inEn(field)}.`,
    'official-name-long': ({ field }) => `The name in ${inEn(field)} can have 200 characters at most.`,
    'official-name-signs': ({ field }) => `The name in ${inEn(field)} has an invisible character. Type it again.`,
    'owner-missing': 'The organisation must have an owner at least.',
    'owner-unknown': ({ username }) => `No active user is called ${username}.`,
  },
}
