import type { Page } from '../../accounts/visit.ts'
import { TableDrawing } from '../../design/drawings.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink, EmptyState, Items, Time } from '../../design/parts.tsx'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { listServices } from '../service.ts'
import { serviceTexts } from '../texts.ts'

/** Where the logo leads: one's services. */
export const dashboard: Page = {
  async get(visit) {
    const { person, language } = visit
    if (!person) throw new NotFound()
    const texts = serviceTexts[language].dashboard
    const { shown, inAll } = await listServices(visit.house.db, person.id)
    const now = new Date()
    if (shown.length === 0) {
      return (
        <Frame visit={visit} title={texts.title} help={guideLink('create-user', language)}>
          <EmptyState
            drawing={<TableDrawing />}
            title={texts.emptyTitle}
            action={<ButtonLink href={href('/services/new', {})}>{texts.first}</ButtonLink>}
          >
            <p>{texts.emptyText}</p>
          </EmptyState>
        </Frame>
      )
    }
    return (
      <Frame
        visit={visit}
        title={texts.title}
        lead={texts.lead(inAll, shown.length)}
        action={<ButtonLink href={href('/services/new', {})}>{texts.create}</ButtonLink>}
        wide
      >
        <Items
          items={shown.map(({ title, shortName, changedAt }) => ({
            href: href('/services/:owner/:service', { owner: person.username, service: shortName }),
            title,
            short: shortName,
            detail: (
              <>
                {texts.changed} <Time at={changedAt} language={language} relative now={now} />
              </>
            ),
          }))}
        />
      </Frame>
    )
  },
}
