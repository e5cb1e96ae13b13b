import type { Act, Level, Right } from '../../organisations/rights.ts'
import type { EnvironmentName } from '../../organisations/tables.ts'
import type { SentencesFor } from '../../platform/texts.ts'
import type * as nb from './nb.ts'
import type { Given, TeamRight } from './nb.ts'

const all: Record<Given, string> = {
  read: 'reads all services',
  write: 'writes in all services',
  admin: 'administers all services',
}

const services = (count: number) => (count === 1 ? 'one service' : `${count} services`)

const some: Record<Given, (count: number) => string> = {
  read: (count) => `reads ${services(count)}`,
  write: (count) => `writes in ${services(count)}`,
  admin: (count) => `administers ${services(count)}`,
}

const levels: Record<Level, string> = { none: 'Nothing', read: 'Reads', write: 'Writes', admin: 'Administers' }

const environments: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'production' }

export const peopleTexts: typeof nb.peopleTexts = {
  access: {
    everything: 'administers everything',
    nothing: 'no services',
    all: all,
    some: some,
    mayCreate: 'makes services',
    environment: (right, name) =>
      right === 'administer' ? `administers ${environments[name]}` : `publishes to ${environments[name]}`,
  },
  list: {
    title: 'People',
    lead: (count) =>
      count === 1 ? 'One person has access to something here.' : `${count} people have access to something here.`,
    found: (count) => (count === 0 ? 'No hits.' : count === 1 ? 'One hit.' : `${count} hits.`),
    add: 'Add people',
    search: 'Search for name or username',
    team: 'Team',
    everyTeam: 'All teams',
    sort: 'Order',
    sorts: { name: 'By name', seen: 'Last seen first' },
    caption: 'People in the organisation and what they have access to',
    name: 'Name',
    teams: 'Teams',
    access: 'Access',
    seen: 'Last seen',
    never: 'Never',
    notShown: 'Not shown',
    collaborator: 'Collaborator',
    you: 'You',
    noneTitle: 'No hits',
    noneText: 'Try a part of the name or username, or see everybody.',
    seeAll: 'See everybody',
    invitations: 'Invitations that wait',
    download: 'Download as CSV',
    leave: 'Leave the organisation',
    pages: 'Pages',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous page',
    next: 'Next page',
    file: 'people',
    fileColumns: ['Name', 'Username', 'Teams', 'Access', 'Last seen'],
    added: (count) => (count === 1 ? 'One person is added.' : `${count} people are added.`),
    extended: (count) =>
      count === 1 ? 'One who was in already got further teams.' : `${count} who were in already got further teams.`,
    invited: (count) => (count === 1 ? 'One invitation is sent.' : `${count} invitations are sent.`),
    spared: (count) =>
      count === 1
        ? 'One address has had many invitations in the last day and got no new one.'
        : `${count} addresses have had many invitations in the last day and got no new one.`,
  },
  person: {
    lead: (username, organisation) => `${username} in ${organisation}.`,
    collaborator: (username, organisation) =>
      `${username} does not belong to ${organisation}, but has been let in to single services.`,
    suspended: 'The service desk has suspended this user. The person cannot come in until it is open again.',
    saved: 'The teams are saved.',
    access: 'Access',
    seen: 'Last seen',
    teams: 'Teams',
    teamsHint: 'The teams decide what the person has access to. The person gets an e-mail when you save.',
    save: 'Save',
    services: 'Services',
    servicesCaption: 'Services with access, and why',
    service: 'Service',
    level: 'May',
    levels: levels,
    why: 'Because of',
    ways: {
      team: (team, level) => `the team ${team} (${level})`,
      letIn: (level) => `being let in to the service (${level})`,
      teamLetIn: (team, level) => `the team ${team}, which was let in (${level})`,
      foreign: (level) => `a team of another organisation (${level})`,
    },
    noServices: 'No services.',
    some: (shown, inAll) => `Shows ${shown} of ${inAll} services.`,
    addHow: 'To put the person into a team, add the username under “Add people”.',
    remove: (name) => `Remove ${name} from the organisation`,
    leave: 'Leave the organisation',
  },
  departure: {
    removeTitle: (name) => `Remove ${name}?`,
    removeLead: (name, organisation) => `${name} loses the access to ${organisation} at once. This ends:`,
    remove: 'Remove from the organisation',
    removedTitle: (name) => `${name} is removed`,
    removedLead: 'This was removed. The person has been told by e-mail.',
    removedAt: 'Removed',
    ended: 'Teams and services',
    toPeople: 'To the people',
    leaveTitle: (organisation) => `Leave ${organisation}?`,
    leaveLead: 'You lose your access at once, and the owners are told. This ends:',
    leave: 'Leave the organisation',
    leftTitle: (organisation) => `You have left ${organisation}`,
    leftLead: 'This was removed.',
    toDashboard: 'To the dashboard',
    cancel: 'Cancel',
    teams: 'Teams',
    environments: 'Environments',
    services: 'Let in to services',
    offers: 'Offers to take over services',
    request: 'Request for access',
    requestEnds: 'Is withdrawn',
    keys: 'Keys',
    keysEnd: 'No longer open anything that is closed here.',
    invitations: 'Invitations without an answer',
    invitationsEnd: (addresses) => `Are withdrawn: ${addresses}`,
    kept: 'The person keeps this',
    keptOwn: 'You keep this',
    keptWhy: (titles) => `${titles}: a team of another organisation was let in`,
    lastOwnerTitle: 'Somebody must own the organisation',
    lastOwner: 'You are the only owner. Make somebody else an owner before you go.',
    lastOwnerWay: 'Choose a new owner',
  },
}

export const peopleRefusals: SentencesFor<typeof nb.peopleRefusals> = {
  'teams-none': 'Choose at least one team. If the person is to go, use “Remove from the organisation”.',
}

export const departureMailTexts: typeof nb.departureMailTexts = {
  greeting: (name) => `Hello, ${name}.`,
  signature: 'Regards, Altinn Studio',
  organisation: 'See who owns the organisation',
  people: 'See the people',
  removedSubject: 'You have been removed from an organisation',
  removed: (name, organisation) => `${name} removed you from ${organisation}.`,
  ended: (what) => `This is no longer yours: ${what}. Your user and your own services are as before.`,
  mistake: (serviceDesk) =>
    `If it is a mistake, tell one of the owners. They are on the page of the organisation. If you cannot reach them, write to support: ${serviceDesk}`,
  removedWhy: 'You get this e-mail because your access was removed.',
  leftSubject: 'Somebody has left the organisation',
  left: (name, organisation) => `${name} has left ${organisation} and no longer has access.`,
  leftWhy: 'You get this e-mail because you own the organisation.',
}

const teamAccessLevels: Record<Level, string> = { none: 'no access', read: 'read', write: 'write', admin: 'administer' }

const inAll: Record<Level, string> = {
  none: 'No access to services',
  read: 'Reads all services',
  write: 'Writes to all services',
  admin: 'Administers all services',
}

const inChosen: Record<Level, (count: number) => string> = {
  none: () => inAll.none,
  read: (count) => `Reads ${teamAccessServices(count)}`,
  write: (count) => `Writes to ${teamAccessServices(count)}`,
  admin: (count) => `Administers ${teamAccessServices(count)}`,
}

const rights: Record<TeamRight, string> = { none: 'nothing', publish: 'publish', administer: 'administer' }

function teamAccessServices(count: number): string {
  return count === 1 ? 'one chosen service' : `${count} chosen services`
}

export const teamAccessTexts: typeof nb.teamAccessTexts = {
  inAll: inAll,
  inChosen: inChosen,
  noneChosen: 'No services are chosen',
  mayCreate: 'Creates services',
  everything: 'May do everything in the organisation',
  inEnvironment: (right, environment) =>
    right === 'publish'
      ? `Publishes to ${environments[environment]}`
      : `Publishes to and administers ${environments[environment]}`,
  effect: {
    change: (what, from, to) => `${what}: ${teamAccessLevels[from]} → ${teamAccessLevels[to]}`,
    all: (count) => `All ${count} services`,
    many: (count) => `${count} services`,
    gainsCreate: 'May create services',
    losesCreate: 'May no longer create services',
    environment: (environment, from, to) =>
      `${environment === 'tt02' ? 'TT02' : 'Production'}: ${rights[from]} → ${rights[to]}`,
  },
  list: {
    title: 'Teams',
    lead: 'A team gives access to those who are in it.',
    create: 'New team',
    members: (count) => (count === 1 ? 'One person' : `${count || 'No'} people`),
  },
  create: {
    title: 'New team',
    lead: 'Name the team, and choose what it gives access to. All of it can be changed later.',
    submit: 'Create the team',
  },
  fields: {
    name: 'Name',
    description: 'Description',
    descriptionHint: 'If you like: what the team is for. At most 200 characters.',
    level: 'What may the team do with the services?',
    levels: { none: 'Nothing', read: 'Read', write: 'Write', admin: 'Administer' },
    levelHints: {
      none: 'The team gives no access to services.',
      read: 'See files and history, and clone with Git.',
      write: 'Read, and send changes with Git.',
      admin: 'Write, give others access, change settings, transfer and delete.',
    },
    reach: 'Which services does it concern?',
    reaches: { all: 'All services', chosen: 'Only those I choose' },
    reachHints: { all: 'Those created later too.', chosen: 'Choose them below.' },
    services: 'Chosen services',
    servicesHint: 'Counts only when you have chosen “Only those I choose”.',
    noServices: 'The organisation has no services yet.',
    notAllShown: (shown, inAll) =>
      `Here are ${shown} of ${inAll} services. The others you can open to the team from the service’s own page.`,
    may: 'New services',
    mayCreate: 'May create services for the organisation',
    environments: { tt02: 'The test environment TT02', production: 'Production' },
    rights: { none: 'Nothing', publish: 'Publish', administer: 'Publish and administer' },
  },
  team: {
    gives: 'What the team gives',
    chosen: 'Chosen services',
    members: 'People',
    nobody: 'Nobody is in the team yet',
    nobodyLead: 'Add the first one below.',
    person: 'Person',
    username: 'Username',
    since: 'In it since',
    act: 'Act',
    remove: 'Take out',
    removeWhom: (name) => `Take ${name} out of the team`,
    add: 'Add a person',
    addWhom: 'Who?',
    addUsername: 'Username',
    addHint: 'Somebody who belongs to the organisation.',
    choose: 'Choose',
    submit: 'Add',
    everybodyIn: 'Everybody in the organisation is in the team.',
    changeAccess: 'Change the access',
    rename: 'Change the name',
    delete: 'Delete the team',
    toPerson: 'Go to the person to remove them from the organisation',
    done: {
      created: 'The team is made.',
      renamed: 'The change is saved.',
      access: 'The access is changed. Those concerned get an e-mail.',
      added: 'The person is in the team, and gets an e-mail.',
      removed: 'The person is no longer in the team, and gets an e-mail.',
      deleted: 'The team is deleted. Those who were in it get an e-mail.',
    },
  },
  edit: { title: 'Change name and description', submit: 'Save' },
  access: {
    title: 'Change the access of the team',
    lead: 'Before anything is saved, you see who gains and loses what.',
    next: 'See what changes',
  },
  preview: {
    title: 'What changes',
    lead: (count) => (count === 1 ? 'Something changes for one person.' : `Something changes for ${count} people.`),
    nobody: 'Nothing changes for anybody who is in the team now.',
    stale: 'Something has changed since you looked. Nothing is saved. Look once more.',
    becomes: 'What the team becomes',
    whom: 'Whom it concerns',
    person: 'Person',
    gains: 'Gains',
    losses: 'Loses',
    nothing: 'Nothing',
    later: 'Services created later are included.',
    confirm: 'Save the access',
    again: 'Change the choices',
    cancel: 'Cancel',
  },
  delete: {
    title: (team) => `Delete the team ${team}`,
    lead: 'The team goes, with all that it gives. This cannot be undone.',
    whom: 'What its members lose',
    nobody: 'Nobody loses anything: those in the team have the same in other ways.',
    empty: 'Nobody is in the team.',
    stuck: 'The team cannot be deleted yet',
    stuckLead: 'These are in no other team. Move them to another team, or remove them from the organisation.',
    confirm: 'Delete the team',
    cancel: 'Cancel',
  },
  fixed: {
    title: 'Owners is fixed',
    lead: 'The team Owners runs the organisation. It cannot be changed or deleted, but you can change who is in it.',
    back: 'To Owners',
  },
  mail: {
    greeting: (name) => `Hello, ${name}.`,
    subject: 'Your access has changed',
    changed: (who, team, organisation) => `${who} changed what the team ${team} in ${organisation} gives access to.`,
    gains: (list) => `You gain: ${list}.`,
    losses: (list) => `You lose: ${list}.`,
    button: 'See the team',
    why: 'You get this e-mail because you are in the team.',
    signature: 'Regards, Altinn Studio',
  },
}

const accessRights: Record<Right, string> = {
  member: 'belong to the organisation',
  creator: 'be in a team that may create services',
  owner: 'own the organisation',
  read: 'be able to read the service',
  write: 'be able to write to the service',
  admin: 'be able to administer the service',
}

const acts: Record<Act, string> = {
  'see-people': 'see who belongs to the organisation',
  'see-teams': 'see the teams of the organisation',
  'leave-organisation': 'leave the organisation',
  'create-service': 'create services for the organisation',
  'receive-service': 'receive services for the organisation',
  'answer-requests': 'answer those who ask to join the organisation',
  'add-people': 'add or invite people to the organisation',
  'change-access': 'change what others have access to in the organisation',
  'remove-people': 'remove people from the organisation',
  'change-teams': 'change the teams of the organisation',
  'read-history': 'read the history of the organisation',
  'change-organisation': 'change the settings of the organisation',
  'accept-terms': 'accept terms for the organisation',
  'see-service': 'see the service',
  'push-to-service': 'send changes to the service',
  'change-service': 'change the settings of the service',
  'manage-collaborators': 'give others access to the service',
  'transfer-service': 'transfer the service to a new owner',
  'delete-service': 'delete the service',
}

export const accessTexts: typeof nb.accessTexts = {
  whyNot: {
    acts: acts,
    title: (act) => `You cannot ${act}`,
    lead: (right, on) => `To do this you must ${right}. It concerns ${on}.`,
    rights: accessRights,
    mayTitle: 'You can do this',
    mayLead: (act, on) => `You can ${act}. It concerns ${on}.`,
    people: 'These people can give you access',
    nobody: 'Nobody can give you access right now.',
    teams: 'These teams give the access',
    teamsLead: 'Being in one of them is enough.',
    askTitle: 'Ask for access',
    askLead: (count) =>
      count === 1 ? 'The person gets an e-mail from us.' : 'Everybody who can give you access gets an e-mail from us.',
    message: 'Message',
    messageHint: 'If you like: what you need the access for. At most 500 characters.',
    ask: 'Send the request',
    asked: 'You have asked for this access',
    askedWhen: 'You asked',
    askedLead: 'You can ask again tomorrow.',
    toOrganisation: 'To the organisation',
    toService: 'To the service',
    missing: (act) => `You cannot ${act}.`,
    see: 'See why',
  },
  mail: {
    greeting: (name) => `Hello, ${name}.`,
    subject: (on) => `Request for access to ${on}`,
    asks: (name, username, act, on) => `${name} (${username}) asks to be allowed to ${act}. It concerns ${on}.`,
    message: (message) => `The message says: “${message}”`,
    needs: (right) => `To do this one must ${right}.`,
    toPerson: 'See the person',
    toCollaborators: 'See who has access',
    noHurry: 'If you do nothing, nothing changes.',
    why: 'You get this e-mail because you can give the access.',
    signature: 'Regards, Altinn Studio',
  },
}

export const askRefusals: SentencesFor<typeof nb.askRefusals> = {
  'ask-message-long': 'The message is too long. Use at most 500 characters.',
}
