import type { Catalogue } from '../platform/texts.ts'

const nb = {
  tag: 'Stengt',
  notice: 'Stengt av brukerstøtten',
  noticeLead: (date: string) =>
    `Siden ${date} kan ingenting endres her. Du kan lese, klone og forlate organisasjonen som før.`,
  noticeOthers: (date: string) => `Organisasjonen er stengt siden ${date}. Ingen kan be om tilgang nå.`,
  serviceNotice: (name: string) =>
    `${name} er stengt av brukerstøtten. Du kan lese og klone tjenesten, men ikke endre den.`,
  page: {
    title: (name: string) => `${name} er stengt`,
    lead: 'Brukerstøtten har stengt organisasjonen. Det som er her, kan leses og klones, men ingenting kan endres.',
    since: 'Stengt siden',
    reason: 'Begrunnelse',
    write: 'Spørsmål',
    writeTo: 'Skriv til',
    toOrganisation: 'Til organisasjonen',
  },
  mail: {
    greeting: (name: string) => `Hei, ${name}.`,
    signature: 'Hilsen Altinn Studio',
    see: 'Se organisasjonen',
    reason: 'Begrunnelsen er:',
    write: (address: string) => `Har du spørsmål, eller mener du at dette er feil? Skriv til ${address}.`,
    why: (name: string) => `Du får denne e-posten fordi du er eier av ${name}.`,
    suspendedSubject: (name: string) => `${name} er stengt i Altinn Studio`,
    suspended: (name: string) => `Brukerstøtten har stengt ${name}.`,
    means:
      'Medlemmene kan lese, klone og forlate organisasjonen som før. Ingenting kan endres, og ingen nye kan slippes inn. Ingenting er slettet.',
    reactivatedSubject: (name: string) => `${name} er åpnet igjen`,
    reactivated: (name: string) => `Brukerstøtten har åpnet ${name} igjen. Alt virker som før.`,
    ownerSuspendedSubject: (name: string) => `En eier av ${name} er stengt ute`,
    ownerSuspended: (person: string, username: string, name: string) =>
      `Brukerstøtten har stengt brukeren til ${person} (${username}), som er eier av ${name} sammen med deg.`,
    ownerMeans:
      'Personen kommer ikke inn før brukeren er åpnet igjen. Team og tilganger i organisasjonen er ikke endret.',
    ownerReactivatedSubject: (name: string) => `En eier av ${name} slipper inn igjen`,
    ownerReactivated: (person: string, username: string, name: string) =>
      `Brukerstøtten har åpnet brukeren til ${person} (${username}) igjen, som er eier av ${name} sammen med deg.`,
  },
}

const en: typeof nb = {
  tag: 'Suspended',
  notice: 'Suspended by the service desk',
  noticeLead: (date) =>
    `Since ${date} nothing can be changed here. You can read, clone and leave the organisation as before.`,
  noticeOthers: (date) => `The organisation is suspended since ${date}. Nobody can ask for access now.`,
  serviceNotice: (name) =>
    `The service desk has suspended ${name}. You can read and clone the service, but not change it.`,
  page: {
    title: (name) => `${name} is suspended`,
    lead: 'The service desk has suspended the organisation. What is here can be read and cloned, but nothing can be changed.',
    since: 'Suspended since',
    reason: 'Reason',
    write: 'Questions',
    writeTo: 'Write to',
    toOrganisation: 'To the organisation',
  },
  mail: {
    greeting: (name) => `Hello, ${name}.`,
    signature: 'Regards, Altinn Studio',
    see: 'See the organisation',
    reason: 'The reason is:',
    write: (address) => `Do you have questions, or do you think that this is wrong? Write to ${address}.`,
    why: (name) => `You get this e-mail because you own ${name}.`,
    suspendedSubject: (name) => `${name} is suspended in Altinn Studio`,
    suspended: (name) => `The service desk has suspended ${name}.`,
    means:
      'The members can read, clone and leave the organisation as before. Nothing can be changed, and nobody new can be let in. Nothing is deleted.',
    reactivatedSubject: (name) => `${name} is open again`,
    reactivated: (name) => `The service desk has opened ${name} again. Everything works as before.`,
    ownerSuspendedSubject: (name) => `An owner of ${name} is shut out`,
    ownerSuspended: (person, username, name) =>
      `The service desk has suspended the user of ${person} (${username}), who owns ${name} together with you.`,
    ownerMeans:
      'The person cannot come in until the user is open again. Teams and access in the organisation are as before.',
    ownerReactivatedSubject: (name) => `An owner of ${name} may come in again`,
    ownerReactivated: (person, username, name) =>
      `The service desk has opened the user of ${person} (${username}) again, who owns ${name} together with you.`,
  },
}

/** What is said of an organisation that the service desk has suspended. */
export const suspensionTexts: Catalogue<typeof nb> = { nb, en }
