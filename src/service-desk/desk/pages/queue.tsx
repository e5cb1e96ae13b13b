import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { TableDrawing } from '../../../design/drawings.tsx'
import { Choice, LiveSearch } from '../../../design/live-search.tsx'
import { WaysThrough } from '../../../design/paging.tsx'
import { ButtonLink, EmptyState, Tabs, Tag } from '../../../design/parts.tsx'
import { isId } from '../../../platform/database.ts'
import { href } from '../../../platform/href.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { number } from '../../../platform/texts.ts'
import { deskOrder, isOwnOrder, titleOf } from '../../orders/order.ts'
import { PromiseWords } from '../../orders/pages/promise-words.tsx'
import {
  mostCounted,
  type QueueCounts,
  type QueueFilter,
  type QueueRow,
  queueCounts,
  queueGroups,
  queuePage,
  queueSubjects,
  subjectOf,
} from '../queue.ts'
import { deskOrderTexts, queueTexts } from '../texts.ts'
import { type DeskView, deskView } from '../view.ts'
import { DeskPage } from './frame.tsx'
import { DeskKeys } from './keys.tsx'
import { OrderPane } from './order-pane.tsx'

/** The queue, and beside it the order that is chosen or comes first. */
export const desk: SignedPage = {
  async get(visit) {
    const { db } = visit.app
    const texts = queueTexts[visit.language]
    const filter = filterOf(visit.url.searchParams)
    const [page, counts] = await Promise.all([queuePage(db, visit.person.id, filter), queueCounts(db)])
    const chosen = await chosenOrder(visit, page.rows)
    return (
      <DeskPage
        visit={visit}
        title={texts.title}
        lead={counts.waiting > 0 ? texts.lead(counted(visit, counts.waiting)) : texts.leadEmpty}
        action={
          <ButtonLink variant="secondary" href={href('/desk/orders/new', {})}>
            {texts.register}
          </ButtonLink>
        }
        scripts={['desk-keys', 'live-search', 'live-progress']}
      >
        <div class="desk">
          <Queue visit={visit} filter={filter} page={page} counts={counts} chosen={chosen} />
          <Beside visit={visit} chosen={chosen} />
        </div>
        <DeskKeys language={visit.language} />
      </DeskPage>
    )
  },
}

function filterOf(query: URLSearchParams): QueueFilter {
  const search = (query.get('q') ?? '').trim().slice(0, 100)
  return {
    // Whoever searches looks everywhere, until they have chosen where.
    group: queueGroups.find((one) => one === query.get('state')) ?? (search ? 'all' : 'waiting'),
    subject: queueSubjects.find((one) => one === query.get('about')),
    mine: query.get('mine') === 'yes',
    search,
    after: query.get('after') ?? undefined,
  }
}

/** What stands in the address of a page of the queue, without the place in it. */
function queryOf({ url }: Signed): Record<string, string | undefined> {
  const kept = ['state', 'about', 'mine', 'q'] as const
  return Object.fromEntries(kept.map((name) => [name, url.searchParams.get(name) || undefined]))
}

type Chosen = { id: string; view: DeskView } | { id: string; isOwn: true } | undefined

/** @throws NotFound where the address names an order that is none */
async function chosenOrder(visit: Signed, rows: readonly QueueRow[]): Promise<Chosen> {
  const asked = visit.url.searchParams.get('order')
  if (asked !== null && !isId(asked)) throw new NotFound()
  const id = asked ?? rows.find(({ isOwn }) => !isOwn)?.id
  if (!id) return undefined
  try {
    const { db } = visit.app
    return { id, view: await deskView(db, await deskOrder(db, visit.person.id, id)) }
  } catch (error) {
    if (isOwnOrder(error)) return { id, isOwn: true }
    throw error
  }
}

function counted({ language }: Signed, count: number): string {
  return count > mostCounted ? queueTexts[language].orMore(mostCounted) : number(language, count)
}

type QueueProps = {
  visit: Signed
  filter: QueueFilter
  page: Awaited<ReturnType<typeof queuePage>>
  counts: QueueCounts
  chosen: Chosen
}

function Queue({ visit, filter, page: { rows, next }, counts, chosen }: QueueProps) {
  const texts = queueTexts[visit.language]
  const { group, search, after } = filter
  const count = rows.length
  return (
    <section class="desk-list" aria-labelledby="list">
      <h2 id="list" class="ds-sr-only">
        {texts.list}
      </h2>
      <Search visit={visit} filter={filter} />
      <div id="queue">
        <Tabs
          label={texts.groupsLabel}
          items={queueGroups.map((one) => ({
            href: href('/desk', {}, { ...queryOf(visit), state: one }),
            text: one === 'all' ? texts.groups.all : texts.counted(texts.groups[one], counted(visit, counts[one])),
            current: one === group,
          }))}
        />
        <p class="ds-sr-only" role="status">
          {count === 0
            ? texts.none
            : after
              ? texts.foundLater(count, Boolean(next))
              : texts.found(count, Boolean(next))}
        </p>
        {count === 0 ? (
          <EmptyState drawing={<TableDrawing />} title={texts.emptyTitle}>
            <p>
              {group === 'waiting' && !search && !filter.mine && !filter.subject ? texts.leadEmpty : texts.emptyLead}
            </p>
          </EmptyState>
        ) : null}
        <ol class="desk-rows" data-desk-queue="">
          {rows.map((row) => (
            <Row visit={visit} row={row} isChosen={row.id === chosen?.id} />
          ))}
        </ol>
        <WaysThrough
          on={next ? { href: href('/desk', {}, { ...queryOf(visit), after: next }), text: texts.next } : undefined}
          back={after ? { href: href('/desk', {}, queryOf(visit)), text: texts.first } : undefined}
        />
      </div>
    </section>
  )
}

function Search({ visit, filter: { subject, mine, search } }: { visit: Signed; filter: QueueFilter }) {
  const texts = queueTexts[visit.language]
  return (
    <LiveSearch
      action={href('/desk', {})}
      label={texts.search}
      hint={texts.searchHint}
      value={search}
      language={visit.language}
      keep={{ state: queryOf(visit).state }}
      results="queue"
    >
      <Choice
        name="about"
        label={texts.subject}
        options={[
          { value: '', label: texts.everySubject },
          ...queueSubjects.map((one) => ({ value: one, label: texts.subjects[one] })),
        ]}
        value={subject ?? ''}
      />
      <div class="ds-field desk-mine">
        <input class="ds-input" type="checkbox" id="mine" name="mine" value="yes" checked={mine} />
        <label class="ds-label" for="mine">
          {texts.mine}
        </label>
      </div>
    </LiveSearch>
  )
}

/** On a wide screen a row leads to the order beside it, on a phone to the order's own page. */
function Row({ visit, row, isChosen }: { visit: Signed; row: QueueRow; isChosen: boolean }) {
  const { language, person } = visit
  const texts = queueTexts[language]
  const title = titleOf(row, language)
  const current = isChosen ? 'true' : undefined
  return (
    <li class={isChosen ? 'desk-row desk-row-chosen' : 'desk-row'}>
      <p class="desk-row-title">
        {row.isOwn ? (
          <a href={href('/orders/:order', { order: row.id })}>{title}</a>
        ) : (
          <>
            <a class="desk-wide" href={besideAddress(visit, row.id)} aria-current={current}>
              {title}
            </a>
            <a class="desk-narrow" href={href('/desk/orders/:order', { order: row.id })}>
              {title}
            </a>
          </>
        )}{' '}
        <span class="quiet">{row.reference}</span>
      </p>
      <p class="desk-row-who">
        {texts.subjects[subjectOf(row)]}
        {row.applicant ? `, ${row.applicant.name || row.applicant.emailAddress || ''}` : ''}
      </p>
      <PromiseWords visit={visit} order={row} />
      <Marks visit={visit} row={row} person={person.id} />
    </li>
  )
}

function besideAddress(visit: Signed, order: string): string {
  const after = visit.url.searchParams.get('after') || undefined
  return href('/desk', {}, { ...queryOf(visit), after, order })
}

function Marks({ visit: { language }, row, person }: { visit: Signed; row: QueueRow; person: string | undefined }) {
  const texts = queueTexts[language]
  const isOpen = row.closedAt === null
  const taken = isOpen && row.state !== 'approved' && row.claimedBy
  const marks = [
    row.isOwn ? <Tag tone="info">{texts.own}</Tag> : null,
    row.state === 'waiting' || row.state === 'asked' ? null : (
      <Tag>{deskOrderTexts[language].order.states[row.state]}</Tag>
    ),
    isOpen && row.firstApprovedBy && row.state === 'waiting' ? <Tag tone="warning">{texts.oneMore}</Tag> : null,
    taken ? <Tag>{row.claimedBy === person ? texts.takenByYou : texts.takenBy(row.claimer ?? '')}</Tag> : null,
  ].filter((mark) => mark !== null)
  return marks.length > 0 ? <p class="desk-tags">{marks}</p> : null
}

function Beside({ visit, chosen }: { visit: Signed; chosen: Chosen }) {
  const texts = queueTexts[visit.language]
  if (!chosen) return null
  if ('isOwn' in chosen) {
    return (
      <section class="desk-beside" aria-labelledby="chosen">
        <h2 id="chosen">{texts.ownTitle}</h2>
        <p>{texts.ownText}</p>
        <p>
          <a href={href('/orders/:order', { order: chosen.id })}>{texts.ownLink}</a>
        </p>
      </section>
    )
  }
  const { order } = chosen.view
  return (
    <section class="desk-beside desk-order" aria-labelledby="chosen">
      <div>
        <h2 id="chosen" class="desk-chosen">
          {deskOrderTexts[visit.language].order.titleOf(order.reference, titleOf(order, visit.language))}
        </h2>
        <p>
          <a href={href('/desk/orders/:order', { order: order.id })}>{texts.openAlone}</a>
        </p>
      </div>
      <OrderPane visit={visit} view={chosen.view} />
    </section>
  )
}
