import { list, type Sentences } from '../../platform/texts.ts'
import type { LogInFault } from '../../refusal-codes.ts'
import type { Failure } from '../failure.ts'

/** What a page says of a log-in that came to nothing. */

export const representTexts = {
  leave: {
    title: 'Du går nå til Ansattporten',
    lead: 'Velg «Virksomhet» der, og så organisasjonen din. Etterpå kommer du tilbake hit.',
    button: 'Gå til Ansattporten',
  },
  failed: {
    again: 'Prøv igjen',
    logIn: 'Logg inn',
    home: 'Til organisasjonene',
    small: (visit: string) => `Referansenummer: ${visit}`,
    faults: {
      cancelled: {
        title: 'Du avbrøt hos Ansattporten',
        lead: 'Ingenting er lagret, og du er logget inn som før. Du kan prøve igjen når du vil.',
      },
      'another-person': {
        title: 'Ansattporten viste oss en annen person',
        lead: 'Den som logget inn der, er ikke deg som er logget inn her. Ingenting er lagret, og du er logget inn som før. Logg ut først hvis dere deler nettleser.',
      },
      'session-over': {
        title: 'Du er ikke lenger logget inn',
        lead: 'Ingenting er lagret. Logg inn, og vis så hvem du representerer.',
      },
      'ansattporten-away': {
        title: 'Ansattporten svarer ikke',
        lead: 'Ingenting er lagret, og du er logget inn som før. Vent et par minutter og prøv igjen.',
      },
    },
    other: {
      title: 'Svaret fra Ansattporten kunne ikke brukes',
      lead: 'Ingenting er lagret, og du er logget inn som før. Prøv igjen, og skriv til brukerstøtten hvis det skjer på nytt.',
    },
  },
}

export const signInTexts = {
  register: {
    title: 'Opprett ny bruker',
    lead: 'Med en bruker kan du lage og samarbeide om digitale tjenester.',
    only: 'Du registrerer deg med Ansattporten. Registrering med bare e-post er ikke lenger mulig, av hensyn til sikkerheten.',
    who: 'Kan du logge inn med ID-porten, kan du opprette bruker. Du trenger ikke å jobbe i det offentlige.',
    button: 'Gå til Ansattporten',
    late: 'Det gikk for lang tid siden du logget inn. Logg inn med Ansattporten en gang til. Ingenting er lagret.',
    have: 'Har du bruker allerede?',
    logIn: 'Logg inn',
  },
  complete: {
    title: (name: string) => (name ? `Hei, ${name}. Lag brukeren din.` : 'Hei. Lag brukeren din.'),
    vouched: (name: string, method: string) => `${name ? `${name}, bekreftet` : 'Bekreftet'} med ${method}`,
    name: 'Navn',
    nameHint: 'Slik andre ser deg.',
    username: 'Brukernavn',
    usernameHint: (example: string) => `Tjenestene dine får adressen ${example}`,
    email: 'E-post',
    emailHint: 'Vi sender deg en lenke for å sjekke at adressen er din.',
    password: 'Passord',
    passwordAgain: 'Skriv passordet på nytt. Vi viser det aldri tilbake.',
    passwordHint:
      'Minst 12 tegn, gjerne en setning. Du logger inn med Ansattporten; passordet brukes når du må bekrefte noe viktig.',
    withoutCheck: 'Det kommer ingen sjekk. La meg gå videre uten.',
    noScript:
      'Nettleseren din kjører ikke skript, og da kan ikke robotsjekken gjøres. Du kommer videre likevel, men vi slipper bare gjennom noen få om gangen på denne måten.',
    submit: 'Fullfør',
    connect: 'Har du brukt Altinn Studio før?',
    connectLink: 'Koble til brukeren du har',
    free: (name: string) => `${name} er ledig.`,
    taken: (name: string) => `${name} er opptatt.`,
    alternatives: (names: string[]) => `Ledige navn: ${list('nb', names)}`,
  },
  connect: {
    title: 'Koble til brukeren du har',
    lead: 'Du har bekreftet hvem du er. Skriv brukernavnet eller e-postadressen til brukeren din, og passordet.',
    handle: 'Brukernavn eller e-post',
    password: 'Passord',
    submit: 'Koble til',
    back: 'Lag en ny bruker i stedet',
  },
  activate: {
    title: 'Sjekk e-posten din',
    sent: (address: string) => `Vi har sendt en e-post til ${address}. Lenken virker i tre timer.`,
    codeLead: 'Leser du e-posten på en annen enhet? Skriv koden fra e-posten her. Den virker i ti minutter.',
    code: 'Koden fra e-posten',
    submit: 'Aktiver brukeren',
    resend: 'Send på nytt',
    resent: 'Vi har sendt en ny e-post.',
    nothing: 'Kom det ingenting?',
    nothingText: 'Se i søppelposten, og sjekk at adressen er riktig skrevet.',
    change: 'Endre adressen',
    changeTitle: 'Rett e-postadressen',
    changeLead: 'Vi sender en ny e-post med en gang. Lenker og koder som vi har sendt før, slutter å virke.',
    email: 'E-post',
    changeSubmit: 'Lagre og send',
    back: 'Tilbake',
    linkTitle: 'Aktiver brukeren din',
    linkLead: 'Du er nesten i mål. Trykk på knappen, så er brukeren din klar.',
    usedTitle: 'Brukeren din er allerede aktiv.',
    usedLead: 'Du trenger ikke å gjøre mer her.',
    doneTitle: 'Brukeren din er aktiv.',
    doneLead: 'Logg inn for å ta den i bruk.',
    expiredTitle: 'Lenken er for gammel.',
    expiredLead: 'Logg inn med Ansattporten, så aktiverer vi brukeren din.',
    unknownTitle: 'Vi kjenner ikke denne lenken.',
    unknownLead:
      'Kanskje kom ikke hele lenken med, eller så har du fått en nyere e-post. Logg inn, så kan vi sende en ny.',
    logIn: 'Logg inn',
    dashboard: 'Til dashbordet',
  },
  failed: {
    again: 'Prøv igjen',
    home: 'Til forsiden',
    small: (visit: string) => `Referansenummer: ${visit}`,
    faults: {
      cancelled: {
        title: 'Du avbrøt innloggingen',
        lead: 'Ingenting er lagret. Du kan prøve igjen når du vil.',
      },
      'ansattporten-away': {
        title: 'Ansattporten svarer ikke',
        lead: 'Ingenting er lagret. Vent et par minutter og prøv igjen.',
      },
      'ansattporten-refuses': {
        title: 'Ansattporten slapp oss ikke gjennom',
        lead: 'Ingenting er lagret. Prøv igjen, og skriv til brukerstøtten hvis det skjer på nytt.',
      },
      'answer-used': {
        title: 'Denne innloggingen er allerede brukt',
        lead: 'En innlogging kan bare brukes én gang. Logg inn på nytt.',
      },
      'answer-invalid': {
        title: 'Svaret fra Ansattporten stemte ikke',
        lead: 'Av hensyn til sikkerheten har vi stoppet. Ingenting er lagret. Logg inn på nytt.',
      },
      'attempt-unknown': {
        title: 'Innloggingen kan ikke fullføres herfra',
        lead: 'Den er for gammel, brukt før eller startet i en annen nettleser. Logg inn på nytt, så kommer du videre.',
      },
      'level-too-low': {
        title: 'Innloggingen var ikke sikker nok',
        lead: 'Du må bruke MinID, BankID eller en annen innlogging på samme nivå.',
      },
      'no-national-id': {
        title: 'Denne innloggingen kan ikke brukes her',
        lead: 'Jobbkontoen sier ikke hvem du er som person. Logg inn med MinID, BankID eller en annen elektronisk ID.',
      },
    } satisfies Record<LogInFault, Failure>,
  },
  signOut: {
    title: 'Du er logget ut her',
    lead: 'Vi logger deg ut av Ansattporten også.',
    button: 'Logg ut av Ansattporten',
    awayLead: 'Ansattporten svarer ikke, så der er du kanskje fortsatt innlogget. Lukk nettleseren for å være sikker.',
    doneTitle: 'Du er logget ut',
    doneLead: 'Både her og i Ansattporten.',
    hereLead: 'Deler du maskinen med andre, lukker du nettleseren også. Da er du logget ut av Ansattporten.',
    logIn: 'Logg inn igjen',
    home: 'Til forsiden',
  },
  ended: {
    title: 'Du er blitt logget ut',
    lead: 'Det gikk for lang tid. Det du skrev, er tatt vare på. Logg inn igjen, så fortsetter du der du var.',
    lostLead:
      'Det du gjorde nå, ble ikke lagret. Har du skrevet noe, går du tilbake i nettleseren og kopierer det før du logger inn.',
    button: 'Logg inn',
  },
}

export const mailTexts = {
  activationSubject: 'Aktiver brukeren din i Altinn Studio',
  activationIntro: 'Åpne lenken for å aktivere brukeren din. Du kan også skrive koden på siden der du registrerte deg.',
  activationButton: 'Aktiver brukeren',
  activationLives: 'Lenken virker i tre timer, koden i ti minutter.',
  notYou: 'Har du ikke registrert deg? Da kan du se bort fra denne e-posten. Uten deg skjer det ingenting.',
  inUseSubject: 'Du har allerede en bruker i Altinn Studio',
  inUseIntro:
    'Noen prøvde å opprette en ny bruker med denne e-postadressen. Adressen hører allerede til en bruker. Var det deg, logger du inn. Kommer du til skjemaet for en ny bruker igjen, velger du «Koble til brukeren du har» der.',
  inUseButton: 'Logg inn',
  inUseNotYou: 'Var det ikke deg, trenger du ikke å gjøre noe. Ingen har fått tilgang til brukeren din.',
}

export const signInRefusals = {
  'username-missing': 'Velg et brukernavn.',
  'username-shape':
    'Brukernavnet kan ha bokstavene a–z, tall, bindestrek, understrek og punktum. Det begynner og slutter med bokstav eller tall, og har aldri to skilletegn etter hverandre.',
  'username-long': 'Brukernavnet er for langt. Bruk høyst 39 tegn.',
  'username-reserved': 'Dette brukernavnet er reservert. Velg et annet.',
  'username-taken': 'Brukernavnet er opptatt. Velg et annet.',
  'email-missing': 'Skriv e-postadressen din.',
  'email-shape': 'E-postadressen er ikke riktig skrevet. Den ser ut som navn@eksempel.no.',
  'password-short': 'Passordet er for kort. Bruk minst 12 tegn.',
  'password-long': 'Passordet er for langt. Bruk høyst 128 tegn.',
  'password-common': 'Passordet er for lett å gjette. Prøv en setning som bare du kommer på.',
  'captcha-missing': 'Kryss av for at du ikke er en robot.',
  'captcha-wrong': 'Robotsjekken stemte ikke. Kryss av en gang til.',
  'captcha-old': 'Robotsjekken er for gammel. Kryss av en gang til.',
  'captcha-used': 'Robotsjekken er brukt før. Kryss av en gang til.',
  'sign-up-gone': 'Det gikk for lang tid siden du logget inn. Logg inn med Ansattporten en gang til.',
  'resend-too-soon': 'Vi sendte nettopp en e-post. Vent tre minutter før du ber om en ny.',
  'code-missing': 'Skriv de seks sifrene fra e-posten.',
  'code-wrong': ({ left }) =>
    left === 0
      ? 'Koden stemmer ikke, og den kan ikke prøves flere ganger. Be om en ny e-post.'
      : `Koden stemmer ikke. Du kan prøve ${left === 1 ? 'en gang' : `${left} ganger`} til.`,
  'code-old': 'Koden virker ikke lenger. Bruk lenken i e-posten, eller be om en ny e-post.',
  'address-in-use':
    'Det finnes allerede en bruker med denne e-postadressen. Rett adressen, eller koble til brukeren du har.',
  'already-a-user': 'Du har allerede en bruker. Logg inn.',
  'handle-missing': 'Skriv brukernavnet eller e-postadressen.',
  'password-missing': 'Skriv passordet.',
  'claim-refused': 'Vi fant ingen bruker som kan kobles til med dette navnet og passordet.',
} satisfies Sentences
