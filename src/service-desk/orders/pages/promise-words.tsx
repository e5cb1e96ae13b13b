import type { Visit } from '../../../accounts/visit.ts'
import { designTexts } from '../../../design/texts.ts'
import { clock, day, type Language, weekday } from '../../../platform/texts.ts'
import type { Order } from '../order.ts'
import { usedShare } from '../promise-clock.ts'
import { promiseTexts } from '../texts.ts'
import { PromiseBar } from './promise-bar.tsx'

type Timed = Pick<Order, 'state' | 'orderedAt' | 'dueAt' | 'askedAt' | 'closedAt'>

const hour = 3_600_000

/** How the promise stands, as a thin bar and in words: what is late is said, not only shown. */
export function PromiseWords({
  visit: { language },
  order,
  now = new Date(),
}: {
  visit: Visit
  order: Timed
  now?: Date
}) {
  const texts = promiseTexts[language]
  const { state, orderedAt, dueAt, closedAt } = order
  const came = texts.came(weekday(language, orderedAt))
  if (state !== 'waiting' && state !== 'asked') {
    return <p class="desk-promise quiet">{closedAt ? `${came}. ${texts.ended(day(language, closedAt))}` : came}</p>
  }
  const stands = state === 'asked'
  const over = now.getTime() - dueAt.getTime()
  const isLate = !stands && over > 0
  const by =
    over < 24 * hour ? texts.hours(Math.max(1, Math.floor(over / hour))) : texts.days(Math.floor(over / (24 * hour)))
  return (
    <div class="desk-promise">
      <PromiseBar share={usedShare(order, now)} late={isLate} stands={stands} />
      <p>
        {isLate ? <strong class="desk-late">{texts.late(by)}</strong> : null}
        {stands ? texts.paused : null}
        {!isLate && !stands ? texts.due(dueDay(language, dueAt, now)) : null}
        <span class="quiet">. {came}</span>
      </p>
    </div>
  )
}

/** A promise ends when the office closes, so the day says enough until it is the present one. */
function dueDay(language: Language, dueAt: Date, now: Date): string {
  const isToday = day(language, dueAt) === day(language, now)
  return isToday ? designTexts[language].today(clock(language, dueAt)) : weekday(language, dueAt)
}
