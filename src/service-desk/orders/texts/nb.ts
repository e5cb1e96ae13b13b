import type { Sentences } from '../../../platform/texts.ts'
import { clock, list, weekday } from '../../../platform/texts.ts'
import { promisedDays } from '../promise.ts'
import { type EntryKind, type Finding, isFinding, type State } from '../tables.ts'

const numbers = ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv']

const workingDays = (days: number) => `${numbers[days] ?? days} ${days === 1 ? 'virkedag' : 'virkedager'}`

export const clockTexts = {
  title: 'Når du får svar',
  runs: (due: Date, days: number) =>
    `Svar innen ${weekday('nb', due)} kl. ${clock('nb', due)} – ${days === 0 ? 'mindre enn én virkedag' : workingDays(days)} igjen.`,
  stands: 'Fristen står stille mens vi venter på svar fra deg.',
  standsDays: (used: number) =>
    `Når du har svart, får du svar fra oss innen ${workingDays(Math.max(1, promisedDays - used))}.`,
  late: (due: Date) =>
    `Du skulle hatt svar innen ${weekday('nb', due)} kl. ${clock('nb', due)}. Vi er for sene, og det beklager vi.`,
  lateWrite: 'Du er fortsatt i køen. Haster det, skriv til',
  answered: (at: Date, days: number) =>
    days === 0
      ? `Svaret kom ${weekday('nb', at)}, mindre enn én virkedag etter bestillingen.`
      : `Svaret kom ${weekday('nb', at)}, ${workingDays(days)} etter bestillingen.`,
  answeredLate: 'Det var senere enn vi hadde lovet, og det beklager vi.',
}

const findings: Record<Finding, string> = {
  unchecked: 'spurte Enhetsregisteret',
  found: 'fant nummeret i Enhetsregisteret',
  deleted: 'fant nummeret i Enhetsregisteret, der det er slettet',
  unknown: 'fant ikke nummeret i Enhetsregisteret',
  gone: 'fikk vite at nummeret er fjernet fra Enhetsregisteret',
}

const steps: Record<Exclude<EntryKind, 'message'>, (about: string) => string> = {
  ordered: () => 'sendte bestillingen',
  registered: () => 'skrev inn bestillingen etter en e-post',
  'register-answered': (finding) => findings[isFinding(finding) ? finding : 'unchecked'],
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

export const exchangeTexts = {
  title: 'Det som er skrevet og gjort',
  none: 'Ingenting er skrevet ennå.',
  steps: steps,
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
    files: (names: string[]) => `Vedlegg: ${list('nb', names)}.`,
    whyClaimed: (reference: number, title: string) =>
      `Du får denne e-posten fordi du behandler bestilling ${reference} (${title}).`,
    whyDesk: 'Brukerstøtten får denne e-posten fordi ingen har tatt bestillingen ennå.',
  },
}

export const exchangeRefusals = {
  'message-empty': 'Skriv noe, eller legg ved en fil.',
  'message-too-long': 'Meldingen kan ha høyst 8000 tegn.',
  'message-under-way': 'En annen melding fra deg er på vei. Vent til den er sendt, og prøv igjen.',
  'messages-many': 'Mange sender meldinger akkurat nå. Prøv igjen om litt.',
  'exchange-full': 'Det er skrevet så mye i denne bestillingen at det ikke er plass til mer. Send en e-post i stedet.',
  'order-closed': 'Bestillingen er avsluttet, så ingen kan skrive i den eller endre den lenger.',
  'order-approved': 'Bestillingen er godkjent, og kan ikke trekkes lenger.',
  'attachment-empty': ({ file }) => `${file} er tom.`,
  'attachment-large': ({ file }) => `${file} er større enn 10 MB.`,
  'attachment-type': ({ file }) => `${file} er verken PDF eller PNG.`,
  'attachments-many': ({ most }) => `Du kan legge ved høyst ${most} filer i en melding.`,
  'attachments-large': 'Filene er større enn 20 MB til sammen. Send dem i flere meldinger.',
  'attachments-full': 'Bestillingen har vedlegg for 100 MB, og det er ikke plass til flere.',
} satisfies Sentences

const received = {
  open: (title: string) => `Vi har fått bestillingen din av ${title} i Altinn Studio.`,
  'become-service-owner': (title: string) => `Vi har fått bestillingen om at ${title} skal bli tjenesteeier.`,
  succession: (title: string) => `Vi har fått bestillingen om en ny eier av ${title}.`,
}

export const receiptTexts = {
  receiptSubject: (title: string) => `Vi har fått bestillingen av ${title}`,

  received: received,

  promise: (moment: string) =>
    `Du får svar innen ${moment}. Trenger brukerstøtten å spørre om noe, får du en e-post, og fristen venter på deg.`,

  othersAsked: (others: number) =>
    others === 1
      ? 'Den andre administratoren er spurt på e-post, og må si ja før organisasjonen åpner.'
      : `De ${others} andre administratorene er spurt på e-post. Organisasjonen åpner med dem som har sagt ja.`,

  deskSubject: (title: string) => `Ny bestilling: ${title}`,

  deskWaits: {
    open: (by: string, title: string) => `${by} har sendt en bestilling (ny organisasjon): ${title}.`,
    'become-service-owner': (by: string, title: string) =>
      `${by} har sendt en bestilling (bli tjenesteeier): ${title}.`,
    succession: (by: string, title: string) => `${by} har sendt en bestilling (ny eier): ${title}.`,
  },

  deskPromise: (moment: string) => `Fristen er ${moment}.`,

  deskButton: 'Åpne bestillingen',

  deskWhy: 'Brukerstøtten får en e-post for hver ny bestilling.',
}

const hours = (hours: number) => (hours === 1 ? '1 time' : `${hours} timer`)

const promiseDays = (days: number) => (days === 1 ? '1 dag' : `${days} dager`)

export const promiseTexts = {
  due: (when: string) => `Frist ${when}`,
  late: (by: string) => `For sent, ${by} over fristen`,
  paused: 'Fristen står stille',
  came: (when: string) => `Kom ${when}`,
  ended: (when: string) => `Avsluttet ${when}`,
  days: promiseDays,
  hours: hours,
}

const purposes = {
  open: 'Ny organisasjon',
  'become-service-owner': 'Bli tjenesteeier',
  succession: 'Ny eier',
}

const states: Record<State, string> = {
  waiting: 'Venter på brukerstøtten',
  asked: 'Venter på svar fra deg',
  approved: 'Godkjent',
  done: 'Ferdig',
  declined: 'Fikk nei',
  withdrawn: 'Trukket',
  stopped: 'Stoppet av en eier',
}

export const orderTexts = {
  purposes: purposes,
  states: states,
  letter: {
    subject: (subject: string, reference: number) => `${subject} (bestilling ${reference})`,
    greeting: (name: string) => (name ? `Hei, ${name}` : 'Hei'),
    seeOrder: 'Se bestillingen',
    why: (reference: number, title: string) =>
      `Du får denne e-posten fordi du har en del i bestilling ${reference} (${title}).`,
  },

  orders: 'Bestillinger',

  title: (name: string, reference: number) => `${name}, bestilling ${reference}`,

  /** Why nobody was appointed after all; the order keeps which it was. */
  dropped: {
    'applicant-gone': 'Brukeren er stengt eller finnes ikke lenger, og da kan vi ikke gjøre den til eier.',
    'owner-back': 'En eier bruker studioet igjen, og da er det eieren som bestemmer hvem som skal bli eier.',
  },
}

export const orderRefusals = {
  'own-order': 'Du har selv en del i denne bestillingen, så en annen ved brukerstøtten må behandle den.',
} satisfies Sentences

export const unitTexts = {
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
