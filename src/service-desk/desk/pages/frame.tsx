import type { Child } from 'hono/jsx'
import type { Signed } from '../../../accounts/visit.ts'
import { Page as Frame } from '../../../design/frame.tsx'
import { guideLink } from '../../../design/guide-link.ts'
import { Tabs } from '../../../design/parts.tsx'
import type { ScriptName } from '../../../platform/assets.ts'
import { href } from '../../../platform/href.ts'
import { deskTexts } from '../texts.ts'

type DeskPageProps = {
  visit: Signed
  title: string
  lead?: Child
  action?: Child
  /** levels between the desk and this page */
  crumbs?: readonly { href: string; text: string }[]
  scripts?: readonly ScriptName[]
  children: Child
}

/** A page of the service desk, with the desk's tabs. */
export function DeskPage({ visit, crumbs = [], children, ...frame }: DeskPageProps) {
  const texts = deskTexts[visit.language]
  const home = { href: href('/desk', {}), text: texts.title }
  const sides = [
    { href: href('/desk', {}), text: texts.queue },
    { href: href('/desk/waiting', {}), text: texts.waiting },
    { href: href('/desk/organisations', {}), text: texts.organisations },
    { href: href('/desk/accounts', {}), text: texts.accounts },
    { href: href('/desk/figures', {}), text: texts.figures },
    { href: href('/desk/history', {}), text: texts.history },
  ]
  const path = visit.url.pathname
  const current = sides.findLast((side) => path === side.href || path.startsWith(`${side.href}/`))
  return (
    <Frame
      visit={visit}
      crumbs={path === home.href ? [] : [home, ...crumbs]}
      wide
      help={guideLink('service-desk', visit.language)}
      {...frame}
    >
      <Tabs label={texts.tabs} items={sides.map((side) => ({ ...side, current: side === current }))} />
      {children}
    </Frame>
  )
}
