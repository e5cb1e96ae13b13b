import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** Lines go out together, within a tenth of a second and at the end: a write for each is dear beside a page. */
const standardOutput = () => pino.destination({ dest: 1, minLength: 4096, periodicFlush: 100 })

/** The log: one JSON object a line, with the visit's id. Never a person, an address, a query or a header. */
export function openLog(level: string, destination: DestinationStream = standardOutput()): Log {
  return pino({ level, base: null, serializers: { error: withoutValues } }, destination)
}

/** The story of a fault without the values that were in play: database errors carry the row in `detail` and in the
 * parameters of the query, and those are people's. */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, code, constraint } = error as Error & { code?: unknown; constraint?: unknown }
  const isQuery = 'query' in error || 'severity' in error
  return {
    name,
    code,
    constraint,
    message: isQuery ? undefined : error.message,
    at: placesOf(error),
    cause: error.cause === undefined ? undefined : withoutValues(error.cause),
  }
}

/** Where in the code an error came from, without its message. */
export function placesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12)
}
