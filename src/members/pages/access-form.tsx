import { z } from 'zod'
import type { Visit } from '../../accounts/visit.ts'
import { CheckboxGroup, RadioGroup, Select, TextArea, TextField } from '../../design/form.tsx'
import type { Organisation } from '../../organisations/organisation.ts'
import { levels } from '../../organisations/rights.ts'
import {
  type EnvironmentName,
  environmentNames,
  environmentRights,
  longestTeamDescription,
  longestTeamName,
} from '../../organisations/tables.ts'
import { isId } from '../../platform/database.ts'
import { choices, problemOf, problems, visibleText } from '../../platform/form.ts'
import { NotFound } from '../../platform/refusal.ts'
import { titleFor } from '../../services/title.ts'
import type { TeamAccess } from '../effect.ts'
import { type Choice, servicesToChoose } from '../team-access.ts'
import { teamAccessTexts } from '../texts.ts'

const inEnvironment = z.enum(['none', ...environmentRights]).catch('none')

/** What a team is called. */
export const nameFields = z.object({
  name: z
    .string('team-name-missing')
    .trim()
    .min(1, 'team-name-missing')
    .max(longestTeamName, 'team-name-long')
    .regex(/^[^\p{C}\u2028\u2029]*$/u, 'team-name-signs'),
  description: z
    .string()
    .default('')
    .transform(inOneLine)
    .pipe(z.string().max(longestTeamDescription, 'team-description-long')),
})

function inOneLine(text: string): string {
  return visibleText(text).replace(/\s+/g, ' ')
}

/** What a team gives. */
export const accessFields = z.object({
  level: z.enum(levels, 'team-level-missing'),
  reach: z.enum(['all', 'chosen'], 'team-reach-missing'),
  services: choices,
  mayCreate: z.string().optional(),
  tt02: inEnvironment,
  production: inEnvironment,
})

/** @throws NotFound for a service that cannot be one */
export function wishedAccess({ tt02, production, mayCreate, ...posted }: z.output<typeof accessFields>): TeamAccess {
  if (!posted.services.every(isId)) throw new NotFound()
  const environments = {
    ...(tt02 === 'none' ? {} : { tt02 }),
    ...(production === 'none' ? {} : { production }),
  }
  return { ...posted, mayCreate: mayCreate === 'yes', environments }
}

type Shown = Partial<Record<'level' | 'reach' | 'mayCreate' | EnvironmentName, string>> & {
  services: readonly string[]
}

/** The fields of a form as they were typed, or else as they are. */
function shown({ typed }: Visit, access: TeamAccess | undefined): Shown {
  if (typed.reach !== undefined || typed.level !== undefined) {
    return { ...typed, services: (typed.services ?? '').split('\n').filter(Boolean) }
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

/** What a team is to give: level, services, new services, environments. */
export function AccessFields({ visit, form: { values, choice, hasEnvironments } }: AccessFieldsProps) {
  const texts = teamAccessTexts[visit.language].fields
  const faults = problems(visit)
  return (
    <>
      <RadioGroup
        legend={texts.level}
        name="level"
        options={levels.map((value) => ({ value, label: texts.levels[value], hint: texts.levelHints[value] }))}
        value={values.level}
        problem={problemOf(faults, 'level')}
      />
      <RadioGroup
        legend={texts.reach}
        name="reach"
        options={(['all', 'chosen'] as const).map((value) => ({
          value,
          label: texts.reaches[value],
          hint: texts.reachHints[value],
        }))}
        value={values.reach}
        problem={problemOf(faults, 'reach')}
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

/** What a team is called, and what it is for. */
export function NameFields({ visit, team }: { visit: Visit; team?: { name: string; description: string } }) {
  const texts = teamAccessTexts[visit.language].fields
  const faults = problems(visit)
  return (
    <>
      <TextField
        name="name"
        label={texts.name}
        value={visit.typed.name ?? team?.name}
        maxlength={longestTeamName}
        autocomplete="off"
        required
        problem={problemOf(faults, 'name')}
      />
      <TextArea
        name="description"
        label={texts.description}
        hint={texts.descriptionHint}
        value={visit.typed.description ?? team?.description}
        rows={2}
        maxlength={longestTeamDescription}
        problem={problemOf(faults, 'description')}
      />
    </>
  )
}
