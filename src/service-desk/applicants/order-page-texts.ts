import { type Catalogue, clock, weekday } from '../../platform/texts.ts'
import type { Finding, OrderPurpose } from '../orders/tables.ts'

const stepsNb = {
  sent: 'Sendt',
  desk: 'Hos brukerstøtten',
  asked: 'Venter på deg',
  approved: 'Godkjent',
  opened: 'Åpnet',
  serviceOwner: 'Tjenesteeier',
  waits: 'Ventetid',
  owner: 'Ny eier',
  declined: 'Fikk nei',
  withdrawn: 'Trukket',
  stopped: 'Stoppet',
}

const findingsNb: Record<Exclude<Finding, 'found'>, string> = {
  unchecked: 'Enhetsregisteret har ikke svart ennå. Vi spør igjen, og bestillingen går sin gang så lenge.',
  deleted: 'Enheten er slettet i Enhetsregisteret.',
  unknown: 'Enhetsregisteret kjenner ikke nummeret.',
  gone: 'Enheten er fjernet fra Enhetsregisteret.',
}

const declinedNb: Record<OrderPurpose, { text: string; again: string }> = {
  open: {
    text: 'Du kan bestille på nytt når det som står over, er på plass.',
    again: 'Bestill på nytt',
  },
  'become-service-owner': {
    text: 'Organisasjonen er som før. Du kan bestille på nytt når det som står over, er på plass.',
    again: 'Bestill på nytt',
  },
  succession: {
    text: 'Organisasjonen er som før. Du kan be på nytt når det som står over, er på plass.',
    again: 'Be på nytt',
  },
}

const nb = {
  steps: stepsNb,
  stepLabel: 'Hvor langt bestillingen har kommet',
  turn: {
    answer: 'Brukerstøtten trenger svar fra deg før bestillingen kan behandles ferdig.',
    answerButton: 'Svar',
    seat: 'Du er foreslått som administrator. Vil du være det?',
    seatButton: 'Svar ja eller nei',
    nothing: 'Du trenger ikke å gjøre noe nå. Vi sender en e-post når det skjer noe.',
    seats: 'Vi venter på at de som er foreslått som administratorer, svarer. Du trenger ikke å gjøre noe nå.',
  },
  done: {
    open: (name: string) => `${name} er åpnet.`,
    'become-service-owner': (name: string) => `${name} er tjenesteeier, og har fått testmiljøet TT02.`,
    succession: (name: string) => `${name} har fått ny eier.`,
    go: 'Gå til organisasjonen',
  },
  waitsUntil: (until: Date) =>
    `Godkjent av to ved brukerstøtten. Den nye eieren settes inn ${weekday('nb', until)} kl. ${clock('nb', until)}, hvis ingen av eierne stopper det før den tid.`,
  stopped: 'En av eierne stoppet bestillingen. Ingenting i organisasjonen er endret.',
  withdrawn: 'Bestillingen er trukket, og brukerstøtten behandler den ikke.',
  declinedTitle: 'Brukerstøtten sa nei',
  declined: declinedNb,
  facts: {
    title: 'Det som er bestilt',
    purpose: 'Bestilling',
    number: 'Organisasjonsnummer',
    kind: 'Slag',
    shortName: 'Kortnavn',
    changeShortName: 'Endre kortnavnet',
    shortNameTakenOfOthers: 'Kortnavnet er tatt av andre mens bestillingen ventet. Den som bestilte, må velge et nytt.',
    shortNameTaken:
      'Kortnavnet er tatt av andre mens bestillingen ventet. Velg et nytt, ellers kan den ikke godkjennes.',
    nameNb: 'Navn på bokmål',
    nameNn: 'Navn på nynorsk',
    nameEn: 'Navn på engelsk',
    agreement: 'Avtale',
    bodies: 'Bygger for',
    message: 'Melding',
    ordered: 'Bestilt',
    orderedBy: 'Bestilt av',
    registered: 'Kom på e-post og er skrevet inn av brukerstøtten.',
  },
  register: {
    title: 'Enhetsregisteret',
    findings: findingsNb,
    bankrupt: 'Enheten er konkurs.',
    closing: 'Enheten er under avvikling.',
    checked: 'Hentet',
  },
  seats: {
    title: 'Administratorer',
    none: 'Ingen er foreslått.',
    change: 'Endre administratorer',
  },
  sent: 'Meldingen er sendt.',
  answered: 'Svaret er sendt. Nå er det brukerstøtten sin tur.',
  withdrawnNow: 'Bestillingen er trukket.',
  closed: 'Bestillingen er avsluttet, så her kan ingen skrive mer. Lurer du på noe, skriv til',
  closedReference: (reference: number) => `og oppgi bestilling ${reference}.`,
  answerTitle: 'Svar brukerstøtten',
  answerLabel: 'Svaret ditt',
  answerSend: 'Send svaret',
  withdraw: 'Trekk bestillingen',
}

const en: typeof nb = {
  steps: {
    sent: 'Sent',
    desk: 'At the service desk',
    asked: 'Waiting for you',
    approved: 'Approved',
    opened: 'Open',
    serviceOwner: 'Service owner',
    waits: 'Waiting time',
    owner: 'New owner',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped',
  },
  stepLabel: 'How far the order has come',
  turn: {
    answer: 'The service desk needs an answer from you before the order can be decided.',
    answerButton: 'Answer',
    seat: 'You are proposed as an administrator. Do you want to be one?',
    seatButton: 'Answer yes or no',
    nothing: 'There is nothing you need to do now. We send an e-mail when something happens.',
    seats:
      'We are waiting for those who are proposed as administrators to answer. There is nothing you need to do now.',
  },
  done: {
    open: (name) => `${name} is open.`,
    'become-service-owner': (name) => `${name} is a service owner, and has the test environment TT02.`,
    succession: (name) => `${name} has a new owner.`,
    go: 'Go to the organisation',
  },
  waitsUntil: (until) =>
    `Approved by two at the service desk. The new owner is appointed on ${weekday('en', until)} at ${clock('en', until)}, unless one of the owners stops it before then.`,
  stopped: 'One of the owners stopped the order. Nothing in the organisation has changed.',
  withdrawn: 'The order is withdrawn, and the service desk does not handle it.',
  declinedTitle: 'The service desk said no',
  declined: {
    open: { text: 'You can order again when what is said above is in place.', again: 'Order again' },
    'become-service-owner': {
      text: 'The organisation is as before. You can order again when what is said above is in place.',
      again: 'Order again',
    },
    succession: {
      text: 'The organisation is as before. You can ask again when what is said above is in place.',
      again: 'Ask again',
    },
  },
  facts: {
    title: 'What was ordered',
    purpose: 'Order',
    number: 'Organisation number',
    kind: 'Kind',
    shortName: 'Short name',
    changeShortName: 'Change the short name',
    shortNameTakenOfOthers:
      'Somebody else has taken the short name while the order waited. Whoever ordered it must choose another.',
    shortNameTaken:
      'Somebody else has taken the short name while the order waited. Choose another, or it cannot be approved.',
    nameNb: 'Name in Bokmål',
    nameNn: 'Name in Nynorsk',
    nameEn: 'Name in English',
    agreement: 'Agreement',
    bodies: 'Builds for',
    message: 'Message',
    ordered: 'Ordered',
    orderedBy: 'Ordered by',
    registered: 'Came by e-mail and was written down by the service desk.',
  },
  register: {
    title: 'Enhetsregisteret',
    findings: {
      unchecked: 'Enhetsregisteret has not answered yet. We ask again, and the order goes on meanwhile.',
      deleted: 'The unit is deleted in Enhetsregisteret.',
      unknown: 'Enhetsregisteret does not know the number.',
      gone: 'The unit is removed from Enhetsregisteret.',
    },
    bankrupt: 'The unit is bankrupt.',
    closing: 'The unit is being wound up.',
    checked: 'Fetched',
  },
  seats: {
    title: 'Administrators',
    none: 'Nobody is proposed.',
    change: 'Change administrators',
  },
  sent: 'The message is sent.',
  answered: 'The answer is sent. Now it is the turn of the service desk.',
  withdrawnNow: 'The order is withdrawn.',
  closed: 'The order is closed, so nobody can write more here. If you wonder about something, write to',
  closedReference: (reference) => `and give order ${reference}.`,
  answerTitle: 'Answer the service desk',
  answerLabel: 'Your answer',
  answerSend: 'Send the answer',
  withdraw: 'Withdraw the order',
}

/** The page of an order, for those who have a part in it. */
export const orderPageTexts: Catalogue<typeof nb> = { nb, en }
