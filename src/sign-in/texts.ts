import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

const nb = {
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
    noScript:
      'Nettleseren din kjører ikke skript, og da kan ikke robotsjekken gjøres. Du kommer videre likevel, men vi slipper bare gjennom noen få om gangen på denne måten.',
    submit: 'Fullfør',
    connect: 'Har du brukt Altinn Studio før?',
    connectLink: 'Koble til brukeren du har',
    free: (name: string) => `${name} er ledig.`,
    taken: (name: string) => `${name} er opptatt.`,
    alternatives: (names: string[]) => `Ledige navn: ${names.join(', ')}`,
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
  },
  failed: {
    again: 'Prøv igjen',
    home: 'Til forsiden',
    small: (visit: string) => `Referansenummer: ${visit}`,
    titles: {
      cancelled: 'Du avbrøt innloggingen',
      'ansattporten-away': 'Ansattporten svarer ikke',
      'ansattporten-refuses': 'Ansattporten slapp oss ikke gjennom',
      'answer-used': 'Denne innloggingen er allerede brukt',
      'answer-invalid': 'Svaret fra Ansattporten stemte ikke',
      'attempt-unknown': 'Innloggingen kan ikke fullføres herfra',
      'level-too-low': 'Innloggingen var ikke sikker nok',
      'no-national-id': 'Denne innloggingen kan ikke brukes her',
    } as Record<string, string>,
    leads: {
      cancelled: 'Ingenting er lagret. Du kan prøve igjen når du vil.',
      'ansattporten-away': 'Ingenting er lagret. Vent et par minutter og prøv igjen.',
      'ansattporten-refuses': 'Ingenting er lagret. Prøv igjen, og skriv til brukerstøtte hvis det skjer på nytt.',
      'answer-used': 'En innlogging kan bare brukes én gang. Logg inn på nytt.',
      'answer-invalid': 'Av hensyn til sikkerheten har vi stoppet. Ingenting er lagret. Logg inn på nytt.',
      'attempt-unknown':
        'Den er for gammel, brukt før eller startet i en annen nettleser. Logg inn på nytt, så kommer du videre.',
      'level-too-low': 'Du må bruke MinID, BankID eller en annen innlogging på samme nivå.',
      'no-national-id':
        'Jobbkontoen sier ikke hvem du er som person. Logg inn med MinID, BankID eller en annen elektronisk ID.',
    } as Record<string, string>,
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

const en: typeof nb = {
  register: {
    title: 'Create new user',
    lead: 'With a user you can make digital services and work together on them.',
    only: 'You register with Ansattporten. Registering with e-mail only is no longer possible, for security reasons.',
    who: 'If you can log in with ID-porten, you can create a user. You do not need to work in the public sector.',
    button: 'Go to Ansattporten',
    late: 'It is too long since you logged in. Log in with Ansattporten once more. Nothing was saved.',
    have: 'Do you have a user already?',
    logIn: 'Log in',
  },
  complete: {
    title: (name) => (name ? `Hello, ${name}. Make your user.` : 'Hello. Make your user.'),
    vouched: (name, method) => `${name ? `${name}, confirmed` : 'Confirmed'} with ${method}`,
    name: 'Name',
    nameHint: 'As others see you.',
    username: 'Username',
    usernameHint: (example) => `Your services get the address ${example}`,
    email: 'E-mail',
    emailHint: 'We send you a link to check that the address is yours.',
    password: 'Password',
    passwordAgain: 'Write the password again. We never show it back.',
    passwordHint:
      'At least 12 characters, why not a sentence. You log in with Ansattporten; the password is for confirming important things.',
    noScript:
      'Your browser does not run scripts, so the robot check cannot be done. You get through all the same, but we let only a few people in at a time this way.',
    submit: 'Complete',
    connect: 'Have you used Altinn Studio before?',
    connectLink: 'Connect to the user you have',
    free: (name) => `${name} is free.`,
    taken: (name) => `${name} is taken.`,
    alternatives: (names) => `Free names: ${names.join(', ')}`,
  },
  connect: {
    title: 'Connect to the user you have',
    lead: 'You have proved who you are. Give the username or e-mail address of your user, and its password.',
    handle: 'Username or e-mail',
    password: 'Password',
    submit: 'Connect',
    back: 'Make a new user instead',
  },
  activate: {
    title: 'Check your e-mail',
    sent: (address) => `We have sent an e-mail to ${address}. The link works for three hours.`,
    codeLead: 'Reading the e-mail on another device? Type the code from the e-mail here. It works for ten minutes.',
    code: 'The code from the e-mail',
    submit: 'Activate your user',
    resend: 'Send again',
    resent: 'We have sent a new e-mail.',
    nothing: 'Did nothing come?',
    nothingText: 'Look in your junk mail, and check that the address is spelled right.',
    change: 'Change the address',
    changeTitle: 'Correct the e-mail address',
    changeLead: 'We send a new e-mail at once. Links and codes that we sent before stop working.',
    email: 'E-mail',
    changeSubmit: 'Save and send',
    back: 'Back',
    linkTitle: 'Activate your user',
    linkLead: 'You are almost there. Press the button, and your user is ready.',
    usedTitle: 'Your user is already active.',
    usedLead: 'There is nothing more to do here.',
    doneTitle: 'Your user is active.',
    doneLead: 'Log in to start using it.',
    expiredTitle: 'This link is too old.',
    expiredLead: 'Log in with Ansattporten and we will activate your user.',
    unknownTitle: 'We do not know this link.',
    unknownLead:
      'Perhaps part of the link is missing, or you have had a newer e-mail. Log in, and we can send a new one.',
    logIn: 'Log in',
  },
  failed: {
    again: 'Try again',
    home: 'To the front page',
    small: (visit) => `Reference number: ${visit}`,
    titles: {
      cancelled: 'You cancelled the log-in',
      'ansattporten-away': 'Ansattporten does not answer',
      'ansattporten-refuses': 'Ansattporten did not let us through',
      'answer-used': 'This log-in has been used already',
      'answer-invalid': 'The answer from Ansattporten was not right',
      'attempt-unknown': 'The log-in cannot be finished from here',
      'level-too-low': 'The log-in was not secure enough',
      'no-national-id': 'This log-in cannot be used here',
    },
    leads: {
      cancelled: 'Nothing was saved. You can try again whenever you like.',
      'ansattporten-away': 'Nothing was saved. Wait a couple of minutes and try again.',
      'ansattporten-refuses': 'Nothing was saved. Try again, and write to support if it happens once more.',
      'answer-used': 'A log-in can be used only once. Log in again.',
      'answer-invalid': 'For security we have stopped. Nothing was saved. Log in again.',
      'attempt-unknown': 'It is too old, used before, or was begun in another browser. Log in again to go on.',
      'level-too-low': 'Use MinID, BankID or another log-in at that level.',
      'no-national-id':
        'A work account does not say who you are as a person. Log in with MinID, BankID or another electronic ID.',
    },
  },
  signOut: {
    title: 'You are logged out here',
    lead: 'We are logging you out of Ansattporten as well.',
    button: 'Log out of Ansattporten',
    awayLead: 'Ansattporten does not answer, so you may still be logged in there. Close the browser to be sure.',
    doneTitle: 'You are logged out',
    doneLead: 'Both here and at Ansattporten.',
    hereLead: 'If you share this machine, close the browser too. Then you are logged out of Ansattporten.',
    logIn: 'Log in again',
    home: 'To the front page',
  },
  ended: {
    title: 'You have been logged out',
    lead: 'It took too long. What you wrote is kept. Log in again to go on where you were.',
    lostLead:
      'What you did just now was not saved. If you wrote something, go back in the browser and copy it before you log in.',
    button: 'Log in',
  },
}

export const signInTexts: Catalogue<typeof nb> = { nb, en }

const mailsNb = {
  greeting: 'Hei.',
  signature: 'Hilsen Altinn Studio',
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

const mailsEn: typeof mailsNb = {
  greeting: 'Hello.',
  signature: 'Regards, Altinn Studio',
  activationSubject: 'Activate your user in Altinn Studio',
  activationIntro: 'Open the link to activate your user. You can also type the code on the page where you registered.',
  activationButton: 'Activate your user',
  activationLives: 'The link works for three hours, the code for ten minutes.',
  notYou: 'Did you not register? Then ignore this e-mail. Without you nothing happens.',
  inUseSubject: 'You already have a user in Altinn Studio',
  inUseIntro:
    'Somebody tried to create a new user with this e-mail address. The address belongs to a user already. If it was you, log in. If that leads to the form for a new user again, choose “Connect to the user you have” there.',
  inUseButton: 'Log in',
  inUseNotYou: 'If it was not you, there is nothing you need to do. Nobody has gained access to your user.',
}

export const mailTexts: Catalogue<typeof mailsNb> = { nb: mailsNb, en: mailsEn }

const refusalsNb: Sentences = {
  'name-missing': 'Skriv navnet ditt.',
  'name-long': 'Navnet er for langt. Bruk høyst 100 tegn.',
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
}

const refusalsEn: Sentences = {
  'name-missing': 'Write your name.',
  'name-long': 'The name is too long. Use at most 100 characters.',
  'username-missing': 'Choose a username.',
  'username-shape':
    'A username may have the letters a–z, digits, hyphen, underscore and full stop. It begins and ends with a letter or digit, and never has two separators in a row.',
  'username-long': 'The username is too long. Use at most 39 characters.',
  'username-reserved': 'This username is reserved. Choose another.',
  'username-taken': 'The username is taken. Choose another.',
  'email-missing': 'Write your e-mail address.',
  'email-shape': 'The e-mail address is not right. It looks like name@example.com.',
  'password-short': 'The password is too short. Use at least 12 characters.',
  'password-long': 'The password is too long. Use at most 128 characters.',
  'password-common': 'The password is too easy to guess. Try a sentence that only you would think of.',
  'captcha-missing': 'Tick that you are not a robot.',
  'captcha-wrong': 'The robot check was not right. Tick the box once more.',
  'captcha-old': 'The robot check is too old. Tick the box once more.',
  'captcha-used': 'The robot check has been used before. Tick the box once more.',
  'sign-up-gone': 'It is too long since you logged in. Log in with Ansattporten once more.',
  'resend-too-soon': 'We have just sent an e-mail. Wait three minutes before you ask for a new one.',
  'code-missing': 'Write the six digits from the e-mail.',
  'code-wrong': ({ left }) =>
    left === 0
      ? 'The code is not right, and it cannot be tried again. Ask for a new e-mail.'
      : `The code is not right. You can try ${left === 1 ? 'once' : `${left} times`} more.`,
  'code-old': 'The code no longer works. Use the link in the e-mail, or ask for a new e-mail.',
  'address-in-use':
    'There is a user with this e-mail address already. Correct the address, or connect to the user you have.',
  'already-a-user': 'You have a user already. Log in.',
  'handle-missing': 'Write the username or the e-mail address.',
  'password-missing': 'Write the password.',
  'claim-refused': 'We found no user that can be connected with this name and password.',
}

export const signInRefusals: Catalogue<Sentences> = { nb: refusalsNb, en: refusalsEn }
