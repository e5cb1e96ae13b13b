import type { Page, Visit } from '../../accounts/visit.ts'
import { PathDrawing } from '../../design/drawings.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { type GuideName, guideLink, guideNames } from '../../design/guide-link.ts'
import { ButtonLink } from '../../design/parts.tsx'
import { guideTitles } from '../../design/texts.ts'
import { href } from '../../platform/href.ts'
import type { Guide } from '../guide.ts'
import { pictureOf } from '../pictures.ts'
import { guideTexts } from '../texts.ts'

export const guides: Page = {
  get(visit) {
    const { language } = visit
    const texts = guideTexts[language].list
    return (
      <Frame visit={visit} title={texts.title} lead={texts.lead}>
        <PathDrawing />
        <ul class="ds-list">
          {guideNames.map((name) => {
            const { href, text } = guideLink(name, language)
            return (
              <li>
                <a class="ds-link" href={href}>
                  {text}
                </a>
              </li>
            )
          })}
        </ul>
        <p>
          {texts.more}{' '}
          <a class="ds-link" href={`mailto:${visit.serviceDeskAddress}`}>
            {visit.serviceDeskAddress}
          </a>
          .
        </p>
      </Frame>
    )
  },
}

export const createUserGuide = guide('create-user')

export const joinOrganisationGuide = guide('join-organisation', href('/organisations', {}))

export const giveAccessGuide = guide('give-access')

export const removeColleagueGuide = guide('remove-colleague')

export const orderOrganisationGuide = guide('order-organisation', href('/organisations/apply', {}))

export const getEnvironmentsGuide = guide('get-environments', href('/environments', {}))

export const cloneServiceGuide = guide('clone-service')

export const serviceDeskGuide = guide('service-desk')

/** @param beginning where one begins with what the guide tells of; whoever is not logged in comes there by the log-in */
function guide(name: GuideName, beginning?: string): Page {
  return {
    get(visit) {
      const { language } = visit
      const { lead, steps, begin, after }: Guide = guideTexts[language][name]
      return (
        <Frame
          visit={visit}
          title={guideTitles[language][name]}
          lead={lead}
          crumbs={[{ href: href('/help', {}), text: guideTexts[language].list.title }]}
        >
          <ol class="guide">
            {steps.map(({ title, text, picture, alt }) => (
              <li>
                <h2>{title}</h2>
                <p>{text}</p>
                {picture ? <GuidePicture visit={visit} name={picture} alt={alt} /> : null}
              </li>
            ))}
          </ol>
          {begin && beginning ? (
            <p>
              <ButtonLink href={beginning}>{begin}</ButtonLink>
            </p>
          ) : null}
          <p>
            {after}{' '}
            <a class="ds-link" href={`mailto:${visit.serviceDeskAddress}`}>
              {visit.serviceDeskAddress}
            </a>
            .
          </p>
        </Frame>
      )
    },
  }
}

function GuidePicture({ visit, name, alt }: { visit: Visit; name: string; alt: string | undefined }) {
  const { language, assets } = visit
  const picture = pictureOf(language, name)
  if (!picture) return null
  const { width, height } = picture
  return <img src={assets.url(`${language}-${name}.png`)} width={width} height={height} alt={alt} loading="lazy" />
}
