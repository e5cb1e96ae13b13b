import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../platform/columns.ts'

/** Mails that wait to be sent. A row goes when the mail has gone: it may carry one-time links. */
export const outbox = pgTable('outbox', {
  id: uuid().primaryKey().defaultRandom(),
  to: text().notNull(),
  subject: text().notNull(),
  text: text().notNull(),
  html: text().notNull(),
  language: text().notNull(),
  enqueuedAt: moment().notNull().defaultNow(),
})
