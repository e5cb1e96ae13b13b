import type { Sentences } from '../../platform/form.ts'
import type { Catalogue } from '../../platform/texts.ts'

const nb = {
  title: 'Brukerstøtte',
  tabs: 'Brukerstøtte',
  queue: 'Bestillinger',
  figures: 'Tall',
  waiting: 'Venter på svar',
  accounts: 'Brukere',
  organisations: 'Organisasjoner',
  history: 'Historikk',
}

const en: typeof nb = {
  title: 'Service desk',
  tabs: 'Service desk',
  queue: 'Orders',
  figures: 'Figures',
  waiting: 'Waiting for an answer',
  accounts: 'Users',
  organisations: 'Organisations',
  history: 'History',
}

/** The frame of the desk's pages. */
export const deskTexts: Catalogue<typeof nb> = { nb, en }

/** Why an order cannot be opened as it stands. */
export const approvalRefusals: Catalogue<Sentences> = {
  nb: {
    'nobody-confirmed': 'Ingen av administratorene har sagt ja ennå. Organisasjonen må ha minst en eier.',
    'service-owner-already': 'Organisasjonen er tjenesteeier fra før.',
    'organisation-suspended': 'Organisasjonen er stengt, og kan ikke bli tjenesteeier før den er åpnet igjen.',
  },
  en: {
    'nobody-confirmed': 'None of the administrators has agreed yet. The organisation must have an owner at least.',
    'service-owner-already': 'The organisation is a service owner already.',
    'organisation-suspended':
      'The organisation is suspended, and cannot become a service owner until it is reactivated.',
  },
}

/** Who cannot be given a seat at the desk, or lose it. */
export const operatorRefusals: Catalogue<Sentences> = {
  nb: { 'username-unknown': ({ username }) => `Ingen aktiv bruker heter ${username}.` },
  en: { 'username-unknown': ({ username }) => `No active user is called ${username}.` },
}
