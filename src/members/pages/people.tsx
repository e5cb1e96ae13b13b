import type { Signed, SignedPage } from '../../accounts/visit.ts'
import { PathDrawing } from '../../design/drawings.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Choice, LiveSearch } from '../../design/live-search.tsx'
import { Paging } from '../../design/paging.tsx'
import { ButtonLink, EmptyState, Table, Tag } from '../../design/parts.tsx'
import { type Organisation, organisationFor } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { SuspendedTag } from '../../organisations/pages/owner-list.tsx'
import { may } from '../../organisations/rights.ts'
import type { Team } from '../../organisations/team.ts'
import { redirect } from '../../platform/answer.ts'
import { csvAnswer } from '../../platform/csv.ts'
import { isId } from '../../platform/database.ts'
import { href } from '../../platform/href.ts'
import { list } from '../../platform/texts.ts'
import { accessSentence, seenInWords } from '../access-words.ts'
import { type ListedPerson, listPeople, type PeopleWish, pageSize } from '../people.ts'
import { peopleTexts } from '../texts.ts'

type Parameters = { organisation: string }

export const people: SignedPage<Parameters> = {
  async get(visit, parameters) {
    const { person, app, language } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation, 'see-people')
    const texts = peopleTexts[language].list
    const wish = wishOf(visit.url)
    const isOwner = may(organisation.rights, 'change-access')
    const found = await listPeople(app.db, organisation, { isOwner }, wish, pageSize)
    if (found.people.length === 0 && wish.page > 1) return redirect(addressOf(organisation, { ...wish, page: 1 }))
    const address = { organisation: organisation.shortName }
    return (
      <OrganisationPage
        visit={visit}
        organisation={organisation}
        title={texts.title}
        action={
          isOwner ? (
            <ButtonLink href={href('/organisations/:organisation/people/add', address)}>{texts.add}</ButtonLink>
          ) : undefined
        }
        scripts={['live-search']}
        help={guideLink('give-access', language)}
      >
        <Search visit={visit} organisation={organisation} teams={found.teams} wish={wish} isOwner={isOwner} />
        <div id="results">
          <p role="status">{(wish.text || wish.team ? texts.found : texts.lead)(found.inAll)}</p>
          {found.people.length > 0 ? (
            <PeopleTable visit={visit} organisation={organisation} people={found.people} isOwner={isOwner} />
          ) : (
            <EmptyState
              drawing={<PathDrawing />}
              title={texts.noneTitle}
              action={
                <ButtonLink href={href('/organisations/:organisation/people', address)} variant="secondary">
                  {texts.seeAll}
                </ButtonLink>
              }
            >
              <p>{texts.noneText}</p>
            </EmptyState>
          )}
          <Paging
            texts={texts}
            page={wish.page}
            pages={Math.ceil(found.inAll / pageSize)}
            to={(page) => addressOf(organisation, { ...wish, page })}
          />
          {isOwner && found.people.length > 0 ? (
            <p>
              <a
                class="ds-link"
                href={href('/organisations/:organisation/people/export', address, {
                  q: wish.text || undefined,
                  team: wish.team,
                })}
                download=""
              >
                {texts.download}
              </a>
            </p>
          ) : null}
        </div>
        <p class="actions">
          {isOwner ? (
            <a class="ds-link" href={href('/organisations/:organisation/invitations', address)}>
              {texts.invitations}
            </a>
          ) : null}
          <a class="ds-link" href={href('/organisations/:organisation/leave', address)}>
            {texts.leave}
          </a>
        </p>
      </OrganisationPage>
    )
  },
}

/** The list as a file, without e-mail addresses: they are the people's own. */
export const exportedPeople: SignedPage<Parameters> = {
  async get(visit, parameters) {
    const { person, app, language } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation, 'change-access')
    const texts = peopleTexts[language].list
    const { people } = await listPeople(app.db, organisation, { isOwner: true }, wishOf(visit.url))
    const rows = people.map(({ name, username, teams, access, lastSeen }) => [
      name,
      username,
      teams.length > 0
        ? list(
            language,
            teams.map((team) => team.name),
          )
        : texts.collaborator,
      accessSentence(language, access),
      lastSeen ?? '',
    ])
    return csvAnswer(`${organisation.shortName}-${texts.file}`, language, texts.fileColumns, [rows])
  },
}

function wishOf({ searchParams }: URL): PeopleWish {
  const team = searchParams.get('team') ?? ''
  const page = Number(searchParams.get('page'))
  return {
    text: (searchParams.get('q') ?? '').trim().slice(0, 100),
    team: isId(team) ? team : undefined,
    sort: searchParams.get('sort') === 'seen' ? 'seen' : 'name',
    page: Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  }
}

function addressOf(organisation: Organisation, { text, team, sort, page }: PeopleWish): string {
  return href(
    '/organisations/:organisation/people',
    { organisation: organisation.shortName },
    {
      q: text || undefined,
      team,
      sort: sort === 'seen' ? sort : undefined,
      page: page > 1 ? `${page}` : undefined,
    },
  )
}

type SearchProps = { visit: Signed; organisation: Organisation; teams: Team[]; wish: PeopleWish; isOwner: boolean }

function Search({ visit, organisation, teams, wish, isOwner }: SearchProps) {
  const texts = peopleTexts[visit.language].list
  return (
    <div>
      <LiveSearch
        action={href('/organisations/:organisation/people', { organisation: organisation.shortName })}
        label={texts.search}
        value={wish.text}
        language={visit.language}
        results="results"
      >
        <Choice
          name="team"
          label={texts.team}
          options={[
            { value: '', label: texts.everyTeam },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={wish.team ?? ''}
        />
        {isOwner ? (
          <Choice
            name="sort"
            label={texts.sort}
            options={(['name', 'seen'] as const).map((value) => ({ value, label: texts.sorts[value] }))}
            value={wish.sort}
          />
        ) : null}
      </LiveSearch>
    </div>
  )
}

type PeopleTableProps = { visit: Signed; organisation: Organisation; people: ListedPerson[]; isOwner: boolean }

function PeopleTable({ visit: { language, person }, organisation, people, isOwner }: PeopleTableProps) {
  const texts = peopleTexts[language].list
  return (
    <Table
      caption={texts.caption}
      columns={[texts.name, texts.teams, texts.access, ...(isOwner ? [texts.seen] : [])].map((text) => ({ text }))}
      rows={people.map(({ id, name, username, teams, access, lastSeen, isSuspended }) => [
        <>
          <a
            href={href('/organisations/:organisation/people/:username', {
              organisation: organisation.shortName,
              username,
            })}
          >
            {name}
          </a>{' '}
          <span class="quiet">{username}</span> {id === person.id ? <Tag>{texts.you}</Tag> : null}
          <SuspendedTag language={language} isSuspended={isSuspended} />
        </>,
        teams.length > 0 ? (
          list(
            language,
            teams.map((team) => team.name),
          )
        ) : (
          <Tag tone="info">{texts.collaborator}</Tag>
        ),
        accessSentence(language, access),
        ...(isOwner ? [seenInWords(language, { teams, lastSeen })] : []),
      ])}
    />
  )
}
