import type { Child } from 'hono/jsx'
import type { Signed } from '../../../accounts/visit.ts'
import { Form, Submit } from '../../../design/form.tsx'
import { Notice, Tag, Time } from '../../../design/parts.tsx'
import { href } from '../../../platform/href.ts'
import { dayAndTime, type Language } from '../../../platform/texts.ts'
import { isOpen, isWaitingOut, type Order } from '../../orders/order.ts'
import { PromiseWords } from '../../orders/pages/promise-words.tsx'
import { reasonIn } from '../../orders/texts.ts'
import { successionTexts } from '../../successions/texts.ts'
import { claimDays } from '../claim.ts'
import { subjectOf } from '../queue.ts'
import { deskOrderTexts, deskPeopleTexts, queueTexts } from '../texts.ts'
import type { DeskView } from '../view.ts'

type Props = { visit: Signed; view: DeskView }

/** Whose turn it is, how far the promise is used, who has it, and how it ended. */
export function DeskStanding({ visit, view: { order, entries, nameOf } }: Props) {
  const { language, person } = visit
  const texts = deskOrderTexts[language].order
  const reason = reasonIn(language, order)
  const hasLapsed = isOpen(order) && !order.firstApprovedBy && entries.some(({ kind }) => kind === 'approval-lapsed')
  return (
    <div class="desk-standing">
      <p class="desk-tags">
        <Tag>{queueTexts[language].subjects[subjectOf(order)]}</Tag>{' '}
        <Tag tone={order.state === 'waiting' ? 'accent' : 'neutral'}>{texts.states[order.state]}</Tag>
      </p>
      <PromiseWords visit={visit} order={order} />
      <SuspendedMark visit={visit} order={order} />
      <Claim visit={visit} order={order} name={nameOf(order.claimedBy)} />
      {order.firstApprovedBy && !order.decidedBy ? (
        <Notice tone="info">
          {order.firstApprovedBy === person.id
            ? texts.firstApprovedYours
            : texts.firstApproved(nameOf(order.firstApprovedBy))}
        </Notice>
      ) : null}
      {hasLapsed ? <Notice tone="warning">{texts.approvalLapsed}</Notice> : null}
      {order.decidedBy && order.decidedAt ? (
        <p>{texts.decided(nameOf(order.decidedBy), dayAndTime(language, order.decidedAt))}</p>
      ) : null}
      {reason ? (
        <p>
          <strong>{texts.reason}:</strong> {reason}
        </p>
      ) : null}
    </div>
  )
}

/** That the organisation, which is here already, is shut. */
function SuspendedMark({ visit, order }: { visit: Signed; order: Order }) {
  const { organisationSuspendedAt, organisationShortName: organisation } = order
  if (!organisationSuspendedAt || !organisation) return null
  const texts = deskPeopleTexts[visit.language].organisation
  return (
    <Notice tone="warning">
      {texts.suspendedMark} <a href={href('/desk/organisations/:organisation', { organisation })}>{texts.seeWhy}</a>
    </Notice>
  )
}

function Claim({ visit, order, name }: { visit: Signed; order: Order; name: string }) {
  const { language, person } = visit
  const texts = deskOrderTexts[language].order
  if (!isOpen(order)) return null
  const parameters = { order: order.id }
  const isMine = order.claimedBy === person.id
  const mayTake = !order.claimedAt || Date.now() - order.claimedAt.getTime() > claimDays * 24 * 3_600_000
  return (
    <div class="desk-claim">
      <p>
        {!order.claimedAt ? texts.unclaimed : null}
        {isMine ? texts.claimedByYou : null}
        {order.claimedAt && !isMine ? (
          <>
            {texts.claimedBy(name)} <Time at={order.claimedAt} language={language} relative />.{' '}
            {mayTake ? null : texts.claimedRule(claimDays)}
          </>
        ) : null}
      </p>
      {isMine ? (
        <Form action={href('/desk/orders/:order/release', parameters)}>
          <Submit variant="tertiary">{texts.release}</Submit>
        </Form>
      ) : null}
      {mayTake && !isMine ? (
        <form class="form" method="post" action={href('/desk/orders/:order/claim', parameters)}>
          <button class="ds-button submit" type="submit" data-variant="secondary" data-desk-key="c">
            {order.claimedAt ? texts.takeOver : texts.claim}
          </button>
        </form>
      ) : null}
    </div>
  )
}

/** Nobody else can do anything with an order that somebody has taken. */
function isWithAnother({ claimedBy }: Order, person: string | undefined): boolean {
  return claimedBy !== null && claimedBy !== person
}

/** What an operator can do now; at the bottom of the window where there is room. */
export function DeskActions({ visit, view: { order }, needsTwo }: Props & { needsTwo: boolean }) {
  const texts = deskOrderTexts[visit.language].order
  if (isWaitingOut(order)) return <Waiting visit={visit} order={order} />
  if (!isOpen(order) || isWithAnother(order, visit.person.id)) return null
  const parameters = { order: order.id }
  const isApproved = order.firstApprovedBy === visit.person.id
  return (
    <ActionBar
      language={visit.language}
      lead={needsTwo && !order.firstApprovedBy ? <p class="quiet">{texts.twoNeeded}</p> : null}
    >
      {isApproved ? null : (
        <KeyLink
          to={`${href('/desk/orders/:order/approve', parameters)}#approval`}
          press="a"
          variant="primary"
          text={texts.approve}
        />
      )}
      <KeyLink
        to={`${href('/desk/orders/:order/ask', parameters)}#text`}
        press="m"
        variant="secondary"
        text={texts.ask}
      />
      <KeyLink
        to={`${href('/desk/orders/:order/decline', parameters)}#reason`}
        press="d"
        variant="secondary"
        text={texts.decline}
      />
      <KeyLink to={`${href('/desk/orders/:order/messages', parameters)}#text`} variant="tertiary" text={texts.write} />
    </ActionBar>
  )
}

/** While the waiting time of a new owner runs, the desk can stop it. */
function Waiting({ visit: { language }, order }: { visit: Signed; order: Order }) {
  const texts = successionTexts[language].desk
  return (
    <ActionBar
      language={language}
      lead={<p>{order.waitsUntil ? texts.waits(dayAndTime(language, order.waitsUntil)) : null}</p>}
    >
      <KeyLink
        to={`${href('/desk/orders/:order/stop', { order: order.id })}#reason`}
        variant="secondary"
        text={texts.stopLink}
      />
    </ActionBar>
  )
}

type ActionBarProps = { language: Language; lead: Child; children: Child }

function ActionBar({ language, lead, children }: ActionBarProps) {
  return (
    <section class="desk-actions" aria-labelledby="actions">
      <h2 id="actions" class="ds-sr-only">
        {deskOrderTexts[language].order.actions}
      </h2>
      {lead}
      <div class="actions">{children}</div>
    </section>
  )
}

type KeyLinkProps = {
  /** with the part of that page where one goes on: the browser sets the focus there */
  to: string
  press?: string
  variant: 'primary' | 'secondary' | 'tertiary'
  text: string
}

function KeyLink({ to, press, variant, text }: KeyLinkProps) {
  return (
    <a class="ds-button" data-variant={variant} href={to} data-desk-key={press}>
      {text}
    </a>
  )
}
