import { createHook } from 'node:async_hooks'
import { openBareHouse } from './bare-house.ts'

/** An order, the operator who approves it, and the step at which the process kills itself. */
export type Errand = { order: string; operator: string; lastStep?: number }

/** How many steps an errand took. */
export type Through = { steps: number }

/** A process that opens organisations as its parent tells it, to be killed at it. Says when it is ready, and when it is through. */
const [databaseUrl = '', dataFolder = ''] = process.argv.slice(2)
const { approve, furnish } = await openBareHouse(databaseUrl, dataFolder)
process.on('message', async ({ order, operator, lastStep }: Errand) => {
  let steps = 0
  // Whatever the process has waited for is a step, and takes it on, however quick the machine is.
  createHook({
    before() {
      steps += 1
      if (steps === lastStep) process.kill(process.pid, 'SIGKILL')
    },
  }).enable()
  await approve(order, operator)
  await furnish(order)
  process.send?.({ steps } satisfies Through)
})
process.send?.('ready')
