import type { Level } from '../../organisations/rights.ts'
import type { SentencesFor } from '../../platform/texts.ts'
import { number } from '../../platform/texts.ts'
import type * as nb from './nb.ts'

const levels: Record<Level, string> = {
  none: '',
  read: 'Du kan lese tenesta.',
  write: 'Du kan lese og endre tenesta.',
  admin: 'Du kan lese og endre tenesta, og styre kven andre som slepp inn.',
}

export const serviceMailTexts: typeof nb.serviceMailTexts = {
  letIn: ({ doer, title, address }, level, team) => ({
    subject: `Du har fått tilgang til ${address}`,
    said: [`${doer} har sleppt ${team ? `teamet ditt ${team}` : 'deg'} inn i tenesta «${title}».`, levels[level]],
    button: 'Opne tenesta',
    why: 'Du får denne e-posten fordi tilgangen din er endra.',
  }),
  levelChanged: ({ doer, title, address }, level, team) => ({
    subject: `Tilgangen din til ${address} er endra`,
    said: [
      `${doer} har endra tilgangen ${team ? `teamet ditt ${team}` : 'du'} har til tenesta «${title}».`,
      levels[level],
    ],
    button: 'Opne tenesta',
    why: 'Du får denne e-posten fordi tilgangen din er endra.',
  }),
  letOut: ({ doer, title, address }, team) => ({
    subject: `Tilgangen til ${address} er fjerna`,
    said: [
      `${doer} har fjerna ${team ? `teamet ditt ${team}` : 'deg'} frå tenesta «${title}».`,
      'Tilgang du har på andre måtar, beheld du.',
    ],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi tilgangen din er endra.',
  }),
  offered: ({ doer, title, address, owner, receiver }) => ({
    subject: `Vil de ta over ${address}?`,
    said: [
      `${doer} tilbyr ${receiver} å ta over tenesta «${title}» frå ${owner}.`,
      'Tenesta blir ikkje flytta før nokon har sagt ja.',
    ],
    button: 'Sjå tilbodet',
    why: 'Du får denne e-posten fordi du kan svare på tilbodet.',
  }),
  offerWithdrawn: ({ doer, title, address, receiver }) => ({
    subject: `Tilbodet om å ta over ${address} er trekt tilbake`,
    said: [`${doer} har trekt tilbake tilbodet til ${receiver} om å ta over tenesta «${title}».`],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi du kunne ha svart på tilbodet.',
  }),
  offerAccepted: ({ doer, title, address, receiver }) => ({
    subject: `${address} har fått ny eigar`,
    said: [`${doer} har tatt imot tenesta «${title}». Den nye eigaren er ${receiver}.`],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi det var du som gav tilbodet.',
  }),
  offerDeclined: ({ doer, title, address, receiver }) => ({
    subject: `Tilbodet om ${address} vart avslått`,
    said: [`${doer} har sagt nei til at ${receiver} skulle ta over tenesta «${title}». Eigaren er den same som før.`],
    button: 'Opne tenesta',
    why: 'Du får denne e-posten fordi det var du som gav tilbodet.',
  }),
  deleted: ({ doer, title, address }) => ({
    subject: `Tenesta ${address} er sletta`,
    said: [
      `${doer} har sletta tenesta «${title}» med alle filer og heile historikken.`,
      'Var det ein feil? Vi tar vare på repoet i 30 dagar. Skriv til brukarstøtta.',
    ],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi du hadde tilgang til tenesta.',
  }),
}

export const ownRepositoryTexts: typeof nb.ownRepositoryTexts = {
  datamodels: {
    title: 'Datamodellar',
    readme: (organisation) =>
      `Her ligg datamodellane som tenestene til ${organisation} deler. Endrar du ein modell her, slepp kvar teneste å ha sin eigen.`,
  },
  content: {
    title: 'Delt innhald',
    readme: (organisation) =>
      `Her ligg innhald som tenestene til ${organisation} deler: kodelister, tekstar og bilete.`,
  },
  resources: {
    title: 'Ressursar',
    readme: (organisation) =>
      `Her ligg ressursane til ${organisation}: det som Altinn styrer tilgang til, skildra for ressursregisteret.`,
  },
}

export const serviceSettingsTexts: typeof nb.serviceSettingsTexts = {
  settings: {
    title: 'Innstillingar',
    lead: 'Kva tenesta heiter, og kven ho er synleg for.',
    name: 'Tittel',
    visibility: 'Kven kan sjå tenesta?',
    visibilities: {
      closed: { label: 'Lukka', hint: 'Berre eigaren, team med tilgang og dei som er sleppte inn.' },
      open: { label: 'Open', hint: 'Alle som er logga inn i Altinn Studio, kan lese og klone tenesta.' },
    },
    saved: 'Endringane er lagra.',
    more: 'Meir om tenesta',
    collaborators: 'Kven som har tilgang',
    collaboratorsText: 'Slepp inn personar og team, og sjå kven som kjem inn gjennom team.',
    transfer: 'Gi tenesta til ein ny eigar',
    transferText: 'Til ein person eller ein organisasjon, som må seie ja først.',
    delete: 'Slett tenesta',
    deleteText: 'Med alle filer og heile historikken.',
  },
  levels: {
    none: { label: 'Ingen', hint: '' },
    read: { label: 'Lese', hint: 'Sjå og klone tenesta.' },
    write: { label: 'Endre', hint: 'Lese, og sende endringar med Git.' },
    admin: { label: 'Administrere', hint: 'Endre, sleppe inn andre, gi bort og slette.' },
  },
  collaborators: {
    title: 'Kven som har tilgang',
    lead: 'Dei som er sleppte inn i denne tenesta, og dei som kjem inn gjennom teama sine.',
    letIn: 'Sleppte inn',
    nobody: 'Ingen er sleppte inn enno.',
    nobodyText: 'Slepp inn nokon som ikkje har tilgang gjennom eit team.',
    who: 'Kven',
    level: 'Tilgang',
    since: 'Sidan',
    act: 'Handling',
    change: (name) => `Endre tilgangen til ${name}`,
    changeShort: 'Endre',
    owner: 'Eigar',
    byTeams: 'Gjennom team',
    byTeamsText: 'Desse kjem inn gjennom team. Tilgangen deira kan endrast i organisasjonen.',
    shown: (shown, inAll) => `Her er dei første ${shown} av ${inAll}.`,
    ways: 'Gjennom',
    aTeamOf: (organisation) => `eit team i ${organisation}`,
    addPerson: 'Slepp inn ein person',
    username: 'Brukarnamn',
    usernameHint: 'Det personen heiter i Altinn Studio, til dømes ola.bjornas.',
    add: 'Slepp inn',
    addTeam: 'Slepp inn eit team',
    addTeamLead: 'Alle i teamet får tilgang så lenge dei er med.',
    team: 'Team',
    noTeams: 'Du er ikkje med i nokon organisasjon, så du har ingen team å sleppe inn.',
    changeTitle: (name) => `Tilgangen til ${name}`,
    changeLead: (title) => `Kva dei kan gjere i «${title}».`,
    remove: 'Fjern tilgangen',
    removeTitle: 'Fjern tilgangen',
    removeText: 'Dei slepp ikkje lenger inn som samarbeidspartnar. Tilgang gjennom andre team beheld dei.',
    added: 'Tilgangen er gitt.',
    changed: 'Tilgangen er endra.',
    removed: 'Tilgangen er fjerna.',
  },
  transfer: {
    title: 'Gi tenesta til ein ny eigar',
    lead: 'Den nye eigaren må seie ja før noko skjer.',
    receiver: 'Ny eigar',
    receiverHint: 'Brukarnamnet til ein person eller kortnamnet til ein organisasjon.',
    offer: 'Tilby tenesta',
    whatHappens: 'Dette skjer når dei seier ja',
    newAddress: 'Adressa blir ny: Namnet til den nye eigaren står først, òg når du klonar.',
    staying: (count) =>
      count === 1 ? 'Éin som er sleppt inn, beheld tilgangen.' : `${count} som er sleppte inn, beheld tilgangen.`,
    leaving: (count) =>
      count === 1
        ? 'Eitt team frå organisasjonen som eig tenesta no, er sleppt inn og mistar tilgangen.'
        : `${count} team frå organisasjonen som eig tenesta no, er sleppte inn og mistar tilgangen.`,
    organisationLoses: (name) => `Teama i ${name} mistar tilgangen.`,
    youLose: 'Du er ikkje eigar lenger, og ser ikkje tenesta før nokon slepper deg inn.',
    pending: 'Tilbodet ventar på svar',
    to: 'Til',
    by: 'Av',
    when: 'Sendt',
    withdraw: 'Trekk tilbake tilbodet',
    answerYourself: 'Du kan svare på tilbodet sjølv',
    offered: 'Tilbodet er sendt.',
    withdrawn: 'Tilbodet er trekt tilbake.',
  },
  answer: {
    title: (title) => `Vil du ta over «${title}»?`,
    lead: (by, receiver) =>
      receiver ? `${by} tilbyr ${receiver} å eige tenesta, og du kan svare.` : `${by} tilbyr deg å eige tenesta.`,
    service: 'Teneste',
    address: 'Adresse',
    newAddress: 'Ny adresse',
    owner: 'Eigar no',
    newOwner: 'Ny eigar',
    offered: 'Tilbod sendt',
    text: 'Den nye eigaren bestemmer over tenesta. Dei som er sleppte inn, beheld tilgangen. Det gjer ikkje teama til den gamle eigaren.',
    accept: 'Ta over tenesta',
    decline: 'Nei takk',
  },
  closedOffer: {
    title: 'Tilbodet gjeld ikkje lenger',
    'transfer-withdrawn': 'Tilbodet er trekt tilbake, så tenesta har same eigar som før.',
    'transfer-declined': 'Nokon har sagt nei til tilbodet, så tenesta har same eigar som før.',
    'transfer-accepted': 'Nokon har sagt ja til tilbodet og tatt over tenesta.',
    see: 'Sjå tenesta',
    dashboard: 'Til dashbordet',
  },
  delete: {
    title: 'Slett tenesta',
    lead: (title) => `Dette slettar «${title}» for alle.`,
    goes: 'Dette blir borte',
    files: 'Alle filer og heile historikken i Git',
    access: (count) =>
      count === 1 ? 'Tilgangen til éin som er sleppt inn' : `Tilgangen til ${count} som er sleppte inn`,
    address: (address) => `Adressa ${address}, òg for dei som har klona tenesta`,
    kept: 'Vi tar vare på repoet i 30 dagar. Var det ein feil, skriv du til brukarstøtta.',
    confirm: 'Skriv kortnamnet til tenesta',
    confirmHint: (shortName) => `Skriv ${shortName} for å vise at du meiner denne.`,
    submit: 'Slett tenesta',
  },
}

export const serviceSettingsRefusals: SentencesFor<typeof nb.serviceSettingsRefusals> = {
  'visibility-missing': 'Vel kven som kan sjå tenesta.',
  'level-missing': 'Vel kva dei kan gjere.',
  'collaborator-missing': 'Skriv brukarnamnet til den du vil sleppe inn.',
  'person-unknown': 'Ingen har dette brukarnamnet. Spør personen kva som står i profilen.',
  'already-owner': 'Denne personen eig tenesta, og har all tilgang frå før.',
  'already-collaborator': 'Dei er sleppte inn frå før. Endre tilgangen i lista.',
  'team-missing': 'Vel eit av teama i lista.',
  'receiver-missing': 'Skriv kven som skal få tenesta.',
  'receiver-unknown': 'Ingen person eller organisasjon har dette namnet.',
  'receiver-is-you':
    'Du kan ikkje tilby tenesta til deg sjølv. Be ein annan som administrerer tenesta, om å gjere det.',
  'receiver-is-owner': 'Dei eig tenesta frå før.',
  'already-offered': 'Nokon har allereie fått tilbod om tenesta. Trekk tilbake tilbodet først.',
  'receiver-has-name':
    'Den nye eigaren har allereie ei teneste med dette kortnamnet. Tilbodet står, så du kan svare når namnet er ledig.',
  'answer-missing': 'Vel om du vil ta over tenesta eller ikkje.',
  'name-differs': 'Dette er ikkje kortnamnet til tenesta.',
}

export const serviceTexts: typeof nb.serviceTexts = {
  dashboard: {
    title: 'Dashbord',
    contexts: 'Kva tenester du ser',
    me: 'Meg',
    all: 'Alt mitt',
    mine: (inAll) => (inAll === 1 ? 'Du har éi teneste.' : `Du har ${inAll} tenester.`),
    reached: (inAll) => (inAll === 1 ? 'Du har tilgang til éi teneste.' : `Du har tilgang til ${inAll} tenester.`),
    ofOrganisation: (inAll, name) =>
      inAll === 1 ? `Du ser éi teneste hos ${name}.` : `Du ser ${inAll} tenester hos ${name}.`,
    hits: (inAll, search) => {
      if (inAll === 0) return `Ingen tenester passar med «${search}».`
      return inAll === 1 ? `Éi teneste passar med «${search}».` : `${inAll} tenester passar med «${search}».`
    },
    allOf: 'Vis alle igjen',
    create: 'Lag ei teneste',
    favourites: 'Favorittar',
    services: 'Tenester',
    ownRepositories: 'Repoa til organisasjonen',
    search: 'Finn ei teneste',
    searchHint: 'Tittel, kortnamn eller eigar.',
    sort: 'Sorter etter',
    sorts: { changed: 'Sist endra', title: 'Tittel', owner: 'Eigar' },
    changedBy: (name) => `endra av ${name}`,
    you: 'deg',
    star: (title) => `Gjer ${title} til favoritt`,
    unstar: (title) => `Fjern ${title} frå favorittane`,
    pages: 'Sider',
    page: (page, pages) => `Side ${page} av ${pages}`,
    previous: 'Førre',
    next: 'Neste',
    emptyTitle: 'Her blir det plass til tenestene dine',
    emptyText: 'Ei teneste er eit Git-repo med ein Altinn-app i. Den første er klar på under eitt minutt.',
    first: 'Lag den første tenesta di',
    emptyThere: (name) => `Her er det ingen tenester frå ${name} enno`,
    emptyThereText: 'Når nokon lagar ei teneste som du har tilgang til, står ho her.',
    emptyAllTitle: 'Her er det ingenting enno',
    together: 'Skal du jobbe saman med nokon?',
    findOrganisation: 'Finn organisasjonen din',
    represent: 'Vis at du representerer ein organisasjon',
    mayNotCreate: 'Du kan ikkje lage tenester her.',
    why: 'Sjå kvifor',
    deleted: 'Tenesta er sletta. Vi tar vare på repoet i 30 dagar.',
    declined: 'Du har sagt nei. Eigaren er den same som før.',
    left: 'Du er ikkje lenger sleppt inn i tenesta.',
    invited: (by, organisation) => `${by} har invitert deg til ${organisation}.`,
    seeInvitation: 'Sjå invitasjonen',
    offered: (by, title, receiver) => `${by} tilbyr ${receiver ?? 'deg'} å ta over tenesta «${title}».`,
    seeOffer: 'Sjå tilbodet',
    suggested: (organisation) =>
      `Du representerer ${organisation} hos Ansattporten. Organisasjonen er her i Altinn Studio.`,
    seeOrganisation: 'Be om tilgang',
  },
  create: {
    title: 'Lag ei teneste',
    lead: 'Du får eit Git-repo med alt ein Altinn-app treng.',
    owner: 'Eigar',
    me: (name, username) => `${name} (${username})`,
    ownerHint: 'Eigaren bestemmer kven som får tilgang, og står i adressa.',
    mayNotCreate: (name) => `Du kan ikkje lage tenester for ${name}.`,
    why: 'Sjå kvifor',
    name: 'Tittel',
    nameHint: 'Slik innbyggjarane ser han. Kan endrast seinare.',
    shortName: 'Kortnamn',
    shortNameHint: 'Står i adressa, og kan ikkje endrast. Små bokstavar a–z, tal og bindestrek, 3–30 teikn.',
    template: 'Start med',
    submit: 'Lag tenesta',
  },
  service: {
    tabs: 'Sider for tenesta',
    overview: 'Oversyn',
    files: 'Filer',
    history: 'Historikk',
    settings: 'Innstillingar',
    visibilities: {
      closed: 'Lukka: berre dei som har fått tilgang, ser tenesta',
      open: 'Open: alle som er logga inn, kan lese tenesta',
    },
    access: 'Tilgangen din',
    levels: {
      none: 'Ingen',
      read: 'Du kan lese',
      write: 'Du kan lese og endre',
      admin: 'Du kan lese, endre og styre tilgangen',
    },
    readOnly: 'Du kan lese tenesta, men ikkje endre noko.',
    writeOnly: 'Du kan ikkje endre innstillingane, sleppe inn andre, overføre eller slette tenesta.',
    whoHelps: 'Sjå kven som kan gi deg tilgang',
    taken: 'Tenesta har fått ny eigar.',
    created: 'Laga',
    changed: 'Sist endra',
    owner: 'Eigar',
    visibility: 'Kven ser tenesta',
    environments: 'Miljø',
    seeEnvironments: 'Sjå miljøa til eigaren',
    ofOwner: 'Eigaren bestemmer kven som kan publisere',
    noEnvironments: 'Ingen.',
    whyNone: 'Sjå kvifor',
    clone: 'Klon med Git',
    cloneLead: 'Git spør om brukarnamn og passord. Skriv brukarnamnet ditt, og bruk ein nøkkel som passord.',
    next: 'Dette gjer du no',
    nextSteps: [
      'Lag ein nøkkel om du ikkje har ein.',
      'Klon tenesta til maskina di.',
      'Gjer endringar, lag ein commit og send dei med git push.',
    ],
    readerSteps: ['Lag ein nøkkel om du ikkje har ein.', 'Klon tenesta til maskina di.'],
    keys: 'Til nøklane',
    readme: 'README',
    noReadme: 'Tenesta har ingen README.md.',
    empty: 'Her er det ingen filer enno.',
    name: 'Namn',
    size: 'Storleik',
    top: 'Filer',
    binary: 'Dette er ikkje ei tekstfil. Klon tenesta for å sjå fila.',
    large: 'Fila er for stor til at vi kan vise ho her. Klon tenesta for å sjå fila.',
    symlink: (target) => `Ein snarveg til ${target}.`,
    submodule: 'Eit anna Git-repo som denne tenesta viser til.',
    bytes: (size) => `${number('nn', size)} byte`,
    message: 'Melding',
    author: 'Av',
    when: 'Når',
    filesLead: 'Slik filene er på hovudgreina no.',
    caption: 'Filer og mapper',
  },
}

export const serviceRefusals: SentencesFor<typeof nb.serviceRefusals> = {
  'title-missing': 'Gi tenesta ein tittel.',
  'title-long': 'Tittelen er for lang. Bruk høgst 100 teikn.',
  'short-name-missing': 'Gi tenesta eit kortnamn.',
  'short-name-shape':
    'Kortnamnet har 3–30 teikn: små bokstavar a–z, tal og bindestrek. Det byrjar med ein bokstav og sluttar med ein bokstav eller eit tal.',
  'short-name-kept': 'Dette kortnamnet er sett av til eit repo som alle organisasjonar har. Vel eit anna.',
  'short-name-taken': ({ owner }) => `${owner || 'Du'} har allereie ei teneste med dette kortnamnet. Vel eit anna.`,
  'template-missing': 'Vel kva tenesta skal starte med.',
}

export const gitAccessTexts: typeof nb.gitAccessTexts = {
  keyNeeded: 'Git treng ein nøkkel her. Lag ein under innstillingar, og bruk han som passord.',
  readOnlyKey: 'Denne nøkkelen kan berre lese. Lag ein nøkkel som kan skrive.',
  notAllowed: 'Du kan lese denne tenesta, men ikkje endre noko. Sida til tenesta seier kven som kan gi deg tilgang.',
  notFound: 'Tenesta finst ikkje, eller så har du ikkje tilgang.',
  accountSuspended: (address) =>
    `Brukaren din er stengd. Logg inn i nettlesaren for å sjå kvifor, eller skriv til ${address}.`,
  suspended: (name, address) =>
    `${name} er stengd. Du kan hente tenesta, men ikkje sende endringar. Skriv til ${address}.`,
}

export const templateTexts: typeof nb.templateTexts = {
  form: {
    name: 'Skjema',
    description: 'To sider som verkar frå starten: éi å fylle ut og éi å sjå over og sende inn.',
  },
  empty: {
    name: 'Tom',
    description: 'Éi tom side og ein tom datamodell. For deg som veit kva du skal lage.',
  },
  rightDescription: 'Gir fullmakt til å fylle ut og sende inn.',
  heading: 'Nynorsk',
}
