import type { Sentences } from '../../platform/texts.ts'
import type { Guide } from '../guide.ts'

export const guideTexts = {
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
  } satisfies Guide,
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
  } satisfies Guide,
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
  } satisfies Guide,
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
  } satisfies Guide,
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
  } satisfies Guide,
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
  } satisfies Guide,
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
  } satisfies Guide,
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
        text: 'Sier du nei, skriver du en begrunnelse, gjerne fra en av malene. De finnes på alle språkene i Altinn Studio. Godkjenner du, blir organisasjonen åpnet, og du ser på bestillingen hvor langt det er kommet.',
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
  } satisfies Guide,
}

export const welcomeTexts = {
  welcome: {
    title: 'Lag tjenester folk forstår',
    lead: 'Altinn Studio er stedet der utviklere i det offentlige lager digitale tjenester for innbyggere og virksomheter. Her oppretter du bruker, lager den første tjenesten din og henter koden til maskinen din.',
    create: 'Opprett ny bruker',
    logIn: 'Logg inn',
    steps: 'Tre steg til den første tjenesten',
    stepList: [
      {
        title: 'Opprett bruker',
        time: 'Omtrent fem minutter',
        text: 'Du logger inn med Ansattporten, velger brukernavn og bekrefter e-postadressen din.',
      },
      {
        title: 'Lag en tjeneste',
        time: 'Under ett minutt',
        text: 'Du gir tjenesten en tittel. Vi lager et Git-repo med alt en Altinn-app trenger.',
      },
      {
        title: 'Klon og bygg',
        time: 'Når du vil',
        text: 'Du henter koden med Git, gjør den til din og sender endringene tilbake.',
      },
    ],
    guide: 'Slik oppretter du bruker, steg for steg',
  },
  errors: {
    home: 'Til forsiden',
    dashboard: 'Til dashbordet',
    again: 'Prøv igjen',
    number: (visit: string) => `Referansenummer: ${visit}`,
    notFound: 'Vi finner ikke siden, eller du har ikke tilgang til den.',
    notFoundLead: 'Sjekk at adressen er riktig. Har noen gitt deg lenken, kan de også gi deg tilgang.',
    fault: 'Noe gikk galt hos oss. Prøv igjen om litt.',
    faultLead:
      'Ingenting er halvveis lagret. Det du skrev, sender vi på nytt når du prøver igjen; passord må du skrive en gang til.',
    faultLeadPlain: 'Feilen er notert. Skriv til brukerstøtten med nummeret under hvis den ikke går over.',
    refused: 'Det gikk ikke',
  },
  privacy: {
    title: 'Personvern',
    lead: 'Hva vi vet om deg, hvorfor, og hvor lenge.',
    sections: [
      {
        title: 'Fødselsnummeret ditt',
        text: 'Ansattporten sier hvem du er når du logger inn. Vi lagrer aldri fødselsnummeret. Vi gjør det om til en kode som ikke kan regnes tilbake, og bruker den bare til å kjenne deg igjen neste gang.',
      },
      {
        title: 'Det vi lagrer',
        text: 'Navn, brukernavn, e-postadresse, språk, et sikret avtrykk av passordet, hvilke nettlesere du er innlogget i, nøklene dine og det du gjør med brukeren og tjenestene dine. Bestiller du noe hos brukerstøtten, lagrer vi bestillingen, meldingene og vedleggene.',
      },
      {
        title: 'Hvem som ser det',
        text: 'Andre innloggede ser navn og brukernavn der dere arbeider sammen. E-postadressen din ser bare du. En bestilling ser du, administratorene i den og brukerstøtten. Historikken din finner du under innstillinger.',
      },
      {
        title: 'Informasjonskapsler',
        text: 'Vi bruker bare informasjonskapsler som trengs: for innloggingen, språket, utseendet og hva du sist så på dashbordet. Ingen sporing og ingen tredjeparter.',
      },
      {
        title: 'Hvor lenge',
        text: 'En registrering som ikke blir fullført, slettes etter en halvtime; en som venter på aktivering, etter 30 dager. Det du hadde skrevet da du ble logget ut, tar vi vare på i ett døgn. At noe ble gjort, og når, blir stående i historikken. Det andre har vi så lenge du har bruker.',
      },
    ],
    contact: 'Spørsmål? Skriv til',
  },
  accessibility: {
    title: 'Tilgjengelighet',
    lead: 'Alle skal kunne bruke Altinn Studio.',
    sections: [
      {
        title: 'Målet',
        text: 'Sidene skal oppfylle WCAG 2.2 på nivå AA. Alt kan gjøres med tastatur alene, på 320 piksler bredde og med 400 prosent forstørring. Skjemaene virker uten skript.',
      },
      {
        title: 'Slik sjekker vi',
        text: 'Hver side sjekkes automatisk i alle tilstander før en ny versjon tas i bruk, og de vanligste oppgavene gjøres med tastatur alene.',
      },
    ],
    contact: 'Er det noe som stenger deg ute? Skriv til',
  },
}

export const generalRefusals = {
  'foreign-post': 'Skjemaet kom ikke fra en side hos oss, og er ikke tatt imot. Åpne siden på nytt og prøv igjen.',
  'too-large': 'Det du sendte, er for stort. Gå tilbake i nettleseren og send mindre om gangen.',
} satisfies Sentences
