import type { EnvironmentName, EnvironmentRight } from '../organisations/tables.ts'
import type { Team } from '../organisations/team.ts'
import type { Sentences } from '../platform/form.ts'
import { type Catalogue, day } from '../platform/texts.ts'

type Access = Pick<Team, 'isOwners' | 'level' | 'reach' | 'mayCreate' | 'environments'>

const environmentsNb: Record<EnvironmentName, string> = { tt02: 'testmiljøet TT02', production: 'produksjon' }
const environmentsEn: Record<EnvironmentName, string> = { tt02: 'the test environment TT02', production: 'production' }

function environmentsOf({ environments }: Access): [EnvironmentName, EnvironmentRight][] {
  return (['tt02', 'production'] as const).flatMap((name) => {
    const right = environments[name]
    return right ? [[name, right]] : []
  })
}

function powersNb(team: Access): string[] {
  if (team.isOwners) return ['styre organisasjonen: personer, team og alle tjenester']
  const services = team.reach === 'all' ? 'alle tjenestene' : 'utvalgte tjenester'
  const levels = { none: '', read: 'lese', write: 'lese og endre', admin: 'administrere' }
  return [
    ...(levels[team.level] ? [`${levels[team.level]} ${services}`] : []),
    ...(team.mayCreate ? ['lage nye tjenester'] : []),
    ...environmentsOf(team).map(([name, right]) =>
      right === 'publish'
        ? `publisere til ${environmentsNb[name]}`
        : `publisere til og administrere ${environmentsNb[name]}`,
    ),
  ]
}

function powersEn(team: Access): string[] {
  if (team.isOwners) return ['run the organisation: people, teams and all services']
  const services = team.reach === 'all' ? 'all the services' : 'chosen services'
  const levels = { none: '', read: 'read', write: 'read and change', admin: 'administer' }
  return [
    ...(levels[team.level] ? [`${levels[team.level]} ${services}`] : []),
    ...(team.mayCreate ? ['make new services'] : []),
    ...environmentsOf(team).map(([name, right]) =>
      right === 'publish' ? `publish to ${environmentsEn[name]}` : `publish to and administer ${environmentsEn[name]}`,
    ),
  ]
}

const nb = {
  represented: {
    title: 'Organisasjoner du representerer',
    lead: 'Dette har Ansattporten bekreftet for oss. Det gir ikke tilgang i seg selv, men eierne ser det når du ber om det.',
    none: 'Du valgte ingen organisasjon hos Ansattporten. Ingenting er lagret.',
    empty: 'Du har ikke vist at du representerer noen',
    emptyLead:
      'Hos Ansattporten velger du organisasjonen. Finner du den ikke der, mangler du en rolle for den i Altinn.',
    vouched: (date: string) => `bekreftet ${date}`,
    join: 'Be om tilgang',
    isMember: 'Du er med her',
    missing: 'Organisasjonen er ikke her ennå. Du kan',
    find: 'Finn organisasjonen',
  },
  join: {
    title: (organisation: string) => `Be om tilgang til ${organisation}`,
    lead: 'Eierne får en e-post, og du får svar på e-post. De ser navnet ditt, brukernavnet ditt og hvordan du logget inn.',
    message: 'Melding til eierne',
    messageHint: 'Valgfri. Det hjelper å skrive hvor du jobber, hva du skal lage, og hvem som kjenner deg.',
    vouched: (date: string) =>
      `Ansattporten bekreftet ${date} at du kan representere organisasjonen. Det ser eierne også.`,
    submit: 'Be om tilgang',
    back: 'Tilbake',
    mustWait: (date: string) =>
      `Eierne sa nei sist du spurte. Du kan spørre igjen fra ${date}, eller når en eier åpner for det.`,
    owners: 'Dette er eierne',
  },
  requests: {
    title: 'Forespørsler',
    lead: (count: number) =>
      count === 0
        ? 'Ingen venter på svar.'
        : count === 1
          ? 'Én person venter på svar.'
          : `${count} personer venter på svar.`,
    emptyTitle: 'Ingen venter på svar',
    emptyLead: 'Når noen ber om tilgang, får du en e-post, og de står her.',
    asked: 'Ba om tilgang',
    login: 'Logget inn med',
    loginWith: (method: string, level: string) => `${method} (nivå: ${level})`,
    vouchedTerm: 'Representerer',
    vouched: (date: string) => `Bekreftet av Ansattporten ${date}`,
    message: 'Melding',
    noMessage: 'Ingen melding',
    teams: 'Hvilke team skal personen være med i?',
    teamHint: (powers: string[]) => (powers.length > 0 ? `Kan ${listNb(powers)}.` : 'Gir ingen tilgang i seg selv.'),
    approve: 'Slipp inn',
    decline: 'Si nei',
    answered: 'Besvart de siste 90 dagene',
    person: 'Person',
    outcome: 'Svar',
    when: 'Når',
    reason: 'Begrunnelse',
    act: 'Handling',
    outcomes: { approved: 'Sluppet inn', declined: 'Fikk nei', withdrawn: 'Trakk seg' },
    by: (outcome: string, name: string) => `${outcome} av ${name}`,
    lift: 'La personen spørre igjen',
    lifted: 'Kan spørre igjen',
    requestFrom: (name: string) => `Forespørselen fra ${name}`,
    answerTitle: (name: string) => `${name} ber om tilgang`,
    declineTitle: (name: string) => `Si nei til ${name}`,
    declineLead: 'Personen får begrunnelsen på e-post, og kan spørre igjen om 30 dager eller når du åpner for det.',
    declineReason: 'Hvorfor?',
    declineReasonHint: 'Skriv hva personen kan gjøre i stedet, om du vet det.',
    declineSubmit: 'Send svaret',
    back: 'Tilbake',
    all: 'Alle forespørsler',
    closed: {
      approved: 'Forespørselen er godkjent',
      declined: 'Forespørselen er avslått',
      withdrawn: 'Forespørselen er trukket tilbake',
    },
    closedBy: (name: string, date: string) => `Av ${name}, ${date}.`,
    done: {
      approved: (name: string) => `${name} er sluppet inn og har fått en e-post.`,
      declined: (name: string) => `${name} har fått svaret på e-post.`,
      lifted: (name: string) => `${name} kan spørre igjen, og har fått en e-post om det.`,
    },
  },
  mail: {
    greeting: (name: string) => `Hei, ${name}.`,
    signature: 'Hilsen Altinn Studio',
    requestedSubject: (organisation: string) => `Noen ber om tilgang til ${organisation}`,
    requested: (name: string, username: string, organisation: string) =>
      `${name} (${username}) ber om tilgang til ${organisation}.`,
    loggedIn: (method: string, level: string) => `Logget inn med ${method} i Ansattporten, nivå ${level}.`,
    vouched: (date: string) => `Ansattporten bekreftet ${date} at personen kan representere organisasjonen.`,
    wrote: 'Meldingen:',
    answer: 'Svar på forespørselen',
    whyOwner: (organisation: string) => `Du får denne e-posten fordi du er eier av ${organisation}.`,
    approvedSubject: (organisation: string) => `Du har fått tilgang til ${organisation}`,
    approved: (by: string, organisation: string, teams: string[]) =>
      `${by} har sluppet deg inn i ${organisation}. Du er med i ${teams.length === 1 ? 'teamet' : 'teamene'} ${listNb(teams)}.`,
    can: (powers: string[]) => `Nå kan du ${listNb(powers)}.`,
    open: 'Gå til organisasjonen',
    whyAsker: (organisation: string) => `Du får denne e-posten fordi du ba om tilgang til ${organisation}.`,
    declinedSubject: (organisation: string) => `Svar på forespørselen din om tilgang til ${organisation}`,
    declined: (by: string, organisation: string) => `${by} sa nei til å gi deg tilgang til ${organisation}.`,
    reason: 'Begrunnelsen:',
    again: (date: string) => `Du kan spørre igjen fra ${date}.`,
    liftedSubject: (organisation: string) => `Du kan be om tilgang til ${organisation} igjen`,
    lifted: (by: string, organisation: string) =>
      `${by} har åpnet for at du kan be om tilgang til ${organisation} igjen.`,
    ask: 'Be om tilgang',
    reminderSubject: (organisation: string) => `Noen venter på svar fra ${organisation}`,
    reminder: (count: number, organisation: string) =>
      `${count === 1 ? 'Én person har' : `${count} personer har`} ventet i mer enn en uke på å få tilgang til ${organisation}:`,
    since: (name: string, username: string, date: string) => `${name} (${username}), siden ${date}`,
    answerAll: 'Se forespørslene',
  },
  powers: powersNb,
  list: listNb,
}

const en: typeof nb = {
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
    teamHint: (powers) => (powers.length > 0 ? `May ${listEn(powers)}.` : 'Gives no access by itself.'),
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
      `${by} has let you into ${organisation}. You are in the ${teams.length === 1 ? 'team' : 'teams'} ${listEn(teams)}.`,
    can: (powers) => `Now you may ${listEn(powers)}.`,
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
  powers: powersEn,
  list: listEn,
}

function listNb(items: readonly string[]): string {
  return listed(items, 'og')
}

function listEn(items: readonly string[]): string {
  return listed(items, 'and')
}

function listed(items: readonly string[], and: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}

export const joinTexts: Catalogue<typeof nb> = { nb, en }

const refusalsNb: Sentences = {
  'message-long': 'Meldingen er for lang. Bruk høyst 1000 tegn.',
  'organisation-suspended': 'Organisasjonen er stengt, og ingen kan be om tilgang nå.',
  'already-asked': 'Du har allerede bedt om tilgang. Eierne har ikke svart ennå.',
  'already-a-member': 'Du er allerede med i organisasjonen.',
  'declined-lately': ({ from }) =>
    `Eierne sa nei sist du spurte. Du kan spørre igjen fra ${day('nb', new Date(String(from)))}, eller når en eier åpner for det.`,
  'teams-missing': 'Velg minst ett team.',
  'team-gone': 'Et av teamene er nettopp slettet. Velg på nytt.',
  'reason-missing': 'Skriv en begrunnelse.',
  'reason-long': 'Begrunnelsen er for lang. Bruk høyst 1000 tegn.',
  'request-closed': 'Forespørselen er allerede besvart. Du ser nedenfor hva som skjedde.',
}

const refusalsEn: Sentences = {
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

export const joinRefusals: Catalogue<Sentences> = { nb: refusalsNb, en: refusalsEn }
