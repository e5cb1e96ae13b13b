import { list, type Sentences } from '../../../platform/texts.ts'
import type { ProgressStep } from '../progress.ts'

export const applyTexts = {
  title: 'Bestill en organisasjon',
  lead: 'Brukerstøtten åpner organisasjonen i Altinn Studio. Du får svar innen tre virkedager.',
  number: 'Organisasjonsnummer',
  numberHint: 'Ni siffer. Vi henter navnet fra Enhetsregisteret.',
  next: 'Gå videre',
  need: 'Dette trenger du',
  needs: [
    'Organisasjonsnummeret til hovedenheten, ikke til en avdeling',
    'Er dere tjenesteeier: referansen til avtalen med Digdir',
    'Brukernavn eller e-postadresse til dem som skal være administratorer',
  ],
  draft: 'Du har en påbegynt bestilling',
  draftOf: (name: string) => `Den gjelder ${name}. Sist lagret`,
  continue: 'Fortsett på den',
  deleteDraft: 'Slett utkastet',
  saved: 'Utkastet er lagret. Du finner det igjen her når du vil fortsette.',
  deleted: 'Utkastet er slettet.',
  otherNumber: 'Bruk et annet nummer',
  register: 'Enhetsregisteret sier',
  subUnit: (name: string) => `${name} er en underenhet`,
  subUnitMeans: 'En organisasjon her er en hovedenhet. Avdelinger og steder blir team i den.',
  useParent: (number: string) => `Bruk hovedenheten, ${number}`,
  noParent: 'Finn organisasjonsnummeret til hovedenheten, og prøv med det.',
  here: (name: string) => `${name} er her allerede`,
  hereMeans: 'Du trenger ikke å bestille. Be eierne om å slippe deg inn.',
  join: 'Be om tilgang',
  hereMine: 'Du er med i den fra før.',
  open: 'Gå til organisasjonen',
  ordered: 'Organisasjonen er allerede bestilt',
  orderedMine: 'Du har en del i bestillingen som er under behandling.',
  seeOrder: 'Se bestillingen',
  orderedOther:
    'En annen har bestilt den, og brukerstøtten behandler bestillingen. Skal du være med, skriver du til brukerstøtten:',
}

function inWhich(field: string | number | undefined): string {
  if (field === 'nameEn') return 'på engelsk'
  return field === 'nameNn' ? 'på nynorsk' : 'på bokmål'
}

export const serviceDeskTexts = {
  opened: {
    subject: 'Organisasjonen er åpnet i Altinn Studio',
    intro: (organisation: string, shortName: string) =>
      `${organisation} (${shortName}) er åpnet i Altinn Studio, og du er eier.`,
    next: 'Du kan slippe inn kolleger, lage team og lage tjenester som organisasjonen eier.',
    button: 'Gå til organisasjonen',
    why: 'Du får denne e-posten fordi du er satt opp som eier av organisasjonen.',
    forApplicant: (organisation: string, shortName: string) =>
      `${organisation} (${shortName}) er åpnet i Altinn Studio. Eierne er de administratorene som har sagt ja.`,
    joinNext: 'Vil du være med selv, ber du om tilgang på organisasjonens side.',
  },
  serviceOwner: {
    subject: 'Organisasjonen er blitt tjenesteeier',
    intro: (organisation: string, shortName: string) => `${organisation} (${shortName}) er nå tjenesteeier.`,
    next: 'Organisasjonen har fått testmiljøet TT02 og team for dem som publiserer. Produksjon får den når en eier godtar vilkårene.',
    why: 'Du får denne e-posten fordi du er eier av organisasjonen.',
  },
}

export const openingRefusals = {
  'organisation-name-shape':
    'Kortnavnet må ha 2 til 19 tegn: små bokstaver a–z, tall og bindestrek. Det må begynne med en bokstav, slutte med bokstav eller tall, og kan ikke ha to bindestreker etter hverandre.',
  'organisation-name-reserved': 'Kortnavnet er reservert. Velg et annet.',
  'organisation-name-taken': 'Kortnavnet er i bruk. Velg et annet.',
  'number-digits': 'Organisasjonsnummeret må ha ni siffer.',
  'number-check': 'Organisasjonsnummeret er ikke riktig. Sjekk sifrene.',
  'number-taken': 'Organisasjonen er her fra før.',
  'kind-unknown': ({ kinds }) => `Velg hva slags organisasjon det er: ${kinds}.`,
  'official-name-missing': ({ field }) => `Skriv navnet ${inWhich(field)}.`,
  'official-name-long': ({ field }) => `Navnet ${inWhich(field)} kan ha høyst 200 tegn.`,
  'official-name-signs': ({ field }) => `Navnet ${inWhich(field)} har et usynlig tegn. Skriv det på nytt.`,
  'owner-missing': 'Organisasjonen må ha minst en eier.',
  'owner-unknown': ({ username }) => `Ingen aktiv bruker heter ${username}.`,
} satisfies Sentences

export const orderingMailTexts = {
  registered: (title: string) => `Brukerstøtten har fått e-posten din og skrevet inn bestillingen av ${title} for deg.`,
  ownSeat: 'Du er satt opp som administrator. Si ja eller nei til det før organisasjonen kan åpne.',
  byAddress: (address: string) =>
    `Spørsmålet gjelder e-postadressen ${address}. Logg inn med brukeren som har den, eller opprett en.`,
  seatSubject: (title: string) => `Vil du være administrator i ${title}?`,
  seatAsked: (by: string, title: string) =>
    `${by} har bestilt ${title} i Altinn Studio og satt deg opp som administrator.`,
  seatMeans:
    'Sier du ja, blir du eier når organisasjonen åpner: Du bestemmer hvem som får tilgang, og svarer når noen ber om den. Du kan også si nei.',
  seatButton: 'Svar ja eller nei',
  seatAnsweredSubject: {
    confirmed: (who: string) => `${who} vil være administrator`,
    refused: (who: string) => `${who} vil ikke være administrator`,
  },
  seatAnswered: {
    confirmed: (who: string, title: string) => `${who} har sagt ja til å være administrator i ${title}.`,
    refused: (who: string, title: string) => `${who} har sagt nei til å være administrator i ${title}.`,
  },
  findAnother: 'Du kan spørre noen andre fra bestillingen.',
  seatWithdrawnSubject: (title: string) => `Du er ikke lenger administrator i bestillingen av ${title}`,
  seatWithdrawn: (by: string, title: string) => `${by} har tatt deg ut av bestillingen av ${title}.`,
  nothingToDo: 'Du trenger ikke å gjøre noe.',
  whyWithdrawn: (reference: number) =>
    `Du får denne e-posten fordi du var satt opp som administrator i bestilling ${reference}.`,
  shortNameSubject: (shortName: string) => `Nytt kortnavn: ${shortName}`,
  shortNameChanged: (by: string | undefined, before: string, shortName: string) =>
    `${by ?? 'Brukerstøtten'} har endret kortnavnet i bestillingen fra ${before} til ${shortName}.`,
  shortNameMeans: 'Kortnavnet står i adressene til organisasjonen, og kan ikke endres når den er åpnet.',
}

export const orderingTexts = {
  fields: {
    kind: 'Hva slags organisasjon?',
    serviceOwner: 'Tjenesteeier',
    serviceOwnerHint:
      'En offentlig virksomhet med avtale med Digdir. Den eier tjenestene sine og får testmiljøet TT02 med en gang. Produksjon kommer når en eier har godtatt vilkårene.',
    developer: 'Utviklerorganisasjon',
    developerHint:
      'Lager tjenester for offentlige virksomheter. Den får repoer og team, men ingen egne miljøer. Den kan senere bestille å bli tjenesteeier.',
    agreement: 'Referanse til avtalen',
    agreementHint: 'For tjenesteeiere. Saksnummer eller dato for avtalen med Digdir.',
    bodies: 'Hvilke offentlige virksomheter lager dere tjenester for?',
    bodiesHint: 'For utviklerorganisasjoner. En på hver linje.',
    shortName: 'Kortnavn',
    shortNameHint: 'Står i adresser og kan ikke endres etterpå. 2–19 små bokstaver a–z, tall og bindestrek.',
    alternatives: (names: string[]) => `Ledige: ${list('nb', names)}`,
    free: (name: string) => `${name} er ledig.`,
    taken: (name: string) => `${name} er i bruk.`,
    nameNb: 'Navn på bokmål',
    nameNn: 'Navn på nynorsk',
    nameEn: 'Navn på engelsk',
    nameHint: 'Rett store og små bokstaver om de er feil. Enhetsregisteret skriver bare store.',
    administrators: 'Administratorer',
    administratorsLead:
      'De blir eiere av organisasjonen når den åpner. Hver av dem må si ja først. Ta gjerne med to, så det alltid er noen å spørre.',
    me: 'Jeg skal være administrator',
    applicant: 'Den som bestiller, skal være administrator',
    others: 'Andre administratorer',
    othersHint: 'Brukernavn eller e-postadresser, en på hver linje. Høyst 20 i alt.',
    message: 'Melding til brukerstøtten',
    messageHint: 'Valgfri. Skriv det som kan spare et spørsmål.',
    submit: 'Send bestillingen',
    saveDraft: 'Lagre utkast',
  },
  become: {
    title: 'Bestill å bli tjenesteeier',
    lead: (name: string) => `For ${name}. Brukerstøtten svarer innen tre virkedager.`,
    means: 'Dette skjer når bestillingen blir godkjent',
    changes: [
      'Organisasjonen får testmiljøet TT02 med en gang.',
      'Teamene Deploy-TT02 og Deploy-Production kommer til.',
      'Produksjon åpner når en eier har godtatt vilkårene.',
    ],
    agreementHint: 'Saksnummer eller dato for avtalen med Digdir.',
    already: 'Organisasjonen er tjenesteeier allerede.',
    ordered: 'Organisasjonen har en bestilling under behandling.',
    back: 'Til organisasjonen',
  },
  shortName: {
    title: 'Endre kortnavnet',
    lead: (before: string) => `Nå er det bestilt med kortnavnet ${before}.`,
    label: 'Nytt kortnavn',
    submit: 'Endre kortnavnet',
    closed: 'Bestillingen er avgjort, så kortnavnet kan ikke endres.',
  },
}

export const orderingRefusals = {
  'order-kind-missing': 'Velg hva slags organisasjon det er.',
  'agreement-missing': 'Skriv referansen til avtalen med Digdir.',
  'agreement-long': 'Referansen kan ha høyst 100 tegn.',
  'bodies-missing': 'Skriv hvilke offentlige virksomheter dere lager tjenester for.',
  'bodies-long': 'Listen over virksomheter kan ha høyst 2000 tegn.',
  'order-message-long': 'Meldingen kan ha høyst 4000 tegn.',
  'organisation-short-name-missing': 'Skriv et kortnavn.',
  'organisation-here': 'Organisasjonen er her allerede, så den kan ikke bestilles.',
  'already-ordered': 'Organisasjonen har allerede en bestilling under behandling.',
  'number-sub-unit': ({ parent }) =>
    `Nummeret hører til en underenhet. Bruk nummeret til hovedenheten${parent ? `, ${parent}` : ''}.`,
  'service-owner-already': 'Organisasjonen er tjenesteeier allerede.',
  'administrators-missing': 'Sett opp minst en administrator.',
  'nobody-asked': 'Skriv hvem du vil spørre.',
  'administrators-many': 'En bestilling kan ha høyst 20 administratorer.',
  'administrators-neither': ({ typed }) => `Dette er verken brukernavn eller e-postadresser: ${typed}.`,
  'administrators-unknown': ({ typed }) => `Ingen bruker heter dette: ${typed}.`,
  'administrators-there': 'De er allerede satt opp som administratorer.',
  'applicant-unknown': 'Ingen bruker heter dette.',
  'order-decided': 'Bestillingen er avgjort, så dette kan ikke endres lenger.',
} satisfies Sentences

const steps: Record<ProgressStep, string> = {
  organisation: 'Organisasjonen er opprettet',
  teams: 'Team og eiere er på plass',
  environments: 'Testmiljøet TT02 er åpnet',
  datamodels: 'Repoet for datamodeller er laget',
  content: 'Repoet for felles innhold er laget',
  resources: 'Repoet for ressurser er laget',
  told: 'Eierne har fått e-post',
}

export const progressTexts = {
  title: 'Åpningen av organisasjonen',
  steps: steps,
  done: 'ferdig',
  coming: 'kommer',
  soFar: (done: number, all: number) => `${done} av ${all} steg er ferdige. Dette tar vanligvis noen sekunder.`,
  late: 'Det tar lengre tid enn vi regnet med; vi prøver igjen. Du trenger ikke å gjøre noe, og eierne får e-post når alt er klart.',
  ready: 'Alt er klart.',
  open: 'Gå til organisasjonen',
  again: 'Se på nytt',
}

export const seatTexts = {
  seat: {
    title: (name: string) => `Vil du være administrator i ${name}?`,
    titleClosed: (name: string) => `Administrator i ${name}`,
    lead: (by: string) => `${by} har satt deg opp som administrator i bestillingen.`,
    leadOwn: 'Du bestilte, og er satt opp som administrator selv.',
    kind: 'Slag',
    shortName: 'Kortnavn',
    orderedBy: 'Bestilt av',
    means: 'Sier du ja, blir du eier når organisasjonen åpner. En eier',
    duties: [
      'bestemmer hvem som får tilgang, og tar den bort når noen slutter',
      'svarer når noen ber om å bli med',
      'bestemmer hvem som kan publisere tjenester, og godtar vilkårene for produksjon',
      'er den brukerstøtten spør når noe gjelder organisasjonen',
    ],
    no: 'Sier du nei, skjer det ingenting mer med deg. Den som bestilte, får vite det.',
    confirm: 'Ja, jeg vil være administrator',
    refuse: 'Nei takk',
    answers: {
      confirmed: 'Du har sagt ja. Du kan ombestemme deg så lenge bestillingen er åpen.',
      refused: 'Du har sagt nei. Du kan ombestemme deg så lenge bestillingen er åpen.',
    },
    closed: 'Bestillingen er avgjort, så svaret kan ikke endres lenger.',
    closedAnswers: { confirmed: 'Du sa ja.', refused: 'Du sa nei.', none: 'Du svarte ikke.' },
    leftOut: 'Organisasjonen ble åpnet uten deg.',
    join: 'Be om tilgang',
    seeOrder: 'Se bestillingen',
  },
  seats: {
    title: 'Administratorer',
    lead: 'De blir eiere når organisasjonen åpner, hvis de har sagt ja.',
    caption: 'Administratorer i bestillingen',
    who: 'Hvem',
    state: 'Svar',
    acts: 'Handlinger',
    standings: {
      confirmed: 'Har sagt ja',
      refused: 'Har sagt nei',
      waiting: 'Har ikke svart',
      'left-out': 'Kom ikke med',
    },
    me: (name: string) => `${name} (du)`,
    remind: 'Send spørsmålet igjen',
    remindWhom: (who: string) => `til ${who}`,
    withdraw: 'Ta ut',
    none: 'Ingen er satt opp. Bestillingen kan ikke godkjennes før noen har sagt ja.',
    add: 'Spør flere',
    addSubmit: 'Spør dem',
    reminded: 'Spørsmålet er sendt igjen.',
    withdrawn: 'Personen er tatt ut av bestillingen.',
    added: 'De er spurt, og har fått en e-post.',
    closed: 'Bestillingen er avgjort, så administratorene kan ikke endres her.',
  },
}
