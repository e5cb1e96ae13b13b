import { done, type Signed, type SignedPage } from '../../accounts/visit.ts'
import { Actions, CheckboxGroup, ErrorSummary, Form, Hidden, Submit, TextArea } from '../../design/form.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Table, Tag } from '../../design/parts.tsx'
import { type Organisation, organisationFor } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { descriptionOf } from '../../organisations/standard-teams.ts'
import { chosenTeams, teamsOf } from '../../organisations/team.ts'
import { organisationTexts } from '../../organisations/texts.ts'
import { redirect } from '../../platform/answer.ts'
import { choices, fieldsOf, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { type Language, list } from '../../platform/texts.ts'
import { additionShape, addPeople, type Done, type Line, preview, previewsOfOnePerson } from '../addition.ts'
import { invitationTexts } from '../texts.ts'

type Parameters = { organisation: string }

/** Many or one to add; the post shows what will happen and changes nothing. */
export const additions: SignedPage<Parameters> = {
  get: formPage,
  async post(visit, parameters) {
    const { person, app } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation, 'add-people')
    const { people, teams, change } = await readForm(visit, additionShape)
    if (change) return formPage(visit, parameters)
    await app.limits.count(previewsOfOnePerson, person.id)
    const into = await chosenTeams(app.db, organisation.id, teams)
    const lines = await preview(app, organisation.id, people, into)
    return <Preview visit={visit} organisation={organisation} people={people} into={into} lines={lines} />
  },
}

export const confirmedAdditions: SignedPage<Parameters> = {
  get: formPage,
  async post(visit, parameters) {
    const { person, by, app, language } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation, 'add-people')
    const { people, teams } = await readForm(visit, additionShape)
    const became = inWords(await addPeople(app, { ...by, language }, organisation, people, teams), language)
    const address = href('/organisations/:organisation/people', { organisation: organisation.shortName })
    return became ? done(visit, address, became) : redirect(address)
  },
}

function inWords(done: Done, language: Language): string {
  const texts = invitationTexts[language].done
  const told = (['added', 'extended', 'invited', 'spared'] as const).flatMap((what) =>
    done[what] > 0 ? [texts[what](done[what])] : [],
  )
  return told.join(' ')
}

async function formPage(visit: Signed, parameters: Parameters) {
  const { person, app, language } = visit
  const organisation = await organisationFor(app.db, person.id, parameters.organisation, 'add-people')
  const texts = invitationTexts[language].add
  const { field, problems } = fieldsOf(visit, additionShape)
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
      <ErrorSummary language={language} problems={problems} />
      <Form action={href('/organisations/:organisation/people/add', address)}>
        <TextArea {...field('people')} label={texts.people} hint={texts.peopleHint} rows={6} verbatim />
        <CheckboxGroup
          {...field('teams')}
          legend={texts.teams}
          hint={texts.teamsHint}
          options={teams.map((team) => ({ value: team.id, label: team.name, hint: descriptionOf(team, language) }))}
          values={choices.parse(field('teams').value)}
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

function peopleCrumb(visit: Signed, organisation: Organisation) {
  return {
    href: href('/organisations/:organisation/people', { organisation: organisation.shortName }),
    text: organisationTexts[visit.language].people,
  }
}

type PreviewProps = {
  visit: Signed
  organisation: Organisation
  people: string
  into: { id: string; name: string }[]
  lines: Line[]
}

const carriedOut: Line['what'][] = ['add', 'extend', 'invite', 'invite-again', 'extend-invitation']
const skipped: Line['what'][] = ['nobody', 'neither', 'twice', 'invited-often']

function Preview({ visit, organisation, people, into, lines }: PreviewProps) {
  const texts = invitationTexts[visit.language].preview
  const address = { organisation: organisation.shortName }
  const toDo = lines.filter(({ what }) => carriedOut.includes(what)).length
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
      lead={texts.lead(
        list(
          visit.language,
          into.map(({ name }) => name),
        ),
      )}
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

function Happening({ visit, line }: { visit: Signed; line: Line }) {
  const texts = invitationTexts[visit.language].preview
  if (!skipped.includes(line.what)) return <>{sentence(visit, line)}</>
  return (
    <span>
      {sentence(visit, line)} <Tag tone="warning">{texts.skip}</Tag>
    </span>
  )
}

function sentence({ language }: Signed, line: Line): string {
  const texts = invitationTexts[language].preview
  const names =
    'teams' in line
      ? list(
          language,
          line.teams.map(({ name }) => name),
        )
      : ''
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
