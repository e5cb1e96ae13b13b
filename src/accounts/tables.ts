import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  index,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { atMost, moment, oneOf } from '../platform/columns.ts'
import type { Level } from '../platform/config.ts'
import { type Language, languages } from '../platform/texts.ts'
import { longestEmailAddress } from './email-address.ts'

/** One name space for people and organisations (docs/design.md, "Usernames"). A sign-up's claim becomes its account's. */
export const names = pgTable(
  'names',
  {
    /** In lower case: names are unique ignoring case. */
    name: text().primaryKey(),
    /** Id of the sign-up or account that has the name. */
    holder: uuid().notNull().unique('names_holder'),
  },
  (table) => [check('names_lower_case', sql`${table.name} = lower(${table.name})`)],
)

/** Names that somebody has had. Nobody gets one again: triggers hold `names` and this table apart. */
export const formerNames = pgTable(
  'former_names',
  {
    name: text().primaryKey(),
    /** Who has another name now; null where nobody goes on. */
    leadsTo: uuid().references(() => names.holder, { onDelete: 'set null' }),
    since: moment().notNull().defaultNow(),
  },
  (table) => [
    check('former_names_lower_case', sql`${table.name} = lower(${table.name})`),
    index('former_names_leads_to').on(table.leadsTo),
  ],
)

export const longestName = 100

/** Everybody who has had an account: whom histories, orders and whatever tells who did something refer to. */
export const people = pgTable('people', { id: uuid().primaryKey(), name: text().notNull() }, (table) => [
  atMost('people_name', table.name, longestName),
])

/** docs/design.md, "Usernames". */
export const longestUsername = 39

/** How a person logs in and is reached. It can go; the person stays. Whoever has not proved an e-mail address is a sign-up. */
export const accounts = pgTable(
  'accounts',
  {
    /** The person's, and the holder's of the username. */
    id: uuid()
      .primaryKey()
      .references(() => people.id)
      .references(() => names.holder),
    username: text().notNull(),
    /** Verified. */
    emailAddress: text(),
    passwordHash: text(),
    language: text().$type<Language>().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    oneOf('accounts_language', table.language, languages),
    atMost('accounts_username_length', table.username, longestUsername),
    atMost('accounts_email_address_length', table.emailAddress, longestEmailAddress),
    uniqueIndex('accounts_username').on(sql`lower(${table.username})`),
    uniqueIndex('accounts_email_address').on(sql`lower(${table.emailAddress})`),
  ],
)

/** Somebody known to Ansattporten and not active yet, by the later account's id. Waits 30 minutes for the form, then 30
 * days for the activation. An ended one is emptied, and stays while a session or kept form is somebody's by it. */
export const signUps = pgTable(
  'sign_ups',
  {
    /** Made of the person's key: one person has one. */
    id: uuid().primaryKey(),
    issuer: text().notNull(),
    subject: text().notNull(),
    personKey: text().notNull(),
    method: text().notNull(),
    level: text().$type<Level>().notNull(),
    identifiedAt: moment().notNull().defaultNow(),
    /** As the provider gave it, for the form's first showing. Empty where it gave none. */
    vouchedName: text().notNull(),
    language: text().$type<Language>().notNull(),
    /** Where the person was heading. */
    returnTo: text().notNull(),
    expiresAt: moment().notNull(),
    /** The form, once complete; all or none. */
    username: text(),
    name: text(),
    emailAddress: text(),
    passwordHash: text(),
    /** When the last mail was asked for. */
    mailedAt: moment(),
    /** The six digits of the last mail. */
    codeHash: text(),
    codeExpiresAt: moment(),
    codeTries: smallint().notNull().default(0),
  },
  (table) => [
    oneOf('sign_ups_language', table.language, languages),
    atMost('sign_ups_name', table.name, longestName),
    index('sign_ups_expires_at').on(table.expiresAt),
  ],
)

/** A column that tells who did something, or whom it concerned: it outlives the account. */
export const person = () => uuid().references(() => people.id)

/** A column of what somebody has, or may do, by their account: it goes with the account. */
export const account = () => uuid().references(() => accounts.id, { onDelete: 'cascade' })

const signUp = () => uuid().references(() => signUps.id, { onDelete: 'cascade' })

export const longestReason = 1000

/** A table of suspensions: whose, since when, by whom and why, and how it ended. One of each is living at most. */
export function suspensionsTable(name: string, whose: () => AnyPgColumn) {
  const operator = () => uuid().references(() => people.id, { onDelete: 'set null' })
  return pgTable(
    name,
    {
      id: uuid().primaryKey().defaultRandom(),
      whose: uuid().notNull().references(whose, { onDelete: 'cascade' }),
      since: moment().notNull().defaultNow(),
      /** Null where it is not known any more. */
      by: operator(),
      reason: text().notNull(),
      endedAt: moment(),
      endedBy: operator(),
      endReason: text(),
    },
    (table) => [
      uniqueIndex(`${name}_living`).on(table.whose).where(sql`${table.endedAt} is null`),
      index(`${name}_whose`).on(table.whose, table.since),
      index(`${name}_by`).on(table.by),
      index(`${name}_ended_by`).on(table.endedBy),
      check(`${name}_ended`, sql`num_nonnulls(${table.endedAt}, ${table.endReason}) in (0, 2)`),
      check(`${name}_ended_by`, sql`${table.endedBy} is null or ${table.endedAt} is not null`),
      atMost(`${name}_reason`, table.reason, longestReason),
      atMost(`${name}_end_reason`, table.endReason, longestReason),
    ],
  )
}

export type Suspensions = ReturnType<typeof suspensionsTable>

export const accountSuspensions = suspensionsTable('account_suspensions', () => accounts.id)

/** Who at an identity provider opens which account. */
export const identities = pgTable(
  'identities',
  {
    id: uuid().primaryKey().defaultRandom(),
    account: account().notNull(),
    issuer: text().notNull(),
    subject: text().notNull(),
    /** Keyed hash of the national id: one person has one account, whatever the provider calls them. */
    personKey: text().notNull().unique('identities_person_key'),
    /** BankID, MinID … as the provider named it last. */
    method: text().notNull(),
    level: text().$type<Level>().notNull(),
    connectedAt: moment().notNull().defaultNow(),
    lastUsedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('identities_subject').on(table.issuer, table.subject),
    index('identities_account').on(table.account),
  ],
)

/** A browser that has proved who uses it: an account's person, or somebody who is signing up. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text().notNull().unique('sessions_token'),
    account: account(),
    signUp: signUp(),
    startedAt: moment().notNull().defaultNow(),
    seenAt: moment().notNull().defaultNow(),
    /** Slides with use. */
    endsAt: moment().notNull(),
    /** Does not. */
    endsAtLatest: moment().notNull(),
    method: text().notNull(),
    /** "Chrome, Windows": what the person may recognise the browser by. */
    browser: text().notNull(),
    /** The provider's name for its own session, for its front-channel log-out. */
    issuer: text().notNull(),
    providerSession: text(),
    /** The ID token for logging out at the provider; only the browser's cookie can open it. */
    sealedIdToken: text(),
  },
  (table) => [
    check('sessions_whose', sql`num_nonnulls(${table.account}, ${table.signUp}) = 1`),
    index('sessions_account').on(table.account),
    index('sessions_sign_up').on(table.signUp),
    index('sessions_provider_session').on(table.providerSession),
    index('sessions_ends_at').on(table.endsAt),
  ],
)

/** What somebody had typed when the session had ended, kept until the same person is back. */
export const keptForms = pgTable(
  'kept_forms',
  {
    id: uuid().primaryKey().defaultRandom(),
    account: account(),
    signUp: signUp(),
    path: text().notNull(),
    typed: jsonb().$type<Record<string, string>>().notNull(),
    keptAt: moment().notNull().defaultNow(),
  },
  (table) => [
    check('kept_forms_whose', sql`num_nonnulls(${table.account}, ${table.signUp}) = 1`),
    index('kept_forms_kept_at').on(table.keptAt),
    index('kept_forms_account').on(table.account),
    index('kept_forms_sign_up').on(table.signUp),
  ],
)

/** Read clones; write pushes as well. */
export const keyScopes = ['read', 'write'] as const
export type KeyScope = (typeof keyScopes)[number]

export const longestKeyName = 60

/** Keys for programs without a browser: Git and the API. */
export const accessKeys = pgTable(
  'access_keys',
  {
    id: uuid().primaryKey().defaultRandom(),
    account: account().notNull(),
    name: text().notNull(),
    scope: text().$type<KeyScope>().notNull(),
    keyHash: text().notNull().unique('access_keys_key'),
    /** The last four characters, so that the person can tell keys apart. */
    ending: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    lastUsedAt: moment(),
    revokedAt: moment(),
  },
  (table) => [
    oneOf('access_keys_scope', table.scope, keyScopes),
    atMost('access_keys_name', table.name, longestKeyName),
    index('access_keys_account').on(table.account),
  ],
)
