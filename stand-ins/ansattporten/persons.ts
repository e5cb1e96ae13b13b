import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Eid, eids } from './eids.ts'
import { isNationalIdentityNumber, isOrganisationNumber, isSynthetic } from './numbers.ts'

const organisation = z.object({
  organisationNumber: z.string().refine(isOrganisationNumber, 'not an organisation number'),
  name: z.string(),
  unitType: z.string(),
  deleted: z.boolean().default(false),
  resources: z.array(z.string()).optional(),
  actions: z.array(z.string()).optional(),
})

const person = z
  .object({
    pid: z
      .string()
      .refine((pid) => isNationalIdentityNumber(pid) && isSynthetic(pid), 'not a synthetic national identity number')
      .optional(),
    email: z.email().optional(),
    groups: z.array(z.string()).default([]),
    givenName: z.string().min(1),
    familyName: z.string().min(1),
    withholdsName: z.boolean().default(false),
    standsFor: z.object({ nb: z.string(), nn: z.string(), en: z.string() }).optional(),
    organisations: z.array(organisation).default([]),
  })
  .refine((one) => (one.pid === undefined) !== (one.email === undefined), 'give either pid or email')

export const personList = z.array(person)
export type Organisation = z.infer<typeof organisation>
export type Person = z.infer<typeof person>

/** What names a person inside the stand-in: the national identity number, or the address of a work account. */
export function personId({ pid, email }: Person): string {
  return pid ?? email ?? ''
}

export function displayName({ givenName, familyName }: Person): string {
  return `${givenName} ${familyName}`
}

/** A work account logs in with Entra ID and nothing else; everybody with a number uses the other eIDs. */
export function eidsOf({ pid }: Person): Eid[] {
  return eids.filter((eid) => (eid.acr === 'entraid') === (pid === undefined))
}

export type PersonRegister = ReturnType<typeof personRegister>

/**
 * Everybody who can log in.
 * @param file JSON list of persons; a number that is not synthetic or has wrong check digits is refused
 */
export function personRegister(file: string | URL) {
  const persons = new Map(personList.parse(JSON.parse(readFileSync(file, 'utf8'))).map((one) => [personId(one), one]))
  const fromFile = [...persons.values()]
  return {
    find: (id: string) => persons.get(id),
    all: () => [...persons.values()],
    /** Those to choose between on the page; persons added while running are too many to list. */
    listed: () => fromFile,
    add(added: Person[]) {
      for (const one of added) persons.set(personId(one), one)
    },
  }
}
