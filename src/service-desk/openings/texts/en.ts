import { list, type SentencesFor } from '../../../platform/texts.ts'
import type { ProgressStep } from '../progress.ts'
import type * as nb from './nb.ts'

export const applyTexts: typeof nb.applyTexts = {
  title: 'Order an organisation',
  lead: 'The service desk opens the organisation in Altinn Studio. You get an answer within three working days.',
  number: 'Organisation number',
  numberHint: 'Nine digits. We fetch the name from the Central Coordinating Register.',
  next: 'Continue',
  need: 'What you need',
  needs: [
    'The organisation number of the main unit, not of a department',
    'If you are a service owner: the reference of the agreement with Digdir',
    'Usernames or e-mail addresses of those who are to be administrators',
  ],
  draft: 'You have begun an order',
  draftOf: (name) => `It is for ${name}. Last saved`,
  continue: 'Continue with it',
  deleteDraft: 'Delete the draft',
  saved: 'The draft is saved. You find it here when you want to continue.',
  deleted: 'The draft is deleted.',
  otherNumber: 'Use another number',
  register: 'What the register says',
  subUnit: (name) => `${name} is a sub-unit`,
  subUnitMeans: 'An organisation here is a main unit. Departments and places become teams in it.',
  useParent: (number) => `Use the main unit, ${number}`,
  noParent: 'Find the organisation number of the main unit, and try that.',
  here: (name) => `${name} is here already`,
  hereMeans: 'You need not order it. Ask its owners to let you in.',
  join: 'Ask for access',
  hereMine: 'You belong to it already.',
  open: 'Go to the organisation',
  ordered: 'The organisation has been ordered already',
  orderedMine: 'You have a part in the order that is being handled.',
  seeOrder: 'See the order',
  orderedOther:
    'Somebody else has ordered it, and the service desk is handling the order. To be part of it, write to the service desk:',
}

function inWhich(field: string | number | undefined): string {
  if (field === 'nameEn') return 'English'
  return field === 'nameNn' ? 'Nynorsk' : 'Bokmål'
}

export const serviceDeskTexts: typeof nb.serviceDeskTexts = {
  opened: {
    subject: 'The organisation is open in Altinn Studio',
    intro: (organisation, shortName) =>
      `${organisation} (${shortName}) is open in Altinn Studio, and you are one of its owners.`,
    next: 'You can let colleagues in, make teams, and create services that the organisation owns.',
    button: 'Go to the organisation',
    why: 'You get this e-mail because you were named as an owner of the organisation.',
    forApplicant: (organisation, shortName) =>
      `${organisation} (${shortName}) is open in Altinn Studio. Its owners are the administrators who agreed.`,
    joinNext: 'If you want to belong to it yourself, ask for access on its page.',
  },
  serviceOwner: {
    subject: 'The organisation has become a service owner',
    intro: (organisation, shortName) => `${organisation} (${shortName}) is a service owner now.`,
    next: 'It has the test environment TT02, and teams for those who publish. It gets Production when an owner accepts the terms.',
    why: 'You get this e-mail because you are an owner of the organisation.',
  },
}

export const openingRefusals: SentencesFor<typeof nb.openingRefusals> = {
  'organisation-name-shape':
    'The short name must have 2 to 19 characters: small letters a–z, digits and hyphens. It must begin with a letter, end with a letter or digit, and cannot have two hyphens in a row.',
  'organisation-name-reserved': 'The short name is reserved. Choose another.',
  'organisation-name-taken': 'The short name is taken. Choose another.',
  'number-digits': 'The organisation number must have nine digits.',
  'number-check': 'The organisation number is not right. Check the digits.',
  'number-taken': 'The organisation is here already.',
  'kind-unknown': ({ kinds }) => `Choose what kind of organisation it is: ${kinds}.`,
  'official-name-missing': ({ field }) => `Write the name in ${inWhich(field)}.`,
  'official-name-long': ({ field }) => `The name in ${inWhich(field)} can have 200 characters at most.`,
  'official-name-signs': ({ field }) => `The name in ${inWhich(field)} has an invisible character. Type it again.`,
  'owner-missing': 'The organisation must have an owner at least.',
  'owner-unknown': ({ username }) => `No active user is called ${username}.`,
}

export const orderingMailTexts: typeof nb.orderingMailTexts = {
  registered: (title) => `The service desk has your e-mail and has written down the order of ${title} for you.`,
  ownSeat: 'You are named as an administrator. Say yes or no to that before the organisation can open.',
  byAddress: (address) =>
    `The question is for the e-mail address ${address}. Log in with the user that has it, or create one.`,
  seatSubject: (title) => `Will you be an administrator of ${title}?`,
  seatAsked: (by, title) => `${by} has ordered ${title} in Altinn Studio and named you as an administrator.`,
  seatMeans:
    'If you agree, you become an owner when the organisation opens: you decide who gets access, and answer when somebody asks for it. You can also say no.',
  seatButton: 'Answer yes or no',
  seatAnsweredSubject: {
    confirmed: (who) => `${who} will be an administrator`,
    refused: (who) => `${who} will not be an administrator`,
  },
  seatAnswered: {
    confirmed: (who, title) => `${who} has agreed to be an administrator of ${title}.`,
    refused: (who, title) => `${who} has declined to be an administrator of ${title}.`,
  },
  findAnother: 'You can ask somebody else from the order.',
  seatWithdrawnSubject: (title) => `You are no longer an administrator in the order of ${title}`,
  seatWithdrawn: (by, title) => `${by} has taken you out of the order of ${title}.`,
  nothingToDo: 'You need not do anything.',
  whyWithdrawn: (reference) => `You get this e-mail because you were named as an administrator in order ${reference}.`,
  shortNameSubject: (shortName) => `New short name: ${shortName}`,
  shortNameChanged: (by, before, shortName) =>
    `${by ?? 'The service desk'} has changed the short name in the order from ${before} to ${shortName}.`,
  shortNameMeans: 'The short name stands in the addresses of the organisation, and cannot be changed once it is open.',
}

export const orderingTexts: typeof nb.orderingTexts = {
  fields: {
    kind: 'What kind of organisation?',
    serviceOwner: 'Service owner',
    serviceOwnerHint:
      'A public body with an agreement with Digdir. It owns its services and gets the test environment TT02 at once. Production comes when an owner has accepted the terms.',
    developer: 'Developer organisation',
    developerHint:
      'Builds services for public bodies. It gets repositories and teams, but no environments of its own. It can order to become a service owner later.',
    agreement: 'Reference of the agreement',
    agreementHint: 'For service owners. Case number or date of the agreement with Digdir.',
    bodies: 'For which public bodies do you build services?',
    bodiesHint: 'For developer organisations. One on each line.',
    shortName: 'Short name',
    shortNameHint: 'Stands in addresses and cannot be changed afterwards. 2–19 small letters a–z, digits and hyphens.',
    alternatives: (names) => `Free: ${list('en', names)}`,
    free: (name) => `${name} is free.`,
    taken: (name) => `${name} is taken.`,
    nameNb: 'Name in Bokmål',
    nameNn: 'Name in Nynorsk',
    nameEn: 'Name in English',
    nameHint: 'Correct capitals and small letters where they are wrong. The register writes capitals alone.',
    administrators: 'Administrators',
    administratorsLead:
      'They become owners of the organisation when it opens. Each of them must agree first. Name two if you can, so that there is always somebody to ask.',
    me: 'I am to be an administrator',
    applicant: 'Who orders is to be an administrator',
    others: 'Other administrators',
    othersHint: 'Usernames or e-mail addresses, one on each line. 20 at most in all.',
    message: 'Message to the service desk',
    messageHint: 'Optional. Write what may spare a question.',
    submit: 'Send the order',
    saveDraft: 'Save draft',
  },
  become: {
    title: 'Order to become a service owner',
    lead: (name) => `For ${name}. The service desk answers within three working days.`,
    means: 'What happens when the order is approved',
    changes: [
      'The organisation gets the test environment TT02 at once.',
      'The teams Deploy-TT02 and Deploy-Production are added.',
      'Production opens when an owner has accepted the terms.',
    ],
    agreementHint: 'Case number or date of the agreement with Digdir.',
    already: 'The organisation is a service owner already.',
    ordered: 'The organisation has an order that is being handled.',
    back: 'To the organisation',
  },
  shortName: {
    title: 'Change the short name',
    lead: (before) => `It is ordered with the short name ${before} now.`,
    label: 'New short name',
    submit: 'Change the short name',
    closed: 'The order is decided, so the short name cannot be changed.',
  },
}

export const orderingRefusals: SentencesFor<typeof nb.orderingRefusals> = {
  'order-kind-missing': 'Choose what kind of organisation it is.',
  'agreement-missing': 'Write the reference of the agreement with Digdir.',
  'agreement-long': 'The reference can have 100 characters at most.',
  'bodies-missing': 'Write for which public bodies you build services.',
  'bodies-long': 'The list of public bodies can have 2000 characters at most.',
  'order-message-long': 'The message can have 4000 characters at most.',
  'organisation-short-name-missing': 'Write a short name.',
  'organisation-here': 'The organisation is here already, so it cannot be ordered.',
  'already-ordered': 'The organisation already has an order that is being handled.',
  'number-sub-unit': ({ parent }) =>
    `The number belongs to a sub-unit. Use the number of the main unit${parent ? `, ${parent}` : ''}.`,
  'service-owner-already': 'The organisation is a service owner already.',
  'administrators-missing': 'Name at least one administrator.',
  'nobody-asked': 'Write whom you want to ask.',
  'administrators-many': 'An order can have 20 administrators at most.',
  'administrators-neither': ({ typed }) => `These are neither usernames nor e-mail addresses: ${typed}.`,
  'administrators-unknown': ({ typed }) => `No user is called this: ${typed}.`,
  'administrators-there': 'They are named as administrators already.',
  'applicant-unknown': 'No user is called this.',
  'order-decided': 'The order is decided, so this cannot be changed any more.',
}

const steps: Record<ProgressStep, string> = {
  organisation: 'The organisation is made',
  teams: 'Teams and owners are in place',
  environments: 'The test environment TT02 is open',
  datamodels: 'The repository for data models is made',
  content: 'The repository for shared content is made',
  resources: 'The repository for resources is made',
  told: 'The owners have been told by e-mail',
}

export const progressTexts: typeof nb.progressTexts = {
  title: 'The opening of the organisation',
  steps: steps,
  done: 'done',
  coming: 'to come',
  soFar: (done, all) => `${done} of ${all} steps are done. This usually takes a few seconds.`,
  late: 'It takes longer than we reckoned with; we try again. You need not do anything, and the owners get an e-mail when all is ready.',
  ready: 'All is ready.',
  open: 'Go to the organisation',
  again: 'Look again',
}

export const seatTexts: typeof nb.seatTexts = {
  seat: {
    title: (name) => `Will you be an administrator of ${name}?`,
    titleClosed: (name) => `Administrator of ${name}`,
    lead: (by) => `${by} has named you as an administrator in the order.`,
    leadOwn: 'You ordered it, and are named as an administrator yourself.',
    kind: 'Kind',
    shortName: 'Short name',
    orderedBy: 'Ordered by',
    means: 'If you agree, you become an owner when the organisation opens. An owner',
    duties: [
      'decides who gets access, and takes it away when somebody leaves',
      'answers when somebody asks to join',
      'decides who can publish services, and accepts the terms for production',
      'is whom the service desk asks in matters of the organisation',
    ],
    no: 'If you say no, nothing more happens with you. Who ordered is told.',
    confirm: 'Yes, I will be an administrator',
    refuse: 'No, thank you',
    answers: {
      confirmed: 'You have said yes. You can change your mind for as long as the order is open.',
      refused: 'You have said no. You can change your mind for as long as the order is open.',
    },
    closed: 'The order is decided, so the answer cannot be changed any more.',
    closedAnswers: { confirmed: 'You said yes.', refused: 'You said no.', none: 'You did not answer.' },
    leftOut: 'The organisation opens without you.',
    join: 'Ask for access',
    seeOrder: 'See the order',
  },
  seats: {
    title: 'Administrators',
    lead: 'They become owners when the organisation opens, if they have said yes.',
    caption: 'Administrators in the order',
    who: 'Who',
    state: 'Answer',
    acts: 'Acts',
    standings: {
      confirmed: 'Has said yes',
      refused: 'Has said no',
      waiting: 'Has not answered',
      'left-out': 'Was left out',
    },
    me: (name) => `${name} (you)`,
    remind: 'Send the question again',
    remindWhom: (who) => `to ${who}`,
    withdraw: 'Take out',
    none: 'Nobody is named. The order cannot be approved before somebody has said yes.',
    add: 'Ask more people',
    addSubmit: 'Ask them',
    reminded: 'The question has been sent again.',
    withdrawn: 'The person is taken out of the order.',
    added: 'They have been asked, by e-mail.',
    closed: 'The order is decided, so its administrators cannot be changed here.',
  },
}
