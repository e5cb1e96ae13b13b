import type { SentencesFor } from '../../../platform/texts.ts'
import type * as nb from './nb.ts'

export const successionTexts: typeof nb.successionTexts = {
  ask: {
    title: (organisation) => `Bli eigar av ${organisation}`,
    lead: 'Når ein organisasjon har mista eigarane sine, kan brukarstøtta sette inn ein ny.',
    nobodyActive: (days) =>
      `Ingen av eigarane kan svare: Dei er stengde ute, eller har ikkje brukt studioet dei siste ${days} dagane.`,
    vouched: (date) => `Ansattporten stadfesta ${date} at du representerer organisasjonen.`,
    how: 'Dette skjer',
    steps: (hours) => [
      'Eigarane får vite med ein gong at du spør.',
      'To ved brukarstøtta må seie ja, kvar for seg. Du får svar innan tre arbeidsdagar.',
      `Så ventar vi i ${hours} timar. I den tida kan kvar eigar stoppe det, og du kan trekke tilbake bestillinga. Kjem det til ein eigar i mellomtida, får den eigaren like lang tid.`,
      'Er det ingen som stoppar det, blir du eigar. Dei andre eigarane blir ikkje fjerna.',
    ],
    lapses: 'Tar ein eigar studioet i bruk igjen før du har blitt eigar, fell bestillinga bort. Då spør du eigaren.',
    message: 'Kvifor skal du bli eigar?',
    messageHint:
      'Fortel kva som har skjedd med eigarane, og kva du gjer i organisasjonen. Eigarane og brukarstøtta les det.',
    submit: 'Send til brukarstøtta',
    notYet: 'Organisasjonen har ein eigar som brukar studioet',
    notYetText: (days) =>
      `Minst éin av eigarane har brukt studioet dei siste ${days} dagane. Då er det eigaren som bestemmer kven som slepp inn.`,
    askOwner: 'Spør ein eigar',
    askOwnerText: 'Be om tilgang, så får eigarane ein e-post.',
    join: 'Be om tilgang',
    askMember: 'Sjå kven som kan gjere deg til eigar',
    represent: 'Eller vis at du representerer organisasjonen',
    representText: (days) =>
      `Kan du opptre for organisasjonen i Ansattporten, kan du spørje brukarstøtta òg når organisasjonen har ein eigar. Du må ha vist det dei siste ${days} dagane. Kom tilbake hit etterpå.`,
    toAnsattporten: 'Gå til Ansattporten',
    busy: 'Ei bestilling er til behandling',
    busyText:
      'Brukarstøtta behandlar allereie ei bestilling for denne organisasjonen, og tar éi om gongen. Prøv igjen når bestillinga er avgjord.',
  },
  banner: {
    who: (name) => `${name} vil bli eigar.`,
    when: (at) => `Det skjer ${at}, viss ingen eigar stoppar det.`,
    lapsing: 'Det fell bort, for ein eigar brukar studioet igjen. Det er de som er eigarar, som bestemmer.',
    see: 'Sjå og stopp',
  },
  stop: {
    title: (organisation) => `Nokon vil bli eigar av ${organisation}`,
    lead: (name, at) => `${name} blir eigar ${at}, viss ingen eigar stoppar det før den tid.`,
    lapsing: (name, at) =>
      `Ein eigar har brukt studioet etter at brukarstøtta sa ja. Derfor blir ikkje ${name} eigar ${at}: Det er eigaren som bestemmer.`,
    lapsingConsequence: 'Du kan stoppe det allereie no, eller sjølv gjere personen til eigar.',
    who: 'Kven',
    username: 'Brukarnamn',
    when: 'Blir eigar',
    wrote: 'Grunngiving',
    consequence:
      'Kjenner du ikkje til dette, bør du stoppe det. Personen, dei andre eigarane og brukarstøtta får vite at du gjorde det.',
    button: 'Stopp det',
    leave: 'La det skje',
    dashboard: 'Gå til dashbordet',
    toOrganisation: 'Gå til organisasjonen',
    home: 'Gå til framsida',
    stoppedTitle: 'Det er stoppa',
    stopped: (name) => `${name} blir ikkje eigar. Alle det gjeld, har fått e-post.`,
    overTitle: 'Ventetida er over',
    over: (name, at) =>
      `Fristen for å stoppe det var ${at}. Meiner du at ${name} ikkje skal vere eigar, skriv du til brukarstøtta.`,
    appointedTitle: (name) => `${name} har blitt eigar`,
    appointed: (at) =>
      `Fristen for å stoppe det var ${at}. Ein annan eigar kan fjerne den nye eigaren igjen, eller du kan skrive til brukarstøtta.`,
    droppedTitle: 'Det er ikkje aktuelt lenger',
    droppedLead: (name) => `${name} blir ikkje eigar.`,
    unknownTitle: 'Lenkja verkar ikkje',
    unknown:
      'Anten er ikkje lenkja heil, eller så gjekk ho til ein som ikkje er eigar lenger. Logg inn og sjå på sida til organisasjonen, eller skriv til brukarstøtta.',
    logIn: 'Logg inn',
    write: 'Skriv til',
  },
  withdrawal: 'Eigarane får òg vite det, og du blir ikkje eigar.',
  desk: {
    title: 'Stopp den nye eigaren',
    lead: (name, organisation, at) => `Stoppar du det, blir ikkje ${name} eigar av ${organisation} ${at}.`,
    told: 'Bestillaren og alle eigarane får grunngivinga på e-post. Bestillinga blir avslutta.',
    over: 'Her er det ingenting å stoppe. Du kan berre stoppe ein ny eigar som er godkjend, medan dei 72 timane går.',
    reason: 'Grunngiving',
    stop: 'Stopp det',
    waits: (at) => `Den nye eigaren blir sett inn ${at}.`,
    stopLink: 'Stopp den nye eigaren',
  },
  mail: {
    whyOwner: (organisation) => `Du får denne e-posten fordi du er eigar av ${organisation}.`,
    askedSubject: (organisation) => `Nokon har spurt om å få bli eigar av ${organisation}`,
    asked: (name, organisation, reference) =>
      `${name} har spurt brukarstøtta om å få bli eigar av ${organisation} (bestilling ${reference}). Ingenting er avgjort.`,
    askedThen: (hours) =>
      `Seier brukarstøtta ja, får du ein ny e-post. Då har du ${hours} timar på deg til å stoppe det.`,
    askedAnswer: (address) => `Veit du noko vi bør vite, skriv du til ${address}.`,
    seeOrganisation: 'Sjå organisasjonen',
    seeOrder: 'Sjå bestillinga',
    whyDesk: 'Denne e-posten kjem fordi brukarstøtta behandla bestillinga.',
    begunSubject: (organisation) => `Du kan stoppe ein ny eigar av ${organisation}`,
    begun: (name, organisation, at) =>
      `Brukarstøtta har godkjent at ${name} blir eigar av ${organisation}. Det skjer ${at}.`,
    begunStop: 'Skal det ikkje skje, kan du stoppe det med knappen under. Du treng ikkje logge inn.',
    begunLet: 'Er det rett, treng du ikkje gjere noko.',
    begunLogIn:
      'Loggar du eller ein annan eigar inn før den tid, fell det bort. Då er det eigaren som bestemmer kven som skal bli eigar.',
    stop: 'Sjå og stopp',
    waitsSubject: 'Brukarstøtta har sagt ja til at du blir eigar',
    waits: (organisation, at) =>
      `Du blir eigar av ${organisation} ${at}, viss ingen av eigarane stoppar det før den tid. Du får e-post uansett.`,
    laterSubject: 'Du blir eigar seinare enn vi skreiv',
    later: (organisation, at) =>
      `${organisation} har fått ein eigar til, som skal ha like lang tid som dei andre. Du blir eigar ${at}, viss ingen av eigarane stoppar det før den tid.`,
    withdrawn: (name) => `${name} har trekt tilbake bestillinga.`,
    stoppedByDesk: 'Brukarstøtta har stoppa det, med denne grunngivinga:',
    stoppedSubject: 'Ein eigar har stoppa den nye eigaren',
    stopped: (stopper, applicant, organisation) =>
      `${stopper}, som er eigar av ${organisation}, har stoppa bestillinga. ${applicant} blir ikkje eigar.`,
    stoppedByYou: (applicant, organisation) =>
      `Du har stoppa bestillinga, så ${applicant} blir ikkje eigar av ${organisation}.`,
    stoppedByYouThen: (address) => `Var det ikkje du som gjorde det, skriv du til ${address} med ein gong.`,
    stoppedThen: (address) => `Er du ueinig, tar du det opp med eigaren. Spørsmål sender du til ${address}.`,
    appointedSubject: (organisation) => `${organisation} har fått ein ny eigar`,
    appointed: (name, organisation) => `${name} er no eigar av ${organisation}. Ingen stoppa det.`,
    appointedThen: (address) => `Er noko feil, skriv du til ${address}.`,
    droppedSubject: 'Det blir ingen ny eigar',
    droppedMail: (name, organisation) => `${name} blir ikkje eigar av ${organisation}.`,
  },
}

export const successionRefusals: SentencesFor<typeof nb.successionRefusals> = {
  'succession-message-missing': 'Skriv kvifor du skal bli eigar.',
  'succession-message-long': 'Grunngivinga kan ha høgst 2000 teikn.',
  'succession-not-allowed':
    'Organisasjonen har ein eigar som brukar studioet, og du har ikkje vist at du representerer organisasjonen.',
  'order-under-way': 'Brukarstøtta behandlar allereie ei bestilling for denne organisasjonen.',
  'owner-already': 'Du er eigar av organisasjonen frå før.',
  'succession-ground-gone':
    'Ein eigar har brukt studioet i det siste, og Ansattporten har ikkje nyleg stadfesta at bestillaren representerer organisasjonen. Då er det eigaren som bestemmer. Sei nei, eller be om meir.',
  'succession-not-waiting': 'Bestillinga ventar ikkje på at ein ny eigar blir sett inn, så det er ingenting å stoppe.',
  'stop-reason-missing': 'Skriv kvifor du stoppar det.',
  'stop-reason-long': 'Grunngivinga kan ha høgst 4000 teikn.',
}
