import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Hidden, Submit, TextField } from '../../../design/form.tsx'
import { ButtonLink } from '../../../design/parts.tsx'
import { numberFault } from '../../../organisations/number.ts'
import { type FormField, problemOf, problems, readPosted } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import type { Fault } from '../../../platform/refusal.ts'
import { orderFaults, placeOrder, standingOf, subUnitFault } from '../../openings/ordering.ts'
import { judgeOrder, OrderFields, orderFieldsOf, shortNameAlternatives } from '../../openings/pages/order-form.tsx'
import { fieldsFromRegister, NumberForm, OrderedNumber } from '../../openings/pages/order-number.tsx'
import { digitsOf, kindFaults, wishOf } from '../../openings/wish.ts'
import { askRegister, type KnownUnit } from '../../orders/register-check.ts'
import { applicantFaults, registeredOf, registeredShape, senderOf, today } from '../registered-order.ts'
import { registerOrderTexts } from '../texts.ts'
import { DeskPage } from './frame.tsx'
import { doneWith } from './order.tsx'

/**
 * Writing down an order that somebody sent by e-mail: first its number, then what the register says of it and everything
 * else. The promised time counts from the day on which it came.
 */
export const registerOrder: SignedPage = {
  async get(visit) {
    const { app, typed, url } = visit
    const written = typed.number ?? url.searchParams.get('number') ?? ''
    const number = digitsOf(written)
    if (written === '' && visit.faults.length === 0) return <AskNumber visit={visit} number="" faults={[]} />
    const { id } = visit.person
    // What was filled in stays, even where the number was ordered meanwhile.
    const isFilled = Object.keys(typed).length > 0 && !numberFault(number)
    const needless = isFilled ? undefined : await needlessFault(visit, id, number)
    if (needless) return <AskNumber visit={visit} number={written} faults={[needless]} />
    const known = await askRegister(app, id, number)
    const subUnit = isFilled ? undefined : subUnitFault(known)
    if (subUnit) return <AskNumber visit={visit} number={written} faults={[subUnit]} />
    const fields = isFilled ? typed : await fieldsFromRegister(app.db, known)
    const alternatives = await shortNameAlternatives(visit)
    return <RegisterPage visit={visit} number={number} known={known} fields={fields} alternatives={alternatives} />
  },
  async post(visit) {
    const { by } = visit
    const posted = await readPosted(visit.request)
    const further = [...kindFaults(posted), ...applicantFaults(posted)]
    const filled = await judgeOrder(visit, registeredShape, posted, further, (asked) =>
      orderFaults(visit.app, by, asked, senderOf(posted)),
    )
    const order = await placeOrder(visit.app, by, wishOf(filled), registeredOf(filled))
    return doneWith(visit, order, 'registered')
  },
}

/** Why nothing can be ordered for a number; what the register knows comes after. */
async function needlessFault({ app }: Signed, operator: string, number: string): Promise<Fault | undefined> {
  const field = 'number'
  const shape = numberFault(number)
  if (shape) return { code: shape, field }
  const { here, ordered } = await standingOf(app.db, operator, number)
  if (here) return { code: 'organisation-here', field }
  return ordered && { code: 'already-ordered', field }
}

function AskNumber({ visit, number, faults }: { visit: Signed; number: string; faults: Fault[] }) {
  const texts = registerOrderTexts[visit.language]
  const found = problems({ ...visit, faults })
  return (
    <DeskPage visit={visit} title={texts.title} lead={texts.lead}>
      <ErrorSummary language={visit.language} problems={found} />
      <OtherOrder visit={visit} number={number} faults={faults} />
      <NumberForm
        visit={visit}
        action={href('/desk/orders/new', {})}
        number={number}
        problem={problemOf(found, 'number')}
        back={{ href: href('/desk', {}), text: texts.back }}
      />
    </DeskPage>
  )
}

/** The way to the order that this number has already. */
function OtherOrder({ visit: { language }, number, faults }: { visit: Signed; number: string; faults: Fault[] }) {
  if (faults.every(({ code }) => code !== 'already-ordered')) return null
  return (
    <p>
      <a class="ds-link" href={href('/desk', {}, { q: digitsOf(number) })}>
        {registerOrderTexts[language].seeOrder}
      </a>
    </p>
  )
}

type RegisterPageProps = {
  visit: Signed
  number: string
  known: KnownUnit
  fields: Record<string, string>
  alternatives: readonly string[]
}

function RegisterPage({ visit, number, known, fields, alternatives }: RegisterPageProps) {
  const texts = registerOrderTexts[visit.language]
  const { field, problems } = orderFieldsOf(visit, registeredShape, fields)
  const action = href('/desk/orders/new', {})
  return (
    <DeskPage visit={visit} title={texts.title} lead={texts.lead} scripts={['sign-up']}>
      <ErrorSummary language={visit.language} problems={problems} />
      <OtherOrder visit={visit} number={number} faults={visit.faults} />
      <OrderedNumber visit={visit} number={number} known={known} action={action} />
      <Form action={action}>
        <Hidden name="number" value={number} />
        <ApplicantFields visit={visit} field={field} />
        <h2>{texts.what}</h2>
        <OrderFields visit={visit} field={field} alternatives={alternatives} applicant="another" />
        <Actions>
          <Submit>{texts.save}</Submit>
          <ButtonLink variant="tertiary" href={href('/desk', {})}>
            {texts.back}
          </ButtonLink>
        </Actions>
      </Form>
    </DeskPage>
  )
}

type ApplicantProps = { visit: Signed; field: (name: keyof typeof registeredShape.shape) => FormField }

function ApplicantFields({ visit, field }: ApplicantProps) {
  const texts = registerOrderTexts[visit.language]
  const received = field('receivedOn')
  return (
    <>
      <h2>{texts.who}</h2>
      <TextField {...field('applicantName')} label={texts.name} autocomplete="off" />
      <TextField {...field('emailAddress')} label={texts.emailAddress} type="email" autocomplete="off" />
      <TextField {...field('username')} label={texts.username} hint={texts.or} autocomplete="off" verbatim />
      <TextField
        {...received}
        label={texts.receivedOn}
        hint={texts.receivedHint}
        type="date"
        value={received.value ?? today().toString()}
        required
      />
    </>
  )
}
