import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { atMost, moment, oneOf } from '../platform/columns.ts'
import { type Language, languages } from '../platform/texts.ts'

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

/** How long a name of a person may be. */
export const longestName = 100

/** Active people. Whoever has not proved an e-mail address is a sign-up, not an account. */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid().primaryKey(),
    username: text().notNull(),
    name: text().notNull(),
    /** Verified. */
    emailAddress: text().notNull(),
    passwordHash: text().notNull(),
    language: text().$type<Language>().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    atMost('accounts_name', table.name, longestName),
    oneOf('accounts_language', table.language, languages),
    uniqueIndex('accounts_username').on(sql`lower(${table.username})`),
    uniqueIndex('accounts_email_address').on(sql`lower(${table.emailAddress})`),
  ],
)

/** How long a reason may be that an operator gives for suspending or reactivating. */
export const longestReason = 1000

/**
 * A table of suspensions: whose, since when, by whom and why, and how it ended. One of each is living at most.
 * @param whose column of what is suspended
 */
export function suspensionsTable(name: string, whose: () => AnyPgColumn) {
  const operator = () => uuid().references(() => accounts.id, { onDelete: 'set null' })
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

/** Whom the service desk keeps out. */
export const accountSuspensions = suspensionsTable('account_suspensions', () => accounts.id)

/** Who at an identity provider opens which account. */
export const identities = pgTable(
  'identities',
  {
    id: uuid().primaryKey().defaultRandom(),
    account: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    issuer: text().notNull(),
    subject: text().notNull(),
    /** Keyed hash of the national id: one person has one account, whatever the provider calls them. */
    personKey: text().notNull().unique('identities_person_key'),
    /** BankID, MinID … as the provider named it last. */
    method: text().notNull(),
    level: text().notNull(),
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
    account: uuid().references(() => accounts.id, { onDelete: 'cascade' }),
    signUp: uuid(),
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
    holder: uuid().notNull(),
    path: text().notNull(),
    typed: jsonb().$type<Record<string, string>>().notNull(),
    keptAt: moment().notNull().defaultNow(),
  },
  (table) => [index('kept_forms_kept_at').on(table.keptAt)],
)

export const keyScopes = ['read', 'write'] as const
export type KeyScope = (typeof keyScopes)[number]

/** What a key may be called. */
export const longestKeyName = 60

/** Keys for programs without a browser: Git and the API. */
export const accessKeys = pgTable(
  'access_keys',
  {
    id: uuid().primaryKey().defaultRandom(),
    account: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
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
