import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

const nb = {
  title: 'Innstillinger',
  lead: (organisation: string) => `Det andre ser om ${organisation}.`,
  saved: 'Lagret.',
  removed: 'Logoen er fjernet.',
  presentation: 'Nettsted',
  website: 'Adresse',
  websiteHint: 'Begynner med https:// eller http://. Uten adresse vises ingenting.',
  save: 'Lagre',
  logo: 'Logo',
  logoLead: 'Logoen vises på siden til organisasjonen. Alle som er logget inn, ser den.',
  noLogo: 'Organisasjonen har ingen logo ennå. Så lenge viser vi bokstavene.',
  file: 'Velg bilde',
  fileHint:
    'PNG, JPEG eller WebP, høyst 200 kB. Et kvadratisk bilde passer best. Vi viser bildet som det er, også det som er skjult i det, som sted og kamera.',
  upload: 'Last opp',
  remove: 'Fjern logoen',
  fixed: 'Navn og nummer',
  fixedLead: 'Dette kommer fra Enhetsregisteret og bestillingen. Skriv til brukerstøtten hvis noe er feil.',
  shortName: 'Kortnavn',
  number: 'Organisasjonsnummer',
  name: 'Navn',
  kind: 'Slag',
  since: 'Åpnet',
}

const en: typeof nb = {
  title: 'Settings',
  lead: (organisation) => `What others see of ${organisation}.`,
  saved: 'Saved.',
  removed: 'The logo is removed.',
  presentation: 'Website',
  website: 'Address',
  websiteHint: 'Begins with https:// or http://. Without an address nothing is shown.',
  save: 'Save',
  logo: 'Logo',
  logoLead: 'The logo is shown on the page of the organisation. Everybody who is logged in sees it.',
  noLogo: 'The organisation has no logo yet. Until it has, we show the letters.',
  file: 'Choose a picture',
  fileHint:
    'PNG, JPEG or WebP, 200 kB at most. A square picture fits best. We show the picture as it is, with what is hidden in it, as place and camera.',
  upload: 'Upload',
  remove: 'Remove the logo',
  fixed: 'Name and number',
  fixedLead: 'This comes from the register of entities and from the order. Write to support if something is wrong.',
  shortName: 'Short name',
  number: 'Organisation number',
  name: 'Name',
  kind: 'Kind',
  since: 'Opened',
}

export const settingsTexts: Catalogue<typeof nb> = { nb, en }

/** What is wrong with an organisation's website or logo. */
export const settingsRefusals: Catalogue<Sentences> = {
  nb: {
    'website-shape': 'Skriv hele adressen, som https://www.fjordvik.example.',
    'website-long': 'Adressen kan ha høyst 200 tegn.',
    'logo-missing': 'Velg et bilde.',
    'logo-large': 'Bildet er for stort. Det kan være høyst 200 kB.',
    'logo-type': 'Bildet må være PNG, JPEG eller WebP. SVG kan inneholde skript, så det tar vi ikke imot.',
  },
  en: {
    'website-shape': 'Write the whole address, as https://www.fjordvik.example.',
    'website-long': 'The address can have 200 characters at most.',
    'logo-missing': 'Choose a picture.',
    'logo-large': 'The picture is too large. It can be 200 kB at most.',
    'logo-type': 'The picture must be PNG, JPEG or WebP. SVG can carry script, so we do not take it.',
  },
}
