import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

/** What the acts on a team refuse. */
export const teamRefusals: Catalogue<Sentences> = {
  nb: {
    'team-name-missing': 'Gi teamet et navn.',
    'team-name-long': 'Navnet er for langt. Bruk høyst 40 tegn.',
    'team-name-signs': 'Navnet har et usynlig tegn. Skriv det på nytt.',
    'team-name-taken': 'Organisasjonen har et team med dette navnet. Velg et annet.',
    'team-description-long': 'Beskrivelsen er for lang. Bruk høyst 200 tegn.',
    'team-level-missing': 'Velg hva teamet kan gjøre med tjenestene.',
    'team-reach-missing': 'Velg hvilke tjenester det gjelder.',
    'team-member-missing': 'Velg hvem som skal være med.',
    'not-in-organisation':
      'Ingen i organisasjonen har dette brukernavnet. Legg personen til i organisasjonen først, under Personer.',
    'last-team':
      'Personen er bare med i dette teamet. Skal personen ut, fjerner du personen fra organisasjonen. Da slutter alt annet også.',
    'last-owner': 'Organisasjonen må ha en eier. Gjør noen andre til eier først.',
    'only-team': ({ names }) =>
      `Dette er det eneste teamet til ${names}. Flytt dem til et annet team, eller fjern dem fra organisasjonen, før du sletter det.`,
    'owners-fixed': 'Owners styrer organisasjonen og kan ikke endres eller slettes.',
  },
  en: {
    'team-name-missing': 'Give the team a name.',
    'team-name-long': 'The name is too long. Use at most 40 characters.',
    'team-name-signs': 'The name has an invisible character. Type it again.',
    'team-name-taken': 'The organisation has a team with this name. Choose another.',
    'team-description-long': 'The description is too long. Use at most 200 characters.',
    'team-level-missing': 'Choose what the team may do with the services.',
    'team-reach-missing': 'Choose which services it concerns.',
    'team-member-missing': 'Choose who is to be in the team.',
    'not-in-organisation':
      'Nobody in the organisation has this username. Add the person to the organisation first, under People.',
    'last-team':
      'The person is in this team only. To let the person go, remove them from the organisation. That ends everything else too.',
    'last-owner': 'The organisation must have an owner. Make somebody else an owner first.',
    'only-team': ({ names }) =>
      `This is the only team of ${names}. Move them to another team, or remove them from the organisation, before you delete it.`,
    'owners-fixed': 'Owners runs the organisation and cannot be changed or deleted.',
  },
}

const nb = {
  greeting: (name: string) => `Hei, ${name}.`,
  signature: 'Hilsen Altinn Studio',
  button: 'Se teamet',
  organisationButton: 'Se organisasjonen',
  joinedSubject: 'Du er med i et nytt team',
  joined: (who: string, team: string, organisation: string) =>
    `${who} la deg til i teamet ${team} i ${organisation}. Teamets side sier hva det gir deg tilgang til.`,
  leftSubject: 'Du er ikke lenger med i et team',
  left: (who: string, team: string, organisation: string) =>
    `${who} tok deg ut av teamet ${team} i ${organisation}. Du har ikke lenger det teamet ga deg tilgang til. Du er fortsatt med i organisasjonen.`,
  deletedSubject: 'Et team du var med i, er slettet',
  deleted: (who: string, team: string, organisation: string) =>
    `${who} slettet teamet ${team} i ${organisation}. Du har ikke lenger det teamet ga deg tilgang til. Du er fortsatt med i organisasjonen.`,
  why: 'Du får denne e-posten fordi tilgangen din ble endret.',
}

const en: typeof nb = {
  greeting: (name) => `Hello, ${name}.`,
  signature: 'Regards, Altinn Studio',
  button: 'See the team',
  organisationButton: 'See the organisation',
  joinedSubject: 'You are in a new team',
  joined: (who, team, organisation) =>
    `${who} added you to the team ${team} in ${organisation}. The page of the team says what it gives you access to.`,
  leftSubject: 'You are no longer in a team',
  left: (who, team, organisation) =>
    `${who} took you out of the team ${team} in ${organisation}. You no longer have what the team gave you access to. You still belong to the organisation.`,
  deletedSubject: 'A team you were in has been deleted',
  deleted: (who, team, organisation) =>
    `${who} deleted the team ${team} in ${organisation}. You no longer have what the team gave you access to. You still belong to the organisation.`,
  why: 'You get this e-mail because your access was changed.',
}

export const teamMailTexts: Catalogue<typeof nb> = { nb, en }
