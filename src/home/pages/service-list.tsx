import { html } from 'hono/html'
import type { Visit } from '../../accounts/visit.ts'
import { Hidden } from '../../design/form.tsx'
import { Items, Time } from '../../design/parts.tsx'
import { Star } from '../../design/star.tsx'
import { href } from '../../platform/href.ts'
import { serviceTexts } from '../../services/texts.ts'
import { titleFor } from '../../services/title.ts'
import type { ListedService, ServiceOwner } from '../dashboard.ts'

type ServiceSectionProps = {
  visit: Visit
  title: string
  services: readonly ListedService[]
  /** whose they are where they do not say so themselves */
  owner: ServiceOwner
  now: Date
}

/** Services under a heading, each with its star; one form is around them all. */
export function ServiceSection({ visit, title, services, owner, now }: ServiceSectionProps) {
  if (services.length === 0) return null
  return (
    <section class="list-section">
      <h2>{title}</h2>
      <form method="post">
        <Hidden name="return" value={visit.path} />
        <Items items={services.map((service) => itemOf(visit, { ...service, owner: service.owner ?? owner }, now))} />
      </form>
    </section>
  )
}

function itemOf({ language }: Visit, service: Required<ListedService>, now: Date) {
  const texts = serviceTexts[language].dashboard
  const { shortName, owner, changedAt, changedBy, isFavourite } = service
  const title = titleFor(language, service)
  const address = { owner: owner.address, service: shortName }
  const mark = isFavourite
    ? href('/services/:owner/:service/favourite/remove', address)
    : href('/services/:owner/:service/favourite', address)
  return {
    href: href('/services/:owner/:service', address),
    title,
    short: shortName,
    detail: html`${`${owner.names[language]}, ${texts.changedBy(changedBy ?? texts.you)} `}${Time({ at: changedAt, language, relative: true, now })}`,
    aside: Star({
      action: mark,
      label: isFavourite ? texts.unstar(title) : texts.star(title),
      on: isFavourite,
    }),
  }
}
