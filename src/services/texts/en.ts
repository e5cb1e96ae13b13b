import type { Level } from '../../organisations/rights.ts'
import type { SentencesFor } from '../../platform/texts.ts'
import { number } from '../../platform/texts.ts'
import type * as nb from './nb.ts'

const levels: Record<Level, string> = {
  none: '',
  read: 'You can read it.',
  write: 'You can read and change it.',
  admin: 'You can read and change it, and decide who else gets in.',
}

export const serviceMailTexts: typeof nb.serviceMailTexts = {
  letIn: ({ doer, title, address }, level, team) => ({
    subject: `You have access to ${address}`,
    said: [`${doer} has let ${team ? `your team ${team}` : 'you'} into the service “${title}”.`, levels[level]],
    button: 'Open the service',
    why: 'You get this e-mail because your access has changed.',
  }),
  levelChanged: ({ doer, title, address }, level, team) => ({
    subject: `Your access to ${address} has changed`,
    said: [
      `${doer} has changed the access that ${team ? `your team ${team} has` : 'you have'} to the service “${title}”.`,
      levels[level],
    ],
    button: 'Open the service',
    why: 'You get this e-mail because your access has changed.',
  }),
  letOut: ({ doer, title, address }, team) => ({
    subject: `Your access to ${address} has been taken away`,
    said: [
      `${doer} has removed ${team ? `your team ${team}` : 'you'} from the service “${title}”.`,
      'If you have access in another way too, you keep it.',
    ],
    button: 'To the dashboard',
    why: 'You get this e-mail because your access has changed.',
  }),
  offered: ({ doer, title, address, owner, receiver }) => ({
    subject: `Will you take over ${address}?`,
    said: [
      `${doer} offers ${receiver} to take over the service “${title}” from ${owner}.`,
      'The service does not move until somebody says yes.',
    ],
    button: 'See the offer',
    why: 'You get this e-mail because you can answer the offer.',
  }),
  offerWithdrawn: ({ doer, title, address, receiver }) => ({
    subject: `The offer to take over ${address} has been withdrawn`,
    said: [`${doer} has withdrawn the offer to ${receiver} to take over the service “${title}”.`],
    button: 'To the dashboard',
    why: 'You get this e-mail because you could have answered the offer.',
  }),
  offerAccepted: ({ doer, title, address, receiver }) => ({
    subject: `${address} has a new owner`,
    said: [`${doer} has accepted the service “${title}”. It is now owned by ${receiver}.`],
    button: 'To the dashboard',
    why: 'You get this e-mail because you offered the service.',
  }),
  offerDeclined: ({ doer, title, address, receiver }) => ({
    subject: `The offer of ${address} was declined`,
    said: [`${doer} has declined that ${receiver} takes over the service “${title}”. The owner is the same as before.`],
    button: 'Open the service',
    why: 'You get this e-mail because you offered the service.',
  }),
  deleted: ({ doer, title, address }) => ({
    subject: `The service ${address} has been deleted`,
    said: [
      `${doer} has deleted the service “${title}” with all its files and its whole history.`,
      'Was it a mistake? We keep the repository for 30 days. Write to support.',
    ],
    button: 'To the dashboard',
    why: 'You get this e-mail because you had access to the service.',
  }),
}

export const ownRepositoryTexts: typeof nb.ownRepositoryTexts = {
  datamodels: {
    title: 'Data models',
    readme: (organisation) =>
      `The data models that the services of ${organisation} share are kept here. Change a model here, and no service needs one of its own.`,
  },
  content: {
    title: 'Shared content',
    readme: (organisation) =>
      `The content that the services of ${organisation} share is kept here: code lists, texts and pictures.`,
  },
  resources: {
    title: 'Resources',
    readme: (organisation) =>
      `The resources of ${organisation} are kept here: what Altinn controls access to, described for the resource registry.`,
  },
}

export const serviceSettingsTexts: typeof nb.serviceSettingsTexts = {
  settings: {
    title: 'Settings',
    lead: 'What the service is called, and who sees it.',
    name: 'Title',
    visibility: 'Who can see the service?',
    visibilities: {
      closed: { label: 'Closed', hint: 'Only the owner, teams with access and those who were let in.' },
      open: { label: 'Open', hint: 'Everybody who is logged in to Altinn Studio can read and clone the service.' },
    },
    saved: 'The changes have been saved.',
    more: 'More about the service',
    collaborators: 'Who has access',
    collaboratorsText: 'Let people and teams in, and see who gets in by a team.',
    transfer: 'Give the service to a new owner',
    transferText: 'To a person or an organisation, who must say yes first.',
    delete: 'Delete the service',
    deleteText: 'With all its files and its whole history.',
  },
  levels: {
    none: { label: 'None', hint: '' },
    read: { label: 'Read', hint: 'See and clone the service.' },
    write: { label: 'Change', hint: 'Read, and send changes with Git.' },
    admin: { label: 'Administer', hint: 'Change, let others in, give away and delete.' },
  },
  collaborators: {
    title: 'Who has access',
    lead: 'Those who were let in to this service, and those who get in by their teams.',
    letIn: 'Let in',
    nobody: 'Nobody has been let in yet.',
    nobodyText: 'Let in somebody who has no access by a team.',
    who: 'Who',
    level: 'Access',
    since: 'Since',
    act: 'Action',
    change: (name) => `Change the access of ${name}`,
    changeShort: 'Change',
    owner: 'Owner',
    byTeams: 'By team',
    byTeamsText: 'These get in by a team. Their access is changed in the organisation.',
    shown: (shown, inAll) => `Here are the first ${shown} of ${inAll}.`,
    ways: 'By',
    aTeamOf: (organisation) => `a team of ${organisation}`,
    addPerson: 'Let a person in',
    username: 'Username',
    usernameHint: 'What the person is called in Altinn Studio, such as ola.bjornas.',
    add: 'Let in',
    addTeam: 'Let a team in',
    addTeamLead: 'Everybody in the team has access for as long as they are in it.',
    team: 'Team',
    noTeams: 'You belong to no organisation, so there are no teams for you to let in.',
    changeTitle: (name) => `The access of ${name}`,
    changeLead: (title) => `What they can do in “${title}”.`,
    remove: 'Take the access away',
    removeTitle: 'Take the access away',
    removeText: 'They are no longer let in as a collaborator. What they have by other teams they keep.',
    added: 'The access has been given.',
    changed: 'The access has been changed.',
    removed: 'The access has been taken away.',
  },
  transfer: {
    title: 'Give the service to a new owner',
    lead: 'The new owner must say yes before anything happens.',
    receiver: 'New owner',
    receiverHint: 'The username of a person or the short name of an organisation.',
    offer: 'Offer the service',
    whatHappens: 'What happens when they say yes',
    newAddress: 'The address changes: the name of the new owner comes first, for cloning too.',
    staying: (count) =>
      count === 1 ? 'One who was let in keeps the access.' : `${count} who were let in keep the access.`,
    leaving: (count) =>
      count === 1
        ? 'One team of the present organisation that was let in loses the access.'
        : `${count} teams of the present organisation that were let in lose the access.`,
    organisationLoses: (name) => `The teams of ${name} lose the access.`,
    youLose: 'You no longer own it, and must be let in to see it.',
    pending: 'The service has been offered',
    to: 'To',
    by: 'By',
    when: 'Offered',
    withdraw: 'Withdraw the offer',
    answerYourself: 'You can answer the offer yourself',
    offered: 'The offer has been sent.',
    withdrawn: 'The offer has been withdrawn.',
  },
  answer: {
    title: (title) => `Will you take over “${title}”?`,
    lead: (by, receiver) =>
      receiver
        ? `${by} offers ${receiver} to own the service, and you can answer.`
        : `${by} offers you to own the service.`,
    service: 'Service',
    address: 'Address',
    newAddress: 'New address',
    owner: 'Owner now',
    newOwner: 'New owner',
    offered: 'Offered',
    text: 'The new owner decides about the service. Those who were let in keep their access. The teams of the old owner lose theirs.',
    accept: 'Take the service over',
    decline: 'No, thanks',
  },
  closedOffer: {
    title: 'The offer is over',
    'transfer-withdrawn': 'The offer has been withdrawn, so the service has the same owner as before.',
    'transfer-declined': 'Somebody has declined the offer, so the service has the same owner as before.',
    'transfer-accepted': 'Somebody has accepted the offer, so the service has been taken over.',
    see: 'See the service',
    dashboard: 'To the dashboard',
  },
  delete: {
    title: 'Delete the service',
    lead: (title) => `This deletes “${title}” for everybody.`,
    goes: 'What will be gone',
    files: 'All files and the whole history in Git',
    access: (count) => (count === 1 ? 'The access of one who was let in' : `The access of ${count} who were let in`),
    address: (address) => `The address ${address}, also for those who have cloned it`,
    kept: 'We keep the repository for 30 days. If it was a mistake, write to support.',
    confirm: 'Type the short name of the service',
    confirmHint: (shortName) => `Type ${shortName} to show that you mean this one.`,
    submit: 'Delete the service',
  },
}

export const serviceSettingsRefusals: SentencesFor<typeof nb.serviceSettingsRefusals> = {
  'visibility-missing': 'Choose who can see the service.',
  'level-missing': 'Choose what they can do.',
  'collaborator-missing': 'Type the username of whom you want to let in.',
  'person-unknown': 'Nobody has this username. Ask the person what their profile says.',
  'already-owner': 'This person owns the service, and has all access already.',
  'already-collaborator': 'They have been let in already. Change their access in the list.',
  'team-missing': 'Choose one of the teams in the list.',
  'receiver-missing': 'Type who is to have the service.',
  'receiver-unknown': 'No person or organisation has this name.',
  'receiver-is-you': 'You cannot offer the service to yourself. Ask somebody else who administers it to do so.',
  'receiver-is-owner': 'They own the service already.',
  'already-offered': 'The service has been offered to somebody already. Withdraw the offer first.',
  'receiver-has-name':
    'The new owner already has a service with this short name. The offer stands, so you can answer when the name is free.',
  'answer-missing': 'Choose whether you want to take the service over.',
  'name-differs': 'This is not the short name of the service.',
}

export const serviceTexts: typeof nb.serviceTexts = {
  dashboard: {
    title: 'Dashboard',
    contexts: 'Which services you see',
    me: 'Me',
    all: 'All mine',
    mine: (inAll) => (inAll === 1 ? 'You have one service.' : `You have ${inAll} services.`),
    reached: (inAll) => (inAll === 1 ? 'You have access to one service.' : `You have access to ${inAll} services.`),
    ofOrganisation: (inAll, name) =>
      inAll === 1 ? `You see one service of ${name}.` : `You see ${inAll} services of ${name}.`,
    hits: (inAll, search) => {
      if (inAll === 0) return `No services match “${search}”.`
      return inAll === 1 ? `One service matches “${search}”.` : `${inAll} services match “${search}”.`
    },
    allOf: 'Show all again',
    create: 'Create a service',
    favourites: 'Favourites',
    services: 'Services',
    ownRepositories: 'The organisation’s own repositories',
    search: 'Find a service',
    searchHint: 'Title, short name or owner.',
    sort: 'Order',
    sorts: { changed: 'Last changed', title: 'Title', owner: 'Owner' },
    changedBy: (name) => `changed by ${name}`,
    you: 'you',
    star: (title) => `Make ${title} a favourite`,
    unstar: (title) => `Remove ${title} from the favourites`,
    pages: 'Pages',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    emptyTitle: 'This is the place for your services',
    emptyText: 'A service is a Git repository with an Altinn app in it. The first is ready in less than a minute.',
    first: 'Create your first service',
    emptyThere: (name) => `There are no services of ${name} here yet`,
    emptyThereText: 'When somebody makes a service that you have access to, it is listed here.',
    emptyAllTitle: 'There is nothing here yet',
    together: 'Will you work together with somebody?',
    findOrganisation: 'Find your organisation',
    represent: 'Show that you represent an organisation',
    mayNotCreate: 'You cannot create services here.',
    why: 'See why',
    deleted: 'The service has been deleted. We keep the repository for 30 days.',
    declined: 'You declined. The owner is the same as before.',
    left: 'You are no longer let in to the service.',
    invited: (by, organisation) => `${by} has invited you to ${organisation}.`,
    seeInvitation: 'See the invitation',
    offered: (by, title, receiver) => `${by} offers ${receiver ?? 'you'} to take over the service “${title}”.`,
    seeOffer: 'See the offer',
    suggested: (organisation) =>
      `You represent ${organisation} at Ansattporten. The organisation is here in Altinn Studio.`,
    seeOrganisation: 'Ask for access',
  },
  create: {
    title: 'Create a service',
    lead: 'You get a Git repository with all that an Altinn app needs.',
    owner: 'Owner',
    me: (name, username) => `${name} (${username})`,
    ownerHint: 'The owner decides who gets access, and stands in the address.',
    mayNotCreate: (name) => `You cannot create services for ${name}.`,
    why: 'See why',
    name: 'Title',
    nameHint: 'As people will see it. Can be changed later.',
    shortName: 'Short name',
    shortNameHint:
      'Used in the address, and cannot be changed. Lower-case letters a–z, digits and hyphen, 3–30 characters.',
    template: 'Start with',
    submit: 'Create the service',
  },
  service: {
    tabs: 'Pages of the service',
    overview: 'Overview',
    files: 'Files',
    history: 'History',
    settings: 'Settings',
    visibilities: {
      closed: 'Closed: only those with access see it',
      open: 'Open: everybody who is logged in can read it',
    },
    access: 'Your access',
    levels: {
      none: 'None',
      read: 'You can read',
      write: 'You can read and change',
      admin: 'You can read, change and manage access',
    },
    readOnly: 'You can read the service, but not change it.',
    writeOnly: 'You cannot change the settings, let others in, transfer or delete the service.',
    whoHelps: 'See who can give you access',
    taken: 'The service has a new owner.',
    created: 'Created',
    changed: 'Last changed',
    owner: 'Owner',
    visibility: 'Visibility',
    environments: 'Environments',
    seeEnvironments: 'See the owner’s environments',
    ofOwner: 'The owner decides who can publish',
    noEnvironments: 'None.',
    whyNone: 'See why',
    clone: 'Clone with Git',
    cloneLead: 'Git asks for username and password: your username, and a key as the password.',
    next: 'What to do now',
    nextSteps: [
      'Make a key, unless you have one.',
      'Clone the service to your machine.',
      'Make changes, commit, and send them with git push.',
    ],
    readerSteps: ['Make a key, unless you have one.', 'Clone the service to your machine.'],
    keys: 'To the keys',
    readme: 'README',
    noReadme: 'The service has no README.md.',
    empty: 'There are no files here yet.',
    name: 'Name',
    size: 'Size',
    top: 'Files',
    binary: 'This is not a text file. Clone the service to see it.',
    large: 'The file is too large to show here. Clone the service to see it.',
    symlink: (target) => `A link to ${target}.`,
    submodule: 'Another Git repository that this service points to.',
    bytes: (size) => `${number('en', size)} bytes`,
    message: 'Message',
    author: 'By',
    when: 'When',
    filesLead: 'The files as they are on the main branch now.',
    caption: 'Files and folders',
  },
}

export const serviceRefusals: SentencesFor<typeof nb.serviceRefusals> = {
  'title-missing': 'Give the service a title.',
  'title-long': 'The title is too long. Use at most 100 characters.',
  'short-name-missing': 'Give the service a short name.',
  'short-name-shape':
    'A short name has 3–30 characters: lower-case letters a–z, digits and hyphen. It begins with a letter and ends with a letter or digit.',
  'short-name-kept': 'This short name is kept for the organisations’ own repositories. Choose another.',
  'short-name-taken': ({ owner }) =>
    `${owner ? `${owner} already has` : 'You already have'} a service with this short name. Choose another.`,
  'template-missing': 'Choose what the service shall start with.',
}

export const gitAccessTexts: typeof nb.gitAccessTexts = {
  keyNeeded: 'Git needs a key here. Make one under settings and use it as the password.',
  readOnlyKey: 'This key can only read. Make a key that can write.',
  notAllowed: 'You can read this service, but not change it. The page of the service says who can give you access.',
  notFound: 'The service does not exist, or you do not have access to it.',
  accountSuspended: (address) => `Your user is suspended. Log in with the browser to see why, or write to ${address}.`,
  suspended: (name, address) =>
    `${name} is suspended. You can fetch the service, but not push changes. Write to ${address}.`,
}

export const templateTexts: typeof nb.templateTexts = {
  form: { name: 'Form', description: 'Two pages that work from the start: one to fill in, one to check and send.' },
  empty: {
    name: 'Empty',
    description: 'One empty page and an empty data model. For you who know what to build.',
  },
  rightDescription: 'Gives the right to fill in and send.',
  heading: 'English',
}
