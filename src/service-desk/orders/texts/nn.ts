import type { SentencesFor } from '../../../platform/texts.ts'
import { clock, list, weekday } from '../../../platform/texts.ts'
import { promisedDays } from '../promise.ts'
import { type Finding, isFinding } from '../tables.ts'
import type * as nb from './nb.ts'

const numbers = ['ingen', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv']

const workingDays = (days: number) => `${numbers[days] ?? days} ${days === 1 ? 'arbeidsdag' : 'arbeidsdagar'}`

export const clockTexts: typeof nb.clockTexts = {
  title: 'Når du får svar',
  runs: (due, days) =>
    `Svar innan ${weekday('nn', due)} kl. ${clock('nn', due)} – ${days === 0 ? 'mindre enn éin arbeidsdag' : workingDays(days)} igjen.`,
  stands: 'Fristen står stille medan vi ventar på svar frå deg.',
  standsDays: (used) => `Når du har svart, får du svar frå oss innan ${workingDays(Math.max(1, promisedDays - used))}.`,
  late: (due) =>
    `Du skulle ha fått svar innan ${weekday('nn', due)} kl. ${clock('nn', due)}. Vi er for seine, og det beklagar vi.`,
  lateWrite: 'Du står framleis i køen. Hastar det, skriv til',
  answered: (at, days) =>
    days === 0
      ? `Svaret kom ${weekday('nn', at)}, mindre enn éin arbeidsdag etter bestillinga.`
      : `Svaret kom ${weekday('nn', at)}, ${workingDays(days)} etter bestillinga.`,
  answeredLate: 'Det var seinare enn vi hadde lova, og det beklagar vi.',
}

const findings: Record<Finding, string> = {
  unchecked: 'spurde Einingsregisteret',
  found: 'fann nummeret i Einingsregisteret',
  deleted: 'fann nummeret i Einingsregisteret, der det er sletta',
  unknown: 'fann ikkje nummeret i Einingsregisteret',
  gone: 'fekk vite at nummeret er fjerna frå Einingsregisteret',
}

export const exchangeTexts: typeof nb.exchangeTexts = {
  title: 'Det som er skrive og gjort',
  none: 'Ingenting er skrive enno.',
  steps: {
    ordered: () => 'sende bestillinga',
    registered: () => 'skreiv inn bestillinga etter ein e-post',
    'register-answered': (finding) => findings[isFinding(finding) ? finding : 'unchecked'],
    asked: () => 'bad om meir',
    answered: () => 'svarte',
    'seat-offered': (whom) => (whom ? `foreslo ${whom} som administrator` : 'foreslo ein administrator'),
    'seat-confirmed': () => 'sa ja til å vere administrator',
    'seat-refused': () => 'sa nei til å vere administrator',
    'seat-withdrawn': (whom) => (whom ? `tok ut ${whom} som administrator` : 'tok ut ein administrator'),
    'short-name-changed': (name) => (name ? `endra kortnamnet til ${name}` : 'endra kortnamnet'),
    'first-approved': () => 'godkjende bestillinga som den første av to',
    'approval-lapsed': (why) =>
      why === 'left'
        ? 'strauk den første av to godkjenningar, fordi den som godkjende, ikkje behandlar bestillingar lenger'
        : 'strauk den første av to godkjenningar, fordi bestillinga vart endra',
    approved: () => 'godkjende bestillinga',
    declined: () => 'sa nei til bestillinga',
    withdrawn: () => 'trekte tilbake bestillinga',
    opened: () => 'opna organisasjonen',
    stopped: () => 'stoppa bestillinga',
    appointed: () => 'sette inn den nye eigaren',
  },
  desk: 'brukarstøtta',
  studio: 'Altinn Studio',
  former: 'Ein som ikkje er med lenger',
  owner: 'Ein eigar',
  files: 'Vedlegg',
  fileSize: (type, size) => `${type}, ${size}`,
  form: {
    title: 'Skriv til brukarstøtta',
    text: 'Melding',
    files: 'Vedlegg',
    filesHint: 'PDF eller PNG. Høgst fem filer, 10 MB kvar og 20 MB til saman.',
    filesAgain: 'Vel filene på nytt. Nettlesaren hugsar dei ikkje.',
    send: 'Send',
    fileLarge: (file) => `${file} er større enn 10 MB. Vel ei mindre fil før du sender.`,
    filesLarge: 'Filene er større enn 20 MB til saman. Vel færre før du sender.',
  },
  withdraw: {
    title: 'Trekk tilbake bestillinga',
    lead: (name, reference) =>
      `Du trekker tilbake bestilling ${reference} (${name}). Brukarstøtta sluttar å behandle ho.`,
    consequences: [
      'Alle som er med i bestillinga, får vite det på e-post.',
      'Det som er skrive, blir ståande, men ingen kan skrive meir.',
      'Vil du likevel ha det du bestilte, sender du ei ny bestilling.',
    ],
    submit: 'Trekk tilbake bestillinga',
    cancel: 'Behald bestillinga',
    back: 'Til bestillinga',
  },
  mail: {
    deskWroteSubject: 'Melding frå brukarstøtta',
    deskWrote: (name) => `${name} ved brukarstøtta skriv:`,
    askedSubject: 'Brukarstøtta treng svar frå deg',
    asked: (name) => `${name} ved brukarstøtta treng noko meir før bestillinga kan avgjerast:`,
    askedClock: 'Fristen står stille til du har svart.',
    answer: 'Svar brukarstøtta',
    partyWroteSubject: (name) => `Melding frå ${name}`,
    partyWrote: (name) => `${name} skriv:`,
    answeredSubject: (name) => `Svar frå ${name}`,
    answered: (name) => `${name} har svart, og fristen går vidare:`,
    withdrawnSubject: 'Bestillinga er trekt tilbake',
    withdrawn: (name) => `${name} har trekt tilbake bestillinga.`,
    nothingLeft: 'Du treng ikkje gjere noko meir.',
    files: (names) => `Vedlegg: ${list('nn', names)}.`,
    whyClaimed: (reference, title) => `Du får denne e-posten fordi du behandlar bestilling ${reference} (${title}).`,
    whyDesk: 'Brukarstøtta får denne e-posten fordi ingen har tatt bestillinga enno.',
  },
}

export const exchangeRefusals: SentencesFor<typeof nb.exchangeRefusals> = {
  'message-empty': 'Skriv noko, eller legg ved ei fil.',
  'message-too-long': 'Meldinga kan ha høgst 8000 teikn.',
  'message-under-way': 'Ei anna melding frå deg er på veg. Vent til ho er send, og prøv igjen.',
  'messages-many': 'Mange sender meldingar akkurat no. Prøv igjen om litt.',
  'exchange-full':
    'Det er skrive så mykje i denne bestillinga at det ikkje er plass til meir. Send ein e-post i staden.',
  'order-closed': 'Bestillinga er avslutta. Ingen kan skrive der eller endre noko lenger.',
  'order-approved': 'Bestillinga er godkjend, og kan ikkje trekkast tilbake lenger.',
  'attachment-empty': ({ file }) => `${file} er tom.`,
  'attachment-large': ({ file }) => `${file} er større enn 10 MB.`,
  'attachment-type': ({ file }) => `${file} er verken PDF eller PNG.`,
  'attachments-many': ({ most }) => `Du kan legge ved høgst ${most} filer i ei melding.`,
  'attachments-large': 'Filene er større enn 20 MB til saman. Send dei i fleire meldingar.',
  'attachments-full': 'Bestillinga har vedlegg på til saman 100 MB, og det er ikkje plass til fleire.',
}

const received = {
  open: (title: string) => `Vi har fått bestillinga di av ${title} i Altinn Studio.`,
  'become-service-owner': (title: string) => `Vi har fått bestillinga om at ${title} skal bli tenesteeigar.`,
  succession: (title: string) => `Vi har fått bestillinga om ein ny eigar av ${title}.`,
}

export const receiptTexts: typeof nb.receiptTexts = {
  receiptSubject: (title) => `Vi har fått bestillinga av ${title}`,

  received: received,

  promise: (moment) =>
    `Du får svar innan ${moment}. Må brukarstøtta spørje om noko, får du ein e-post, og fristen ventar på deg.`,

  othersAsked: (others) =>
    others === 1
      ? 'Vi har spurt den andre administratoren på e-post. Organisasjonen blir ikkje opna før vi har fått eit ja.'
      : `Vi har spurt dei ${others} andre administratorane på e-post. Organisasjonen blir opna med dei som har sagt ja.`,

  deskSubject: (title) => `Ny bestilling: ${title}`,

  deskWaits: {
    open: (by, title) => `${by} har sendt ei bestilling (ny organisasjon): ${title}.`,
    'become-service-owner': (by, title) => `${by} har sendt ei bestilling (bli tenesteeigar): ${title}.`,
    succession: (by, title) => `${by} har sendt ei bestilling (ny eigar): ${title}.`,
  },

  deskPromise: (moment) => `Fristen er ${moment}.`,

  deskButton: 'Opne bestillinga',

  deskWhy: 'Brukarstøtta får ein e-post for kvar ny bestilling.',
}

const hours = (hours: number) => (hours === 1 ? '1 time' : `${hours} timar`)

const promiseDays = (days: number) => (days === 1 ? '1 dag' : `${days} dagar`)

export const promiseTexts: typeof nb.promiseTexts = {
  due: (when) => `Frist ${when}`,
  late: (by) => `For seint, ${by} over fristen`,
  paused: 'Fristen står stille',
  came: (when) => `Kom ${when}`,
  ended: (when) => `Avslutta ${when}`,
  days: promiseDays,
  hours: hours,
}

export const orderTexts: typeof nb.orderTexts = {
  purposes: { open: 'Ny organisasjon', 'become-service-owner': 'Bli tenesteeigar', succession: 'Ny eigar' },
  states: {
    waiting: 'Ventar på brukarstøtta',
    asked: 'Ventar på svar frå deg',
    approved: 'Godkjend',
    done: 'Ferdig',
    declined: 'Fekk nei',
    withdrawn: 'Trekt tilbake',
    stopped: 'Stoppa av ein eigar',
  },
  letter: {
    subject: (subject, reference) => `${subject} (bestilling ${reference})`,
    greeting: (name) => (name ? `Hei, ${name}` : 'Hei'),
    seeOrder: 'Sjå bestillinga',
    why: (reference, title) => `Du får denne e-posten fordi du er med i bestilling ${reference} (${title}).`,
  },

  orders: 'Bestillingar',

  title: (name, reference) => `${name}, bestilling ${reference}`,

  dropped: {
    'applicant-gone': 'Brukaren er stengd eller finst ikkje lenger, og kan derfor ikkje bli eigar.',
    'owner-back': 'Ein eigar brukar studioet igjen, og då er det eigaren som avgjer kven som skal bli eigar.',
  },
}

export const orderRefusals: SentencesFor<typeof nb.orderRefusals> = {
  'own-order': 'Du er sjølv med i denne bestillinga, så ein annan ved brukarstøtta må behandle ho.',
}

export const unitTexts: typeof nb.unitTexts = {
  name: 'Namn',

  numberFact: 'Nummer',

  form: 'Organisasjonsform',

  sector: 'Sektor',

  municipality: 'Kommune',

  formOf: (text, code) => (text === code ? code : `${text} (${code})`),

  deletedOn: (date) => `Eininga vart sletta ${date}.`,

  isDeleted: 'Eininga er sletta.',

  deletedMeans: 'Du kan bestille likevel. Forklar kvifor i meldinga, elles må brukarstøtta spørje.',

  isBankrupt: 'Eininga er konkurs.',

  isClosing: 'Eininga er under avvikling.',

  notPublic:
    'Eininga ser ikkje ut til å vere offentleg, slik tenesteeigarar til vanleg er. Lagar de tenester for andre, vel du utviklarorganisasjon.',

  unknown: 'Einingsregisteret kjenner ikkje nummeret. Sjekk siffera. Er dei rette, kan du bestille likevel.',

  gone: 'Einingsregisteret har fjerna eininga av juridiske grunnar. Du kan bestille likevel; forklar i meldinga.',

  away: 'Einingsregisteret svarer ikkje, så nummeret er ikkje sjekka no. Vi sjekkar seinare. Du kan bestille likevel.',

  often:
    'Du har slått opp mange nummer den siste timen, så dette er ikkje sjekka no. Vi sjekkar seinare. Du kan bestille likevel.',
}
