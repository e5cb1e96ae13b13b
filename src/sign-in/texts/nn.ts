import { list, type SentencesFor } from '../../platform/texts.ts'
import type * as nb from './nb.ts'

export const representTexts: typeof nb.representTexts = {
  leave: {
    title: 'No går du til Ansattporten',
    lead: 'Vel «Verksemd» der, og så organisasjonen din. Etterpå kjem du tilbake hit.',
    button: 'Gå til Ansattporten',
  },
  failed: {
    again: 'Prøv igjen',
    logIn: 'Logg inn',
    home: 'Til organisasjonane',
    small: (visit) => `Referansenummer: ${visit}`,
    faults: {
      cancelled: {
        title: 'Du avbraut hos Ansattporten',
        lead: 'Ingenting er lagra, og du er logga inn som før. Du kan prøve igjen når du vil.',
      },
      'another-person': {
        title: 'Ansattporten viste oss ein annan person',
        lead: 'Den som logga inn der, er ikkje den same som er logga inn her. Ingenting er lagra, og du er logga inn som før. Brukar fleire denne nettlesaren, loggar du ut først.',
      },
      'session-over': {
        title: 'Du er ikkje logga inn lenger',
        lead: 'Ingenting er lagra. Logg inn, og vis så kven du representerer.',
      },
      'ansattporten-away': {
        title: 'Ansattporten svarer ikkje',
        lead: 'Ingenting er lagra, og du er logga inn som før. Vent eit par minutt og prøv igjen.',
      },
    },
    other: {
      title: 'Vi kunne ikkje bruke svaret frå Ansattporten',
      lead: 'Ingenting er lagra, og du er logga inn som før. Prøv igjen, og skriv til brukarstøtta om det skjer på nytt.',
    },
  },
}

export const signInTexts: typeof nb.signInTexts = {
  register: {
    title: 'Opprett ny brukar',
    lead: 'Med ein brukar kan du lage digitale tenester og samarbeide om dei.',
    only: 'Du registrerer deg med Ansattporten. Av omsyn til tryggleiken kan du ikkje lenger registrere deg med berre e-post.',
    who: 'Kan du logge inn med ID-porten, kan du opprette brukar. Du treng ikkje jobbe i det offentlege.',
    button: 'Gå til Ansattporten',
    late: 'Det er for lenge sidan du logga inn. Logg inn med Ansattporten ein gong til. Ingenting er lagra.',
    have: 'Har du brukar frå før?',
    logIn: 'Logg inn',
  },
  complete: {
    title: (name) => (name ? `Hei, ${name}. Lag brukaren din.` : 'Hei. Lag brukaren din.'),
    vouched: (name, method) => `${name ? `${name}, stadfesta` : 'Stadfesta'} med ${method}`,
    name: 'Namn',
    nameHint: 'Slik andre ser deg.',
    username: 'Brukarnamn',
    usernameHint: (example) => `Tenestene dine får adressa ${example}`,
    email: 'E-post',
    emailHint: 'Vi sender deg ei lenkje for å sjekke at adressa er di.',
    password: 'Passord',
    passwordAgain: 'Skriv passordet på nytt. Skjemaet hugsar det ikkje.',
    passwordHint:
      'Minst 12 teikn, gjerne ei heil setning. Du loggar inn med Ansattporten; passordet brukar du når du må stadfeste noko viktig.',
    withoutCheck: 'Det kjem ingen sjekk. La meg gå vidare utan.',
    noScript:
      'Nettlesaren din køyrer ikkje skript, og då går det ikkje an å gjere robotsjekken. Du kjem vidare likevel, men på denne måten slepp vi berre gjennom nokre få om gongen.',
    submit: 'Fullfør',
    connect: 'Har du brukt Altinn Studio før?',
    connectLink: 'Kople til brukaren du har',
    free: (name) => `${name} er ledig.`,
    taken: (name) => `${name} er opptatt.`,
    alternatives: (names) => `Ledige namn: ${list('nn', names)}`,
  },
  connect: {
    title: 'Kople til brukaren du har',
    lead: 'Du har stadfesta kven du er. Skriv brukarnamnet eller e-postadressa til brukaren din, og passordet.',
    handle: 'Brukarnamn eller e-post',
    password: 'Passord',
    submit: 'Kople til',
    back: 'Lag ein ny brukar i staden',
  },
  activate: {
    title: 'Sjekk e-posten din',
    sent: (address) => `Vi har sendt ein e-post til ${address}. Lenkja verkar i tre timar.`,
    codeLead: 'Les du e-posten på ei anna eining? Skriv koden frå e-posten her. Koden verkar i ti minutt.',
    code: 'Koden frå e-posten',
    submit: 'Aktiver brukaren',
    resend: 'Send på nytt',
    resent: 'Vi har sendt ein ny e-post.',
    nothing: 'Har det ikkje kome noko?',
    nothingText: 'Sjå i søppelposten, og sjekk at adressa er rett.',
    change: 'Endre adressa',
    changeTitle: 'Rett e-postadressa',
    changeLead: 'Vi sender ein ny e-post med ein gong. Lenkjer og kodar som vi har sendt før, sluttar å verke.',
    email: 'E-post',
    changeSubmit: 'Lagre og send',
    back: 'Tilbake',
    linkTitle: 'Aktiver brukaren din',
    linkLead: 'Du er nesten i mål. Trykk på knappen, så er brukaren din klar.',
    usedTitle: 'Brukaren din er allereie aktiv.',
    usedLead: 'Du treng ikkje gjere meir her.',
    doneTitle: 'Brukaren din er aktiv.',
    doneLead: 'Logg inn for å kome i gang.',
    expiredTitle: 'Lenkja er for gammal.',
    expiredLead: 'Logg inn med Ansattporten, så aktiverer vi brukaren din.',
    unknownTitle: 'Vi kjenner ikkje denne lenkja.',
    unknownLead:
      'Kanskje kom ikkje heile lenkja med, eller så har du fått ein nyare e-post. Logg inn, så kan vi sende ein ny.',
    logIn: 'Logg inn',
    dashboard: 'Til dashbordet',
  },
  failed: {
    again: 'Prøv igjen',
    home: 'Til framsida',
    small: (visit) => `Referansenummer: ${visit}`,
    faults: {
      cancelled: {
        title: 'Du avbraut innlogginga',
        lead: 'Ingenting er lagra. Du kan prøve igjen når du vil.',
      },
      'ansattporten-away': {
        title: 'Ansattporten svarer ikkje',
        lead: 'Ingenting er lagra. Vent eit par minutt og prøv igjen.',
      },
      'ansattporten-refuses': {
        title: 'Ansattporten sleppte oss ikkje gjennom',
        lead: 'Ingenting er lagra. Prøv igjen, og skriv til brukarstøtta om det skjer på nytt.',
      },
      'answer-used': {
        title: 'Denne innlogginga er allereie brukt',
        lead: 'Ei innlogging kan berre brukast éin gong. Logg inn på nytt.',
      },
      'answer-invalid': {
        title: 'Svaret frå Ansattporten stemde ikkje',
        lead: 'Av omsyn til tryggleiken har vi stoppa her. Ingenting er lagra. Logg inn på nytt.',
      },
      'attempt-unknown': {
        title: 'Du kan ikkje fullføre innlogginga her',
        lead: 'Innlogginga er for gammal, er brukt før eller vart starta i ein annan nettlesar. Logg inn på nytt, så kjem du vidare.',
      },
      'level-too-low': {
        title: 'Innlogginga var ikkje sikker nok',
        lead: 'Du må bruke MinID, BankID eller ei anna innlogging på same nivå.',
      },
      'no-national-id': {
        title: 'Du kan ikkje bruke denne innlogginga her',
        lead: 'Jobbkontoen seier ikkje kven du er som person. Logg inn med MinID, BankID eller ein annan elektronisk ID.',
      },
    },
  },
  signOut: {
    title: 'Du er logga ut her',
    lead: 'Vi loggar deg ut av Ansattporten òg.',
    button: 'Logg ut av Ansattporten',
    awayLead:
      'Ansattporten svarer ikkje, så det kan hende du framleis er logga inn der. Lukk nettlesaren for å vere sikker.',
    doneTitle: 'Du er logga ut',
    doneLead: 'Både her og i Ansattporten.',
    hereLead: 'Deler du maskina med andre, lukkar du nettlesaren òg. Då er du logga ut av Ansattporten.',
    logIn: 'Logg inn igjen',
    home: 'Til framsida',
  },
  ended: {
    title: 'Du har blitt logga ut',
    lead: 'Det gjekk for lang tid. Vi har tatt vare på det du skreiv. Logg inn igjen, så held du fram der du slapp.',
    lostLead:
      'Det du nettopp gjorde, vart ikkje lagra. Har du skrive noko, går du tilbake i nettlesaren og kopierer det før du loggar inn.',
    button: 'Logg inn',
  },
}

export const mailTexts: typeof nb.mailTexts = {
  activationSubject: 'Aktiver brukaren din i Altinn Studio',
  activationIntro: 'Opne lenkja for å aktivere brukaren din. Du kan òg skrive koden på sida der du registrerte deg.',
  activationButton: 'Aktiver brukaren',
  activationLives: 'Lenkja verkar i tre timar, koden i ti minutt.',
  notYou: 'Har du ikkje registrert deg? Då kan du sjå bort frå denne e-posten. Utan deg skjer det ingenting.',
  inUseSubject: 'Du har allereie ein brukar i Altinn Studio',
  inUseIntro:
    'Nokon prøvde å opprette ein ny brukar med denne e-postadressa, men det finst allereie ein brukar med adressa. Var det deg, loggar du inn. Kjem du til skjemaet for ein ny brukar igjen, vel du «Kople til brukaren du har» der.',
  inUseButton: 'Logg inn',
  inUseNotYou: 'Var det ikkje deg, treng du ikkje gjere noko. Ingen har fått tilgang til brukaren din.',
}

export const signInRefusals: SentencesFor<typeof nb.signInRefusals> = {
  'username-missing': 'Vel eit brukarnamn.',
  'username-shape':
    'Brukarnamnet kan ha bokstavane a–z, tal, bindestrek, understrek og punktum. Det byrjar og sluttar med ein bokstav eller eit tal, og har aldri to skiljeteikn etter kvarandre.',
  'username-long': 'Brukarnamnet er for langt. Bruk høgst 39 teikn.',
  'username-reserved': 'Dette brukarnamnet er reservert. Vel eit anna.',
  'username-taken': 'Brukarnamnet er opptatt. Vel eit anna.',
  'email-missing': 'Skriv e-postadressa di.',
  'email-shape': 'E-postadressa er ikkje rett skriven. Ei adresse ser ut som namn@eksempel.no.',
  'password-short': 'Passordet er for kort. Bruk minst 12 teikn.',
  'password-long': 'Passordet er for langt. Bruk høgst 128 teikn.',
  'password-common': 'Passordet er for lett å gjette. Prøv ei setning som berre du kjem på.',
  'captcha-missing': 'Kryss av for at du ikkje er ein robot.',
  'captcha-wrong': 'Robotsjekken stemde ikkje. Kryss av ein gong til.',
  'captcha-old': 'Robotsjekken er for gammal. Kryss av ein gong til.',
  'captcha-used': 'Robotsjekken er brukt før. Kryss av ein gong til.',
  'sign-up-gone': 'Det er for lenge sidan du logga inn. Logg inn med Ansattporten ein gong til.',
  'resend-too-soon': 'Vi har nettopp sendt ein e-post. Vent tre minutt før du ber om ein ny.',
  'code-missing': 'Skriv dei seks siffera frå e-posten.',
  'code-wrong': ({ left }) =>
    left === 0
      ? 'Koden stemmer ikkje, og du kan ikkje prøve fleire gonger. Be om ein ny e-post.'
      : `Koden stemmer ikkje. Du kan prøve ${left === 1 ? 'ein gong' : `${left} gonger`} til.`,
  'code-old': 'Koden verkar ikkje lenger. Bruk lenkja i e-posten, eller be om ein ny e-post.',
  'address-in-use':
    'Det finst allereie ein brukar med denne e-postadressa. Rett adressa, eller kople til brukaren du har.',
  'already-a-user': 'Du har allereie ein brukar. Logg inn.',
  'handle-missing': 'Skriv brukarnamnet eller e-postadressa.',
  'password-missing': 'Skriv passordet.',
  'claim-refused': 'Vi fann ingen brukar å kople til med dette namnet og passordet.',
}
