/** The closed list of what can happen, and what each must carry beside who, whom and where (docs/design.md, "History"). */
export type Event =
  | { event: 'sign-up-begun' }
  | { event: 'sign-up-completed'; username: string }
  | { event: 'activation-mail-sent' }
  | { event: 'address-corrected' }
  | { event: 'account-activated'; by: 'link' | 'code' | 'log-in' }
  | { event: 'identity-connected'; method: string }
  | { event: 'signed-in'; method: string; level: string }
  | { event: 'signed-out' }
  | { event: 'signed-out-by-ansattporten' }
  | { event: 'session-ended' }
  | { event: 'other-sessions-ended'; count: number }
  | { event: 'profile-changed'; changed: string }
  | { event: 'consent-given'; program: string; scopes: string }
  | { event: 'consent-declined'; program: string }
  | { event: 'consent-revoked'; program: string }
  | { event: 'access-key-made'; name: string; scope: string; expires: string }
  | { event: 'access-key-revoked'; name: string }
  | { event: 'representation-vouched'; number: string; name: string }
  | { event: 'organisation-opened'; organisation: string }
  | { event: 'organisation-changed'; organisation: string; changed: string }
  | { event: 'join-requested'; organisation: string }
  | { event: 'join-withdrawn'; organisation: string }
  | { event: 'join-approved'; organisation: string; teams: string }
  | { event: 'join-declined'; organisation: string }
  | { event: 'join-waiting-lifted'; organisation: string }
  | { event: 'person-added'; organisation: string; teams: string }
  | { event: 'invitation-sent'; organisation: string; address: string; teams: string }
  | { event: 'invitation-resent'; organisation: string; address: string }
  | { event: 'invitation-withdrawn'; organisation: string; address: string }
  | { event: 'invitation-accepted'; organisation: string; teams: string }
  | { event: 'teams-changed'; organisation: string; given: string; taken: string }
  | { event: 'person-removed'; organisation: string; lost: string }
  | { event: 'organisation-left'; organisation: string; lost: string }
  | { event: 'team-created'; organisation: string; team: string }
  | { event: 'team-renamed'; organisation: string; team: string; before: string }
  | { event: 'team-described'; organisation: string; team: string }
  | { event: 'team-access-changed'; organisation: string; team: string; access: string }
  | { event: 'team-deleted'; organisation: string; team: string }
  | { event: 'access-asked'; on: string; act: string }
  | { event: 'service-created'; service: string }
  | { event: 'service-pushed'; service: string; key: string }
  | { event: 'service-changed'; service: string; title: string }
  | { event: 'service-opened'; service: string }
  | { event: 'service-closed'; service: string }
  | { event: 'collaborator-added'; service: string; level: string; team: string }
  | { event: 'collaborator-changed'; service: string; level: string; team: string }
  | { event: 'collaborator-removed'; service: string; team: string }
  | { event: 'transfer-offered'; service: string; receiver: string }
  | { event: 'transfer-withdrawn'; service: string; receiver: string }
  | { event: 'transfer-declined'; service: string; receiver: string }
  | { event: 'transfer-accepted'; service: string; before: string }
  | { event: 'service-deleted'; service: string }
  | { event: 'terms-accepted'; organisation: string; environment: string; terms: string }
  | { event: 'environment-opened'; organisation: string; environment: string }
  | { event: 'order-placed'; order: number }
  | { event: 'order-written-to'; order: number }
  | { event: 'order-short-name-changed'; order: number; shortName: string }
  | { event: 'order-withdrawn'; order: number }
  | { event: 'order-seat-offered'; order: number }
  | { event: 'order-seat-confirmed'; order: number }
  | { event: 'order-seat-refused'; order: number }
  | { event: 'order-seat-withdrawn'; order: number }
  | { event: 'succession-stopped'; order: number; organisation: string }
  | { event: 'succession-dropped'; order: number; organisation: string }
  | { event: 'owner-appointed'; order: number; organisation: string }
  | { event: 'became-service-owner'; organisation: string }
  | { event: 'desk-operator-added' }
  | { event: 'desk-operator-removed' }
  | { event: 'desk-order-registered'; order: number }
  | { event: 'desk-order-claimed'; order: number }
  | { event: 'desk-order-released'; order: number }
  | { event: 'desk-order-asked'; order: number }
  | { event: 'desk-order-written-to'; order: number }
  | { event: 'desk-order-noted'; order: number }
  | { event: 'desk-register-asked'; order: number }
  | { event: 'desk-order-short-name-changed'; order: number; shortName: string }
  | { event: 'desk-order-first-approved'; order: number }
  | { event: 'desk-order-approved'; order: number }
  | { event: 'desk-order-declined'; order: number }
  | { event: 'desk-account-suspended'; username: string }
  | { event: 'desk-account-reactivated'; username: string }
  | { event: 'desk-organisation-suspended'; organisation: string }
  | { event: 'desk-organisation-reactivated'; organisation: string }
  | { event: 'desk-owners-nudged'; organisation: string }

export type EventName = Event['event']

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
