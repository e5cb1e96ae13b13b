import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { ButtonLink } from '../../../design/parts.tsx'
import type { Answer } from '../../../platform/answer.ts'
import { href } from '../../../platform/href.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { deskOrder, type Order, orderFor } from '../../orders/order.ts'
import { type Progress as Found, progressOf } from '../progress.ts'
import { progressTexts } from '../texts.ts'

type Parameters = { order: string }

/** The steps alone, for the live element on the order's own page. */
export const orderProgress: SignedPage<Parameters> = {
  async get(visit, parameters) {
    const { person, app } = visit
    return fragment(visit, await orderFor(app.db, person.id, parameters.order), ownAddress(parameters))
  },
}

/** The same for the desk's page. */
export const deskOrderProgress: SignedPage<Parameters> = {
  async get(visit, parameters) {
    const { person, app } = visit
    return fragment(visit, await deskOrder(app.db, person.id, parameters.order), deskAddress(parameters))
  },
}

function ownAddress(parameters: Parameters): string {
  return href('/orders/:order/progress', parameters)
}

function deskAddress(parameters: Parameters): string {
  return href('/desk/orders/:order/progress', parameters)
}

async function fragment(visit: Signed, order: Order, address: string): Promise<Answer> {
  const progress = await progressOf(visit.app.db, order)
  if (!progress) throw new NotFound()
  return <LiveProgress visit={visit} order={order} progress={progress} address={address} />
}

type ProgressProps = {
  visit: Signed
  order: Order
  /** as `progressOf` found it; nothing is shown where it found nothing */
  progress: Found | undefined
  /** whether it stands on the desk's page */
  desk?: boolean
}

/** How far an opening has come. Follows by itself with the script `live-progress`; without it there is a link. */
export function Progress({ visit, order, progress, desk }: ProgressProps) {
  if (!progress) return null
  const address = desk ? deskAddress({ order: order.id }) : ownAddress({ order: order.id })
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{progressTexts[visit.language].title}</h2>
      <LiveProgress visit={visit} order={order} progress={progress} address={address} />
    </section>
  )
}

type LiveProgressProps = { visit: Signed; order: Order; progress: Found; address: string }

function LiveProgress({ visit, order, progress, address }: LiveProgressProps) {
  const texts = progressTexts[visit.language]
  return (
    <live-progress address={address} data-done={progress.isDone ? '' : undefined}>
      <ul class="progress">
        {progress.steps.map(({ name, isDone }) => (
          <li class={isDone ? 'progress-step progress-done' : 'progress-step'}>
            {texts.steps[name]} <span class="ds-sr-only">({isDone ? texts.done : texts.coming})</span>
          </li>
        ))}
      </ul>
      <p role="status">{wordsOf(progress, visit)}</p>
      <div class="progress-way">
        <WayOn visit={visit} order={order} progress={progress} />
      </div>
    </live-progress>
  )
}

function wordsOf({ steps, isDone, isLate }: Found, { language }: Signed): string {
  const texts = progressTexts[language]
  if (isDone) return texts.ready
  return isLate ? texts.late : texts.soFar(steps.filter((step) => step.isDone).length, steps.length)
}

function WayOn({ visit, order, progress }: Omit<LiveProgressProps, 'address'>) {
  const texts = progressTexts[visit.language]
  if (!progress.isDone)
    return (
      <a class="progress-again" href={visit.path}>
        {texts.again}
      </a>
    )
  const { organisationShortName: organisation } = order
  if (!organisation) return null
  return (
    <ButtonLink href={href('/organisations/:organisation', { organisation })} variant="secondary">
      {texts.open}
    </ButtonLink>
  )
}
