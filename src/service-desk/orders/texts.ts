import type { Sentences } from '../../platform/form.ts'
import type { Catalogue, Language } from '../../platform/texts.ts'
import type { OrderPurpose, State } from './tables.ts'

const purposesNb: Record<OrderPurpose, string> = {
  open: 'Ny organisasjon',
  'become-service-owner': 'Bli tjenesteeier',
  succession: 'Ny eier',
}

const statesNb: Record<State, string> = {
  waiting: 'Venter på brukerstøtten',
  asked: 'Venter på svar fra deg',
  approved: 'Godkjent',
  done: 'Ferdig',
  declined: 'Fikk nei',
  withdrawn: 'Trukket',
  stopped: 'Stoppet av en eier',
}

const nb = {
  purposes: purposesNb,
  states: statesNb,
  letter: {
    subject: (subject: string, reference: number) => `${subject} (bestilling ${reference})`,
    greeting: (name: string) => (name ? `Hei, ${name}` : 'Hei'),
    seeOrder: 'Se bestillingen',
    why: (reference: number, title: string) =>
      `Du får denne e-posten fordi du har en del i bestilling ${reference} (${title}).`,
    signature: 'Hilsen Altinn Studio',
  },

  orders: 'Bestillinger',

  title: (name: string, reference: number) => `${name}, bestilling ${reference}`,

  /** Why nobody was appointed after all; the order keeps which it was. */
  dropped: {
    'applicant-gone': 'Brukeren er stengt eller finnes ikke lenger, og da kan vi ikke gjøre den til eier.',
    'owner-back': 'En eier bruker studioet igjen, og da er det eieren som bestemmer hvem som skal bli eier.',
  },
}

const en: typeof nb = {
  purposes: { open: 'New organisation', 'become-service-owner': 'Become a service owner', succession: 'New owner' },
  states: {
    waiting: 'Waiting for the service desk',
    asked: 'Waiting for your answer',
    approved: 'Approved',
    done: 'Done',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped by an owner',
  },
  letter: {
    subject: (subject, reference) => `${subject} (order ${reference})`,
    greeting: (name) => (name ? `Hello, ${name}` : 'Hello'),
    seeOrder: 'See the order',
    why: (reference, title) => `You get this e-mail because you have a part in order ${reference} (${title}).`,
    signature: 'Regards, Altinn Studio',
  },

  orders: 'Orders',

  title: (name, reference) => `${name}, order ${reference}`,

  dropped: {
    'applicant-gone': 'The user is suspended or no longer there, so we cannot make it an owner.',
    'owner-back': 'An owner uses the studio again, and then it is the owner who decides who becomes an owner.',
  },
}

/** What pages and mails of orders share. */
export const orderTexts: Catalogue<typeof nb> = { nb, en }

export const orderRefusals: Record<Language, Sentences> = {
  nb: {
    'own-order': 'Du har selv en del i denne bestillingen, så en annen ved brukerstøtten må behandle den.',
  },
  en: {
    'own-order': 'You have a part in this order yourself, so somebody else at the service desk must handle it.',
  },
}

/** Why a new owner was dropped. */
export type Dropped = keyof (typeof nb)['dropped']

/** The reason of an order for a reader: what an operator wrote, or in the reader's language why the studio dropped it. */
export function reasonIn(language: Language, reason: string): string {
  const { dropped } = orderTexts[language]
  const isDropped = (text: string): text is Dropped => Object.hasOwn(dropped, text)
  return isDropped(reason) ? dropped[reason] : reason
}
