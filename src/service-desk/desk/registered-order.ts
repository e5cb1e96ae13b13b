/// <reference lib="esnext.temporal" />

import { z } from 'zod'
import { emailAddress as addressShape } from '../../accounts/email-address.ts'
import type { Fault } from '../../platform/refusal.ts'
import type { Registered, Sender } from '../openings/ordering.ts'
import { orderShape } from '../openings/wish.ts'
import { longest } from '../orders/tables.ts'

const zone = 'Europe/Oslo'
const mostDaysAgo = 90

const trimmed = z
  .string()
  .default('')
  .transform((text) => text.trim())
const dayField = z.iso.date('received-day-wrong')

/** An order that is written down for whoever sent an e-mail. */
export const registeredShape = z.object({
  applicantName: trimmed
    .pipe(z.string().max(longest.applicantName, 'applicant-name-long'))
    .meta({ maxLength: longest.applicantName }),
  emailAddress: trimmed,
  username: trimmed,
  receivedOn: dayField,
  ...orderShape.shape,
})

/** Who sent it, and when it came: an earlier day is counted from its noon, as everything that comes within office hours. */
export function registeredOf(filled: z.output<typeof registeredShape>): Registered {
  const { applicantName, emailAddress, username, receivedOn } = filled
  return { ...senderOf({ applicantName, emailAddress, username }), receivedAt: momentOf(receivedOn) }
}

export function senderOf({ username = '', emailAddress = '', applicantName = '' }: Record<string, string>): Sender {
  return username.trim() ? { username: username.trim() } : { emailAddress: emailAddress.trim(), name: applicantName }
}

/** Whoever ordered is known by a username, or by a name and an address, and the day is not long ago. */
export function applicantFaults({
  username = '',
  applicantName = '',
  emailAddress = '',
  receivedOn = '',
}: Record<string, string>): Fault[] {
  const faults: Fault[] = []
  if (username.trim() === '') {
    if (applicantName.trim() === '') faults.push({ code: 'applicant-name-missing', field: 'applicantName' })
    if (!addressShape.safeParse(emailAddress).success)
      faults.push({ code: 'applicant-address-wrong', field: 'emailAddress' })
  }
  if (dayField.safeParse(receivedOn).success && !isLately(receivedOn)) {
    faults.push({ code: 'received-day-wrong', field: 'receivedOn' })
  }
  return faults
}

/** Where the desk is. */
export function today(): Temporal.PlainDate {
  return Temporal.Now.plainDateISO(zone)
}

function isLately(day: string): boolean {
  const { days } = Temporal.PlainDate.from(day).until(today(), { largestUnit: 'days' })
  return days >= 0 && days <= mostDaysAgo
}

function momentOf(day: string): Date {
  const received = Temporal.PlainDate.from(day)
  if (received.equals(today())) return new Date()
  return new Date(received.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).epochMilliseconds)
}
