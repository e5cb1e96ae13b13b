import type { Child } from 'hono/jsx'
import type { Visit } from '../../accounts/visit.ts'
import { Page as Frame } from '../../design/frame.tsx'
import { Notice, Tabs } from '../../design/parts.tsx'
import type { ScriptName } from '../../platform/assets.ts'
import { href } from '../../platform/href.ts'
import { day } from '../../platform/texts.ts'
import type { Organisation } from '../organisation.ts'
import { type Act, may } from '../rights.ts'
import { organisationTexts, suspensionTexts } from '../texts.ts'

type OrganisationPageProps = {
  visit: Visit
  organisation: Organisation
  title: string
  lead?: Child
  action?: Child
  crumbs?: readonly { href: string; text: string }[]
  scripts?: readonly ScriptName[]
  help?: { href: string; text: string }
  children: Child
}

/** A page inside an organisation, with the tabs that this person may open. The overview itself has no title of its own. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { visit, organisation, title, crumbs = [], children, ...frame } = props
  const texts = organisationTexts[visit.language]
  const home = href('/organisations/:organisation', { organisation: organisation.shortName })
  const name = organisation.names[visit.language]
  const isHome = visit.url.pathname === home
  return (
    <Frame
      visit={visit}
      title={title}
      crumbs={[
        { href: href('/organisations', {}), text: texts.organisations },
        ...(isHome ? [] : [{ href: home, text: name }]),
        ...crumbs,
      ]}
      wide
      {...frame}
    >
      <OrganisationTabs visit={visit} organisation={organisation} />
      <SuspensionNotice visit={visit} organisation={organisation} />
      {children}
    </Frame>
  )
}

function SuspensionNotice({ visit, organisation }: { visit: Visit; organisation: Organisation }) {
  const { suspension, rights } = organisation
  if (!suspension) return null
  const texts = suspensionTexts[visit.language]
  const since = day(visit.language, suspension.since)
  if (!may(rights, 'see-people')) return <Notice tone="warning">{texts.noticeOthers(since)}</Notice>
  return (
    <Notice tone="warning" title={texts.notice}>
      <p>{texts.noticeLead(since)}</p>
      <p class="written">{suspension.reason}</p>
    </Notice>
  )
}

function OrganisationTabs({ visit, organisation }: { visit: Visit; organisation: Organisation }) {
  const texts = organisationTexts[visit.language]
  const address = { organisation: organisation.shortName }
  const sides: { href: string; text: string; act?: Act }[] = [
    { href: href('/organisations/:organisation', address), text: texts.overview },
    { href: href('/organisations/:organisation/people', address), text: texts.people, act: 'see-people' },
    { href: href('/organisations/:organisation/teams', address), text: texts.teams, act: 'see-teams' },
    { href: href('/organisations/:organisation/environments', address), text: texts.environments, act: 'see-teams' },
    { href: href('/organisations/:organisation/requests', address), text: texts.requests, act: 'answer-requests' },
    { href: href('/organisations/:organisation/history', address), text: texts.history, act: 'read-history' },
    { href: href('/organisations/:organisation/settings', address), text: texts.settings, act: 'change-organisation' },
  ]
  const open = sides.filter(({ act }) => !act || may(organisation.rights, act))
  if (open.length === 1) return null
  const invitations = href('/organisations/:organisation/invitations', address)
  const people = href('/organisations/:organisation/people', address)
  const path = visit.url.pathname.startsWith(invitations) ? people : visit.url.pathname
  const current = open.findLast((side) => path === side.href || path.startsWith(`${side.href}/`))
  return (
    <Tabs label={texts.tabs} items={open.map(({ href, text }) => ({ href, text, current: href === current?.href }))} />
  )
}
