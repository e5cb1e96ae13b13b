import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { Page, Visit } from '../../../accounts/visit.ts'
import { Actions, Form, Hidden, Submit, TextArea, TextField } from '../../../design/form.tsx'
import { ButtonLink, Notice } from '../../../design/parts.tsx'
import { standardTeamNames } from '../../../organisations/standard-teams.ts'
import { redirect } from '../../../platform/answer.ts'
import { problemOf, problems, readForm, visibleText } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { Language } from '../../../platform/texts.ts'
import { purposes } from '../../../services/tables.ts'
import { changeShortNameAtDesk } from '../../openings/short-name-change.ts'
import { isOpen, type Order, titleOf } from '../../orders/order.ts'
import type { Party } from '../../orders/parties.ts'
import { approvalOf, approveOrder, declineOrder, isLeftToOthers } from '../decision.ts'
import { decisionTexts, deskOrderTexts } from '../texts.ts'
import { type DeskView, deskView } from '../view.ts'
import { Differences, ShortNameClash } from './comparison.tsx'
import { type AtOrder, doerOf, forDesk, orderAddress } from './order.tsx'
import { nameOfParty } from './order-pane.tsx'
import { ActPage, applicantsLanguage, Back, beginWith, ReplyTemplates } from './reply.tsx'

const freeText = z.string().default('').transform(visibleText).pipe(z.string().max(4000, 'desk-text-long'))

const approvalForm = z.object({ greeting: freeText, shown: z.string().default('') })

/** Approving, after a look at exactly what happens then. */
export const approve: Page<AtOrder> = {
  async get(visit, { order: id }) {
    return forDesk(visit, id, async (order) => {
      const texts = decisionTexts[visit.language]
      const approval = await approvalOf(visit.app.db, order, visit.app.config)
      beginWith(visit, 'approve', 'greeting', await applicantsLanguage(visit, order))
      return (
        <ActPage
          visit={visit}
          order={order}
          title={approval.isFirst ? texts.approveFirstTitle : texts.approveTitle}
          scripts={['desk-keys']}
        >
          {isOpen(order) ? (
            <Approval visit={visit} view={await deskView(visit.app.db, order)} approval={approval} />
          ) : (
            <Over visit={visit} order={order} />
          )}
        </ActPage>
      )
    })
  },
  async post(visit, { order }) {
    const approval = await readForm(visit, approvalForm)
    const outcome = await approveOrder(visit.app, doerOf(visit), order, approval)
    return redirect(orderAddress(order, outcome))
  },
}

const reasonForm = z.object({ reason: freeText.pipe(z.string().min(1, 'decline-reason-missing')) })

/** Saying no, with the reason that those who have a part in the order get. */
export const decline: Page<AtOrder> = {
  async get(visit, { order: id }) {
    return forDesk(visit, id, async (order) => {
      const texts = decisionTexts[visit.language]
      const language = await applicantsLanguage(visit, order)
      beginWith(visit, 'decline', 'reason', language)
      return (
        <ActPage
          visit={visit}
          order={order}
          title={texts.declineTitle}
          lead={texts.declineLead}
          scripts={['desk-keys']}
        >
          {isOpen(order) ? (
            <DeclineForm visit={visit} order={order} language={language} />
          ) : (
            <Over visit={visit} order={order} />
          )}
        </ActPage>
      )
    })
  },
  async post(visit, { order }) {
    const { reason } = await readForm(visit, reasonForm)
    await declineOrder(visit.app, doerOf(visit), order, reason)
    return redirect(orderAddress(order, 'declined'))
  },
}

type AtOrderProps = { visit: Visit; order: Order }

/** Decided or withdrawn meanwhile: how it stands now. */
function Over({ visit, order }: AtOrderProps) {
  const texts = decisionTexts[visit.language]
  return (
    <>
      <Notice tone="info" title={texts.over}>
        <p>{deskOrderTexts[visit.language].order.states[order.state]}</p>
      </Notice>
      <Written visit={visit} />
      <p>
        <ButtonLink href={orderAddress(order.id)}>{texts.back}</ButtonLink>
      </p>
    </>
  )
}

/** What was written to go with a decision that cannot be made as things stand. */
function Written({ visit }: { visit: Visit }) {
  const written = visit.typed.greeting || visit.typed.reason
  return written ? <p class="entry-text">{written}</p> : null
}

function DeclineForm({ visit, order, language }: AtOrderProps & { language: Language }) {
  const texts = decisionTexts[visit.language]
  return (
    <>
      <ReplyTemplates visit={visit} kind="decline" field="reason" language={language} />
      <Form action={href('/desk/orders/:order/decline', { order: order.id })}>
        <TextArea
          name="reason"
          label={texts.reason}
          rows={6}
          maxlength={4000}
          required
          value={visit.typed.reason}
          problem={problemOf(problems(visit), 'reason')}
        />
        <Actions>
          <Submit variant="danger">{texts.sendDecline}</Submit>
          <Back visit={visit} order={order} />
        </Actions>
      </Form>
    </>
  )
}

type ApprovalProps = { visit: Visit; view: DeskView; approval: Awaited<ReturnType<typeof approvalOf>> }

function Approval({ visit, view, approval }: ApprovalProps) {
  const texts = decisionTexts[visit.language]
  const { nameOf } = view
  const { isFirst, first } = approval
  if (lacksOwner(view.order, approval.owners)) return <NobodyToOwn visit={visit} view={view} />
  if (first && first === visit.person?.id) return <ApprovedByYou visit={visit} order={view.order} />
  return (
    <>
      <section id="approval" aria-labelledby="what" tabindex={-1}>
        {isFirst ? <p>{texts.firstLead}</p> : null}
        {first ? <p>{texts.secondLead(nameOf(first))}</p> : null}
        <Differences language={visit.language} order={view.order} />
        <h2 id="what">{isFirst ? texts.whatFirst : texts.what}</h2>
        <ul class="desk-consequences">
          {consequences(visit, view, approval.owners).map((consequence) => (
            <li>{consequence}</li>
          ))}
        </ul>
      </section>
      {isLeftToOthers(view.order, isFirst, visit.person?.id) ? (
        <Notice tone="info">{texts.registeredByYou}</Notice>
      ) : (
        <ApproveForm visit={visit} view={view} approval={approval} />
      )}
    </>
  )
}

/** One of two, and the other is somebody else. */
function ApprovedByYou({ visit, order }: AtOrderProps) {
  return (
    <>
      <Notice tone="info">{deskOrderTexts[visit.language].order.firstApprovedYours}</Notice>
      <Actions>
        <Back visit={visit} order={order} />
      </Actions>
    </>
  )
}

/** An order to become a service owner makes nobody an owner. */
function lacksOwner({ purpose }: Order, owners: readonly Party[]): boolean {
  return purpose !== 'become-service-owner' && owners.length === 0
}

/** There is nothing to approve yet: who has to answer first; and what was written is not lost. */
function NobodyToOwn({ visit, view: { order, parties } }: { visit: Visit; view: DeskView }) {
  const texts = decisionTexts[visit.language]
  const shutOut = parties.filter(({ isAdministrator }) => isAdministrator).filter(isShutOut)
  const names = new Intl.ListFormat(visit.language === 'nb' ? 'nb-NO' : 'en-GB').format(shutOut.map(nameOfParty))
  return (
    <>
      <Notice tone="warning">
        <p>{order.purpose === 'succession' ? texts.nobodyToAppoint : texts.nobody}</p>
        {names ? <p>{texts.shutOut(names)}</p> : null}
      </Notice>
      <Written visit={visit} />
      <Actions>
        <ButtonLink href={href('/desk/orders/:order/ask', { order: order.id })}>{texts.askTitle}</ButtonLink>
        <Back visit={visit} order={order} />
      </Actions>
    </>
  )
}

function ApproveForm({ visit, view: { order, applicant }, approval }: ApprovalProps) {
  const texts = decisionTexts[visit.language]
  const hasGreeting = order.purpose === 'open' && !approval.isFirst
  return (
    <>
      {hasGreeting ? (
        <ReplyTemplates visit={visit} kind="approve" field="greeting" language={applicant?.language ?? 'nb'} />
      ) : null}
      <Form action={href('/desk/orders/:order/approve', { order: order.id })}>
        <Hidden name="shown" value={approval.mark} />
        {hasGreeting ? (
          <TextArea
            name="greeting"
            label={texts.greeting}
            hint={texts.greetingHint}
            maxlength={4000}
            value={visit.typed.greeting}
            problem={problemOf(problems(visit), 'greeting')}
          />
        ) : null}
        <Actions>
          <Submit>{texts.sendApprove}</Submit>
          <Back visit={visit} order={order} />
        </Actions>
      </Form>
    </>
  )
}

/** What exactly an approval does, and to whom. */
function consequences({ language }: Visit, view: DeskView, willOwn: readonly Party[]): Child[] {
  const texts = decisionTexts[language]
  const { order, parties } = view
  const title = titleOf(order, language)
  if (order.purpose === 'become-service-owner') return [texts.becomes(title), texts.environments, texts.told]
  const list = new Intl.ListFormat(language === 'nb' ? 'nb-NO' : 'en-GB')
  const owners = list.format(willOwn.map(nameOfParty))
  if (order.purpose === 'succession') {
    return [texts.appoints(owners, title), texts.appointsTold, texts.noWayBack]
  }
  const administrators = parties.filter(({ isAdministrator }) => isAdministrator)
  const shutOut = list.format(administrators.filter(isShutOut).map(nameOfParty))
  const left = administrators.filter(({ confirmedAt }) => !confirmedAt).map(nameOfParty)
  const { kind, shortName } = order
  const { standing, clash } = view
  return [
    texts.opens(title, shortName ?? ''),
    ...(kind ? [texts.teams(list.format(standardTeamNames(kind)))] : []),
    texts.repositories(list.format(repositoriesOf(shortName ?? ''))),
    kind === 'service-owner' ? texts.environments : texts.noEnvironments,
    texts.owners(owners),
    ...(left.length > 0 ? [texts.leftOut(list.format(left), left.length)] : []),
    ...(shutOut ? [texts.shutOut(shutOut)] : []),
    ...(standing?.isShortNameFree === false ? [<ShortNameTaken language={language} order={order} />] : []),
    ...(standing?.isShortNameFree && clash ? [<ShortNameClash language={language} clash={clash} />] : []),
    texts.told,
    texts.noWayBack,
  ]
}

/** Of those who have said yes: whoever is known by an address alone has not, and nothing is told of an account of theirs. */
function isShutOut({ confirmedAt, isSuspended }: Party): boolean {
  return confirmedAt !== null && isSuspended
}

function repositoriesOf(shortName: string): string[] {
  return purposes.filter((purpose) => purpose !== 'service').map((purpose) => `${shortName}-${purpose}`)
}

function ShortNameTaken({ language, order }: { language: Language; order: Order }) {
  const texts = decisionTexts[language]
  return (
    <>
      <strong>{texts.shortNameTaken(order.shortName ?? '')}</strong>{' '}
      <a href={href('/desk/orders/:order/short-name', { order: order.id })}>
        {deskOrderTexts[language].order.changeShortName}
      </a>
    </>
  )
}

const shortNameForm = z.object({
  shortName: z
    .string()
    .default('')
    .transform((text) => text.trim().toLowerCase()),
})

/** Another short name for the organisation that is ordered. */
export const deskShortName: Page<AtOrder> = {
  async get(visit, { order: id }) {
    return forDesk(visit, id, (order) => {
      if (order.purpose !== 'open') throw new NotFound()
      const texts = decisionTexts[visit.language].shortName
      return (
        <ActPage visit={visit} order={order} title={texts.title} lead={texts.lead}>
          <Form action={href('/desk/orders/:order/short-name', { order: order.id })}>
            <TextField
              name="shortName"
              label={texts.field}
              hint={texts.hint}
              value={visit.typed.shortName ?? order.shortName ?? ''}
              maxlength={19}
              required
              verbatim
              problem={problemOf(problems(visit), 'shortName')}
            />
            <Actions>
              <Submit>{texts.save}</Submit>
              <Back visit={visit} order={order} />
            </Actions>
          </Form>
        </ActPage>
      )
    })
  },
  async post(visit, { order }) {
    const { shortName } = await readForm(visit, shortNameForm)
    await changeShortNameAtDesk(visit.app, doerOf(visit), order, shortName)
    return redirect(orderAddress(order, 'short-name'))
  },
}
