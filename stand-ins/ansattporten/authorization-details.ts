import { z } from 'zod'
import type { Organisation } from './persons.ts'

const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).default(false)
const forAnyType = {
  organizationform: z.enum(['enterprise', 'business']).optional(),
  allow_multiple_organizations: yesOrNo,
  representation_is_required: yesOrNo,
}
const resourceDetail = z.object({
  type: z.literal('ansattporten:altinn:resource'),
  resource: z.string().regex(/^urn:altinn:resource:[\w-]+$/),
  actions: z.string().optional(),
  allow_deleted_organizations: yesOrNo,
  ...forAnyType,
})
const employerDetail = z.object({ type: z.literal('ansattporten:orgno'), ...forAnyType })
const details = z.union([z.array(resourceDetail).min(1), z.array(employerDetail).min(1)])

export type Detail = z.infer<typeof resourceDetail> | z.infer<typeof employerDetail>
export type Representation = { type: Detail['type']; [member: string]: unknown }

const subUnits = ['BEDR', 'AAFY']
const resourcePrefix = 'urn:altinn:resource:'

/** What the parameter asks for, or undefined when it is faulty: no list, an unknown or mixed type, a bad URN. */
export function readDetails(parameter: string): Detail[] | undefined {
  try {
    return details.parse(JSON.parse(parameter))
  } catch {
    return undefined
  }
}

function covers(detail: Detail, { unitType, deleted, resources }: Organisation): boolean {
  const isSubUnit = subUnits.includes(unitType)
  if (detail.organizationform === 'enterprise' && isSubUnit) return false
  if (detail.organizationform === 'business' && !isSubUnit) return false
  if (detail.type === 'ansattporten:orgno') return !deleted
  if (deleted && !detail.allow_deleted_organizations) return false
  return !resources || resources.includes(detail.resource.slice(resourcePrefix.length))
}

/** The organisations to choose between: those that any of the details covers. */
export function organisationsFor(asked: Detail[], organisations: Organisation[]): Organisation[] {
  return organisations.filter((one) => asked.some((detail) => covers(detail, one)))
}

export function isRepresentationRequired(asked: Detail[]): boolean {
  return asked.some((detail) => detail.representation_is_required)
}

export function areSeveralAllowed(asked: Detail[]): boolean {
  return asked.some((detail) => detail.allow_multiple_organizations)
}

function party(detail: Detail, { organisationNumber, name, unitType, actions }: Organisation) {
  const orgno = { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumber}` }
  if (detail.type === 'ansattporten:orgno') return { orgno, name }
  return { orgno, resource: detail.resource.slice(resourcePrefix.length), actions, name, unit_type: unitType }
}

/** The answer: one object per detail that the chosen organisations cover, or only the type for "myself". */
export function representation(asked: Detail[], chosen: Organisation[]): Representation[] {
  const answers = asked.flatMap((detail): Representation[] => {
    const covered = chosen.filter((one) => covers(detail, one))
    if (covered.length === 0) return []
    const authorized_parties = covered.map((one) => party(detail, one))
    if (detail.type === 'ansattporten:orgno') return [{ type: detail.type, authorized_parties }]
    const resource_name = detail.resource.slice(resourcePrefix.length)
    return [{ type: detail.type, resource: detail.resource, resource_name, authorized_parties }]
  })
  const [first] = asked
  return answers.length > 0 || !first ? answers : [{ type: first.type }]
}
