import { hasNameShape } from '../../accounts/name.ts'
import type { Visit } from '../../accounts/visit.ts'
import type { Membership } from '../../organisations/organisation.ts'
import { href } from '../../platform/href.ts'
import { type DashboardScope, type Sort, sorts } from '../dashboard.ts'

export type Context = { in: 'me' | 'all' } | { in: 'organisation'; organisation: Membership }

export type Looking = { search: string; sort: Sort; page: number }

/** What the address says, else what was last chosen in this browser. Nothing says yet whether it is the person's. */
export function scopeAsked({ url, cookies }: Visit): DashboardScope {
  const name = url.searchParams.get('in') ?? cookies.get('context') ?? 'me'
  if (name === 'me' || name === 'all') return { in: name }
  return hasNameShape(name) ? { in: 'organisation', shortName: name } : { in: 'me' }
}

/** @returns undefined where the person has no such */
export function contextOf(asked: DashboardScope, memberships: readonly Membership[]): Context | undefined {
  if (asked.in !== 'organisation') return asked
  const organisation = memberships.find(({ shortName }) => shortName === asked.shortName)
  return organisation && { in: 'organisation', organisation }
}

const halfAYear = 182 * 24 * 3600

/** Keeps in the browser what was chosen, for the next time. */
export function remember({ url, cookies }: Visit, asked: DashboardScope): void {
  const name = asked.in === 'organisation' ? asked.shortName : asked.in
  if (url.searchParams.get('in') === name && cookies.get('context') !== name) cookies.set('context', name, halfAYear)
}

export function contextName(context: Context): string {
  return context.in === 'organisation' ? context.organisation.shortName : context.in
}

const longestSearch = 100

/** What the address asks to see, as far as it can be had. */
export function wishOf({ url }: Visit): Looking {
  const asked = url.searchParams
  const page = Number(asked.get('page') ?? 1)
  return {
    search: (asked.get('q') ?? '').trim().slice(0, longestSearch),
    sort: sorts.find((sort) => sort === asked.get('sort')) ?? 'changed',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

export function addressOf(context: Context, { search, sort, page }: Looking): string {
  return href(
    '/dashboard',
    {},
    {
      in: contextName(context),
      q: search || undefined,
      sort: sort === 'changed' ? undefined : sort,
      page: page > 1 ? `${page}` : undefined,
    },
  )
}
