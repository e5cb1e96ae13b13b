import type { Sentences } from '../platform/form.ts'
import type { Catalogue, Language } from '../platform/texts.ts'
import type { EntryKind } from './tables.ts'

const listNb = new Intl.ListFormat('nb')
const listEn = new Intl.ListFormat('en-GB')

const findingsNb: Record<string, string> = {
  found: 'fant nummeret i Enhetsregisteret',
  deleted: 'fant nummeret i Enhetsregisteret, der det er slettet',
  unknown: 'fant ikke nummeret i Enhetsregisteret',
  gone: 'fikk vite at nummeret er fjernet fra Enhetsregisteret',
}
const findingsEn: Record<string, string> = {
  found: 'found the number in Enhetsregisteret',
  deleted: 'found the number in Enhetsregisteret, where it is deleted',
  unknown: 'did not find the number in Enhetsregisteret',
  gone: 'was told that the number is removed from Enhetsregisteret',
}

/** What somebody did, behind their name. A message says itself. The entry's text is what the step was about. */
const stepsNb: Record<Exclude<EntryKind, 'message'>, (about: string) => string> = {
  ordered: () => 'sendte bestillingen',
  registered: () => 'skrev inn bestillingen etter en e-post',
  'register-answered': (finding) => findingsNb[finding] ?? 'spurte Enhetsregisteret',
  asked: () => 'ba om mer',
  answered: () => 'svarte',
  'seat-offered': (whom) => (whom ? `foreslo ${whom} som administrator` : 'foreslo en administrator'),
  'seat-confirmed': () => 'sa ja til å være administrator',
  'seat-refused': () => 'sa nei til å være administrator',
  'seat-withdrawn': (whom) => (whom ? `tok ut ${whom} som administrator` : 'tok ut en administrator'),
  'short-name-changed': (name) => (name ? `endret kortnavnet til ${name}` : 'endret kortnavnet'),
  'first-approved': () => 'godkjente bestillingen som den første av to',
  'approval-lapsed': (why) =>
    why === 'left'
      ? 'strøk den første av to godkjenninger, fordi den som ga den, ikke lenger behandler bestillinger'
      : 'strøk den første av to godkjenninger, fordi bestillingen ble endret',
  approved: () => 'godkjente bestillingen',
  declined: () => 'sa nei til bestillingen',
  withdrawn: () => 'trakk bestillingen',
  opened: () => 'åpnet organisasjonen',
  stopped: () => 'stoppet bestillingen',
  appointed: () => 'satte inn den nye eieren',
}

const nb = {
  title: 'Det som er skrevet og gjort',
  none: 'Ingenting er skrevet ennå.',
  steps: stepsNb,
  desk: 'brukerstøtten',
  studio: 'Altinn Studio',
  former: 'En som ikke lenger er med',
  owner: 'En eier',
  files: 'Vedlegg',
  fileSize: (type: string, size: string) => `${type}, ${size}`,
  form: {
    title: 'Skriv til brukerstøtten',
    text: 'Melding',
    files: 'Vedlegg',
    filesHint: 'PDF eller PNG. Høyst fem filer, 10 MB hver og 20 MB til sammen.',
    filesAgain: 'Velg filene på nytt: nettleseren tar dem ikke med tilbake.',
    send: 'Send',
    fileLarge: (file: string) => `${file} er større enn 10 MB. Velg en mindre fil før du sender.`,
    filesLarge: 'Filene er større enn 20 MB til sammen. Velg færre før du sender.',
  },
  withdraw: {
    title: 'Trekk bestillingen',
    lead: (name: string, reference: number) =>
      `Du trekker bestilling ${reference} (${name}). Brukerstøtten slutter å behandle den.`,
    consequences: [
      'Alle som har en del i bestillingen, får beskjed på e-post.',
      'Det som er skrevet, blir stående, men ingen kan skrive mer.',
      'Vil du likevel ha det du bestilte, sender du en ny bestilling.',
    ],
    submit: 'Trekk bestillingen',
    cancel: 'Behold bestillingen',
    back: 'Til bestillingen',
  },
  mail: {
    deskWroteSubject: 'Melding fra brukerstøtten',
    deskWrote: (name: string) => `${name} ved brukerstøtten skriver:`,
    askedSubject: 'Brukerstøtten trenger svar fra deg',
    asked: (name: string) => `${name} ved brukerstøtten trenger noe mer før bestillingen kan behandles ferdig:`,
    askedClock: 'Fristen står stille til du har svart.',
    answer: 'Svar brukerstøtten',
    partyWroteSubject: (name: string) => `Melding fra ${name}`,
    partyWrote: (name: string) => `${name} skriver:`,
    answeredSubject: (name: string) => `Svar fra ${name}`,
    answered: (name: string) => `${name} har svart, og fristen løper igjen:`,
    withdrawnSubject: 'Bestillingen er trukket',
    withdrawn: (name: string) => `${name} har trukket bestillingen.`,
    nothingLeft: 'Du trenger ikke å gjøre mer med den.',
    files: (names: string[]) => `Vedlegg: ${listNb.format(names)}.`,
    whyClaimed: (reference: number, title: string) =>
      `Du får denne e-posten fordi du behandler bestilling ${reference} (${title}).`,
    whyDesk: 'Brukerstøtten får denne e-posten fordi ingen har tatt bestillingen ennå.',
  },
}

const en: typeof nb = {
  title: 'What was written and done',
  none: 'Nothing is written yet.',
  steps: {
    ordered: () => 'sent the order',
    registered: () => 'wrote the order down from an e-mail',
    'register-answered': (finding) => findingsEn[finding] ?? 'asked Enhetsregisteret',
    asked: () => 'asked for more',
    answered: () => 'answered',
    'seat-offered': (whom) => (whom ? `proposed ${whom} as administrator` : 'proposed an administrator'),
    'seat-confirmed': () => 'agreed to be an administrator',
    'seat-refused': () => 'declined to be an administrator',
    'seat-withdrawn': (whom) => (whom ? `took ${whom} out as administrator` : 'took an administrator out'),
    'short-name-changed': (name) => (name ? `changed the short name to ${name}` : 'changed the short name'),
    'first-approved': () => 'approved the order as the first of two',
    'approval-lapsed': (why) =>
      why === 'left'
        ? 'struck the first of two approvals, because whoever gave it no longer handles orders'
        : 'struck the first of two approvals, because the order was changed',
    approved: () => 'approved the order',
    declined: () => 'declined the order',
    withdrawn: () => 'withdrew the order',
    opened: () => 'opened the organisation',
    stopped: () => 'stopped the order',
    appointed: () => 'appointed the new owner',
  },
  desk: 'the service desk',
  studio: 'Altinn Studio',
  former: 'Somebody who no longer has a part in it',
  owner: 'An owner',
  files: 'Attachments',
  fileSize: (type, size) => `${type}, ${size}`,
  form: {
    title: 'Write to the service desk',
    text: 'Message',
    files: 'Attachments',
    filesHint: 'PDF or PNG. Five files at most, 10 MB each and 20 MB together.',
    filesAgain: 'Choose the files again: the browser does not bring them back.',
    send: 'Send',
    fileLarge: (file) => `${file} is larger than 10 MB. Choose a smaller file before you send.`,
    filesLarge: 'The files are larger than 20 MB together. Choose fewer before you send.',
  },
  withdraw: {
    title: 'Withdraw the order',
    lead: (name, reference) =>
      `You are withdrawing order ${reference} (${name}). The service desk will stop handling it.`,
    consequences: [
      'Everybody who has a part in the order is told by e-mail.',
      'What was written stays, but nobody can write more.',
      'If you want what you ordered after all, send a new order.',
    ],
    submit: 'Withdraw the order',
    cancel: 'Keep the order',
    back: 'To the order',
  },
  mail: {
    deskWroteSubject: 'Message from the service desk',
    deskWrote: (name) => `${name} at the service desk writes:`,
    askedSubject: 'The service desk needs an answer from you',
    asked: (name) => `${name} at the service desk needs something more before the order can be decided:`,
    askedClock: 'The clock stands still until you have answered.',
    answer: 'Answer the service desk',
    partyWroteSubject: (name) => `Message from ${name}`,
    partyWrote: (name) => `${name} writes:`,
    answeredSubject: (name) => `Answer from ${name}`,
    answered: (name) => `${name} has answered, and the clock runs again:`,
    withdrawnSubject: 'The order is withdrawn',
    withdrawn: (name) => `${name} has withdrawn the order.`,
    nothingLeft: 'There is nothing left for you to do with it.',
    files: (names) => `Attachments: ${listEn.format(names)}.`,
    whyClaimed: (reference, title) => `You get this e-mail because you are handling order ${reference} (${title}).`,
    whyDesk: 'The service desk gets this e-mail because nobody has taken the order yet.',
  },
}

/** Messages, attachments and withdrawal of an order. */
export const exchangeTexts: Catalogue<typeof nb> = { nb, en }

export const exchangeRefusals: Record<Language, Sentences> = {
  nb: {
    'message-empty': 'Skriv noe, eller legg ved en fil.',
    'message-too-long': 'Meldingen kan ha høyst 8000 tegn.',
    'message-under-way': 'En annen melding fra deg er på vei. Vent til den er sendt, og prøv igjen.',
    'messages-many': 'Mange sender meldinger akkurat nå. Prøv igjen om litt.',
    'exchange-full':
      'Det er skrevet så mye i denne bestillingen at det ikke er plass til mer. Send en e-post i stedet.',
    'order-closed': 'Bestillingen er avsluttet, så ingen kan skrive i den eller endre den lenger.',
    'order-approved': 'Bestillingen er godkjent, og kan ikke trekkes lenger.',
    'attachment-empty': ({ file }) => `${file} er tom.`,
    'attachment-large': ({ file }) => `${file} er større enn 10 MB.`,
    'attachment-type': ({ file }) => `${file} er verken PDF eller PNG.`,
    'attachments-many': ({ most }) => `Du kan legge ved høyst ${most} filer i en melding.`,
    'attachments-large': 'Filene er større enn 20 MB til sammen. Send dem i flere meldinger.',
    'attachments-full': 'Bestillingen har vedlegg for 100 MB, og det er ikke plass til flere.',
  },
  en: {
    'message-empty': 'Write something, or attach a file.',
    'message-too-long': 'The message can have 8000 characters at most.',
    'message-under-way': 'Another message from you is on its way. Wait until it is sent, and try again.',
    'messages-many': 'Many are sending messages right now. Try again in a while.',
    'exchange-full': 'So much is written in this order that there is no room for more. Send an e-mail instead.',
    'order-closed': 'The order is closed, so nobody can write in it or change it any more.',
    'order-approved': 'The order is approved, and can no longer be withdrawn.',
    'attachment-empty': ({ file }) => `${file} is empty.`,
    'attachment-large': ({ file }) => `${file} is larger than 10 MB.`,
    'attachment-type': ({ file }) => `${file} is neither PDF nor PNG.`,
    'attachments-many': ({ most }) => `You can attach ${most} files at most to one message.`,
    'attachments-large': 'The files are larger than 20 MB together. Send them in several messages.',
    'attachments-full': 'The order has attachments of 100 MB, and there is no room for more.',
  },
}
