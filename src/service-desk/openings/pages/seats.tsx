import { done, type Signed, type SignedPage } from '../../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit, TextArea } from '../../../design/form.tsx'
import { Notice, Table } from '../../../design/parts.tsx'
import { fieldsOf, readForm } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { isOpen } from '../../orders/order.ts'
import { OrderPage } from '../../orders/pages/frame.tsx'
import { answerOf, type Party } from '../../orders/parties.ts'
import { addSeats, remindSeat, seatsFor, withdrawSeat } from '../proposed-seats.ts'
import { orderingTexts, seatTexts } from '../texts.ts'
import { seatsShape } from '../wish.ts'
import { orderProblems } from './order-form.tsx'
import { SeatTag } from './seat-tag.tsx'

type Parameters = { order: string }
type SeatParameters = { order: string; seat: string }

/** Who is asked to own the organisation, for the applicant; the post asks more people. */
export const orderAdministrators: SignedPage<Parameters> = {
  get: seatsPage,
  async post(visit, parameters) {
    const { person, app } = visit
    const { order } = await seatsFor(app.db, person.id, parameters.order)
    const { administrators } = await readForm(visit, seatsShape)
    await addSeats(app, visit.by, order.id, administrators)
    return doneWithSeats(visit, order.id, 'added')
  },
}

/** Takes somebody out. */
export const withdrawnSeat: SignedPage<SeatParameters> = {
  get: seatsPage,
  async post(visit, { order, seat }) {
    await withdrawSeat(visit.app, visit.by, order, seat)
    return doneWithSeats(visit, order, 'withdrawn')
  },
}

/** Sends the question once more. */
export const remindedSeat: SignedPage<SeatParameters> = {
  get: seatsPage,
  async post(visit, { order, seat }) {
    await remindSeat(visit.app, visit.by, order, seat)
    return doneWithSeats(visit, order, 'reminded')
  },
}

function doneWithSeats(visit: Signed, order: string, what: 'added' | 'withdrawn' | 'reminded'): Response {
  return done(visit, href('/orders/:order/administrators', { order }), seatTexts[visit.language].seats[what])
}

async function seatsPage(visit: Signed, parameters: Parameters) {
  const { person, app, language } = visit
  const { order, seats } = await seatsFor(app.db, person.id, parameters.order)
  const texts = seatTexts[language].seats
  const faults = orderProblems(visit)
  const mayChange = isOpen(order)
  return (
    <OrderPage visit={visit} order={order} title={texts.title} lead={texts.lead} wide>
      <ErrorSummary language={language} problems={faults} />
      {mayChange ? null : <Notice tone="info">{texts.closed}</Notice>}
      {seats.length > 0 ? (
        <Table
          caption={texts.caption}
          columns={[texts.who, texts.state, ...(mayChange ? [texts.acts] : [])].map((text) => ({ text }))}
          rows={seats.map((seat) => [
            <Who visit={visit} seat={seat} />,
            <SeatTag language={language} order={order} seat={seat} />,
            ...(mayChange ? [<Acts visit={visit} order={order.id} seat={seat} />] : []),
          ])}
        />
      ) : (
        <p>{texts.none}</p>
      )}
      {mayChange ? <AddForm visit={visit} order={order.id} /> : null}
    </OrderPage>
  )
}

type SeatProps = { visit: Signed; seat: Party }

/** An address says nothing of whether somebody has it. */
function nameOf({ visit, seat }: SeatProps): string {
  if (seat.isByAddress) return seat.emailAddress
  return seat.person === visit.person.id ? seatTexts[visit.language].seats.me(seat.name) : seat.name
}

function Who({ visit, seat }: SeatProps) {
  return (
    <>
      {nameOf({ visit, seat })} {seat.isByAddress ? null : <span class="quiet">{seat.username}</span>}
    </>
  )
}

function Acts({ visit, order, seat }: SeatProps & { order: string }) {
  const texts = seatTexts[visit.language].seats
  const address = { order, seat: seat.id }
  const whom = nameOf({ visit, seat })
  return (
    <Actions>
      {answerOf(seat) ? null : (
        <Form action={href('/orders/:order/administrators/:seat/remind', address)}>
          <Submit variant="secondary">
            {texts.remind} <span class="ds-sr-only">{texts.remindWhom(whom)}</span>
          </Submit>
        </Form>
      )}
      <Form action={href('/orders/:order/administrators/:seat/withdraw', address)}>
        <Submit variant="secondary">
          {texts.withdraw} <span class="ds-sr-only">{whom}</span>
        </Submit>
      </Form>
    </Actions>
  )
}

function AddForm({ visit, order }: { visit: Signed; order: string }) {
  const { seats } = seatTexts[visit.language]
  const { fields } = orderingTexts[visit.language]
  const { field } = fieldsOf(visit, seatsShape)
  return (
    <section aria-labelledby="add">
      <h2 id="add">{seats.add}</h2>
      <Form action={href('/orders/:order/administrators', { order })}>
        <TextArea
          {...field('administrators')}
          label={fields.others}
          hint={fields.othersHint}
          rows={3}
          required
          verbatim
        />
        <Actions>
          <Submit>{seats.addSubmit}</Submit>
        </Actions>
      </Form>
    </section>
  )
}
