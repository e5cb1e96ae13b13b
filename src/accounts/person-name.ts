import { oneLine } from '../platform/form.ts'
import { longestName } from './tables.ts'

export const personName = oneLine(longestName, 'name-missing', 'name-long')

/** Name and username, as "Kari Nordmann (kari.nordmann)"; the name alone where the account is gone. */
export function withUsername({ name, username }: { name: string; username: string | null }): string {
  return username === null ? name : `${name} (${username})`
}
