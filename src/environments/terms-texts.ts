import type { Catalogue } from '../platform/texts.ts'

type Part = { title: string; paragraphs: readonly string[] }
export type Terms = { lead: string; parts: readonly Part[] }

const nb: Terms = {
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

const en: Terms = {
  lead: 'The terms apply to the organisation when it publishes to production. “You” is the organisation, and “we” are those who run Altinn Studio.',
  parts: [
    {
      title: 'You answer for what you publish',
      paragraphs: [
        'The services are yours. You answer for their working, for what they say being right, and for your being allowed to ask what you ask.',
        'This holds too when a supplier has built the service, or when somebody else presses the button for you.',
        'Try a service in TT02 before you publish it to production. Everybody must be able to use it, also with a keyboard and a screen reader.',
      ],
    },
    {
      title: 'You decide who can publish',
      paragraphs: [
        'The owners choose which teams can publish, and who is in them. Take the right from whoever leaves or gets other work, the same day.',
        'What is done by a user that you have let in is done for you.',
      ],
    },
    {
      title: 'Data about people',
      paragraphs: [
        'You are the controller of the data that your services collect. Ask only for what you need, say what you will use it for, and delete it when you are done with it.',
        'We process the data for you, under the data processing agreement that belongs to the Altinn agreement.',
        'Never use data about real people in TT02, in source code or in the history of a repository.',
      ],
    },
    {
      title: 'A place to reach you',
      paragraphs: [
        'The organisation must always have an owner who reads their e-mail, and preferably two. It is the owners that we write to.',
        'Every service must say where its users can get help.',
      ],
    },
    {
      title: 'When something goes wrong',
      paragraphs: [
        'If you see that data has gone astray, that a service does harm, or that somebody has used your access without leave, tell the service desk at once. Do not wait until you know everything.',
        'If we see it first, we write to the owners. You help to find out what happened, and you yourselves notify the data protection authority and the people concerned where the law requires it.',
      ],
    },
    {
      title: 'When a service is shut down',
      paragraphs: [
        'We can shut down a service, or all publishing from the organisation, when it is urgent in order to protect people or Altinn. We then tell the owners at once, with the reason.',
        'If it is not urgent, we write first, and you get time to put it right.',
        'You can take a service down yourselves whenever you like. Tell its users in good time, and keep what you have a duty to keep.',
      ],
    },
    {
      title: 'Who accepts, and new terms',
      paragraphs: [
        'Whoever accepts the terms does so for the organisation and must be allowed to. We keep who it was, when it was, and which version it was. Everybody in the organisation can see it.',
        'If we change the terms, they get a new number. The old ones can still be read here.',
      ],
    },
  ],
}

/** The terms of Production as they were written in November 2026. What somebody has accepted is never edited. */
export const terms2026November: Catalogue<Terms> = { nb, en }
