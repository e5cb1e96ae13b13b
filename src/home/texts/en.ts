import type { Kind } from '../../organisations/tables.ts'
import type * as nb from './nb.ts'

const kinds: Record<Kind, string> = {
  'service-owner': 'Service owner: has an agreement about Altinn and environments of its own to publish to.',
  developer: 'Developer organisation: builds for public bodies and has no environments of its own.',
}

export const overviewTexts: typeof nb.overviewTexts = {
  kinds: kinds,
  number: 'Organisation number',
  shortName: 'Short name',
  names: { nb: 'Name in Bokmål', nn: 'Name in Nynorsk', en: 'Name in English' },
  form: 'Form of organisation',
  website: 'Website',
  about: 'About the organisation',
  join: 'Ask for access',
  asked: 'You are waiting for an answer',
  askedSince: 'You asked for access',
  askedThen: 'The owners have had an e-mail, and you get the answer by e-mail.',
  withdraw: 'Withdraw the request',
  declined: (date) =>
    `The owners declined the last time you asked. You may ask again from ${date}, or when an owner allows it.`,
  waiting: 'Waits for you',
  answer: 'Answer',
  requests: (count) => (count === 1 ? 'One person asks for access' : `${count} people ask for access`),
  invitations: (count) =>
    count === 1 ? 'One invitation has not been answered' : `${count} invitations have not been answered`,
  mine: 'What you may do here',
  nothing: 'gives no access by itself',
  create: 'Create a service',
  leave: 'Leave the organisation',
  ownServices: 'See the services that you have access to here',
  notOwner: 'You cannot let others in, or change teams and access.',
  whoHelps: 'See who can give you access',
  joined: (organisation) => `You belong to ${organisation}.`,
  owners: 'Owners',
  ownersLead: 'They let new people in and decide who may do what.',
  lostOwners: 'Have you lost the owners?',
  services: 'Open services',
  servicesLead: 'Everybody who is logged in can see these.',
  servicesMost: (count) => `The ${count} that were changed last. Search on the dashboard to find more.`,
  noServices: 'The organisation has no services that are open to everybody.',
  changed: 'Changed',
}
