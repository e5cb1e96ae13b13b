import type { Catalogue } from '../platform/texts.ts'

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
