import type { Child } from 'hono/jsx'
import type { Signed, Visit } from '../../accounts/visit.ts'
import { Page as Frame } from '../../design/frame.tsx'
import { type GuideName, guideLink } from '../../design/guide-link.ts'
import { Notice, Tabs } from '../../design/parts.tsx'
import { type Act, may } from '../../organisations/rights.ts'
import { suspensionTexts } from '../../organisations/texts.ts'
import type { ScriptName } from '../../platform/assets.ts'
import { href } from '../../platform/href.ts'
import { type Service, serviceFor } from '../service.ts'
import { serviceSettingsTexts, serviceTexts } from '../texts.ts'
import { titleFor } from '../title.ts'

export type Address = { owner: string; service: string }

/** The service that a page is about. @throws NotFound and NotAllowed, as `serviceFor` */
export async function serviceAt(visit: Signed, { owner, service }: Address, act: Act): Promise<Service> {
  return serviceFor(visit.app.db, visit.person.id, owner, service, act)
}

export function addressOf({ owner, shortName }: Pick<Service, 'owner' | 'shortName'>): Address {
  return { owner, service: shortName }
}

type ServicePageProps = {
  visit: Visit
  service: Service
  /** what of the service is shown; absent on its front page */
  side?: string
  scripts?: ScriptName[]
  children: Child
}

export function ServicePage({ visit, service, side, scripts, children }: ServicePageProps) {
  return (
    <Frame
      visit={visit}
      title={titleFor(visit.language, service)}
      side={side}
      lead={`${service.owner}/${service.shortName}`}
      crumbs={[dashboardCrumb(visit)]}
      scripts={scripts}
      help={guideLink('clone-service', visit.language)}
      wide
    >
      <ServiceTabs visit={visit} service={service} />
      {service.suspendedAt ? (
        <Notice tone="warning">
          {suspensionTexts[visit.language].serviceNotice(service.ownerNames[visit.language])}
        </Notice>
      ) : null}
      {children}
    </Frame>
  )
}

type SettingsPageProps = {
  visit: Visit
  service: Service
  title: string
  lead: string
  action?: Child
  crumbs?: readonly { href: string; text: string }[]
  guide?: GuideName
  wide?: boolean
  children: Child
}

export function ServiceSettingsPage(props: SettingsPageProps) {
  const { visit, service, title, lead, action, crumbs = [], guide = 'clone-service', wide, children } = props
  const address = addressOf(service)
  const settings = serviceSettingsTexts[visit.language].settings
  return (
    <Frame
      visit={visit}
      title={title}
      lead={lead}
      action={action}
      crumbs={[
        dashboardCrumb(visit),
        { href: href('/services/:owner/:service', address), text: titleFor(visit.language, service) },
        { href: href('/services/:owner/:service/settings', address), text: settings.title },
        ...crumbs,
      ]}
      help={guideLink(guide, visit.language)}
      wide={wide}
    >
      {children}
    </Frame>
  )
}

export function dashboardCrumb({ language }: Visit) {
  return { href: href('/dashboard', {}), text: serviceTexts[language].dashboard.title }
}

function ServiceTabs({ visit, service }: { visit: Visit; service: Service }) {
  const texts = serviceTexts[visit.language].service
  const address = addressOf(service)
  const sides: { href: string; text: string; act?: Act }[] = [
    { href: href('/services/:owner/:service', address), text: texts.overview },
    { href: href('/services/:owner/:service/files', address), text: texts.files },
    { href: href('/services/:owner/:service/history', address), text: texts.history },
    { href: href('/services/:owner/:service/settings', address), text: texts.settings, act: 'change-service' },
  ]
  const open = sides.filter(({ act }) => !act || may(service.rights, act))
  const items = open.map(({ href, text }) => ({ href, text, current: href === visit.url.pathname }))
  return <Tabs label={texts.tabs} items={items} />
}
