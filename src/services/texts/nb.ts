import type { Level } from '../../organisations/rights.ts'
import type { Sentences } from '../../platform/texts.ts'
import { number } from '../../platform/texts.ts'

export type Message = { subject: string; said: string[]; button: string; why: string }

type Told = { doer: string; title: string; address: string }

type Offer = Told & { owner: string; receiver: string }

const levels: Record<Level, string> = {
  none: '',
  read: 'Du kan lese den.',
  write: 'Du kan lese og endre den.',
  admin: 'Du kan lese og endre den, og styre hvem andre som slipper inn.',
}

export const serviceMailTexts = {
  letIn: ({ doer, title, address }: Told, level: Level, team?: string): Message => ({
    subject: `Du har fått tilgang til ${address}`,
    said: [`${doer} har sluppet ${team ? `teamet ditt ${team}` : 'deg'} inn i tjenesten «${title}».`, levels[level]],
    button: 'Åpne tjenesten',
    why: 'Du får denne e-posten fordi tilgangen din er endret.',
  }),
  levelChanged: ({ doer, title, address }: Told, level: Level, team?: string): Message => ({
    subject: `Tilgangen din til ${address} er endret`,
    said: [
      `${doer} har endret tilgangen ${team ? `teamet ditt ${team}` : 'du'} har til tjenesten «${title}».`,
      levels[level],
    ],
    button: 'Åpne tjenesten',
    why: 'Du får denne e-posten fordi tilgangen din er endret.',
  }),
  letOut: ({ doer, title, address }: Told, team?: string): Message => ({
    subject: `Tilgangen til ${address} er tatt bort`,
    said: [
      `${doer} har fjernet ${team ? `teamet ditt ${team}` : 'deg'} fra tjenesten «${title}».`,
      'Har du tilgang på en annen måte også, beholder du den.',
    ],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi tilgangen din er endret.',
  }),
  offered: ({ doer, title, address, owner, receiver }: Offer): Message => ({
    subject: `Vil dere overta ${address}?`,
    said: [
      `${doer} tilbyr ${receiver} å overta tjenesten «${title}» fra ${owner}.`,
      'Tjenesten flyttes ikke før noen har sagt ja.',
    ],
    button: 'Se tilbudet',
    why: 'Du får denne e-posten fordi du kan svare på tilbudet.',
  }),
  offerWithdrawn: ({ doer, title, address, receiver }: Offer): Message => ({
    subject: `Tilbudet om å overta ${address} er trukket tilbake`,
    said: [`${doer} har trukket tilbake tilbudet til ${receiver} om å overta tjenesten «${title}».`],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi du kunne ha svart på tilbudet.',
  }),
  offerAccepted: ({ doer, title, address, receiver }: Offer): Message => ({
    subject: `${address} har fått ny eier`,
    said: [`${doer} har tatt imot tjenesten «${title}». Nå er det ${receiver} som eier den.`],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi du tilbød tjenesten.',
  }),
  offerDeclined: ({ doer, title, address, receiver }: Offer): Message => ({
    subject: `Tilbudet om ${address} ble ikke tatt imot`,
    said: [`${doer} har sagt nei til at ${receiver} skulle overta tjenesten «${title}». Eieren er den samme som før.`],
    button: 'Åpne tjenesten',
    why: 'Du får denne e-posten fordi du tilbød tjenesten.',
  }),
  deleted: ({ doer, title, address }: Told): Message => ({
    subject: `Tjenesten ${address} er slettet`,
    said: [
      `${doer} har slettet tjenesten «${title}» med alle filer og hele historikken.`,
      'Var det en feil? Repoet blir liggende hos oss i 30 dager. Skriv til brukerstøtten.',
    ],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi du hadde tilgang til tjenesten.',
  }),
}

export const ownRepositoryTexts = {
  datamodels: {
    title: 'Datamodeller',
    readme: (organisation: string) =>
      `Her ligger datamodellene som tjenestene til ${organisation} deler. Endre en modell her, så slipper hver tjeneste å ha sin egen.`,
  },
  content: {
    title: 'Delt innhold',
    readme: (organisation: string) =>
      `Her ligger innhold som tjenestene til ${organisation} deler: kodelister, tekster og bilder.`,
  },
  resources: {
    title: 'Ressurser',
    readme: (organisation: string) =>
      `Her ligger ressursene til ${organisation}: det som Altinn styrer tilgang til, beskrevet for ressursregisteret.`,
  },
}

export const serviceSettingsTexts = {
  settings: {
    title: 'Innstillinger',
    lead: 'Hva tjenesten heter, og hvem som ser den.',
    name: 'Tittel',
    visibility: 'Hvem kan se tjenesten?',
    visibilities: {
      closed: { label: 'Lukket', hint: 'Bare eieren, team med tilgang og de som er sluppet inn.' },
      open: { label: 'Åpen', hint: 'Alle som er logget inn i Altinn Studio, kan lese og klone tjenesten.' },
    },
    saved: 'Endringene er lagret.',
    more: 'Mer om tjenesten',
    collaborators: 'Hvem har tilgang',
    collaboratorsText: 'Slipp inn personer og team, og se hvem som kommer inn gjennom team.',
    transfer: 'Gi tjenesten til en ny eier',
    transferText: 'Til en person eller en organisasjon, som må si ja først.',
    delete: 'Slett tjenesten',
    deleteText: 'Med alle filer og hele historikken.',
  },
  levels: {
    none: { label: 'Ingen', hint: '' },
    read: { label: 'Lese', hint: 'Se og klone tjenesten.' },
    write: { label: 'Endre', hint: 'Lese, og sende endringer med Git.' },
    admin: { label: 'Administrere', hint: 'Endre, slippe inn andre, gi bort og slette.' },
  },
  collaborators: {
    title: 'Hvem har tilgang',
    lead: 'De som er sluppet inn i denne tjenesten, og de som kommer inn gjennom teamene sine.',
    letIn: 'Sluppet inn',
    nobody: 'Ingen er sluppet inn ennå.',
    nobodyText: 'Slipp inn noen som ikke har tilgang gjennom et team.',
    who: 'Hvem',
    level: 'Tilgang',
    since: 'Siden',
    act: 'Handling',
    change: (name: string) => `Endre tilgangen til ${name}`,
    changeShort: 'Endre',
    owner: 'Eier',
    byTeams: 'Gjennom team',
    byTeamsText: 'Disse kommer inn gjennom team. Tilgangen deres endres i organisasjonen.',
    shown: (shown: number, inAll: number) => `Her er de første ${shown} av ${inAll}.`,
    ways: 'Gjennom',
    aTeamOf: (organisation: string) => `et team i ${organisation}`,
    addPerson: 'Slipp inn en person',
    username: 'Brukernavn',
    usernameHint: 'Slik personen heter i Altinn Studio, for eksempel ola.bjornas.',
    add: 'Slipp inn',
    addTeam: 'Slipp inn et team',
    addTeamLead: 'Alle som er med i teamet, får tilgang så lenge de er med.',
    team: 'Team',
    noTeams: 'Du er ikke med i noen organisasjon, så du har ingen team å slippe inn.',
    changeTitle: (name: string) => `Tilgangen til ${name}`,
    changeLead: (title: string) => `Hva de kan gjøre i «${title}».`,
    remove: 'Ta bort tilgangen',
    removeTitle: 'Ta bort tilgangen',
    removeText: 'De slipper ikke lenger inn som samarbeidspartner. Tilgang gjennom andre team beholder de.',
    added: 'Tilgangen er gitt.',
    changed: 'Tilgangen er endret.',
    removed: 'Tilgangen er tatt bort.',
  },
  transfer: {
    title: 'Gi tjenesten til en ny eier',
    lead: 'Den nye eieren må si ja før noe skjer.',
    receiver: 'Ny eier',
    receiverHint: 'Brukernavnet til en person eller kortnavnet til en organisasjon.',
    offer: 'Tilby tjenesten',
    whatHappens: 'Dette skjer når de sier ja',
    newAddress: 'Adressen endres: den nye eierens navn står først, også når du kloner.',
    staying: (count: number) =>
      count === 1 ? 'Én som er sluppet inn, beholder tilgangen.' : `${count} som er sluppet inn, beholder tilgangen.`,
    leaving: (count: number) =>
      count === 1
        ? 'Ett team som er sluppet inn fra organisasjonen i dag, mister tilgangen.'
        : `${count} team som er sluppet inn fra organisasjonen i dag, mister tilgangen.`,
    organisationLoses: (name: string) => `Teamene i ${name} mister tilgangen.`,
    youLose: 'Du eier den ikke lenger, og må slippes inn for å se den.',
    pending: 'Tjenesten er tilbudt',
    to: 'Til',
    by: 'Av',
    when: 'Tilbudt',
    withdraw: 'Trekk tilbake tilbudet',
    answerYourself: 'Du kan svare på tilbudet selv',
    offered: 'Tilbudet er sendt.',
    withdrawn: 'Tilbudet er trukket tilbake.',
  },
  answer: {
    title: (title: string) => `Vil du overta «${title}»?`,
    lead: (by: string, receiver: string | undefined) =>
      receiver ? `${by} tilbyr ${receiver} å eie tjenesten, og du kan svare.` : `${by} tilbyr deg å eie tjenesten.`,
    service: 'Tjeneste',
    address: 'Adresse',
    newAddress: 'Ny adresse',
    owner: 'Eier nå',
    newOwner: 'Ny eier',
    offered: 'Tilbudt',
    text: 'Den nye eieren bestemmer over tjenesten. De som er sluppet inn, beholder tilgangen. Den gamle eierens team mister den.',
    accept: 'Overta tjenesten',
    decline: 'Nei takk',
  },
  closedOffer: {
    title: 'Tilbudet gjelder ikke lenger',
    'transfer-withdrawn': 'Tilbudet er trukket tilbake, så tjenesten har samme eier som før.',
    'transfer-declined': 'Noen har sagt nei til tilbudet, så tjenesten har samme eier som før.',
    'transfer-accepted': 'Noen har sagt ja til tilbudet, så tjenesten er overtatt.',
    see: 'Se tjenesten',
    dashboard: 'Til dashbordet',
  },
  delete: {
    title: 'Slett tjenesten',
    lead: (title: string) => `Dette sletter «${title}» for alle.`,
    goes: 'Dette blir borte',
    files: 'Alle filer og hele historikken i Git',
    access: (count: number) =>
      count === 1 ? 'Tilgangen til én som er sluppet inn' : `Tilgangen til ${count} som er sluppet inn`,
    address: (address: string) => `Adressen ${address}, også for dem som har klonet den`,
    kept: 'Repoet blir liggende hos oss i 30 dager. Var det en feil, skriver du til brukerstøtten.',
    confirm: 'Skriv kortnavnet til tjenesten',
    confirmHint: (shortName: string) => `Skriv ${shortName} for å vise at du mener denne.`,
    submit: 'Slett tjenesten',
  },
}

export const serviceSettingsRefusals = {
  'visibility-missing': 'Velg hvem som kan se tjenesten.',
  'level-missing': 'Velg hva de kan gjøre.',
  'collaborator-missing': 'Skriv brukernavnet til den du vil slippe inn.',
  'person-unknown': 'Ingen har dette brukernavnet. Spør personen hva som står i profilen.',
  'already-owner': 'Denne personen eier tjenesten, og har all tilgang fra før.',
  'already-collaborator': 'De er sluppet inn fra før. Endre tilgangen i listen.',
  'team-missing': 'Velg et av teamene i listen.',
  'receiver-missing': 'Skriv hvem som skal få tjenesten.',
  'receiver-unknown': 'Ingen person eller organisasjon har dette navnet.',
  'receiver-is-you': 'Du kan ikke tilby tjenesten til deg selv. Be en annen som administrerer den, om å gjøre det.',
  'receiver-is-owner': 'De eier tjenesten fra før.',
  'already-offered': 'Tjenesten er allerede tilbudt noen. Trekk tilbake tilbudet først.',
  'receiver-has-name':
    'Den nye eieren har allerede en tjeneste med dette kortnavnet. Tilbudet står, så du kan svare når navnet er ledig.',
  'answer-missing': 'Velg om du vil overta tjenesten eller ikke.',
  'name-differs': 'Dette er ikke kortnavnet til tjenesten.',
} satisfies Sentences

export const serviceTexts = {
  dashboard: {
    title: 'Dashbord',
    contexts: 'Hvilke tjenester du ser',
    me: 'Meg',
    all: 'Alt mitt',
    mine: (inAll: number) => (inAll === 1 ? 'Du har én tjeneste.' : `Du har ${inAll} tjenester.`),
    reached: (inAll: number) =>
      inAll === 1 ? 'Du har tilgang til én tjeneste.' : `Du har tilgang til ${inAll} tjenester.`,
    ofOrganisation: (inAll: number, name: string) =>
      inAll === 1 ? `Du ser én tjeneste hos ${name}.` : `Du ser ${inAll} tjenester hos ${name}.`,
    hits: (inAll: number, search: string) => {
      if (inAll === 0) return `Ingen tjenester passer med «${search}».`
      return inAll === 1 ? `Én tjeneste passer med «${search}».` : `${inAll} tjenester passer med «${search}».`
    },
    allOf: 'Vis alle igjen',
    create: 'Lag en tjeneste',
    favourites: 'Favoritter',
    services: 'Tjenester',
    ownRepositories: 'Organisasjonens egne repoer',
    search: 'Finn en tjeneste',
    searchHint: 'Tittel, kortnavn eller eier.',
    sort: 'Rekkefølge',
    sorts: { changed: 'Sist endret', title: 'Tittel', owner: 'Eier' },
    changedBy: (name: string) => `endret av ${name}`,
    you: 'deg',
    star: (title: string) => `Gjør ${title} til favoritt`,
    unstar: (title: string) => `Fjern ${title} fra favorittene`,
    pages: 'Sider',
    page: (page: number, pages: number) => `Side ${page} av ${pages}`,
    previous: 'Forrige',
    next: 'Neste',
    emptyTitle: 'Her blir det plass til tjenestene dine',
    emptyText: 'En tjeneste er et Git-repo med en Altinn-app i. Den første er klar på under ett minutt.',
    first: 'Lag din første tjeneste',
    emptyThere: (name: string) => `Her er det ingen tjenester fra ${name} ennå`,
    emptyThereText: 'Når noen lager en tjeneste som du har tilgang til, står den her.',
    emptyAllTitle: 'Her er det ingenting ennå',
    together: 'Skal du jobbe sammen med noen?',
    findOrganisation: 'Finn organisasjonen din',
    represent: 'Vis at du representerer en organisasjon',
    mayNotCreate: 'Du kan ikke lage tjenester her.',
    why: 'Se hvorfor',
    deleted: 'Tjenesten er slettet. Repoet blir liggende hos oss i 30 dager.',
    declined: 'Du har sagt nei. Eieren er den samme som før.',
    left: 'Du er ikke lenger sluppet inn i tjenesten.',
    invited: (by: string, organisation: string) => `${by} har invitert deg til ${organisation}.`,
    seeInvitation: 'Se invitasjonen',
    offered: (by: string, title: string, receiver: string | undefined) =>
      `${by} tilbyr ${receiver ?? 'deg'} å overta tjenesten «${title}».`,
    seeOffer: 'Se tilbudet',
    suggested: (organisation: string) =>
      `Du representerer ${organisation} hos Ansattporten. Organisasjonen er her i Altinn Studio.`,
    seeOrganisation: 'Be om tilgang',
  },
  create: {
    title: 'Lag en tjeneste',
    lead: 'Du får et Git-repo med alt en Altinn-app trenger.',
    owner: 'Eier',
    me: (name: string, username: string) => `${name} (${username})`,
    ownerHint: 'Eieren bestemmer hvem som får tilgang, og står i adressen.',
    mayNotCreate: (name: string) => `Du kan ikke lage tjenester for ${name}.`,
    why: 'Se hvorfor',
    name: 'Tittel',
    nameHint: 'Slik innbyggerne ser den. Kan endres senere.',
    shortName: 'Kortnavn',
    shortNameHint: 'Brukes i adressen, og kan ikke endres. Små bokstaver a–z, tall og bindestrek, 3–30 tegn.',
    template: 'Start med',
    submit: 'Lag tjenesten',
  },
  service: {
    tabs: 'Sider for tjenesten',
    overview: 'Oversikt',
    files: 'Filer',
    history: 'Historikk',
    settings: 'Innstillinger',
    visibilities: {
      closed: 'Lukket: bare de som har fått tilgang, ser den',
      open: 'Åpen: alle som er logget inn, kan lese den',
    },
    access: 'Din tilgang',
    levels: {
      none: 'Ingen',
      read: 'Du kan lese',
      write: 'Du kan lese og endre',
      admin: 'Du kan lese, endre og styre tilgangen',
    },
    readOnly: 'Du kan lese tjenesten, men ikke endre den.',
    writeOnly: 'Du kan ikke endre innstillingene, slippe inn andre, overføre eller slette tjenesten.',
    whoHelps: 'Se hvem som kan gi deg tilgang',
    taken: 'Tjenesten har fått ny eier.',
    created: 'Laget',
    changed: 'Sist endret',
    owner: 'Eier',
    visibility: 'Synlighet',
    environments: 'Miljøer',
    seeEnvironments: 'Se miljøene til eieren',
    ofOwner: 'Eieren bestemmer hvem som kan publisere',
    noEnvironments: 'Ingen.',
    whyNone: 'Se hvorfor',
    clone: 'Klon med Git',
    cloneLead: 'Git spør om brukernavn og passord: brukernavnet ditt, og en nøkkel som passord.',
    next: 'Dette gjør du nå',
    nextSteps: [
      'Lag en nøkkel, om du ikke har en.',
      'Klon tjenesten til maskinen din.',
      'Gjør endringer, lag en commit og send dem med git push.',
    ],
    readerSteps: ['Lag en nøkkel, om du ikke har en.', 'Klon tjenesten til maskinen din.'],
    keys: 'Til nøklene',
    readme: 'README',
    noReadme: 'Tjenesten har ingen README.md.',
    empty: 'Her er det ingen filer ennå.',
    name: 'Navn',
    size: 'Størrelse',
    top: 'Filer',
    binary: 'Dette er ikke en tekstfil. Klon tjenesten for å se den.',
    large: 'Filen er for stor til å vises her. Klon tjenesten for å se den.',
    symlink: (target: string) => `En snarvei til ${target}.`,
    submodule: 'Et annet Git-repo som denne tjenesten viser til.',
    bytes: (size: number) => `${number('nb', size)} byte`,
    message: 'Melding',
    author: 'Av',
    when: 'Når',
    filesLead: 'Slik filene er på hovedgrenen nå.',
    caption: 'Filer og mapper',
  },
}

export const serviceRefusals = {
  'title-missing': 'Gi tjenesten en tittel.',
  'title-long': 'Tittelen er for lang. Bruk høyst 100 tegn.',
  'short-name-missing': 'Gi tjenesten et kortnavn.',
  'short-name-shape':
    'Kortnavnet har 3–30 tegn: små bokstaver a–z, tall og bindestrek. Det begynner med en bokstav og slutter med bokstav eller tall.',
  'short-name-kept': 'Dette kortnavnet er satt av til organisasjonenes egne repoer. Velg et annet.',
  'short-name-taken': ({ owner }) => `${owner || 'Du'} har allerede en tjeneste med dette kortnavnet. Velg et annet.`,
  'template-missing': 'Velg hva tjenesten skal starte med.',
} satisfies Sentences

export const gitAccessTexts = {
  keyNeeded: 'Git trenger en nøkkel her. Lag den under innstillinger og bruk den som passord.',
  readOnlyKey: 'Denne nøkkelen kan bare lese. Lag en nøkkel som kan skrive.',
  notAllowed: 'Du kan lese denne tjenesten, men ikke endre den. Tjenestens side sier hvem som kan gi deg tilgang.',
  notFound: 'Tjenesten finnes ikke, eller du har ikke tilgang til den.',
  accountSuspended: (address: string) =>
    `Brukeren din er stengt. Logg inn i nettleseren for å se hvorfor, eller skriv til ${address}.`,
  suspended: (name: string, address: string) =>
    `${name} er stengt. Du kan hente tjenesten, men ikke sende endringer. Skriv til ${address}.`,
}

export const templateTexts = {
  form: { name: 'Skjema', description: 'To sider som virker fra start: én å fylle ut og én å se over og sende inn.' },
  empty: {
    name: 'Tom',
    description: 'Én tom side og en tom datamodell. For deg som vet hva du skal bygge.',
  },
  rightDescription: 'Gir fullmakt til å fylle ut og sende inn.',
  /** Above what a README says in this language. */
  heading: 'Norsk',
}
