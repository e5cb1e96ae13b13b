import type { Catalogue } from '../../platform/texts.ts'
import type { OrderPurpose } from './tables.ts'

const receivedNb: Record<OrderPurpose, (title: string) => string> = {
  open: (title) => `Vi har fått bestillingen din av ${title} i Altinn Studio.`,
  'become-service-owner': (title) => `Vi har fått bestillingen om at ${title} skal bli tjenesteeier.`,
  succession: (title) => `Vi har fått bestillingen om en ny eier av ${title}.`,
}
const receivedEn: Record<OrderPurpose, (title: string) => string> = {
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

  deskSubject: (title) => `New order: ${title}`,

  deskWaits: (by, purpose, title) => `${by} has sent an order (${purpose}): ${title}.`,

  deskPromise: (moment) => `It is promised by ${moment}.`,

  deskButton: 'Open the order',

  deskWhy: 'The service desk gets an e-mail for each new order.',
}

/** What those who order, and the desk, are told when an order has come. */
export const receiptTexts: Catalogue<typeof nb> = { nb, en }
