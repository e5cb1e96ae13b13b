import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import { href } from '../platform/href.ts'
import type { Addressee } from './account.ts'
import { suspensionTexts } from './texts.ts'

type Mailing = Pick<AppContext, 'config'>

/** To somebody whom the service desk shuts out: why, and whom to write to. */
export function accountSuspendedMail({ config }: Mailing, reader: Addressee, reason: string): Mail {
  const texts = suspensionTexts[reader.language].mail
  return composeMail({
    to: reader.emailAddress,
    language: reader.language,
    subject: texts.suspendedSubject,
    greeting: texts.greeting(reader.name),
    paragraphs: [texts.suspended(reader.username), texts.reason, reason, texts.means],
    after: [texts.write(config.serviceDeskAddress)],
    signature: texts.signature,
  })
}

/** To somebody who may come in again. */
export function accountReactivatedMail({ config }: Mailing, reader: Addressee, reason: string): Mail {
  const texts = suspensionTexts[reader.language].mail
  return composeMail({
    to: reader.emailAddress,
    language: reader.language,
    subject: texts.reactivatedSubject,
    greeting: texts.greeting(reader.name),
    paragraphs: [texts.reactivated(reader.username), texts.reason, reason],
    link: { text: texts.logIn, href: config.publicUrl + href('/sign-in', {}) },
    after: [texts.write(config.serviceDeskAddress)],
    signature: texts.signature,
  })
}
