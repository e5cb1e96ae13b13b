import type { Addressee } from '../../accounts/account.ts'
import { composeMail } from '../../mail/layout.tsx'
import type { Mail } from '../../mail/outbox.ts'
import type { Home } from '../../organisations/organisation.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { href } from '../../platform/href.ts'
import { day } from '../../platform/texts.ts'
import { deskPeopleTexts } from './texts.ts'

/** To an owner: the service desk asks them to answer somebody who has waited for two weeks. */
export function nudgeMail(
  { config }: Pick<AppContext, 'config'>,
  reader: Addressee,
  { shortName, names }: Omit<Home, 'id'>,
  asker: Pick<Addressee, 'name' | 'username'>,
  askedAt: Date,
): Mail {
  const { language } = reader
  const texts = deskPeopleTexts[language].nudgeMail
  const name = names[language]
  const requests = href('/organisations/:organisation/requests', { organisation: shortName })
  return composeMail({
    to: reader.emailAddress,
    language,
    subject: texts.subject(asker.name, name),
    greeting: texts.greeting(reader.name),
    paragraphs: [texts.waits(asker.name, asker.username, name, day(language, askedAt)), texts.onlyOwners],
    link: { text: texts.answer, href: config.publicUrl + requests },
    after: [texts.why(name)],
    signature: texts.signature,
  })
}
