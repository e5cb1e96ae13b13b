import type { Catalogue } from '../platform/texts.ts'

const nb = {
  title: 'Organisasjoner',
  lead: 'Finn organisasjonen du jobber for, og be om tilgang.',
  search: 'Søk etter organisasjon',
  searchHint: 'Navn, kortnavn eller organisasjonsnummer.',
  own: 'Dine organisasjoner',
  others: 'Andre organisasjoner',
  all: 'Alle organisasjoner',
  mine: 'Du er med',
  found: (count: number, more: boolean) =>
    more ? `De første ${count} treffene` : count === 1 ? 'Ett treff' : `${count} treff`,
  page: (page: number) => `Side ${page}`,
  next: 'Neste side',
  previous: 'Forrige side',
  none: 'Vi fant ingen organisasjon',
  noneLead: (wanted: string) => `Ingen organisasjon her passer med «${wanted}».`,
  nobodyHere: 'Det er ingen organisasjoner her ennå',
  pastEnd: 'Det er ikke flere organisasjoner',
  first: 'Til første side',
  missing: 'Finner du den ikke?',
  ask: 'Spør en kollega hva organisasjonen heter her. Den kan ha et annet navn enn det dere bruker til daglig.',
  order: 'Er den ikke her, kan du',
  orderLink: 'bestille organisasjonen',
  orderButton: 'Bestill organisasjonen',
  ownOrders: 'Se bestillingene dine',
  represent: 'Vis hvem du representerer',
  representLead:
    'Har du en rolle i Altinn for organisasjonen din? Da kan Ansattporten bekrefte det, og eierne ser det når du ber om tilgang.',
  representButton: 'Vis at du representerer organisasjonen din',
  representAnother: 'Vis en organisasjon til',
}

const en: typeof nb = {
  title: 'Organisations',
  lead: 'Find the organisation you work for, and ask for access.',
  search: 'Search for an organisation',
  searchHint: 'Name, short name or organisation number.',
  own: 'Your organisations',
  others: 'Other organisations',
  all: 'All organisations',
  mine: 'You belong here',
  found: (count, more) => (more ? `The first ${count} found` : count === 1 ? 'One found' : `${count} found`),
  page: (page) => `Page ${page}`,
  next: 'Next page',
  previous: 'Previous page',
  none: 'We found no organisation',
  noneLead: (wanted) => `No organisation here matches “${wanted}”.`,
  nobodyHere: 'There are no organisations here yet',
  pastEnd: 'There are no more organisations',
  first: 'To the first page',
  missing: 'Can you not find it?',
  ask: 'Ask a colleague what the organisation is called here. It may have another name than the one you use every day.',
  order: 'If it is not here, you can',
  orderLink: 'order the organisation',
  orderButton: 'Order the organisation',
  ownOrders: 'See your orders',
  represent: 'Show whom you represent',
  representLead:
    'Do you have a role in Altinn for your organisation? Then Ansattporten can vouch for it, and the owners see that when you ask for access.',
  representButton: 'Show that you represent your organisation',
  representAnother: 'Show one more organisation',
}

/** The directory of organisations. */
export const directoryTexts: Catalogue<typeof nb> = { nb, en }
