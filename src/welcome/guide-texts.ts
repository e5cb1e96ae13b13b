import type { Catalogue } from '../platform/texts.ts'

type Step = { title: string; text: string; picture?: string; alt?: string }
type Guide = { lead: string; steps: Step[]; after: string }

const nb = {
  list: {
    title: 'Hjelp',
    lead: 'Korte veiledninger, steg for steg.',
    more: 'Fant du ikke svaret? Skriv til',
  },
  'create-user': {
    lead: 'Du trenger MinID eller BankID og en e-postadresse. Det tar omtrent fem minutter.',
    steps: [
      {
        title: 'Velg «Opprett ny bruker»',
        text: 'Du registrerer deg med Ansattporten. Kan du logge inn med ID-porten, kan du opprette bruker.',
        picture: 'register',
        alt: 'Siden «Opprett ny bruker» med knappen «Gå til Ansattporten».',
      },
      {
        title: 'Logg inn med Ansattporten',
        text: 'Bruk MinID, BankID eller en annen elektronisk ID. Avbryter du, er ingenting lagret.',
      },
      {
        title: 'Lag brukeren din',
        text: 'Sjekk navnet, velg brukernavn, skriv e-postadressen din og lag et passord. En setning er lett å huske og vanskelig å gjette.',
        picture: 'complete',
        alt: 'Skjemaet med navn, brukernavn, e-post og passord.',
      },
      {
        title: 'Aktiver brukeren',
        text: 'Vi sender deg en e-post. Trykk på lenken i den, eller skriv koden på siden. Kommer det ingenting, kan du be om en ny e-post etter tre minutter eller rette adressen.',
        picture: 'activate',
        alt: 'Siden «Sjekk e-posten din» med felt for koden.',
      },
      {
        title: 'Gi Altinn Studio tilgang',
        text: 'Altinn Studio spør om å bruke brukeren din. Du ser hva det kan og ikke kan, og du kan trekke tilbake tilgangen når du vil.',
        picture: 'consent',
        alt: 'Siden der Altinn Studio ber om tilgang.',
      },
      {
        title: 'Lag din første tjeneste',
        text: 'Nå er du på dashbordet. Gi tjenesten en tittel, så lager vi et Git-repo med alt en Altinn-app trenger.',
        picture: 'dashboard',
        alt: 'Et tomt dashbord med knappen «Lag din første tjeneste».',
      },
    ],
    after: 'Står du fast, skriver du til brukerstøtte:',
  } as Guide,
  'clone-service': {
    lead: 'Du trenger en tjeneste og Git på maskinen din.',
    steps: [
      {
        title: 'Lag en nøkkel',
        text: 'Gå til Innstillinger og Nøkler. Velg «Lese og skrive» hvis du skal sende endringer. Kopier nøkkelen med en gang; den vises bare én gang.',
        picture: 'access-keys',
        alt: 'Siden «Nøkler» med skjemaet for en ny nøkkel.',
      },
      {
        title: 'Kopier kommandoen',
        text: 'Tjenestens side viser kommandoen for å klone. Lim den inn i terminalen.',
        picture: 'service',
        alt: 'Tjenestens side med kommandoen for å klone.',
      },
      {
        title: 'Svar på det Git spør om',
        text: 'Brukernavnet er brukernavnet ditt. Passordet er nøkkelen. Git kan huske den for deg.',
      },
      {
        title: 'Gjør endringer og send dem',
        text: 'Endre filene, lag en commit og kjør git push. Endringen står straks i historikken til tjenesten.',
      },
    ],
    after: 'Står du fast, skriver du til brukerstøtte:',
  } as Guide,
}

const en: typeof nb = {
  list: {
    title: 'Help',
    lead: 'Short guides, step by step.',
    more: 'Did you not find the answer? Write to',
  },
  'create-user': {
    lead: 'You need MinID or BankID and an e-mail address. It takes about five minutes.',
    steps: [
      {
        title: 'Choose “Create new user”',
        text: 'You register with Ansattporten. If you can log in with ID-porten, you can create a user.',
        picture: 'register',
        alt: 'The page “Create new user” with the button “Go to Ansattporten”.',
      },
      {
        title: 'Log in with Ansattporten',
        text: 'Use MinID, BankID or another electronic ID. If you cancel, nothing is saved.',
      },
      {
        title: 'Make your user',
        text: 'Check the name, choose a username, write your e-mail address and make a password. A sentence is easy to remember and hard to guess.',
        picture: 'complete',
        alt: 'The form with name, username, e-mail and password.',
      },
      {
        title: 'Activate your user',
        text: 'We send you an e-mail. Press the link in it, or type the code on the page. If nothing comes, you can ask for a new e-mail after three minutes or correct the address.',
        picture: 'activate',
        alt: 'The page “Check your e-mail” with a field for the code.',
      },
      {
        title: 'Give Altinn Studio access',
        text: 'Altinn Studio asks to use your user. You see what it can and cannot do, and you can withdraw access whenever you like.',
        picture: 'consent',
        alt: 'The page on which Altinn Studio asks for access.',
      },
      {
        title: 'Create your first service',
        text: 'Now you are on the dashboard. Give the service a title, and we make a Git repository with all that an Altinn app needs.',
        picture: 'dashboard',
        alt: 'An empty dashboard with the button “Create your first service”.',
      },
    ],
    after: 'If you are stuck, write to support:',
  },
  'clone-service': {
    lead: 'You need a service, and Git on your machine.',
    steps: [
      {
        title: 'Make a key',
        text: 'Go to Settings and Keys. Choose “Read and write” if you will push changes. Copy the key at once; it is shown only once.',
        picture: 'access-keys',
        alt: 'The page “Keys” with the form for a new key.',
      },
      {
        title: 'Copy the command',
        text: 'The page of the service shows the command for cloning. Paste it into your terminal.',
        picture: 'service',
        alt: 'The page of the service with the command for cloning.',
      },
      {
        title: 'Answer what Git asks',
        text: 'The username is your username. The password is the key. Git can remember it for you.',
      },
      {
        title: 'Make changes and push them',
        text: 'Change the files, commit, and run git push. The change is in the history of the service at once.',
      },
    ],
    after: 'If you are stuck, write to support:',
  },
}

export const guideTexts: Catalogue<typeof nb> = { nb, en }
