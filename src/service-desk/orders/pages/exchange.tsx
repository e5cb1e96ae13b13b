import type { Child } from 'hono/jsx'
import type { Signed, SignedPage, Visit } from '../../../accounts/visit.ts'
import { Actions, Submit, TextArea } from '../../../design/form.tsx'
import { Time } from '../../../design/parts.tsx'
import { fieldsOf, judgeForm, type Problem, readWithFiles } from '../../../platform/form.ts'
import { messageNotWhole, NotFound, Refusal } from '../../../platform/refusal.ts'
import { bytes, type Language } from '../../../platform/texts.ts'
import { openTurns, openTurnsOfEach } from '../../../platform/turns.ts'
import { judgeFiles, largestAttachment, largestMessage, wantedFiles } from '../attachment.ts'
import { type ExchangeEntry, type Incoming, type Message, messageShape } from '../exchange.ts'
import type { AttachmentType } from '../tables.ts'
import { exchangeTexts, reasonIn } from '../texts.ts'

/** What the form of messages carries, unread. Reading it throws a Refusal with everything that is wrong with the text and
 * the files. */
export function incomingMessage(visit: Signed): Incoming {
  return { bytes: bytesAnnounced(visit.request), read: () => readMessage(visit) }
}

async function readMessage(visit: Signed): Promise<Message> {
  const { fields, files: posted, isWhole } = await readWithFiles(visit.request, wantedFiles)
  const { files, faults } = await judgeFiles(posted)
  if (!isWhole && faults.length === 0) throw messageNotWhole()
  const { text } = judgeForm(visit, messageShape, fields, faults)
  return { text, files }
}

/** One that does not say how long it is counts as the longest. */
function bytesAnnounced(request: Request): number {
  const announced = request.headers.get('content-length') ?? largestMessage
  return Math.min(Number(announced), largestMessage)
}

/**
 * Pages that take messages with `incomingMessage`: one person has one message at a time in the memory of this process, and all
 * have eight, for each may be 20 MB. The next one waits unread, a while, and is then refused with what was typed.
 * @returns for the routes: the same page, taking turns with the others
 */
export function oneMessageAtATime() {
  const patience = 15_000
  const ofEach = openTurnsOfEach({ waiting: 2, patience })
  const inAll = openTurns({ running: 8, waiting: 32, patience })
  return <Parameters,>(page: SignedPage<Parameters>): SignedPage<Parameters> => ({
    ...page,
    async post(visit, parameters) {
      if (!page.post) throw new NotFound()
      const { signal } = visit.request
      const giveBack = await ofEach.take(visit.person.id, signal)
      if (!giveBack) throw new Refusal({ code: 'message-under-way' }, 429)
      try {
        if (!(await inAll.take(signal))) throw new Refusal({ code: 'messages-many' }, 429)
        try {
          return await page.post(visit, parameters)
        } finally {
          inAll.give()
        }
      } finally {
        giveBack()
      }
    },
  })
}

type ExchangeProps = {
  visit: Visit
  entries: readonly ExchangeEntry[]
  /** where a file is fetched, by its id */
  attachmentAddress: (attachment: string) => string
}

/** Everything that was written and done in an order, the oldest first. */
export function Exchange({ visit: { language }, entries, attachmentAddress }: ExchangeProps) {
  const texts = exchangeTexts[language]
  if (entries.length === 0) return <p class="quiet">{texts.none}</p>
  return (
    <ol class="exchange">
      {entries.map((entry) => (
        <li class={entry.by?.isFromDesk ? 'entry entry-desk' : 'entry'} id={`entry-${entry.id}`}>
          <p class="entry-head">
            <Who language={language} entry={entry} /> <Time at={entry.at} language={language} relative />
          </p>
          <Speech language={language} entry={entry} />
          <Files language={language} files={entry.files} attachmentAddress={attachmentAddress} />
        </li>
      ))}
    </ol>
  )
}

type EntryProps = { language: Language; entry: ExchangeEntry }

/** What somebody wrote, or in the reader's language what the studio has to say. */
function Speech({ language, entry: { text, data } }: EntryProps) {
  const dropped = data && 'dropped' in data ? data.dropped : null
  const said = reasonIn(language, { reason: text, dropped })
  return said ? <p class="entry-text">{said}</p> : null
}

/** What a step was about, for its line. */
function aboutOf({ data }: ExchangeEntry): string {
  if (!data || 'dropped' in data) return ''
  if ('finding' in data) return data.finding
  if ('whom' in data) return data.whom
  return 'shortName' in data ? data.shortName : data.why
}

function Who({ language, entry }: EntryProps) {
  const { by, kind } = entry
  const texts = exchangeTexts[language]
  const nameless = kind === 'stopped' ? texts.owner : texts.former
  return (
    <>
      <strong>{by ? by.name || nameless : texts.studio}</strong>
      {by?.isFromDesk ? <span class="quiet">, {texts.desk}</span> : null}
      {by?.username && !by.isFromDesk ? <span class="quiet"> {by.username}</span> : null}
      {kind === 'message' ? null : <> {texts.steps[kind](aboutOf(entry))}</>}
    </>
  )
}

type FilesProps = {
  language: Language
  files: ExchangeEntry['files']
  attachmentAddress: (attachment: string) => string
}

function Files({ language, files, attachmentAddress }: FilesProps) {
  const texts = exchangeTexts[language]
  if (files.length === 0) return null
  return (
    <ul class="entry-files" aria-label={texts.files}>
      {files.map(({ id, name, type, size }) => (
        <li>
          <a href={attachmentAddress(id)} download={name} data-no-prefetch="">
            {name}
          </a>{' '}
          <span class="quiet">({texts.fileSize(shortTypes[type], bytes(language, size))})</span>
        </li>
      ))}
    </ul>
  )
}

const shortTypes: Record<AttachmentType, string> = { 'application/pdf': 'PDF', 'image/png': 'PNG' }

type MessageFormProps = {
  visit: Visit
  action: string
  /** what the button says; absent: to send */
  submit?: string
  /** what the text begins with, where nothing was typed */
  written?: string
  /** for the field of the text */
  label?: string
  hint?: string
  /** further buttons, as one that leads the form to another address */
  children?: Child
}

/** A message with files. Works without script; with `attachment-field` files that are too large are told before they are sent. */
export function MessageForm({ visit, action, submit, written, label, hint, children }: MessageFormProps) {
  const texts = exchangeTexts[visit.language].form
  const { field, problems } = fieldsOf(visit, messageShape, { text: written })
  return (
    <form class="form message-form" method="post" action={action} enctype="multipart/form-data" novalidate>
      <TextArea {...field('text')} label={label ?? texts.text} hint={hint} rows={6} />
      <FilesField visit={visit} found={problems} />
      <Actions>
        <Submit>{submit ?? texts.send}</Submit>
        {children}
      </Actions>
    </form>
  )
}

function FilesField({ visit, found }: { visit: Visit; found: readonly Problem[] }) {
  const texts = exchangeTexts[visit.language].form
  const wrong = found.filter(({ field }) => field === 'files')
  return (
    <attachment-field
      data-largest={largestAttachment}
      data-largest-together={largestMessage}
      data-file-large={texts.fileLarge('{file}')}
      data-files-large={texts.filesLarge}
    >
      <div class="ds-field">
        <label class="ds-label" for="files">
          {texts.files}
        </label>
        <p data-field="description" id="files-hint">
          {texts.filesHint} {found.length > 0 ? texts.filesAgain : ''}
        </p>
        <div id="files-problem">
          {wrong.map(({ text }) => (
            <p class="ds-validation-message">{text}</p>
          ))}
        </div>
        <input
          class="ds-input"
          type="file"
          id="files"
          name="files"
          multiple
          accept="application/pdf,image/png,.pdf,.png"
          aria-describedby="files-hint files-problem"
          aria-invalid={wrong.length > 0 ? 'true' : undefined}
        />
        <p class="ds-validation-message" role="alert" hidden />
      </div>
    </attachment-field>
  )
}
