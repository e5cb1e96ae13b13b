import { index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { longestName } from '../accounts/tables.ts'
import { atMost, moment, oneOf } from '../platform/columns.ts'
import { type Language, languages } from '../platform/texts.ts'

/** Why somebody goes to Ansattporten: to get in here, or to show whom they represent while they are in. */
const attemptPurposes = ['sign-in', 'represent'] as const
export type AttemptPurpose = (typeof attemptPurposes)[number]

/** Somebody was sent to Ansattporten and has not come back. Consumed when they do. */
export const attempts = pgTable(
  'sign_in_attempts',
  {
    stateHash: text().primaryKey(),
    /** Hash of this browser's own cookie: an answer counts only in the browser that asked. */
    browserHash: text().notNull(),
    nonce: text().notNull(),
    codeVerifier: text().notNull(),
    purpose: text().$type<AttemptPurpose>().notNull().default('sign-in'),
    returnTo: text().notNull(),
    /** Hash of the activation link, too old by itself, that this log-in completes. */
    link: text(),
    expiresAt: moment().notNull(),
  },
  (table) => [
    index('sign_in_attempts_expires_at').on(table.expiresAt),
    oneOf('sign_in_attempts_purpose', table.purpose, attemptPurposes),
  ],
)

/**
 * A person known to Ansattporten and not yet active here. Has the id that the account will have.
 * Waits 30 minutes for the form, and 30 days for the activation once the form is complete.
 */
export const signUps = pgTable(
  'sign_ups',
  {
    /** Made of the person's key: one person has one. */
    id: uuid().primaryKey(),
    issuer: text().notNull(),
    subject: text().notNull(),
    personKey: text().notNull(),
    method: text().notNull(),
    level: text().notNull(),
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

/** Links that were mailed. They outlive the sign-up, to tell a used link from an unknown one. */
export const activationLinks = pgTable(
  'activation_links',
  {
    tokenHash: text().primaryKey(),
    signUp: uuid().references(() => signUps.id, { onDelete: 'set null' }),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (table) => [
    index('activation_links_sign_up').on(table.signUp),
    index('activation_links_expires_at').on(table.expiresAt),
  ],
)

/** Captcha answers that have been used, kept until they would have expired. */
export const usedCaptchas = pgTable(
  'used_captchas',
  { signature: text().primaryKey(), expiresAt: moment().notNull() },
  (table) => [index('used_captchas_expires_at').on(table.expiresAt)],
)
