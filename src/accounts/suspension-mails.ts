import { letterTo, type Mailing } from '../mail/letter.ts'
import type { Mail } from '../mail/outbox.ts'
import { href } from '../platform/href.ts'
import type { Addressee } from './account.ts'
import { suspensionTexts } from './texts.ts'

export function accountSuspendedMail(app: Mailing, reader: Addressee, reason: string): Mail {
  const texts = suspensionTexts[reader.language].mail
  return letterTo(reader, app, {
    subject: texts.suspendedSubject,
    paragraphs: [texts.suspended(reader.username), texts.reason, reason, texts.means],
    why: texts.write(app.config.serviceDeskAddress),
  })
}

export function accountReactivatedMail(app: Mailing, reader: Addressee, reason: string): Mail {
  const texts = suspensionTexts[reader.language].mail
  return letterTo(reader, app, {
    subject: texts.reactivatedSubject,
    paragraphs: [texts.reactivated(reader.username), texts.reason, reason],
    link: { text: texts.logIn, href: href('/sign-in', {}) },
    why: texts.write(app.config.serviceDeskAddress),
  })
}
