import type { Sentences } from '../../platform/form.ts'
import type { Catalogue } from '../../platform/texts.ts'

const nb = {
  title: 'Skriv inn en bestilling',
  lead: 'For en bestilling som kom på e-post. Den som bestilte, får e-post om det og kan følge med.',
  who: 'Hvem bestilte',
  what: 'Hva er bestilt',
  seeOrder: 'Finn bestillingen i køen',
  back: 'Tilbake til bestillingene',
  name: 'Navn',
  emailAddress: 'E-postadresse',
  or: 'Har de bruker her, holder det med brukernavnet.',
  username: 'Brukernavn',
  receivedOn: 'Dagen den kom',
  receivedHint: 'Fristen regnes fra denne dagen.',
  save: 'Skriv inn',
}

const en: typeof nb = {
  title: 'Write down an order',
  lead: 'For an order that came by e-mail. Whoever ordered gets an e-mail about it and can follow it.',
  who: 'Who ordered',
  what: 'What was ordered',
  seeOrder: 'Find the order in the queue',
  back: 'Back to the orders',
  name: 'Name',
  emailAddress: 'E-mail address',
  or: 'If they have a user here, the username is enough.',
  username: 'Username',
  receivedOn: 'The day it came',
  receivedHint: 'The promised time counts from this day.',
  save: 'Write down',
}

/** Writing down an order that came by e-mail. */
export const registerOrderTexts: Catalogue<typeof nb> = { nb, en }

/** Why an order could not be written down. */
export const registerOrderRefusals: Catalogue<Sentences> = {
  nb: {
    'applicant-name-missing': 'Skriv navnet på den som bestilte.',
    'applicant-name-long': 'Navnet kan ha høyst 100 tegn.',
    'applicant-address-wrong': 'Skriv e-postadressen, eller brukernavnet til den som bestilte.',
    'received-day-wrong': 'Velg en dag i løpet av de siste 90 dagene, senest i dag.',
  },
  en: {
    'applicant-name-missing': 'Write the name of whoever ordered.',
    'applicant-name-long': 'The name can have 100 characters at most.',
    'applicant-address-wrong': 'Write the e-mail address, or the username of whoever ordered.',
    'received-day-wrong': 'Choose a day within the last 90 days, today at the latest.',
  },
}
