import { z } from 'zod'

const longestName = 100

/** What a person is called: one line of any letters. Its messages are the faults' codes. */
export const personName = z
  .string('name-missing')
  .transform((text) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim())
  .pipe(z.string().min(1, 'name-missing').max(longestName, 'name-long'))
  .meta({ minLength: 1, maxLength: longestName })
