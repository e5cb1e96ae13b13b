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
  'join-organisation': {
    lead: 'Du trenger en bruker. En eier i organisasjonen slipper deg inn.',
    steps: [
      {
        title: 'Finn organisasjonen',
        text: 'Velg «Organisasjoner» øverst. Søk etter navn, kortnavn eller organisasjonsnummer.',
        picture: 'directory',
        alt: 'Siden «Organisasjoner» med søkefeltet og et treff.',
      },
      {
        title: 'Se at det er den rette',
        text: 'Siden til organisasjonen viser hvem som eier den, med navn og brukernavn.',
      },
      {
        title: 'Be om tilgang',
        text: 'Velg «Be om tilgang» og skriv hvem du er og hva du skal gjøre. Eierne får en e-post med en gang.',
        picture: 'ask-to-join',
        alt: 'Skjemaet for å be om tilgang, med feltet for meldingen.',
      },
      {
        title: 'Vent på svar',
        text: 'Du får en e-post når en eier har svart. Svarer ingen, minner vi eierne på det etter sju dager. Du kan trekke tilbake forespørselen så lenge den er ubesvart.',
      },
      {
        title: 'Begynn',
        text: 'Når du er inne, står organisasjonen øverst på dashbordet. Der ser du tjenestene, og du kan lage nye hvis teamet ditt får lov til det.',
      },
    ],
    after: 'Svarer ingen av eierne, skriver du til brukerstøtte:',
  } as Guide,
  'give-access': {
    lead: 'Du må være eier av organisasjonen. Det tar et minutt.',
    steps: [
      {
        title: 'Gå til «Personer»',
        text: 'Åpne organisasjonen og velg «Personer». Har noen spurt om tilgang, står de under «Forespørsler».',
        picture: 'people',
        alt: 'Siden «Personer» med listen over hvem som har tilgang.',
      },
      {
        title: 'Skriv hvem det gjelder',
        text: 'Velg «Legg til personer». Skriv brukernavnet, så er kollegaen inne med en gang. Har kollegaen ingen bruker ennå, skriver du e-postadressen, så sender vi en invitasjon som varer i sju dager. Du kan lime inn mange på én gang.',
      },
      {
        title: 'Velg team',
        text: 'Teamet bestemmer hva kollegaen får gjøre. Velg Devs for den som skal lage og endre tjenester. Velg Owners bare for den som skal styre organisasjonen.',
        picture: 'add-people',
        alt: 'Siden «Legg til personer» med felt for brukernavn og team å velge.',
      },
      {
        title: 'Se over og bekreft',
        text: 'Velg «Se hva som skjer». Du ser linje for linje hva som kommer til å skje, og bekrefter. Kollegaen får en e-post.',
      },
    ],
    after: 'Står du fast, skriver du til brukerstøtte:',
  } as Guide,
  'remove-colleague': {
    lead: 'Du må være eier av organisasjonen. Alt skjer på én gang.',
    steps: [
      {
        title: 'Finn kollegaen',
        text: 'Åpne organisasjonen, velg «Personer» og trykk på navnet.',
        picture: 'person',
        alt: 'Siden til en person i organisasjonen, med team og tilgang.',
      },
      {
        title: 'Fjern fra organisasjonen',
        text: 'Nederst på siden fjerner du kollegaen fra organisasjonen. Først ser du alt som forsvinner: team, tilgang til tjenester og rettigheter i miljøene.',
        picture: 'remove-person',
        alt: 'Siden der du bekrefter at noen skal fjernes, med listen over det som forsvinner.',
      },
      {
        title: 'Bekreft',
        text: 'Tilgangen er borte med en gang, også med Git. Kollegaen får en e-post, og det du gjorde står i historikken.',
      },
      {
        title: 'Er kollegaen den siste eieren?',
        text: 'En organisasjon har alltid minst en eier. Gjør en annen til eier først.',
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
  'join-organisation': {
    lead: 'You need a user. An owner of the organisation lets you in.',
    steps: [
      {
        title: 'Find the organisation',
        text: 'Choose “Organisations” at the top. Search by name, short name or organisation number.',
        picture: 'directory',
        alt: 'The page “Organisations” with the search field and a match.',
      },
      {
        title: 'See that it is the right one',
        text: 'The page of the organisation shows who owns it, with name and username.',
      },
      {
        title: 'Ask for access',
        text: 'Choose “Ask for access” and write who you are and what you will do. The owners get an e-mail at once.',
        picture: 'ask-to-join',
        alt: 'The form for asking for access, with the field for the message.',
      },
      {
        title: 'Wait for the answer',
        text: 'You get an e-mail when an owner has answered. If nobody does, we remind the owners after seven days. You can withdraw the request as long as it is unanswered.',
      },
      {
        title: 'Begin',
        text: 'Once you are in, the organisation is at the top of the dashboard. You see its services there, and you can make new ones if your team may.',
      },
    ],
    after: 'If none of the owners answers, write to support:',
  },
  'give-access': {
    lead: 'You must be an owner of the organisation. It takes a minute.',
    steps: [
      {
        title: 'Go to “People”',
        text: 'Open the organisation and choose “People”. Whoever has asked for access is under “Requests”.',
        picture: 'people',
        alt: 'The page “People” with the list of who has access.',
      },
      {
        title: 'Write who it is',
        text: 'Choose “Add people”. Write the username, and your colleague is in at once. If your colleague has no user yet, write the e-mail address, and we send an invitation that lasts seven days. You can paste many at once.',
      },
      {
        title: 'Choose teams',
        text: 'The team decides what your colleague may do. Choose Devs for somebody who will make and change services. Choose Owners only for somebody who will run the organisation.',
        picture: 'add-people',
        alt: 'The page “Add people” with the field for usernames and teams to choose.',
      },
      {
        title: 'Look it over and confirm',
        text: 'Choose “See what will happen”. You see line by line what will happen, and confirm. Your colleague gets an e-mail.',
      },
    ],
    after: 'If you are stuck, write to support:',
  },
  'remove-colleague': {
    lead: 'You must be an owner of the organisation. Everything happens at once.',
    steps: [
      {
        title: 'Find your colleague',
        text: 'Open the organisation, choose “People” and press the name.',
        picture: 'person',
        alt: 'The page of a person in the organisation, with teams and access.',
      },
      {
        title: 'Remove from the organisation',
        text: 'At the end of the page you remove your colleague from the organisation. First you see all that goes: teams, access to services and rights in environments.',
        picture: 'remove-person',
        alt: 'The page on which you confirm that somebody is removed, with the list of what goes.',
      },
      {
        title: 'Confirm',
        text: 'The access is gone at once, with Git too. Your colleague gets an e-mail, and what you did is in the history.',
      },
      {
        title: 'Is your colleague the last owner?',
        text: 'An organisation always has an owner. Make somebody else an owner first.',
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
