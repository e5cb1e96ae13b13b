import type { Addressee } from '../../accounts/account.ts'
import { letterTo, type Mailing } from '../../mail/letter.ts'
import type { Mail } from '../../mail/outbox.ts'
import { letterTexts } from '../../mail/texts.ts'
import type { Home } from '../../organisations/organisation.ts'
import { href } from '../../platform/href.ts'
import { day } from '../../platform/texts.ts'
import { deskPeopleTexts } from './texts.ts'

export function nudgeMail(
  app: Mailing,
  reader: Addressee,
  { shortName, names }: Omit<Home, 'id'>,
  asker: Pick<Addressee, 'name' | 'username'>,
  askedAt: Date,
): Mail {
  const { language } = reader
  const texts = deskPeopleTexts[language].nudgeMail
  const name = names[language]
  const requests = href('/organisations/:organisation/requests', { organisation: shortName })
  return letterTo(reader, app, {
    subject: texts.subject(asker.name, name),
    paragraphs: [texts.waits(asker.name, asker.username, name, day(language, askedAt)), texts.onlyOwners],
    link: { text: texts.answer, href: requests },
    why: letterTexts[language].whyOwner(name),
  })
}
