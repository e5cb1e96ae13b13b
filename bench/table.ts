export type Unit = 'ms' | 'kB' | 'MB' | 'pages/s' | 'queries'

/** One line of the table: a figure, and the floor beside which it is judged, measured in the same run. */
export type Row = {
  what: string
  figure: number
  unit: Unit
  floor: { what: string; figure: number }
  /** Absent where none is set. */
  budget?: { most: number } | { least: number }
}

const heads = ['', 'figure', 'floor', 'ratio', 'budget', 'within']

/** The rows as a table for a terminal. */
export function table(rows: Row[]): string {
  const lines = [heads, ...rows.map(cells)]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const text = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  )
  return [text[0], '-'.repeat(text[0]?.length ?? 0), ...text.slice(1)].join('\n')
}

function cells({ what, figure, unit, floor, budget }: Row): string[] {
  return [
    what,
    withUnit(figure, unit),
    `${withUnit(floor.figure, unit)} ${floor.what}`,
    `${(figure / floor.figure).toFixed(2)} x`,
    budget ? `${'most' in budget ? '<=' : '>='} ${withUnit('most' in budget ? budget.most : budget.least, unit)}` : '',
    budget ? (('most' in budget ? figure <= budget.most : figure >= budget.least) ? 'yes' : 'NO') : '',
  ]
}

function withUnit(value: number, unit: Unit): string {
  return `${value < 100 && !Number.isInteger(value) ? value.toPrecision(3) : Math.round(value)} ${unit}`
}
