import { Hono } from 'hono'
import { z } from 'zod'
import { type Faults, faults as kinds } from './faults.ts'
import { type Units, unitList } from './units.ts'

const faultOrder = z.object({
  fault: z.enum(kinds, 'unknown fault').nullable(),
  times: z.int().positive().default(1),
})

/** What tests steer the stand-in with. Demands JSON, so that no page in a browser can send it here. */
export function control(units: Units, faults: Faults) {
  const doors = new Hono()
  doors.use(async (c, next) => {
    const isJson = c.req.header('content-type')?.startsWith('application/json')
    return isJson ? next() : c.json({ error: 'send application/json' }, 415)
  })
  doors.put('/fault', async (c) => {
    const order = faultOrder.safeParse(await c.req.json())
    if (!order.success) return c.json({ error: z.prettifyError(order.error) }, 422)
    faults.set(order.data.fault, order.data.times)
    return c.body(null, 204)
  })
  doors.post('/units', async (c) => {
    const added = unitList.safeParse(await c.req.json().then((body) => [body].flat()))
    if (!added.success) return c.json({ error: z.prettifyError(added.error) }, 422)
    units.add(added.data)
    return c.json({ added: added.data.length }, 201)
  })
  return doors
}
