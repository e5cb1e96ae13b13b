const longest = 30
// Letters that do not fall apart into a letter and a mark.
const letters: Record<string, string> = { æ: 'ae', ø: 'o', đ: 'd', ð: 'd', ŧ: 't', þ: 'th', ŋ: 'n', ß: 'ss', ł: 'l' }

/** A suggestion for a service's short name; empty where the title gives none. The server judges. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[æøđðŧþŋßł]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/-+$/, '')
}
