import type { EnvironmentName } from '../../organisations/tables.ts'
import type { SentencesFor } from '../../platform/texts.ts'
import { day } from '../../platform/texts.ts'
import type * as nb from './nb.ts'
import { type Access, environmentsOf, listed } from './nb.ts'

export const invitationTexts: typeof nb.invitationTexts = {
  add: {
    title: 'Add people',
    lead: 'Somebody with a user is in at once. An e-mail address gets an invitation.',
    people: 'Usernames and e-mail addresses',
    peopleHint: 'One on each line, or paste a list from your mail program. At most 100 at a time.',
    teams: 'Which teams shall they be in?',
    teamsHint: 'The teams decide what they get access to.',
    submit: 'See what will happen',
    pending: 'See invitations that wait',
  },
  preview: {
    title: 'Is this right?',
    lead: (teams) => `Nothing is done yet. When you confirm, this happens in ${teams}.`,
    caption: 'What will happen to each of them',
    typed: 'You wrote',
    happens: 'What will happen',
    add: (name) => `${name} is in at once`,
    extend: (name, teams) => `${name} is in already, and joins ${teams}`,
    member: (name) => `${name} is in the teams already. Nothing changes`,
    invite: 'Gets an invitation by e-mail',
    'invite-again': 'The last invitation no longer works. The address gets a new one',
    'extend-invitation': (teams) => `Is invited already. The invitation will also give ${teams}`,
    invited: 'Is invited already. Nothing changes',
    'invited-often': 'Has had many invitations in the last day. Try again tomorrow',
    nobody: 'Nobody has this username',
    neither: 'This is neither a username nor an e-mail address',
    twice: 'Is in the list already',
    confirm: (count) => (count === 1 ? 'Add one' : `Add ${count}`),
    skipped: (count) =>
      count === 1 ? 'One line cannot be used and is skipped.' : `${count} lines cannot be used and are skipped.`,
    nothing: 'There is nothing to do. Change the list and try again.',
    skip: 'Skipped',
    change: 'Change the list',
  },
  pending: {
    title: 'Invitations',
    lead: (count) =>
      count === 1
        ? 'One e-mail address is invited and has not answered.'
        : `${count} e-mail addresses are invited and have not answered.`,
    emptyTitle: 'No invitations wait for an answer',
    emptyText: 'When you invite an e-mail address, you see it here until it has answered.',
    caption: 'Invitations that wait for an answer',
    address: 'E-mail address',
    teams: 'Teams',
    noTeams: 'The teams are deleted',
    by: 'Invited by',
    sent: 'Sent',
    expires: 'Works until',
    expired: 'Ran out',
    dead: 'Does not work',
    deadWhy: 'The sender no longer owns the organisation.',
    act: 'Act',
    resend: 'Send again',
    withdraw: 'Withdraw',
    to: (address) => `to ${address}`,
    resent: 'The invitation is sent again and works for seven days. The old link no longer works.',
    withdrawn: 'The invitation is withdrawn.',
    add: 'Add people',
  },
  answer: {
    title: (organisation) => `Join ${organisation}`,
    lead: (name, organisation) => `${name} invites you to ${organisation} in Altinn Studio.`,
    signIn: 'Log in to answer. If you have no user, you make one in a few minutes and come back here.',
    to: (address) => `The invitation is to ${address}. Use that address when you create your user.`,
    logIn: 'Log in',
    create: 'Create new user',
    unfinished: 'You have begun to create a user. Complete it to go on.',
    goOn: 'Continue the registration',
    as: (name, username) => `You are logged in as ${name} (${username}).`,
    accept: 'Join',
    later: 'Not now',
    otherTitle: 'The invitation is to another address',
    other: (name, username, address) =>
      `You are logged in as ${name} (${username}). The invitation is to ${address}, which is not the address of this user.`,
    otherHow: (inviter) =>
      `If you have a user with that address, log out and in again. If not, ask ${inviter} to add you by your username.`,
    logOut: 'Log out',
    dashboard: 'To the dashboard',
    toOrganisation: 'Go to the organisation',
    acceptedTitle: 'The invitation has been used',
    accepted: 'Somebody has accepted this invitation. If it was you, you find the organisation on the dashboard.',
    acceptedMine: 'You have accepted this invitation.',
    withdrawnTitle: 'The invitation is withdrawn',
    withdrawn: (organisation) =>
      `You are no longer invited to ${organisation}. If you should be there after all, you can ask for access.`,
    ask: 'See the organisation',
    expiredTitle: 'The invitation has run out',
    expired: (inviter, organisation) =>
      `An invitation works for seven days. Ask ${inviter} to send it again, or ask for access to ${organisation}.`,
    voidTitle: 'The invitation no longer works',
    void: (organisation) => `Ask one of the owners of ${organisation} to send it again, or ask for access.`,
    unknownTitle: 'We cannot find the invitation',
    unknown:
      'If it was sent again, only the link in the latest e-mail works. Log in to see whether an invitation waits for you.',
  },
}

export const invitationRefusals: SentencesFor<typeof nb.invitationRefusals> = {
  'people-missing': 'Write at least one username or e-mail address.',
  'people-many': 'The list is too long. Add at most 100 at a time.',
  'people-teams-missing': 'Choose at least one team.',
  'invited-often': 'The address has had many invitations in the last day. Try again tomorrow.',
  'invitation-suspended':
    'The organisation is suspended, and nobody can join now. The invitation is good until it runs out.',
  'invitation-closed': 'The invitation can no longer be used.',
  'invitation-teams-gone':
    'The teams that you were invited to are deleted. Ask whoever invited you to invite you again.',
}

const environments: Record<EnvironmentName, string> = { tt02: 'the test environment TT02', production: 'production' }

function powers(team: Access): string[] {
  if (team.isOwners) return ['run the organisation: people, teams and all services']
  const services = team.reach === 'all' ? 'all the services' : 'chosen services'
  const levels = { none: '', read: 'read', write: 'read and change', admin: 'administer' }
  return [
    ...(levels[team.level] ? [`${levels[team.level]} ${services}`] : []),
    ...(team.mayCreate ? ['make new services'] : []),
    ...environmentsOf(team).map(([name, right]) =>
      right === 'publish' ? `publish to ${environments[name]}` : `publish to and administer ${environments[name]}`,
    ),
  ]
}

function list(items: readonly string[]): string {
  return listed(items, 'and')
}

export const joinTexts: typeof nb.joinTexts = {
  represented: {
    title: 'Organisations you represent',
    lead: 'Ansattporten has vouched for this. It gives no access by itself, but the owners see it when you ask.',
    none: 'You chose no organisation at Ansattporten. Nothing was saved.',
    empty: 'You have not shown that you represent anybody',
    emptyLead: 'At Ansattporten you choose the organisation. If it is not there, you have no role for it in Altinn.',
    vouched: (date) => `vouched for on ${date}`,
    join: 'Ask for access',
    isMember: 'You belong here',
    missing: 'The organisation is not here yet. You can',
    find: 'Find the organisation',
  },
  join: {
    title: (organisation) => `Ask for access to ${organisation}`,
    lead: 'The owners get an e-mail, and you get the answer by e-mail. They see your name, your username and how you logged in.',
    message: 'Message to the owners',
    messageHint: 'Optional. It helps to write where you work, what you are to make, and who knows you.',
    vouched: (date) =>
      `Ansattporten vouched on ${date} that you may represent the organisation. The owners see that too.`,
    submit: 'Ask for access',
    back: 'Back',
    mustWait: (date) =>
      `The owners declined the last time you asked. You may ask again from ${date}, or when an owner allows it.`,
    owners: 'These are the owners',
  },
  requests: {
    title: 'Requests',
    lead: (count) =>
      count === 0
        ? 'Nobody waits for an answer.'
        : count === 1
          ? 'One person waits for an answer.'
          : `${count} people wait for an answer.`,
    emptyTitle: 'Nobody waits for an answer',
    emptyLead: 'When somebody asks for access, you get an e-mail, and they are here.',
    asked: 'Asked for access',
    login: 'Logged in with',
    loginWith: (method, level) => `${method} (level: ${level})`,
    vouchedTerm: 'Represents',
    vouched: (date) => `Vouched for by Ansattporten on ${date}`,
    message: 'Message',
    noMessage: 'No message',
    teams: 'Which teams shall the person be in?',
    teamHint: (powers) => (powers.length > 0 ? `May ${list(powers)}.` : 'Gives no access by itself.'),
    approve: 'Let in',
    decline: 'Decline',
    answered: 'Answered in the last 90 days',
    person: 'Person',
    outcome: 'Answer',
    when: 'When',
    reason: 'Reason',
    act: 'Act',
    outcomes: { approved: 'Let in', declined: 'Declined', withdrawn: 'Withdrawn' },
    by: (outcome, name) => `${outcome} by ${name}`,
    lift: 'Let the person ask again',
    lifted: 'May ask again',
    requestFrom: (name) => `The request from ${name}`,
    answerTitle: (name) => `${name} asks for access`,
    declineTitle: (name) => `Decline ${name}`,
    declineLead: 'The person gets the reason by e-mail, and may ask again in 30 days or when you allow it.',
    declineReason: 'Why?',
    declineReasonHint: 'Write what the person can do instead, if you know.',
    declineSubmit: 'Send the answer',
    back: 'Back',
    all: 'All requests',
    closed: {
      approved: 'The request is approved',
      declined: 'The request is declined',
      withdrawn: 'The request is withdrawn',
    },
    closedBy: (name, date) => `By ${name}, ${date}.`,
    done: {
      approved: (name) => `${name} has been let in and gets an e-mail.`,
      declined: (name) => `${name} gets the answer by e-mail.`,
      lifted: (name) => `${name} may ask again, and gets an e-mail about it.`,
    },
  },
  mail: {
    greeting: (name) => `Hello, ${name}.`,
    signature: 'Regards, Altinn Studio',
    requestedSubject: (organisation) => `Somebody asks for access to ${organisation}`,
    requested: (name, username, organisation) => `${name} (${username}) asks for access to ${organisation}.`,
    loggedIn: (method, level) => `Logged in with ${method} at Ansattporten, level ${level}.`,
    vouched: (date) => `Ansattporten vouched on ${date} that the person may represent the organisation.`,
    wrote: 'The message:',
    answer: 'Answer the request',
    whyOwner: (organisation) => `You get this e-mail because you own ${organisation}.`,
    approvedSubject: (organisation) => `You have been given access to ${organisation}`,
    approved: (by, organisation, teams) =>
      `${by} has let you into ${organisation}. You are in the ${teams.length === 1 ? 'team' : 'teams'} ${list(teams)}.`,
    can: (powers) => `Now you may ${list(powers)}.`,
    open: 'Go to the organisation',
    whyAsker: (organisation) => `You get this e-mail because you asked for access to ${organisation}.`,
    declinedSubject: (organisation) => `The answer to your request for access to ${organisation}`,
    declined: (by, organisation) => `${by} declined to give you access to ${organisation}.`,
    reason: 'The reason:',
    again: (date) => `You may ask again from ${date}.`,
    liftedSubject: (organisation) => `You may ask for access to ${organisation} again`,
    lifted: (by, organisation) => `${by} has allowed you to ask for access to ${organisation} again.`,
    ask: 'Ask for access',
    reminderSubject: (organisation) => `Somebody waits for an answer from ${organisation}`,
    reminder: (count, organisation) =>
      `${count === 1 ? 'One person has' : `${count} people have`} waited for more than a week for access to ${organisation}:`,
    since: (name, username, date) => `${name} (${username}), since ${date}`,
    answerAll: 'See the requests',
  },
  powers: powers,
  list: list,
}

export const joinRefusals: SentencesFor<typeof nb.joinRefusals> = {
  'message-long': 'The message is too long. Use at most 1000 characters.',
  'organisation-suspended': 'The organisation is suspended, and nobody can ask for access now.',
  'already-asked': 'You have asked for access already. The owners have not answered yet.',
  'already-a-member': 'You belong to the organisation already.',
  'declined-lately': ({ from }) =>
    `The owners declined the last time you asked. You may ask again from ${day('en', new Date(String(from)))}, or when an owner allows it.`,
  'teams-missing': 'Choose one team at least.',
  'team-gone': 'One of the teams has just been deleted. Choose again.',
  'reason-missing': 'Write a reason.',
  'reason-long': 'The reason is too long. Use at most 1000 characters.',
  'request-closed': 'The request has been answered already. You see below what happened.',
}
