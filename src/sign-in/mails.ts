import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { Language } from '../platform/texts.ts'
import { mailTexts } from './texts.ts'

/** No word of the sender's own: until an address is proved, anybody may have typed it. */
type Letter = { to: string; language: Language; origin: string }

/** The link and the code that prove an address. */
export function activationMail({ token, code, ...letter }: Letter & { token: string; code: string }): Mail {
  const texts = mailTexts[letter.language]
  return composeMail({
    ...letter,
    subject: texts.activationSubject,
    greeting: texts.greeting,
    paragraphs: [texts.activationIntro],
    link: { text: texts.activationButton, href: `${letter.origin}/activate/${token}` },
    code,
    after: [texts.activationLives, texts.notYou],
    signature: texts.signature,
  })
}

/** Tells an address that somebody wanted to register with it, although it has a user. */
export function addressInUseMail(letter: Letter): Mail {
  const texts = mailTexts[letter.language]
  return composeMail({
    ...letter,
    subject: texts.inUseSubject,
    greeting: texts.greeting,
    paragraphs: [texts.inUseIntro],
    link: { text: texts.inUseButton, href: `${letter.origin}/sign-in` },
    after: [texts.inUseNotYou],
    signature: texts.signature,
  })
}
