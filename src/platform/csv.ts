import { stringify } from 'csv-stringify/sync'
import { delimiters, type Language } from './texts.ts'

type Row = readonly string[]
type Batches = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>

/** A file that spreadsheets open, sent while the batches come; a cell like a formula is made a text. `name`: letters,
 * digits and hyphens. @throws what the first batch throws: an answer that has begun can tell of no fault */
export async function csvAnswer(name: string, language: Language, header: Row, batches: Batches): Promise<Response> {
  const text = (rows: readonly Row[]) =>
    stringify(
      rows.map((row) => [...row]),
      { delimiter: delimiters[language], escape_formulas: true, record_delimiter: 'windows' },
    )
  const texts = textsOf(batches, text)
  const { value: first = '' } = await texts.next()
  // Without this mark spreadsheets take the file for another alphabet.
  const beginning = `\ufeff${text([header])}${first}`
  return new Response(streamOf(beginning, texts), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}

async function* textsOf(batches: Batches, text: (rows: readonly Row[]) => string): AsyncGenerator<string, undefined> {
  for await (const rows of batches) yield text(rows)
}

/** Asks for the next text only when the last has gone: however many rows there are, few are in memory. */
function streamOf(beginning: string, texts: AsyncGenerator<string, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      start: (controller) => controller.enqueue(encoder.encode(beginning)),
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
