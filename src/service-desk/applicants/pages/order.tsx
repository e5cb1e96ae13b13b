import { isFree } from '../../../accounts/name.ts'
import type { Page, Visit } from '../../../accounts/visit.ts'
import { Banner } from '../../../design/banner.tsx'
import { ErrorSummary } from '../../../design/form.tsx'
import { ButtonLink, Notice, Split } from '../../../design/parts.tsx'
import { type Answer, redirect } from '../../../platform/answer.ts'
import { type Problem, problems } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { Progress } from '../../openings/pages/progress.tsx'
import { progressOf } from '../../openings/progress.ts'
import { type ExchangeEntry, exchangeOf, writeToDesk } from '../../orders/exchange.ts'
import { isOpen, isOut, isWaitingOut, orderFor, orderOfParty, type PartyOrder, titleOf } from '../../orders/order.ts'
import { Exchange, MessageForm, readMessage } from '../../orders/pages/exchange.tsx'
import { OrderPage } from '../../orders/pages/frame.tsx'
import { type Party, partiesOf } from '../../orders/parties.ts'
import { promiseClock } from '../../orders/promise-clock.ts'
import { exchangeTexts, orderTexts, reasonIn } from '../../orders/texts.ts'
import { type Ground, groundOf } from '../../successions/ground.ts'
import { successionTexts } from '../../successions/texts.ts'
import { orderPageTexts } from '../texts.ts'
import { OrderFacts, RegisterFacts, Seats } from './order-facts.tsx'
import { Clock, OrderSteps } from './order-standing.tsx'

type Parameters = { order: string }

/** An order as those see it who have a part in it: how it stands, whose turn it is, and everything that was written. */
export const order: Page<Parameters> = { get: orderPage }

/** Takes a message to the desk. Beside the order, because what is refused shows its page again. */
export const orderMessages: Page<Parameters> = {
  get: orderPage,
  async post(visit, { order: id }) {
    const { person, app } = visit
    if (!person) throw new NotFound()
    const { state } = await orderFor(app.db, person.id, id)
    await writeToDesk(app, { person, visit: visit.id }, id, await readMessage(visit))
    return redirect(href('/orders/:order', { order: id }, { sent: state === 'asked' ? 'answer' : 'message' }))
  },
}

async function orderPage(visit: Visit, { order: id }: Parameters): Promise<Answer> {
  const { person, app, language } = visit
  if (!person) throw new NotFound()
  const order = await orderOfParty(app.db, person.id, id)
  if (isOut(order)) return redirect(href('/orders/:order/seat', { order: order.id }))
  const [entries, parties, progress, clock, ground, canHaveName] = await Promise.all([
    exchangeOf(app.db, order.id),
    partiesOf(app.db, order.id),
    progressOf(app.db, order),
    promiseClock(order),
    isWaitingOut(order) ? groundOf(app.db, order) : undefined,
    isOpen(order) && order.shortName ? isFree(app.db, order.shortName) : true,
  ])
  const found = problems(visit)
  return (
    <OrderPage
      visit={visit}
      order={order}
      lead={orderTexts[language].purposes[order.purpose]}
      wide
      scripts={['attachment-field', 'live-progress']}
    >
      <ErrorSummary language={language} problems={found} />
      <Said visit={visit} />
      <OrderSteps language={language} order={order} />
      <Split
        aside={
          <>
            <Seats visit={visit} order={order} parties={parties} />
            <RegisterFacts visit={visit} order={order} />
            <WithdrawLink visit={visit} order={order} />
          </>
        }
      >
        <Clock visit={visit} clock={clock} />
        {canHaveName ? null : <NameTaken visit={visit} order={order} />}
        <Turn visit={visit} order={order} parties={parties} isHeld={!canHaveName} />
        <Outcome visit={visit} order={order} />
        <Waiting visit={visit} order={order} ground={ground} />
        <Progress visit={visit} order={order} progress={progress} />
        <Written visit={visit} order={order} entries={entries} found={found} />
        <OrderFacts visit={visit} order={order} parties={parties} />
      </Split>
    </OrderPage>
  )
}

function Said({ visit: { url, language, faults } }: { visit: Visit }) {
  const texts = orderPageTexts[language]
  const sent = url.searchParams.get('sent')
  const said = { message: texts.sent, answer: texts.answered, withdrawal: texts.withdrawnNow }[sent ?? '']
  return said && faults.length === 0 ? <Notice tone="success">{said}</Notice> : null
}

type OrderProps = { visit: Visit; order: PartyOrder }

type TurnProps = OrderProps & {
  parties: readonly Party[]
  /** something else keeps the order from being approved, and is told above */
  isHeld: boolean
}

/** Whose turn it is: one thing to do, or that there is nothing. */
function Turn({ visit, order, parties, isHeld }: TurnProps) {
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
  const waitsForSeats = parties.some((party) => party.isAdministrator && !party.confirmedAt && !party.refusedAt)
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
  const done = <Notice tone="success">{texts.done[order.purpose](titleOf(order, visit.language))}</Notice>
  const { organisationShortName: organisation } = order
  // Where something was opened, its own part of the page leads there.
  if (order.purpose === 'open' || !organisation) return done
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
  const { text, again } = texts.declined[order.purpose]
  return (
    <Notice tone="warning" title={texts.declinedTitle}>
      {order.reason ? <p class="entry-text">{reasonIn(visit.language, order.reason)}</p> : null}
      <p>{text}</p>
      <ButtonLink href={newOrderAddress(order)} variant="secondary">
        {again}
      </ButtonLink>
    </Notice>
  )
}

function newOrderAddress({ purpose, number, organisationShortName }: PartyOrder): string {
  if (!organisationShortName) return href('/organisations/apply', {}, { number })
  const address = { organisation: organisationShortName }
  if (purpose === 'succession') return href('/organisations/:organisation/succession', address)
  return href('/organisations/:organisation/become-service-owner', address)
}

type WrittenProps = OrderProps & { entries: readonly ExchangeEntry[]; found: readonly Problem[] }

function Written({ visit, order, entries, found }: WrittenProps) {
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
      <Writing visit={visit} order={order} found={found} />
    </section>
  )
}

function Writing({ visit, order, found }: OrderProps & { found: readonly Problem[] }) {
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
        found={found}
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
