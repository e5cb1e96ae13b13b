import type { Child } from 'hono/jsx'
import type { Signed } from '../../../accounts/visit.ts'
import { ErrorSummary } from '../../../design/form.tsx'
import { Page as Frame } from '../../../design/frame.tsx'
import { guideLink } from '../../../design/guide-link.ts'
import { organisationTexts } from '../../../organisations/texts.ts'
import type { Problem } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { applyTexts } from '../texts.ts'

type ApplyPageProps = {
  visit: Signed
  faults: Problem[]
  scripts?: readonly 'sign-up'[]
  lead?: string
  children: Child
}

/** A page of ordering an organisation, before there is an order. */
export function ApplyPage({ visit, faults, scripts, lead, children }: ApplyPageProps) {
  const { language } = visit
  return (
    <Frame
      visit={visit}
      title={applyTexts[language].title}
      lead={lead}
      crumbs={[{ href: href('/organisations', {}), text: organisationTexts[language].organisations }]}
      scripts={scripts}
      help={guideLink('order-organisation', language)}
    >
      <ErrorSummary language={language} problems={faults} />
      {children}
    </Frame>
  )
}
