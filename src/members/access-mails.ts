import type { Actor } from '../accounts/actor.ts'
import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { Home } from '../organisations/organisation.ts'
import type { Act, Right } from '../organisations/rights.ts'
import type { AppContext } from '../platform/app-context.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import { effectInWords } from './access-words.ts'
import type { Effect } from './effect.ts'
import { accessTexts, teamAccessTexts } from './texts.ts'

type Reader = { name: string; emailAddress: string; language: Language }
type Mailing = Pick<AppContext, 'config'>

/** What the access of a team was made to means for one of its members. */
export function accessChangedMail(
  { config }: Mailing,
  { name, emailAddress, language }: Reader,
  by: Actor,
  organisation: Home,
  team: { id: string; name: string },
  effect: Effect,
): Mail {
  const texts = teamAccessTexts[language].mail
  const { gains, losses } = effectInWords(language, effect)
  const address = { organisation: organisation.shortName, team: team.id }
  return composeMail({
    to: emailAddress,
    language,
    subject: texts.subject,
    greeting: texts.greeting(name),
    paragraphs: [
      texts.changed(by.person.name, team.name, organisation.names[language]),
      ...(gains.length > 0 ? [texts.gains(gains.join('; '))] : []),
      ...(losses.length > 0 ? [texts.losses(losses.join('; '))] : []),
    ],
    link: { text: texts.button, href: config.publicUrl + href('/organisations/:organisation/teams/:team', address) },
    after: [texts.why],
    signature: texts.signature,
  })
}

type Asked = {
  person: { name: string; username: string }
  act: Act
  right: Right
  on: string
  message: string
  place: { kind: 'person' | 'collaborators'; href: string }
}

/** Somebody asks for what the reader can give. */
export function askMail({ config }: Mailing, { name, emailAddress, language }: Reader, asked: Asked): Mail {
  const { mail: texts, whyNot } = accessTexts[language]
  const { person, act, right, on, message, place } = asked
  return composeMail({
    to: emailAddress,
    language,
    subject: texts.subject(on),
    greeting: texts.greeting(name),
    paragraphs: [
      texts.asks(person.name, person.username, whyNot.acts[act], on),
      texts.needs(whyNot.rights[right]),
      ...(message ? [texts.message(message)] : []),
    ],
    link: {
      text: place.kind === 'person' ? texts.toPerson : texts.toCollaborators,
      href: config.publicUrl + place.href,
    },
    after: [texts.noHurry, texts.why],
    signature: texts.signature,
  })
}
