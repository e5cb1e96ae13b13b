import type { Sentences } from '../../platform/texts.ts'
import { day, list } from '../../platform/texts.ts'

export const invitationTexts = {
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
  done: {
    added: (count: number) => (count === 1 ? 'Én person er lagt til.' : `${count} personer er lagt til.`),
    extended: (count: number) =>
      count === 1 ? 'Én som var med fra før, fikk flere team.' : `${count} som var med fra før, fikk flere team.`,
    invited: (count: number) => (count === 1 ? 'Én invitasjon er sendt.' : `${count} invitasjoner er sendt.`),
    spared: (count: number) =>
      count === 1
        ? 'Én adresse har fått mange invitasjoner det siste døgnet og fikk ingen ny.'
        : `${count} adresser har fått mange invitasjoner det siste døgnet og fikk ingen ny.`,
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
    joined: (organisation: string) => `Du er med i ${organisation}.`,
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

export const invitationRefusals = {
  'people-missing': 'Skriv minst ett brukernavn eller en e-postadresse.',
  'people-many': 'Listen er for lang. Legg til høyst 100 om gangen.',
  'people-teams-missing': 'Velg minst ett team.',
  'invited-often': 'Adressen har fått mange invitasjoner det siste døgnet. Prøv igjen i morgen.',
  'invitation-suspended':
    'Organisasjonen er stengt, og ingen kan bli med nå. Invitasjonen gjelder fortsatt til den går ut.',
  'invitation-closed': 'Invitasjonen kan ikke brukes lenger.',
  'invitation-teams-gone':
    'Teamene du ble invitert til, er slettet. Be den som inviterte deg, om å invitere deg på nytt.',
} satisfies Sentences

export const joinTexts = {
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
    teamHint: (powers: string[]) =>
      powers.length > 0 ? `Kan ${list('nb', powers)}.` : 'Gir ingen tilgang i seg selv.',
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
    requestedSubject: (organisation: string) => `Noen ber om tilgang til ${organisation}`,
    requested: (name: string, username: string, organisation: string) =>
      `${name} (${username}) ber om tilgang til ${organisation}.`,
    loggedIn: (method: string, level: string) => `Logget inn med ${method} i Ansattporten, nivå ${level}.`,
    vouched: (date: string) => `Ansattporten bekreftet ${date} at personen kan representere organisasjonen.`,
    wrote: 'Meldingen:',
    answer: 'Svar på forespørselen',
    approvedSubject: (organisation: string) => `Du har fått tilgang til ${organisation}`,
    approved: (by: string, organisation: string, teams: string[]) =>
      `${by} har sluppet deg inn i ${organisation}. Du er med i ${teams.length === 1 ? 'teamet' : 'teamene'} ${list('nb', teams)}.`,
    can: (powers: string[]) => `Nå kan du ${list('nb', powers)}.`,
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
}

export const joinRefusals = {
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
} satisfies Sentences
