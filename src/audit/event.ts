/** The closed list of what can happen, and what each must carry beside who, whom and where (docs/design.md, "History"). */
const carried = {
  'sign-up-begun': [],
  'sign-up-completed': ['username'],
  'activation-mail-sent': [],
  'address-corrected': [],
  'account-activated': ['by'],
  'identity-connected': ['method'],
  'signed-in': ['method', 'level'],
  'signed-out': [],
  'signed-out-by-ansattporten': [],
  'session-ended': [],
  'other-sessions-ended': ['count'],
  'profile-changed': ['changed'],
  'consent-given': ['program', 'scopes'],
  'consent-declined': ['program'],
  'consent-revoked': ['program'],
  'access-key-made': ['name', 'scope', 'expires'],
  'access-key-revoked': ['name'],
  'representation-vouched': ['number', 'name'],
  'organisation-opened': ['organisation'],
  'organisation-changed': ['organisation', 'changed'],
  'join-requested': ['organisation'],
  'join-withdrawn': ['organisation'],
  'join-approved': ['organisation', 'teams'],
  'join-declined': ['organisation'],
  'join-waiting-lifted': ['organisation'],
  'person-added': ['organisation', 'teams'],
  'invitation-sent': ['organisation', 'address', 'teams'],
  'invitation-resent': ['organisation', 'address'],
  'invitation-withdrawn': ['organisation', 'address'],
  'invitation-accepted': ['organisation', 'teams'],
  'teams-changed': ['organisation', 'given', 'taken'],
  'person-removed': ['organisation', 'lost'],
  'organisation-left': ['organisation', 'lost'],
  'team-created': ['organisation', 'team'],
  'team-renamed': ['organisation', 'team', 'before'],
  'team-described': ['organisation', 'team'],
  'team-access-changed': ['organisation', 'team', 'access'],
  'team-deleted': ['organisation', 'team'],
  'access-asked': ['on', 'act'],
  'service-created': ['service'],
  'service-pushed': ['service', 'key'],
  'service-changed': ['service', 'title'],
  'service-opened': ['service'],
  'service-closed': ['service'],
  'collaborator-added': ['service', 'level', 'team'],
  'collaborator-changed': ['service', 'level', 'team'],
  'collaborator-removed': ['service', 'team'],
  'transfer-offered': ['service', 'receiver'],
  'transfer-withdrawn': ['service', 'receiver'],
  'transfer-declined': ['service', 'receiver'],
  'transfer-accepted': ['service', 'before'],
  'service-deleted': ['service'],
  'terms-accepted': ['organisation', 'environment', 'terms'],
  'environment-opened': ['organisation', 'environment'],
  'order-placed': ['order'],
  'order-written-to': ['order'],
  'order-short-name-changed': ['order', 'shortName'],
  'order-withdrawn': ['order'],
  'order-seat-offered': ['order'],
  'order-seat-confirmed': ['order'],
  'order-seat-refused': ['order'],
  'order-seat-withdrawn': ['order'],
  'succession-stopped': ['order', 'organisation'],
  'succession-dropped': ['order', 'organisation'],
  'owner-appointed': ['order', 'organisation'],
  'became-service-owner': ['organisation'],
  'desk-operator-added': [],
  'desk-operator-removed': [],
  'desk-order-registered': ['order'],
  'desk-order-claimed': ['order'],
  'desk-order-released': ['order'],
  'desk-order-asked': ['order'],
  'desk-order-written-to': ['order'],
  'desk-order-noted': ['order'],
  'desk-register-asked': ['order'],
  'desk-order-short-name-changed': ['order', 'shortName'],
  'desk-order-first-approved': ['order'],
  'desk-order-approved': ['order'],
  'desk-order-declined': ['order'],
  'desk-account-suspended': ['username'],
  'desk-account-reactivated': ['username'],
  'desk-organisation-suspended': ['organisation'],
  'desk-organisation-reactivated': ['organisation'],
  'desk-owners-nudged': ['organisation'],
} as const satisfies Record<string, readonly string[]>

export type EventName = keyof typeof carried
type Carried<Name extends EventName> = (typeof carried)[Name][number]

type Values = { order: number; count: number; by: 'link' | 'code' | 'log-in' }

export type Event = {
  [Name in EventName]: { event: Name } & {
    [Field in Carried<Name>]: Field extends keyof Values ? Values[Field] : string
  }
}[EventName]

function isEventName(name: string): name is EventName {
  return Object.hasOwn(carried, name)
}

export const eventNames: readonly EventName[] = Object.keys(carried).filter(isEventName)

/** Nine of ten things that happen, and kept in a table of their own. */
export const push = 'service-pushed' satisfies EventName

/** What the studio does by itself, in a job or by its clock. Whatever else no account has done was done at the machine. */
export const studioActs: readonly EventName[] = ['service-created', 'owner-appointed', 'succession-dropped']

/** The studio where it did something by itself. Nobody is called so: the username is reserved. */
export const studio = { name: 'Altinn Studio', username: 'altinn-studio' } as const

/** Who did what no account has done, as a filter names them. */
export type Unnamed = typeof studio.username | 'administrator'

export function unnamedDoer(event: EventName): Unnamed {
  return studioActs.includes(event) ? studio.username : 'administrator'
}

export type Details = Record<string, string | number>
