import type { SentencesFor } from '../../../platform/texts.ts'
import type * as nb from './nb.ts'

export const successionTexts: typeof nb.successionTexts = {
  ask: {
    title: (organisation) => `Become an owner of ${organisation}`,
    lead: 'When an organisation has lost its owners, the service desk can give it a new one.',
    nobodyActive: (days) =>
      `None of the owners can answer: They are suspended, or have not used the studio during the last ${days} days.`,
    vouched: (date) => `Ansattporten confirmed on ${date} that you represent the organisation.`,
    how: 'What happens',
    steps: (hours) => [
      'The owners are told at once that you ask.',
      'Two people at the service desk must agree, each for themselves. You get an answer within three working days.',
      `Then we wait for ${hours} hours. In that time every owner can stop it, and you can take it back. If somebody becomes an owner meanwhile, they get as much time.`,
      'If nobody does, you become an owner. The other owners are not removed.',
    ],
    lapses:
      'If an owner uses the studio again before you have become one, it comes to nothing. Then you ask the owner.',
    message: 'Why should you become an owner?',
    messageHint:
      'Say what has become of the owners, and what you do in the organisation. The owners and the service desk read it.',
    submit: 'Send to the service desk',
    notYet: 'The organisation has an owner who uses the studio',
    notYetText: (days) =>
      `At least one of the owners has used the studio during the last ${days} days. Then it is the owner who decides who is let in.`,
    askOwner: 'Ask an owner',
    askOwnerText: 'Ask for access, and the owners get an e-mail.',
    join: 'Ask for access',
    askMember: 'See who can make you an owner',
    represent: 'Or show that you represent the organisation',
    representText: (days) =>
      `If you can act for the organisation in Ansattporten, you can ask the service desk even though it has an owner. It must have been shown during the last ${days} days. Come back here afterwards.`,
    toAnsattporten: 'Go to Ansattporten',
    busy: 'An order is being handled',
    busyText:
      'The service desk is handling an order for this organisation already, and takes one at a time. Try again when it has been decided.',
  },
  banner: {
    who: (name) => `${name} wants to become an owner.`,
    when: (at) => `It happens on ${at} unless an owner stops it.`,
    lapsing: 'It comes to nothing, for an owner uses the studio again. It is you owners who decide.',
    see: 'See and stop',
  },
  stop: {
    title: (organisation) => `Somebody wants to become an owner of ${organisation}`,
    lead: (name, at) => `${name} becomes an owner on ${at}, unless an owner stops it before then.`,
    lapsing: (name, at) =>
      `An owner has used the studio since the service desk agreed. So ${name} does not become an owner on ${at}: the owner decides.`,
    lapsingConsequence: 'You can stop it now, or make the person an owner yourself.',
    who: 'Who',
    username: 'Username',
    when: 'Becomes an owner',
    wrote: 'Reason given',
    consequence:
      'If you know nothing of this, stop it. The person, the other owners and the service desk are told that you did.',
    button: 'Stop it',
    leave: 'Let it happen',
    dashboard: 'Go to the dashboard',
    toOrganisation: 'Go to the organisation',
    home: 'Go to the front page',
    stoppedTitle: 'It is stopped',
    stopped: (name) => `${name} does not become an owner. Everybody concerned has had an e-mail.`,
    overTitle: 'The waiting time is over',
    over: (name, at) =>
      `It could be stopped until ${at}. If you think that ${name} should not be an owner, write to the service desk.`,
    appointedTitle: (name) => `${name} has become an owner`,
    appointed: (at) =>
      `It could be stopped until ${at}. Another owner can take the ownership away again, or you can write to the service desk.`,
    droppedTitle: 'It is off',
    droppedLead: (name) => `${name} does not become an owner.`,
    unknownTitle: 'The link does not work',
    unknown:
      'It is not whole, or it went to somebody who is an owner no longer. Log in and look at the organisation’s page, or write to the service desk.',
    logIn: 'Log in',
    write: 'Write to',
  },
  withdrawal: 'The owners are told too, and you do not become an owner.',
  desk: {
    title: 'Stop the new owner',
    lead: (name, organisation, at) => `If you stop it, ${name} does not become an owner of ${organisation} on ${at}.`,
    told: 'Whoever asked for it and all owners get the reason by e-mail. The order is closed.',
    over: 'There is nothing to stop here. Only a new owner who is approved and waits for the 72 hours can be stopped.',
    reason: 'Reason',
    stop: 'Stop it',
    waits: (at) => `The new owner is appointed on ${at}.`,
    stopLink: 'Stop the new owner',
  },
  mail: {
    whyOwner: (organisation) => `You get this e-mail because you are an owner of ${organisation}.`,
    askedSubject: (organisation) => `Somebody has asked to become an owner of ${organisation}`,
    asked: (name, organisation, reference) =>
      `${name} has asked the service desk to become an owner of ${organisation} (order ${reference}). Nothing is decided.`,
    askedThen: (hours) =>
      `If the service desk agrees, you get another e-mail, and you can then stop it for ${hours} hours.`,
    askedAnswer: (address) => `If you know something that we should know, write to ${address}.`,
    seeOrganisation: 'See the organisation',
    seeOrder: 'See the order',
    whyDesk: 'You get this e-mail because the service desk handled the order.',
    begunSubject: (organisation) => `You can stop a new owner of ${organisation}`,
    begun: (name, organisation, at) =>
      `The service desk has agreed that ${name} becomes an owner of ${organisation}. It happens on ${at}.`,
    begunStop: 'If that should not happen, you can stop it with the button below. You need not log in.',
    begunLet: 'If it is right, you need not do anything.',
    begunLogIn:
      'If you or another owner logs in before then, it comes to nothing. Then it is the owner who decides who becomes an owner.',
    stop: 'See and stop',
    waitsSubject: 'The service desk has agreed that you become an owner',
    waits: (organisation, at) =>
      `You become an owner of ${organisation} on ${at}, unless one of the owners stops it before then. You get an e-mail either way.`,
    laterSubject: 'You become an owner later than we wrote',
    later: (organisation, at) =>
      `${organisation} has got one more owner, who is to have as much time as the others. You become an owner on ${at}, unless one of the owners stops it before then.`,
    withdrawn: (name) => `${name} has withdrawn the order.`,
    stoppedByDesk: 'The service desk has stopped it, for this reason:',
    stoppedSubject: 'An owner has stopped the new owner',
    stopped: (stopper, applicant, organisation) =>
      `${stopper}, who is an owner of ${organisation}, has stopped ${applicant} from becoming one.`,
    stoppedByYou: (applicant, organisation) =>
      `You have stopped ${applicant} from becoming an owner of ${organisation}.`,
    stoppedByYouThen: (address) => `If it was not you, write to ${address} at once.`,
    stoppedThen: (address) => `If you disagree, take it up with that owner. Questions go to ${address}.`,
    appointedSubject: (organisation) => `${organisation} has a new owner`,
    appointed: (name, organisation) => `${name} is an owner of ${organisation} now. Nobody stopped it.`,
    appointedThen: (address) => `If something is wrong, write to ${address}.`,
    droppedSubject: 'There will be no new owner',
    droppedMail: (name, organisation) => `${name} does not become an owner of ${organisation}.`,
  },
}

export const successionRefusals: SentencesFor<typeof nb.successionRefusals> = {
  'succession-message-missing': 'Write why you should become an owner.',
  'succession-message-long': 'The reason can have 2000 characters at most.',
  'succession-not-allowed':
    'The organisation has an owner who uses the studio, and you have not shown that you represent it.',
  'order-under-way': 'The service desk is handling an order for this organisation already.',
  'owner-already': 'You are an owner of the organisation already.',
  'succession-ground-gone':
    'An owner has used the studio lately, and Ansattporten has not confirmed lately that the applicant represents the organisation. Then it is the owner who decides. Decline, or ask for more.',
  'succession-not-waiting': 'The order does not wait for a new owner to be appointed, so there is nothing to stop.',
  'stop-reason-missing': 'Write why it is stopped.',
  'stop-reason-long': 'The reason can have 4000 characters at most.',
}
