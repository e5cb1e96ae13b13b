import type { Reader } from '../../mail/letter.ts'
import type { Config } from '../../platform/config.ts'
import { presumedLanguage } from '../../platform/texts.ts'

/** The desk's own address, behind which nobody knows who reads. */
export function deskReader({ serviceDeskAddress }: Pick<Config, 'serviceDeskAddress'>): Reader {
  return { name: '', emailAddress: serviceDeskAddress, language: presumedLanguage }
}
