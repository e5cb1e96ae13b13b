import type { Child } from 'hono/jsx'
import type { Actor } from '../../accounts/actor.ts'
import type { Visit } from '../../accounts/visit.ts'
import { Page as Frame } from '../../design/frame.tsx'
import { type GuideName, guideLink } from '../../design/guide-link.ts'
import { Notice, Tabs } from '../../design/parts.tsx'
import { type Act, may } from '../../organisations/rights.ts'
import { suspensionTexts } from '../../organisations/texts.ts'
import type { ScriptName } from '../../platform/assets.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { type Service, serviceFor } from '../service.ts'
import { serviceSettingsTexts, serviceTexts } from '../texts.ts'
import { titleFor } from '../title.ts'

/** What stands in a service's address. */
export type Address = { owner: string; service: string }

/** The service that a page is about. @throws NotFound and NotAllowed, as `serviceFor` */
export async function serviceAt(visit: Visit, { owner, service }: Address, act: Act): Promise<Service> {
  if (!visit.person) throw new NotFound()
  return serviceFor(visit.app.db, visit.person.id, owner, service, act)
}

/** Who does what the visit asks for. */
export function doerOf({ person, id }: Visit): Actor {
  if (!person) throw new NotFound()
  return { person, visit: id }
}

export function addressOf({ owner, shortName }: Pick<Service, 'owner' | 'shortName'>): Address {
  return { owner, service: shortName }
}

type ServicePageProps = {
  visit: Visit
  service: Service
  scripts?: ScriptName[]
  children: Child
}

/** One of a service's sides, with the tabs that this person may open. */
export function ServicePage({ visit, service, scripts, children }: ServicePageProps) {
  return (
    <Frame
      visit={visit}
      title={titleFor(visit.language, service)}
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
  /** Levels between the service and this page, below its settings. */
  crumbs?: readonly { href: string; text: string }[]
  /** What was just done, in a sentence. */
  done?: string
  guide?: GuideName
  wide?: boolean
  children: Child
}

/** A page below a service's settings. */
export function ServiceSettingsPage(props: SettingsPageProps) {
  const { visit, service, title, lead, action, crumbs = [], done, guide = 'clone-service', wide, children } = props
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
      {done && visit.faults.length === 0 ? <Notice tone="success">{done}</Notice> : null}
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
