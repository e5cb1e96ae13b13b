import type { Language } from '../platform/texts.ts'

/** How far somebody's access to a service goes; each level holds the ones before it (docs/design.md, "Teams and levels"). */
export const levels = ['none', 'read', 'write', 'admin'] as const
export type Level = (typeof levels)[number]

/** What somebody can be to an organisation or have on a service. */
export type Right = 'member' | 'creator' | 'owner' | 'read' | 'write' | 'admin'

/** Every act that a right is needed for, and the right. The one table: pages, posts and Git ask here and nowhere else. */
export const needed = {
  'see-people': 'member',
  'see-teams': 'member',
  'leave-organisation': 'member',
  'create-service': 'creator',
  'receive-service': 'creator',
  'answer-requests': 'owner',
  'add-people': 'owner',
  'change-access': 'owner',
  'remove-people': 'owner',
  'change-teams': 'owner',
  'read-history': 'owner',
  'change-organisation': 'owner',
  'accept-terms': 'owner',
  'see-service': 'read',
  'push-to-service': 'write',
  'change-service': 'admin',
  'manage-collaborators': 'admin',
  'transfer-service': 'admin',
  'delete-service': 'admin',
} as const satisfies Record<string, Right>

export type Act = keyof typeof needed

/** Acts that change nothing, and the one that everybody may do for themselves: what the service desk cannot suspend. */
const remaining: ReadonlySet<Act> = new Set([
  'see-people',
  'see-teams',
  'read-history',
  'leave-organisation',
  'see-service',
])

/** Whether an act can still be done in an organisation that the service desk has suspended. */
export function remains(act: Act): boolean {
  return remaining.has(act)
}

export type Standing = { isMember: boolean; mayCreate: boolean; isOwner: boolean }

export function rightsIn({ isMember, mayCreate, isOwner }: Standing): Right[] {
  const rights: [Right, boolean][] = [
    ['member', isMember],
    ['creator', mayCreate || isOwner],
    ['owner', isOwner],
  ]
  return rights.filter(([, has]) => has).map(([right]) => right)
}

export function rightsAt(level: Level): Right[] {
  return levels.slice(1, levels.indexOf(level) + 1).filter((each) => each !== 'none')
}

/** The one function that decides. */
export function may(rights: readonly Right[], act: Act): boolean {
  return rights.includes(needed[act])
}

export type Aim =
  | { organisation: { id: string; shortName: string } }
  | { service: { id: string; owner: string; shortName: string } }

/** The person may know of the thing, and may not do this with it. The page says which right is missing, which teams
 * would give it and who can give it; always 403. Whoever may not even know of the thing gets `NotFound` instead. */
export class NotAllowed extends Error {
  act: Act
  aim: Aim
  constructor(act: Act, aim: Aim) {
    super(act)
    this.act = act
    this.aim = aim
  }
}

/** The service desk has suspended the organisation: nobody can change anything there; always 403, and `NotFound` for
 * whoever may not even know of the thing. Why, only members are told, and so it does not stand here. */
export class Suspended extends Error {
  organisation: { shortName: string; names: Record<Language, string> }
  since: Date
  constructor({ shortName, names }: Suspended['organisation'], since: Date) {
    super('organisation suspended')
    this.organisation = { shortName, names }
    this.since = since
  }
}
