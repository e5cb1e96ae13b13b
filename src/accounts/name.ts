import anyAscii from 'any-ascii'
import { and, eq, inArray, notExists, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../platform/database.ts'
import { violates } from '../platform/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { accounts, formerNames, longestUsername, names } from './tables.ts'

/** docs/design.md, "Usernames". */
const pattern = /^[A-Za-z0-9](?:[-_.]?[A-Za-z0-9])*$/
const endings = ['.keys', '.gpg', '.rss', '.atom', '.png', '.git']

/** Whether a text has a name's shape and length, reserved or not. */
export function hasNameShape(text: string): boolean {
  return text.length <= longestUsername && pattern.test(text)
}

/** Words that addresses use or may come to use, and words that would let somebody pass for the house. */
const reserved = new Set(
  `about accessibility account accounts activate add admin administrator all altinn altinn-studio api app apps apply
  assets auth avatar callback connect consent contact dashboard desk developer digdir drift environment environments
  error explore export favicon.ico front-channel git graphql health help hjelp home host info install invitation
  invitations invite issues join keys kontakt known login log-in logout log-out mail me metrics mine new noreply oauth
  oauth2 official operator operators order organisation organisations organization organizations org owner owners page
  pages postmaster preferences privacy production program programs public register repo repos represented robots.txt
  root search security service service-desk services session sessions settings sign-in sign-out sign-up signin signout
  signup sitemap.xml speculation static status studio styles support system team teams test token tt02 user username
  users web webmaster well-known www ghost null undefined brukerstotte servicedesk security.txt`.split(/\s+/),
)

/** Whether a name in lower case is kept from people and organisations alike. */
export function isReserved(name: string): boolean {
  return reserved.has(name) || endings.some((ending) => name.endsWith(ending))
}

export function usernameFault(name: string): 'username-shape' | 'username-long' | 'username-reserved' | undefined {
  if (name.length > longestUsername) return 'username-long'
  if (!pattern.test(name)) return 'username-shape'
  if (isReserved(name.toLowerCase())) return 'username-reserved'
  return undefined
}

/** A username made from a person's name: letters survive as ASCII (ø as o, å as a, š as s). */
export function usernameFrom(name: string): string {
  const words = name.normalize('NFC').split(/\s+/).map(asciiLetters).filter(Boolean)
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  const made = trimmed([first, last].filter(Boolean).join('.'))
  return made && !usernameFault(made) ? made : trimmed(`${made || 'utvikler'}.1`)
}

function asciiLetters(word: string): string {
  return anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
}

function trimmed(name: string): string {
  return name.slice(0, longestUsername).replace(/[-_.]+$/, '')
}

/** Claims a name for a holder, who has one name at most. @throws Refusal `username-taken` */
export async function claimName(tx: Database, holder: string, name: string): Promise<void> {
  try {
    await tx
      .insert(names)
      .values({ holder, name: name.toLowerCase() })
      .onConflictDoUpdate({ target: names.holder, set: { name: name.toLowerCase() } })
  } catch (error) {
    if (violates(error, 'names_pkey') || violates(error, 'names_former')) {
      throw new Refusal({ code: 'username-taken', field: 'username' })
    }
    throw error
  }
}

/** Gives up the claim of a sign-up that came to nothing. An account keeps its name whatever happens. */
export async function releaseName(tx: Database, signUp: string): Promise<void> {
  const active = tx.select().from(accounts).where(eq(accounts.id, names.holder))
  await tx.delete(names).where(and(eq(names.holder, signUp), notExists(active)))
}

/** Whether a name may be had, as things stand now; the holder's own counts as free. */
export async function isFree(db: Database, name: string, holder?: string): Promise<boolean> {
  const wanted = name.toLowerCase()
  const [row] = await takenNames(db, eq(names.name, wanted), eq(formerNames.name, wanted))
  return !row || row.holder === holder
}

/** Names that somebody has, and former ones, which nobody gets. */
export function takenNames(db: Database, held: SQL, former: SQL) {
  return db
    .select({ name: names.name, holder: sql<string | null>`${names.holder}`.as('holder') })
    .from(names)
    .where(held)
    .unionAll(
      db
        .select({ name: formerNames.name, holder: sql<null>`null::uuid`.as('holder') })
        .from(formerNames)
        .where(former),
    )
}

/** Up to three free names like the wished one. */
export async function freeAlternatives(db: Database, wished: string): Promise<string[]> {
  const stem = wished
    .split(/[-_.]/)
    .map(asciiLetters)
    .filter(Boolean)
    .join('.')
    .slice(0, longestUsername - 5)
  const base = trimmed(stem) || 'utvikler'
  const parts = base.split('.')
  const candidates = [
    parts.length > 1 ? `${parts[0]}-${parts.slice(1).join('-')}` : `${base}.dev`,
    parts.length > 1 ? `${parts[0]?.[0]}.${parts.slice(1).join('.')}` : `${base}-no`,
    parts.length > 1 ? parts.join('') : `hei.${base}`,
    ...[2, 3, 4, 5, 6, 7, 8, 9, 17, 24, 38, 51, 77, 93].map((number) => `${base}${number}`),
  ].filter((name) => !usernameFault(name) && name !== wished.toLowerCase())
  const taken = await takenNames(db, inArray(names.name, candidates), inArray(formerNames.name, candidates))
  return candidates.filter((name) => !taken.some((row) => row.name === name)).slice(0, 3)
}
