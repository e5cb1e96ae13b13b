import type { Addressee } from '../accounts/account.ts'
import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import { href } from '../platform/href.ts'
import type { Home } from './organisation.ts'
import { suspensionTexts } from './texts.ts'

type Mailing = Pick<AppContext, 'config'>

/** To an owner: nothing can be changed in the organisation now, and why. */
export function organisationSuspendedMail(post: Mailing, reader: Addressee, organisation: Home, reason: string): Mail {
  const { mail: texts } = suspensionTexts[reader.language]
  const name = organisation.names[reader.language]
  return letter(post, reader, organisation, texts.suspendedSubject(name), [
    texts.suspended(name),
    texts.reason,
    reason,
    texts.means,
  ])
}

/** To an owner: everything can be done in the organisation again, and why. */
export function organisationReactivatedMail(
  post: Mailing,
  reader: Addressee,
  organisation: Home,
  reason: string,
): Mail {
  const { mail: texts } = suspensionTexts[reader.language]
  const name = organisation.names[reader.language]
  return letter(post, reader, organisation, texts.reactivatedSubject(name), [
    texts.reactivated(name),
    texts.reason,
    reason,
  ])
}

type Person = Pick<Addressee, 'name' | 'username'>

/** To an owner: another owner has been shut out. Why is between the desk and that person. */
export function ownerSuspendedMail(post: Mailing, reader: Addressee, organisation: Home, person: Person): Mail {
  const { mail: texts } = suspensionTexts[reader.language]
  const name = organisation.names[reader.language]
  return letter(post, reader, organisation, texts.ownerSuspendedSubject(name), [
    texts.ownerSuspended(person.name, person.username, name),
    texts.ownerMeans,
  ])
}

/** To an owner: another owner may come in again. */
export function ownerReactivatedMail(post: Mailing, reader: Addressee, organisation: Home, person: Person): Mail {
  const { mail: texts } = suspensionTexts[reader.language]
  const name = organisation.names[reader.language]
  return letter(post, reader, organisation, texts.ownerReactivatedSubject(name), [
    texts.ownerReactivated(person.name, person.username, name),
  ])
}

function letter(
  { config }: Mailing,
  reader: Addressee,
  organisation: Home,
  subject: string,
  paragraphs: string[],
): Mail {
  const { mail: texts } = suspensionTexts[reader.language]
  const home = href('/organisations/:organisation', { organisation: organisation.shortName })
  return composeMail({
    to: reader.emailAddress,
    language: reader.language,
    subject,
    greeting: texts.greeting(reader.name),
    paragraphs,
    link: { text: texts.see, href: config.publicUrl + home },
    after: [texts.write(config.serviceDeskAddress), texts.why(organisation.names[reader.language])],
    signature: texts.signature,
  })
}
