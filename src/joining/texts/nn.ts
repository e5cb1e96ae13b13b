import type { SentencesFor } from '../../platform/texts.ts'
import { day, list } from '../../platform/texts.ts'
import type * as nb from './nb.ts'

export const invitationTexts: typeof nb.invitationTexts = {
  add: {
    title: 'Legg til personar',
    lead: 'Den som har brukar, blir med straks. Ei e-postadresse får ein invitasjon.',
    people: 'Brukarnamn og e-postadresser',
    peopleHint:
      'Eitt namn eller éi adresse på kvar linje, eller lim inn ei liste frå e-postprogrammet. Høgst 100 om gongen.',
    teams: 'Kva team skal dei vere med i?',
    teamsHint: 'Teama avgjer kva dei får tilgang til.',
    submit: 'Sjå kva som skjer',
    pending: 'Sjå invitasjonar som ventar',
  },
  preview: {
    title: 'Stemmer dette?',
    lead: (teams) => `Ingenting er gjort enno. Når du stadfestar, skjer dette i ${teams}.`,
    caption: 'Kva som skjer med kvar av dei',
    typed: 'Du skreiv',
    happens: 'Det som skjer',
    add: (name) => `${name} blir med straks`,
    extend: (name, teams) => `${name} er med frå før, og blir med i ${teams}`,
    member: (name) => `${name} er med i teama frå før. Ingenting blir endra`,
    invite: 'Får ein invitasjon på e-post',
    'invite-again': 'Den førre invitasjonen verkar ikkje lenger. Adressa får ein ny',
    'extend-invitation': (teams) => `Er invitert frå før. Invitasjonen gjeld òg ${teams}`,
    invited: 'Er invitert frå før. Ingenting blir endra',
    'invited-often': 'Har fått mange invitasjonar det siste døgnet. Prøv igjen i morgon',
    nobody: 'Ingen har dette brukarnamnet',
    neither: 'Dette er verken eit brukarnamn eller ei e-postadresse',
    twice: 'Står på lista frå før',
    confirm: (count) => (count === 1 ? 'Legg til éin' : `Legg til ${count}`),
    skipped: (count) =>
      count === 1
        ? 'Éi linje kan ikkje brukast og blir hoppa over.'
        : `${count} linjer kan ikkje brukast og blir hoppa over.`,
    nothing: 'Det er ingenting å gjere. Endre lista og prøv igjen.',
    skip: 'Blir hoppa over',
    change: 'Endre lista',
  },
  done: {
    added: (count) => (count === 1 ? 'Éin person er lagd til.' : `${count} personar er lagde til.`),
    extended: (count) =>
      count === 1 ? 'Éin som var med frå før, fekk fleire team.' : `${count} som var med frå før, fekk fleire team.`,
    invited: (count) => (count === 1 ? 'Éin invitasjon er send.' : `${count} invitasjonar er sende.`),
    spared: (count) =>
      count === 1
        ? 'Éi adresse har fått mange invitasjonar det siste døgnet og fekk ingen ny.'
        : `${count} adresser har fått mange invitasjonar det siste døgnet og fekk ingen ny.`,
  },
  pending: {
    title: 'Invitasjonar',
    lead: (count) =>
      count === 1
        ? 'Éi e-postadresse er invitert og har ikkje svart.'
        : `${count} e-postadresser er inviterte og har ikkje svart.`,
    emptyTitle: 'Ingen invitasjonar ventar på svar',
    emptyText: 'Inviterer du ei e-postadresse, ser du invitasjonen her til du har fått svar.',
    caption: 'Invitasjonar som ventar på svar',
    address: 'E-postadresse',
    teams: 'Team',
    noTeams: 'Teama er sletta',
    by: 'Invitert av',
    sent: 'Sendt',
    expires: 'Verkar til',
    expired: 'Gjekk ut',
    dead: 'Verkar ikkje',
    deadWhy: 'Avsendaren eig ikkje organisasjonen lenger.',
    act: 'Handling',
    resend: 'Send på nytt',
    withdraw: 'Trekk tilbake',
    to: (address) => `til ${address}`,
    resent: 'Invitasjonen er send på nytt og verkar i sju dagar. Den gamle lenkja verkar ikkje lenger.',
    withdrawn: 'Invitasjonen er trekt tilbake.',
    add: 'Legg til personar',
  },
  answer: {
    title: (organisation) => `Bli med i ${organisation}`,
    lead: (name, organisation) => `${name} inviterer deg til ${organisation} i Altinn Studio.`,
    signIn: 'Logg inn for å svare. Har du ingen brukar, lagar du ein på nokre minutt og kjem tilbake hit.',
    to: (address) => `Invitasjonen er til ${address}. Bruk den adressa når du lagar brukar.`,
    logIn: 'Logg inn',
    create: 'Opprett ny brukar',
    unfinished: 'Du har byrja å lage ein brukar. Fullfør registreringa, så kjem du vidare.',
    goOn: 'Hald fram med registreringa',
    as: (name, username) => `Du er logga inn som ${name} (${username}).`,
    accept: 'Bli med',
    later: 'Ikkje no',
    otherTitle: 'Invitasjonen er til ei anna adresse',
    other: (name, username, address) =>
      `Du er logga inn som ${name} (${username}). Invitasjonen er til ${address}, og det er ikkje adressa til denne brukaren.`,
    otherHow: (inviter) =>
      `Har du ein brukar med den adressa, loggar du ut og inn igjen. Elles ber du ${inviter} legge deg til med brukarnamnet ditt.`,
    logOut: 'Logg ut',
    dashboard: 'Til dashbordet',
    toOrganisation: 'Gå til organisasjonen',
    joined: (organisation) => `Du er med i ${organisation}.`,
    acceptedTitle: 'Invitasjonen er brukt',
    accepted: 'Nokon har tatt imot denne invitasjonen. Var det du, finn du organisasjonen på dashbordet.',
    acceptedMine: 'Du har tatt imot denne invitasjonen.',
    withdrawnTitle: 'Invitasjonen er trekt tilbake',
    withdrawn: (organisation) =>
      `Du er ikkje lenger invitert til ${organisation}. Skal du vere med likevel, kan du be om tilgang.`,
    ask: 'Sjå organisasjonen',
    expiredTitle: 'Invitasjonen har gått ut',
    expired: (inviter, organisation) =>
      `Ein invitasjon verkar i sju dagar. Be ${inviter} sende ein ny, eller be om tilgang til ${organisation}.`,
    voidTitle: 'Invitasjonen verkar ikkje lenger',
    void: (organisation) => `Be ein av eigarane av ${organisation} sende ein ny, eller be om tilgang.`,
    unknownTitle: 'Vi finn ikkje invitasjonen',
    unknown:
      'Er invitasjonen send på nytt, verkar berre lenkja i den siste e-posten. Logg inn for å sjå om ein invitasjon ventar på deg.',
  },
}

export const invitationRefusals: SentencesFor<typeof nb.invitationRefusals> = {
  'people-missing': 'Skriv minst eitt brukarnamn eller éi e-postadresse.',
  'people-many': 'Lista er for lang. Legg til høgst 100 om gongen.',
  'people-teams-missing': 'Vel minst eitt team.',
  'invited-often': 'Adressa har fått mange invitasjonar det siste døgnet. Prøv igjen i morgon.',
  'invitation-suspended':
    'Organisasjonen er stengd, og ingen kan bli med no. Invitasjonen gjeld framleis til han går ut.',
  'invitation-closed': 'Invitasjonen kan ikkje brukast lenger.',
  'invitation-teams-gone': 'Teama du vart invitert til, er sletta. Be den som inviterte deg, om ein ny invitasjon.',
}

export const joinTexts: typeof nb.joinTexts = {
  represented: {
    title: 'Organisasjonar du representerer',
    lead: 'Dette har Ansattporten stadfesta for oss. Det gir ikkje tilgang i seg sjølv, men eigarane ser det når du ber om tilgang.',
    none: 'Du valde ingen organisasjon hos Ansattporten. Ingenting er lagra.',
    empty: 'Du har ikkje vist at du representerer nokon',
    emptyLead:
      'Hos Ansattporten vel du organisasjonen din. Finn du han ikkje der, manglar du ei rolle for organisasjonen i Altinn.',
    vouched: (date) => `stadfesta ${date}`,
    join: 'Be om tilgang',
    isMember: 'Du er med her',
    missing: 'Organisasjonen er ikkje her enno. Du kan',
    find: 'Finn organisasjonen',
  },
  join: {
    title: (organisation) => `Be om tilgang til ${organisation}`,
    lead: 'Eigarane får ein e-post, og du får svar på e-post. Dei ser namnet ditt, brukarnamnet ditt og korleis du logga inn.',
    message: 'Melding til eigarane',
    messageHint: 'Valfri. Det hjelper å skrive kvar du jobbar, kva du skal lage, og kven som kjenner deg.',
    vouched: (date) => `Ansattporten stadfesta ${date} at du kan representere organisasjonen. Det ser eigarane òg.`,
    submit: 'Be om tilgang',
    back: 'Tilbake',
    mustWait: (date) =>
      `Eigarane sa nei sist du spurde. Du kan spørje igjen frå ${date}, eller når ein eigar opnar for det.`,
    owners: 'Dette er eigarane',
  },
  requests: {
    title: 'Førespurnader',
    lead: (count) =>
      count === 0
        ? 'Ingen ventar på svar.'
        : count === 1
          ? 'Éin person ventar på svar.'
          : `${count} personar ventar på svar.`,
    emptyTitle: 'Ingen ventar på svar',
    emptyLead: 'Når nokon ber om tilgang, får du ein e-post, og førespurnaden står her.',
    asked: 'Bad om tilgang',
    login: 'Logga inn med',
    loginWith: (method, level) => `${method} (nivå: ${level})`,
    vouchedTerm: 'Representerer',
    vouched: (date) => `Stadfesta av Ansattporten ${date}`,
    message: 'Melding',
    noMessage: 'Inga melding',
    teams: 'Kva team skal personen vere med i?',
    teamHint: (powers) => (powers.length > 0 ? `Kan ${list('nn', powers)}.` : 'Gir ingen tilgang i seg sjølv.'),
    approve: 'Slepp inn',
    decline: 'Sei nei',
    answered: 'Svar dei siste 90 dagane',
    person: 'Person',
    outcome: 'Svar',
    when: 'Når',
    reason: 'Grunngiving',
    act: 'Handling',
    outcomes: { approved: 'Sleppt inn', declined: 'Fekk nei', withdrawn: 'Trekte seg' },
    by: (outcome, name) => `${outcome} av ${name}`,
    lift: 'La personen spørje igjen',
    lifted: 'Kan spørje igjen',
    requestFrom: (name) => `Førespurnaden frå ${name}`,
    answerTitle: (name) => `${name} ber om tilgang`,
    declineTitle: (name) => `Sei nei til ${name}`,
    declineLead: 'Personen får grunngivinga på e-post, og kan spørje igjen om 30 dagar eller når du opnar for det.',
    declineReason: 'Kvifor?',
    declineReasonHint: 'Skriv kva personen kan gjere i staden, om du veit det.',
    declineSubmit: 'Send svaret',
    back: 'Tilbake',
    all: 'Alle førespurnader',
    closed: {
      approved: 'Førespurnaden er godkjend',
      declined: 'Førespurnaden er avslått',
      withdrawn: 'Førespurnaden er trekt tilbake',
    },
    closedBy: (name, date) => `Av ${name}, ${date}.`,
    done: {
      approved: (name) => `${name} er sleppt inn og har fått ein e-post.`,
      declined: (name) => `${name} har fått svaret på e-post.`,
      lifted: (name) => `${name} kan spørje igjen, og har fått ein e-post om det.`,
    },
  },
  mail: {
    requestedSubject: (organisation) => `Nokon ber om tilgang til ${organisation}`,
    requested: (name, username, organisation) => `${name} (${username}) ber om tilgang til ${organisation}.`,
    loggedIn: (method, level) => `Logga inn med ${method} i Ansattporten, nivå ${level}.`,
    vouched: (date) => `Ansattporten stadfesta ${date} at personen kan representere organisasjonen.`,
    wrote: 'Meldinga:',
    answer: 'Svar på førespurnaden',
    approvedSubject: (organisation) => `Du har fått tilgang til ${organisation}`,
    approved: (by, organisation, teams) =>
      `${by} har sleppt deg inn i ${organisation}. Du er med i ${teams.length === 1 ? 'teamet' : 'teama'} ${list('nn', teams)}.`,
    can: (powers) => `No kan du ${list('nn', powers)}.`,
    open: 'Gå til organisasjonen',
    whyAsker: (organisation) => `Du får denne e-posten fordi du bad om tilgang til ${organisation}.`,
    declinedSubject: (organisation) => `Svar på førespurnaden din om tilgang til ${organisation}`,
    declined: (by, organisation) => `${by} sa nei til å gi deg tilgang til ${organisation}.`,
    reason: 'Grunngivinga:',
    again: (date) => `Du kan spørje igjen frå ${date}.`,
    liftedSubject: (organisation) => `Du kan be om tilgang til ${organisation} igjen`,
    lifted: (by, organisation) => `${by} har opna for at du kan be om tilgang til ${organisation} igjen.`,
    ask: 'Be om tilgang',
    reminderSubject: (organisation) => `Nokon ventar på svar frå ${organisation}`,
    reminder: (count, organisation) =>
      `${count === 1 ? 'Éin person har' : `${count} personar har`} venta i meir enn ei veke på å få tilgang til ${organisation}:`,
    since: (name, username, date) => `${name} (${username}), sidan ${date}`,
    answerAll: 'Sjå førespurnadene',
  },
}

export const joinRefusals: SentencesFor<typeof nb.joinRefusals> = {
  'message-long': 'Meldinga er for lang. Bruk høgst 1000 teikn.',
  'organisation-suspended': 'Organisasjonen er stengd, og ingen kan be om tilgang no.',
  'already-asked': 'Du har allereie bedt om tilgang. Eigarane har ikkje svart enno.',
  'already-a-member': 'Du er allereie med i organisasjonen.',
  'declined-lately': ({ from }) =>
    `Eigarane sa nei sist du spurde. Du kan spørje igjen frå ${day('nn', new Date(String(from)))}, eller når ein eigar opnar for det.`,
  'teams-missing': 'Vel minst eitt team.',
  'team-gone': 'Eitt av teama er nettopp sletta. Vel på nytt.',
  'reason-missing': 'Skriv ei grunngiving.',
  'reason-long': 'Grunngivinga er for lang. Bruk høgst 1000 teikn.',
  'request-closed': 'Førespurnaden er ikkje open lenger. Nedanfor ser du kva som skjedde.',
}
