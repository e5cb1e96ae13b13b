import type { Config } from '../platform/config.ts'
import type { Language } from '../platform/texts.ts'
import { composeMail } from './layout.tsx'
import type { Mail } from './outbox.ts'
import { letterTexts } from './texts.ts'

/** Whom a mail is to. Without a name, nobody knows yet who reads it. */
export type Reader = { name: string; emailAddress: string | null; language: Language }

export type Mailing = { config: Pick<Config, 'publicUrl' | 'serviceDeskAddress'> }

/** @param href path in the studio */
export type Link = { text: string; href: string }

type Said = {
  subject: string
  paragraphs: readonly string[]
  code?: string
  link?: Link
  /** What comes after the button; at last why the reader gets the mail. */
  why: string | readonly string[]
  greeting?: string
}

/** A mail in the frame that all have: greeting, what is said, a button, why it was sent, signature. */
export function letterTo(
  { name, emailAddress, language }: Reader,
  { config }: { config: Pick<Config, 'publicUrl'> },
  { subject, paragraphs, code, link, why, greeting }: Said,
): Mail {
  const texts = letterTexts[language]
  return composeMail({
    to: emailAddress,
    language,
    subject,
    greeting: greeting ?? texts.greeting(name),
    paragraphs: [...paragraphs],
    code,
    link: link && { text: link.text, href: config.publicUrl + link.href },
    after: [why].flat(),
    signature: texts.signature,
  })
}
