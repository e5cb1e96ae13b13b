import type { EnvironmentName, EnvironmentRight } from '../../organisations/tables.ts'
import { number, type SentencesFor } from '../../platform/texts.ts'
import type * as nb from './nb.ts'

export const terms2026November: typeof nb.terms2026November = {
  lead: 'The terms apply to the organisation when it publishes to production. “You” is the organisation, and “we” are those who run Altinn Studio.',
  parts: [
    {
      title: 'You answer for what you publish',
      paragraphs: [
        'The services are yours. You answer for their working, for what they say being right, and for your being allowed to ask what you ask.',
        'This holds too when a supplier has built the service, or when somebody else presses the button for you.',
        'Try a service in TT02 before you publish it to production. Everybody must be able to use it, also with a keyboard and a screen reader.',
      ],
    },
    {
      title: 'You decide who can publish',
      paragraphs: [
        'The owners choose which teams can publish, and who is in them. Take the right from whoever leaves or gets other work, the same day.',
        'What is done by a user that you have let in is done for you.',
      ],
    },
    {
      title: 'Data about people',
      paragraphs: [
        'You are the controller of the data that your services collect. Ask only for what you need, say what you will use it for, and delete it when you are done with it.',
        'We process the data for you, under the data processing agreement that belongs to the Altinn agreement.',
        'Never use data about real people in TT02, in source code or in the history of a repository.',
      ],
    },
    {
      title: 'A place to reach you',
      paragraphs: [
        'The organisation must always have an owner who reads their e-mail, and preferably two. It is the owners that we write to.',
        'Every service must say where its users can get help.',
      ],
    },
    {
      title: 'When something goes wrong',
      paragraphs: [
        'If you see that data has gone astray, that a service does harm, or that somebody has used your access without leave, tell the service desk at once. Do not wait until you know everything.',
        'If we see it first, we write to the owners. You help to find out what happened, and you yourselves notify the data protection authority and the people concerned where the law requires it.',
      ],
    },
    {
      title: 'When a service is shut down',
      paragraphs: [
        'We can shut down a service, or all publishing from the organisation, when it is urgent in order to protect people or Altinn. We then tell the owners at once, with the reason.',
        'If it is not urgent, we write first, and you get time to put it right.',
        'You can take a service down yourselves whenever you like. Tell its users in good time, and keep what you have a duty to keep.',
      ],
    },
    {
      title: 'Who accepts, and new terms',
      paragraphs: [
        'Whoever accepts the terms does so for the organisation and must be allowed to. We keep who it was, when it was, and which version it was. Everybody in the organisation can see it.',
        'If we change the terms, they get a new number. The old ones can still be read here.',
      ],
    },
  ],
}

const names: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'Production' }

const about: Record<EnvironmentName, string> = {
  tt02: 'The test environment. Here you try your services with made-up people.',
  production: 'Here people use your services.',
}

const rights: Record<EnvironmentRight, string> = { publish: 'Publish', administer: 'Publish and administer' }

export const environmentTexts: typeof nb.environmentTexts = {
  names: names,
  about: about,
  page: {
    title: 'Environments',
    lead: (organisation) => `Where ${organisation} can run services, and who can publish there.`,
    opened: 'Production is open. If there are other owners, they get an e-mail.',
    since: 'Open since',
    terms: 'Terms',
    version: (version) => `Version ${version}`,
    acceptedBy: (name, date) => `accepted by ${name} on ${date}`,
    testMissing: 'TT02 is not open yet.',
    afterTest: 'Production can be opened when TT02 is in place.',
    notAccepted: 'The terms are not accepted',
    ownerAccepts: 'Production opens as soon as an owner has accepted the terms.',
    accept: 'Read and accept the terms',
    readTerms: 'Read the terms',
    who: { tt02: 'Who can publish to TT02', production: 'Who can publish to production' },
    whoLater: 'Who can publish when production is open',
    team: 'Team',
    may: 'Can',
    people: 'People',
    rights: rights,
    everything: 'Everything',
    more: (count) => `${number('en', count)} more`,
    suspended: (name) => `${name} (suspended)`,
    nobody: 'Nobody is in it yet',
    mayPublish: 'You can publish here.',
    mayNotPublish: 'You cannot publish here. Those in one of the teams above can.',
    change: 'Change',
    changeOf: (team) => `what ${team} can do`,
    howTitle: 'How to change it',
    howOwner:
      'Choose “Change” to give a team a right or take it away. Go to the page of the team to change who is in it. Any team can have the right, whatever it is called.',
    toTeams: 'All teams',
    howOther: 'The owners decide what each team can do, and who is in it.',
    all: 'All your environments',
  },
  developer: {
    title: 'There are no environments here',
    why: (organisation) =>
      `${organisation} is a developer organisation. A service owner with an agreement must answer for what runs in Altinn.`,
    ways: 'Two ways on',
    hand: 'Let those you build the service for publish it',
    handLead:
      'Transfer the service to the service owner from the settings of the service. Or build it with them: they can let you into a service of their own, or into a team.',
    become: 'Become a service owner',
    becomeLead:
      'If you have got an Altinn agreement, the organisation can become a service owner. It then gets TT02, and production when an owner has accepted the terms.',
    order: 'Order to become a service owner',
    owners: 'An owner orders it. These are the owners:',
  },
  own: {
    title: 'Your environments',
    lead: 'The organisations you belong to, and the environments they have.',
    noneTitle: 'You do not belong to an organisation yet',
    noneLead: 'Environments belong to organisations. When you join a service owner, its environments are listed here.',
    find: 'Find your organisation',
    whenAccepted: 'Production when an owner has accepted the terms',
    noEnvironments: 'No environments, for it is a developer organisation',
    notYet: 'No environments yet',
    mine: 'Services that you own yourself',
    mineLead:
      'They have no environments, for a service owner must answer for what runs in Altinn. This makes it possible:',
    join: 'Join the organisation',
    orOrder: 'that is to have the service, or',
    order: 'order an organisation',
    transfer: 'Transfer the service to it, from the settings of the service.',
    publish: 'If the organisation is a service owner, a team with the right to can publish it.',
  },
  terms: {
    title: 'Terms of production',
    older: 'This is an older version.',
    toCurrent: 'Read the version that is in force',
    accepted: (name, date, version) => `${name} accepted version ${version} on ${date}.`,
    acceptTitle: 'Accept for the organisation',
    acceptLead: 'Production opens at once. If there are other owners, they get an e-mail about it.',
    onBehalf: (organisation) => `On behalf of ${organisation}`,
    agree: 'I have read the terms and accept them',
    submit: 'Accept the terms',
    notForYou: 'The terms can be accepted when the organisation is a service owner and has TT02.',
  },
  mail: {
    subject: (organisation) => `Production is open for ${organisation}`,
    accepted: (name, version, organisation) =>
      `${name} has accepted the terms of production (version ${version}) for ${organisation}. Production is therefore open.`,
    publishers: 'Look over which teams can publish there, and who is in them.',
    button: 'See the environments',
  },
}

export const termsRefusals: SentencesFor<typeof nb.termsRefusals> = {
  'terms-not-ticked': 'Tick that you have read the terms and accept them.',
  'terms-changed': 'The terms have changed since you opened the page. Here is the new version. Read it, and accept it.',
  'no-test-environment': 'The terms can be accepted only for a service owner that has TT02.',
}
