import type { EnvironmentName, EnvironmentRight } from '../../organisations/tables.ts'
import { number, type Sentences } from '../../platform/texts.ts'

type Part = { title: string; paragraphs: readonly string[] }

export type Terms = { lead: string; parts: readonly Part[] }

/** The terms of Production as they were written in November 2026. What somebody has accepted is never edited. */
export const terms2026November: Terms = {
  lead: 'Vilkårene gjelder for organisasjonen når den publiserer til produksjon. Med «dere» mener vi organisasjonen, og med «vi» de som driver Altinn Studio.',
  parts: [
    {
      title: 'Dere svarer for det dere publiserer',
      paragraphs: [
        'Tjenestene er deres. Dere svarer for at de virker, at det som står der er riktig, og at dere har lov til å spørre om det dere spør om.',
        'Det gjelder også når en leverandør har laget tjenesten, eller når noen andre trykker på knappen for dere.',
        'Prøv en tjeneste i TT02 før dere publiserer den til produksjon. Alle skal kunne bruke den, også med tastatur og skjermleser.',
      ],
    },
    {
      title: 'Dere bestemmer hvem som kan publisere',
      paragraphs: [
        'Eierne velger hvilke team som kan publisere, og hvem som er med i dem. Ta retten fra den som slutter eller får andre oppgaver, samme dag.',
        'Det som blir gjort med en bruker som dere har sluppet inn, er gjort for dere.',
      ],
    },
    {
      title: 'Opplysninger om mennesker',
      paragraphs: [
        'Dere er behandlingsansvarlige for opplysningene som tjenestene deres samler inn. Spør bare om det dere trenger, si hva dere skal bruke det til, og slett det når dere er ferdige med det.',
        'Vi behandler opplysningene for dere, etter databehandleravtalen som hører til avtalen om Altinn.',
        'Bruk aldri opplysninger om virkelige mennesker i TT02, i kildekoden eller i historikken til et repo.',
      ],
    },
    {
      title: 'Et sted å nå dere',
      paragraphs: [
        'Organisasjonen skal alltid ha en eier som leser e-posten sin, og helst to. Det er eierne vi skriver til.',
        'Hver tjeneste skal si hvor den som bruker den, kan få hjelp.',
      ],
    },
    {
      title: 'Når noe går galt',
      paragraphs: [
        'Ser dere at opplysninger er på avveie, at en tjeneste gjør skade, eller at noen har brukt tilgangen deres uten lov, sier dere fra til brukerstøtten med en gang. Vent ikke til dere vet alt.',
        'Ser vi det først, skriver vi til eierne. Dere hjelper til med å finne ut hva som har skjedd, og melder selv fra til Datatilsynet og til dem det gjelder når loven krever det.',
      ],
    },
    {
      title: 'Når en tjeneste stenges',
      paragraphs: [
        'Vi kan stenge en tjeneste, eller all publisering fra organisasjonen, når det haster for å beskytte mennesker eller Altinn. Da sier vi fra til eierne med en gang, med grunnen.',
        'Haster det ikke, skriver vi først, og dere får tid til å rette feilen.',
        'Dere kan selv ta ned en tjeneste når dere vil. Fortell dem som bruker den det i god tid, og ta vare på det dere har plikt til å ta vare på.',
      ],
    },
    {
      title: 'Den som godtar, og nye vilkår',
      paragraphs: [
        'Den som godtar vilkårene, gjør det for organisasjonen og må ha lov til det. Vi lagrer hvem det var, når det var, og hvilken utgave det gjaldt. Alle i organisasjonen kan se det.',
        'Endrer vi vilkårene, får de et nytt nummer. De gamle kan fortsatt leses her.',
      ],
    },
  ],
}

const names: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'Produksjon' }

const about: Record<EnvironmentName, string> = {
  tt02: 'Testmiljøet. Her prøver dere tjenestene med oppdiktede personer.',
  production: 'Her bruker folk tjenestene.',
}

const rights: Record<EnvironmentRight, string> = { publish: 'Publisere', administer: 'Publisere og administrere' }

export const environmentTexts = {
  names: names,
  about: about,
  page: {
    title: 'Miljøer',
    lead: (organisation: string) => `Hvor ${organisation} kan kjøre tjenester, og hvem som kan publisere dit.`,
    opened: 'Produksjon er åpen. Er dere flere eiere, får de andre en e-post.',
    since: 'Åpent siden',
    terms: 'Vilkår',
    version: (version: string) => `Utgave ${version}`,
    acceptedBy: (name: string, date: string) => `godtatt av ${name} ${date}`,
    testMissing: 'TT02 er ikke åpnet ennå.',
    afterTest: 'Produksjon kan åpnes når TT02 er på plass.',
    notAccepted: 'Vilkårene er ikke godtatt',
    ownerAccepts: 'Produksjon åpner med en gang en eier har godtatt vilkårene.',
    accept: 'Les og godta vilkårene',
    readTerms: 'Les vilkårene',
    who: {
      tt02: 'Hvem som kan publisere til TT02',
      production: 'Hvem som kan publisere til produksjon',
    } satisfies Record<EnvironmentName, string>,
    whoLater: 'Hvem som kan publisere når produksjon er åpen',
    team: 'Team',
    may: 'Kan',
    people: 'Personer',
    rights: rights,
    everything: 'Alt',
    more: (count: number) => `${number('nb', count)} til`,
    suspended: (name: string) => `${name} (stengt)`,
    nobody: 'Ingen er med ennå',
    mayPublish: 'Du kan publisere hit.',
    mayNotPublish: 'Du kan ikke publisere hit. Det kan de som er med i et av teamene over.',
    change: 'Endre',
    changeOf: (team: string) => `det ${team} kan gjøre`,
    howTitle: 'Slik endrer du det',
    howOwner:
      'Velg «Endre» for å gi eller ta fra et team en rett. Gå til siden til teamet for å endre hvem som er med. Hvilket som helst team kan få retten, uansett hva det heter.',
    toTeams: 'Alle teamene',
    howOther: 'Det er eierne som bestemmer hva hvert team kan gjøre, og hvem som er med.',
    all: 'Alle miljøene dine',
  },
  developer: {
    title: 'Her er det ingen miljøer',
    why: (organisation: string) =>
      `${organisation} er en utviklerorganisasjon. Det som kjører i Altinn, må en tjenesteeier med avtale svare for.`,
    ways: 'To veier videre',
    hand: 'La den dere lager tjenesten for, publisere den',
    handLead:
      'Overfør tjenesten til tjenesteeieren fra innstillingene til tjenesten. Eller lag den hos dem: De kan slippe dere inn i sin egen tjeneste, eller i et team.',
    become: 'Bli tjenesteeier',
    becomeLead:
      'Har dere fått en avtale om Altinn, kan organisasjonen bli tjenesteeier. Da får den TT02, og produksjon når en eier har godtatt vilkårene.',
    order: 'Bestill å bli tjenesteeier',
    owners: 'Det er en eier som bestiller det. Dette er eierne:',
  },
  own: {
    title: 'Miljøene dine',
    lead: 'Organisasjonene du er med i, og miljøene de har.',
    noneTitle: 'Du er ikke med i noen organisasjon ennå',
    noneLead: 'Miljøer hører til organisasjoner. Blir du med i en tjenesteeier, står miljøene dens her.',
    find: 'Finn organisasjonen din',
    whenAccepted: 'Produksjon når en eier har godtatt vilkårene',
    noEnvironments: 'Ingen miljøer, for det er en utviklerorganisasjon',
    notYet: 'Ingen miljøer ennå',
    mine: 'Tjenester du eier selv',
    mineLead: 'De har ingen miljøer, for en tjenesteeier må svare for det som kjører i Altinn. Slik blir det mulig:',
    join: 'Bli med i organisasjonen',
    orOrder: 'som skal ha tjenesten, eller',
    order: 'bestill en organisasjon',
    transfer: 'Overfør tjenesten dit, fra innstillingene til tjenesten.',
    publish: 'Er organisasjonen tjenesteeier, kan et team med rett til det publisere den.',
  },
  terms: {
    title: 'Vilkår for produksjon',
    older: 'Dette er en eldre utgave.',
    toCurrent: 'Les utgaven som gjelder nå',
    accepted: (name: string, date: string, version: string) => `${name} godtok utgave ${version} ${date}.`,
    acceptTitle: 'Godta for organisasjonen',
    acceptLead: 'Produksjon åpner med en gang. Er dere flere eiere, får de andre en e-post om det.',
    onBehalf: (organisation: string) => `På vegne av ${organisation}`,
    agree: 'Jeg har lest vilkårene og godtar dem',
    submit: 'Godta vilkårene',
    notForYou: 'Vilkårene kan godtas når organisasjonen er tjenesteeier og har TT02.',
  },
  mail: {
    subject: (organisation: string) => `Produksjon er åpen for ${organisation}`,
    accepted: (name: string, version: string, organisation: string) =>
      `${name} har godtatt vilkårene for produksjon (utgave ${version}) for ${organisation}. Produksjon er dermed åpen.`,
    publishers: 'Se over hvilke team som kan publisere dit, og hvem som er med i dem.',
    button: 'Se miljøene',
  },
}

export const termsRefusals = {
  'terms-not-ticked': 'Kryss av for at du har lest vilkårene og godtar dem.',
  'terms-changed': 'Vilkårene er endret siden du åpnet siden. Her er den nye utgaven. Les den, og godta den.',
  'no-test-environment': 'Vilkårene kan bare godtas for en tjenesteeier som har TT02.',
} satisfies Sentences
