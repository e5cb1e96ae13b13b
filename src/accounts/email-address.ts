import { z } from 'zod'

/** RFC 5321, section 4.5.3.1.3. */
export const longestEmailAddress = 254

/** The shape of an e-mail address. Its messages are the faults' codes. */
export const emailAddress = z
  .string('email-missing')
  .trim()
  .min(1, 'email-missing')
  .max(longestEmailAddress, 'email-shape')
  .pipe(z.email('email-shape'))
