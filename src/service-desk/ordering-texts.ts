import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

const nb = {
  fields: {
    kind: 'Hva slags organisasjon?',
    serviceOwner: 'Tjenesteeier',
    serviceOwnerHint:
      'En offentlig virksomhet med avtale med Digdir. Den eier tjenestene sine og får testmiljøet TT02 med en gang. Produksjon kommer når en eier har godtatt vilkårene.',
    developer: 'Utviklerorganisasjon',
    developerHint:
      'Lager tjenester for offentlige virksomheter. Den får repoer og team, men ingen egne miljøer. Den kan senere bestille å bli tjenesteeier.',
    agreement: 'Referanse til avtalen',
    agreementHint: 'For tjenesteeiere. Saksnummer eller dato for avtalen med Digdir.',
    bodies: 'Hvilke offentlige virksomheter lager dere tjenester for?',
    bodiesHint: 'For utviklerorganisasjoner. En på hver linje.',
    shortName: 'Kortnavn',
    shortNameHint: 'Står i adresser og kan ikke endres etterpå. 2–19 små bokstaver a–z, tall og bindestrek.',
    alternatives: (names: string[]) => `Ledige: ${names.join(', ')}`,
    free: (name: string) => `${name} er ledig.`,
    taken: (name: string) => `${name} er i bruk.`,
    nameNb: 'Navn på bokmål',
    nameNn: 'Navn på nynorsk',
    nameEn: 'Navn på engelsk',
    nameHint: 'Rett store og små bokstaver om de er feil. Enhetsregisteret skriver bare store.',
    administrators: 'Administratorer',
    administratorsLead:
      'De blir eiere av organisasjonen når den åpner. Hver av dem må si ja først. Ta gjerne med to, så det alltid er noen å spørre.',
    me: 'Jeg skal være administrator',
    applicant: 'Den som bestiller, skal være administrator',
    others: 'Andre administratorer',
    othersHint: 'Brukernavn eller e-postadresser, en på hver linje. Høyst 20 i alt.',
    message: 'Melding til brukerstøtten',
    messageHint: 'Valgfri. Skriv det som kan spare et spørsmål.',
    submit: 'Send bestillingen',
    saveDraft: 'Lagre utkast',
  },
  become: {
    title: 'Bestill å bli tjenesteeier',
    lead: (name: string) => `For ${name}. Brukerstøtten svarer innen tre virkedager.`,
    means: 'Dette skjer når bestillingen blir godkjent',
    changes: [
      'Organisasjonen får testmiljøet TT02 med en gang.',
      'Teamene Deploy-TT02 og Deploy-Production kommer til.',
      'Produksjon åpner når en eier har godtatt vilkårene.',
    ],
    agreementHint: 'Saksnummer eller dato for avtalen med Digdir.',
    already: 'Organisasjonen er tjenesteeier allerede.',
    ordered: 'Organisasjonen har en bestilling under behandling.',
    back: 'Til organisasjonen',
  },
  shortName: {
    title: 'Endre kortnavnet',
    lead: (before: string) => `Nå er det bestilt med kortnavnet ${before}.`,
    label: 'Nytt kortnavn',
    submit: 'Endre kortnavnet',
    closed: 'Bestillingen er avgjort, så kortnavnet kan ikke endres.',
  },
}

const en: typeof nb = {
  fields: {
    kind: 'What kind of organisation?',
    serviceOwner: 'Service owner',
    serviceOwnerHint:
      'A public body with an agreement with Digdir. It owns its services and gets the test environment TT02 at once. Production comes when an owner has accepted the terms.',
    developer: 'Developer organisation',
    developerHint:
      'Builds services for public bodies. It gets repositories and teams, but no environments of its own. It can order to become a service owner later.',
    agreement: 'Reference of the agreement',
    agreementHint: 'For service owners. Case number or date of the agreement with Digdir.',
    bodies: 'For which public bodies do you build services?',
    bodiesHint: 'For developer organisations. One on each line.',
    shortName: 'Short name',
    shortNameHint: 'Stands in addresses and cannot be changed afterwards. 2–19 small letters a–z, digits and hyphens.',
    alternatives: (names) => `Free: ${names.join(', ')}`,
    free: (name) => `${name} is free.`,
    taken: (name) => `${name} is taken.`,
    nameNb: 'Name in Bokmål',
    nameNn: 'Name in Nynorsk',
    nameEn: 'Name in English',
    nameHint: 'Correct capitals and small letters where they are wrong. The register writes capitals alone.',
    administrators: 'Administrators',
    administratorsLead:
      'They become owners of the organisation when it opens. Each of them must agree first. Name two if you can, so that there is always somebody to ask.',
    me: 'I am to be an administrator',
    applicant: 'Who orders is to be an administrator',
    others: 'Other administrators',
    othersHint: 'Usernames or e-mail addresses, one on each line. 20 at most in all.',
    message: 'Message to the service desk',
    messageHint: 'Optional. Write what may spare a question.',
    submit: 'Send the order',
    saveDraft: 'Save draft',
  },
  become: {
    title: 'Order to become a service owner',
    lead: (name) => `For ${name}. The service desk answers within three working days.`,
    means: 'What happens when the order is approved',
    changes: [
      'The organisation gets the test environment TT02 at once.',
      'The teams Deploy-TT02 and Deploy-Production are added.',
      'Production opens when an owner has accepted the terms.',
    ],
    agreementHint: 'Case number or date of the agreement with Digdir.',
    already: 'The organisation is a service owner already.',
    ordered: 'The organisation has an order that is being handled.',
    back: 'To the organisation',
  },
  shortName: {
    title: 'Change the short name',
    lead: (before) => `It is ordered with the short name ${before} now.`,
    label: 'New short name',
    submit: 'Change the short name',
    closed: 'The order is decided, so the short name cannot be changed.',
  },
}

/** The fields of an order, and orders of what is here already. */
export const orderingTexts: Catalogue<typeof nb> = { nb, en }

export const orderingRefusals: Catalogue<Sentences> = {
  nb: {
    'order-kind-missing': 'Velg hva slags organisasjon det er.',
    'agreement-missing': 'Skriv referansen til avtalen med Digdir.',
    'agreement-long': 'Referansen kan ha høyst 100 tegn.',
    'bodies-missing': 'Skriv hvilke offentlige virksomheter dere lager tjenester for.',
    'bodies-long': 'Listen over virksomheter kan ha høyst 2000 tegn.',
    'order-message-long': 'Meldingen kan ha høyst 4000 tegn.',
    'short-name-missing': 'Skriv et kortnavn.',
    'organisation-here': 'Organisasjonen er her allerede, så den kan ikke bestilles.',
    'already-ordered': 'Organisasjonen har allerede en bestilling under behandling.',
    'number-sub-unit': ({ parent }) =>
      `Nummeret hører til en underenhet. Bruk nummeret til hovedenheten${parent ? `, ${parent}` : ''}.`,
    'service-owner-already': 'Organisasjonen er tjenesteeier allerede.',
    'administrators-missing': 'Sett opp minst en administrator.',
    'administrators-many': 'En bestilling kan ha høyst 20 administratorer.',
    'administrators-neither': ({ typed }) => `Dette er verken brukernavn eller e-postadresser: ${typed}.`,
    'administrators-unknown': ({ typed }) => `Ingen bruker heter dette: ${typed}.`,
    'administrators-there': 'De er allerede satt opp som administratorer.',
    'applicant-unknown': 'Ingen bruker heter dette.',
    'order-closed': 'Bestillingen er avgjort, så dette kan ikke endres lenger.',
  },
  en: {
    'order-kind-missing': 'Choose what kind of organisation it is.',
    'agreement-missing': 'Write the reference of the agreement with Digdir.',
    'agreement-long': 'The reference can have 100 characters at most.',
    'bodies-missing': 'Write for which public bodies you build services.',
    'bodies-long': 'The list of public bodies can have 2000 characters at most.',
    'order-message-long': 'The message can have 4000 characters at most.',
    'short-name-missing': 'Write a short name.',
    'organisation-here': 'The organisation is here already, so it cannot be ordered.',
    'already-ordered': 'The organisation already has an order that is being handled.',
    'number-sub-unit': ({ parent }) =>
      `The number belongs to a sub-unit. Use the number of the main unit${parent ? `, ${parent}` : ''}.`,
    'service-owner-already': 'The organisation is a service owner already.',
    'administrators-missing': 'Name at least one administrator.',
    'administrators-many': 'An order can have 20 administrators at most.',
    'administrators-neither': ({ typed }) => `These are neither usernames nor e-mail addresses: ${typed}.`,
    'administrators-unknown': ({ typed }) => `No user is called this: ${typed}.`,
    'administrators-there': 'They are named as administrators already.',
    'applicant-unknown': 'No user is called this.',
    'order-closed': 'The order is decided, so this cannot be changed any more.',
  },
}
