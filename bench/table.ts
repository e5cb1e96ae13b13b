export type Unit = 'ms' | 'kB' | 'MB' | 'pages/s' | 'queries'

/** One line of the table: a figure, and the floor beside which it is judged, measured in the same run. */
export type Row = {
  what: string
  figure: number
  unit: Unit
  floor: { what: string; figure: number }
  /** What decides: the ratio to the floor; a plain number for what no machine makes larger, as bytes and queries. */
  budget?: { mostTimes: number } | { leastTimes: number } | { most: number }
  /** What it should be on a machine of its own. Shown, and decides nothing. */
  guidance?: { most: number } | { least: number }
  /** The same of another checkout in the same run. */
  beside?: number
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

function cells({ what, figure, unit, floor, budget, guidance, beside }: Row, isBeside: boolean): string[] {
  const line = [
    what,
    withUnit(figure, unit),
    `${withUnit(floor.figure, unit)} ${floor.what}`,
    times(figure / floor.figure),
    budget ? budgetText(budget, unit) : '',
    budget ? (isWithin(budget, figure, floor.figure) ? 'yes' : 'NO') : '',
    guidance ? limitText(guidance, unit) : '',
  ]
  if (!isBeside) return line
  return [...line, ...(beside === undefined ? ['', ''] : [withUnit(beside, unit), times(figure / beside)])]
}

type Budget = NonNullable<Row['budget']>

function budgetText(budget: Budget, unit: Unit): string {
  if ('mostTimes' in budget) return `<= ${times(budget.mostTimes)}`
  if ('leastTimes' in budget) return `>= ${times(budget.leastTimes)}`
  return limitText(budget, unit)
}

function isWithin(budget: Budget, figure: number, floor: number): boolean {
  if ('mostTimes' in budget) return figure <= budget.mostTimes * floor
  if ('leastTimes' in budget) return figure >= budget.leastTimes * floor
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
