import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment, oneOf } from '../platform/columns.ts'
import { type Language, languages } from '../platform/texts.ts'

/** Mails that wait to be sent. A row goes when the mail has gone: it may carry one-time links. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid().primaryKey().defaultRandom(),
    to: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    language: text().$type<Language>().notNull(),
    enqueuedAt: moment().notNull().defaultNow(),
  },
  (table) => [oneOf('outbox_language', table.language, languages)],
)
