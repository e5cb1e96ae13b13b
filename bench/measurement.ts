import type { Row } from './table.ts'

/** Something under measurement. Rounds of several go by turns, so that a busy moment of the machine falls on all. */
export type Measurement = { round(): Promise<void>; rows(): Promise<Row[]> }
