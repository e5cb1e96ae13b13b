import type { Child } from 'hono/jsx'
import { withUsername } from '../../../accounts/person-name.ts'
import type { Signed } from '../../../accounts/visit.ts'
import { ErrorSummary, Form, Submit, TextArea } from '../../../design/form.tsx'
import { ButtonLink, Facts, Table, Tag, Time } from '../../../design/parts.tsx'
import { groupedNumber } from '../../../organisations/directory.ts'
import { fieldsOf, problems } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { day, type Language } from '../../../platform/texts.ts'
import { Progress } from '../../openings/pages/progress.tsx'
import { SeatTag } from '../../openings/pages/seat-tag.tsx'
import { titleOf } from '../../orders/order.ts'
import { Exchange } from '../../orders/pages/exchange.tsx'
import type { Party } from '../../orders/parties.ts'
import { purposeOf } from '../../orders/purpose.ts'
import type { EarlierOrder } from '../earlier-orders.ts'
import { noteShape } from '../note.ts'
import { handlingOf } from '../purposes.ts'
import { deskOrderTexts } from '../texts.ts'
import type { DeskView } from '../view.ts'
import { Comparison } from './comparison.tsx'
import { DeskActions, DeskStanding } from './order-actions.tsx'

/** An order as an operator handles it: beside the queue, and on a page of its own. */
export function OrderPane({ visit, view }: { visit: Signed; view: DeskView }) {
  const { order, progress } = view
  const { language } = visit
  return (
    <>
      <ErrorSummary language={language} problems={problems(visit)} />
      <DeskStanding visit={visit} view={view} />
      <Progress visit={visit} order={order} progress={progress} desk />
      <Comparison visit={visit} view={view} />
      <Asking visit={visit} view={view} />
      <People visit={visit} view={view} />
      <Earlier visit={visit} view={view} />
      <Written visit={visit} view={view} />
      <Notes visit={visit} view={view} />
      <DeskActions visit={visit} view={view} needsTwo={handlingOf(order).needsTwo(order, visit.app.config)} />
    </>
  )
}

type PaneProps = { visit: Signed; view: DeskView }

/** What the applicant wrote that the register knows nothing of. */
function Asking({ visit: { language }, view: { order, grounds } }: PaneProps) {
  const texts = deskOrderTexts[language].order
  const items = [
    ...(order.kind === 'service-owner' ? [{ term: texts.agreement, value: order.agreement || texts.nothing }] : []),
    ...(order.kind === 'developer'
      ? [{ term: texts.bodies, value: <Lines text={order.bodies || texts.nothing} /> }]
      : []),
    { term: texts.message, value: <Lines text={order.message || texts.nothing} /> },
  ]
  return (
    <section aria-labelledby="asking">
      <h2 id="asking">{texts.about}</h2>
      <Facts items={items} />
      {grounds ? <Grounds language={language} grounds={grounds} /> : null}
    </section>
  )
}

type GroundsProps = { language: Language; grounds: NonNullable<DeskView['grounds']> }

/** Why somebody new would own an organisation: who owns it, when they were last here, and what was vouched for. */
function Grounds({ language, grounds: { owners, vouchedAt } }: GroundsProps) {
  const texts = deskOrderTexts[language].grounds
  return (
    <>
      <p>{vouchedAt ? texts.vouched(day(language, vouchedAt)) : texts.notVouched}</p>
      {owners.length === 0 ? <p>{texts.noOwners}</p> : null}
      {owners.length > 0 ? <h3>{texts.owners}</h3> : null}
      {owners.length > 0 ? (
        <Table
          caption={texts.owners}
          columns={[texts.owner, texts.lastLogIn, texts.lastKeyUse, texts.standing].map((text) => ({ text }))}
          rows={owners.map(({ name, username, lastLogIn, lastKeyUse, isActive, isSuspended }) => [
            `${name} (${username})`,
            lastLogIn ? <Time at={lastLogIn} language={language} relative /> : texts.never,
            lastKeyUse ? <Time at={lastKeyUse} language={language} relative /> : texts.never,
            isSuspended ? texts.suspended : isActive ? texts.active : texts.inactive,
          ])}
        />
      ) : null}
    </>
  )
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </>
  )
}

/** Who a party is, as the desk may know them. */
export function nameOfParty({ isByAddress, emailAddress, writtenName, name, username }: Party): string {
  if (!isByAddress) return withUsername({ name, username })
  return writtenName ? `${writtenName} (${emailAddress})` : emailAddress
}

function People({ visit: { language }, view: { order, nameOf } }: PaneProps) {
  const texts = deskOrderTexts[language].order
  const { applicant } = order
  const administrators = order.parties.filter(({ isAdministrator }) => isAdministrator)
  return (
    <section aria-labelledby="people">
      <h2 id="people">{texts.people}</h2>
      <Facts
        items={[
          { term: texts.applicant, value: applicant ? <Who language={language} party={applicant} /> : texts.none },
          ...(order.registeredBy ? [{ term: texts.came, value: texts.registeredBy(nameOf(order.registeredBy)) }] : []),
        ]}
      />
      {administrators.length > 0 ? (
        <Table
          caption={texts.administrators}
          columns={[{ text: texts.administrators }, { text: texts.seat }]}
          rows={administrators.map((party) => [
            <Who language={language} party={party} />,
            <SeatTag language={language} order={order} seat={party} />,
          ])}
        />
      ) : null}
      {administrators.length === 0 && purposeOf(order).opensOrganisation ? <p>{texts.administratorsNone}</p> : null}
    </section>
  )
}

/** Whoever is known by an address alone may have an account or none: nothing of it is told. */
function Who({ language, party }: { language: Language; party: Party }) {
  const isShutOut = party.isSuspended && !party.isByAddress
  return (
    <>
      {nameOfParty(party)} {isShutOut ? <Tag tone="danger">{deskOrderTexts[language].order.suspended}</Tag> : null}
    </>
  )
}

function Earlier({ visit, view: { earlier } }: PaneProps) {
  const { ofUnit, ofApplicant } = earlier
  const texts = deskOrderTexts[visit.language].order
  if (ofUnit.length === 0 && ofApplicant.length === 0) return null
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{texts.earlier}</h2>
      <EarlierList visit={visit} title={texts.earlierUnit} orders={ofUnit} />
      <EarlierList visit={visit} title={texts.earlierApplicant} orders={ofApplicant} />
    </section>
  )
}

function EarlierList({ visit: { language }, title, orders }: { visit: Signed; title: string; orders: EarlierOrder[] }) {
  const texts = deskOrderTexts[language].order
  if (orders.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="desk-earlier">
        {orders.map((order) => (
          <li>
            <a href={href('/desk/orders/:order', { order: order.id })}>
              {texts.earlierOne(order.reference, titleOf(order, language))}
            </a>{' '}
            <span class="quiet">
              {groupedNumber(order.number)}, {texts.states[order.state]}, {day(language, order.orderedAt)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Written({ visit, view: { order, entries } }: PaneProps) {
  const texts = deskOrderTexts[visit.language].order
  const attachmentAddress = (attachment: string) =>
    href('/desk/orders/:order/attachments/:attachment', { order: order.id, attachment })
  return (
    <section aria-labelledby="exchange">
      <h2 id="exchange">{texts.exchange}</h2>
      <Exchange visit={visit} entries={entries} attachmentAddress={attachmentAddress} />
      {order.state === 'approved' ? (
        <p>
          <ButtonLink variant="secondary" href={href('/desk/orders/:order/messages', { order: order.id })}>
            {texts.write}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}

function Notes({ visit, view: { order, notes } }: PaneProps) {
  const { language } = visit
  const texts = deskOrderTexts[language].order
  const { field } = fieldsOf(visit, noteShape)
  return (
    <section aria-labelledby="notes" class="desk-notes">
      <h2 id="notes">{texts.notes}</h2>
      {notes.length === 0 ? <p class="quiet">{texts.notesNone}</p> : null}
      {notes.map(({ by, at, text }) => (
        <NoteText head={by} at={<Time at={at} language={language} relative />} text={text} />
      ))}
      <Form action={href('/desk/orders/:order/notes', { order: order.id })}>
        <TextArea {...field('note')} label={texts.note} hint={texts.notesHint} rows={3} />
        <Submit variant="secondary">{texts.addNote}</Submit>
      </Form>
    </section>
  )
}

function NoteText({ head, at, text }: { head: string; at: Child; text: string }) {
  return (
    <div class="desk-note">
      <p>
        <strong>{head}</strong> <span class="quiet">{at}</span>
      </p>
      <Lines text={text} />
    </div>
  )
}
