import type { Child } from 'hono/jsx'
import type { Signed } from '../../../accounts/visit.ts'
import { Form, Submit } from '../../../design/form.tsx'
import { Table, Tag } from '../../../design/parts.tsx'
import { groupedNumber } from '../../../organisations/directory.ts'
import { organisationTexts } from '../../../organisations/texts.ts'
import { href } from '../../../platform/href.ts'
import { day, dayAndTime, type Language } from '../../../platform/texts.ts'
import type { Clash } from '../../openings/standing.ts'
import { isOpen, type Order } from '../../orders/order.ts'
import { type Difference, differences } from '../comparison.ts'
import { deskOrderTexts } from '../texts.ts'
import type { DeskView } from '../view.ts'

type Props = { visit: Signed; view: DeskView }

/** What was written and what the register says, side by side, with the differences in words. */
export function Comparison({ visit, view }: Props) {
  const { language } = visit
  const { order } = view
  const texts = deskOrderTexts[language].order
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{texts.compared}</h2>
      <Differences language={language} order={order} />
      <Table
        caption={texts.compared}
        columns={[texts.about, texts.written, texts.register].map((text) => ({ text }))}
        rows={rowsOf(visit, view)}
      />
      <Checked visit={visit} order={order} />
    </section>
  )
}

/** What does not fit between an order and the register, in words. */
export function Differences({ language, order }: { language: Language; order: Order }) {
  const found = differences(order)
  if (found.length === 0) return null
  return (
    <ul class="desk-differences">
      {found.map((difference) => (
        <li>
          <Tag tone="warning">{deskOrderTexts[language].order.marks[markOf(difference)]}</Tag>{' '}
          {sentenceOf(language, order, difference)}
        </li>
      ))}
    </ul>
  )
}

function markOf(difference: Difference): 'differs' | 'unchecked' | 'careful' {
  if (difference === 'unchecked') return 'unchecked'
  return difference === 'nameDiffers' || difference === 'notPublic' ? 'differs' : 'careful'
}

function sentenceOf(language: Language, { unit }: Order, difference: Difference): string {
  const { findings, deletedOn, ...texts } = deskOrderTexts[language].order
  if (difference === 'deleted') {
    return unit?.deletedOn ? deletedOn(day(language, new Date(unit.deletedOn))) : findings.deleted
  }
  if (difference === 'unknown' || difference === 'gone' || difference === 'unchecked') return findings[difference]
  return texts[difference]
}

function rowsOf({ language }: Signed, view: DeskView): Child[][] {
  const { order } = view
  const texts = deskOrderTexts[language].order
  const { unit, kind, nameNb, nameNn, nameEn, organisationNames, organisationShortName } = order
  const { kinds } = organisationTexts[language]
  const form = unit ? `${unit.formText} (${unit.form})` : ''
  const sector = unit?.sector ? `${unit.sectorText ?? ''} (${unit.sector})` : unit && texts.notSaid
  return [
    [texts.name, nameNb ?? organisationNames?.nb ?? '', unit?.name ?? ''],
    ...(nameNn ? [[texts.nameNn, nameNn, '']] : []),
    ...(nameEn ? [[texts.nameEn, nameEn, '']] : []),
    [texts.number, <NumberCell language={language} view={view} />, unit ? groupedNumber(unit.number) : ''],
    [texts.kind, kind ? kinds[kind] : '', form],
    ...(sector ? [[texts.sector, '', sector]] : []),
    ...(unit?.municipality ? [[texts.municipality, '', unit.municipality]] : []),
    ...(unit?.parent ? [[texts.parent, '', groupedNumber(unit.parent)]] : []),
    [
      texts.shortName,
      order.shortName ? <ShortName language={language} view={view} /> : (organisationShortName ?? ''),
      '',
    ],
  ]
}

function NumberCell({ language, view: { order, standing } }: { language: Language; view: DeskView }) {
  return (
    <div>
      {groupedNumber(order.number)}
      {standing && !standing.isNumberFree ? (
        <p>
          <Tag tone="danger">{deskOrderTexts[language].order.marks.careful}</Tag>{' '}
          {deskOrderTexts[language].order.numberTaken}
        </p>
      ) : null}
    </div>
  )
}

/** Whether the name is still free, and the way to another one. Nothing of that where it is decided. */
function ShortName({ language, view }: { language: Language; view: DeskView }) {
  const texts = deskOrderTexts[language].order
  const { order, standing } = view
  const clash = standing?.isShortNameFree ? standing.clash : null
  return (
    <div>
      {order.shortName}{' '}
      {standing && !clash ? (
        <Tag tone={standing.isShortNameFree ? 'success' : 'danger'}>
          {standing.isShortNameFree ? texts.free : texts.taken}
        </Tag>
      ) : null}
      {clash ? <ShortNameClash language={language} clash={clash} /> : null}
      {isOpen(order) ? (
        <p>
          <a href={href('/desk/orders/:order/short-name', { order: order.id })}>{texts.changeShortName}</a>
        </p>
      ) : null}
    </div>
  )
}

/** Another order wants the name, too: which, and what that means. */
export function ShortNameClash({ language, clash }: { language: Language; clash: Clash }) {
  const texts = deskOrderTexts[language].order.clash
  return (
    <>
      <Tag tone="warning">{texts.mark}</Tag> {texts.wantedBy}{' '}
      <a href={href('/desk/orders/:order', { order: clash.id })}>{texts.order(clash.reference)}</a>
      {clash.more > 0 ? ` ${texts.more(clash.more)}` : null}. {texts.means}
    </>
  )
}

function Checked({ visit: { language }, order }: { visit: Signed; order: Order }) {
  const texts = deskOrderTexts[language].order
  if (order.checkedAt) return <p class="quiet">{texts.checkedAt(dayAndTime(language, order.checkedAt))}</p>
  if (!isOpen(order)) return null
  return (
    <Form action={href('/desk/orders/:order/check-register', { order: order.id })}>
      <Submit variant="secondary">{texts.check}</Submit>
    </Form>
  )
}
