import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { signUps } from '../accounts/tables.ts'
import { moment, oneOf } from '../platform/columns.ts'

/** Why somebody goes to Ansattporten: to get in here, or to show whom they represent while they are in. */
export const attemptPurposes = ['sign-in', 'represent'] as const
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
