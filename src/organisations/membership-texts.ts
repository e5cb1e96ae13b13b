import type { Catalogue } from '../platform/texts.ts'

const mailsNb = {
  greeting: 'Hei.',
  greetingTo: (name: string) => `Hei, ${name}.`,
  signature: 'Hilsen Altinn Studio',
  organisationButton: 'Se organisasjonen',
  invitedSubject: (organisation: string) => `Bli med i ${organisation} i Altinn Studio`,
  invited: (name: string, organisation: string) => `${name} inviterer deg til ${organisation} i Altinn Studio.`,
  invitedHow:
    'Trykk på knappen og logg inn for å svare. Har du ikke bruker, lager du en på veien, med denne e-postadressen.',
  invitedButton: 'Se invitasjonen',
  invitedLives: 'Lenken virker i sju dager.',
  invitedWhy:
    'Du får denne e-posten fordi noen skrev inn adressen din. Kjenner du ikke avsenderen, kan du se bort fra den.',
  acceptedSubject: 'Invitasjonen din er tatt imot',
  accepted: (name: string, organisation: string) => `${name} tok imot invitasjonen og er nå med i ${organisation}.`,
  acceptedButton: 'Se personene',
  acceptedWhy: 'Du får denne e-posten fordi du sendte invitasjonen.',
  addedSubject: 'Du er lagt til i en organisasjon',
  added: (name: string, organisation: string, teams: string) => `${name} la deg til i ${organisation}, i ${teams}.`,
  addedWhy:
    'Du får denne e-posten fordi du har fått ny tilgang. Mener du at det er feil, kan du forlate organisasjonen.',
  teamsSubject: 'Teamene dine er endret',
  teamsChanged: (name: string, organisation: string) => `${name} endret teamene dine i ${organisation}.`,
  teamsGiven: (teams: string) => `Du er nå med i ${teams}.`,
  teamsTaken: (teams: string) => `Du er ikke lenger med i ${teams}.`,
  teamsWhy: 'Du får denne e-posten fordi tilgangen din ble endret.',
}

const mailsEn: typeof mailsNb = {
  greeting: 'Hello.',
  greetingTo: (name) => `Hello, ${name}.`,
  signature: 'Regards, Altinn Studio',
  organisationButton: 'See the organisation',
  invitedSubject: (organisation) => `Join ${organisation} in Altinn Studio`,
  invited: (name, organisation) => `${name} invites you to ${organisation} in Altinn Studio.`,
  invitedHow:
    'Press the button and log in to answer. If you have no user, you make one on the way, with this e-mail address.',
  invitedButton: 'See the invitation',
  invitedLives: 'The link works for seven days.',
  invitedWhy:
    'You get this e-mail because somebody typed your address. If you do not know the sender, you can ignore it.',
  acceptedSubject: 'Your invitation was accepted',
  accepted: (name, organisation) => `${name} accepted the invitation and now belongs to ${organisation}.`,
  acceptedButton: 'See the people',
  acceptedWhy: 'You get this e-mail because you sent the invitation.',
  addedSubject: 'You have been added to an organisation',
  added: (name, organisation, teams) => `${name} added you to ${organisation}, in ${teams}.`,
  addedWhy:
    'You get this e-mail because you have new access. If you think it is wrong, you can leave the organisation.',
  teamsSubject: 'Your teams have changed',
  teamsChanged: (name, organisation) => `${name} changed your teams in ${organisation}.`,
  teamsGiven: (teams) => `You are now in ${teams}.`,
  teamsTaken: (teams) => `You are no longer in ${teams}.`,
  teamsWhy: 'You get this e-mail because your access was changed.',
}

/** Mails to people about belonging to an organisation. */
export const membershipMailTexts: Catalogue<typeof mailsNb> = { nb: mailsNb, en: mailsEn }
