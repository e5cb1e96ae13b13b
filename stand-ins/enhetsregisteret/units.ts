import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isOrganisationNumber } from '../ansattporten/numbers.ts'
import { type Form, forms, type Sector, sectors } from './codes.ts'

const number = z
  .string()
  .refine((text) => isOrganisationNumber(text) && text.startsWith('3'), 'not a synthetic organisation number')

const unit = z.object({
  number,
  name: z.string().min(1),
  form: z.custom<Form>((code) => typeof code === 'string' && Object.hasOwn(forms, code), 'unknown form'),
  sector: z
    .custom<Sector>((code) => typeof code === 'string' && Object.hasOwn(sectors, code), 'unknown sector')
    .optional(),
  municipality: z.object({ name: z.string(), number: z.string().regex(/^\d{4}$/) }).optional(),
  /** An address abroad, which has neither postal number nor municipality. */
  foreign: z
    .object({ lines: z.array(z.string()), place: z.string(), country: z.string(), countryCode: z.string().length(2) })
    .optional(),
  parent: number.optional(),
  employees: z.int().min(0).optional(),
  website: z.string().optional(),
  writtenIn: z.enum(['nb', 'nn']).default('nb'),
  bankrupt: z.boolean().default(false),
  closing: z.boolean().default(false),
  forcedToClose: z.boolean().default(false),
  deletedOn: z.iso.date().optional(),
  /** Removed for legal reasons: its number answers 410. */
  removedOn: z.iso.date().optional(),
  /** Why one would choose it, for the front page. */
  special: z.string().optional(),
})

export const unitList = z.array(unit)
export type Unit = z.infer<typeof unit>
export type NewUnit = z.input<typeof unit>
export type Units = ReturnType<typeof unitRegister>

export function isSubUnit({ form }: Unit): boolean {
  return form === 'BEDR' || form === 'AAFY'
}

/**
 * Every unit of the register.
 * @param file JSON list of units; a number that does not begin with 3 (test units) or has a wrong check digit is refused
 */
export function unitRegister(file: URL) {
  const units = new Map(unitList.parse(JSON.parse(readFileSync(file, 'utf8'))).map((one) => [one.number, one]))
  return {
    find: (number: string) => units.get(number),
    all: () => [...units.values()],
    /** Adds units, or puts them in the place of those with the same numbers. */
    add(added: Unit[]) {
      for (const one of added) units.set(one.number, one)
    },
  }
}
