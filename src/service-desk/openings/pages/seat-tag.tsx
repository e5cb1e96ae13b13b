import { Tag } from '../../../design/parts.tsx'
import type { Language } from '../../../platform/texts.ts'
import type { Order } from '../../orders/order.ts'
import type { Party } from '../../orders/parties.ts'
import { standingOfSeat } from '../seat.ts'
import { seatTexts } from '../texts.ts'

const tones = { confirmed: 'success', refused: 'danger', waiting: 'warning', 'left-out': 'neutral' } as const

type SeatTagProps = { language: Language; order: Pick<Order, 'state'>; seat: Party }

/** How a seat stands; nothing where the order came to nothing before somebody had answered. */
export function SeatTag({ language, order, seat }: SeatTagProps) {
  const standing = standingOfSeat(order, seat)
  return standing ? <Tag tone={tones[standing]}>{seatTexts[language].seats.standings[standing]}</Tag> : null
}
