import type { OutsideCode, RefusalCode } from '../refusal-codes.ts'

/** One thing that is wrong: its code, the field it concerns, and values for its sentence. */
export type Fault = { code: RefusalCode; field?: string; values?: Record<string, string | number> }

/** Expected: the person must do something differently. The transaction rolls back and the page is shown again, at 422
 * or what the refusal says, with each code's sentence and what was typed. The log gets the codes alone. */
export class Refusal extends Error {
  faults: Fault[]
  status: RefusalStatus
  constructor(faults: Fault | Fault[], status: RefusalStatus = 422) {
    const list = Array.isArray(faults) ? faults : [faults]
    super(list.map((fault) => fault.code).join(' '))
    this.faults = list
    this.status = status
  }
}

/** Wrong as it came, wrong in what it says, or too often. */
type RefusalStatus = 400 | 422 | 429

/** For whoever reads a body: it broke off, or had more than any form of ours, and nothing may come of it. */
export function messageNotWhole(): Refusal {
  return new Refusal({ code: 'message-not-whole' }, 400)
}

/** Not there, or not yours: nobody can tell which. Always 404. */
export class NotFound extends Error {}

/** The world outside is away or answers wrongly. The page says so with this code's sentence and a way on. */
export class OutsideFault extends Error {
  code: OutsideCode
  constructor(code: OutsideCode, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}
