import { done, type Signed } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Hidden, Submit } from '../../design/form.tsx'
import { ButtonLink, CanList, Notice, Table } from '../../design/parts.tsx'
import { designTexts } from '../../design/texts.ts'
import type { Organisation } from '../../organisations/organisation.ts'
import { deleteTeam, onlyIn, renameTeam, type Team, teamShape } from '../../organisations/team.ts'
import { problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { accessInWords, effectInWords, givesNothing } from '../access-words.ts'
import { type Effect, effectOf, effectOfDeleting, markOf, type TeamAccess } from '../effect.ts'
import { accessChangeShape, changeAccess, chosenServices, wishedAccess } from '../team-access.ts'
import { teamAccessTexts } from '../texts.ts'
import { AccessFields, accessForm, NameFields } from './access-form.tsx'
import {
  doneWith,
  FixedPage,
  type InTeam,
  TeamChangePage,
  type TeamPage,
  teamAddress,
  teamOf,
  teamsAddress,
} from './team-page.tsx'

/** What a team gives: chosen, then looked at as what it means for people, then saved. */
export const teamAccess: TeamPage = {
  get: (visit, parameters) => accessPage(visit, parameters),
  async post(visit, parameters) {
    const { organisation, team, by } = await teamOf(visit, parameters, 'change-teams')
    const { confirm, again, ...fields } = await readForm(visit, accessChangeShape)
    if (again) return accessPage(visit, parameters)
    const wished = wishedAccess(fields)
    if (confirm) {
      const isDone = await changeAccess(visit.app, by, organisation, team.id, wished, confirm)
      if (isDone) return doneWith(visit, organisation, team, 'access')
    }
    const effects = await effectOf(visit.app.db, organisation, team.id, wished)
    const parts = { visit, organisation, team, wished, effects }
    return <PreviewPage {...parts} isStale={confirm !== undefined} />
  },
}

async function accessPage(visit: Signed, parameters: InTeam) {
  const { organisation, team } = await teamOf(visit, parameters, 'change-teams')
  if (team.isOwners) return <FixedPage visit={visit} organisation={organisation} team={team} />
  const texts = teamAccessTexts[visit.language].access
  const chosen = (await chosenServices(visit.app.db, organisation.id)).get(team.id) ?? []
  const access = { ...team, services: chosen.map(({ id }) => id) }
  const form = await accessForm(visit, organisation, access)
  return (
    <TeamChangePage visit={visit} organisation={organisation} team={team} title={texts.title} lead={texts.lead}>
      <Form>
        <ErrorSummary language={visit.language} problems={problems(visit)} />
        <AccessFields visit={visit} form={form} />
        <Actions>
          <Submit>{texts.next}</Submit>
        </Actions>
      </Form>
    </TeamChangePage>
  )
}

type TeamProps = { visit: Signed; organisation: Organisation; team: Team }

function PreviewPage(props: TeamProps & { wished: TeamAccess; effects: readonly Effect[]; isStale: boolean }) {
  const { visit, organisation, team, wished, effects, isStale } = props
  const texts = teamAccessTexts[visit.language].preview
  return (
    <TeamChangePage
      visit={visit}
      organisation={organisation}
      team={team}
      title={texts.title}
      lead={effects.length > 0 ? texts.lead(effects.length) : texts.nobody}
    >
      {isStale ? <Notice tone="warning">{texts.stale}</Notice> : null}
      {effects.length > 0 ? <EffectTable visit={visit} effects={effects} /> : null}
      <h2>{texts.becomes}</h2>
      <CanList items={accessInWords(visit.language, wished)} not={givesNothing(wished)} />
      {wished.reach === 'all' && wished.level !== 'none' ? <p class="quiet">{texts.later}</p> : null}
      <Form>
        {Object.entries(chosenFields(wished)).map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        {wished.services.map((service) => (
          <Hidden name="services" value={service} />
        ))}
        <Actions>
          <Submit name="confirm" value={markOf(effects)}>
            {texts.confirm}
          </Submit>
          <Submit variant="secondary" name="again" value="yes">
            {texts.again}
          </Submit>
          <ButtonLink variant="tertiary" href={teamAddress(organisation, team)}>
            {designTexts[visit.language].cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </TeamChangePage>
  )
}

function chosenFields({ level, reach, mayCreate, environments }: TeamAccess): Record<string, string> {
  return { level, reach, ...(mayCreate ? { mayCreate: 'yes' } : {}), ...environments }
}

function EffectTable({ visit, effects }: { visit: Signed; effects: readonly Effect[] }) {
  const texts = teamAccessTexts[visit.language].preview
  return (
    <Table
      caption={texts.whom}
      columns={[{ text: texts.person }, { text: texts.gains }, { text: texts.losses }]}
      rows={effects.map((effect) => {
        const { gains, losses } = effectInWords(visit.language, effect)
        return [
          effect.person.name,
          <Lines lines={gains} nothing={texts.nothing} />,
          <Lines lines={losses} nothing={texts.nothing} />,
        ]
      })}
    />
  )
}

function Lines({ lines, nothing }: { lines: readonly string[]; nothing: string }) {
  if (lines.length === 0) return <span class="quiet">{nothing}</span>
  return (
    <div>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}

export const editTeam: TeamPage = {
  async get(visit, parameters) {
    const { organisation, team } = await teamOf(visit, parameters, 'change-teams')
    if (team.isOwners) return <FixedPage visit={visit} organisation={organisation} team={team} />
    const texts = teamAccessTexts[visit.language].edit
    return (
      <TeamChangePage visit={visit} organisation={organisation} team={team} title={texts.title}>
        <Form>
          <ErrorSummary language={visit.language} problems={problems(visit)} />
          <NameFields visit={visit} team={team} />
          <Actions>
            <Submit>{texts.submit}</Submit>
          </Actions>
        </Form>
      </TeamChangePage>
    )
  },
  async post(visit, parameters) {
    const { organisation, team, by } = await teamOf(visit, parameters, 'change-teams')
    const named = await readForm(visit, teamShape)
    await renameTeam(visit.app.db, by, organisation, team.id, named)
    return doneWith(visit, organisation, team, 'renamed')
  },
}

export const deleteTeamPage: TeamPage = {
  async get(visit, parameters) {
    const { organisation, team } = await teamOf(visit, parameters, 'change-teams')
    if (team.isOwners) return <FixedPage visit={visit} organisation={organisation} team={team} />
    const texts = teamAccessTexts[visit.language].delete
    const { db } = visit.app
    const stuck = await onlyIn(db, organisation.id, team.id)
    const effects = await effectOfDeleting(db, organisation, team.id)
    const title = texts.title(team.name)
    return (
      <TeamChangePage
        visit={visit}
        organisation={organisation}
        team={team}
        title={title}
        lead={stuck.length > 0 ? undefined : texts.lead}
      >
        {stuck.length > 0 ? (
          <Stuck visit={visit} organisation={organisation} people={stuck} />
        ) : (
          <DeleteForm visit={visit} organisation={organisation} team={team} effects={effects} />
        )}
      </TeamChangePage>
    )
  },
  async post(visit, parameters) {
    const { organisation, team, by } = await teamOf(visit, parameters, 'change-teams')
    await deleteTeam(visit.app, by, organisation, team.id)
    return done(visit, teamsAddress(organisation), teamAccessTexts[visit.language].team.done.deleted)
  },
}

type StuckProps = { visit: Signed; organisation: Organisation; people: Awaited<ReturnType<typeof onlyIn>> }

function Stuck({ visit, organisation, people }: StuckProps) {
  const texts = teamAccessTexts[visit.language].delete
  return (
    <>
      <h2>{texts.stuck}</h2>
      <p>{texts.stuckLead}</p>
      <ul>
        {people.map(({ name, username }) => {
          const parameters = { organisation: organisation.shortName, username }
          return (
            <li>
              <a class="ds-link" href={href('/organisations/:organisation/people/:username', parameters)}>
                {name} ({username})
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function DeleteForm({ visit, organisation, team, effects }: TeamProps & { effects: readonly Effect[] }) {
  const texts = teamAccessTexts[visit.language].delete
  return (
    <>
      <ErrorSummary language={visit.language} problems={problems(visit)} />
      <h2>{texts.whom}</h2>
      {effects.length > 0 ? (
        <EffectTable visit={visit} effects={effects} />
      ) : (
        <p>{team.members > 0 ? texts.nobody : texts.empty}</p>
      )}
      <Form>
        <Actions>
          <Submit variant="danger">{texts.confirm}</Submit>
          <ButtonLink variant="tertiary" href={teamAddress(organisation, team)}>
            {designTexts[visit.language].cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}
