import type { Sentences } from '../../platform/form.ts'
import type { Catalogue } from '../../platform/texts.ts'

const nb = {
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
    cancel: 'Avbryt',
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
    greeting: (name: string) => (name ? `Hei, ${name}` : 'Hei'),
    signature: 'Hilsen Altinn Studio',
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

const en: typeof nb = {
  ask: {
    title: (organisation) => `Become an owner of ${organisation}`,
    lead: 'When an organisation has lost its owners, the service desk can give it a new one.',
    nobodyActive: (days) =>
      `None of the owners can answer: They are suspended, or have not used the studio during the last ${days} days.`,
    vouched: (date) => `Ansattporten confirmed on ${date} that you represent the organisation.`,
    how: 'What happens',
    steps: (hours) => [
      'The owners are told at once that you ask.',
      'Two people at the service desk must agree, each for themselves. You get an answer within three working days.',
      `Then we wait for ${hours} hours. In that time every owner can stop it, and you can take it back. If somebody becomes an owner meanwhile, they get as much time.`,
      'If nobody does, you become an owner. The other owners are not removed.',
    ],
    lapses:
      'If an owner uses the studio again before you have become one, it comes to nothing. Then you ask the owner.',
    message: 'Why should you become an owner?',
    messageHint:
      'Say what has become of the owners, and what you do in the organisation. The owners and the service desk read it.',
    submit: 'Send to the service desk',
    cancel: 'Cancel',
    notYet: 'The organisation has an owner who uses the studio',
    notYetText: (days) =>
      `At least one of the owners has used the studio during the last ${days} days. Then it is the owner who decides who is let in.`,
    askOwner: 'Ask an owner',
    askOwnerText: 'Ask for access, and the owners get an e-mail.',
    join: 'Ask for access',
    askMember: 'See who can make you an owner',
    represent: 'Or show that you represent the organisation',
    representText: (days) =>
      `If you can act for the organisation in Ansattporten, you can ask the service desk even though it has an owner. It must have been shown during the last ${days} days. Come back here afterwards.`,
    toAnsattporten: 'Go to Ansattporten',
    busy: 'An order is being handled',
    busyText:
      'The service desk is handling an order for this organisation already, and takes one at a time. Try again when it has been decided.',
  },
  banner: {
    who: (name) => `${name} wants to become an owner.`,
    when: (at) => `It happens on ${at} unless an owner stops it.`,
    lapsing: 'It comes to nothing, for an owner uses the studio again. It is you owners who decide.',
    see: 'See and stop',
  },
  stop: {
    title: (organisation) => `Somebody wants to become an owner of ${organisation}`,
    lead: (name, at) => `${name} becomes an owner on ${at}, unless an owner stops it before then.`,
    lapsing: (name, at) =>
      `An owner has used the studio since the service desk agreed. So ${name} does not become an owner on ${at}: the owner decides.`,
    lapsingConsequence: 'You can stop it now, or make the person an owner yourself.',
    who: 'Who',
    username: 'Username',
    when: 'Becomes an owner',
    wrote: 'Reason given',
    consequence:
      'If you know nothing of this, stop it. The person, the other owners and the service desk are told that you did.',
    button: 'Stop it',
    leave: 'Let it happen',
    dashboard: 'Go to the dashboard',
    toOrganisation: 'Go to the organisation',
    home: 'Go to the front page',
    stoppedTitle: 'It is stopped',
    stopped: (name) => `${name} does not become an owner. Everybody concerned has had an e-mail.`,
    overTitle: 'The waiting time is over',
    over: (name, at) =>
      `It could be stopped until ${at}. If you think that ${name} should not be an owner, write to the service desk.`,
    appointedTitle: (name) => `${name} has become an owner`,
    appointed: (at) =>
      `It could be stopped until ${at}. Another owner can take the ownership away again, or you can write to the service desk.`,
    droppedTitle: 'It is off',
    droppedLead: (name) => `${name} does not become an owner.`,
    unknownTitle: 'The link does not work',
    unknown:
      'It is not whole, or it went to somebody who is an owner no longer. Log in and look at the organisation’s page, or write to the service desk.',
    logIn: 'Log in',
    write: 'Write to',
  },
  withdrawal: 'The owners are told too, and you do not become an owner.',
  desk: {
    title: 'Stop the new owner',
    lead: (name, organisation, at) => `If you stop it, ${name} does not become an owner of ${organisation} on ${at}.`,
    told: 'Whoever asked for it and all owners get the reason by e-mail. The order is closed.',
    over: 'There is nothing to stop here. Only a new owner who is approved and waits for the 72 hours can be stopped.',
    reason: 'Reason',
    stop: 'Stop it',
    waits: (at) => `The new owner is appointed on ${at}.`,
    stopLink: 'Stop the new owner',
  },
  mail: {
    greeting: (name) => (name ? `Hello, ${name}` : 'Hello'),
    signature: 'Regards, Altinn Studio',
    whyOwner: (organisation) => `You get this e-mail because you are an owner of ${organisation}.`,
    askedSubject: (organisation) => `Somebody has asked to become an owner of ${organisation}`,
    asked: (name, organisation, reference) =>
      `${name} has asked the service desk to become an owner of ${organisation} (order ${reference}). Nothing is decided.`,
    askedThen: (hours) =>
      `If the service desk agrees, you get another e-mail, and you can then stop it for ${hours} hours.`,
    askedAnswer: (address) => `If you know something that we should know, write to ${address}.`,
    seeOrganisation: 'See the organisation',
    seeOrder: 'See the order',
    whyDesk: 'You get this e-mail because the service desk handled the order.',
    begunSubject: (organisation) => `You can stop a new owner of ${organisation}`,
    begun: (name, organisation, at) =>
      `The service desk has agreed that ${name} becomes an owner of ${organisation}. It happens on ${at}.`,
    begunStop: 'If that should not happen, you can stop it with the button below. You need not log in.',
    begunLet: 'If it is right, you need not do anything.',
    begunLogIn:
      'If you or another owner logs in before then, it comes to nothing. Then it is the owner who decides who becomes an owner.',
    stop: 'See and stop',
    waitsSubject: 'The service desk has agreed that you become an owner',
    waits: (organisation, at) =>
      `You become an owner of ${organisation} on ${at}, unless one of the owners stops it before then. You get an e-mail either way.`,
    laterSubject: 'You become an owner later than we wrote',
    later: (organisation, at) =>
      `${organisation} has got one more owner, who is to have as much time as the others. You become an owner on ${at}, unless one of the owners stops it before then.`,
    withdrawn: (name) => `${name} has withdrawn the order.`,
    stoppedByDesk: 'The service desk has stopped it, for this reason:',
    stoppedSubject: 'An owner has stopped the new owner',
    stopped: (stopper, applicant, organisation) =>
      `${stopper}, who is an owner of ${organisation}, has stopped ${applicant} from becoming one.`,
    stoppedByYou: (applicant, organisation) =>
      `You have stopped ${applicant} from becoming an owner of ${organisation}.`,
    stoppedByYouThen: (address) => `If it was not you, write to ${address} at once.`,
    stoppedThen: (address) => `If you disagree, take it up with that owner. Questions go to ${address}.`,
    appointedSubject: (organisation) => `${organisation} has a new owner`,
    appointed: (name, organisation) => `${name} is an owner of ${organisation} now. Nobody stopped it.`,
    appointedThen: (address) => `If something is wrong, write to ${address}.`,
    droppedSubject: 'There will be no new owner',
    droppedMail: (name, organisation) => `${name} does not become an owner of ${organisation}.`,
  },
}

export const successionTexts: Catalogue<typeof nb> = { nb, en }
export const successionRefusals: Catalogue<Sentences> = {
  nb: {
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
  },
  en: {
    'succession-message-missing': 'Write why you should become an owner.',
    'succession-message-long': 'The reason can have 2000 characters at most.',
    'succession-not-allowed':
      'The organisation has an owner who uses the studio, and you have not shown that you represent it.',
    'order-under-way': 'The service desk is handling an order for this organisation already.',
    'owner-already': 'You are an owner of the organisation already.',
    'succession-ground-gone':
      'An owner has used the studio lately, and Ansattporten has not confirmed lately that the applicant represents the organisation. Then it is the owner who decides. Decline, or ask for more.',
    'succession-not-waiting': 'The order does not wait for a new owner to be appointed, so there is nothing to stop.',
    'stop-reason-missing': 'Write why it is stopped.',
    'stop-reason-long': 'The reason can have 4000 characters at most.',
  },
}
