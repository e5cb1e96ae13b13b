import type { Catalogue } from '../platform/texts.ts'
import type { Purpose } from './tables.ts'

const receivedNb: Record<Purpose, (title: string) => string> = {
  open: (title) => `Vi har fått bestillingen din av ${title} i Altinn Studio.`,
  'become-service-owner': (title) => `Vi har fått bestillingen om at ${title} skal bli tjenesteeier.`,
  succession: (title) => `Vi har fått bestillingen om en ny eier av ${title}.`,
}

const receivedEn: Record<Purpose, (title: string) => string> = {
  open: (title) => `We have received your order of ${title} in Altinn Studio.`,
  'become-service-owner': (title) => `We have received the order that ${title} becomes a service owner.`,
  succession: (title) => `We have received the order of a new owner of ${title}.`,
}

const nb = {
  receiptSubject: (title: string) => `Vi har fått bestillingen av ${title}`,
  received: receivedNb,
  promise: (moment: string) =>
    `Du får svar innen ${moment}. Trenger brukerstøtten å spørre om noe, får du en e-post, og fristen venter på deg.`,
  othersAsked: (others: number) =>
    others === 1
      ? 'Den andre administratoren er spurt på e-post, og må si ja før organisasjonen åpner.'
      : `De ${others} andre administratorene er spurt på e-post. Organisasjonen åpner med dem som har sagt ja.`,
  registered: (title: string) => `Brukerstøtten har fått e-posten din og skrevet inn bestillingen av ${title} for deg.`,
  ownSeat: 'Du er satt opp som administrator. Si ja eller nei til det før organisasjonen kan åpne.',
  byAddress: (address: string) =>
    `Spørsmålet gjelder e-postadressen ${address}. Logg inn med brukeren som har den, eller opprett en.`,
  seatSubject: (title: string) => `Vil du være administrator i ${title}?`,
  seatAsked: (by: string, title: string) =>
    `${by} har bestilt ${title} i Altinn Studio og satt deg opp som administrator.`,
  seatMeans:
    'Sier du ja, blir du eier når organisasjonen åpner: Du bestemmer hvem som får tilgang, og svarer når noen ber om den. Du kan også si nei.',
  seatButton: 'Svar ja eller nei',
  seatAnsweredSubject: {
    confirmed: (who: string) => `${who} vil være administrator`,
    refused: (who: string) => `${who} vil ikke være administrator`,
  },
  seatAnswered: {
    confirmed: (who: string, title: string) => `${who} har sagt ja til å være administrator i ${title}.`,
    refused: (who: string, title: string) => `${who} har sagt nei til å være administrator i ${title}.`,
  },
  findAnother: 'Du kan spørre noen andre fra bestillingen.',
  seatWithdrawnSubject: (title: string) => `Du er ikke lenger administrator i bestillingen av ${title}`,
  seatWithdrawn: (by: string, title: string) => `${by} har tatt deg ut av bestillingen av ${title}.`,
  nothingToDo: 'Du trenger ikke å gjøre noe.',
  whyWithdrawn: (reference: number) =>
    `Du får denne e-posten fordi du var satt opp som administrator i bestilling ${reference}.`,
  shortNameSubject: (shortName: string) => `Nytt kortnavn: ${shortName}`,
  shortNameChanged: (by: string | undefined, before: string, shortName: string) =>
    `${by ?? 'Brukerstøtten'} har endret kortnavnet i bestillingen fra ${before} til ${shortName}.`,
  shortNameMeans: 'Kortnavnet står i adressene til organisasjonen, og kan ikke endres når den er åpnet.',
  deskSubject: (title: string) => `Ny bestilling: ${title}`,
  deskWaits: (by: string, purpose: string, title: string) => `${by} har sendt en bestilling (${purpose}): ${title}.`,
  deskPromise: (moment: string) => `Fristen er ${moment}.`,
  deskButton: 'Åpne bestillingen',
  deskWhy: 'Brukerstøtten får en e-post for hver ny bestilling.',
}

const en: typeof nb = {
  receiptSubject: (title) => `We have received the order of ${title}`,
  received: receivedEn,
  promise: (moment) =>
    `You get an answer by ${moment}. If the service desk has to ask something, you get an e-mail, and the time waits for you.`,
  othersAsked: (others) =>
    others === 1
      ? 'The other administrator has been asked by e-mail, and must agree before the organisation opens.'
      : `The ${others} other administrators have been asked by e-mail. The organisation opens with those who have agreed.`,
  registered: (title) => `The service desk has your e-mail and has written down the order of ${title} for you.`,
  ownSeat: 'You are named as an administrator. Say yes or no to that before the organisation can open.',
  byAddress: (address) =>
    `The question is for the e-mail address ${address}. Log in with the user that has it, or create one.`,
  seatSubject: (title) => `Will you be an administrator of ${title}?`,
  seatAsked: (by, title) => `${by} has ordered ${title} in Altinn Studio and named you as an administrator.`,
  seatMeans:
    'If you agree, you become an owner when the organisation opens: you decide who gets access, and answer when somebody asks for it. You can also say no.',
  seatButton: 'Answer yes or no',
  seatAnsweredSubject: {
    confirmed: (who) => `${who} will be an administrator`,
    refused: (who) => `${who} will not be an administrator`,
  },
  seatAnswered: {
    confirmed: (who, title) => `${who} has agreed to be an administrator of ${title}.`,
    refused: (who, title) => `${who} has declined to be an administrator of ${title}.`,
  },
  findAnother: 'You can ask somebody else from the order.',
  seatWithdrawnSubject: (title) => `You are no longer an administrator in the order of ${title}`,
  seatWithdrawn: (by, title) => `${by} has taken you out of the order of ${title}.`,
  nothingToDo: 'You need not do anything.',
  whyWithdrawn: (reference) => `You get this e-mail because you were named as an administrator in order ${reference}.`,
  shortNameSubject: (shortName) => `New short name: ${shortName}`,
  shortNameChanged: (by, before, shortName) =>
    `${by ?? 'The service desk'} has changed the short name in the order from ${before} to ${shortName}.`,
  shortNameMeans: 'The short name stands in the addresses of the organisation, and cannot be changed once it is open.',
  deskSubject: (title) => `New order: ${title}`,
  deskWaits: (by, purpose, title) => `${by} has sent an order (${purpose}): ${title}.`,
  deskPromise: (moment) => `It is promised by ${moment}.`,
  deskButton: 'Open the order',
  deskWhy: 'The service desk gets an e-mail for each new order.',
}

export const orderingMailTexts: Catalogue<typeof nb> = { nb, en }
