import { clock, weekday } from '../../../platform/texts.ts'
import type { Finding } from '../../orders/tables.ts'

const steps = {
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

const findings: Record<Exclude<Finding, 'found'>, string> = {
  unchecked: 'Enhetsregisteret har ikke svart ennå. Vi spør igjen, og bestillingen går sin gang så lenge.',
  deleted: 'Enheten er slettet i Enhetsregisteret.',
  unknown: 'Enhetsregisteret kjenner ikke nummeret.',
  gone: 'Enheten er fjernet fra Enhetsregisteret.',
}

const declined = {
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

export const orderPageTexts = {
  steps: steps,
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
  declined: declined,
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
    findings: findings,
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

export const ownOrdersTexts = {
  title: 'Mine bestillinger',
  lead: 'Bestillinger som du har sendt, eller som du er administrator i.',
  order: 'Bestill en organisasjon',
  empty: 'Du har ingen bestillinger',
  emptyText: 'Er organisasjonen din ikke her ennå, kan du bestille den. Er den her, ber du eierne om å slippe deg inn.',
  find: 'Finn organisasjonen',
  detail: (reference: number, purpose: string) => `Bestilling ${reference} · ${purpose} ·`,
  asksForSeat: 'Venter på ja eller nei fra deg',
  askedOther: 'Venter på svar fra den som bestilte',
  waits: {
    seat: (name: string) => `Du er satt opp som administrator i ${name}, som er bestilt. Vil du være det?`,
    seeSeat: 'Svar ja eller nei',
    moreSeats: (count: number) =>
      count === 1
        ? 'En bestilling til venter på ja eller nei fra deg.'
        : `${count} bestillinger til venter på ja eller nei fra deg.`,
    seeAll: 'Se bestillingene',
    answer: (name: string) => `Brukerstøtten trenger svar fra deg om bestillingen av ${name}.`,
    seeOrder: 'Se bestillingen',
  },
}
