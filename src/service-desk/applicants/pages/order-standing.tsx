import type { Signed } from '../../../accounts/visit.ts'
import { StepLine, type StepState } from '../../../design/steps.tsx'
import type { Language } from '../../../platform/texts.ts'
import type { Order } from '../../orders/order.ts'
import { PromiseBar } from '../../orders/pages/promise-bar.tsx'
import type { PromiseClock } from '../../orders/promise-clock.ts'
import { purposeOf } from '../../orders/purpose.ts'
import { clockTexts } from '../../orders/texts.ts'
import { orderPageTexts } from '../texts.ts'

type StepName = keyof (typeof orderPageTexts)[Language]['steps']

/** How far an order has come, and how far it goes. */
export function OrderSteps({ language, order }: { language: Language; order: Order }) {
  const texts = orderPageTexts[language]
  const steps = stepsOf(order).map(([name, state]) => ({ name: texts.steps[name], state }))
  return (
    <div class={order.state === 'asked' ? 'order-steps order-steps-asked' : 'order-steps'}>
      <StepLine language={language} label={texts.stepLabel} steps={steps} />
    </div>
  )
}

function stepsOf(order: Order): [StepName, StepState][] {
  const { state } = order
  const way = purposeOf(order).ends
  const coming = way.map((name): [StepName, StepState] => [name, 'coming'])
  switch (state) {
    case 'waiting':
    case 'asked':
      return [['sent', 'done'], [state === 'asked' ? 'asked' : 'desk', 'current'], ['approved', 'coming'], ...coming]
    case 'approved':
      return [
        ['sent', 'done'],
        ['desk', 'done'],
        ['approved', 'done'],
        ...way.map((name, place): [StepName, StepState] => [name, place === 0 ? 'current' : 'coming']),
      ]
    case 'done':
      return (['sent', 'desk', 'approved', ...way] as const).map((name) => [name, 'done'])
    case 'declined':
      return [
        ['sent', 'done'],
        ['desk', 'done'],
        ['declined', 'ended'],
      ]
    case 'withdrawn':
      return [
        ['sent', 'done'],
        ['withdrawn', 'ended'],
      ]
    case 'stopped':
      return [
        ['sent', 'done'],
        ['desk', 'done'],
        ['approved', 'done'],
        ['stopped', 'ended'],
      ]
  }
}

/** The promised time: what is left of it, that it stands still, that it is over, or how long the answer took. */
export function Clock({ visit, clock }: { visit: Signed; clock: PromiseClock }) {
  const texts = clockTexts[visit.language]
  if (clock.state === 'gone') return null
  return (
    <section class="order-clock" aria-labelledby="clock">
      <h2 id="clock" class="ds-sr-only">
        {texts.title}
      </h2>
      <ClockWords visit={visit} clock={clock} />
      {clock.state === 'answered' ? null : (
        <PromiseBar share={clock.share} late={clock.state === 'late'} stands={clock.state === 'stands'} />
      )}
    </section>
  )
}

function ClockWords({ visit, clock }: { visit: Signed; clock: Exclude<PromiseClock, { state: 'gone' }> }) {
  const texts = clockTexts[visit.language]
  switch (clock.state) {
    case 'runs':
      return <p>{texts.runs(clock.dueAt, clock.days)}</p>
    case 'stands':
      return (
        <p>
          {texts.stands} {texts.standsDays(clock.days)}
        </p>
      )
    case 'late':
      return (
        <p>
          {texts.late(clock.dueAt)} {texts.lateWrite}{' '}
          <a href={`mailto:${visit.serviceDeskAddress}`}>{visit.serviceDeskAddress}</a>.
        </p>
      )
    case 'answered':
      return (
        <p>
          {texts.answered(clock.at, clock.days)} {clock.isLate ? texts.answeredLate : ''}
        </p>
      )
  }
}
