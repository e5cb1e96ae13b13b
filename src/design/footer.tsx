import type { Child } from 'hono/jsx'
import { href } from '../platform/href.ts'
import { languages } from '../platform/texts.ts'
import type { FrameVisit } from './document.tsx'
import { designTexts } from './texts.ts'

export function Footer({ visit }: { visit: FrameVisit }) {
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
            <a href={href('/privacy', {})}>{texts.privacy}</a>
          </li>
          <li>
            <a href={href('/accessibility', {})}>{texts.accessibility}</a>
          </li>
          <li>
            {texts.serviceDesk}: <a href={`mailto:${visit.serviceDeskAddress}`}>{visit.serviceDeskAddress}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}

const themes = ['auto', 'light', 'dark'] as const

export function LanguageSwitch({ visit }: { visit: FrameVisit }) {
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
          {designTexts[language].languageName}
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
    <form class="switch" method="post" action={href('/preferences', {})} aria-label={label}>
      <input type="hidden" name="return" value={visit.path} />
      {children}
    </form>
  )
}
