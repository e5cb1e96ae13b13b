import { isFree } from '../../../accounts/name.ts'
import { done, type Signed, type SignedPage } from '../../../accounts/visit.ts'
import { Banner } from '../../../design/banner.tsx'
import { ErrorSummary } from '../../../design/form.tsx'
import { ButtonLink, Notice, Split } from '../../../design/parts.tsx'
import { type Answer, redirect } from '../../../platform/answer.ts'
import { problems } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { Progress } from '../../openings/pages/progress.tsx'
import { progressOf } from '../../openings/progress.ts'
import { type ExchangeEntry, exchangeOf, writeToDesk } from '../../orders/exchange.ts'
import { isOpen, isOut, isWaitingOut, orderFor, orderOfParty, type PartyOrder, titleOf } from '../../orders/order.ts'
import { Exchange, incomingMessage, MessageForm } from '../../orders/pages/exchange.tsx'
import { OrderPage } from '../../orders/pages/frame.tsx'
import { promiseClock } from '../../orders/promise-clock.ts'
import { forPurpose, purposeOf } from '../../orders/purpose.ts'
import { exchangeTexts, orderTexts, reasonIn } from '../../orders/texts.ts'
import { type Ground, groundOf } from '../../successions/ground.ts'
import { successionTexts } from '../../successions/texts.ts'
import { orderPageTexts } from '../texts.ts'
import { OrderFacts, RegisterFacts, Seats } from './order-facts.tsx'
import { Clock, OrderSteps } from './order-standing.tsx'

type Parameters = { order: string }

/** An order as those see it who have a part in it: how it stands, whose turn it is, and everything that was written. */
export const order: SignedPage<Parameters> = { get: orderPage }

/** Takes a message to the desk. Beside the order, because what is refused shows its page again. */
export const orderMessages: SignedPage<Parameters> = {
  get: orderPage,
  async post(visit, { order: id }) {
    const { person, app } = visit
    const { state } = await orderFor(app.db, person.id, id)
    await writeToDesk(app, visit.by, id, incomingMessage(visit))
    const { answered, sent } = orderPageTexts[visit.language]
    return done(visit, href('/orders/:order', { order: id }), state === 'asked' ? answered : sent)
  },
}

async function orderPage(visit: Signed, { order: id }: Parameters): Promise<Answer> {
  const { person, app, language } = visit
  const order = await orderOfParty(app.db, person.id, id)
  if (isOut(order)) return redirect(href('/orders/:order/seat', { order: order.id }))
  const [entries, progress, clock, ground, canHaveName] = await Promise.all([
    exchangeOf(app.db, order),
    progressOf(app.db, order),
    promiseClock(order),
    isWaitingOut(order) ? groundOf(app.db, order) : undefined,
    isOpen(order) && order.shortName ? isFree(app.db, order.shortName) : true,
  ])
  return (
    <OrderPage
      visit={visit}
      order={order}
      lead={forPurpose(orderTexts[language].purposes, order)}
      wide
      scripts={['attachment-field', 'live-progress']}
    >
      <ErrorSummary language={language} problems={problems(visit)} />
      <OrderSteps language={language} order={order} />
      <Split
        aside={
          <>
            <Seats visit={visit} order={order} />
            <RegisterFacts visit={visit} order={order} />
            <WithdrawLink visit={visit} order={order} />
          </>
        }
      >
        <Clock visit={visit} clock={clock} />
        {canHaveName ? null : <NameTaken visit={visit} order={order} />}
        <Turn visit={visit} order={order} isHeld={!canHaveName} />
        <Outcome visit={visit} order={order} />
        <Waiting visit={visit} order={order} ground={ground} />
        <Progress visit={visit} order={order} progress={progress} />
        <Written visit={visit} order={order} entries={entries} />
        <OrderFacts visit={visit} order={order} />
      </Split>
    </OrderPage>
  )
}

type OrderProps = { visit: Signed; order: PartyOrder }

type TurnProps = OrderProps & {
  /** something else keeps the order from being approved, and is told above */
  isHeld: boolean
}

/** Whose turn it is: one thing to do, or that there is nothing. */
function Turn({ visit, order, isHeld }: TurnProps) {
  const { turn: texts } = orderPageTexts[visit.language]
  const { state, part } = order
  if (!isOpen(order)) return null
  const hasSeatToAnswer = part.isAdministrator && !part.confirmedAt && !part.refusedAt
  if (hasSeatToAnswer && !(part.isApplicant && state === 'asked')) {
    const seat = href('/orders/:order/seat', { order: order.id })
    return <Banner action={<ButtonLink href={seat}>{texts.seatButton}</ButtonLink>}>{texts.seat}</Banner>
  }
  if (state === 'asked') {
    return <Banner action={<ButtonLink href="#message">{texts.answerButton}</ButtonLink>}>{texts.answer}</Banner>
  }
  if (isHeld) return null
  const waitsForSeats = order.parties.some((party) => party.isAdministrator && !party.confirmedAt && !party.refusedAt)
  return <p class="quiet">{waitsForSeats ? texts.seats : texts.nothing}</p>
}

/** The organisation that was opened first has the name. */
function NameTaken({ visit, order }: OrderProps) {
  const { shortNameTaken, shortNameTakenOfOthers, changeShortName } = orderPageTexts[visit.language].facts
  if (!order.part.isApplicant) return <Notice tone="warning">{shortNameTakenOfOthers}</Notice>
  const address = href('/orders/:order/short-name', { order: order.id })
  return <Banner action={<ButtonLink href={address}>{changeShortName}</ButtonLink>}>{shortNameTaken}</Banner>
}

/** How it ended, and the way on from there. */
function Outcome({ visit, order }: OrderProps) {
  const texts = orderPageTexts[visit.language]
  if (order.state === 'declined') return <Declined visit={visit} order={order} />
  if (order.state === 'withdrawn') return <p>{texts.withdrawn}</p>
  if (order.state === 'stopped') return <p>{texts.stopped}</p>
  if (order.state !== 'done') return null
  const done = <Notice tone="success">{forPurpose(texts.done, order)(titleOf(order, visit.language))}</Notice>
  const { organisationShortName: organisation } = order
  // Where something was opened, its own part of the page leads there.
  if (purposeOf(order).opensOrganisation || !organisation) return done
  return (
    <>
      {done}
      <p>
        <ButtonLink href={href('/organisations/:organisation', { organisation })}>{texts.done.go}</ButtonLink>
      </p>
    </>
  )
}

/** When the new owner is appointed, and what would hinder it. */
function Waiting({ visit, order, ground }: OrderProps & { ground: Ground | undefined }) {
  const { ask } = successionTexts[visit.language]
  if (!isWaitingOut(order) || !order.waitsUntil) return null
  if (!ground) return <Notice tone="warning">{orderTexts[visit.language].dropped['owner-back']}</Notice>
  return (
    <>
      <p>{orderPageTexts[visit.language].waitsUntil(order.waitsUntil)}</p>
      {ground === 'vouched' ? null : <p>{ask.lapses}</p>}
    </>
  )
}

function Declined({ visit, order }: OrderProps) {
  const texts = orderPageTexts[visit.language]
  const { text, again } = forPurpose(texts.declined, order)
  const reason = reasonIn(visit.language, order)
  return (
    <Notice tone="warning" title={texts.declinedTitle}>
      {reason ? <p class="entry-text">{reason}</p> : null}
      <p>{text}</p>
      <ButtonLink href={newOrderAddress(order)} variant="secondary">
        {again}
      </ButtonLink>
    </Notice>
  )
}

function newOrderAddress(order: PartyOrder): string {
  const { number, organisationShortName } = order
  const anew = href('/organisations/apply', {}, { number })
  if (!organisationShortName) return anew
  const address = { organisation: organisationShortName }
  const again = {
    open: anew,
    'become-service-owner': href('/organisations/:organisation/become-service-owner', address),
    succession: href('/organisations/:organisation/succession', address),
  }
  return forPurpose(again, order)
}

type WrittenProps = OrderProps & { entries: readonly ExchangeEntry[] }

function Written({ visit, order, entries }: WrittenProps) {
  const texts = exchangeTexts[visit.language]
  return (
    <section class="order-written" aria-labelledby="exchange">
      <h2 id="exchange">{texts.title}</h2>
      <Exchange
        visit={visit}
        entries={entries}
        attachmentAddress={(attachment) =>
          href('/orders/:order/attachments/:attachment', { order: order.id, attachment })
        }
      />
      <Writing visit={visit} order={order} />
    </section>
  )
}

function Writing({ visit, order }: OrderProps) {
  const texts = orderPageTexts[visit.language]
  if (order.closedAt) {
    return (
      <p>
        {texts.closed} <a href={`mailto:${visit.serviceDeskAddress}`}>{visit.serviceDeskAddress}</a>{' '}
        {texts.closedReference(order.reference)}
      </p>
    )
  }
  const isAsked = order.state === 'asked'
  return (
    <>
      <h3 id="message">{isAsked ? texts.answerTitle : exchangeTexts[visit.language].form.title}</h3>
      <MessageForm
        visit={visit}
        action={href('/orders/:order/messages', { order: order.id })}
        label={isAsked ? texts.answerLabel : undefined}
        submit={isAsked ? texts.answerSend : undefined}
      />
    </>
  )
}

function WithdrawLink({ visit, order }: OrderProps) {
  if (!(isOpen(order) || isWaitingOut(order)) || !order.part.isApplicant) return null
  return (
    <p>
      <a href={href('/orders/:order/withdraw', { order: order.id })}>{orderPageTexts[visit.language].withdraw}</a>
    </p>
  )
}
