import { z } from 'zod'

/** What a service is called: one line of any letters, 1–100 characters. Its messages are the faults' codes. */
export const serviceTitle = z
  .string('title-missing')
  .transform((text) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim())
  .pipe(z.string().min(1, 'title-missing').max(100, 'title-long'))
