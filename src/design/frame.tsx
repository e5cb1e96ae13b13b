import type { Child } from 'hono/jsx'
import type { ScriptName } from '../platform/assets.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import { Document, type FrameVisit } from './document.tsx'
import { Footer, LanguageSwitch } from './footer.tsx'
import { Header, HomeLink } from './header.tsx'
import { DoneNotice } from './parts.tsx'
import { Steps } from './steps.tsx'
import { designTexts } from './texts.ts'

type Help = { href: string; text: string }

type FrameProps = {
  visit: FrameVisit
  title: string
  lead?: Child
  scripts?: readonly ScriptName[]
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
  /** which side of the thing is shown, where the heading names the thing alone */
  side?: string
}

/** A whole page with the studio's header and footer. Works signed in and signed out. */
export function Page({ visit, title, lead, crumbs = [], action, wide, side, scripts = [], help, children }: PageProps) {
  const names = [side, title, ...crumbs.map(({ text }) => text).toReversed()].filter(Boolean)
  return (
    <Document visit={visit} title={names.join(' – ')} scripts={scripts}>
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
        <Done visit={visit} />
        {children}
        <Stuck visit={visit} help={help} />
      </main>
      <Footer visit={visit} />
    </Document>
  )
}

function Done({ visit }: { visit: FrameVisit }) {
  const done = visit.takeDone?.()
  return done ? <DoneNotice>{done}</DoneNotice> : null
}

type BarePageProps = FrameProps & {
  drawing?: Child
  smallPrint?: Child
  /** it has a log-in of its own, and the header none */
  logsIn?: boolean
}

/** One thing in the middle of the page: errors, farewells, crossroads. */
export function BarePage({ visit, title, lead, drawing, smallPrint, logsIn, ...frame }: BarePageProps) {
  const { scripts = [], help, children } = frame
  return (
    <Document visit={visit} title={title} scripts={scripts}>
      <Header visit={visit} pageLogsIn={logsIn} />
      <main id="content" class="bare" tabindex={-1}>
        {drawing}
        <h1>{title}</h1>
        {lead ? <p class="lead">{lead}</p> : null}
        <Done visit={visit} />
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

/** Whoever shares a machine must be able to stop in the middle. */
function LeaveButton({ language }: { language: Language }) {
  return (
    <form class="switch" method="post" action={href('/sign-out', {})}>
      <button type="submit">{designTexts[language].stopAndLogOut}</button>
    </form>
  )
}

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
          <Done visit={visit} />
          {children}
        </div>
        <Stuck visit={visit} help={help} />
      </main>
      <footer class="sign-up-footer">
        <LanguageSwitch visit={visit} />
        {visit.session ? <LeaveButton language={visit.language} /> : null}
      </footer>
    </Document>
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

function Stuck({ visit, help }: { visit: FrameVisit; help?: Help }) {
  if (!help) return null
  const texts = designTexts[visit.language]
  return (
    <p class="stuck">
      {texts.stuck(
        <a class="ds-link" href={help.href}>
          {texts.quoted(help.text)}
        </a>,
        <a class="ds-link" href={`mailto:${visit.serviceDeskAddress}`}>
          {visit.serviceDeskAddress}
        </a>,
      )}
    </p>
  )
}
