import type { Child } from 'hono/jsx'
import { ErrorSummary } from '../../design/form.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { type GuideName, guideLink } from '../../design/guide-link.ts'
import { Tabs } from '../../design/parts.tsx'
import type { ScriptName } from '../../platform/assets.ts'
import type { Problem } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { accountTexts } from '../texts.ts'
import type { Visit } from '../visit.ts'

type SettingsPageProps = {
  visit: Visit
  title: string
  lead: string
  problems?: Problem[]
  scripts?: ScriptName[]
  guide?: GuideName
  children: Child
}

export function SettingsPage({
  visit,
  title,
  lead,
  problems = [],
  scripts,
  guide = 'create-user',
  children,
}: SettingsPageProps) {
  const { settings, tabs } = accountTexts[visit.language]
  const items = [
    { href: href('/settings/profile', {}), text: tabs.profile },
    { href: href('/settings/identities', {}), text: tabs.identities },
    { href: href('/settings/sessions', {}), text: tabs.sessions },
    { href: href('/settings/programs', {}), text: tabs.programs },
    { href: href('/settings/access-keys', {}), text: tabs.accessKeys },
    { href: href('/settings/history', {}), text: tabs.history },
  ]
  return (
    <Frame visit={visit} title={title} lead={lead} scripts={scripts} help={guideLink(guide, visit.language)} wide>
      <Tabs
        label={settings}
        items={items.map((item) => ({ ...item, current: visit.url.pathname.startsWith(item.href) }))}
      />
      <ErrorSummary language={visit.language} problems={problems} />
      {children}
    </Frame>
  )
}
