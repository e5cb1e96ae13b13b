/// <reference lib="esnext.temporal" />

import { z } from 'zod'
import { emailAddress as addressShape } from '../../accounts/email-address.ts'
import type { Page, Visit } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit, TextField } from '../../design/form.tsx'
import { ButtonLink } from '../../design/parts.tsx'
import { openingRefusals } from '../../organisations/texts.ts'
import { redirect } from '../../platform/answer.ts'
import { type Problem, problemOf, problems, readPosted } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import type { Fault } from '../../platform/refusal.ts'
import { deskRefusals } from '../desk-order-texts.ts'
import { orderRefusals } from '../order-texts.ts'
import { orderFaults, placeOrder, type Sender } from '../ordering.ts'
import { orderingRefusals } from '../ordering-texts.ts'
import { registerOrderRefusals, registerOrderTexts } from '../register-order-texts.ts'
import { DeskPage } from './desk-frame.tsx'
import { operatorOf, orderAddress } from './desk-order.tsx'
import {
  inOrderOf,
  judgeOrder,
  kindFaults,
  OrderFields,
  orderForm,
  shortNameAlternatives,
  wishOf,
} from './order-form.tsx'

const zone = 'Europe/Oslo'
const mostDaysAgo = 90

const registeredForm = z.object({
  applicantName: z
    .string()
    .default('')
    .transform((text) => text.trim())
    .pipe(z.string().max(100, 'applicant-name-long')),
  emailAddress: z
    .string()
    .default('')
    .transform((text) => text.trim()),
  username: z
    .string()
    .default('')
    .transform((text) => text.trim()),
  receivedOn: z.iso.date('received-day-wrong'),
  ...orderForm.shape,
})

/** Writing down an order that somebody sent by e-mail; the promised time counts from the day on which it came. */
export const registerOrder: Page = {
  async get(visit) {
    const texts = registerOrderTexts[visit.language]
    const found = registerProblems(visit)
    const alternatives = await shortNameAlternatives(visit)
    return (
      <DeskPage visit={visit} title={texts.title} lead={texts.lead} scripts={['sign-up']}>
        <ErrorSummary language={visit.language} problems={found} />
        <Form action={href('/desk/orders/new', {})}>
          <ApplicantFields visit={visit} found={found} />
          <h2>{texts.what}</h2>
          <TextField
            name="number"
            label={texts.number}
            value={visit.typed.number}
            inputmode="numeric"
            maxlength={20}
            required
            problem={problemOf(found, 'number')}
          />
          <OrderFields
            visit={visit}
            typed={visit.typed}
            faults={found}
            alternatives={alternatives}
            applicant="another"
          />
          <Actions>
            <Submit>{texts.save}</Submit>
            <ButtonLink variant="tertiary" href={href('/desk', {})}>
              {texts.back}
            </ButtonLink>
          </Actions>
        </Form>
      </DeskPage>
    )
  },
  async post(visit) {
    const person = operatorOf(visit)
    const posted = await readPosted(visit.request)
    const by = { person, visit: visit.id, language: visit.language }
    const further = [...kindFaults(posted), ...applicantFaults(posted)]
    const filled = await judgeOrder(visit, registeredForm, posted, further, (asked) =>
      orderFaults(visit.house.db, by, asked, senderOf(posted)),
    )
    const { applicantName, emailAddress, username, receivedOn, ...wish } = filled
    const sender = senderOf({ applicantName, emailAddress, username })
    const registered = { ...sender, receivedAt: momentOf(receivedOn) }
    const order = await placeOrder(visit.house, by, wishOf(wish), registered)
    return redirect(orderAddress(order, 'registered'))
  },
}

function registerProblems({ faults, language }: Visit): Problem[] {
  const inOrder = { faults: inOrderOf(registeredForm, faults), language }
  return problems(inOrder, registerOrderRefusals, deskRefusals, orderingRefusals, openingRefusals, orderRefusals)
}

function senderOf({ username = '', emailAddress = '', applicantName = '' }: Record<string, string>): Sender {
  return username.trim() ? { username: username.trim() } : { emailAddress: emailAddress.trim(), name: applicantName }
}

/** Whoever ordered is known by a username, or by a name and an address. */
function applicantFaults({
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
  if (z.iso.date().safeParse(receivedOn).success && !isLately(receivedOn)) {
    faults.push({ code: 'received-day-wrong', field: 'receivedOn' })
  }
  return faults
}

function today(): Temporal.PlainDate {
  return Temporal.Now.plainDateISO(zone)
}

function isLately(day: string): boolean {
  const { days } = Temporal.PlainDate.from(day).until(today(), { largestUnit: 'days' })
  return days >= 0 && days <= mostDaysAgo
}

/** An earlier day is counted from its noon, as everything that comes within office hours. */
function momentOf(day: string): Date {
  const received = Temporal.PlainDate.from(day)
  if (received.equals(today())) return new Date()
  return new Date(received.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).epochMilliseconds)
}

function ApplicantFields({ visit, found }: { visit: Visit; found: Problem[] }) {
  const texts = registerOrderTexts[visit.language]
  const { typed } = visit
  return (
    <>
      <h2>{texts.who}</h2>
      <TextField
        name="applicantName"
        label={texts.name}
        value={typed.applicantName}
        maxlength={100}
        autocomplete="off"
        problem={problemOf(found, 'applicantName')}
      />
      <TextField
        name="emailAddress"
        label={texts.emailAddress}
        type="email"
        value={typed.emailAddress}
        autocomplete="off"
        problem={problemOf(found, 'emailAddress')}
      />
      <TextField
        name="username"
        label={texts.username}
        hint={texts.or}
        value={typed.username}
        autocomplete="off"
        verbatim
        problem={problemOf(found, 'username')}
      />
      <TextField
        name="receivedOn"
        label={texts.receivedOn}
        hint={texts.receivedHint}
        type="date"
        value={typed.receivedOn ?? today().toString()}
        required
        problem={problemOf(found, 'receivedOn')}
      />
    </>
  )
}
