import type { Page, Visit } from '../../accounts/visit.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { ButtonLink, EmptyState, Notice } from '../../design/parts.tsx'
import { groupedNumber } from '../../organisations/directory.ts'
import { OrderLink, RepresentButton } from '../../organisations/pages/directory.tsx'
import { representationsOf } from '../../organisations/representation.ts'
import { organisationTexts } from '../../organisations/texts.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { day } from '../../platform/texts.ts'
import { joinTexts } from '../texts.ts'

/** Whom one has shown to represent, and what comes next; `none` where one has just chosen nobody. */
export const represented: Page = {
  async get(visit) {
    const { person, language, url } = visit
    if (!person) throw new NotFound()
    const texts = joinTexts[language].represented
    const shown = await representationsOf(visit.app.db, person.id)
    return (
      <Frame
        visit={visit}
        title={texts.title}
        lead={shown.length > 0 ? texts.lead : undefined}
        crumbs={[{ href: href('/organisations', {}), text: organisationTexts[language].organisations }]}
      >
        {url.searchParams.has('none') ? <Notice tone="info">{texts.none}</Notice> : null}
        {shown.length === 0 ? (
          <EmptyState
            drawing={<DoorClosed />}
            title={texts.empty}
            action={<ButtonLink href={href('/organisations', {})}>{texts.find}</ButtonLink>}
          >
            <p>{texts.emptyLead}</p>
          </EmptyState>
        ) : null}
        {shown.map((one) => (
          <Shown visit={visit} one={one} />
        ))}
        <RepresentButton visit={visit} another={shown.length > 0} />
      </Frame>
    )
  },
}

type OneShown = Awaited<ReturnType<typeof representationsOf>>[number]

function Shown({ visit, one }: { visit: Visit; one: OneShown }) {
  const texts = joinTexts[visit.language].represented
  return (
    <section aria-labelledby={`number-${one.number}`}>
      <h2 id={`number-${one.number}`}>{one.name}</h2>
      <p class="quiet">
        {groupedNumber(one.number)} · {texts.vouched(day(visit.language, one.vouchedAt))}
      </p>
      <WayOn visit={visit} one={one} />
    </section>
  )
}

function WayOn({ visit, one: { number, shortName, isMember } }: { visit: Visit; one: OneShown }) {
  const texts = joinTexts[visit.language].represented
  if (!shortName) {
    return (
      <p>
        {texts.missing} <OrderLink visit={visit} number={number} />
      </p>
    )
  }
  if (isMember) {
    return (
      <p>
        <a href={href('/organisations/:organisation', { organisation: shortName })}>{texts.isMember}</a>
      </p>
    )
  }
  return (
    <p>
      <ButtonLink href={href('/organisations/:organisation/join', { organisation: shortName })}>
        {texts.join}
      </ButtonLink>
    </p>
  )
}
