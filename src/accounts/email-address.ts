import { z } from 'zod'

/** The shape of an e-mail address, at most 254 characters (RFC 5321, section 4.5.3.1.3). Its messages are the faults' codes. */
export const emailAddress = z
  .string('email-missing')
  .trim()
  .min(1, 'email-missing')
  .max(254, 'email-shape')
  .pipe(z.email('email-shape'))
