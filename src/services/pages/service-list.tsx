import type { Visit } from '../../accounts/visit.ts'
import { Hidden } from '../../design/form.tsx'
import { Items, Time } from '../../design/parts.tsx'
import { Star } from '../../design/star.tsx'
import { href } from '../../platform/href.ts'
import type { Listed } from '../dashboard.ts'
import { serviceTexts } from '../texts.ts'

type ServiceSectionProps = { visit: Visit; title: string; services: readonly Listed[]; now: Date }

/** Services under a heading, each with its star; one form is around them all. */
export function ServiceSection({ visit, title, services, now }: ServiceSectionProps) {
  if (services.length === 0) return null
  return (
    <section class="list-section">
      <h2>{title}</h2>
      <form method="post">
        <Hidden name="return" value={visit.path} />
        <Items items={services.map((service) => itemOf(visit, service, now))} />
      </form>
    </section>
  )
}

function itemOf({ language, person }: Visit, service: Listed, now: Date) {
  const texts = serviceTexts[language].dashboard
  const { title, shortName, owner, ownerNames, changedAt, changedBy, isFavourite } = service
  const address = { owner, service: shortName }
  const changer = changedBy.id === person?.id ? texts.you : changedBy.name
  const mark = isFavourite
    ? href('/services/:owner/:service/favourite/remove', address)
    : href('/services/:owner/:service/favourite', address)
  return {
    href: href('/services/:owner/:service', address),
    title,
    short: shortName,
    detail: (
      <>
        {ownerNames[language]}, {texts.changedBy(changer)}{' '}
        <Time at={changedAt} language={language} relative now={now} />
      </>
    ),
    aside: <Star action={mark} label={isFavourite ? texts.unstar(title) : texts.star(title)} on={isFavourite} />,
  }
}
