import type { Visit } from '../../accounts/visit.ts'
import { CheckboxGroup, RadioGroup, Select, TextArea, TextField } from '../../design/form.tsx'
import type { Organisation } from '../../organisations/organisation.ts'
import { levels } from '../../organisations/rights.ts'
import { type EnvironmentName, environmentNames, environmentRights, reaches } from '../../organisations/tables.ts'
import { teamShape } from '../../organisations/team.ts'
import { isId } from '../../platform/database.ts'
import { choices, fieldsOf } from '../../platform/form.ts'
import { titleFor } from '../../services/title.ts'
import type { TeamAccess } from '../effect.ts'
import { accessShape, type Choice, servicesToChoose } from '../team-access.ts'
import { teamAccessTexts } from '../texts.ts'

type Shown = Partial<Record<'level' | 'reach' | 'mayCreate' | EnvironmentName, string>> & {
  services: readonly string[]
}

function shown({ typed }: Visit, access: TeamAccess | undefined): Shown {
  if (typed.reach !== undefined || typed.level !== undefined) {
    return { ...typed, services: choices.parse(typed.services) }
  }
  return {
    level: access?.level,
    reach: access?.reach,
    services: access?.services ?? [],
    mayCreate: access?.mayCreate ? 'yes' : undefined,
    ...access?.environments,
  }
}

/** What the form of a team's access shows. @param access what the team gives now; absent for a new one */
export async function accessForm(visit: Visit, organisation: Organisation, access?: TeamAccess) {
  const values = shown(visit, access)
  const choice = await servicesToChoose(visit.app.db, organisation.id, values.services.filter(isId))
  return { values, choice, hasEnvironments: organisation.kind === 'service-owner' }
}

type AccessFieldsProps = { visit: Visit; form: Awaited<ReturnType<typeof accessForm>> }

export function AccessFields({ visit, form: { values, choice, hasEnvironments } }: AccessFieldsProps) {
  const texts = teamAccessTexts[visit.language].fields
  const { field } = fieldsOf(visit, accessShape)
  return (
    <>
      <RadioGroup
        {...field('level')}
        legend={texts.level}
        options={levels.map((value) => ({ value, label: texts.levels[value], hint: texts.levelHints[value] }))}
        value={values.level}
      />
      <RadioGroup
        {...field('reach')}
        legend={texts.reach}
        options={reaches.map((value) => ({
          value,
          label: texts.reaches[value],
          hint: texts.reachHints[value],
        }))}
        value={values.reach}
      />
      <ServiceBoxes visit={visit} choice={choice} />
      <CheckboxGroup
        legend={texts.may}
        name="mayCreate"
        options={[{ value: 'yes', label: texts.mayCreate }]}
        values={values.mayCreate ? [values.mayCreate] : []}
      />
      {hasEnvironments
        ? environmentNames.map((name) => (
            <Select
              name={name}
              label={texts.environments[name]}
              options={(['none', ...environmentRights] as const).map((value) => ({
                value,
                label: texts.rights[value],
              }))}
              value={values[name] ?? 'none'}
            />
          ))
        : null}
    </>
  )
}

function ServiceBoxes({ visit, choice: { shown, inAll, chosen } }: { visit: Visit; choice: Choice }) {
  const texts = teamAccessTexts[visit.language].fields
  if (inAll === 0) return <p class="quiet">{texts.noServices}</p>
  return (
    <CheckboxGroup
      legend={texts.services}
      name="services"
      hint={
        inAll > shown.length ? `${texts.servicesHint} ${texts.notAllShown(shown.length, inAll)}` : texts.servicesHint
      }
      options={shown.map(({ id, shortName, ...service }) => ({
        value: id,
        label: (
          <>
            {titleFor(visit.language, service)} <span class="quiet">{shortName}</span>
          </>
        ),
      }))}
      values={chosen}
    />
  )
}

export function NameFields({ visit, team }: { visit: Visit; team?: { name: string; description: string } }) {
  const texts = teamAccessTexts[visit.language].fields
  const { field } = fieldsOf(visit, teamShape, team)
  return (
    <>
      <TextField {...field('name')} label={texts.name} autocomplete="off" />
      <TextArea {...field('description')} label={texts.description} hint={texts.descriptionHint} rows={2} />
    </>
  )
}
