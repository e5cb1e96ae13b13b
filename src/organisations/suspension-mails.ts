import type { Addressee } from '../accounts/account.ts'
import { letterTo, type Mailing } from '../mail/letter.ts'
import type { Mail } from '../mail/outbox.ts'
import { letterTexts } from '../mail/texts.ts'
import { href } from '../platform/href.ts'
import type { Home } from './organisation.ts'
import { suspensionTexts } from './texts.ts'

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

export function ownerReactivatedMail(post: Mailing, reader: Addressee, organisation: Home, person: Person): Mail {
  const { mail: texts } = suspensionTexts[reader.language]
  const name = organisation.names[reader.language]
  return letter(post, reader, organisation, texts.ownerReactivatedSubject(name), [
    texts.ownerReactivated(person.name, person.username, name),
  ])
}

function letter(app: Mailing, reader: Addressee, organisation: Home, subject: string, paragraphs: string[]): Mail {
  const { mail: texts } = suspensionTexts[reader.language]
  const home = href('/organisations/:organisation', { organisation: organisation.shortName })
  return letterTo(reader, app, {
    subject,
    paragraphs,
    link: { text: texts.see, href: home },
    why: [
      texts.write(app.config.serviceDeskAddress),
      letterTexts[reader.language].whyOwner(organisation.names[reader.language]),
    ],
  })
}
