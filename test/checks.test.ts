import { glob } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { is, sql, TransactionRollbackError } from 'drizzle-orm'
import { getTableConfig, PgDialect, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { longestEmailAddress } from '../src/accounts/email-address.ts'
import * as account from '../src/accounts/tables.ts'
import { eventNames, push } from '../src/audit/event.ts'
import * as joining from '../src/joining/tables.ts'
import { programs, scopes } from '../src/oauth/program.ts'
import { needed } from '../src/organisations/rights.ts'
import { longestShortName } from '../src/organisations/short-name.ts'
import * as organisation from '../src/organisations/tables.ts'
import { violates } from '../src/platform/database.ts'
import { languages } from '../src/platform/texts.ts'
import { longestNote } from '../src/service-desk/desk/tables.ts'
import { longestOpening } from '../src/service-desk/openings/tables.ts'
import * as order from '../src/service-desk/orders/tables.ts'
import * as service from '../src/services/tables.ts'
import { attemptPurposes } from '../src/sign-in/tables.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { newGuest, newOrganisation } from './house/organisation.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

/** Every closed list, by the check that holds a column to it. */
const lists: Record<string, readonly string[]> = {
  access_keys_scope: account.keyScopes,
  access_requests_act: Object.keys(needed),
  accounts_language: languages,
  audit_records_event: eventNames.filter((name) => name !== push),
  closed_transfers_end: service.transferEnds,
  departures_kind: organisation.departureKinds,
  environments_environment: organisation.environmentNames,
  grants_program: programs.map(({ id }) => id),
  grants_scopes: scopes,
  invitations_outcome: joining.invitationOutcomes,
  join_requests_outcome: joining.requestOutcomes,
  openings_kind: organisation.kinds,
  order_attachments_type: order.attachmentTypes,
  order_entries_kind: order.entryKinds,
  orders_finding: order.findings,
  orders_purpose: order.purposes,
  orders_state: order.states,
  organisation_logos_type: organisation.logoTypes,
  organisations_kind: organisation.kinds,
  outbox_language: languages,
  services_purpose: service.purposes,
  services_visibility: service.visibilities,
  sign_in_attempts_purpose: attemptPurposes,
  sign_ups_language: languages,
  successions_dropped: order.droppedFor,
  team_environments_environment: organisation.environmentNames,
  team_environments_right: organisation.environmentRights,
  teams_reach: organisation.reaches,
  teams_standard_list: organisation.standards,
}

/** Every length in characters, by the check that holds a column to it. */
const lengths: Record<string, number> = {
  access_keys_name: account.longestKeyName,
  account_suspensions_end_reason: account.longestReason,
  account_suspensions_reason: account.longestReason,
  accounts_email_address_length: longestEmailAddress,
  accounts_username_length: account.longestUsername,
  join_requests_message: joining.longestMessage,
  join_requests_reason: joining.longestMessage,
  openings_agreement_length: longestOpening.agreement,
  openings_bodies_length: longestOpening.bodies,
  openings_name_en_length: longestOpening.name,
  openings_name_nb_length: longestOpening.name,
  openings_name_nn_length: longestOpening.name,
  openings_short_name_length: longestShortName,
  order_attachments_name_length: order.longest.fileName,
  order_entries_text_length: order.longest.message,
  order_notes_text_length: longestNote,
  order_parties_address_length: longestEmailAddress,
  order_parties_name_length: order.longest.applicantName,
  orders_message_length: order.longest.wish,
  orders_reason_length: order.longest.reason,
  organisation_suspensions_end_reason: account.longestReason,
  organisation_suspensions_reason: account.longestReason,
  organisations_name_en_length: organisation.longestOfficialName,
  organisations_name_nb_length: organisation.longestOfficialName,
  organisations_name_nn_length: organisation.longestOfficialName,
  organisations_website: organisation.longestWebsite,
  people_name: account.longestName,
  services_title: service.longestTitle,
  sign_ups_name: account.longestName,
  teams_description: organisation.longestTeamDescription,
  teams_name_length: organisation.longestTeamName,
}

/** Definitions of the database's checks, as PostgreSQL writes them, by their names. */
async function checksNow(db: Pick<TestHouse['db'], 'execute'>): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'c' and connamespace = 'public'::regnamespace order by conname`,
  )
  return new Map(rows.map(({ name, definition }) => [name, definition]))
}

/** Of checks of one shape what they hold columns to. */
async function held<Told>(shape: RegExp, tell: (told: string) => Told): Promise<Record<string, Told>> {
  const found = [...(await checksNow(app.db))].flatMap(([name, definition]): [string, Told][] => {
    const told = shape.exec(definition)?.[1]
    return told === undefined ? [] : [[name, tell(told)]]
  })
  return Object.fromEntries(found)
}

test('the database holds every list as the program knows it, and no other', async () => {
  const list = /^CHECK \(\(\(?"?\w+"? (?:= ANY \(|<@ |= )((?:ARRAY\[[^\]]*\])|'[^']*'::text)\)+$/
  expect(await held(list, (told) => [...told.matchAll(/'([^']*)'/g)].map(([, value]) => value))).toEqual(lists)
})

test('the database holds every length as the program knows it, and no other', async () => {
  expect(await held(/^CHECK \(\(length\((?!bytes)"?\w+"?\) <= (\d+)\)\)$/, Number)).toEqual(lengths)
})

test('every check of the tables is in the database as it is written there, and no other', async () => {
  const wanted = (await tables()).flatMap((table) => {
    const { name: of, checks } = getTableConfig(table)
    return checks.map(({ name, value }) => ({
      of,
      name,
      rule: new PgDialect({ casing: 'snake_case' }).sqlToQuery(value),
    }))
  })
  expect(wanted.flatMap(({ rule }) => rule.params)).toEqual([])
  const found = await checksNow(app.db)
  let anew: unknown
  const written = app.db.transaction(async (tx) => {
    for (const { of, name } of wanted) await tx.execute(`alter table "${of}" drop constraint if exists "${name}"`)
    for (const { of, name, rule } of wanted)
      await tx.execute(`alter table "${of}" add constraint "${name}" check (${rule.sql})`)
    anew = await checksNow(tx)
    tx.rollback()
  })
  await expect(written).rejects.toThrow(TransactionRollbackError)
  expect(found).toEqual(anew)
  expect([...found.keys()]).toEqual(wanted.map(({ name }) => name).toSorted())
})

async function tables(): Promise<PgTable[]> {
  const source = fileURLToPath(new URL('../src', import.meta.url))
  const found: PgTable[] = []
  for await (const file of glob('**/tables.ts', { cwd: source })) {
    const module: Record<string, unknown> = await import(`${source}/${file}`)
    found.push(...Object.values(module).filter((one) => is(one, PgTable)))
  }
  return found
}

test('a length is counted in characters, whatever they are', async () => {
  const { id } = await newGuest(app)
  const rename = (length: number) =>
    app.db
      .execute(sql`update people set name = repeat('🐟', ${length}) where id = ${id}`)
      .catch((error: unknown) => error)
  expect(await rename(account.longestName)).not.toBeInstanceOf(Error)
  expect(violates(await rename(account.longestName + 1), 'people_name')).toBe(true)
})

test('what is not on a list is refused', async () => {
  const { id } = await newGuest(app)
  const error = await app.db
    .execute(sql`update accounts set language = 'nn' where id = ${id}`)
    .catch((error: unknown) => error)
  expect(violates(error, 'accounts_language')).toBe(true)
})

test.for([
  ['that is no standard team', `'Owners', true, null`],
  ['that is another standard team', `'Owners', true, 'devs'`],
  ['by another name', `'Sjefer', true, 'owners'`],
  ['that owns nothing', `'Owners', false, 'owners'`],
] as const)('there is no team of owners %s', async ([, team]) => {
  const { id } = await newOrganisation(app, [await newGuest(app)])
  const error = await app.db
    .execute(
      `insert into teams (organisation, level, reach, may_create, name, is_owners, standard)
       values ('${id}', 'admin', 'all', true, ${team})`,
    )
    .catch((error: unknown) => error)
  expect(violates(error, 'teams_owners_fixed')).toBe(true)
})

test('whoever answered a request can go, and the answer stays', async () => {
  const [asker, owner] = [await newGuest(app), await newGuest(app)]
  const { id } = await newOrganisation(app, [asker])
  await app.db.execute(
    `insert into join_requests (organisation, person, message, outcome, closed_at, closed_by)
     values ('${id}', '${asker.id}', '', 'declined', now(), '${owner.id}')`,
  )
  await app.db.execute(`delete from accounts where id = '${owner.id}'`)
  const { rows } = await app.db.execute(`select outcome, closed_by from join_requests where organisation = '${id}'`)
  expect(rows).toEqual([{ outcome: 'declined', closed_by: owner.id }])
})
