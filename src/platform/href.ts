import type { Address } from '../addresses.ts'

/** The values that a pattern's `:names` stand for. */
export type Parameters<Pattern extends string> = Pattern extends `${string}/:${infer Name}/${infer Rest}`
  ? { [K in Name]: string } & Parameters<`/${Rest}`>
  : Pattern extends `${string}/:${infer Name}`
    ? { [K in Name]: string }
    : Record<never, never>

/** The address of a page; entries of the query that are undefined are left out. */
export function href<Pattern extends Address>(
  pattern: Pattern,
  parameters: Parameters<Pattern>,
  query: Record<string, string | undefined> = {},
): string {
  const values: Record<string, string> = parameters
  let path = ''
  for (const [place, piece] of piecesOf(pattern).entries()) {
    path += place % 2 === 0 ? piece : encodeURIComponent(values[piece] ?? '')
  }
  const entries = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`
}

const pieces = new Map<string, string[]>()

/** A pattern taken apart once, for a page may hold a hundred addresses: fixed text and names by turns. */
function piecesOf(pattern: string): string[] {
  const known = pieces.get(pattern) ?? pattern.split(/:(\w+)/)
  pieces.set(pattern, known)
  return known
}

/** A path on this house to return to, or the fallback. Local paths only: everything that a browser could read as
 * another origin is turned away. */
export function localPath(path: string | undefined, fallback: string): string {
  if (!path || path.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes('\\')) return fallback
  const base = 'http://studio.invalid'
  return URL.canParse(path, base) && new URL(path, base).origin === base ? path : fallback
}
