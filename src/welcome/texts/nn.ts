import type { SentencesFor } from '../../platform/texts.ts'
import type * as nb from './nb.ts'

export const guideTexts: typeof nb.guideTexts = {
  list: {
    title: 'Hjelp',
    lead: 'Korte rettleiingar, steg for steg.',
    more: 'Fann du ikkje svaret? Skriv til',
  },
  'create-user': {
    lead: 'Du treng MinID eller BankID og ei e-postadresse. Det tar om lag fem minutt.',
    steps: [
      {
        title: 'Vel «Opprett ny brukar»',
        text: 'Du registrerer deg med Ansattporten. Kan du logge inn med ID-porten, kan du opprette brukar.',
        picture: 'register',
        alt: 'Sida «Opprett ny brukar» med knappen «Gå til Ansattporten».',
      },
      {
        title: 'Logg inn med Ansattporten',
        text: 'Bruk MinID, BankID eller ein annan elektronisk ID. Avbryt du, er ingenting lagra.',
      },
      {
        title: 'Lag brukaren din',
        text: 'Sjekk namnet, vel brukarnamn, skriv e-postadressa di og lag eit passord. Ei setning er lett å hugse og vanskeleg å gjette.',
        picture: 'complete',
        alt: 'Skjemaet med namn, brukarnamn, e-post og passord.',
      },
      {
        title: 'Aktiver brukaren',
        text: 'Vi sender deg ein e-post. Trykk på lenkja i han, eller skriv koden på sida. Kjem det ingenting, kan du be om ein ny e-post etter tre minutt eller rette adressa.',
        picture: 'activate',
        alt: 'Sida «Sjekk e-posten din» med felt for koden.',
      },
      {
        title: 'Gi Altinn Studio tilgang',
        text: 'Altinn Studio spør om å få bruke brukaren din. Du ser kva det kan og ikkje kan, og du kan trekke tilbake tilgangen når du vil.',
        picture: 'consent',
        alt: 'Sida der Altinn Studio ber om tilgang.',
      },
      {
        title: 'Lag den første tenesta di',
        text: 'No er du på dashbordet. Gi tenesta ein tittel, så lagar vi eit Git-repo med alt ein Altinn-app treng.',
        picture: 'dashboard',
        alt: 'Eit tomt dashbord med knappen «Lag den første tenesta di».',
      },
    ],
    after: 'Står du fast, skriv du til brukarstøtta:',
  },
  'join-organisation': {
    lead: 'Du treng ein brukar. Ein eigar i organisasjonen slepper deg inn.',
    steps: [
      {
        title: 'Finn organisasjonen',
        text: 'Vel «Organisasjonar» øvst. Søk etter namn, kortnamn eller organisasjonsnummer.',
        picture: 'directory',
        alt: 'Sida «Organisasjonar» med søkefeltet og eit treff.',
      },
      {
        title: 'Sjå at det er den rette',
        text: 'Sida til organisasjonen viser kven som er eigarar, med namn og brukarnamn.',
      },
      {
        title: 'Be om tilgang',
        text: 'Vel «Be om tilgang» og skriv kven du er og kva du skal gjere. Eigarane får ein e-post med ein gong.',
        picture: 'ask-to-join',
        alt: 'Skjemaet for å be om tilgang, med feltet for meldinga.',
      },
      {
        title: 'Vent på svar',
        text: 'Du får ein e-post når ein eigar har svart. Svarer ingen, minner vi eigarane på det etter sju dagar. Du kan trekke tilbake førespurnaden så lenge ingen har svart.',
      },
      {
        title: 'Kom i gang',
        text: 'Når du er inne, står organisasjonen øvst på dashbordet. Der ser du tenestene, og du kan lage nye om teamet ditt har lov til det.',
      },
    ],
    begin: 'Finn organisasjonen',
    after: 'Svarer ingen av eigarane, skriv du til brukarstøtta:',
  },
  'give-access': {
    lead: 'Du må vere eigar av organisasjonen. Det tar eit minutt.',
    steps: [
      {
        title: 'Gå til «Personar»',
        text: 'Opne organisasjonen og vel «Personar». Har nokon bedt om tilgang, står dei under «Førespurnader».',
        picture: 'people',
        alt: 'Sida «Personar» med lista over kven som har tilgang.',
      },
      {
        title: 'Skriv kven det gjeld',
        text: 'Vel «Legg til personar». Skriv brukarnamnet, så er kollegaen inne med ein gong. Har kollegaen ingen brukar enno, skriv du e-postadressa, så sender vi ein invitasjon som varer i sju dagar. Du kan lime inn mange på éin gong.',
      },
      {
        title: 'Vel team',
        text: 'Teamet bestemmer kva kollegaen får gjere. Vel Devs for den som skal lage og endre tenester. Vel Owners berre for den som skal styre organisasjonen.',
        picture: 'add-people',
        alt: 'Sida «Legg til personar» med felt for brukarnamn og team å velje.',
      },
      {
        title: 'Sjå over og stadfest',
        text: 'Vel «Sjå kva som skjer». Du ser linje for linje kva som kjem til å skje, og stadfestar. Kollegaen får ein e-post.',
      },
    ],
    after: 'Står du fast, skriv du til brukarstøtta:',
  },
  'remove-colleague': {
    lead: 'Du må vere eigar av organisasjonen. Alt skjer på éin gong.',
    steps: [
      {
        title: 'Finn kollegaen',
        text: 'Opne organisasjonen, vel «Personar» og trykk på namnet.',
        picture: 'person',
        alt: 'Sida til ein person i organisasjonen, med team og tilgang.',
      },
      {
        title: 'Fjern frå organisasjonen',
        text: 'Nedst på sida fjernar du kollegaen frå organisasjonen. Først ser du alt som forsvinn: team, tilgang til tenester og rettar i miljøa.',
        picture: 'remove-person',
        alt: 'Sida der du stadfestar at nokon skal fjernast, med lista over det som forsvinn.',
      },
      {
        title: 'Stadfest',
        text: 'Tilgangen er borte med ein gong, òg med Git. Kollegaen får ein e-post, og det du gjorde, står i historikken.',
      },
      {
        title: 'Er kollegaen den siste eigaren?',
        text: 'Ein organisasjon har alltid minst éin eigar. Gjer ein annan til eigar først.',
      },
    ],
    after: 'Står du fast, skriv du til brukarstøtta:',
  },
  'order-organisation': {
    lead: 'Du treng ein brukar og organisasjonsnummeret. Brukarstøtta svarer innan tre arbeidsdagar.',
    steps: [
      {
        title: 'Sjå om organisasjonen er her frå før',
        text: 'Vel «Organisasjonar» øvst og søk etter namn eller nummer. Er organisasjonen her, ber du om tilgang i staden.',
      },
      {
        title: 'Finn ut kva slags organisasjon det er',
        text: 'Ein tenesteeigar er ei offentleg verksemd med avtale om Altinn, og får miljø å publisere til. Ein utviklarorganisasjon lagar tenester for offentlege verksemder. Han får team og repo, men ingen miljø.',
      },
      {
        title: 'Finn fram det du treng',
        text: 'Organisasjonsnummeret til hovudeininga, og namnet på bokmål, nynorsk og engelsk. Eit kortnamn på 2 til 19 teikn, som står i adressene og ikkje kan endrast når organisasjonen er opna. Ein tenesteeigar viser til avtalen sin. Ein utviklarorganisasjon fortel kva offentlege verksemder han lagar tenester for.',
      },
      {
        title: 'Fyll ut bestillinga',
        text: 'Skriv organisasjonsnummeret, så hentar vi namna frå Einingsregisteret. Svarer ikkje registeret, kan du bestille likevel. Då sjekkar vi nummeret seinare. Du kan lagre eit utkast og halde fram ein annan dag.',
        picture: 'apply',
        alt: 'Skjemaet med det Einingsregisteret seier, typen organisasjon og namna fylte ut.',
      },
      {
        title: 'Sei kven som skal vere administratorar',
        text: 'Dei blir dei første eigarane. Det kan vere deg sjølv og andre, med brukarnamn eller e-postadresse. Kvar av dei får ein e-post og må sjølv seie ja. Manglar nokon når vi er klare, kan vi opne med dei som har sagt ja.',
        picture: 'order-administrators',
        alt: 'Feltet for administratorar i bestillinga, med eit brukarnamn og ei e-postadresse.',
      },
      {
        title: 'Følg med på sida til bestillinga',
        text: 'Der ser du kor langt vi har kome, fristen og alt som er skrive. Du får ein e-post ved kvart steg. Spør vi om noko, står fristen stille til du har svart. Du kan trekke tilbake bestillinga så lenge ho ikkje er avgjord.',
        picture: 'order-status',
        alt: 'Sida til ei bestilling, med stega, fristen og det som er skrive og gjort.',
      },
      {
        title: 'Kom i gang',
        text: 'Seier vi ja, opnar vi organisasjonen med team, tre repo og eigarar. Ein tenesteeigar får testmiljøet TT02 òg. Seier vi nei, står det kvifor, og du kan bestille på nytt.',
      },
    ],
    begin: 'Bestill ein organisasjon',
    after: 'Kan du ikkje bestille her, skriv du til brukarstøtta:',
  },
  'get-environments': {
    lead: 'Ein tenesteeigar har testmiljøet TT02 frå starten, og får produksjon når ein eigar godtar vilkåra.',
    steps: [
      {
        title: 'Sjå kva organisasjonen har',
        text: 'Opne organisasjonen og vel «Miljø». Der ser du kvart miljø, når det vart opna, og kven som kan publisere dit.',
        picture: 'environments',
        alt: 'Sida «Miljø» med TT02, som er ope, og produksjon, som ventar på vilkåra.',
      },
      {
        title: 'Godta vilkåra for produksjon',
        text: 'Ein eigar les vilkåra og godtar dei for organisasjonen. Produksjon er open med ein gong. Dei andre eigarane får ein e-post, og på sida står det kven som godtok, når og kva utgåve.',
        picture: 'terms',
        alt: 'Slutten av vilkåra, med avkryssing og knappen «Godta vilkåra».',
      },
      {
        title: 'Bestem kven som kan publisere',
        text: 'Det er teama som har retten, same kva dei heiter. Ein eigar vel kva eit team kan gjere i kvart miljø, og kven som er med i teamet. Ein ny tenesteeigar har Deploy-TT02 og Deploy-Production til dette. Eigarane kan alltid publisere.',
        picture: 'team-environments',
        alt: 'Vala for TT02 og produksjon på sida for tilgangen til eit team.',
      },
      {
        title: 'Er de ein utviklarorganisasjon?',
        text: 'Då har de ingen miljø, for ein tenesteeigar må svare for det som køyrer i Altinn. Tenesta kan overførast til den de lagar ho for. Får de ein avtale om Altinn, bestiller ein eigar at de blir tenesteeigar.',
        picture: 'no-environments',
        alt: 'Sida «Miljø» i ein utviklarorganisasjon, med grunnen og to vegar vidare.',
      },
      {
        title: 'Eig du tenesta sjølv?',
        text: 'Ei teneste som ein person eig, kan ikkje publiserast. Bli med i ein organisasjon, eller bestill ein, og overfør tenesta dit.',
      },
    ],
    begin: 'Sjå miljøa dine',
    after: 'Står du fast, skriv du til brukarstøtta:',
  },
  'clone-service': {
    lead: 'Du treng ei teneste, og Git på maskina di.',
    steps: [
      {
        title: 'Lag ein nøkkel',
        text: 'Gå til «Innstillingar» og «Nøklar». Vel «Lese og skrive» om du skal sende endringar. Kopier nøkkelen med ein gong; vi viser han berre éin gong.',
        picture: 'access-keys',
        alt: 'Sida «Nøklar» med skjemaet for ein ny nøkkel.',
      },
      {
        title: 'Kopier kommandoen',
        text: 'Sida til tenesta viser kommandoen for å klone. Lim han inn i terminalen.',
        picture: 'service',
        alt: 'Sida til tenesta med kommandoen for å klone.',
      },
      {
        title: 'Svar på det Git spør om',
        text: 'Brukarnamnet er brukarnamnet ditt. Passordet er nøkkelen. Git kan hugse han for deg.',
      },
      {
        title: 'Gjer endringar og send dei',
        text: 'Endre filene, lag ein commit og køyr git push. Endringa står straks i historikken til tenesta.',
      },
    ],
    after: 'Står du fast, skriv du til brukarstøtta:',
  },
  'service-desk': {
    lead: 'For deg som jobbar ved brukarstøtta.',
    steps: [
      {
        title: 'Ta det som hastar mest, først',
        text: 'Vel «Brukarstøtte» øvst. Køen viser kor mykje av fristen kvar bestilling har brukt. Du kan filtrere og søke.',
        picture: 'desk-queue',
        alt: 'Køen ved brukarstøtta med søk, filter og ei bestilling som ventar.',
      },
      {
        title: 'Ta bestillinga',
        text: 'Då ser dei andre at ho er di. Legg ho tilbake om du ikkje rekk det.',
      },
      {
        title: 'Samanlikn med registeret',
        text: 'Det bestillaren skreiv, står ved sida av det Einingsregisteret seier, og skilnadene er merkte. Sjå òg på tidlegare bestillingar for same eining og frå same person. Berre brukarstøtta ser notata dine.',
        picture: 'desk-compare',
        alt: 'Det som er skrive i bestillinga, og det registeret seier.',
      },
      {
        title: 'Spør når noko manglar',
        text: 'Be om meir, så får bestillaren ein e-post. Fristen står stille til svaret kjem.',
        picture: 'desk-ask',
        alt: 'Sida «Be om meir» med malane og feltet for meldinga.',
      },
      {
        title: 'Godkjenn eller sei nei',
        text: 'Seier du nei, skriv du ei grunngiving, gjerne frå ein av malane. Dei finst på alle språka i Altinn Studio. Godkjenner du, blir organisasjonen opna, og bestillinga viser kor langt det har kome.',
        picture: 'desk-approve',
        alt: 'Sida «Godkjenn bestillinga», som seier kva som skjer.',
      },
      {
        title: 'Ver to når det trengst',
        text: 'To ulike personar må godkjenne ein ny eigar av ein organisasjon. Det same gjeld ein tenesteeigar der studioet er sett opp slik. Den første godkjenner og slepper bestillinga, så tar ein annan over.',
      },
      {
        title: 'Avgjer aldri di eiga',
        text: 'Er du bestillar eller administrator i ei bestilling, kan du verken ta ho eller avgjere ho. La ein annan gjere det.',
      },
      {
        title: 'Skriv inn det som kom på e-post',
        text: 'Vel «Skriv inn ei bestilling», og skriv organisasjonsnummeret. Vi hentar namnet frå Einingsregisteret. Fyll så ut kven som spurde, og når e-posten kom. Vi reknar fristen frå den dagen. Den som spurde, følger bestillinga sjølv etterpå.',
        picture: 'desk-register-order',
        alt: 'Skjemaet «Skriv inn ei bestilling», med kven som bestilte, og når.',
      },
      {
        title: 'Gi ein organisasjon ny eigar',
        text: 'Ein ny eigar kan bestillast når ingen av eigarane er aktive lenger, eller av ein som Ansattporten stadfestar at kan representere organisasjonen. Når to har godkjent, går det 72 timar. Alle eigarane får melding, og kvar av dei kan stoppe det.',
      },
      {
        title: 'Slepp bestillinga når organisasjonen er opna',
        text: 'Du ser ikkje team, tenester eller filer i organisasjonen. Du kan stenge ein brukar eller ein organisasjon, og opne igjen. Det gjer du med ei grunngiving, som personen eller eigarane får. Du kan òg minne eigarar om førespurnader som har venta lenge. Alt du gjer, står i historikken, og den det gjeld, ser det.',
        picture: 'desk-suspend',
        alt: 'Skjemaet for å stenge ein brukar, med det som skjer, og feltet for grunngivinga.',
      },
      {
        title: 'Bruk tastaturet',
        text: 'Gå ned og opp i køen med j og k, og opne med Enter. Ta bestillinga med c, be om meir med m, godkjenn med a og sei nei med d. Tastane verkar ikkje medan du skriv, og du kan slå dei av.',
        picture: 'desk-keys',
        alt: 'Lista over tastane i køen, og avkryssinga som slår dei av.',
      },
    ],
    after: 'Den felles adressa til brukarstøtta er',
  },
}

export const welcomeTexts: typeof nb.welcomeTexts = {
  welcome: {
    title: 'Lag tenester folk forstår',
    lead: 'Altinn Studio er staden der utviklarar i det offentlege lagar digitale tenester for innbyggjarar og verksemder. Her opprettar du brukar, lagar den første tenesta di og hentar koden til maskina di.',
    create: 'Opprett ny brukar',
    logIn: 'Logg inn',
    steps: 'Tre steg til den første tenesta',
    stepList: [
      {
        title: 'Opprett brukar',
        time: 'Om lag fem minutt',
        text: 'Du loggar inn med Ansattporten, vel brukarnamn og stadfestar e-postadressa di.',
      },
      {
        title: 'Lag ei teneste',
        time: 'Under eitt minutt',
        text: 'Du gir tenesta ein tittel. Vi lagar eit Git-repo med alt ein Altinn-app treng.',
      },
      {
        title: 'Klon og bygg',
        time: 'Når du vil',
        text: 'Du hentar koden med Git, gjer han til din og sender endringane tilbake.',
      },
    ],
    guide: 'Slik opprettar du brukar, steg for steg',
  },
  errors: {
    home: 'Til framsida',
    dashboard: 'Til dashbordet',
    again: 'Prøv igjen',
    number: (visit) => `Referansenummer: ${visit}`,
    notFound: 'Vi finn ikkje sida, eller så har du ikkje tilgang.',
    notFoundLead: 'Sjekk at adressa er rett. Har nokon gitt deg lenkja, kan dei òg gi deg tilgang.',
    fault: 'Noko gjekk gale hos oss. Prøv igjen om litt.',
    faultLead:
      'Ingenting er halvvegs lagra. Det du skreiv, sender vi på nytt når du prøver igjen; passord må du skrive ein gong til.',
    faultLeadPlain: 'Feilen er notert. Går han ikkje over, skriv du til brukarstøtta med nummeret under.',
    refused: 'Det gjekk ikkje',
  },
  privacy: {
    title: 'Personvern',
    lead: 'Kva vi veit om deg, kvifor, og kor lenge.',
    sections: [
      {
        title: 'Fødselsnummeret ditt',
        text: 'Ansattporten seier kven du er når du loggar inn. Vi lagrar aldri fødselsnummeret. Vi gjer det om til ein kode som ikkje kan reknast tilbake, og brukar han berre til å kjenne deg igjen neste gong.',
      },
      {
        title: 'Det vi lagrar',
        text: 'Namn, brukarnamn, e-postadresse, språk, eit sikra avtrykk av passordet, kva nettlesarar du er logga inn i, nøklane dine og det du gjer med brukaren og tenestene dine. Bestiller du noko hos brukarstøtta, lagrar vi bestillinga, meldingane og vedlegga.',
      },
      {
        title: 'Kven som ser det',
        text: 'Andre som er logga inn, ser namn og brukarnamn der de jobbar saman. Berre du ser e-postadressa di. Ei bestilling er synleg for deg, administratorane i bestillinga og brukarstøtta. Historikken din finn du under innstillingar.',
      },
      {
        title: 'Informasjonskapslar',
        text: 'Vi brukar berre informasjonskapslar som trengst: for innlogginga, språket, utsjånaden og det du sist såg på dashbordet. Ingen sporing og ingen tredjepartar.',
      },
      {
        title: 'Kor lenge',
        text: 'Ei registrering som ikkje blir fullført, slettar vi etter ein halvtime; ei som ventar på aktivering, etter 30 dagar. Det du hadde skrive då du vart logga ut, tar vi vare på i eitt døgn. At noko vart gjort, og når, blir ståande i historikken. Resten har vi så lenge du har brukar.',
      },
    ],
    contact: 'Spørsmål? Skriv til',
  },
  accessibility: {
    title: 'Tilgjenge',
    lead: 'Alle skal kunne bruke Altinn Studio.',
    sections: [
      {
        title: 'Målet',
        text: 'Sidene skal oppfylle WCAG 2.2 på nivå AA. Alt kan gjerast med tastatur aleine, på ein skjerm som er 320 pikslar brei, og med 400 prosent forstørring. Skjemaa verkar utan skript.',
      },
      {
        title: 'Slik sjekkar vi',
        text: 'Før vi tar i bruk ein ny versjon, sjekkar vi kvar side automatisk i alle tilstandar og gjer dei vanlegaste oppgåvene med tastatur aleine.',
      },
    ],
    contact: 'Er det noko som stenger deg ute? Skriv til',
  },
}

export const generalRefusals: SentencesFor<typeof nb.generalRefusals> = {
  'foreign-post': 'Skjemaet kom ikkje frå ei side hos oss, så vi tok det ikkje imot. Opne sida på nytt og prøv igjen.',
  'too-large': 'Det du sende, er for stort. Gå tilbake i nettlesaren og send mindre om gongen.',
}
