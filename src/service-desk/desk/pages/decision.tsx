import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { Actions, Form, Hidden, Submit, TextArea, TextField } from '../../../design/form.tsx'
import { ButtonLink, Notice } from '../../../design/parts.tsx'
import { fieldsOf, readForm } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { type Language, list } from '../../../platform/texts.ts'
import { changeShortNameAtDesk, deskShortNameShape } from '../../openings/short-name-change.ts'
import { isOpen, type Order } from '../../orders/order.ts'
import { purposeOf } from '../../orders/purpose.ts'
import { approvalOf, approvalShape, approveOrder, declineOrder, declineShape, isLeftToOthers } from '../decision.ts'
import { handlingOf } from '../purposes.ts'
import { decisionTexts, deskOrderTexts } from '../texts.ts'
import { type DeskView, deskView } from '../view.ts'
import { Differences } from './comparison.tsx'
import { consequencesOf, isShutOut } from './consequences.tsx'
import { type AtOrder, doneWith, forDesk, orderAddress } from './order.tsx'
import { nameOfParty } from './order-pane.tsx'
import { ActPage, applicantsLanguage, Back, ReplyTemplates, writtenOrChosen } from './reply.tsx'

/** Approving, after a look at exactly what happens then. */
export const approve: SignedPage<AtOrder> = {
  async get(visit, { order: id }) {
    return forDesk(visit, id, async (order) => {
      const texts = decisionTexts[visit.language]
      const approval = await approvalOf(visit.app.db, order, visit.app.config)
      const written = writtenOrChosen(visit, 'approve', 'greeting', applicantsLanguage(order))
      return (
        <ActPage
          visit={visit}
          order={order}
          title={approval.isFirst ? texts.approveFirstTitle : texts.approveTitle}
          scripts={['desk-keys']}
        >
          {isOpen(order) ? (
            <Approval visit={visit} view={await deskView(visit.app.db, order)} approval={approval} written={written} />
          ) : (
            <Over visit={visit} order={order} written={written} />
          )}
        </ActPage>
      )
    })
  },
  async post(visit, { order }) {
    const approval = await readForm(visit, approvalShape)
    const outcome = await approveOrder(visit.app, visit.by, order, approval)
    return doneWith(visit, order, outcome)
  },
}

/** Saying no, with the reason that those who have a part in the order get. */
export const decline: SignedPage<AtOrder> = {
  async get(visit, { order: id }) {
    return forDesk(visit, id, (order) => {
      const texts = decisionTexts[visit.language]
      const language = applicantsLanguage(order)
      const written = writtenOrChosen(visit, 'decline', 'reason', language)
      return (
        <ActPage
          visit={visit}
          order={order}
          title={texts.declineTitle}
          lead={texts.declineLead}
          scripts={['desk-keys']}
        >
          {isOpen(order) ? (
            <DeclineForm visit={visit} order={order} language={language} written={written} />
          ) : (
            <Over visit={visit} order={order} written={written} />
          )}
        </ActPage>
      )
    })
  },
  async post(visit, { order }) {
    const { reason } = await readForm(visit, declineShape)
    await declineOrder(visit.app, visit.by, order, reason)
    return doneWith(visit, order, 'declined')
  },
}

type AtOrderProps = { visit: Signed; order: Order }
type WithText = { written: string | undefined }

/** Decided or withdrawn meanwhile: how it stands now. */
function Over({ visit, order, written }: AtOrderProps & WithText) {
  const texts = decisionTexts[visit.language]
  return (
    <>
      <Notice tone="info" title={texts.over}>
        <p>{deskOrderTexts[visit.language].order.states[order.state]}</p>
      </Notice>
      <Written written={written} />
      <p>
        <ButtonLink href={orderAddress(order.id)}>{texts.back}</ButtonLink>
      </p>
    </>
  )
}

/** What was written to go with a decision that cannot be made as things stand. */
function Written({ written }: WithText) {
  return written ? <p class="entry-text">{written}</p> : null
}

function DeclineForm({ visit, order, language, written }: AtOrderProps & WithText & { language: Language }) {
  const texts = decisionTexts[visit.language]
  const { field } = fieldsOf(visit, declineShape, { reason: written })
  return (
    <>
      <ReplyTemplates visit={visit} kind="decline" field="reason" language={language} />
      <Form action={href('/desk/orders/:order/decline', { order: order.id })}>
        <TextArea {...field('reason')} label={texts.reason} rows={6} />
        <Actions>
          <Submit variant="danger">{texts.sendDecline}</Submit>
          <Back visit={visit} order={order} />
        </Actions>
      </Form>
    </>
  )
}

type ApprovalProps = WithText & { visit: Signed; view: DeskView; approval: Awaited<ReturnType<typeof approvalOf>> }

function Approval({ visit, view, approval, written }: ApprovalProps) {
  const texts = decisionTexts[visit.language]
  const { nameOf } = view
  const { isFirst, first } = approval
  if (handlingOf(view.order).makesOwners && approval.owners.length === 0)
    return <NobodyToOwn visit={visit} order={view.order} written={written} />
  if (first && first === visit.person.id) return <ApprovedByYou visit={visit} order={view.order} />
  return (
    <>
      <section id="approval" aria-labelledby="what" tabindex={-1}>
        {isFirst ? <p>{texts.firstLead}</p> : null}
        {first ? <p>{texts.secondLead(nameOf(first))}</p> : null}
        <Differences language={visit.language} order={view.order} />
        <h2 id="what">{isFirst ? texts.whatFirst : texts.what}</h2>
        <ul class="desk-consequences">
          {consequencesOf(visit, view, approval.owners).map((consequence) => (
            <li>{consequence}</li>
          ))}
        </ul>
      </section>
      {isLeftToOthers(view.order, isFirst, visit.person.id) ? (
        <Notice tone="info">{texts.registeredByYou}</Notice>
      ) : (
        <ApproveForm visit={visit} view={view} approval={approval} written={written} />
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

/** There is nothing to approve yet: who has to answer first; and what was written is not lost. */
function NobodyToOwn({ visit, order, written }: AtOrderProps & WithText) {
  const texts = decisionTexts[visit.language]
  const shutOut = order.parties.filter(({ isAdministrator }) => isAdministrator).filter(isShutOut)
  const names = list(visit.language, shutOut.map(nameOfParty))
  return (
    <>
      <Notice tone="warning">
        <p>{purposeOf(order).opensOrganisation ? texts.nobody : texts.nobodyToAppoint}</p>
        {names ? <p>{texts.shutOut(names)}</p> : null}
      </Notice>
      <Written written={written} />
      <Actions>
        <ButtonLink href={href('/desk/orders/:order/ask', { order: order.id })}>{texts.askTitle}</ButtonLink>
        <Back visit={visit} order={order} />
      </Actions>
    </>
  )
}

function ApproveForm({ visit, view: { order }, approval, written }: ApprovalProps) {
  const texts = decisionTexts[visit.language]
  const hasGreeting = handlingOf(order).isGreeted && !approval.isFirst
  const { field } = fieldsOf(visit, approvalShape, { greeting: written })
  return (
    <>
      {hasGreeting ? (
        <ReplyTemplates visit={visit} kind="approve" field="greeting" language={applicantsLanguage(order)} />
      ) : null}
      <Form action={href('/desk/orders/:order/approve', { order: order.id })}>
        <Hidden name="shown" value={approval.mark} />
        {hasGreeting ? <TextArea {...field('greeting')} label={texts.greeting} hint={texts.greetingHint} /> : null}
        <Actions>
          <Submit>{texts.sendApprove}</Submit>
          <Back visit={visit} order={order} />
        </Actions>
      </Form>
    </>
  )
}

/** Another short name for the organisation that is ordered. */
export const deskShortName: SignedPage<AtOrder> = {
  async get(visit, { order: id }) {
    return forDesk(visit, id, (order) => {
      if (!purposeOf(order).opensOrganisation) throw new NotFound()
      const texts = decisionTexts[visit.language].shortName
      const { field } = fieldsOf(visit, deskShortNameShape, { shortName: order.shortName ?? '' })
      return (
        <ActPage visit={visit} order={order} title={texts.title} lead={texts.lead}>
          <Form action={href('/desk/orders/:order/short-name', { order: order.id })}>
            <TextField {...field('shortName')} label={texts.field} hint={texts.hint} verbatim />
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
    const { shortName } = await readForm(visit, deskShortNameShape)
    await changeShortNameAtDesk(visit.app, visit.by, order, shortName)
    return doneWith(visit, order, 'short-name')
  },
}
