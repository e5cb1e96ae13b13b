import type { Catalogue } from '../platform/texts.ts'

type Step = { title: string; text: string; picture?: string; alt?: string }
type Guide = {
  lead: string
  steps: Step[]
  /** what the button says that leads to where one begins */
  begin?: string
  after: string
}

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
    after: 'Står du fast, skriver du til brukerstøtten:',
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
    begin: 'Finn organisasjonen',
    after: 'Svarer ingen av eierne, skriver du til brukerstøtten:',
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
    after: 'Står du fast, skriver du til brukerstøtten:',
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
    after: 'Står du fast, skriver du til brukerstøtten:',
  } as Guide,
  'order-organisation': {
    lead: 'Du trenger en bruker og organisasjonsnummeret. Brukerstøtten svarer innen tre virkedager.',
    steps: [
      {
        title: 'Se om den er her fra før',
        text: 'Velg «Organisasjoner» øverst og søk etter navn eller nummer. Er organisasjonen her, ber du om tilgang i stedet.',
      },
      {
        title: 'Vit hva slags organisasjon det er',
        text: 'En tjenesteeier er en offentlig virksomhet med avtale om Altinn, og får miljøer å publisere til. En utviklerorganisasjon lager tjenester for offentlige virksomheter. Den får team og repoer, men ingen miljøer.',
      },
      {
        title: 'Finn fram det du trenger',
        text: 'Organisasjonsnummeret til hovedenheten, og navnet på bokmål, nynorsk og engelsk. Et kortnavn på 2 til 19 tegn, som står i adressene og ikke kan endres når organisasjonen er åpnet. En tjenesteeier oppgir avtalen sin. En utviklerorganisasjon forteller hvilke offentlige virksomheter den lager for.',
      },
      {
        title: 'Fyll ut bestillingen',
        text: 'Skriv organisasjonsnummeret, så henter vi navnene fra Enhetsregisteret. Svarer ikke registeret, kan du bestille likevel. Da sjekker vi nummeret senere. Du kan lagre et utkast og fortsette en annen dag.',
        picture: 'apply',
        alt: 'Skjemaet med det Enhetsregisteret sier, typen organisasjon og navnene fylt ut.',
      },
      {
        title: 'Si hvem som skal være administratorer',
        text: 'De blir de første eierne. Det kan være deg selv og andre, med brukernavn eller e-postadresse. Hver av dem får en e-post og må selv si ja. Mangler noen når vi er klare, kan vi åpne med dem som har sagt ja.',
        picture: 'order-administrators',
        alt: 'Feltet for administratorer i bestillingen, med et brukernavn og en e-postadresse.',
      },
      {
        title: 'Følg med på siden til bestillingen',
        text: 'Der står hvor langt vi er kommet, fristen og alt som er skrevet. Du får en e-post ved hvert steg. Spør vi om noe, står fristen stille til du har svart. Du kan trekke bestillingen så lenge den ikke er avgjort.',
        picture: 'order-status',
        alt: 'Siden til en bestilling, med stegene, fristen og det som er skrevet og gjort.',
      },
      {
        title: 'Begynn',
        text: 'Sier vi ja, åpner organisasjonen med team, tre repoer og eiere, og for en tjenesteeier testmiljøet TT02. Sier vi nei, står det hvorfor, og du kan bestille på nytt.',
      },
    ],
    begin: 'Bestill en organisasjon',
    after: 'Kan du ikke bestille her, skriver du til brukerstøtten:',
  } as Guide,
  'get-environments': {
    lead: 'En tjenesteeier har testmiljøet TT02 fra starten, og får produksjon når en eier godtar vilkårene.',
    steps: [
      {
        title: 'Se hva organisasjonen har',
        text: 'Åpne organisasjonen og velg «Miljøer». Der står hvert miljø, når det ble åpnet, og hvem som kan publisere dit.',
        picture: 'environments',
        alt: 'Siden «Miljøer» med TT02, som er åpent, og produksjon, som venter på vilkårene.',
      },
      {
        title: 'Godta vilkårene for produksjon',
        text: 'En eier leser vilkårene og godtar dem for organisasjonen. Produksjon er åpen med en gang. De andre eierne får en e-post, og på siden står det hvem som godtok, når og hvilken utgave.',
        picture: 'terms',
        alt: 'Slutten av vilkårene, med avkryssing og knappen «Godta vilkårene».',
      },
      {
        title: 'Bestem hvem som kan publisere',
        text: 'Retten ligger på teamene, uansett hva de heter. En eier velger hva et team kan gjøre i hvert miljø, og hvem som er med i teamet. En ny tjenesteeier har Deploy-TT02 og Deploy-Production til dette. Eierne kan alltid publisere.',
        picture: 'team-environments',
        alt: 'Valgene for TT02 og produksjon på siden for tilgangen til et team.',
      },
      {
        title: 'Er dere en utviklerorganisasjon?',
        text: 'Da har dere ingen miljøer, for en tjenesteeier må svare for det som kjører i Altinn. Tjenesten kan overføres til den dere lager den for. Får dere en avtale om Altinn, bestiller en eier at dere blir tjenesteeier.',
        picture: 'no-environments',
        alt: 'Siden «Miljøer» i en utviklerorganisasjon, med grunnen og to veier videre.',
      },
      {
        title: 'Eier du tjenesten selv?',
        text: 'En tjeneste som en person eier, kan ikke publiseres. Bli med i en organisasjon, eller bestill en, og overfør tjenesten dit.',
      },
    ],
    begin: 'Se miljøene dine',
    after: 'Står du fast, skriver du til brukerstøtten:',
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
    after: 'Står du fast, skriver du til brukerstøtten:',
  } as Guide,
  'service-desk': {
    lead: 'For deg som sitter ved brukerstøtten.',
    steps: [
      {
        title: 'Begynn med den som haster mest',
        text: 'Velg «Brukerstøtte» øverst. Køen viser hvor mye av fristen hver bestilling har brukt. Du kan filtrere og søke.',
        picture: 'desk-queue',
        alt: 'Køen ved brukerstøtten med søk, filter og en bestilling som venter.',
      },
      {
        title: 'Ta bestillingen',
        text: 'Da ser de andre at den er din. Legg den tilbake hvis du ikke rekker den.',
      },
      {
        title: 'Sammenlign med registeret',
        text: 'Det bestilleren skrev, står ved siden av det Enhetsregisteret sier, og forskjellene er merket. Se også på tidligere bestillinger for samme enhet og fra samme person. Notatene dine ser bare brukerstøtten.',
        picture: 'desk-compare',
        alt: 'Det som er skrevet i bestillingen, og det registeret sier.',
      },
      {
        title: 'Spør hvis noe mangler',
        text: 'Be om mer, så får bestilleren en e-post. Fristen står stille til svaret er kommet.',
        picture: 'desk-ask',
        alt: 'Siden «Be om mer» med malene og feltet for meldingen.',
      },
      {
        title: 'Godkjenn eller si nei',
        text: 'Sier du nei, skriver du en begrunnelse, gjerne fra en av malene. De finnes på begge språk. Godkjenner du, blir organisasjonen åpnet, og du ser på bestillingen hvor langt det er kommet.',
        picture: 'desk-approve',
        alt: 'Siden «Godkjenn bestillingen», som sier hva som skjer.',
      },
      {
        title: 'Vær to når det trengs',
        text: 'To forskjellige må godkjenne en ny eier for en organisasjon, og en tjenesteeier der studioet er satt opp slik. Den første godkjenner og slipper bestillingen, så tar en annen den.',
      },
      {
        title: 'Avgjør aldri din egen',
        text: 'Er du bestiller eller administrator i en bestilling, kan du verken ta den eller avgjøre den. La en annen gjøre det.',
      },
      {
        title: 'Skriv inn det som kom på e-post',
        text: 'Velg «Skriv inn en bestilling», og skriv organisasjonsnummeret. Vi henter navnet fra Enhetsregisteret. Fyll så ut hvem som spurte og når e-posten kom. Fristen regnes fra den dagen. Den som spurte, følger bestillingen selv etterpå.',
        picture: 'desk-register-order',
        alt: 'Skjemaet «Skriv inn en bestilling», med hvem som bestilte og når.',
      },
      {
        title: 'Gi en organisasjon ny eier',
        text: 'En ny eier bestilles når ingen av eierne er aktive lenger, eller av en som Ansattporten bekrefter at kan representere organisasjonen. Når to har godkjent, går det 72 timer. Alle eierne får beskjed, og hver av dem kan stoppe det.',
      },
      {
        title: 'Slipp den når den er åpnet',
        text: 'Du ser ikke team, tjenester eller filer i organisasjonen. Du kan stenge og gjenåpne en bruker eller en organisasjon med en begrunnelse, som personen eller eierne får, og minne eierne om forespørsler som har ventet lenge. Alt du gjør, står i historikken, og den det gjelder, ser det.',
        picture: 'desk-suspend',
        alt: 'Skjemaet for å stenge en bruker, med det som skjer og feltet for begrunnelsen.',
      },
      {
        title: 'Bruk tastaturet',
        text: 'Gå ned og opp i køen med j og k, og åpne med Enter. Ta bestillingen med c, be om mer med m, godkjenn med a og si nei med d. Tastene virker ikke mens du skriver, og du kan slå dem av.',
        picture: 'desk-keys',
        alt: 'Listen over tastene i køen, og avkryssingen som slår dem av.',
      },
    ],
    after: 'Den felles adressen til brukerstøtten er',
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
    begin: 'Find the organisation',
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
  'order-organisation': {
    lead: 'You need a user and the organisation number. The service desk answers within three working days.',
    steps: [
      {
        title: 'See whether it is here already',
        text: 'Choose “Organisations” at the top and search by name or number. If the organisation is here, ask for access instead.',
      },
      {
        title: 'Know what kind of organisation it is',
        text: 'A service owner is a public body with an Altinn agreement, and gets environments to publish to. A developer organisation builds services for public bodies. It gets teams and repositories, but no environments.',
      },
      {
        title: 'Find what you need',
        text: 'The organisation number of the main unit, and the name in Bokmål, Nynorsk and English. A short name of 2 to 19 characters, which is part of addresses and cannot be changed once the organisation is open. A service owner names its agreement. A developer organisation says which public bodies it builds for.',
      },
      {
        title: 'Fill in the order',
        text: 'Type the organisation number, and we fetch the names from Enhetsregisteret. If the register does not answer, you can order all the same. We check the number later. You can save a draft and go on another day.',
        picture: 'apply',
        alt: 'The form with what the register says, the kind of organisation and the names filled in.',
      },
      {
        title: 'Say who the administrators are',
        text: 'They become the first owners. It can be you and others, by username or e-mail address. Each of them gets an e-mail and must say yes. If somebody is missing when we are ready, we can open with those who have said yes.',
        picture: 'order-administrators',
        alt: 'The field for administrators in the order, with a username and an e-mail address.',
      },
      {
        title: 'Follow the page of the order',
        text: 'It shows how far we have come, the promised time and all that was written. You get an e-mail at every step. If we ask for something, the clock stands still until you have answered. You can withdraw the order as long as it is not decided.',
        picture: 'order-status',
        alt: 'The page of an order, with the steps, the promised time, and what was written and done.',
      },
      {
        title: 'Begin',
        text: 'If we say yes, the organisation opens with teams, three repositories and owners, and for a service owner the test environment TT02. If we say no, you see why, and you can order again.',
      },
    ],
    begin: 'Order an organisation',
    after: 'If you cannot order here, write to support:',
  },
  'get-environments': {
    lead: 'A service owner has the test environment TT02 from the start, and gets production when an owner accepts the terms.',
    steps: [
      {
        title: 'See what the organisation has',
        text: 'Open the organisation and choose “Environments”. It shows each environment, when it was opened, and who can publish there.',
        picture: 'environments',
        alt: 'The page “Environments” with TT02, which is open, and production, which waits for the terms.',
      },
      {
        title: 'Accept the terms of production',
        text: 'An owner reads the terms and accepts them for the organisation. Production is open at once. The other owners get an e-mail, and the page shows who accepted, when, and which version.',
        picture: 'terms',
        alt: 'The end of the terms, with the tick box and the button “Accept the terms”.',
      },
      {
        title: 'Decide who can publish',
        text: 'The right belongs to teams, whatever they are called. An owner chooses what a team can do in each environment, and who is in the team. A new service owner has Deploy-TT02 and Deploy-Production for this. Owners can always publish.',
        picture: 'team-environments',
        alt: 'The choices for TT02 and production on the page of what a team may do.',
      },
      {
        title: 'Are you a developer organisation?',
        text: 'Then you have no environments, for a service owner must answer for what runs in Altinn. The service can be transferred to the one you build it for. If you get an Altinn agreement, an owner orders that you become a service owner.',
        picture: 'no-environments',
        alt: 'The page “Environments” of a developer organisation, with the reason and two ways on.',
      },
      {
        title: 'Do you own the service yourself?',
        text: 'A service that a person owns cannot be published. Join an organisation, or order one, and transfer the service to it.',
      },
    ],
    begin: 'See your environments',
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
  'service-desk': {
    lead: 'For you who sit at the service desk.',
    steps: [
      {
        title: 'Begin with the most urgent',
        text: 'Choose “Service desk” at the top. The queue shows how much of the promised time each order has used. You can filter and search.',
        picture: 'desk-queue',
        alt: 'The queue of the service desk with search, filters and an order that waits.',
      },
      {
        title: 'Take the order',
        text: 'The others then see that it is yours. Put it back if you run out of time.',
      },
      {
        title: 'Compare with the register',
        text: 'What the applicant wrote stands beside what Enhetsregisteret says, and the differences are marked. Look at earlier orders for the same unit and from the same person too. Only the service desk sees your notes.',
        picture: 'desk-compare',
        alt: 'What was written in the order, and what the register says.',
      },
      {
        title: 'Ask if something is missing',
        text: 'Ask for more, and the applicant gets an e-mail. The promised time stands still until the answer has come.',
        picture: 'desk-ask',
        alt: 'The page “Ask for more” with the templates and the field for the message.',
      },
      {
        title: 'Approve or decline',
        text: 'If you decline, write a reason, from one of the templates if you like. They are there in both languages. If you approve, the organisation is opened, and the order shows how far it has come.',
        picture: 'desk-approve',
        alt: 'The page “Approve the order”, which says what happens.',
      },
      {
        title: 'Be two when it is needed',
        text: 'Two different people must approve a new owner of an organisation, and a service owner where the studio is set up so. The first approves and lets the order go, then another claims it.',
      },
      {
        title: 'Never decide your own',
        text: 'If you are the applicant or an administrator of an order, you can neither claim nor decide it. Leave it to somebody else.',
      },
      {
        title: 'Register what came by e-mail',
        text: 'Choose “Write down an order”, and write the organisation number. We fetch the name from the register. Then say who asked and when the e-mail came. The promised time counts from that day. Whoever asked follows the order themselves from then on.',
        picture: 'desk-register-order',
        alt: 'The form “Write down an order”, with who ordered and when.',
      },
      {
        title: 'Give an organisation a new owner',
        text: 'A new owner is ordered when none of the owners is active any more, or by somebody whom Ansattporten vouches for as able to represent the organisation. When two have approved, 72 hours go by. All owners are told, and each of them can stop it.',
      },
      {
        title: 'Let go when it is open',
        text: 'You do not see the teams, services or files of the organisation. You can suspend and reactivate a user or an organisation with a reason that the person or the owners get, and remind owners of requests that have waited long. All that you do is in the history, and whoever it concerns can see it.',
        picture: 'desk-suspend',
        alt: 'The form for suspending a user, with what happens and the field for the reason.',
      },
      {
        title: 'Use the keyboard',
        text: 'Go down and up the queue with j and k, and open with Enter. Take an order with c, ask for more with m, approve with a and decline with d. The keys do nothing while you write, and you can turn them off.',
        picture: 'desk-keys',
        alt: 'The list of the keys in the queue, and the tick box that turns them off.',
      },
    ],
    after: 'The common address of the service desk is',
  },
}

export const guideTexts: Catalogue<typeof nb> = { nb, en }
