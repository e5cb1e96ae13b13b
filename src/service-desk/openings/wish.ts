import { z } from 'zod'
import { numberFault } from '../../organisations/number.ts'
import { longestShortName, organisationNameFault } from '../../organisations/short-name.ts'
import { kinds } from '../../organisations/tables.ts'
import { freeText, visibleText } from '../../platform/form.ts'
import type { Fault } from '../../platform/refusal.ts'
import { longest } from '../orders/tables.ts'
import type { OrderWish } from './ordering.ts'
import { longestOpening } from './tables.ts'

const longestList = 8000

/** Its signs stand in the subjects of mails. */
const officialName = z
  .string('official-name-missing')
  .trim()
  .min(1, 'official-name-missing')
  .max(longestOpening.name, 'official-name-long')
  .regex(/^[^\p{Cc}\p{Cf}\u2028\u2029]*$/u, 'official-name-signs')

/** Signs of a number in its field: room for spaces, NO and MVA. */
export const longestNumber = 20

/** The digits of an organisation number as people write it, with spaces, and copy it from invoices, with NO and MVA. */
export function digitsOf(text: string): string {
  return text
    .slice(0, 100)
    .replace(/[\s.-]/g, '')
    .replace(/^NO(?=\d)|(?<=\d)MVA$/gi, '')
}

const numberField = z
  .string('number-digits')
  .transform(digitsOf)
  .superRefine((number, context) => {
    const fault = numberFault(number)
    if (fault) context.addIssue({ code: 'custom', message: fault })
  })

export const shortNameField = z
  .string('organisation-short-name-missing')
  .trim()
  .min(1, 'organisation-short-name-missing')
  .superRefine((name, context) => {
    const fault = name === '' ? undefined : organisationNameFault(name)
    if (fault) context.addIssue({ code: 'custom', message: fault })
  })
  .meta({ maxLength: longestShortName })

const agreementField = freeText(longestOpening.agreement, 'agreement-long')
const messageField = freeText(longest.wish, 'order-message-long')
export const administratorsField = z
  .string()
  .default('')
  .pipe(z.string().max(longestList, 'administrators-many'))
  .meta({ maxLength: longestList })

export const orderShape = z.object({
  number: numberField,
  kind: z.enum(kinds, 'order-kind-missing'),
  agreement: agreementField,
  bodies: freeText(longestOpening.bodies, 'bodies-long'),
  nameNb: officialName,
  nameNn: officialName,
  nameEn: officialName,
  shortName: shortNameField,
  isAdministrator: z.string().optional(),
  administrators: administratorsField,
  message: messageField,
})

export const serviceOwnerShape = z.object({
  agreement: freeText(longestOpening.agreement, 'agreement-long', 'agreement-missing'),
  message: messageField,
})

export const seatsShape = z.object({ administrators: administratorsField })

export function kindFaults({ kind, agreement = '', bodies = '' }: Record<string, string>): Fault[] {
  if (kind === 'service-owner' && !visibleText(agreement)) return [{ code: 'agreement-missing', field: 'agreement' }]
  if (kind === 'developer' && !visibleText(bodies)) return [{ code: 'bodies-missing', field: 'bodies' }]
  return []
}

export function wishOf(filled: z.output<typeof orderShape>): OrderWish {
  const { nameNb, nameNn, nameEn, isAdministrator, ...wish } = filled
  return { ...wish, names: { nb: nameNb, nn: nameNn, en: nameEn }, isAdministrator: isAdministrator === 'yes' }
}
