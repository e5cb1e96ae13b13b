import { list, type SentencesFor } from '../../../platform/texts.ts'
import type { ProgressStep } from '../progress.ts'
import type * as nb from './nb.ts'

export const applyTexts: typeof nb.applyTexts = {
  title: 'Bestill ein organisasjon',
  lead: 'Brukarstøtta opnar organisasjonen i Altinn Studio. Du får svar innan tre arbeidsdagar.',
  number: 'Organisasjonsnummer',
  numberHint: 'Ni siffer. Vi hentar namnet frå Einingsregisteret.',
  next: 'Gå vidare',
  need: 'Dette treng du',
  needs: [
    'Organisasjonsnummeret til hovudeininga, ikkje til ei avdeling',
    'Er de tenesteeigar: referansen til avtalen med Digdir',
    'Brukarnamn eller e-postadresse til dei som skal vere administratorar',
  ],
  draft: 'Du har byrja på ei bestilling',
  draftOf: (name) => `Bestillinga gjeld ${name}. Sist lagra`,
  continue: 'Hald fram med bestillinga',
  deleteDraft: 'Slett utkastet',
  saved: 'Utkastet er lagra. Du finn det igjen her når du vil halde fram.',
  deleted: 'Utkastet er sletta.',
  otherNumber: 'Bruk eit anna nummer',
  register: 'Einingsregisteret seier',
  subUnit: (name) => `${name} er ei undereining`,
  subUnitMeans: 'Ein organisasjon her er ei hovudeining. Avdelingar og stader blir team i organisasjonen.',
  useParent: (number) => `Bruk hovudeininga, ${number}`,
  noParent: 'Finn organisasjonsnummeret til hovudeininga, og prøv med det.',
  here: (name) => `${name} er her frå før`,
  hereMeans: 'Du treng ikkje bestille. Be eigarane om å sleppe deg inn.',
  join: 'Be om tilgang',
  hereMine: 'Du er allereie med i organisasjonen.',
  open: 'Gå til organisasjonen',
  ordered: 'Organisasjonen er allereie bestilt',
  orderedMine: 'Du er med i bestillinga, som brukarstøtta behandlar no.',
  seeOrder: 'Sjå bestillinga',
  orderedOther:
    'Ein annan har bestilt organisasjonen, og brukarstøtta behandlar bestillinga. Skal du vere med, skriv du til brukarstøtta:',
}

function inWhich(field: string | number | undefined): string {
  if (field === 'nameEn') return 'på engelsk'
  return field === 'nameNn' ? 'på nynorsk' : 'på bokmål'
}

export const serviceDeskTexts: typeof nb.serviceDeskTexts = {
  opened: {
    subject: 'Organisasjonen er opna i Altinn Studio',
    intro: (organisation, shortName) => `${organisation} (${shortName}) er opna i Altinn Studio, og du er eigar.`,
    next: 'Du kan sleppe inn dei du jobbar med, lage team og lage tenester som organisasjonen eig.',
    button: 'Gå til organisasjonen',
    why: 'Du får denne e-posten fordi du er sett opp som eigar av organisasjonen.',
    forApplicant: (organisation, shortName) =>
      `${organisation} (${shortName}) er opna i Altinn Studio. Eigarane er dei administratorane som har sagt ja.`,
    joinNext: 'Vil du vere med sjølv, ber du om tilgang på sida til organisasjonen.',
  },
  serviceOwner: {
    subject: 'Organisasjonen har blitt tenesteeigar',
    intro: (organisation, shortName) => `${organisation} (${shortName}) er no tenesteeigar.`,
    next: 'Organisasjonen har fått testmiljøet TT02 og team for dei som publiserer. Produksjon kjem når ein eigar godtar vilkåra.',
    why: 'Du får denne e-posten fordi du er eigar av organisasjonen.',
  },
}

export const openingRefusals: SentencesFor<typeof nb.openingRefusals> = {
  'organisation-name-shape':
    'Kortnamnet må ha 2 til 19 teikn: små bokstavar a–z, tal og bindestrek. Det må byrje med ein bokstav, slutte med ein bokstav eller eit tal, og kan ikkje ha to bindestrekar etter kvarandre.',
  'organisation-name-reserved': 'Kortnamnet er reservert. Vel eit anna.',
  'organisation-name-taken': 'Kortnamnet er i bruk. Vel eit anna.',
  'number-digits': 'Organisasjonsnummeret må ha ni siffer.',
  'number-check': 'Organisasjonsnummeret er ikkje rett. Sjekk siffera.',
  'number-taken': 'Organisasjonen er her frå før.',
  'kind-unknown': ({ kinds }) => `Vel kva slags organisasjon det er: ${kinds}.`,
  'official-name-missing': ({ field }) => `Skriv namnet ${inWhich(field)}.`,
  'official-name-long': ({ field }) => `Namnet ${inWhich(field)} kan ha høgst 200 teikn.`,
  'official-name-signs': ({ field }) => `Namnet ${inWhich(field)} har eit usynleg teikn. Skriv det på nytt.`,
  'owner-missing': 'Organisasjonen må ha minst éin eigar.',
  'owner-unknown': ({ username }) => `Ingen aktiv brukar heiter ${username}.`,
}

export const orderingMailTexts: typeof nb.orderingMailTexts = {
  registered: (title) => `Brukarstøtta har fått e-posten din og skrive inn bestillinga av ${title} for deg.`,
  ownSeat: 'Du er foreslått som administrator, og må svare ja eller nei før organisasjonen kan opnast.',
  byAddress: (address) =>
    `Spørsmålet gjeld e-postadressa ${address}. Logg inn med brukaren som har denne adressa, eller opprett ein.`,
  seatSubject: (title) => `Vil du vere administrator i ${title}?`,
  seatAsked: (by, title) => `${by} har bestilt ${title} i Altinn Studio og foreslått deg som administrator.`,
  seatMeans:
    'Seier du ja, blir du eigar når organisasjonen blir opna: Du bestemmer kven som får tilgang, og svarer når nokon ber om det. Du kan òg seie nei.',
  seatButton: 'Svar ja eller nei',
  seatAnsweredSubject: {
    confirmed: (who) => `${who} vil vere administrator`,
    refused: (who) => `${who} vil ikkje vere administrator`,
  },
  seatAnswered: {
    confirmed: (who, title) => `${who} har sagt ja til å vere administrator i ${title}.`,
    refused: (who, title) => `${who} har sagt nei til å vere administrator i ${title}.`,
  },
  findAnother: 'Du kan spørje nokon andre frå sida til bestillinga.',
  seatWithdrawnSubject: (title) => `Du er ikkje lenger administrator i bestillinga av ${title}`,
  seatWithdrawn: (by, title) => `${by} har tatt deg ut av bestillinga av ${title}.`,
  nothingToDo: 'Du treng ikkje gjere noko.',
  whyWithdrawn: (reference) =>
    `Du får denne e-posten fordi du var foreslått som administrator i bestilling ${reference}.`,
  shortNameSubject: (shortName) => `Nytt kortnamn: ${shortName}`,
  shortNameChanged: (by, before, shortName) =>
    `${by ?? 'Brukarstøtta'} har endra kortnamnet i bestillinga frå ${before} til ${shortName}.`,
  shortNameMeans:
    'Kortnamnet står i adressene til organisasjonen, og kan ikkje endrast etter at organisasjonen er opna.',
}

export const orderingTexts: typeof nb.orderingTexts = {
  fields: {
    kind: 'Kva slags organisasjon?',
    serviceOwner: 'Tenesteeigar',
    serviceOwnerHint:
      'Ei offentleg verksemd som har avtale med Digdir. Eig tenestene sine og får testmiljøet TT02 med ein gong. Produksjon kjem når ein eigar har godtatt vilkåra.',
    developer: 'Utviklarorganisasjon',
    developerHint:
      'Lagar tenester for offentlege verksemder. Får repo og team, men ingen eigne miljø. Kan seinare bestille å bli tenesteeigar.',
    agreement: 'Referanse til avtalen',
    agreementHint: 'For tenesteeigarar. Saksnummer eller dato for avtalen med Digdir.',
    bodies: 'Kva offentlege verksemder lagar de tenester for?',
    bodiesHint: 'For utviklarorganisasjonar. Éi på kvar linje.',
    shortName: 'Kortnamn',
    shortNameHint: 'Står i adresser og kan ikkje endrast etterpå. 2–19 små bokstavar a–z, tal og bindestrek.',
    alternatives: (names) => `Ledige: ${list('nn', names)}`,
    free: (name) => `${name} er ledig.`,
    taken: (name) => `${name} er i bruk.`,
    nameNb: 'Namn på bokmål',
    nameNn: 'Namn på nynorsk',
    nameEn: 'Namn på engelsk',
    nameHint: 'Rett store og små bokstavar om dei er feil. Einingsregisteret skriv berre store.',
    administrators: 'Administratorar',
    administratorsLead:
      'Dei blir eigarar når organisasjonen blir opna. Kvar av dei må seie ja først. Ta gjerne med to, så det alltid er nokon å spørje.',
    me: 'Eg skal vere administrator',
    applicant: 'Den som bestiller, skal vere administrator',
    others: 'Andre administratorar',
    othersHint: 'Skriv brukarnamn eller e-postadresser på kvar si linje. Høgst 20 i alt.',
    message: 'Melding til brukarstøtta',
    messageHint: 'Valfri. Skriv det som kan spare oss for eit spørsmål.',
    submit: 'Send bestillinga',
    saveDraft: 'Lagre utkast',
  },
  become: {
    title: 'Bestill å bli tenesteeigar',
    lead: (name) => `For ${name}. Brukarstøtta svarer innan tre arbeidsdagar.`,
    means: 'Dette skjer når bestillinga blir godkjend',
    changes: [
      'Organisasjonen får testmiljøet TT02 med ein gong.',
      'Teama Deploy-TT02 og Deploy-Production kjem til.',
      'Produksjon blir opna når ein eigar har godtatt vilkåra.',
    ],
    agreementHint: 'Saksnummer eller dato for avtalen med Digdir.',
    already: 'Organisasjonen er allereie tenesteeigar.',
    ordered: 'Organisasjonen har ei bestilling som er til behandling.',
    back: 'Til organisasjonen',
  },
  shortName: {
    title: 'Endre kortnamnet',
    lead: (before) => `No står kortnamnet ${before} i bestillinga.`,
    label: 'Nytt kortnamn',
    submit: 'Endre kortnamnet',
    closed: 'Bestillinga er avgjord, så kortnamnet kan ikkje endrast.',
  },
}

export const orderingRefusals: SentencesFor<typeof nb.orderingRefusals> = {
  'order-kind-missing': 'Vel kva slags organisasjon det er.',
  'agreement-missing': 'Skriv referansen til avtalen med Digdir.',
  'agreement-long': 'Referansen kan ha høgst 100 teikn.',
  'bodies-missing': 'Skriv kva offentlege verksemder de lagar tenester for.',
  'bodies-long': 'Lista over verksemder kan ha høgst 2000 teikn.',
  'order-message-long': 'Meldinga kan ha høgst 4000 teikn.',
  'organisation-short-name-missing': 'Skriv eit kortnamn.',
  'organisation-here': 'Organisasjonen er her frå før, så du kan ikkje bestille.',
  'already-ordered': 'Organisasjonen har allereie ei bestilling som er til behandling.',
  'number-sub-unit': ({ parent }) =>
    `Nummeret høyrer til ei undereining. Bruk nummeret til hovudeininga${parent ? `, ${parent}` : ''}.`,
  'service-owner-already': 'Organisasjonen er allereie tenesteeigar.',
  'administrators-missing': 'Foreslå minst éin administrator.',
  'nobody-asked': 'Skriv kven du vil spørje.',
  'administrators-many': 'Ei bestilling kan ha høgst 20 administratorar.',
  'administrators-neither': ({ typed }) => `Dette er verken brukarnamn eller e-postadresser: ${typed}.`,
  'administrators-unknown': ({ typed }) => `Ingen brukar heiter dette: ${typed}.`,
  'administrators-there': 'Dei er allereie foreslåtte som administratorar.',
  'applicant-unknown': 'Ingen brukar heiter dette.',
  'order-decided': 'Bestillinga er avgjord, så dette kan ikkje endrast lenger.',
}

const steps: Record<ProgressStep, string> = {
  organisation: 'Organisasjonen er oppretta',
  teams: 'Team og eigarar er på plass',
  environments: 'Testmiljøet TT02 er opna',
  datamodels: 'Repoet for datamodellar er laga',
  content: 'Repoet for felles innhald er laga',
  resources: 'Repoet for ressursar er laga',
  told: 'Eigarane har fått e-post',
}

export const progressTexts: typeof nb.progressTexts = {
  title: 'Opninga av organisasjonen',
  steps: steps,
  done: 'ferdig',
  coming: 'kjem',
  soFar: (done, all) => `${done} av ${all} steg er ferdige. Dette tar vanlegvis nokre sekund.`,
  late: 'Det tar lengre tid enn vi rekna med; vi prøver igjen. Du treng ikkje gjere noko, og eigarane får e-post når alt er klart.',
  ready: 'Alt er klart.',
  open: 'Gå til organisasjonen',
  again: 'Sjå på nytt',
}

export const seatTexts: typeof nb.seatTexts = {
  seat: {
    title: (name) => `Vil du vere administrator i ${name}?`,
    titleClosed: (name) => `Administrator i ${name}`,
    lead: (by) => `${by} har foreslått deg som administrator i bestillinga.`,
    leadOwn: 'Du bestilte, og er sjølv foreslått som administrator.',
    kind: 'Slag',
    shortName: 'Kortnamn',
    orderedBy: 'Bestilt av',
    means: 'Seier du ja, blir du eigar når organisasjonen blir opna. Ein eigar',
    duties: [
      'bestemmer kven som får tilgang, og tar tilgangen bort når nokon sluttar',
      'svarer når nokon ber om å bli med',
      'bestemmer kven som kan publisere tenester, og godtar vilkåra for produksjon',
      'er den brukarstøtta spør når noko gjeld organisasjonen',
    ],
    no: 'Seier du nei, skjer det ikkje meir for din del. Den som bestilte, får vite det.',
    confirm: 'Ja, eg vil vere administrator',
    refuse: 'Nei takk',
    answers: {
      confirmed: 'Du har sagt ja. Du kan ombestemme deg så lenge bestillinga er open.',
      refused: 'Du har sagt nei. Du kan ombestemme deg så lenge bestillinga er open.',
    },
    closed: 'Bestillinga er avgjord, så svaret kan ikkje endrast lenger.',
    closedAnswers: { confirmed: 'Du sa ja.', refused: 'Du sa nei.', none: 'Du svarte ikkje.' },
    leftOut: 'Organisasjonen vart opna utan deg.',
    join: 'Be om tilgang',
    seeOrder: 'Sjå bestillinga',
  },
  seats: {
    title: 'Administratorar',
    lead: 'Dei som har sagt ja, blir eigarar når organisasjonen blir opna.',
    caption: 'Administratorar i bestillinga',
    who: 'Kven',
    state: 'Svar',
    acts: 'Handlingar',
    standings: {
      confirmed: 'Har sagt ja',
      refused: 'Har sagt nei',
      waiting: 'Har ikkje svart',
      'left-out': 'Kom ikkje med',
    },
    me: (name) => `${name} (du)`,
    remind: 'Send spørsmålet igjen',
    remindWhom: (who) => `til ${who}`,
    withdraw: 'Ta ut',
    none: 'Ingen er foreslått. Bestillinga kan ikkje godkjennast før nokon har sagt ja.',
    add: 'Spør fleire',
    addSubmit: 'Spør dei',
    reminded: 'Spørsmålet er sendt igjen.',
    withdrawn: 'Personen er tatt ut av bestillinga.',
    added: 'Vi har spurt dei på e-post.',
    closed: 'Bestillinga er avgjord, så administratorane kan ikkje endrast her.',
  },
}
