import { and, asc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { accounts, people } from '../../accounts/tables.ts'
import { namesOf } from '../../organisations/names.ts'
import { type Kind, organisations } from '../../organisations/tables.ts'
import { containing, type Database, prepared } from '../../platform/database.ts'
import { whole, wholeOrdersIn } from '../orders/order.ts'
import { forPurpose, ordersWith } from '../orders/purpose.ts'
import { claims, type OrderPurpose, orderSearch, orders, parties } from '../orders/tables.ts'

export const queuePageSize = 25

/** Orders are counted up to here; one more means "or more". */
export const mostCounted = 1000

/** Whose turn it is: the desk's, the applicant's, nobody's because what was approved is being done; or it is over. */
export const queueGroups = ['waiting', 'asked', 'approved', 'closed', 'all'] as const
export type QueueGroup = (typeof queueGroups)[number]

export const queueSubjects = ['service-owner', 'developer', 'become-service-owner', 'succession'] as const
export type QueueSubject = (typeof queueSubjects)[number]

export function subjectOf(order: { purpose: OrderPurpose; kind: Kind | null }): QueueSubject {
  const subjects = {
    open: order.kind ?? 'developer',
    'become-service-owner': 'become-service-owner',
    succession: 'succession',
  } as const
  return forPurpose<QueueSubject>(subjects, order)
}

export type QueueFilter = {
  group: QueueGroup
  subject?: QueueSubject
  /** only what the operator has taken or decided */
  mine: boolean
  /** as typed; nothing finds all */
  search: string
  /** the key of the last row of the page before */
  after?: string
}

const claimer = alias(people, 'claimer')

/** A moment with its microseconds, for a key that loses nothing. */
const exactly = (moment: SQL) => sql<string>`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

const listed = {
  id: orders.id,
  reference: orders.reference,
  purpose: orders.purpose,
  kind: whole.kind,
  state: orders.state,
  number: orders.number,
  nameNb: whole.nameNb,
  nameNn: whole.nameNn,
  nameEn: whole.nameEn,
  organisationNames: namesOf(organisations),
  orderedAt: orders.orderedAt,
  dueAt: orders.dueAt,
  askedAt: orders.askedAt,
  closedAt: orders.closedAt,
  firstApprovedBy: whole.firstApprovedBy,
  claimedBy: whole.claimedBy,
  claimer: claimer.name,
  /** An account behind a mere address is shown to nobody. */
  applicant: sql<{ name: string; username: string | null; emailAddress: string | null } | null>`(
    select jsonb_build_object(
      'name', coalesce(person.name, party.name, ''), 'username', account.username, 'emailAddress', party.email_address)
    from ${parties} party left join ${people} person on person.id = party.person
    left join ${accounts} account on account.id = party.person
    where party.order = ${orders.id} and party.is_applicant)`,
}

/** `mine` is no value but another question: only then can the indexes of what is theirs be used. */
type Asked = Record<'operator' | 'group' | 'subject' | 'at' | 'reference', unknown> & { mine: boolean }

const placeholders: Asked = {
  operator: sql.placeholder('operator'),
  group: sql.placeholder('group'),
  subject: sql.placeholder('subject'),
  mine: false,
  at: sql.placeholder('at'),
  reference: sql.placeholder('reference'),
}

function select(db: Database, { operator, group, subject }: Asked, key: SQL<string>, further: (SQL | undefined)[]) {
  return db
    .select({ ...listed, key, isOwn: sql<boolean>`has_part_in_order(${orders.id}, ${operator})` })
    .from(wholeOrdersIn(db))
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .leftJoin(claimer, eq(claimer.id, whole.claimedBy))
    .where(
      and(
        sql`(${group}::text is null or ${orders.state} = ${group}::text)`,
        sql`(${subject}::text is null
          or ${subject}::text = case when ${ordersWith('opensOrganisation')} then ${whole.kind} else ${orders.purpose} end)`,
        ...further,
      ),
    )
    .limit(queuePageSize + 1)
    .$dynamic()
}

/** Asked beforehand, as an array: as a part of the question it would keep the database from its indexes. */
const taken = ({ operator }: Asked) => sql`select "order" from ${claims} where operator = ${operator}`

/** Open ones by when they are due, and then by which came first; the index is in this order. */
function openOrders(db: Database, asked: Asked, search?: SQL) {
  const key = sql<string>`'open_' || ${exactly(sql`${orders.dueAt}`)} || '_' || ${orders.reference}`
  const after = sql`(${orders.dueAt}, ${orders.reference}) > (${asked.at}::timestamptz, ${asked.reference}::integer)`
  // Whoever has approved one that is being done has it, too.
  const mine = asked.mine ? sql`${orders.id} = any(array(${taken(asked)}))` : undefined
  return select(db, asked, key, [isNull(orders.closedAt), mine, after, search]).orderBy(
    asc(orders.dueAt),
    asc(orders.reference),
  )
}

function closedOrders(db: Database, asked: Asked, search?: SQL) {
  const key = sql<string>`'closed_' || ${exactly(sql`${orders.closedAt}`)} || '_' || ${orders.reference}`
  const after = sql`(${orders.closedAt}, ${orders.reference}) < (${asked.at}::timestamptz, ${asked.reference}::integer)`
  const mine = asked.mine
    ? sql`(${orders.id} = any(array(${taken(asked)})) or ${orders.decidedBy} = ${asked.operator})`
    : undefined
  return select(db, asked, key, [isNotNull(orders.closedAt), mine, after, search]).orderBy(
    sql`${orders.closedAt} desc nulls last`,
    sql`${orders.reference} desc nulls last`,
  )
}

const listOf = { open: openOrders, closed: closedOrders }

const preparedListOf = {
  open: prepared((db) => openOrders(db, placeholders).prepare('queue_open')),
  closed: prepared((db) => closedOrders(db, placeholders).prepare('queue_closed')),
}

type Part = keyof typeof listOf

const beginning: Record<Part, { at: string; reference: number }> = {
  open: { at: '-infinity', reference: 0 },
  closed: { at: 'infinity', reference: 0 },
}

/** Open orders by when they are due, then closed ones, the latest first; by key, so that the last page costs no more
 * than the first. @returns the rows, and the key of the last one where more follow */
export async function queuePage(db: Database, operator: string, filter: QueueFilter) {
  const { group, subject = null, mine, search } = filter
  const parts: Part[] = group === 'closed' ? ['closed'] : group === 'all' ? ['open', 'closed'] : ['open']
  const state = group === 'all' || group === 'closed' ? null : group
  const from = keyOf(filter.after)
  const matching = search ? await matches(db, search) : undefined
  const found: QueueRow[] = []
  for (const part of parts.slice(from ? Math.max(0, parts.indexOf(from.part)) : 0)) {
    const { at, reference } = from?.part === part ? from : beginning[part]
    const asked = { operator, group: state, subject, mine, at, reference }
    found.push(
      ...(await (matching || mine ? listOf[part](db, asked, matching) : preparedListOf[part](db).execute(asked))),
    )
    if (found.length > queuePageSize) break
  }
  const rows = found.slice(0, queuePageSize)
  return { rows, next: found.length > queuePageSize ? rows.at(-1)?.key : undefined }
}

export type QueueRow = Awaited<ReturnType<typeof openOrders>>[number]

function keyOf(text = ''): { part: Part; at: string; reference: number } | undefined {
  const shape = /^(open|closed)_([1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_(\d{1,9})$/
  const [, part, at, reference] = shape.exec(text) ?? []
  if ((part !== 'open' && part !== 'closed') || !at || !reference || !isMoment(at)) return undefined
  return { part, at, reference: Number(reference) }
}

/** Whether it is a moment as it stands: JavaScript makes 3 March of 31 February, and the database an error. */
function isMoment(text: string): boolean {
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 23) === text.slice(0, 23)
}

const mostWords = 8

/** Words as typed; a number may have spaces in it, as "314 758 625". */
function wordsOf(wanted: string): string[] {
  return wanted
    .toLowerCase()
    .replace(/(\d)\s+(?=\d)/g, '$1')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, mostWords)
}

/** Every word must be found: in number, short name or names, or as the order's own number, or as a party's e-mail
 * address or the applicant's username. */
async function matches(db: Database, wanted: string): Promise<SQL | undefined> {
  const words = wordsOf(wanted)
  const named = await ordersNamed(db, words)
  return and(
    ...words.map((word) => {
      const ids = named.flatMap((one) => (one.word === word ? one.order : []))
      const pattern = containing(word)
      // Each kept apart from the question's other parts: joined with them, what was found is looked for row by row, or taken
      // for a short list. `is true` keeps the planner from it.
      const found = [
        sql`(${orders.id} in (select "order" from ${orderSearch} where text like ${pattern})) is true`,
        ...(/^\d{1,8}$/.test(word) ? [sql`${orders.reference} = ${Number(word)}`] : []),
        ...(ids.length > 0 ? [sql`${orders.id} = any(${sql.param(ids)}::uuid[])`] : []),
      ]
      return sql`(${sql.join(found, sql` or `)})`
    }),
  )
}

const mostOfOnePerson = 500

/** Asked beforehand: as a part of the search it would keep the database from its indexes. */
async function ordersNamed(db: Database, words: string[]): Promise<{ word: string; order: string }[]> {
  if (words.length === 0) return []
  const list = sql.param(words)
  const { rows } = await db.execute<{ word: string; order: string }>(sql`
    select lower(account.username) as word, party.order
    from ${accounts} account join ${parties} party on party.person = account.id and party.is_applicant
    where lower(account.username) = any(${list}::text[])
    union
    select lower(party.email_address), party.order
    from ${parties} party where lower(party.email_address) = any(${list}::text[])
    limit ${mostOfOnePerson}`)
  return rows
}

const upTo = (which: SQL) =>
  sql<number>`(select count(*)::int from (select from ${orders} where ${which} limit ${sql.raw(`${mostCounted + 1}`)}) counted)`

const countsOf = prepared((db) =>
  db
    .select({
      waiting: upTo(sql`closed_at is null and state = 'waiting'`),
      asked: upTo(sql`closed_at is null and state = 'asked'`),
      approved: upTo(sql`closed_at is null and state = 'approved'`),
      closed: upTo(sql`closed_at is not null`),
    })
    .from(sql`(select) as nothing`)
    .prepare('queue_counts'),
)

/** How many orders each group has, up to `mostCounted` and one more. */
export async function queueCounts(db: Database) {
  const [counts] = await countsOf(db).execute()
  return counts ?? { waiting: 0, asked: 0, approved: 0, closed: 0 }
}

export type QueueCounts = Awaited<ReturnType<typeof queueCounts>>
