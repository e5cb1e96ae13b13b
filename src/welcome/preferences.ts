import { z } from 'zod'
import { languages } from '../platform/texts.ts'

/** What somebody chooses of language and appearance, and where they were; what is no choice of ours counts as none. */
export const preferencesShape = z.object({
  language: z.enum(languages).optional().catch(undefined),
  theme: z.enum(['auto', 'light', 'dark']).optional().catch(undefined),
  return: z.string().optional(),
})
