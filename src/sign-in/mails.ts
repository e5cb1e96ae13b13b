import { letterTo } from '../mail/letter.ts'
import type { Mail } from '../mail/outbox.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import { mailTexts } from './texts.ts'

/** No word of the sender's own: until an address is proved, anybody may have typed it. */
type Letter = { to: string; language: Language; origin: string }

export function activationMail({ token, code, ...letter }: Letter & { token: string; code: string }): Mail {
  const texts = mailTexts[letter.language]
  return letterTo(
    { name: '', emailAddress: letter.to, language: letter.language },
    { config: { publicUrl: letter.origin } },
    {
      subject: texts.activationSubject,
      paragraphs: [texts.activationIntro],
      link: { text: texts.activationButton, href: href('/activate/:token', { token }) },
      code,
      why: [texts.activationLives, texts.notYou],
    },
  )
}

/** Tells an address that somebody wanted to register with it, although it has a user. */
export function addressInUseMail(letter: Letter): Mail {
  const texts = mailTexts[letter.language]
  return letterTo(
    { name: '', emailAddress: letter.to, language: letter.language },
    { config: { publicUrl: letter.origin } },
    {
      subject: texts.inUseSubject,
      paragraphs: [texts.inUseIntro],
      link: { text: texts.inUseButton, href: href('/sign-in', {}) },
      why: texts.inUseNotYou,
    },
  )
}
