import type { SentencesFor } from '../../platform/texts.ts'
import type { EnvironmentName, Kind } from '../tables.ts'
import type * as nb from './nb.ts'
import type { OrganisationAct } from './nb.ts'

export const directoryTexts: typeof nb.directoryTexts = {
  title: 'Organisasjonar',
  lead: 'Finn organisasjonen du jobbar for, og be om tilgang.',
  search: 'Søk etter organisasjon',
  searchHint: 'Namn, kortnamn eller organisasjonsnummer.',
  own: 'Organisasjonane dine',
  others: 'Andre organisasjonar',
  all: 'Alle organisasjonar',
  mine: 'Du er med',
  found: (count, more) => (more ? `Dei første ${count} treffa` : count === 1 ? 'Eitt treff' : `${count} treff`),
  page: (page) => `Side ${page}`,
  next: 'Neste side',
  previous: 'Førre side',
  none: 'Vi fann ingen organisasjon',
  noneLead: (wanted) => `Ingen organisasjon her passar med «${wanted}».`,
  nobodyHere: 'Det er ingen organisasjonar her enno',
  pastEnd: 'Det er ikkje fleire organisasjonar',
  first: 'Til første side',
  missing: 'Finn du ikkje organisasjonen?',
  ask: 'Spør ein kollega kva organisasjonen heiter her. Namnet kan vere eit anna enn det de brukar til dagleg.',
  order: 'Er organisasjonen ikkje her, kan du',
  orderLink: 'bestille organisasjonen',
  orderButton: 'Bestill organisasjonen',
  ownOrders: 'Sjå bestillingane dine',
  represent: 'Vis kven du representerer',
  representLead:
    'Har du ei rolle i Altinn for organisasjonen din? Då kan Ansattporten stadfeste rolla, og eigarane ser det når du ber om tilgang.',
  representButton: 'Vis at du representerer organisasjonen din',
  representAnother: 'Vis ein organisasjon til',
}

const acts: Record<OrganisationAct, string> = {
  'organisation-opened': 'Opna organisasjonen',
  'organisation-changed': 'Endra organisasjonen',
  'join-requested': 'Bad om tilgang',
  'join-withdrawn': 'Trekte tilbake førespurnad om tilgang',
  'join-approved': 'Sleppte inn person',
  'join-declined': 'Sa nei til å gi tilgang',
  'join-waiting-lifted': 'Gav lov til å spørje igjen',
  'person-added': 'La til person',
  'invitation-sent': 'Inviterte på e-post',
  'invitation-resent': 'Sende invitasjon på nytt',
  'invitation-withdrawn': 'Trekte tilbake invitasjon',
  'invitation-accepted': 'Tok imot invitasjon',
  'teams-changed': 'Endra teama til ein person',
  'person-removed': 'Fjerna person',
  'organisation-left': 'Gjekk ut av organisasjonen',
  'team-created': 'Laga team',
  'team-renamed': 'Gav team nytt namn',
  'team-described': 'Endra skildringa av team',
  'team-access-changed': 'Endra tilgangen til team',
  'team-deleted': 'Sletta team',
  'access-asked': 'Bad om meir tilgang',
  'service-created': 'Laga teneste',
  'service-pushed': 'Sende endringar til teneste',
  'service-changed': 'Endra teneste',
  'service-opened': 'Opna teneste for alle',
  'service-closed': 'Lukka teneste',
  'collaborator-added': 'Sleppte inn i teneste',
  'collaborator-changed': 'Endra tilgang til teneste',
  'collaborator-removed': 'Fjerna frå teneste',
  'transfer-offered': 'Tilbaud teneste til ny eigar',
  'transfer-withdrawn': 'Trekte tilbake tilbod til ny eigar',
  'transfer-declined': 'Sa nei til teneste',
  'transfer-accepted': 'Tok over teneste',
  'service-deleted': 'Sletta teneste',
  'terms-accepted': 'Godtok vilkår for eit miljø',
  'environment-opened': 'Fekk miljø',
  'succession-stopped': 'Stoppa bestilling av ny eigar',
  'succession-dropped': 'Ingen ny eigar etter bestilling',
  'owner-appointed': 'Fekk ny eigar',
  'became-service-owner': 'Vart tenesteeigar',
  'desk-order-claimed': 'Tok bestilling til behandling',
  'desk-order-released': 'La bestilling tilbake',
  'desk-order-asked': 'Bad om meir i bestilling',
  'desk-order-written-to': 'Skreiv i bestilling',
  'desk-order-noted': 'Skreiv notat om bestilling',
  'desk-register-asked': 'Spurde Einingsregisteret på nytt',
  'desk-order-first-approved': 'Godkjende bestilling som den første',
  'desk-order-declined': 'Sa nei til bestilling',
  'desk-order-approved': 'Godkjende bestilling',
  'desk-organisation-suspended': 'Stengd av brukarstøtta',
  'desk-organisation-reactivated': 'Opna igjen av brukarstøtta',
  'desk-owners-nudged': 'Fekk påminning frå brukarstøtta',
}

export const historyTexts: typeof nb.historyTexts = {
  title: 'Historikk',
  lead: 'Alt som er gjort i organisasjonen, det nyaste først.',
  caption: 'Det som er gjort i organisasjonen',
  when: 'Når',
  what: 'Kva',
  by: 'Kven',
  onlyOf: (name) => `Berre det som gjeld ${name}`,
  filter: 'Finn i historikken',
  person: 'Gjeld brukarnamn',
  act: 'Hending',
  anyAct: 'Alle hendingar',
  acts: acts,
  from: 'Frå og med',
  to: 'Til og med',
  show: 'Vis',
  reset: 'Vis alt',
  export: 'Last ned som CSV',
  older: 'Eldre',
  newest: 'Til det nyaste',
  noneTitle: 'Ingen treff',
  none: 'Prøv eit anna brukarnamn, ei anna hending eller eit lengre tidsrom.',
  fileName: 'historikk',
  columns: ['Tidspunkt', 'Hending', 'Brukarnamn', 'Namn', 'Gjeld brukarnamn', 'Gjeld namn', 'Kva som skjedde'],
}

export const historyRefusals: SentencesFor<typeof nb.historyRefusals> = {
  'day-shape': 'Skriv dagen som 2026-11-22.',
  'days-turned': 'Den siste dagen er før den første.',
}

export const membershipMailTexts: typeof nb.membershipMailTexts = {
  organisationButton: 'Sjå organisasjonen',
  invitedSubject: (organisation) => `Bli med i ${organisation} i Altinn Studio`,
  invited: (name, organisation) => `${name} inviterer deg til ${organisation} i Altinn Studio.`,
  invitedHow:
    'Trykk på knappen og logg inn for å svare. Har du ingen brukar, lagar du ein undervegs, med denne e-postadressa.',
  invitedButton: 'Sjå invitasjonen',
  invitedLives: 'Lenkja verkar i sju dagar.',
  invitedWhy:
    'Du får denne e-posten fordi nokon skreiv inn adressa di. Kjenner du ikkje avsendaren, kan du sjå bort frå e-posten.',
  acceptedSubject: 'Invitasjonen din er tatt imot',
  accepted: (name, organisation) => `${name} tok imot invitasjonen og er no med i ${organisation}.`,
  acceptedButton: 'Sjå personane',
  acceptedWhy: 'Du får denne e-posten fordi du sende invitasjonen.',
  addedSubject: 'Du er lagd til i ein organisasjon',
  added: (name, organisation, teams) => `${name} la deg til i ${organisation}, i ${teams}.`,
  addedWhy:
    'Du får denne e-posten fordi du har fått ny tilgang. Meiner du at det er feil, kan du forlate organisasjonen.',
  teamsSubject: 'Teama dine er endra',
  teamsChanged: (name, organisation) => `${name} endra teama dine i ${organisation}.`,
  teamsGiven: (teams) => `Du er no med i ${teams}.`,
  teamsTaken: (teams) => `Du er ikkje lenger med i ${teams}.`,
  teamsWhy: 'Du får denne e-posten fordi tilgangen din vart endra.',
}

export const settingsTexts: typeof nb.settingsTexts = {
  title: 'Innstillingar',
  lead: (organisation) => `Dette ser andre om ${organisation}.`,
  saved: 'Lagra.',
  removed: 'Logoen er fjerna.',
  presentation: 'Nettstad',
  website: 'Adresse',
  websiteHint: 'Byrjar med https:// eller http://. Utan adresse viser vi ingenting.',
  logo: 'Logo',
  logoLead: 'Alle som er logga inn, ser logoen på sida til organisasjonen.',
  noLogo: 'Organisasjonen har ingen logo enno. Inntil vidare viser vi bokstavane.',
  file: 'Vel bilete',
  fileHint:
    'PNG, JPEG eller WebP, høgst 200 kB. Eit kvadratisk bilete passar best. Vi viser biletet som det er, så det som ligg gøymt i det, som stad og kamera, følger med.',
  upload: 'Last opp',
  remove: 'Fjern logoen',
  fixed: 'Namn og nummer',
  fixedLead: 'Dette kjem frå Einingsregisteret og bestillinga. Skriv til brukarstøtta om noko er feil.',
  shortName: 'Kortnamn',
  number: 'Organisasjonsnummer',
  name: 'Namn',
  kind: 'Slag',
  since: 'Opna',
}

export const settingsRefusals: SentencesFor<typeof nb.settingsRefusals> = {
  'website-shape': 'Skriv heile adressa, som https://www.fjordvik.example.',
  'website-long': 'Adressa kan ha høgst 200 teikn.',
  'logo-missing': 'Vel eit bilete.',
  'logo-large': 'Biletet er for stort. Det kan vere høgst 200 kB.',
  'logo-type': 'Biletet må vere PNG, JPEG eller WebP. SVG kan innehalde skript, så det tar vi ikkje imot.',
}

export const suspensionTexts: typeof nb.suspensionTexts = {
  tag: 'Stengd',
  notice: 'Stengd av brukarstøtta',
  noticeLead: (date) =>
    `Organisasjonen vart stengd ${date}. Ingen kan endre noko her, men du kan lese, klone og forlate organisasjonen som før.`,
  noticeOthers: (date) => `Organisasjonen vart stengd ${date}. Ingen kan be om tilgang no.`,
  serviceNotice: (name) =>
    `Brukarstøtta har stengt ${name}. Du kan lese og klone tenesta, men du kan ikkje endre noko.`,
  page: {
    title: (name) => `${name} er stengd`,
    lead: 'Brukarstøtta har stengt organisasjonen. Det som er her, kan lesast og klonast, men ingenting kan endrast.',
    since: 'Stengd sidan',
    reason: 'Grunngiving',
    write: 'Spørsmål',
    writeTo: 'Skriv til',
    toOrganisation: 'Til organisasjonen',
  },
  mail: {
    see: 'Sjå organisasjonen',
    reason: 'Grunngivinga er:',
    write: (address) => `Har du spørsmål, eller meiner du at dette er feil? Skriv til ${address}.`,
    suspendedSubject: (name) => `${name} er stengd i Altinn Studio`,
    suspended: (name) => `Brukarstøtta har stengt ${name}.`,
    means:
      'Medlemene kan lese, klone og forlate organisasjonen som før. Ingen kan endre noko eller sleppe inn nye. Ingenting er sletta.',
    reactivatedSubject: (name) => `${name} er opna igjen`,
    reactivated: (name) => `Brukarstøtta har opna ${name} igjen. Alt verkar som før.`,
    ownerSuspendedSubject: (name) => `Ein eigar av ${name} er stengd ute`,
    ownerSuspended: (person, username, name) =>
      `Brukarstøtta har stengt brukaren til ${person} (${username}), som eig ${name} saman med deg.`,
    ownerMeans: 'Personen kjem ikkje inn før brukaren er opna igjen. Team og tilgangar i organisasjonen er som før.',
    ownerReactivatedSubject: (name) => `Ein eigar av ${name} slepp inn igjen`,
    ownerReactivated: (person, username, name) =>
      `Brukarstøtta har opna igjen brukaren til ${person} (${username}), som eig ${name} saman med deg.`,
  },
}

export const teamRefusals: SentencesFor<typeof nb.teamRefusals> = {
  'team-name-missing': 'Gi teamet eit namn.',
  'team-name-long': 'Namnet er for langt. Bruk høgst 40 teikn.',
  'team-name-signs': 'Namnet har eit usynleg teikn. Skriv det på nytt.',
  'team-name-taken': 'Organisasjonen har allereie eit team med dette namnet. Vel eit anna.',
  'team-description-long': 'Skildringa er for lang. Bruk høgst 200 teikn.',
  'team-level-missing': 'Vel kva teamet kan gjere med tenestene.',
  'team-reach-missing': 'Vel kva tenester det gjeld.',
  'team-member-missing': 'Vel kven som skal vere med.',
  'not-in-organisation':
    'Ingen i organisasjonen har dette brukarnamnet. Legg først personen til i organisasjonen, under «Personar».',
  'last-team':
    'Personen er berre med i dette teamet. Skal personen ut, fjernar du personen frå organisasjonen. Då fell alt anna òg bort.',
  'last-owner': 'Organisasjonen må ha ein eigar. Gjer først ein annan til eigar.',
  'only-team': ({ names }) =>
    `Dette er det einaste teamet til ${names}. Flytt dei til eit anna team, eller fjern dei frå organisasjonen, før du slettar teamet.`,
  'owners-fixed': 'Owners styrer organisasjonen og kan ikkje endrast eller slettast.',
}

export const teamMailTexts: typeof nb.teamMailTexts = {
  button: 'Sjå teamet',
  organisationButton: 'Sjå organisasjonen',
  joinedSubject: 'Du er med i eit nytt team',
  joined: (who, team, organisation) =>
    `${who} la deg til i teamet ${team} i ${organisation}. På sida til teamet ser du kva det gir deg tilgang til.`,
  leftSubject: 'Du er ikkje lenger med i eit team',
  left: (who, team, organisation) =>
    `${who} tok deg ut av teamet ${team} i ${organisation}. Det teamet gav deg tilgang til, har du ikkje lenger. Du er framleis med i organisasjonen.`,
  deletedSubject: 'Eit team du var med i, er sletta',
  deleted: (who, team, organisation) =>
    `${who} sletta teamet ${team} i ${organisation}. Det teamet gav deg tilgang til, har du ikkje lenger. Du er framleis med i organisasjonen.`,
  why: 'Du får denne e-posten fordi tilgangen din vart endra.',
}

const kinds: Record<Kind, string> = { 'service-owner': 'Tenesteeigar', developer: 'Utviklarorganisasjon' }

export const organisationTexts: typeof nb.organisationTexts = {
  organisations: 'Organisasjonar',
  kinds: kinds,
  tabs: 'Sidene til organisasjonen',
  overview: 'Oversyn',
  people: 'Personar',
  teams: 'Team',
  environments: 'Miljø',
  requests: 'Førespurnader',
  history: 'Historikk',
  settings: 'Innstillingar',
  noOwnerNow: 'Ingen av eigarane kan svare akkurat no.',
}

const environments: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'produksjon' }

export const givenAccessTexts: typeof nb.givenAccessTexts = {
  line: {
    everything: 'Kan gjere alt i organisasjonen',
    nothing: 'Ingen tilgang til tenester',
    inServices: (level, count) => {
      if (count === 0) return 'Ingen tenester er valde'
      const which = count === 'all' ? 'alle tenester' : count === 1 ? 'éi vald teneste' : `${count} valde tenester`
      return { read: `Kan lese ${which}`, write: `Kan skrive i ${which}`, admin: `Kan administrere ${which}` }[level]
    },
    mayCreate: 'Kan lage tenester',
    inEnvironment: (right, name) =>
      right === 'publish'
        ? `Kan publisere til ${environments[name]}`
        : `Kan publisere til og administrere ${environments[name]}`,
  },
  phrase: {
    everything: 'administrere alt',
    nothing: 'ingen tenester',
    inServices: (level, count) => {
      const which = count === 'all' ? 'alle tenester' : count === 1 ? 'éi teneste' : `${count} tenester`
      return { read: `lese ${which}`, write: `skrive i ${which}`, admin: `administrere ${which}` }[level]
    },
    mayCreate: 'lage tenester',
    inEnvironment: (right, name) =>
      right === 'administer' ? `administrere ${environments[name]}` : `publisere til ${environments[name]}`,
  },
  power: {
    everything: 'styre organisasjonen: personar, team og alle tenester',
    inServices: (level, count) => {
      const which = count === 'all' ? 'alle tenestene' : 'utvalde tenester'
      return { read: `lese ${which}`, write: `lese og endre ${which}`, admin: `administrere ${which}` }[level]
    },
    mayCreate: 'lage nye tenester',
    inEnvironment: (right, name) => {
      const where = name === 'tt02' ? 'testmiljøet TT02' : environments[name]
      return right === 'publish' ? `publisere til ${where}` : `publisere til og administrere ${where}`
    },
  },
}

export const standardTeamTexts: typeof nb.standardTeamTexts = {
  owners: 'Styrer organisasjonen.',
  devs: 'Lagar og endrar tenester.',
  'deploy-tt02': 'Publiserer til testmiljøet.',
  'deploy-production': 'Publiserer til produksjon.',
}
