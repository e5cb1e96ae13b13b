import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

const nb = {
  add: {
    title: 'Legg til personer',
    lead: 'Den som har bruker, blir med med en gang. En e-postadresse får en invitasjon.',
    people: 'Brukernavn og e-postadresser',
    peopleHint: 'En på hver linje, eller lim inn en liste fra e-postprogrammet. Høyst 100 om gangen.',
    teams: 'Hvilke team skal de være med i?',
    teamsHint: 'Teamene bestemmer hva de får tilgang til.',
    submit: 'Se hva som skjer',
    pending: 'Se invitasjoner som venter',
  },
  preview: {
    title: 'Stemmer dette?',
    lead: (teams: string) => `Ingenting er gjort ennå. Når du bekrefter, skjer dette i ${teams}.`,
    caption: 'Hva som skjer med hver av dem',
    typed: 'Du skrev',
    happens: 'Det som skjer',
    add: (name: string) => `${name} blir med med en gang`,
    extend: (name: string, teams: string) => `${name} er med fra før, og blir med i ${teams}`,
    member: (name: string) => `${name} er med i teamene fra før. Ingenting endres`,
    invite: 'Får en invitasjon på e-post',
    'invite-again': 'Den forrige invitasjonen virker ikke lenger. Adressen får en ny',
    'extend-invitation': (teams: string) => `Er invitert fra før. Invitasjonen gjelder også ${teams}`,
    invited: 'Er invitert fra før. Ingenting endres',
    'invited-often': 'Har fått mange invitasjoner det siste døgnet. Prøv igjen i morgen',
    nobody: 'Ingen har dette brukernavnet',
    neither: 'Dette er verken et brukernavn eller en e-postadresse',
    twice: 'Står på listen fra før',
    confirm: (count: number) => (count === 1 ? 'Legg til én' : `Legg til ${count}`),
    skipped: (count: number) =>
      count === 1
        ? 'En linje kan ikke brukes og blir hoppet over.'
        : `${count} linjer kan ikke brukes og blir hoppet over.`,
    nothing: 'Det er ingenting å gjøre. Endre listen og prøv igjen.',
    skip: 'Hoppes over',
    change: 'Endre listen',
  },
  pending: {
    title: 'Invitasjoner',
    lead: (count: number) =>
      count === 1
        ? 'En e-postadresse er invitert og har ikke svart.'
        : `${count} e-postadresser er invitert og har ikke svart.`,
    emptyTitle: 'Ingen invitasjoner venter på svar',
    emptyText: 'Inviterer du en e-postadresse, ser du den her til den har svart.',
    caption: 'Invitasjoner som venter på svar',
    address: 'E-postadresse',
    teams: 'Team',
    noTeams: 'Teamene er slettet',
    by: 'Invitert av',
    sent: 'Sendt',
    expires: 'Virker til',
    expired: 'Gikk ut',
    dead: 'Virker ikke',
    deadWhy: 'Avsenderen eier ikke organisasjonen lenger.',
    act: 'Handling',
    resend: 'Send på nytt',
    withdraw: 'Trekk tilbake',
    to: (address: string) => `til ${address}`,
    resent: 'Invitasjonen er sendt på nytt og virker i sju dager. Den gamle lenken virker ikke lenger.',
    withdrawn: 'Invitasjonen er trukket tilbake.',
    add: 'Legg til personer',
  },
  answer: {
    title: (organisation: string) => `Bli med i ${organisation}`,
    lead: (name: string, organisation: string) => `${name} inviterer deg til ${organisation} i Altinn Studio.`,
    signIn: 'Logg inn for å svare. Har du ikke bruker, lager du en på noen minutter og kommer tilbake hit.',
    to: (address: string) => `Invitasjonen er til ${address}. Bruk den adressen når du lager bruker.`,
    logIn: 'Logg inn',
    create: 'Opprett ny bruker',
    unfinished: 'Du har begynt å lage en bruker. Gjør den ferdig, så kommer du videre.',
    goOn: 'Fortsett registreringen',
    as: (name: string, username: string) => `Du er logget inn som ${name} (${username}).`,
    accept: 'Bli med',
    later: 'Ikke nå',
    otherTitle: 'Invitasjonen er til en annen adresse',
    other: (name: string, username: string, address: string) =>
      `Du er logget inn som ${name} (${username}). Invitasjonen er til ${address}, og det er ikke adressen til denne brukeren.`,
    otherHow: (inviter: string) =>
      `Har du en bruker med den adressen, logger du ut og inn igjen. Ellers ber du ${inviter} om å legge deg til med brukernavnet ditt.`,
    logOut: 'Logg ut',
    dashboard: 'Til dashbordet',
    toOrganisation: 'Gå til organisasjonen',
    acceptedTitle: 'Invitasjonen er brukt',
    accepted: 'Noen har tatt imot denne invitasjonen. Var det deg, finner du organisasjonen på dashbordet.',
    acceptedMine: 'Du har tatt imot denne invitasjonen.',
    withdrawnTitle: 'Invitasjonen er trukket tilbake',
    withdrawn: (organisation: string) =>
      `Du er ikke lenger invitert til ${organisation}. Skal du være med likevel, kan du be om tilgang.`,
    ask: 'Se organisasjonen',
    expiredTitle: 'Invitasjonen har gått ut',
    expired: (inviter: string, organisation: string) =>
      `En invitasjon virker i sju dager. Be ${inviter} om å sende den på nytt, eller be om tilgang til ${organisation}.`,
    voidTitle: 'Invitasjonen virker ikke lenger',
    void: (organisation: string) => `Be en av eierne av ${organisation} om å sende den på nytt, eller be om tilgang.`,
    unknownTitle: 'Vi finner ikke invitasjonen',
    unknown:
      'Er den sendt på nytt, virker bare lenken i den siste e-posten. Logg inn for å se om en invitasjon venter på deg.',
  },
}

const en: typeof nb = {
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

export const invitationTexts: Catalogue<typeof nb> = { nb, en }

/** What adding, inviting and accepting refuse. */
export const invitationRefusals: Catalogue<Sentences> = {
  nb: {
    'people-missing': 'Skriv minst ett brukernavn eller en e-postadresse.',
    'people-many': 'Listen er for lang. Legg til høyst 100 om gangen.',
    'people-teams-missing': 'Velg minst ett team.',
    'invited-often': 'Adressen har fått mange invitasjoner det siste døgnet. Prøv igjen i morgen.',
    'organisation-suspended':
      'Organisasjonen er stengt, og ingen kan bli med nå. Invitasjonen gjelder fortsatt til den går ut.',
    'invitation-closed': 'Invitasjonen kan ikke brukes lenger.',
    'invitation-teams-gone':
      'Teamene du ble invitert til, er slettet. Be den som inviterte deg, om å invitere deg på nytt.',
  },
  en: {
    'people-missing': 'Write at least one username or e-mail address.',
    'people-many': 'The list is too long. Add at most 100 at a time.',
    'people-teams-missing': 'Choose at least one team.',
    'invited-often': 'The address has had many invitations in the last day. Try again tomorrow.',
    'organisation-suspended':
      'The organisation is suspended, and nobody can join now. The invitation is good until it runs out.',
    'invitation-closed': 'The invitation can no longer be used.',
    'invitation-teams-gone':
      'The teams that you were invited to are deleted. Ask whoever invited you to invite you again.',
  },
}
