import type { Catalogue } from '../../platform/texts.ts'

const nb = {
  name: 'Navn',

  numberFact: 'Nummer',

  form: 'Organisasjonsform',

  sector: 'Sektor',

  municipality: 'Kommune',

  formOf: (text: string, code: string) => (text === code ? code : `${text} (${code})`),

  deletedOn: (date: string) => `Enheten ble slettet ${date}.`,

  isDeleted: 'Enheten er slettet.',

  deletedMeans: 'Du kan bestille likevel. Forklar hvorfor i meldingen, ellers må brukerstøtten spørre.',

  isBankrupt: 'Enheten er konkurs.',

  isClosing: 'Enheten er under avvikling.',

  notPublic:
    'Enheten ser ikke ut til å være offentlig. Tjenesteeiere er vanligvis det. Lager dere tjenester for andre, velger du utviklerorganisasjon.',

  unknown: 'Enhetsregisteret kjenner ikke nummeret. Sjekk sifrene. Er de riktige, kan du bestille likevel.',

  gone: 'Enhetsregisteret har fjernet enheten av juridiske grunner. Du kan bestille likevel; forklar i meldingen.',

  away: 'Enhetsregisteret svarer ikke, så nummeret er ikke sjekket nå. Vi sjekker senere. Du kan bestille likevel.',

  often:
    'Du har slått opp mange nummer den siste timen, så dette er ikke sjekket nå. Vi sjekker senere. Du kan bestille likevel.',
}

const en: typeof nb = {
  name: 'Name',

  numberFact: 'Number',

  form: 'Organisational form',

  sector: 'Sector',

  municipality: 'Municipality',

  formOf: (text, code) => (text === code ? code : `${text} (${code})`),

  deletedOn: (date) => `The unit was deleted on ${date}.`,

  isDeleted: 'The unit is deleted.',

  deletedMeans: 'You can order it all the same. Say why in the message, or the service desk has to ask.',

  isBankrupt: 'The unit is bankrupt.',

  isClosing: 'The unit is being wound up.',

  notPublic:
    'The unit does not look like a public body. Service owners usually are. If you build services for others, choose developer organisation.',

  unknown: 'The register does not know the number. Check the digits. If they are right, you can order all the same.',

  gone: 'The register has removed the unit for legal reasons. You can order all the same; explain it in the message.',

  away: 'The register does not answer, so the number is not checked now. We check it later. You can order all the same.',

  often:
    'You have looked up many numbers in the last hour, so this one is not checked now. We check it later. You can order all the same.',
}

/** What the register says of a unit. */
export const unitTexts: Catalogue<typeof nb> = { nb, en }
