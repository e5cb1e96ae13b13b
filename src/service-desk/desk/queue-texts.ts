import type { Catalogue } from '../../platform/texts.ts'
import type { QueueGroup, QueueSubject } from './queue.ts'

const groupsNb: Record<QueueGroup, string> = {
  waiting: 'Venter på oss',
  asked: 'Venter på bestilleren',
  approved: 'I gang',
  closed: 'Avsluttet',
  all: 'Alle',
}
const groupsEn: Record<QueueGroup, string> = {
  waiting: 'Waiting for us',
  asked: 'Waiting for the applicant',
  approved: 'Under way',
  closed: 'Closed',
  all: 'All',
}

const subjectsNb: Record<QueueSubject, string> = {
  'service-owner': 'Ny tjenesteeier',
  developer: 'Ny utviklerorganisasjon',
  'become-service-owner': 'Bli tjenesteeier',
  succession: 'Ny eier',
}
const subjectsEn: Record<QueueSubject, string> = {
  'service-owner': 'New service owner',
  developer: 'New developer organisation',
  'become-service-owner': 'Become a service owner',
  succession: 'New owner',
}

const nb = {
  title: 'Brukerstøtte',
  list: 'Bestillinger',
  lead: (waiting: string) => `${waiting} venter på oss. Den som har kortest frist, står øverst.`,
  none: 'Ingen bestillinger',
  leadEmpty: 'Ingenting venter på oss.',
  register: 'Skriv inn en bestilling',
  groupsLabel: 'Hvem bestillingene venter på',
  groups: groupsNb,
  counted: (group: string, count: string) => `${group} (${count})`,
  orMore: (count: number) => `${count}+`,
  search: 'Søk i bestillinger',
  searchHint: 'Nummer, navnet på organisasjonen, kortnavn eller brukernavn.',
  subject: 'Gjelder',
  everySubject: 'Alt',
  subjects: subjectsNb,
  mine: 'Bare mine',
  emptyTitle: 'Tomt her',
  emptyLead: 'Ingen bestillinger passer med det du har valgt.',
  found: (count: number, more: boolean) =>
    more ? `De første ${count}` : count === 1 ? 'Én bestilling' : `${count} bestillinger`,
  foundLater: (count: number, more: boolean) =>
    more ? `De neste ${count}` : count === 1 ? 'Den siste' : `De siste ${count}`,
  next: 'Neste',
  first: 'Til begynnelsen',
  own: 'Din egen',
  takenBy: (name: string) => `Tatt av ${name}`,
  takenByYou: 'Tatt av deg',
  oneMore: 'Venter på en til',
  ownTitle: 'Din egen bestilling',
  ownText: 'Du har selv en del i denne bestillingen. En annen ved brukerstøtten må behandle den.',
  ownLink: 'Se bestillingen som bestiller',
  openAlone: 'Åpne på egen side',
  keys: {
    title: 'Taster',
    use: 'Bruk tastene',
    list: [
      ['j', 'neste i listen'],
      ['k', 'forrige i listen'],
      ['Enter', 'åpne'],
      ['c', 'ta bestillingen'],
      ['m', 'be om mer'],
      ['a', 'godkjenne'],
      ['d', 'si nei'],
      ['?', 'vise tastene'],
    ] as [string, string][],
    note: 'Tastene virker ikke mens du skriver. Du kan slå dem av.',
  },
}

const en: typeof nb = {
  title: 'Service desk',
  list: 'Orders',
  lead: (waiting) => `${waiting} waiting for us. The one that is due first is at the top.`,
  none: 'No orders',
  leadEmpty: 'Nothing is waiting for us.',
  register: 'Write down an order',
  groupsLabel: 'Whom the orders wait for',
  groups: groupsEn,
  counted: (group, count) => `${group} (${count})`,
  orMore: (count) => `${count}+`,
  search: 'Search in orders',
  searchHint: 'Number, name of the organisation, short name or username.',
  subject: 'About',
  everySubject: 'Everything',
  subjects: subjectsEn,
  mine: 'Only mine',
  emptyTitle: 'Nothing here',
  emptyLead: 'No orders fit what you have chosen.',
  found: (count, more) => (more ? `The first ${count}` : count === 1 ? 'One order' : `${count} orders`),
  foundLater: (count, more) => (more ? `The next ${count}` : count === 1 ? 'The last one' : `The last ${count}`),
  next: 'Next',
  first: 'To the beginning',
  own: 'Your own',
  takenBy: (name) => `Taken by ${name}`,
  takenByYou: 'Taken by you',
  oneMore: 'Waits for one more',
  ownTitle: 'Your own order',
  ownText: 'You have a part in this order yourself. Somebody else at the service desk must handle it.',
  ownLink: 'See the order as its applicant',
  openAlone: 'Open on a page of its own',
  keys: {
    title: 'Keys',
    use: 'Use the keys',
    list: [
      ['j', 'next in the list'],
      ['k', 'previous in the list'],
      ['Enter', 'open'],
      ['c', 'take the order'],
      ['m', 'ask for more'],
      ['a', 'approve'],
      ['d', 'decline'],
      ['?', 'show the keys'],
    ],
    note: 'The keys do nothing while you write. You can turn them off.',
  },
}

/** The operators' list of orders, and its keys. */
export const queueTexts: Catalogue<typeof nb> = { nb, en }
