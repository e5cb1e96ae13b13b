import type { Child } from 'hono/jsx'
import { WaysThrough } from '../../design/paging.tsx'
import { Table, Time } from '../../design/parts.tsx'
import type { Language } from '../../platform/texts.ts'

const pageLength = 50

/** How many to ask the database for: one more says that there are older ones. */
export const historyLimit = pageLength + 1

export function entryBefore({ searchParams }: URL): number | undefined {
  const text = searchParams.get('before')
  return text && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

type ToldHistoryProps = {
  language: Language
  texts: { caption: string; when: string; what: string; older: string; newest: string }
  /** the newest first, at most `historyLimit` */
  entries: readonly { id: number; at: Date; sentence: string; by?: { name: string; username: string | null } }[]
  before: number | undefined
  /** address of what is older than an entry, or of the newest */
  at: (before?: string) => string
  /** absent where all was done by the reader or to them */
  doers?: { by: string; onlyOf: (name: string) => string; at: (username: string) => string }
  empty: Child
  children?: Child
}

export function ToldHistory({ language, texts, entries, before, at, doers, empty, children }: ToldHistoryProps) {
  const shown = entries.slice(0, pageLength)
  const columns = [texts.when, texts.what, ...(doers ? [doers.by] : [])]
  const isMore = entries.length > shown.length
  return (
    <>
      {shown.length > 0 ? (
        <Table
          caption={texts.caption}
          columns={columns.map((text) => ({ text }))}
          rows={shown.map(({ at: when, sentence, by }) => [
            <Time at={when} language={language} />,
            sentence,
            ...(doers && by ? [<Doer by={by} doers={doers} />] : []),
          ])}
        />
      ) : (
        empty
      )}
      <WaysThrough
        on={isMore ? { href: at(`${shown.at(-1)?.id}`), text: texts.older } : undefined}
        back={before ? { href: at(), text: texts.newest } : undefined}
      >
        {shown.length > 0 ? children : null}
      </WaysThrough>
    </>
  )
}

type DoerProps = { by: { name: string; username: string | null }; doers: NonNullable<ToldHistoryProps['doers']> }

function Doer({ by: { name, username }, doers }: DoerProps) {
  if (!username) return <>{name}</>
  return (
    <a class="ds-link" href={doers.at(username)} title={doers.onlyOf(name)}>
      {username}
    </a>
  )
}
