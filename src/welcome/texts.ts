import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

const nb = {
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

const en: typeof nb = {
  welcome: {
    title: 'Make services people understand',
    lead: 'Altinn Studio is where developers in the public sector make digital services for people and businesses. Here you create a user, make your first service and fetch its code to your machine.',
    create: 'Create new user',
    logIn: 'Log in',
    steps: 'Three steps to the first service',
    stepList: [
      {
        title: 'Create a user',
        time: 'About five minutes',
        text: 'You log in with Ansattporten, choose a username and confirm your e-mail address.',
      },
      {
        title: 'Make a service',
        time: 'Less than a minute',
        text: 'You give the service a title. We make a Git repository with all that an Altinn app needs.',
      },
      {
        title: 'Clone and build',
        time: 'Whenever you like',
        text: 'You fetch the code with Git, make it yours and send your changes back.',
      },
    ],
    guide: 'How to create a user, step by step',
  },
  errors: {
    home: 'To the front page',
    dashboard: 'To the dashboard',
    again: 'Try again',
    number: (visit) => `Reference number: ${visit}`,
    notFound: 'We cannot find this page, or you do not have access to it.',
    notFoundLead: 'Check that the address is right. If somebody gave you the link, they can give you access too.',
    fault: 'Something went wrong on our side. Try again in a while.',
    faultLead:
      'Nothing is half saved. What you wrote is sent again when you try again; passwords you must type once more.',
    faultLeadPlain: 'The fault is noted. Write to support with the number below if it does not go away.',
    refused: 'That did not work',
  },
  privacy: {
    title: 'Privacy',
    lead: 'What we know about you, why, and for how long.',
    sections: [
      {
        title: 'Your national identity number',
        text: 'Ansattporten says who you are when you log in. We never store the number. We turn it into a code that cannot be turned back, and use it only to recognise you next time.',
      },
      {
        title: 'What we store',
        text: 'Name, username, e-mail address, language, a protected print of the password, the browsers you are logged in to, your keys, and what you do with your user and services. If you order something from the service desk, we store the order, the messages and the attachments.',
      },
      {
        title: 'Who sees it',
        text: 'Others who are logged in see name and username where you work together. Only you see your e-mail address. An order is seen by you, its administrators and the service desk. You find your history under settings.',
      },
      {
        title: 'Cookies',
        text: 'We use only cookies that are needed: for the log-in, the language, the appearance and what you last saw on the dashboard. No tracking, no third parties.',
      },
      {
        title: 'For how long',
        text: 'A registration that is not completed is deleted after half an hour; one that waits for activation, after 30 days. What you had written when you were logged out is kept for a day. That something was done, and when, stays in the history. The rest we keep as long as you have a user.',
      },
    ],
    contact: 'Questions? Write to',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody shall be able to use Altinn Studio.',
    sections: [
      {
        title: 'The aim',
        text: 'The pages shall meet WCAG 2.2 at level AA. Everything can be done with the keyboard alone, at 320 pixels width and at 400 per cent zoom. Forms work without script.',
      },
      {
        title: 'How we check',
        text: 'Every page is checked automatically in all its states before a new version is taken into use, and the most common tasks are done with the keyboard alone.',
      },
    ],
    contact: 'Found something that shuts you out? Write to',
  },
}

export const welcomeTexts: Catalogue<typeof nb> = { nb, en }

/** Refusals that have no form to be shown on. */
export const generalRefusals: Catalogue<Sentences> = {
  nb: {
    'foreign-post': 'Skjemaet kom ikke fra en side hos oss, og er ikke tatt imot. Åpne siden på nytt og prøv igjen.',
    'too-large': 'Det du sendte, er for stort. Gå tilbake i nettleseren og send mindre om gangen.',
  },
  en: {
    'foreign-post':
      'The form did not come from a page of ours and was not accepted. Open the page again and try once more.',
    'too-large': 'What you sent is too large. Go back in the browser and send less at a time.',
  },
}
