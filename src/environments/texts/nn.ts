import type { EnvironmentName, EnvironmentRight } from '../../organisations/tables.ts'
import { number, type SentencesFor } from '../../platform/texts.ts'
import type * as nb from './nb.ts'

export const terms2026November: typeof nb.terms2026November = {
  lead: 'Vilkåra gjeld når organisasjonen publiserer til produksjon. Med «de» meiner vi organisasjonen, og med «vi» dei som driv Altinn Studio.',
  parts: [
    {
      title: 'De svarer for det de publiserer',
      paragraphs: [
        'Tenestene er dykkar. De svarer for at dei verkar, at det som står der, er rett, og at de har lov til å spørje om det de spør om.',
        'Det gjeld òg når ein leverandør har laga tenesta, eller når nokon andre trykker på knappen for dykk.',
        'Prøv ei teneste i TT02 før de publiserer ho til produksjon. Alle skal kunne bruke tenesta, òg med tastatur og skjermlesar.',
      ],
    },
    {
      title: 'De bestemmer kven som kan publisere',
      paragraphs: [
        'Eigarane vel kva team som kan publisere, og kven som er med i dei. Ta retten frå den som sluttar eller får andre oppgåver, same dagen.',
        'Det som blir gjort med ein brukar som de har sleppt inn, er gjort for dykk.',
      ],
    },
    {
      title: 'Opplysningar om menneske',
      paragraphs: [
        'De er behandlingsansvarlege for opplysningane som tenestene dykkar samlar inn. Spør berre om det de treng, sei kva de skal bruke det til, og slett det når de er ferdige med det.',
        'Vi behandlar opplysningane for dykk, etter databehandlaravtalen som høyrer til avtalen om Altinn.',
        'Bruk aldri opplysningar om verkelege menneske i TT02, i kjeldekoden eller i historikken til eit repo.',
      ],
    },
    {
      title: 'Ein stad å nå dykk',
      paragraphs: [
        'Organisasjonen skal alltid ha ein eigar som les e-posten sin, og helst to. Det er eigarane vi skriv til.',
        'I kvar teneste skal det stå kvar brukarane kan få hjelp.',
      ],
    },
    {
      title: 'Når noko går gale',
      paragraphs: [
        'Ser de at opplysningar er på avvegar, at ei teneste gjer skade, eller at nokon har brukt tilgangen dykkar utan lov, seier de frå til brukarstøtta med ein gong. Ikkje vent til de veit alt.',
        'Ser vi det først, skriv vi til eigarane. De hjelper til med å finne ut kva som har skjedd, og melder sjølve frå til Datatilsynet og til dei det gjeld når lova krev det.',
      ],
    },
    {
      title: 'Når ei teneste blir stengd',
      paragraphs: [
        'Vi kan stenge ei teneste, eller all publisering frå organisasjonen, når det hastar for å verne menneske eller Altinn. Då seier vi frå til eigarane med ein gong, og seier kvifor.',
        'Hastar det ikkje, skriv vi først, og de får tid til å rette feilen.',
        'De kan sjølve ta ned ei teneste når de vil. Sei frå i god tid til dei som brukar tenesta, og ta vare på det de har plikt til å ta vare på.',
      ],
    },
    {
      title: 'Den som godtar, og nye vilkår',
      paragraphs: [
        'Den som godtar vilkåra, gjer det for organisasjonen og må ha lov til det. Vi lagrar kven det var, når det var, og kva utgåve det gjaldt. Alle i organisasjonen kan sjå det.',
        'Endrar vi vilkåra, får dei eit nytt nummer. Dei gamle kan framleis lesast her.',
      ],
    },
  ],
}

const names: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'Produksjon' }

const about: Record<EnvironmentName, string> = {
  tt02: 'Testmiljøet. Her prøver de tenestene med oppdikta personar.',
  production: 'Her brukar folk tenestene.',
}

const rights: Record<EnvironmentRight, string> = { publish: 'Publisere', administer: 'Publisere og administrere' }

export const environmentTexts: typeof nb.environmentTexts = {
  names: names,
  about: about,
  page: {
    title: 'Miljø',
    lead: (organisation) => `Kvar ${organisation} kan køyre tenester, og kven som kan publisere dit.`,
    opened: 'Produksjon er open. Er de fleire eigarar, får dei andre ein e-post.',
    since: 'Ope sidan',
    terms: 'Vilkår',
    version: (version) => `Utgåve ${version}`,
    acceptedBy: (name, date) => `godtatt av ${name} ${date}`,
    testMissing: 'TT02 er ikkje opna enno.',
    afterTest: 'Produksjon kan opnast når TT02 er på plass.',
    notAccepted: 'Ingen har godtatt vilkåra',
    ownerAccepts: 'Produksjon blir opna med ein gong ein eigar har godtatt vilkåra.',
    accept: 'Les og godta vilkåra',
    readTerms: 'Les vilkåra',
    who: { tt02: 'Kven som kan publisere til TT02', production: 'Kven som kan publisere til produksjon' },
    whoLater: 'Kven som kan publisere når produksjon er open',
    team: 'Team',
    may: 'Kan',
    people: 'Personar',
    rights: rights,
    everything: 'Alt',
    more: (count) => `${number('nn', count)} til`,
    suspended: (name) => `${name} (stengd)`,
    nobody: 'Ingen er med enno',
    mayPublish: 'Du kan publisere hit.',
    mayNotPublish: 'Du kan ikkje publisere hit. Det kan dei som er med i eit av teama over.',
    change: 'Endre',
    changeOf: (team) => `det ${team} kan gjere`,
    howTitle: 'Slik endrar du det',
    howOwner:
      'Vel «Endre» for å gi eit team ein rett, eller for å ta retten bort. Gå til sida til teamet for å endre kven som er med. Alle team kan få retten, same kva dei heiter.',
    toTeams: 'Alle teama',
    howOther: 'Det er eigarane som bestemmer kva kvart team kan gjere, og kven som er med.',
    all: 'Alle miljøa dine',
  },
  developer: {
    title: 'Her er det ingen miljø',
    why: (organisation) =>
      `${organisation} er ein utviklarorganisasjon. Det som køyrer i Altinn, må ein tenesteeigar med avtale svare for.`,
    ways: 'To vegar vidare',
    hand: 'La den de lagar tenesta for, publisere',
    handLead:
      'Overfør tenesta til tenesteeigaren frå innstillingane til tenesta. Eller lag tenesta hos tenesteeigaren, som kan sleppe dykk inn i si eiga teneste eller i eit team.',
    become: 'Bli tenesteeigar',
    becomeLead:
      'Har de fått ein avtale om Altinn, kan organisasjonen bli tenesteeigar. Då får de TT02, og produksjon når ein eigar har godtatt vilkåra.',
    order: 'Bestill å bli tenesteeigar',
    owners: 'Det er ein eigar som bestiller det. Dette er eigarane:',
  },
  own: {
    title: 'Miljøa dine',
    lead: 'Organisasjonane du er med i, og miljøa dei har.',
    noneTitle: 'Du er ikkje med i nokon organisasjon enno',
    noneLead: 'Miljø høyrer til organisasjonar. Blir du med hos ein tenesteeigar, står miljøa til tenesteeigaren her.',
    find: 'Finn organisasjonen din',
    whenAccepted: 'Produksjon når ein eigar har godtatt vilkåra',
    noEnvironments: 'Ingen miljø, for det er ein utviklarorganisasjon',
    notYet: 'Ingen miljø enno',
    mine: 'Tenester du eig sjølv',
    mineLead: 'Dei har ingen miljø, for ein tenesteeigar må svare for det som køyrer i Altinn. Slik blir det mogleg:',
    join: 'Bli med i organisasjonen',
    orOrder: 'som skal ha tenesta, eller',
    order: 'bestill ein organisasjon',
    transfer: 'Overfør tenesta dit, frå innstillingane til tenesta.',
    publish: 'Er organisasjonen tenesteeigar, kan eit team med rett til det publisere tenesta.',
  },
  terms: {
    title: 'Vilkår for produksjon',
    older: 'Dette er ei eldre utgåve.',
    toCurrent: 'Les utgåva som gjeld no',
    accepted: (name, date, version) => `${name} godtok utgåve ${version} ${date}.`,
    acceptTitle: 'Godta for organisasjonen',
    acceptLead: 'Produksjon blir opna med ein gong. Er de fleire eigarar, får dei andre ein e-post om det.',
    onBehalf: (organisation) => `På vegner av ${organisation}`,
    agree: 'Eg har lese vilkåra og godtar dei',
    submit: 'Godta vilkåra',
    notForYou: 'Ein eigar kan godta vilkåra når organisasjonen er tenesteeigar og har TT02.',
  },
  mail: {
    subject: (organisation) => `Produksjon er open for ${organisation}`,
    accepted: (name, version, organisation) =>
      `${name} har godtatt vilkåra for produksjon (utgåve ${version}) for ${organisation}. Dermed er produksjon open.`,
    publishers: 'Sjå over kva team som kan publisere dit, og kven som er med i dei.',
    button: 'Sjå miljøa',
  },
}

export const termsRefusals: SentencesFor<typeof nb.termsRefusals> = {
  'terms-not-ticked': 'Kryss av for at du har lese vilkåra og godtar dei.',
  'terms-changed': 'Vilkåra er endra etter at du opna sida. Her er den nye utgåva. Les og godta ho.',
  'no-test-environment': 'Vilkåra kan berre godtakast for ein tenesteeigar som har TT02.',
}
