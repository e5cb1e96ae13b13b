import type { SignedPage, Visit } from '../../accounts/visit.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink, EmptyState, Items } from '../../design/parts.tsx'
import { environmentNames } from '../../organisations/tables.ts'
import { href } from '../../platform/href.ts'
import type { Language } from '../../platform/texts.ts'
import { environmentsOfPerson, type Owned } from '../environment.ts'
import { environmentTexts } from '../texts.ts'

export const ownEnvironments: SignedPage = {
  async get(visit) {
    const { person, language, app } = visit
    const texts = environmentTexts[language].own
    const found = await environmentsOfPerson(app.db, person.id)
    return (
      <Frame
        visit={visit}
        title={texts.title}
        lead={found.length > 0 ? texts.lead : undefined}
        help={guideLink('get-environments', language)}
      >
        {found.length > 0 ? (
          <Items
            items={found.map((one) => ({
              href: href('/organisations/:organisation/environments', { organisation: one.shortName }),
              title: one.names[language],
              short: one.shortName,
              detail: inWords(language, one),
            }))}
          />
        ) : (
          <EmptyState
            drawing={<DoorClosed />}
            title={texts.noneTitle}
            action={<ButtonLink href={href('/organisations', {})}>{texts.find}</ButtonLink>}
          >
            <p>{texts.noneLead}</p>
          </EmptyState>
        )}
        <Personal visit={visit} />
      </Frame>
    )
  },
}

function inWords(language: Language, { kind, environments }: Owned): string {
  const { names, own: texts } = environmentTexts[language]
  if (kind === 'developer') return texts.noEnvironments
  if (environments.length === 0) return texts.notYet
  const open = environmentNames.filter((name) => environments.includes(name)).map((name) => names[name])
  return [...open, ...(environments.includes('production') ? [] : [texts.whenAccepted])].join(' · ')
}

function Personal({ visit }: { visit: Visit }) {
  const texts = environmentTexts[visit.language].own
  return (
    <section aria-labelledby="personal">
      <h2 id="personal">{texts.mine}</h2>
      <p>{texts.mineLead}</p>
      <ol>
        <li>
          <a class="ds-link" href={href('/organisations', {})}>
            {texts.join}
          </a>{' '}
          {texts.orOrder}{' '}
          <a class="ds-link" href={href('/organisations/apply', {})}>
            {texts.order}
          </a>
          .
        </li>
        <li>{texts.transfer}</li>
        <li>{texts.publish}</li>
      </ol>
    </section>
  )
}
