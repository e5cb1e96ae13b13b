import { median } from './samples.ts'

export type Unit = 'ms' | 'kB' | 'MB' | 'pages/s' | 'queries' | 'of the view'

/** A figure, and where it was measured in rounds, what each gave. */
type Measured = { figure: number; rounds?: readonly number[] }

/** One line of the table: a figure, and the floor beside which it is judged, measured in the same run. */
export type Row = Measured & {
  what: string
  unit: Unit
  floor: Measured & { what: string }
  /** What decides: the ratio to the floor; a plain number for what no machine makes larger, as bytes and queries. */
  budget?: { mostTimes: number } | { leastTimes: number } | { most: number }
  /** What it should be on a machine of its own. Shown, and decides nothing. */
  guidance?: { most: number } | { least: number }
  /** The same of another checkout in the same run. */
  beside?: Measured
}

const heads = ['', 'figure', 'floor', 'ratio', 'budget', 'within', 'guidance']

/** The rows as a table for a terminal. */
export function table(rows: Row[]): string {
  const isBeside = rows.some(({ beside }) => beside !== undefined)
  const lines = [isBeside ? [...heads, 'beside', 'to it'] : heads, ...rows.map((row) => cells(row, isBeside))]
  const widths = heads.concat('', '').map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const text = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  )
  return [text[0], '-'.repeat(text[0]?.length ?? 0), ...text.slice(1)].join('\n')
}

function cells(row: Row, isBeside: boolean): string[] {
  const { what, figure, unit, floor, budget, guidance, beside } = row
  const ratio = ratioOf(row, floor)
  const line = [
    what,
    withUnit(figure, unit),
    `${withUnit(floor.figure, unit)} ${floor.what}`,
    times(ratio),
    budget ? budgetText(budget, unit) : '',
    budget ? (isWithin(budget, figure, ratio) ? 'yes' : 'NO') : '',
    guidance ? limitText(guidance, unit) : '',
  ]
  if (!isBeside) return line
  return [...line, ...(beside === undefined ? ['', ''] : [withUnit(beside.figure, unit), times(ratioOf(row, beside))])]
}

/** Round by round, for two that go in turn share their moment; the median leaves out what came between. */
function ratioOf(one: Measured, other: Measured): number {
  const ratios = one.rounds?.map((figure, round) => figure / (other.rounds?.[round] ?? Number.NaN))
  return ratios?.length && other.rounds?.length === ratios.length ? median(ratios) : one.figure / other.figure
}

type Budget = NonNullable<Row['budget']>

function budgetText(budget: Budget, unit: Unit): string {
  if ('mostTimes' in budget) return `<= ${times(budget.mostTimes)}`
  if ('leastTimes' in budget) return `>= ${times(budget.leastTimes)}`
  return limitText(budget, unit)
}

function isWithin(budget: Budget, figure: number, ratio: number): boolean {
  if ('mostTimes' in budget) return ratio <= budget.mostTimes
  if ('leastTimes' in budget) return ratio >= budget.leastTimes
  return figure <= budget.most
}

function limitText(limit: NonNullable<Row['guidance']>, unit: Unit): string {
  return 'most' in limit ? `<= ${withUnit(limit.most, unit)}` : `>= ${withUnit(limit.least, unit)}`
}

function times(value: number): string {
  return `${value.toFixed(2)} x`
}

function withUnit(value: number, unit: Unit): string {
  return `${value < 100 && !Number.isInteger(value) ? value.toPrecision(3) : Math.round(value)} ${unit}`
}
