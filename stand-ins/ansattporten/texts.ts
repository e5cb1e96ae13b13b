import type { Acr } from './eids.ts'
import type { Fault } from './faults.ts'

const faultsNb: Record<Fault, string> = {
  access_denied: 'personen avbrøt',
  server_error: 'feil hos Ansattporten',
  temporarily_unavailable: 'Ansattporten er nede for øyeblikket',
  invalid_request: 'Ansattporten godtar ikke forespørselen',
  login_required: 'innlogging kreves',
  'wrong-state': 'svaret har feil state',
  'wrong-response-iss': 'svaret har feil iss',
  'expired-token': 'ID-tokenet er utløpt',
  'wrong-nonce': 'ID-tokenet har feil nonce',
  'wrong-iss': 'ID-tokenet har feil utsteder',
  'wrong-aud': 'ID-tokenet er til en annen klient',
  'wrong-alg': 'ID-tokenet er signert med HS256',
  'unknown-kid': 'ID-tokenet er signert med en ukjent nøkkel',
  'bad-signature': 'ID-tokenet har ugyldig signatur',
  'low-acr': 'nivået er lavere enn det som ble bedt om',
  'missing-names': 'navn mangler',
  'missing-pid': 'fødselsnummer mangler',
  'token-500': 'token-endepunktet svarer 500',
  'token-slow': 'token-endepunktet bruker 30 sekunder',
  'discovery-500': 'metadata svarer 500',
}

const faultsNn: typeof faultsNb = {
  access_denied: 'personen avbraut',
  server_error: 'feil hos Ansattporten',
  temporarily_unavailable: 'Ansattporten er nede for augneblinken',
  invalid_request: 'Ansattporten godtar ikkje førespurnaden',
  login_required: 'innlogging må til',
  'wrong-state': 'svaret har feil state',
  'wrong-response-iss': 'svaret har feil iss',
  'expired-token': 'ID-tokenet har gått ut',
  'wrong-nonce': 'ID-tokenet har feil nonce',
  'wrong-iss': 'ID-tokenet har feil utskrivar',
  'wrong-aud': 'ID-tokenet er til ein annan klient',
  'wrong-alg': 'ID-tokenet er signert med HS256',
  'unknown-kid': 'ID-tokenet er signert med ein ukjend nøkkel',
  'bad-signature': 'ID-tokenet har ugyldig signatur',
  'low-acr': 'nivået er lågare enn det som vart bede om',
  'missing-names': 'namn manglar',
  'missing-pid': 'fødselsnummer manglar',
  'token-500': 'token-endepunktet svarer 500',
  'token-slow': 'token-endepunktet bruker 30 sekund',
  'discovery-500': 'metadata svarer 500',
}

const faultsEn: typeof faultsNb = {
  access_denied: 'the person cancelled',
  server_error: 'trouble at Ansattporten',
  temporarily_unavailable: 'Ansattporten is down for the moment',
  invalid_request: 'Ansattporten refuses the request',
  login_required: 'a log-in is required',
  'wrong-state': 'the answer has the wrong state',
  'wrong-response-iss': 'the answer has the wrong iss',
  'expired-token': 'the ID token has expired',
  'wrong-nonce': 'the ID token has the wrong nonce',
  'wrong-iss': 'the ID token has the wrong issuer',
  'wrong-aud': 'the ID token is for another client',
  'wrong-alg': 'the ID token is signed with HS256',
  'unknown-kid': 'the ID token is signed with an unknown key',
  'bad-signature': 'the ID token has an invalid signature',
  'low-acr': 'the level is lower than asked for',
  'missing-names': 'names are missing',
  'missing-pid': 'the national identity number is missing',
  'token-500': 'the token endpoint answers 500',
  'token-slow': 'the token endpoint takes 30 seconds',
  'discovery-500': 'the metadata answers 500',
}

const levelsNb: Record<Acr, string> = { substantial: 'nivå betydelig', high: 'nivå høyt', entraid: 'jobbkonto' }
const levelsNn: typeof levelsNb = { substantial: 'nivå betydeleg', high: 'nivå høgt', entraid: 'jobbkonto' }
const levelsEn: typeof levelsNb = { substantial: 'level substantial', high: 'level high', entraid: 'work account' }

const nb = {
  brand: 'Ansattporten – test',
  logIn: {
    title: 'Testinnlogging',
    notice:
      'Dette er ikke den ekte Ansattporten, men en etterligning for utvikling og test. Personene er oppdiktet, og du trenger ikke passord.',
    who: 'Hvem vil du logge inn som?',
    how: 'Hvordan vil du logge inn?',
    submit: 'Logg inn',
    cancel: 'Avbryt',
    provoke: 'Framkall en feil',
    fault: 'Feil som skal ramme denne innloggingen',
    noFault: 'Ingen feil',
    choose: 'Velg en person og en innloggingsmåte.',
    mismatch: (person: string, eid: string) => `${person} kan ikke logge inn med ${eid}. Velg noe annet.`,
  },
  organisation: {
    title: 'Hvem vil du representere?',
    as: 'Jeg representerer',
    organisation: 'Virksomhet',
    self: 'Meg selv',
    which: 'Virksomheter du kan representere',
    number: 'org.nr.',
    deleted: 'slettet',
    next: 'Neste',
    cancel: 'Avbryt',
    choose: 'Velg en virksomhet.',
  },
  noRepresentation: {
    title: 'Du kan ikke representere noen her',
    body: 'Tjenesten krever at du representerer en virksomhet. Du har ikke rettigheten som trengs i noen virksomhet.',
  },
  loggedOut: {
    title: 'Du er logget ut',
    body: 'Du er logget ut av Ansattporten (test).',
    onward: 'Gå videre',
    leaving: 'Vi logger deg ut av tjenestene du brukte, og sender deg videre.',
    frame: (client: string) => `Utlogging fra ${client}`,
  },
  noSession: {
    title: 'Du var ikke logget inn',
    body: 'Det fantes ingen innlogging å avslutte her.',
  },
  expired: {
    title: 'Innloggingen er ikke gyldig lenger',
    body: 'Gå tilbake til tjenesten du kom fra, og start innloggingen på nytt.',
  },
  error: {
    title: 'Ansattporten kan ikke behandle forespørselen',
    body: 'Det er noe galt med det tjenesten sendte. Du blir ikke sendt tilbake.',
    code: 'Feilkode',
  },
  notFound: {
    title: 'Siden finnes ikke',
    body: 'Testinnloggingen åpnes av tjenesten du skal logge inn i.',
  },
  levels: levelsNb,
  faults: faultsNb,
}

const nn: typeof nb = {
  brand: 'Ansattporten – test',
  logIn: {
    title: 'Testinnlogging',
    notice:
      'Dette er ikkje den ekte Ansattporten, men ei etterlikning for utvikling og test. Personane er oppdikta, og du treng ikkje passord.',
    who: 'Kven vil du logge inn som?',
    how: 'Korleis vil du logge inn?',
    submit: 'Logg inn',
    cancel: 'Avbryt',
    provoke: 'Framkall ein feil',
    fault: 'Feil som skal råke denne innlogginga',
    noFault: 'Ingen feil',
    choose: 'Vel ein person og ein innloggingsmåte.',
    mismatch: (person: string, eid: string) => `${person} kan ikkje logge inn med ${eid}. Vel noko anna.`,
  },
  organisation: {
    title: 'Kven vil du representere?',
    as: 'Eg representerer',
    organisation: 'Verksemd',
    self: 'Meg sjølv',
    which: 'Verksemder du kan representere',
    number: 'org.nr.',
    deleted: 'sletta',
    next: 'Neste',
    cancel: 'Avbryt',
    choose: 'Vel ei verksemd.',
  },
  noRepresentation: {
    title: 'Du kan ikkje representere nokon her',
    body: 'For denne tenesta må du representere ei verksemd. Du har ikkje den retten som må til, i noka verksemd.',
  },
  loggedOut: {
    title: 'Du er logga ut',
    body: 'Du er logga ut av Ansattporten (test).',
    onward: 'Gå vidare',
    leaving: 'Vi loggar deg ut av tenestene du brukte, og sender deg vidare.',
    frame: (client: string) => `Utlogging frå ${client}`,
  },
  noSession: {
    title: 'Du var ikkje logga inn',
    body: 'Det var inga innlogging å avslutte her.',
  },
  expired: {
    title: 'Innlogginga er ikkje gyldig lenger',
    body: 'Gå tilbake til tenesta du kom frå, og start innlogginga på nytt.',
  },
  error: {
    title: 'Ansattporten kan ikkje behandle førespurnaden',
    body: 'Det er noko gale med det tenesta sende. Du blir ikkje send tilbake.',
    code: 'Feilkode',
  },
  notFound: {
    title: 'Sida finst ikkje',
    body: 'Testinnlogginga blir opna av tenesta du skal logge inn i.',
  },
  levels: levelsNn,
  faults: faultsNn,
}

const en: typeof nb = {
  brand: 'Ansattporten – test',
  logIn: {
    title: 'Test log-in',
    notice:
      'This is not the real Ansattporten but a stand-in for development and testing. The people are made up, and you need no password.',
    who: 'Who do you want to log in as?',
    how: 'How do you want to log in?',
    submit: 'Log in',
    cancel: 'Cancel',
    provoke: 'Provoke an error',
    fault: 'Error that this log-in shall meet',
    noFault: 'No error',
    choose: 'Choose a person and a way to log in.',
    mismatch: (person: string, eid: string) => `${person} cannot log in with ${eid}. Choose something else.`,
  },
  organisation: {
    title: 'Whom do you want to represent?',
    as: 'I represent',
    organisation: 'Organisation',
    self: 'Myself',
    which: 'Organisations you can represent',
    number: 'org. no.',
    deleted: 'deleted',
    next: 'Next',
    cancel: 'Cancel',
    choose: 'Choose an organisation.',
  },
  noRepresentation: {
    title: 'You cannot represent anyone here',
    body: 'The service demands that you represent an organisation. You do not hold the right it needs in any organisation.',
  },
  loggedOut: {
    title: 'You are logged out',
    body: 'You are logged out of Ansattporten (test).',
    onward: 'Continue',
    leaving: 'We log you out of the services you used and send you on.',
    frame: (client: string) => `Log-out from ${client}`,
  },
  noSession: {
    title: 'You were not logged in',
    body: 'There was no log-in to end here.',
  },
  expired: {
    title: 'The log-in is no longer valid',
    body: 'Go back to the service you came from and start the log-in again.',
  },
  error: {
    title: 'Ansattporten cannot handle the request',
    body: 'Something is wrong with what the service sent. You are not sent back.',
    code: 'Error code',
  },
  notFound: {
    title: 'The page does not exist',
    body: 'The test log-in is opened by the service that you want to log in to.',
  },
  levels: levelsEn,
  faults: faultsEn,
}

export const ansattportenTexts = { nb, nn, en }
export type Language = keyof typeof ansattportenTexts
