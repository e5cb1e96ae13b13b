import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Assets, ScriptName } from '../platform/assets.ts'
import { type Language, languages } from '../platform/texts.ts'
import { Logo } from './drawings.tsx'
import { Initials } from './parts.tsx'
import { SessionWarning } from './session-warning.tsx'
import { designTexts } from './texts.ts'

export type Theme = 'auto' | 'light' | 'dark'

/** What the frame must know of who is asking. */
export type FrameVisit = {
  language: Language
  /** the content policy's nonce of this answer */
  nonce: string
  /** path and query of this request */
  path: string
  /** who is signed in */
  person?: { name: string; username: string }
  sessionEndsAt?: Date
  theme: Theme
  assets: Assets
  serviceDeskAddress: string
}

type Help = { href: string; text: string }

type FrameProps = {
  visit: FrameVisit
  title: string
  /** one sentence under the heading that says what one sees */
  lead?: Child
  scripts?: readonly ScriptName[]
  /** the guide for somebody who is stuck here */
  help?: Help
  children: Child
}

type PageProps = FrameProps & {
  /** the way here, below the first level; the page itself is added last */
  crumbs?: readonly { href: string; text: string }[]
  /** the one main button, on the heading's line */
  action?: Child
  /** for tables and two columns; running text keeps its measure */
  wide?: boolean
}

/** A whole page with the studio's header and footer. Works signed in and signed out. */
export function Page({ visit, title, lead, crumbs = [], action, wide, scripts = [], help, children }: PageProps) {
  return (
    <Document visit={visit} title={title} scripts={scripts}>
      <Header visit={visit} />
      <main id="content" class={wide ? 'page page-wide' : 'page'} tabindex={-1}>
        <Crumbs visit={visit} crumbs={crumbs} title={title} />
        <div class="page-head">
          <div class="page-words">
            <h1>{title}</h1>
            {lead ? <p class="lead">{lead}</p> : null}
          </div>
          {action ? <div class="page-action">{action}</div> : null}
        </div>
        {children}
        <Stuck visit={visit} help={help} />
      </main>
      <Footer visit={visit} />
    </Document>
  )
}

type BarePageProps = FrameProps & {
  /** above the heading */
  drawing?: Child
  /** at the end in small print, as the visit's number */
  smallPrint?: Child
}

/** One thing in the middle of the page: errors, farewells, crossroads. */
export function BarePage({ visit, title, lead, drawing, smallPrint, scripts = [], help, children }: BarePageProps) {
  return (
    <Document visit={visit} title={title} scripts={scripts}>
      <Header visit={visit} />
      <main id="content" class="bare" tabindex={-1}>
        {drawing}
        <h1>{title}</h1>
        {lead ? <p class="lead">{lead}</p> : null}
        {children}
        <Stuck visit={visit} help={help} />
        {smallPrint ? <p class="small-print">{smallPrint}</p> : null}
      </main>
      <Footer visit={visit} />
    </Document>
  )
}

type WelcomePageProps = {
  visit: FrameVisit
  title: string
  lead: Child
  actions: Child
  drawing: Child
  children?: Child
}

/** The first page: heading and buttons to the left, the door to the right, the rest below. */
export function WelcomePage({ visit, title, lead, actions, drawing, children }: WelcomePageProps) {
  return (
    <Document visit={visit} title={title} scripts={[]}>
      <Header visit={visit} />
      <main id="content" class="welcome" tabindex={-1}>
        <div class="welcome-hero">
          <div class="welcome-words">
            <h1>{title}</h1>
            <div class="lead">{lead}</div>
            <div class="actions">{actions}</div>
          </div>
          {drawing}
        </div>
        {children}
      </main>
      <Footer visit={visit} />
    </Document>
  )
}

type SignUpPageProps = FrameProps & { step: 1 | 2 | 3 | 4 }

/** The frame of sign-up: logo, the line of steps, one narrow column, language and help. Nothing else to press. */
export function SignUpPage({ visit, title, step, lead, scripts = [], help, children }: SignUpPageProps) {
  return (
    <Document visit={visit} title={title} scripts={scripts} quiet>
      <header class="sign-up-header">
        <HomeLink language={visit.language} />
      </header>
      <main id="content" class="sign-up" tabindex={-1}>
        <Steps language={visit.language} current={step} />
        <div class="sheet">
          <h1>{title}</h1>
          {lead ? <p class="lead">{lead}</p> : null}
          {children}
        </div>
        <Stuck visit={visit} help={help} />
      </main>
      <footer class="sign-up-footer">
        <LanguageSwitch visit={visit} />
      </footer>
    </Document>
  )
}

type DocumentProps = {
  visit: FrameVisit
  title: string
  scripts: readonly ScriptName[]
  quiet?: boolean
  children: Child
}

function Document({ visit, title, scripts, quiet, children }: DocumentProps) {
  const { assets, language, nonce, theme, person, sessionEndsAt } = visit
  const texts = designTexts[language]
  const loaded: ScriptName[] = ['everywhere', ...(person && sessionEndsAt ? (['signed-in'] as const) : []), ...scripts]
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language} data-color-scheme={theme}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title === texts.studio ? title : `${title} – ${texts.studio}`}</title>
          <link
            rel="preload"
            href={assets.url('inter-latin-wght-normal.woff2')}
            as="font"
            type="font/woff2"
            crossorigin=""
          />
          <link rel="stylesheet" href={assets.url('studio.css')} />
          {loaded.includes('captcha') ? <link rel="stylesheet" href={assets.url('captcha.css')} /> : null}
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
          {person && sessionEndsAt ? <SessionWarning language={language} endsAt={sessionEndsAt} /> : null}
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

function HomeLink({ language }: { language: Language }) {
  const texts = designTexts[language]
  return (
    <a class="home" href="/dashboard" aria-label={texts.toDashboard}>
      <Logo />
      <span>{texts.studio}</span>
    </a>
  )
}

function Header({ visit }: { visit: FrameVisit }) {
  const texts = designTexts[visit.language]
  return (
    <header class="header">
      <div class="header-line">
        <HomeLink language={visit.language} />
        <nav class={visit.person ? 'header-nav header-nav-folds' : 'header-nav'} aria-label={texts.mainNavigation}>
          <MainLinks visit={visit} />
        </nav>
        {visit.person ? (
          <PersonMenu visit={visit} person={visit.person} />
        ) : (
          <a class="ds-button" data-variant="secondary" href="/sign-in" data-no-prefetch="">
            {texts.logIn}
          </a>
        )}
      </div>
    </header>
  )
}

function MainLinks({ visit }: { visit: FrameVisit }) {
  const texts = designTexts[visit.language]
  return (
    <ul>
      {visit.person ? (
        <li>
          <MenuLink visit={visit} href="/dashboard" text={texts.dashboard} />
        </li>
      ) : null}
      <li>
        <MenuLink visit={visit} href="/help" text={texts.help} />
      </li>
    </ul>
  )
}

function MenuLink({ visit, href, text }: { visit: FrameVisit; href: string; text: string }) {
  const path = visit.path.split('?')[0] ?? ''
  const current = path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined
  return (
    <a href={href} aria-current={current}>
      {text}
    </a>
  )
}

function PersonMenu({ visit, person }: { visit: FrameVisit; person: { name: string; username: string } }) {
  const texts = designTexts[visit.language]
  return (
    <details class="menu">
      <summary>
        <span class="menu-wide">
          <Initials name={person.name} />
          <span class="menu-name">{person.name}</span>
        </span>
        <span class="menu-narrow">{texts.menu}</span>
      </summary>
      <div class="menu-panel">
        <nav class="menu-narrow" aria-label={texts.mainNavigation}>
          <MainLinks visit={visit} />
        </nav>
        <p class="menu-person">
          {person.name} <span class="quiet">{person.username}</span>
        </p>
        <nav aria-label={texts.personMenu}>
          <ul>
            <li>
              <MenuLink visit={visit} href="/settings/profile" text={texts.profile} />
            </li>
            <li>
              <MenuLink visit={visit} href="/settings/access-keys" text={texts.accessKeys} />
            </li>
          </ul>
        </nav>
        <form method="post" action="/sign-out">
          <button type="submit">{texts.logOut}</button>
        </form>
      </div>
    </details>
  )
}

function Crumbs({ visit, crumbs, title }: { visit: FrameVisit; crumbs: PageProps['crumbs']; title: string }) {
  if (!crumbs?.length) return null
  return (
    <nav class="crumbs" aria-label={designTexts[visit.language].breadcrumbs}>
      <ol>
        {crumbs.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}

function Steps({ language, current }: { language: Language; current: number }) {
  const texts = designTexts[language]
  return (
    <ol class="steps" aria-label={texts.steps}>
      {texts.stepNames.map((name, index) => {
        const step = index + 1
        const state = step < current ? 'done' : step === current ? 'current' : 'coming'
        return (
          <li class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <span class="step-mark" aria-hidden="true" />
            <span class="step-name">
              {name}
              {state === 'done' ? <span class="ds-sr-only"> ({texts.stepDone})</span> : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function Stuck({ visit, help }: { visit: FrameVisit; help?: Help }) {
  if (!help) return null
  const texts = designTexts[visit.language]
  return (
    <p class="stuck">
      {texts.stuck} {texts.stuckRead}{' '}
      <a class="ds-link" href={help.href}>
        {texts.quoted(help.text)}
      </a>
      , {texts.stuckWrite}{' '}
      <a class="ds-link" href={`mailto:${visit.serviceDeskAddress}`}>
        {visit.serviceDeskAddress}
      </a>
      .
    </p>
  )
}

function Footer({ visit }: { visit: FrameVisit }) {
  const texts = designTexts[visit.language]
  return (
    <footer class="footer">
      <div class="footer-line">
        <div class="footer-switches">
          <LanguageSwitch visit={visit} />
          <ThemeSwitch visit={visit} />
        </div>
        <ul class="footer-links">
          <li>
            <a href="/privacy">{texts.privacy}</a>
          </li>
          <li>
            <a href="/accessibility">{texts.accessibility}</a>
          </li>
          <li>
            {texts.serviceDesk}: <a href={`mailto:${visit.serviceDeskAddress}`}>{visit.serviceDeskAddress}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}

const languageNames: Record<Language, string> = { nb: 'Bokmål', en: 'English' }
const themes = ['auto', 'light', 'dark'] as const

function LanguageSwitch({ visit }: { visit: FrameVisit }) {
  return (
    <Switch visit={visit} label={designTexts[visit.language].language}>
      {languages.map((language) => (
        <button
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-pressed={pressed(language === visit.language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </Switch>
  )
}

function ThemeSwitch({ visit }: { visit: FrameVisit }) {
  const texts = designTexts[visit.language]
  return (
    <Switch visit={visit} label={texts.theme}>
      <span class="switch-label" aria-hidden="true">
        {texts.theme}
      </span>
      {themes.map((theme) => (
        <button type="submit" name="theme" value={theme} aria-pressed={pressed(theme === visit.theme)}>
          {texts.themes[theme]}
        </button>
      ))}
    </Switch>
  )
}

function pressed(is: boolean) {
  return is ? ('true' as const) : ('false' as const)
}

function Switch({ visit, label, children }: { visit: FrameVisit; label: string; children: Child }) {
  return (
    <form class="switch" method="post" action="/preferences" aria-label={label}>
      <input type="hidden" name="return" value={visit.path} />
      {children}
    </form>
  )
}
