import type { Catalogue } from '../platform/texts.ts'

const nb = {
  leave: {
    title: 'Du går nå til Ansattporten',
    lead: 'Velg «Virksomhet» der, og så organisasjonen din. Etterpå kommer du tilbake hit.',
    button: 'Gå til Ansattporten',
  },
  failed: {
    again: 'Prøv igjen',
    logIn: 'Logg inn',
    home: 'Til organisasjonene',
    small: (visit: string) => `Referansenummer: ${visit}`,
    titles: {
      cancelled: 'Du avbrøt hos Ansattporten',
      'another-person': 'Ansattporten viste oss en annen person',
      'session-over': 'Du er ikke lenger logget inn',
      'ansattporten-away': 'Ansattporten svarer ikke',
      other: 'Svaret fra Ansattporten kunne ikke brukes',
    } as Record<string, string>,
    leads: {
      cancelled: 'Ingenting er lagret, og du er logget inn som før. Du kan prøve igjen når du vil.',
      'another-person':
        'Den som logget inn der, er ikke deg som er logget inn her. Ingenting er lagret, og du er logget inn som før. Logg ut først hvis dere deler nettleser.',
      'session-over': 'Ingenting er lagret. Logg inn, og vis så hvem du representerer.',
      'ansattporten-away': 'Ingenting er lagret, og du er logget inn som før. Vent et par minutter og prøv igjen.',
      other:
        'Ingenting er lagret, og du er logget inn som før. Prøv igjen, og skriv til brukerstøtten hvis det skjer på nytt.',
    } as Record<string, string>,
  },
}

const en: typeof nb = {
  leave: {
    title: 'You are going to Ansattporten',
    lead: 'Choose “Organisation” there, and then yours. After that you come back here.',
    button: 'Go to Ansattporten',
  },
  failed: {
    again: 'Try again',
    logIn: 'Log in',
    home: 'To the organisations',
    small: (visit) => `Reference number: ${visit}`,
    titles: {
      cancelled: 'You cancelled at Ansattporten',
      'another-person': 'Ansattporten showed us another person',
      'session-over': 'You are no longer logged in',
      'ansattporten-away': 'Ansattporten does not answer',
      other: 'The answer from Ansattporten could not be used',
    },
    leads: {
      cancelled: 'Nothing was saved, and you are logged in as before. You can try again whenever you like.',
      'another-person':
        'The person who logged in there is not you who are logged in here. Nothing was saved, and you are logged in as before. Log out first if you share the browser.',
      'session-over': 'Nothing was saved. Log in, and then show whom you represent.',
      'ansattporten-away':
        'Nothing was saved, and you are logged in as before. Wait a couple of minutes and try again.',
      other:
        'Nothing was saved, and you are logged in as before. Try again, and write to support if it happens once more.',
    },
  },
}

export const representTexts: Catalogue<typeof nb> = { nb, en }
