import type { Signed, SignedPage, Visit } from '../../accounts/visit.ts'
import { DoorClosed, KeyDrawing } from '../../design/drawings.tsx'
import { ErrorSummary, Form, Hidden, Submit, TextArea } from '../../design/form.tsx'
import { BarePage } from '../../design/frame.tsx'
import { ButtonLink, DoneNotice, Time } from '../../design/parts.tsx'
import type { Act, Aim } from '../../organisations/rights.ts'
import { fieldsOf, problems } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { aimName, askedAt, askShape } from '../ask.ts'
import { accessTexts } from '../texts.ts'
import { judged, type Place, type WhyNot, whyNot } from '../why-not.ts'

export async function whyNotPage(visit: Visit, { act, aim }: { act: Act; aim: Aim }) {
  const texts = accessTexts[visit.language].whyNot
  const { db } = visit.app
  const person = visit.person?.id ?? ''
  const { right, teams, people } = await whyNot(db, person, act, aim)
  const asked = await askedAt(db, person, act, aim)
  return (
    <BarePage
      visit={visit}
      title={texts.title(texts.acts[act])}
      lead={texts.lead(texts.rights[right], aimName(aim))}
      drawing={<DoorClosed />}
    >
      <ErrorSummary language={visit.language} problems={problems(visit)} />
      <h2>{texts.people}</h2>
      {people.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <ul>
          {people.map(({ name, username }) => (
            <li>
              {name} <span class="quiet">{username}</span>
            </li>
          ))}
        </ul>
      )}
      <Teams visit={visit} teams={teams} />
      {asked ? (
        <DoneNotice title={texts.asked}>
          <p>
            {texts.askedWhen} <Time at={asked} language={visit.language} relative />. {texts.askedLead}
          </p>
        </DoneNotice>
      ) : null}
      {asked || people.length === 0 ? null : <AskForm visit={visit} act={act} aim={aim} people={people.length} />}
      <HomeLink visit={visit} aim={aim} />
    </BarePage>
  )
}

function Teams({ visit, teams }: { visit: Visit; teams: WhyNot['teams'] }) {
  const texts = accessTexts[visit.language].whyNot
  if (teams.length === 0) return null
  return (
    <>
      <h2>{texts.teams}</h2>
      <p>{texts.teamsLead}</p>
      <ul>
        {teams.map(({ id, name, organisation }) => (
          <li>
            <a class="ds-link" href={href('/organisations/:organisation/teams/:team', { organisation, team: id })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

type AskFormProps = { visit: Visit; act: Act; aim: Aim; people: number }

function AskForm({ visit, act, aim, people }: AskFormProps) {
  const texts = accessTexts[visit.language].whyNot
  const { field } = fieldsOf(visit, askShape)
  return (
    <>
      <h2>{texts.askTitle}</h2>
      <p>{texts.askLead(people)}</p>
      <Form action={askAddress(aim)}>
        <Hidden name="act" value={act} />
        <TextArea {...field('message')} label={texts.message} hint={texts.messageHint} rows={3} />
        <Submit>{texts.ask}</Submit>
      </Form>
    </>
  )
}

/** One quiet line where a button would be for those who may. */
export function MissingAction({ visit, act, aim }: { visit: Visit; act: Act; aim: Aim }) {
  const texts = accessTexts[visit.language].whyNot
  return (
    <p class="quiet">
      {texts.missing(texts.acts[act])}{' '}
      <a class="ds-link" href={whyNotAddress(aim, act)}>
        {texts.see}
      </a>
    </p>
  )
}

export const whyNotInOrganisation: SignedPage<{ organisation: string }> = {
  get: (visit, { organisation }) => explanation(visit, { organisation }),
}

export const whyNotOnService: SignedPage<{ owner: string; service: string }> = {
  get: (visit, { owner, service }) => explanation(visit, { owner, service }),
}

/** The explanation of an act that the address names, or that was posted and has to be put right. */
export async function explanation(visit: Signed, place: Place) {
  const named = visit.typed.act ?? visit.url.searchParams.get('act') ?? undefined
  const { act, aim, isAllowed } = await judged(visit.app.db, visit.person.id, place, named)
  if (!isAllowed) return whyNotPage(visit, { act, aim })
  const texts = accessTexts[visit.language].whyNot
  return (
    <BarePage
      visit={visit}
      title={texts.mayTitle}
      lead={texts.mayLead(texts.acts[act], aimName(aim))}
      drawing={<KeyDrawing />}
    >
      <HomeLink visit={visit} aim={aim} />
    </BarePage>
  )
}

function HomeLink({ visit, aim }: { visit: Visit; aim: Aim }) {
  const texts = accessTexts[visit.language].whyNot
  return (
    <ButtonLink variant="secondary" href={homeOf(aim)}>
      {'service' in aim ? texts.toService : texts.toOrganisation}
    </ButtonLink>
  )
}

function homeOf(aim: Aim): string {
  return 'service' in aim
    ? href('/services/:owner/:service', onService(aim.service))
    : href('/organisations/:organisation', { organisation: aim.organisation.shortName })
}

export function whyNotAddress(aim: Aim, act: Act): string {
  return 'service' in aim
    ? href('/services/:owner/:service/why-not', onService(aim.service), { act })
    : href('/organisations/:organisation/why-not', { organisation: aim.organisation.shortName }, { act })
}

function askAddress(aim: Aim): string {
  return 'service' in aim
    ? href('/services/:owner/:service/ask', onService(aim.service))
    : href('/organisations/:organisation/ask', { organisation: aim.organisation.shortName })
}

function onService({ owner, shortName }: { owner: string; shortName: string }) {
  return { owner, service: shortName }
}
