import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import type { FrameVisit } from './document.tsx'
import { Logo } from './drawings.tsx'
import { Initials } from './parts.tsx'
import { designTexts } from './texts.ts'

export function HomeLink({ language }: { language: Language }) {
  const texts = designTexts[language]
  return (
    <a class="home" href={href('/dashboard', {})} aria-label={texts.toDashboard}>
      <Logo />
      <span>{texts.studio}</span>
    </a>
  )
}

type HeaderProps = {
  visit: FrameVisit
  /** the page has a log-in of its own, which leads back to more than the header's could */
  pageLogsIn?: boolean
}

export function Header({ visit, pageLogsIn }: HeaderProps) {
  const texts = designTexts[visit.language]
  return (
    <header class="header">
      <div class="header-line">
        <HomeLink language={visit.language} />
        <nav class={visit.person ? 'header-nav header-nav-folds' : 'header-nav'} aria-label={texts.mainNavigation}>
          <MainLinks visit={visit} />
        </nav>
        {visit.person ? <PersonMenu visit={visit} person={visit.person} /> : null}
        {visit.person || pageLogsIn ? null : (
          <a class="ds-button" data-variant="secondary" href={href('/sign-in', {})} data-no-prefetch="">
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
        <>
          <li>
            <MenuLink visit={visit} to={href('/dashboard', {})} text={texts.dashboard} />
          </li>
          <li>
            <MenuLink visit={visit} to={href('/organisations', {})} text={texts.organisations} />
          </li>
          {visit.isOperator ? (
            <li>
              <MenuLink visit={visit} to={href('/desk', {})} text={texts.desk} />
            </li>
          ) : null}
        </>
      ) : null}
      <li>
        <MenuLink visit={visit} to={href('/help', {})} text={texts.help} />
      </li>
    </ul>
  )
}

function MenuLink({ visit, to, text }: { visit: FrameVisit; to: string; text: string }) {
  const path = visit.path.split('?')[0] ?? ''
  const current = path === to ? 'page' : path.startsWith(`${to}/`) ? 'true' : undefined
  return (
    <a href={to} aria-current={current}>
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
          <span class="ds-sr-only">{texts.menuOf} </span>
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
              <MenuLink visit={visit} to={href('/settings/profile', {})} text={texts.profile} />
            </li>
            <li>
              <MenuLink visit={visit} to={href('/settings/access-keys', {})} text={texts.accessKeys} />
            </li>
          </ul>
        </nav>
        <form method="post" action={href('/sign-out', {})}>
          <button type="submit">{texts.logOut}</button>
        </form>
      </div>
    </details>
  )
}
