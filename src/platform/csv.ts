import { stringify } from 'csv-stringify/sync'
import type { Language } from './texts.ts'

type Row = readonly string[]
type Batches = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>

/**
 * A table as a file that spreadsheets open: semicolons in Norwegian, where the comma is for decimals. A cell that a
 * spreadsheet would take for a formula is made a text.
 * @param name of the file, without its ending: letters, digits and hyphens
 * @param batches the rows, some at a time; they are sent while they come
 */
export function csvAnswer(name: string, language: Language, header: Row, batches: Batches): Response {
  const delimiter = language === 'nb' ? ';' : ','
  const text = (rows: readonly Row[]) =>
    stringify(
      rows.map((row) => [...row]),
      { delimiter, escape_formulas: true, record_delimiter: 'windows' },
    )
  return new Response(streamOf(textsOf(header, batches, text)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}

async function* textsOf(header: Row, batches: Batches, text: (rows: readonly Row[]) => string) {
  // Without this mark spreadsheets take the file for another alphabet.
  yield `\ufeff${text([header])}`
  for await (const rows of batches) yield text(rows)
}

/** Asks for the next text only when the last has gone: however many rows there are, few are in memory. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await texts.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      cancel: () => texts.return(undefined).then(() => undefined),
    },
    { highWaterMark: 0 },
  )
}
