import { clock, weekday } from '../../../platform/texts.ts'
import type * as nb from './nb.ts'

export const orderPageTexts: typeof nb.orderPageTexts = {
  steps: {
    sent: 'Bestilt',
    desk: 'Hos brukarstøtta',
    asked: 'Ventar på deg',
    approved: 'Godkjend',
    opened: 'Opna',
    serviceOwner: 'Tenesteeigar',
    waits: 'Ventetid',
    owner: 'Ny eigar',
    declined: 'Fekk nei',
    withdrawn: 'Trekt tilbake',
    stopped: 'Stoppa',
  },
  stepLabel: 'Kor langt bestillinga har kome',
  turn: {
    answer: 'Brukarstøtta treng svar frå deg før bestillinga kan avgjerast.',
    answerButton: 'Svar',
    seat: 'Du er foreslått som administrator. Vil du vere det?',
    seatButton: 'Svar ja eller nei',
    nothing: 'Du treng ikkje gjere noko no. Vi sender ein e-post når det skjer noko.',
    seats: 'Vi ventar på svar frå dei som er foreslåtte som administratorar. Du treng ikkje gjere noko no.',
  },
  done: {
    open: (name) => `${name} er opna.`,
    'become-service-owner': (name) => `${name} er tenesteeigar, og har fått testmiljøet TT02.`,
    succession: (name) => `${name} har fått ny eigar.`,
    go: 'Gå til organisasjonen',
  },
  waitsUntil: (until) =>
    `To ved brukarstøtta har godkjent bestillinga. Den nye blir eigar ${weekday('nn', until)} kl. ${clock('nn', until)}, viss ingen av eigarane stoppar det før den tid.`,
  stopped: 'Ein av eigarane stoppa bestillinga. Ingenting i organisasjonen er endra.',
  withdrawn: 'Bestillinga er trekt tilbake, så brukarstøtta behandlar ho ikkje.',
  declinedTitle: 'Brukarstøtta sa nei',
  declined: {
    open: { text: 'Du kan bestille på nytt når det som står over, er på plass.', again: 'Bestill på nytt' },
    'become-service-owner': {
      text: 'Organisasjonen er som før. Du kan bestille på nytt når det som står over, er på plass.',
      again: 'Bestill på nytt',
    },
    succession: {
      text: 'Organisasjonen er som før. Du kan spørje på nytt når det som står over, er på plass.',
      again: 'Spør på nytt',
    },
  },
  facts: {
    title: 'Det som er bestilt',
    purpose: 'Bestilling',
    number: 'Organisasjonsnummer',
    kind: 'Slag',
    shortName: 'Kortnamn',
    changeShortName: 'Endre kortnamnet',
    shortNameTakenOfOthers: 'Andre tok kortnamnet medan bestillinga venta. Den som bestilte, må velje eit nytt.',
    shortNameTaken:
      'Andre tok kortnamnet medan bestillinga venta. Vel eit nytt, elles kan vi ikkje godkjenne bestillinga.',
    nameNb: 'Namn på bokmål',
    nameNn: 'Namn på nynorsk',
    nameEn: 'Namn på engelsk',
    agreement: 'Avtale',
    bodies: 'Lagar tenester for',
    message: 'Melding',
    ordered: 'Bestilt',
    orderedBy: 'Bestilt av',
    registered: 'Kom på e-post. Brukarstøtta skreiv inn bestillinga.',
  },
  register: {
    title: 'Einingsregisteret',
    findings: {
      unchecked: 'Einingsregisteret har ikkje svart enno. Vi spør igjen, og bestillinga går vidare så lenge.',
      deleted: 'Eininga er sletta i Einingsregisteret.',
      unknown: 'Einingsregisteret kjenner ikkje nummeret.',
      gone: 'Eininga er fjerna frå Einingsregisteret.',
    },
    bankrupt: 'Eininga er konkurs.',
    closing: 'Eininga er under avvikling.',
    checked: 'Henta',
  },
  seats: {
    title: 'Administratorar',
    none: 'Ingen er foreslått.',
    change: 'Endre administratorar',
  },
  sent: 'Meldinga er send.',
  answered: 'Svaret er sendt. No ventar bestillinga på brukarstøtta.',
  withdrawnNow: 'Bestillinga er trekt tilbake.',
  closed: 'Bestillinga er avslutta, så ingen kan skrive meir her. Har du spørsmål, skriv til',
  closedReference: (reference) => `og vis til bestilling ${reference}.`,
  answerTitle: 'Svar brukarstøtta',
  answerLabel: 'Svaret ditt',
  answerSend: 'Send svaret',
  withdraw: 'Trekk tilbake bestillinga',
}

export const ownOrdersTexts: typeof nb.ownOrdersTexts = {
  title: 'Bestillingane mine',
  lead: 'Bestillingar som du har sendt, eller der du er administrator.',
  order: 'Bestill ein organisasjon',
  empty: 'Du har ingen bestillingar',
  emptyText:
    'Er organisasjonen din ikkje her enno, kan du bestille han. Er han her, kan du be eigarane om å sleppe deg inn.',
  find: 'Finn organisasjonen',
  detail: (reference, purpose) => `Bestilling ${reference} · ${purpose} ·`,
  asksForSeat: 'Ventar på ja eller nei frå deg',
  askedOther: 'Ventar på svar frå den som bestilte',
  waits: {
    seat: (name) => `${name} er bestilt, og du er foreslått som administrator. Vil du vere det?`,
    seeSeat: 'Svar ja eller nei',
    moreSeats: (count) =>
      count === 1
        ? 'Éi bestilling til ventar på ja eller nei frå deg.'
        : `${count} bestillingar til ventar på ja eller nei frå deg.`,
    seeAll: 'Sjå bestillingane',
    answer: (name) => `Brukarstøtta treng svar frå deg om bestillinga av ${name}.`,
    seeOrder: 'Sjå bestillinga',
  },
}
