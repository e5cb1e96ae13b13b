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
  },
}

export const serviceDeskTexts: Catalogue<typeof nb> = { nb, en }
