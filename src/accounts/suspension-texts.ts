import type { Catalogue } from '../platform/texts.ts'

const nb = {
  page: {
    title: 'Brukeren din er stengt',
    lead: 'Brukerstøtten har stengt den. Du kommer ikke inn nå, og du kan ikke lage en ny bruker i stedet.',
    since: 'Stengt siden',
    reason: 'Begrunnelse',
    write: 'Spørsmål eller klage',
    writeTo: 'Skriv til',
    home: 'Til forsiden',
  },
  mail: {
    greeting: (name: string) => `Hei, ${name}.`,
    signature: 'Hilsen Altinn Studio',
    suspendedSubject: 'Brukeren din i Altinn Studio er stengt',
    suspended: (username: string) => `Brukerstøtten har stengt brukeren din, ${username}.`,
    reason: 'Begrunnelsen er:',
    means: 'Du er logget ut overalt, og nøklene dine virker ikke. Ingenting av det du har laget, er slettet.',
    write: (address: string) => `Har du spørsmål, eller mener du at dette er feil? Skriv til ${address}.`,
    reactivatedSubject: 'Brukeren din i Altinn Studio er åpnet igjen',
    reactivated: (username: string) =>
      `Brukerstøtten har åpnet brukeren din, ${username}, igjen. Du kan logge inn, og nøklene dine virker som før.`,
    logIn: 'Logg inn',
  },
}

const en: typeof nb = {
  page: {
    title: 'Your user is suspended',
    lead: 'The service desk has suspended it. You cannot come in now, and you cannot make a new user instead.',
    since: 'Suspended since',
    reason: 'Reason',
    write: 'Questions or complaints',
    writeTo: 'Write to',
    home: 'To the front page',
  },
  mail: {
    greeting: (name) => `Hello, ${name}.`,
    signature: 'Regards, Altinn Studio',
    suspendedSubject: 'Your user in Altinn Studio is suspended',
    suspended: (username) => `The service desk has suspended your user, ${username}.`,
    reason: 'The reason is:',
    means: 'You are logged out everywhere, and your keys do not work. Nothing that you have made is deleted.',
    write: (address) => `Do you have questions, or do you think that this is wrong? Write to ${address}.`,
    reactivatedSubject: 'Your user in Altinn Studio is open again',
    reactivated: (username) =>
      `The service desk has opened your user, ${username}, again. You can log in, and your keys work as before.`,
    logIn: 'Log in',
  },
}

/** What somebody is told whom the service desk has shut out. */
export const suspensionTexts: Catalogue<typeof nb> = { nb, en }
