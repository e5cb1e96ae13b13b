import type { Visit } from '../../accounts/visit.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { BarePage } from '../../design/frame.tsx'
import { ButtonLink } from '../../design/parts.tsx'
import type { NotAllowed } from '../../organisations/rights.ts'
import { href } from '../../platform/href.ts'
import { accessTexts } from '../texts.ts'
import { whyNot } from '../why-not.ts'

/** What is missing, which teams would give it, and who can give it. */
export async function whyNotPage(visit: Visit, { act, aim }: NotAllowed) {
  const texts = accessTexts[visit.language].whyNot
  const { right, teams, people } = await whyNot(visit.house.db, visit.person?.id ?? '', act, aim)
  return (
    <BarePage visit={visit} title={texts.title} lead={texts.lead(texts.rights[right])} drawing={<DoorClosed />}>
      {teams.length > 0 ? (
        <>
          <h2>{texts.teams}</h2>
          <ul>
            {teams.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{texts.people}</h2>
      <ul>
        {people.map(({ name, username }) => (
          <li>
            {name} ({username})
          </li>
        ))}
      </ul>
      <ButtonLink href={homeOf(aim)}>{texts.back}</ButtonLink>
    </BarePage>
  )
}

function homeOf(aim: NotAllowed['aim']): string {
  if ('organisation' in aim) {
    return href('/organisations/:organisation', { organisation: aim.organisation.shortName })
  }
  return href('/services/:owner/:service', { owner: aim.service.owner, service: aim.service.shortName })
}
