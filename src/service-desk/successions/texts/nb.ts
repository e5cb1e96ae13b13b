import type { Sentences } from '../../../platform/texts.ts'

export const successionTexts = {
  ask: {
    title: (organisation: string) => `Bli eier av ${organisation}`,
    lead: 'Når en organisasjon har mistet eierne sine, kan brukerstøtten gi den en ny.',
    nobodyActive: (days: number) =>
      `Ingen av eierne kan svare: De er stengt ute, eller har ikke brukt studioet de siste ${days} dagene.`,
    vouched: (date: string) => `Ansattporten bekreftet ${date} at du representerer organisasjonen.`,
    how: 'Dette skjer',
    steps: (hours: number) => [
      'Eierne får vite med en gang at du spør.',
      'To ved brukerstøtten må si ja, hver for seg. Du får svar innen tre virkedager.',
      `Så venter vi i ${hours} timer. I den tiden kan hver eier stoppe det, og du kan trekke det. Kommer det en ny eier i mellomtiden, får den like lang tid.`,
      'Stopper ingen det, blir du eier. De andre eierne blir ikke fjernet.',
    ],
    lapses: 'Tar en eier studioet i bruk igjen før du er blitt eier, faller det bort. Da spør du eieren.',
    message: 'Hvorfor skal du bli eier?',
    messageHint:
      'Si hva som har skjedd med eierne, og hva du gjør i organisasjonen. Eierne og brukerstøtten leser det.',
    submit: 'Send til brukerstøtten',
    notYet: 'Organisasjonen har en eier som bruker studioet',
    notYetText: (days: number) =>
      `Minst en av eierne har brukt studioet de siste ${days} dagene. Da er det eieren som bestemmer hvem som slipper inn.`,
    askOwner: 'Spør en eier',
    askOwnerText: 'Be om tilgang, så får eierne en e-post.',
    join: 'Be om tilgang',
    askMember: 'Se hvem som kan gjøre deg til eier',
    represent: 'Eller vis at du representerer organisasjonen',
    representText: (days: number) =>
      `Kan du opptre for organisasjonen i Ansattporten, kan du spørre brukerstøtten selv om den har en eier. Det må være vist de siste ${days} dagene. Kom tilbake hit etterpå.`,
    toAnsattporten: 'Gå til Ansattporten',
    busy: 'Det er en bestilling under behandling',
    busyText:
      'Brukerstøtten behandler alt en bestilling for denne organisasjonen, og tar én om gangen. Prøv igjen når den er avgjort.',
  },
  banner: {
    who: (name: string) => `${name} vil bli eier.`,
    when: (at: string) => `Det skjer ${at} hvis ingen eier stopper det.`,
    lapsing: 'Det faller bort, for en eier bruker studioet igjen. Det er dere eiere som bestemmer.',
    see: 'Se og stopp',
  },
  stop: {
    title: (organisation: string) => `Noen vil bli eier av ${organisation}`,
    lead: (name: string, at: string) => `${name} blir eier ${at}, hvis ingen eier stopper det før da.`,
    lapsing: (name: string, at: string) =>
      `En eier har brukt studioet etter at brukerstøtten sa ja. Derfor blir ikke ${name} eier ${at}: det er eieren som bestemmer.`,
    lapsingConsequence: 'Du kan stoppe det alt nå, eller gjøre personen til eier selv.',
    who: 'Hvem',
    username: 'Brukernavn',
    when: 'Blir eier',
    wrote: 'Begrunnelse',
    consequence:
      'Hvis du ikke kjenner til dette, bør du stoppe det. Personen, de andre eierne og brukerstøtten får vite at du gjorde det.',
    button: 'Stopp det',
    leave: 'La det skje',
    dashboard: 'Gå til dashbordet',
    toOrganisation: 'Gå til organisasjonen',
    home: 'Gå til forsiden',
    stoppedTitle: 'Det er stoppet',
    stopped: (name: string) => `${name} blir ikke eier. Alle som har med saken å gjøre, har fått e-post.`,
    overTitle: 'Ventetiden er over',
    over: (name: string, at: string) =>
      `Det kunne stoppes til ${at}. Mener du at ${name} ikke skal være eier, skriver du til brukerstøtten.`,
    appointedTitle: (name: string) => `${name} er blitt eier`,
    appointed: (at: string) =>
      `Det kunne stoppes til ${at}. En annen eier kan ta eierskapet bort igjen, eller du kan skrive til brukerstøtten.`,
    droppedTitle: 'Det er ikke aktuelt lenger',
    droppedLead: (name: string) => `${name} blir ikke eier.`,
    unknownTitle: 'Lenken virker ikke',
    unknown:
      'Den er ikke hel, eller den gikk til en som ikke er eier lenger. Logg inn og se på organisasjonens side, eller skriv til brukerstøtten.',
    logIn: 'Logg inn',
    write: 'Skriv til',
  },
  withdrawal: 'Eierne får også vite det, og du blir ikke eier.',
  desk: {
    title: 'Stopp den nye eieren',
    lead: (name: string, organisation: string, at: string) =>
      `Stopper du det, blir ikke ${name} eier av ${organisation} ${at}.`,
    told: 'Den som ba om det, og alle eierne får begrunnelsen på e-post. Bestillingen blir avsluttet.',
    over: 'Det er ikke noe å stoppe her. Bare en ny eier som er godkjent og venter på de 72 timene, kan stoppes.',
    reason: 'Begrunnelse',
    stop: 'Stopp det',
    waits: (at: string) => `Den nye eieren settes inn ${at}.`,
    stopLink: 'Stopp den nye eieren',
  },
  mail: {
    whyOwner: (organisation: string) => `Du får denne e-posten fordi du er eier av ${organisation}.`,
    askedSubject: (organisation: string) => `Noen har spurt om å bli eier av ${organisation}`,
    asked: (name: string, organisation: string, reference: number) =>
      `${name} har spurt brukerstøtten om å bli eier av ${organisation} (bestilling ${reference}). Ingenting er avgjort.`,
    askedThen: (hours: number) =>
      `Sier brukerstøtten ja, får du en ny e-post, og da kan du stoppe det i ${hours} timer.`,
    askedAnswer: (address: string) => `Vet du noe vi bør vite, skriver du til ${address}.`,
    seeOrganisation: 'Se organisasjonen',
    seeOrder: 'Se bestillingen',
    whyDesk: 'Dere får denne e-posten fordi brukerstøtten behandlet bestillingen.',
    begunSubject: (organisation: string) => `Du kan stoppe en ny eier av ${organisation}`,
    begun: (name: string, organisation: string, at: string) =>
      `Brukerstøtten har godkjent at ${name} blir eier av ${organisation}. Det skjer ${at}.`,
    begunStop: 'Skal det ikke skje, kan du stoppe det med knappen under. Du trenger ikke å logge inn.',
    begunLet: 'Er det riktig, trenger du ikke å gjøre noe.',
    begunLogIn:
      'Logger du eller en annen eier inn før den tid, faller det bort. Da er det eieren som bestemmer hvem som skal bli eier.',
    stop: 'Se og stopp',
    waitsSubject: 'Brukerstøtten har sagt ja til at du blir eier',
    waits: (organisation: string, at: string) =>
      `Du blir eier av ${organisation} ${at}, hvis ingen av eierne stopper det før da. Du får e-post uansett.`,
    laterSubject: 'Du blir eier senere enn vi skrev',
    later: (organisation: string, at: string) =>
      `${organisation} har fått en eier til, som skal ha like lang tid som de andre. Du blir eier ${at}, hvis ingen av eierne stopper det før da.`,
    withdrawn: (name: string) => `${name} har trukket bestillingen.`,
    stoppedByDesk: 'Brukerstøtten har stoppet det, med denne begrunnelsen:',
    stoppedSubject: 'En eier har stoppet den nye eieren',
    stopped: (stopper: string, applicant: string, organisation: string) =>
      `${stopper}, som er eier av ${organisation}, har stoppet at ${applicant} blir eier.`,
    stoppedByYou: (applicant: string, organisation: string) =>
      `Du har stoppet at ${applicant} blir eier av ${organisation}.`,
    stoppedByYouThen: (address: string) => `Var det ikke du som gjorde det, skriver du til ${address} med en gang.`,
    stoppedThen: (address: string) => `Er du uenig, tar du det opp med eieren. Spørsmål går til ${address}.`,
    appointedSubject: (organisation: string) => `${organisation} har fått en ny eier`,
    appointed: (name: string, organisation: string) => `${name} er nå eier av ${organisation}. Ingen stoppet det.`,
    appointedThen: (address: string) => `Er noe galt, skriver du til ${address}.`,
    droppedSubject: 'Det blir ingen ny eier',
    droppedMail: (name: string, organisation: string) => `${name} blir ikke eier av ${organisation}.`,
  },
}

export const successionRefusals = {
  'succession-message-missing': 'Skriv hvorfor du skal bli eier.',
  'succession-message-long': 'Begrunnelsen kan ha høyst 2000 tegn.',
  'succession-not-allowed':
    'Organisasjonen har en eier som bruker studioet, og du har ikke vist at du representerer den.',
  'order-under-way': 'Brukerstøtten behandler alt en bestilling for denne organisasjonen.',
  'owner-already': 'Du er eier av organisasjonen fra før.',
  'succession-ground-gone':
    'En eier har brukt studioet i det siste, og Ansattporten har ikke bekreftet i det siste at bestilleren representerer organisasjonen. Da er det eieren som bestemmer. Si nei, eller be om mer.',
  'succession-not-waiting': 'Bestillingen venter ikke på at en ny eier blir satt inn, så det er ikke noe å stoppe.',
  'stop-reason-missing': 'Skriv hvorfor det stoppes.',
  'stop-reason-long': 'Begrunnelsen kan ha høyst 4000 tegn.',
} satisfies Sentences
