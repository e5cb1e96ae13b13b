import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import type { Mail } from './outbox.ts'

/** A mail as its parts; `composeMail` makes text and HTML of it, so that both say the same. */
export type Letter = Pick<Mail, 'to'> & {
  language: Language
  subject: string
  greeting: string
  paragraphs: string[]
  /** A code to type in, shown large. */
  code?: string
  link?: { text: string; href: string }
  /** What comes after the button: how long it lives, what to do if it was not you. */
  after: string[]
  signature: string
}

export function composeMail(letter: Letter): Mail {
  const { to, language } = letter
  const subject = inOneLine(letter.subject)
  return { to, language, subject, text: asText(letter), html: `<!doctype html>${asHtml({ ...letter, subject })}` }
}

/** What people or registers have named may stand in a subject: nothing of it becomes a header, or turns the line around. */
function inOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
}

function asText({ greeting, paragraphs, code, link, after, signature }: Letter): string {
  const parts = [greeting, ...paragraphs, code, link && `${link.text}:\n${link.href}`, ...after, signature]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

const font = "font-family:Inter,'Segoe UI',Arial,sans-serif"

function asHtml({ language, subject, greeting, paragraphs, code, link, after, signature }: Letter): string {
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      <body style={`margin:0;padding:32px 16px;${font};font-size:17px;line-height:1.6`}>
        <div style="max-width:34em;margin:0 auto">
          <Paragraph>{greeting}</Paragraph>
          {paragraphs.map((text) => (
            <Paragraph>{text}</Paragraph>
          ))}
          {code && <p style="font-size:32px;letter-spacing:6px;font-weight:600;margin:24px 0">{code}</p>}
          {link && (
            <p style="margin:24px 0">
              <a
                href={link.href}
                style="display:inline-block;background:#0b4a4f;color:#ffffff;padding:12px 22px;border-radius:6px;text-decoration:none;font-weight:600"
              >
                {link.text}
              </a>
            </p>
          )}
          {after.map((text) => (
            <Paragraph>{text}</Paragraph>
          ))}
          <Paragraph>{signature}</Paragraph>
          {link && <p style="font-size:14px;color:#5c6766;word-break:break-all">{link.href}</p>}
        </div>
      </body>
    </html>
  )
  return page.toString()
}

function Paragraph({ children }: { children?: Child }) {
  return <p style="margin:0 0 16px">{children}</p>
}
