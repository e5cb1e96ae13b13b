import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Assets, ScriptName } from '../platform/assets.ts'
import { criticalCssPlace } from '../platform/critical-css.ts'
import type { Language } from '../platform/texts.ts'
import { SessionWarning } from './session-warning.tsx'
import { designTexts } from './texts.ts'

type Theme = 'auto' | 'light' | 'dark'

export type FrameVisit = {
  language: Language
  nonce: string
  /** path and query of this request */
  path: string
  person?: { name: string; username: string }
  isOperator?: boolean
  /** somebody is known here, signed in or signing up */
  session?: { endsAtLatest: Date }
  sessionEndsAt?: Date
  theme: Theme
  /** what was just done, in words, once; absent where nothing is done */
  takeDone?(): string | undefined
  assets: Assets
  serviceDeskAddress: string
}

type DocumentProps = {
  visit: FrameVisit
  title: string
  scripts: readonly ScriptName[]
  quiet?: boolean
  children: Child
}

/** The document around every page: head, styles, scripts, skip link, warning before the session ends. */
export function Document({ visit, title, scripts, quiet, children }: DocumentProps) {
  const { assets, language, nonce, theme, session, sessionEndsAt } = visit
  const texts = designTexts[language]
  const loaded: ScriptName[] = ['everywhere', ...(sessionEndsAt ? (['signed-in'] as const) : []), ...scripts]
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language} data-color-scheme={theme}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title === texts.studio ? title : `${title} – ${texts.studio}`}</title>
          {raw(criticalCssPlace)}
          <link rel="icon" href={assets.url('favicon.svg')} type="image/svg+xml" />
          <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme} />
          {loaded.map((name) => (
            <script type="module" src={assets.url(`${name}.js`)} />
          ))}
          <script type="speculationrules" nonce={nonce}>
            {raw(prefetchRules)}
          </script>
        </head>
        <body class={quiet ? 'quiet-ground' : undefined}>
          <a class="ds-skiplink" href="#content">
            {texts.skipToContent}
          </a>
          {children}
          {session && sessionEndsAt ? (
            <SessionWarning language={language} endsAt={sessionEndsAt} endsAtLatest={session.endsAtLatest} />
          ) : null}
          <link rel="stylesheet" href={assets.url('studio.css')} />
          {loaded.includes('captcha') ? <link rel="stylesheet" href={assets.url('captcha.css')} /> : null}
        </body>
      </html>
    </>
  )
}

/** Pages are fetched while one is on the way to a link. Never what signs in or out, or spends a one-time link. */
const prefetchRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: { href_matches: ['/sign-in*', '/sign-out*', '/activate/*', '/sign-in/*', '/sign-out/*', '/assets/*'] },
          },
          { not: { selector_matches: '[data-no-prefetch], [data-no-prefetch] a, [download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})
