import { z } from 'zod'
import type { Page, Visit } from '../../accounts/visit.ts'
import { Actions, CheckboxGroup, ErrorSummary, Form, Hidden, Submit, TextArea } from '../../design/form.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Table, Tag } from '../../design/parts.tsx'
import { type Organisation, organisationFor } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { descriptionOf } from '../../organisations/standard-teams.ts'
import { chosenTeams, teamsOf } from '../../organisations/team.ts'
import { organisationTexts } from '../../organisations/texts.ts'
import { redirect } from '../../platform/answer.ts'
import { isId } from '../../platform/database.ts'
import { choices, problemOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { addPeople, type Line, preview } from '../addition.ts'
import { invitationTexts } from '../texts.ts'

type Parameters = { organisation: string }

const form = z.object({
  people: z.string('people-missing').trim().min(1, 'people-missing').max(20_000, 'people-many'),
  teams: choices.pipe(z.array(z.string().refine(isId, 'people-teams-missing')).min(1, 'people-teams-missing')),
  change: z.string().optional(),
})

/** Each sends up to a hundred mails. */
const additionsOfOnePerson = { name: 'people-added', times: 20, seconds: 3600 }
/** Each asks the house who a hundred usernames are. */
const previewsOfOnePerson = { name: 'people-previewed', times: 100, seconds: 3600 }

/** Many or one to add; the post shows what will happen and changes nothing. */
export const additions: Page<Parameters> = {
  get: formPage,
  async post(visit, parameters) {
    const { person, app } = visit
    if (!person) throw new NotFound()
    const organisation = await organisationFor(app.db, person.id, parameters.organisation, 'add-people')
    const { people, teams, change } = await readForm(visit, form)
    if (change) return formPage(visit, parameters)
    await app.limits.count(previewsOfOnePerson, person.id)
    const into = await chosenTeams(app.db, organisation.id, teams)
    const lines = await preview(app, organisation.id, people, into)
    return <Preview visit={visit} organisation={organisation} people={people} into={into} lines={lines} />
  },
}

/** Does what the preview said. */
export const confirmedAdditions: Page<Parameters> = {
  get: formPage,
  async post(visit, parameters) {
    const { person, app, id, language } = visit
    if (!person) throw new NotFound()
    const organisation = await organisationFor(app.db, person.id, parameters.organisation, 'add-people')
    const { people, teams } = await readForm(visit, form)
    await app.limits.count(additionsOfOnePerson, person.id)
    const done = await addPeople(app, { person, visit: id, language }, organisation, people, teams)
    const told = Object.entries(done).map(([what, count]) => [what, count > 0 ? `${count}` : undefined])
    return redirect(
      href('/organisations/:organisation/people', { organisation: organisation.shortName }, Object.fromEntries(told)),
    )
  },
}

async function formPage(visit: Visit, parameters: Parameters) {
  const { person, app, language, typed } = visit
  if (!person) throw new NotFound()
  const organisation = await organisationFor(app.db, person.id, parameters.organisation, 'add-people')
  const texts = invitationTexts[language].add
  const faults = problems(visit)
  const teams = await teamsOf(app.db, organisation.id)
  const address = { organisation: organisation.shortName }
  return (
    <OrganisationPage
      visit={visit}
      organisation={organisation}
      title={texts.title}
      lead={texts.lead}
      crumbs={[peopleCrumb(visit, organisation)]}
      help={guideLink('give-access', language)}
    >
      <ErrorSummary language={language} problems={faults} />
      <Form action={href('/organisations/:organisation/people/add', address)}>
        <TextArea
          name="people"
          label={texts.people}
          hint={texts.peopleHint}
          value={typed.people}
          rows={6}
          maxlength={20_000}
          required
          verbatim
          problem={problemOf(faults, 'people')}
        />
        <CheckboxGroup
          legend={texts.teams}
          hint={texts.teamsHint}
          name="teams"
          options={teams.map((team) => ({ value: team.id, label: team.name, hint: descriptionOf(team, language) }))}
          values={(typed.teams ?? '').split('\n')}
          problem={problemOf(faults, 'teams')}
        />
        <Actions>
          <Submit>{texts.submit}</Submit>
          <a class="ds-link" href={href('/organisations/:organisation/invitations', address)}>
            {texts.pending}
          </a>
        </Actions>
      </Form>
    </OrganisationPage>
  )
}

function peopleCrumb(visit: Visit, organisation: Organisation) {
  return {
    href: href('/organisations/:organisation/people', { organisation: organisation.shortName }),
    text: organisationTexts[visit.language].people,
  }
}

type PreviewProps = {
  visit: Visit
  organisation: Organisation
  people: string
  into: { id: string; name: string }[]
  lines: Line[]
}

const done: Line['what'][] = ['add', 'extend', 'invite', 'invite-again', 'extend-invitation']
const skipped: Line['what'][] = ['nobody', 'neither', 'twice', 'invited-often']

function Preview({ visit, organisation, people, into, lines }: PreviewProps) {
  const texts = invitationTexts[visit.language].preview
  const address = { organisation: organisation.shortName }
  const toDo = lines.filter(({ what }) => done.includes(what)).length
  const toSkip = lines.filter(({ what }) => skipped.includes(what)).length
  const typed = (
    <>
      <Hidden name="people" value={people} />
      {into.map(({ id }) => (
        <Hidden name="teams" value={id} />
      ))}
    </>
  )
  return (
    <OrganisationPage
      visit={visit}
      organisation={organisation}
      title={texts.title}
      lead={texts.lead(into.map(({ name }) => name).join(', '))}
      crumbs={[peopleCrumb(visit, organisation)]}
    >
      <Table
        caption={texts.caption}
        columns={[texts.typed, texts.happens].map((text) => ({ text }))}
        rows={lines.map((line) => [line.typed, <Happening visit={visit} line={line} />])}
      />
      {toSkip > 0 ? <p>{texts.skipped(toSkip)}</p> : null}
      {toDo === 0 ? <p>{texts.nothing}</p> : null}
      <Actions>
        {toDo > 0 ? (
          <Form action={href('/organisations/:organisation/people/add/confirm', address)}>
            {typed}
            <Submit>{texts.confirm(toDo)}</Submit>
          </Form>
        ) : null}
        <Form action={href('/organisations/:organisation/people/add', address)}>
          {typed}
          <Submit variant={toDo > 0 ? 'secondary' : 'primary'} name="change" value="yes">
            {texts.change}
          </Submit>
        </Form>
      </Actions>
    </OrganisationPage>
  )
}

function Happening({ visit, line }: { visit: Visit; line: Line }) {
  const texts = invitationTexts[visit.language].preview
  if (!skipped.includes(line.what)) return <>{sentence(visit, line)}</>
  return (
    <span>
      {sentence(visit, line)} <Tag tone="warning">{texts.skip}</Tag>
    </span>
  )
}

function sentence({ language }: Visit, line: Line): string {
  const texts = invitationTexts[language].preview
  const names = 'teams' in line ? line.teams.map(({ name }) => name).join(', ') : ''
  switch (line.what) {
    case 'add':
    case 'member':
      return texts[line.what](line.person.name)
    case 'extend':
      return texts.extend(line.person.name, names)
    case 'extend-invitation':
      return texts['extend-invitation'](names)
    default:
      return texts[line.what]
  }
}
