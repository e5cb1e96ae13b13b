import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

const nb = {
  dashboard: {
    title: 'Dashbord',
    lead: (inAll: number, shown: number) =>
      [
        inAll === 1 ? 'Du har én tjeneste.' : `Du har ${inAll} tjenester.`,
        shown < inAll && `Her er de ${shown} sist endrede.`,
      ]
        .filter(Boolean)
        .join(' '),
    create: 'Lag en tjeneste',
    changed: 'Endret',
    emptyTitle: 'Her blir det plass til tjenestene dine',
    emptyText: 'En tjeneste er et Git-repo med en Altinn-app i. Den første er klar på under ett minutt.',
    first: 'Lag din første tjeneste',
  },
  create: {
    title: 'Lag en tjeneste',
    lead: 'Du får et Git-repo med alt en Altinn-app trenger.',
    owner: 'Eier',
    me: (name: string, username: string) => `${name} (${username})`,
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
    closed: 'Lukket: bare du ser den',
    created: 'Laget',
    changed: 'Sist endret',
    owner: 'Eier',
    visibility: 'Synlighet',
    clone: 'Klon med Git',
    cloneLead: 'Git spør om brukernavn og passord: brukernavnet ditt, og en nøkkel som passord.',
    next: 'Dette gjør du nå',
    nextSteps: [
      'Lag en nøkkel, om du ikke har en.',
      'Klon tjenesten til maskinen din.',
      'Gjør endringer, lag en commit og send dem med git push.',
    ],
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
    bytes: (size: number) => `${size.toLocaleString('nb-NO')} byte`,
    message: 'Melding',
    author: 'Av',
    when: 'Når',
    filesLead: 'Slik filene er på hovedgrenen nå.',
    caption: 'Filer og mapper',
  },
}

const en: typeof nb = {
  dashboard: {
    title: 'Dashboard',
    lead: (inAll, shown) =>
      [
        inAll === 1 ? 'You have one service.' : `You have ${inAll} services.`,
        shown < inAll && `Here are the ${shown} last changed.`,
      ]
        .filter(Boolean)
        .join(' '),
    create: 'Create a service',
    changed: 'Changed',
    emptyTitle: 'This is the place for your services',
    emptyText: 'A service is a Git repository with an Altinn app in it. The first is ready in less than a minute.',
    first: 'Create your first service',
  },
  create: {
    title: 'Create a service',
    lead: 'You get a Git repository with all that an Altinn app needs.',
    owner: 'Owner',
    me: (name, username) => `${name} (${username})`,
    name: 'Title',
    nameHint: 'As people will see it. Can be changed later.',
    shortName: 'Short name',
    shortNameHint:
      'Used in the address, and cannot be changed. Lower-case letters a–z, digits and hyphen, 3–30 characters.',
    template: 'Start with',
    submit: 'Create the service',
  },
  service: {
    tabs: 'Pages of the service',
    overview: 'Overview',
    files: 'Files',
    history: 'History',
    closed: 'Closed: only you can see it',
    created: 'Created',
    changed: 'Last changed',
    owner: 'Owner',
    visibility: 'Visibility',
    clone: 'Clone with Git',
    cloneLead: 'Git asks for username and password: your username, and a key as the password.',
    next: 'What to do now',
    nextSteps: [
      'Make a key, unless you have one.',
      'Clone the service to your machine.',
      'Make changes, commit, and send them with git push.',
    ],
    keys: 'To the keys',
    readme: 'README',
    noReadme: 'The service has no README.md.',
    empty: 'There are no files here yet.',
    name: 'Name',
    size: 'Size',
    top: 'Files',
    binary: 'This is not a text file. Clone the service to see it.',
    large: 'The file is too large to show here. Clone the service to see it.',
    symlink: (target) => `A link to ${target}.`,
    submodule: 'Another Git repository that this service points to.',
    bytes: (size) => `${size.toLocaleString('en-GB')} bytes`,
    message: 'Message',
    author: 'By',
    when: 'When',
    filesLead: 'The files as they are on the main branch now.',
    caption: 'Files and folders',
  },
}

export const serviceTexts: Catalogue<typeof nb> = { nb, en }

export const serviceRefusals: Catalogue<Sentences> = {
  nb: {
    'title-missing': 'Gi tjenesten en tittel.',
    'title-long': 'Tittelen er for lang. Bruk høyst 100 tegn.',
    'short-name-missing': 'Gi tjenesten et kortnavn.',
    'short-name-shape':
      'Kortnavnet har 3–30 tegn: små bokstaver a–z, tall og bindestrek. Det begynner med en bokstav og slutter med bokstav eller tall.',
    'short-name-kept': 'Dette kortnavnet er satt av til organisasjonenes egne repoer. Velg et annet.',
    'short-name-taken': 'Du har allerede en tjeneste med dette kortnavnet. Velg et annet.',
    'template-missing': 'Velg hva tjenesten skal starte med.',
  },
  en: {
    'title-missing': 'Give the service a title.',
    'title-long': 'The title is too long. Use at most 100 characters.',
    'short-name-missing': 'Give the service a short name.',
    'short-name-shape':
      'A short name has 3–30 characters: lower-case letters a–z, digits and hyphen. It begins with a letter and ends with a letter or digit.',
    'short-name-kept': 'This short name is kept for the organisations’ own repositories. Choose another.',
    'short-name-taken': 'You already have a service with this short name. Choose another.',
    'template-missing': 'Choose what the service shall start with.',
  },
}
