import type { Right } from '../organisations/rights.ts'
import type { Catalogue } from '../platform/texts.ts'

const rightsNb: Record<Right, string> = {
  member: 'være med i organisasjonen',
  creator: 'ha lov til å lage tjenester i organisasjonen',
  owner: 'være eier av organisasjonen',
  read: 'kunne lese tjenesten',
  write: 'kunne endre tjenesten',
  admin: 'kunne administrere tjenesten',
}

const nb = {
  whyNot: {
    title: 'Dette har du ikke tilgang til',
    lead: (right: string) => `For å gjøre dette må du ${right}.`,
    rights: rightsNb,
    teams: 'Disse teamene gir deg tilgangen',
    people: 'Disse kan gi deg tilgangen',
    back: 'Tilbake',
  },
}

const rightsEn: Record<Right, string> = {
  member: 'belong to the organisation',
  creator: 'be allowed to make services in the organisation',
  owner: 'own the organisation',
  read: 'be able to read the service',
  write: 'be able to change the service',
  admin: 'be able to administer the service',
}

const en: typeof nb = {
  whyNot: {
    title: 'You do not have access to this',
    lead: (right) => `To do this you must ${right}.`,
    rights: rightsEn,
    teams: 'These teams would give you access',
    people: 'These people can give you access',
    back: 'Back',
  },
}

export const accessTexts: Catalogue<typeof nb> = { nb, en }
