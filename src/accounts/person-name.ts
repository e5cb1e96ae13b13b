import { z } from 'zod'
import { longestName } from './tables.ts'

/** What a person is called: one line of any letters. Its messages are the faults' codes. */
export const personName = z
  .string('name-missing')
  .transform((text) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim())
  .pipe(z.string().min(1, 'name-missing').max(longestName, 'name-long'))
  .meta({ minLength: 1, maxLength: longestName })

/** Name and username, as "Kari Nordmann (kari.nordmann)"; the name alone where the account is gone. */
export function withUsername({ name, username }: { name: string; username: string | null }): string {
  return username === null ? name : `${name} (${username})`
}
