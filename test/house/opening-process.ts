import { openBareHouse } from './bare-house.ts'

/** An order, and the operator who approves it. */
export type Errand = { order: string; operator: string }

/** A process that opens organisations as its parent tells it, to be killed at it. Says when it is ready, and when it is through. */
const [databaseUrl = '', dataFolder = ''] = process.argv.slice(2)
const { approve, furnish } = await openBareHouse(databaseUrl, dataFolder)
process.on('message', async ({ order, operator }: Errand) => {
  await approve(order, operator)
  await furnish(order)
  process.send?.('through')
})
process.send?.('ready')
