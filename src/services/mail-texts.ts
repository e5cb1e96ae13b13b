import type { Level } from '../organisations/rights.ts'
import type { Catalogue } from '../platform/texts.ts'

/** The parts of a mail about a service: subject, what happened, what stands on the button, why the reader gets it. */
export type Message = { subject: string; said: string[]; button: string; why: string }

type Told = { doer: string; title: string; address: string }
type Offer = Told & { owner: string; receiver: string }

const levelsNb: Record<Level, string> = {
  none: '',
  read: 'Du kan lese den.',
  write: 'Du kan lese og endre den.',
  admin: 'Du kan lese og endre den, og styre hvem andre som slipper inn.',
}

const nb = {
  greeting: (name: string) => `Hei, ${name}.`,
  signature: 'Hilsen Altinn Studio',
  letIn: ({ doer, title, address }: Told, level: Level, team?: string): Message => ({
    subject: `Du har fått tilgang til ${address}`,
    said: [`${doer} har sluppet ${team ? `teamet ditt ${team}` : 'deg'} inn i tjenesten «${title}».`, levelsNb[level]],
    button: 'Åpne tjenesten',
    why: 'Du får denne e-posten fordi tilgangen din er endret.',
  }),
  levelChanged: ({ doer, title, address }: Told, level: Level, team?: string): Message => ({
    subject: `Tilgangen din til ${address} er endret`,
    said: [
      `${doer} har endret tilgangen ${team ? `teamet ditt ${team}` : 'du'} har til tjenesten «${title}».`,
      levelsNb[level],
    ],
    button: 'Åpne tjenesten',
    why: 'Du får denne e-posten fordi tilgangen din er endret.',
  }),
  letOut: ({ doer, title, address }: Told, team?: string): Message => ({
    subject: `Tilgangen til ${address} er tatt bort`,
    said: [
      `${doer} har fjernet ${team ? `teamet ditt ${team}` : 'deg'} fra tjenesten «${title}».`,
      'Har du tilgang på en annen måte også, beholder du den.',
    ],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi tilgangen din er endret.',
  }),
  offered: ({ doer, title, address, owner, receiver }: Offer): Message => ({
    subject: `Vil dere overta ${address}?`,
    said: [
      `${doer} tilbyr ${receiver} å overta tjenesten «${title}» fra ${owner}.`,
      'Tjenesten flyttes ikke før noen har sagt ja.',
    ],
    button: 'Se tilbudet',
    why: 'Du får denne e-posten fordi du kan svare på tilbudet.',
  }),
  offerWithdrawn: ({ doer, title, address, receiver }: Offer): Message => ({
    subject: `Tilbudet om å overta ${address} er trukket tilbake`,
    said: [`${doer} har trukket tilbake tilbudet til ${receiver} om å overta tjenesten «${title}».`],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi du kunne ha svart på tilbudet.',
  }),
  offerAccepted: ({ doer, title, address, receiver }: Offer): Message => ({
    subject: `${address} har fått ny eier`,
    said: [`${doer} har tatt imot tjenesten «${title}». Nå er det ${receiver} som eier den.`],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi du tilbød tjenesten.',
  }),
  offerDeclined: ({ doer, title, address, receiver }: Offer): Message => ({
    subject: `Tilbudet om ${address} ble ikke tatt imot`,
    said: [`${doer} har sagt nei til at ${receiver} skulle overta tjenesten «${title}». Eieren er den samme som før.`],
    button: 'Åpne tjenesten',
    why: 'Du får denne e-posten fordi du tilbød tjenesten.',
  }),
  deleted: ({ doer, title, address }: Told): Message => ({
    subject: `Tjenesten ${address} er slettet`,
    said: [
      `${doer} har slettet tjenesten «${title}» med alle filer og hele historikken.`,
      'Var det en feil? Repoet blir liggende hos oss i 30 dager. Skriv til brukerstøtten.',
    ],
    button: 'Til dashbordet',
    why: 'Du får denne e-posten fordi du hadde tilgang til tjenesten.',
  }),
}

const levelsEn: Record<Level, string> = {
  none: '',
  read: 'You can read it.',
  write: 'You can read and change it.',
  admin: 'You can read and change it, and decide who else gets in.',
}

const en: typeof nb = {
  greeting: (name) => `Hello, ${name}.`,
  signature: 'Regards, Altinn Studio',
  letIn: ({ doer, title, address }, level, team) => ({
    subject: `You have access to ${address}`,
    said: [`${doer} has let ${team ? `your team ${team}` : 'you'} into the service “${title}”.`, levelsEn[level]],
    button: 'Open the service',
    why: 'You get this e-mail because your access has changed.',
  }),
  levelChanged: ({ doer, title, address }, level, team) => ({
    subject: `Your access to ${address} has changed`,
    said: [
      `${doer} has changed the access that ${team ? `your team ${team} has` : 'you have'} to the service “${title}”.`,
      levelsEn[level],
    ],
    button: 'Open the service',
    why: 'You get this e-mail because your access has changed.',
  }),
  letOut: ({ doer, title, address }, team) => ({
    subject: `Your access to ${address} has been taken away`,
    said: [
      `${doer} has removed ${team ? `your team ${team}` : 'you'} from the service “${title}”.`,
      'If you have access in another way too, you keep it.',
    ],
    button: 'To the dashboard',
    why: 'You get this e-mail because your access has changed.',
  }),
  offered: ({ doer, title, address, owner, receiver }) => ({
    subject: `Will you take over ${address}?`,
    said: [
      `${doer} offers ${receiver} to take over the service “${title}” from ${owner}.`,
      'The service does not move until somebody says yes.',
    ],
    button: 'See the offer',
    why: 'You get this e-mail because you can answer the offer.',
  }),
  offerWithdrawn: ({ doer, title, address, receiver }) => ({
    subject: `The offer to take over ${address} has been withdrawn`,
    said: [`${doer} has withdrawn the offer to ${receiver} to take over the service “${title}”.`],
    button: 'To the dashboard',
    why: 'You get this e-mail because you could have answered the offer.',
  }),
  offerAccepted: ({ doer, title, address, receiver }) => ({
    subject: `${address} has a new owner`,
    said: [`${doer} has accepted the service “${title}”. It is now owned by ${receiver}.`],
    button: 'To the dashboard',
    why: 'You get this e-mail because you offered the service.',
  }),
  offerDeclined: ({ doer, title, address, receiver }) => ({
    subject: `The offer of ${address} was declined`,
    said: [`${doer} has declined that ${receiver} takes over the service “${title}”. The owner is the same as before.`],
    button: 'Open the service',
    why: 'You get this e-mail because you offered the service.',
  }),
  deleted: ({ doer, title, address }) => ({
    subject: `The service ${address} has been deleted`,
    said: [
      `${doer} has deleted the service “${title}” with all its files and its whole history.`,
      'Was it a mistake? We keep the repository for 30 days. Write to support.',
    ],
    button: 'To the dashboard',
    why: 'You get this e-mail because you had access to the service.',
  }),
}

export const serviceMailTexts: Catalogue<typeof nb> = { nb, en }
export type ServiceMailTexts = typeof nb
