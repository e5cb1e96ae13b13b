import type { Actor } from '../accounts/actor.ts'
import { letterTo, type Mailing, type Reader } from '../mail/letter.ts'
import type { Mail } from '../mail/outbox.ts'
import type { Home } from '../organisations/organisation.ts'
import type { Act, Right } from '../organisations/rights.ts'
import { href } from '../platform/href.ts'
import { effectInWords } from './access-words.ts'
import type { Effect } from './effect.ts'
import { accessTexts, teamAccessTexts } from './texts.ts'

export function accessChangedMail(
  app: Mailing,
  reader: Reader,
  by: Actor,
  organisation: Home,
  team: { id: string; name: string },
  effect: Effect,
): Mail {
  const { language } = reader
  const texts = teamAccessTexts[language].mail
  const { gains, losses } = effectInWords(language, effect)
  const address = { organisation: organisation.shortName, team: team.id }
  return letterTo(reader, app, {
    subject: texts.subject,
    paragraphs: [
      texts.changed(by.person.name, team.name, organisation.names[language]),
      ...(gains.length > 0 ? [texts.gains(gains.join('; '))] : []),
      ...(losses.length > 0 ? [texts.losses(losses.join('; '))] : []),
    ],
    link: { text: texts.button, href: href('/organisations/:organisation/teams/:team', address) },
    why: texts.why,
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

export function askMail(app: Mailing, reader: Reader, asked: Asked): Mail {
  const { mail: texts, whyNot } = accessTexts[reader.language]
  const { person, act, right, on, message, place } = asked
  return letterTo(reader, app, {
    subject: texts.subject(on),
    paragraphs: [
      texts.asks(person.name, person.username, whyNot.acts[act], on),
      texts.needs(whyNot.rights[right]),
      ...(message ? [texts.message(message)] : []),
    ],
    link: {
      text: place.kind === 'person' ? texts.toPerson : texts.toCollaborators,
      href: place.href,
    },
    why: [texts.noHurry, texts.why],
  })
}
