import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit } from '../../../design/form.tsx'
import { Facts, Notice } from '../../../design/parts.tsx'
import { groupedNumber } from '../../../organisations/directory.ts'
import { organisationTexts } from '../../../organisations/texts.ts'
import { redirect } from '../../../platform/answer.ts'
import { readForm } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { isOpen, isOut, titleOf } from '../../orders/order.ts'
import { OrderPage } from '../../orders/pages/frame.tsx'
import { answerOf } from '../../orders/parties.ts'
import { unitTexts } from '../../orders/texts.ts'
import { answerSeat, answerShape, seatFor, standingOfSeat } from '../seat.ts'
import { seatTexts } from '../texts.ts'
import { orderProblems } from './order-form.tsx'

/** Where somebody who was named as an administrator says yes or no. The link in the mail only shows it. */
export const seat: SignedPage<{ order: string }> = {
  async get(visit, parameters) {
    const { person, app } = visit
    return <SeatPage visit={visit} {...(await seatFor(app.db, person.id, parameters.order))} />
  },
  async post(visit, parameters) {
    const { person, app } = visit
    const { order } = await seatFor(app.db, person.id, parameters.order)
    const { answer } = await readForm(visit, answerShape)
    if (answer) await answerSeat(app, visit.by, order.id, answer)
    return redirect(href('/orders/:order/seat', { order: order.id }))
  },
}

type SeatPageProps = { visit: Signed } & Awaited<ReturnType<typeof seatFor>>

function SeatPage({ visit, order, seat }: SeatPageProps) {
  const { language } = visit
  const { applicant } = order
  const texts = seatTexts[language].seat
  const mayAnswer = isOpen(order)
  const name = titleOf(order, language)
  const orderedBy = applicant?.isByAddress ? (applicant.writtenName ?? applicant.emailAddress) : applicant?.name
  const isOwn = seat.isApplicant
  return (
    <OrderPage
      visit={visit}
      order={order}
      title={mayAnswer ? texts.title(name) : texts.titleClosed(name)}
      lead={isOwn ? texts.leadOwn : texts.lead(orderedBy ?? '')}
    >
      <ErrorSummary language={language} problems={orderProblems(visit)} />
      <Standing visit={visit} isOpen={mayAnswer} answer={answerOf(seat)} />
      <WayIn visit={visit} order={order} seat={seat} />
      <Facts
        items={[
          { term: unitTexts[language].numberFact, value: groupedNumber(order.number) },
          ...(order.kind ? [{ term: texts.kind, value: organisationTexts[language].kinds[order.kind] }] : []),
          ...(order.shortName ? [{ term: texts.shortName, value: order.shortName }] : []),
          ...(isOwn ? [] : [{ term: texts.orderedBy, value: orderedBy ?? '' }]),
        ]}
      />
      {mayAnswer ? <Question visit={visit} order={order.id} answer={answerOf(seat)} /> : null}
      {isOut(order) ? null : (
        <p>
          <a class="ds-link" href={href('/orders/:order', { order: order.id })}>
            {texts.seeOrder}
          </a>
        </p>
      )}
    </OrderPage>
  )
}

type Answered = { answer: ReturnType<typeof answerOf> }

function Standing({ visit, isOpen, answer }: { visit: Signed; isOpen: boolean } & Answered) {
  const texts = seatTexts[visit.language].seat
  if (!isOpen) {
    return (
      <Notice tone="info">
        {texts.closedAnswers[answer ?? 'none']} {texts.closed}
      </Notice>
    )
  }
  return answer ? <Notice tone={answer === 'confirmed' ? 'success' : 'info'}>{texts.answers[answer]}</Notice> : null
}

/** For whoever was left out. */
function WayIn({ visit, order, seat }: SeatPageProps) {
  const texts = seatTexts[visit.language].seat
  const { organisationShortName: organisation } = order
  if (standingOfSeat(order, seat) !== 'left-out' || !organisation) return null
  return (
    <p>
      {texts.leftOut} <a href={href('/organisations/:organisation/join', { organisation })}>{texts.join}</a>
    </p>
  )
}

function Question({ visit, order, answer }: { visit: Signed; order: string } & Answered) {
  const texts = seatTexts[visit.language].seat
  return (
    <>
      <section aria-label={texts.means}>
        <p>{texts.means}</p>
        <ul>
          {texts.duties.map((duty) => (
            <li>{duty}</li>
          ))}
        </ul>
        <p>{texts.no}</p>
      </section>
      <Form action={href('/orders/:order/seat', { order })}>
        <Actions>
          {answer === 'confirmed' ? null : (
            <Submit name="answer" value="confirmed">
              {texts.confirm}
            </Submit>
          )}
          {answer === 'refused' ? null : (
            <Submit name="answer" value="refused" variant="secondary">
              {texts.refuse}
            </Submit>
          )}
        </Actions>
      </Form>
    </>
  )
}
