import type { Child } from 'hono/jsx'
import { ansattportenTexts, type Language } from './texts.ts'

type PageProps = { language: Language; title: string; head?: Child; children: Child }

/** The frame around every page of the stand-in. */
export function Page({ language, title, head, children }: PageProps) {
  const { brand } = ansattportenTexts[language]
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${brand}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="/page.css" />
        {head}
      </head>
      <body>
        <header>{brand}</header>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

type Message = 'noRepresentation' | 'noSession' | 'expired' | 'error' | 'notFound'
type MessagePageProps = { language: Language; message: Message; code?: string }

/** A page that says one thing and leads nowhere. */
export function MessagePage({ language, message, code }: MessagePageProps) {
  const texts = ansattportenTexts[language]
  return (
    <Page language={language} title={texts[message].title}>
      <p>{texts[message].body}</p>
      {code && (
        <p>
          {texts.error.code}: <code>{code}</code>
        </p>
      )}
    </Page>
  )
}

/** The page as text, for where there is no Hono to render it. */
export function asDocument(page: Child): string {
  return `<!doctype html>${page}`
}
