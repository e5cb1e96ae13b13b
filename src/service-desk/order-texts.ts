import type { Sentences } from '../platform/form.ts'
import type { Catalogue, Language } from '../platform/texts.ts'
import type { Purpose, State } from './tables.ts'

const purposesNb: Record<Purpose, string> = {
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
