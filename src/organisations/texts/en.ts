import type { SentencesFor } from '../../platform/texts.ts'
import type { EnvironmentName, Kind } from '../tables.ts'
import type * as nb from './nb.ts'
import type { OrganisationAct } from './nb.ts'

export const directoryTexts: typeof nb.directoryTexts = {
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

const acts: Record<OrganisationAct, string> = {
  'organisation-opened': 'Organisation opened',
  'organisation-changed': 'Organisation changed',
  'join-requested': 'Asked for access',
  'join-withdrawn': 'Request for access withdrawn',
  'join-approved': 'Let in',
  'join-declined': 'Refused access',
  'join-waiting-lifted': 'Allowed to ask again',
  'person-added': 'Person added',
  'invitation-sent': 'Invitation sent',
  'invitation-resent': 'Invitation sent again',
  'invitation-withdrawn': 'Invitation withdrawn',
  'invitation-accepted': 'Invitation accepted',
  'teams-changed': 'Teams of a person changed',
  'person-removed': 'Person removed',
  'organisation-left': 'Left the organisation',
  'team-created': 'Team made',
  'team-renamed': 'Team renamed',
  'team-described': 'Description of team changed',
  'team-access-changed': 'Access of team changed',
  'team-deleted': 'Team deleted',
  'access-asked': 'Asked for more access',
  'service-created': 'Service created',
  'service-pushed': 'Changes pushed to service',
  'service-changed': 'Service changed',
  'service-opened': 'Service opened to everybody',
  'service-closed': 'Service closed',
  'collaborator-added': 'Let into service',
  'collaborator-changed': 'Access to service changed',
  'collaborator-removed': 'Removed from service',
  'transfer-offered': 'Service offered to a new owner',
  'transfer-withdrawn': 'Offer to a new owner withdrawn',
  'transfer-declined': 'Service declined',
  'transfer-accepted': 'Service taken over',
  'service-deleted': 'Service deleted',
  'terms-accepted': 'Accepted the terms of an environment',
  'environment-opened': 'Got an environment',
  'succession-stopped': 'Stopped an order for a new owner',
  'succession-dropped': 'No new owner from an order',
  'owner-appointed': 'Got a new owner',
  'became-service-owner': 'Became a service owner',
  'desk-order-claimed': 'Order taken',
  'desk-order-released': 'Order put back',
  'desk-order-asked': 'Asked for more in an order',
  'desk-order-written-to': 'Wrote in an order',
  'desk-order-noted': 'Wrote a note about an order',
  'desk-register-asked': 'Asked Enhetsregisteret again',
  'desk-order-first-approved': 'Order approved by the first',
  'desk-order-declined': 'Order declined',
  'desk-order-approved': 'Order approved',
  'desk-organisation-suspended': 'Suspended by the service desk',
  'desk-organisation-reactivated': 'Reactivated by the service desk',
  'desk-owners-nudged': 'Reminded by the service desk',
}

export const historyTexts: typeof nb.historyTexts = {
  title: 'History',
  lead: 'All that was done in the organisation, the newest first.',
  caption: 'What was done in the organisation',
  when: 'When',
  what: 'What',
  by: 'Who',
  onlyOf: (name) => `Only what concerns ${name}`,
  filter: 'Find in the history',
  person: 'Concerns username',
  act: 'Act',
  anyAct: 'All acts',
  acts: acts,
  from: 'From',
  to: 'To',
  show: 'Show',
  reset: 'Show all',
  export: 'Download as CSV',
  older: 'Older',
  newest: 'To the newest',
  noneTitle: 'No hits',
  none: 'Try another username, another act or a longer time.',
  fileName: 'history',
  columns: ['Time', 'Act', 'Username', 'Name', 'Concerns username', 'Concerns name', 'What happened'],
}

export const historyRefusals: SentencesFor<typeof nb.historyRefusals> = {
  'day-shape': 'Write the day as 2026-11-22.',
  'days-turned': 'The last day is before the first.',
}

export const membershipMailTexts: typeof nb.membershipMailTexts = {
  organisationButton: 'See the organisation',
  invitedSubject: (organisation) => `Join ${organisation} in Altinn Studio`,
  invited: (name, organisation) => `${name} invites you to ${organisation} in Altinn Studio.`,
  invitedHow:
    'Press the button and log in to answer. If you have no user, you make one on the way, with this e-mail address.',
  invitedButton: 'See the invitation',
  invitedLives: 'The link works for seven days.',
  invitedWhy:
    'You get this e-mail because somebody typed your address. If you do not know the sender, you can ignore it.',
  acceptedSubject: 'Your invitation was accepted',
  accepted: (name, organisation) => `${name} accepted the invitation and now belongs to ${organisation}.`,
  acceptedButton: 'See the people',
  acceptedWhy: 'You get this e-mail because you sent the invitation.',
  addedSubject: 'You have been added to an organisation',
  added: (name, organisation, teams) => `${name} added you to ${organisation}, in ${teams}.`,
  addedWhy:
    'You get this e-mail because you have new access. If you think it is wrong, you can leave the organisation.',
  teamsSubject: 'Your teams have changed',
  teamsChanged: (name, organisation) => `${name} changed your teams in ${organisation}.`,
  teamsGiven: (teams) => `You are now in ${teams}.`,
  teamsTaken: (teams) => `You are no longer in ${teams}.`,
  teamsWhy: 'You get this e-mail because your access was changed.',
}

export const settingsTexts: typeof nb.settingsTexts = {
  title: 'Settings',
  lead: (organisation) => `What others see of ${organisation}.`,
  saved: 'Saved.',
  removed: 'The logo is removed.',
  presentation: 'Website',
  website: 'Address',
  websiteHint: 'Begins with https:// or http://. Without an address nothing is shown.',
  logo: 'Logo',
  logoLead: 'The logo is shown on the page of the organisation. Everybody who is logged in sees it.',
  noLogo: 'The organisation has no logo yet. Until it has, we show the letters.',
  file: 'Choose a picture',
  fileHint:
    'PNG, JPEG or WebP, 200 kB at most. A square picture fits best. We show the picture as it is, with what is hidden in it, as place and camera.',
  upload: 'Upload',
  remove: 'Remove the logo',
  fixed: 'Name and number',
  fixedLead: 'This comes from the register of entities and from the order. Write to support if something is wrong.',
  shortName: 'Short name',
  number: 'Organisation number',
  name: 'Name',
  kind: 'Kind',
  since: 'Opened',
}

export const settingsRefusals: SentencesFor<typeof nb.settingsRefusals> = {
  'website-shape': 'Write the whole address, as https://www.fjordvik.example.',
  'website-long': 'The address can have 200 characters at most.',
  'logo-missing': 'Choose a picture.',
  'logo-large': 'The picture is too large. It can be 200 kB at most.',
  'logo-type': 'The picture must be PNG, JPEG or WebP. SVG can carry script, so we do not take it.',
}

export const suspensionTexts: typeof nb.suspensionTexts = {
  tag: 'Suspended',
  notice: 'Suspended by the service desk',
  noticeLead: (date) =>
    `Since ${date} nothing can be changed here. You can read, clone and leave the organisation as before.`,
  noticeOthers: (date) => `The organisation is suspended since ${date}. Nobody can ask for access now.`,
  serviceNotice: (name) =>
    `The service desk has suspended ${name}. You can read and clone the service, but not change it.`,
  page: {
    title: (name) => `${name} is suspended`,
    lead: 'The service desk has suspended the organisation. What is here can be read and cloned, but nothing can be changed.',
    since: 'Suspended since',
    reason: 'Reason',
    write: 'Questions',
    writeTo: 'Write to',
    toOrganisation: 'To the organisation',
  },
  mail: {
    see: 'See the organisation',
    reason: 'The reason is:',
    write: (address) => `Do you have questions, or do you think that this is wrong? Write to ${address}.`,
    suspendedSubject: (name) => `${name} is suspended in Altinn Studio`,
    suspended: (name) => `The service desk has suspended ${name}.`,
    means:
      'The members can read, clone and leave the organisation as before. Nothing can be changed, and nobody new can be let in. Nothing is deleted.',
    reactivatedSubject: (name) => `${name} is open again`,
    reactivated: (name) => `The service desk has opened ${name} again. Everything works as before.`,
    ownerSuspendedSubject: (name) => `An owner of ${name} is shut out`,
    ownerSuspended: (person, username, name) =>
      `The service desk has suspended the user of ${person} (${username}), who owns ${name} together with you.`,
    ownerMeans:
      'The person cannot come in until the user is open again. Teams and access in the organisation are as before.',
    ownerReactivatedSubject: (name) => `An owner of ${name} may come in again`,
    ownerReactivated: (person, username, name) =>
      `The service desk has opened the user of ${person} (${username}) again, who owns ${name} together with you.`,
  },
}

export const teamRefusals: SentencesFor<typeof nb.teamRefusals> = {
  'team-name-missing': 'Give the team a name.',
  'team-name-long': 'The name is too long. Use at most 40 characters.',
  'team-name-signs': 'The name has an invisible character. Type it again.',
  'team-name-taken': 'The organisation has a team with this name. Choose another.',
  'team-description-long': 'The description is too long. Use at most 200 characters.',
  'team-level-missing': 'Choose what the team may do with the services.',
  'team-reach-missing': 'Choose which services it concerns.',
  'team-member-missing': 'Choose who is to be in the team.',
  'not-in-organisation':
    'Nobody in the organisation has this username. Add the person to the organisation first, under People.',
  'last-team':
    'The person is in this team only. To let the person go, remove them from the organisation. That ends everything else too.',
  'last-owner': 'The organisation must have an owner. Make somebody else an owner first.',
  'only-team': ({ names }) =>
    `This is the only team of ${names}. Move them to another team, or remove them from the organisation, before you delete it.`,
  'owners-fixed': 'Owners runs the organisation and cannot be changed or deleted.',
}

export const teamMailTexts: typeof nb.teamMailTexts = {
  button: 'See the team',
  organisationButton: 'See the organisation',
  joinedSubject: 'You are in a new team',
  joined: (who, team, organisation) =>
    `${who} added you to the team ${team} in ${organisation}. The page of the team says what it gives you access to.`,
  leftSubject: 'You are no longer in a team',
  left: (who, team, organisation) =>
    `${who} took you out of the team ${team} in ${organisation}. You no longer have what the team gave you access to. You still belong to the organisation.`,
  deletedSubject: 'A team you were in has been deleted',
  deleted: (who, team, organisation) =>
    `${who} deleted the team ${team} in ${organisation}. You no longer have what the team gave you access to. You still belong to the organisation.`,
  why: 'You get this e-mail because your access was changed.',
}

const kinds: Record<Kind, string> = { 'service-owner': 'Service owner', developer: 'Developer organisation' }

export const organisationTexts: typeof nb.organisationTexts = {
  organisations: 'Organisations',
  kinds: kinds,
  tabs: 'Pages of the organisation',
  overview: 'Overview',
  people: 'People',
  teams: 'Teams',
  environments: 'Environments',
  requests: 'Requests',
  history: 'History',
  settings: 'Settings',
  noOwnerNow: 'None of the owners can answer right now.',
}

const environments: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'production' }

export const givenAccessTexts: typeof nb.givenAccessTexts = {
  line: {
    everything: 'May do everything in the organisation',
    nothing: 'No access to services',
    inServices: (level, count) => {
      if (count === 0) return 'No services are chosen'
      const which = count === 'all' ? 'all services' : count === 1 ? 'one chosen service' : `${count} chosen services`
      return { read: `Reads ${which}`, write: `Writes to ${which}`, admin: `Administers ${which}` }[level]
    },
    mayCreate: 'Creates services',
    inEnvironment: (right, name) =>
      right === 'publish' ? `Publishes to ${environments[name]}` : `Publishes to and administers ${environments[name]}`,
  },
  phrase: {
    everything: 'administers everything',
    nothing: 'no services',
    inServices: (level, count) => {
      const which = count === 'all' ? 'all services' : count === 1 ? 'one service' : `${count} services`
      return { read: `reads ${which}`, write: `writes in ${which}`, admin: `administers ${which}` }[level]
    },
    mayCreate: 'makes services',
    inEnvironment: (right, name) =>
      right === 'administer' ? `administers ${environments[name]}` : `publishes to ${environments[name]}`,
  },
  power: {
    everything: 'run the organisation: people, teams and all services',
    inServices: (level, count) => {
      const which = count === 'all' ? 'all the services' : 'chosen services'
      return { read: `read ${which}`, write: `read and change ${which}`, admin: `administer ${which}` }[level]
    },
    mayCreate: 'make new services',
    inEnvironment: (right, name) => {
      const where = name === 'tt02' ? 'the test environment TT02' : environments[name]
      return right === 'publish' ? `publish to ${where}` : `publish to and administer ${where}`
    },
  },
}

export const standardTeamTexts: typeof nb.standardTeamTexts = {
  owners: 'Runs the organisation.',
  devs: 'Makes and changes services.',
  'deploy-tt02': 'Publishes to the test environment.',
  'deploy-production': 'Publishes to production.',
}
