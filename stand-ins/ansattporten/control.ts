import { Hono } from 'hono'
import { z } from 'zod'
import { isFault } from './faults.ts'
import type { AppContext } from './house.ts'
import { personList } from './persons.ts'

const faultOrder = z.object({
  fault: z.custom((fault) => fault === null || isFault(fault), 'unknown fault'),
  times: z.int().positive().default(1),
})

/** What tests steer the stand-in with. Demands JSON, so that no page in a browser can send it here. */
export function control(app: AppContext, rotateKeys: () => Promise<void>) {
  const doors = new Hono()
  doors.use(async (c, next) => {
    const isJson = c.req.header('content-type')?.startsWith('application/json')
    return c.req.method === 'GET' || isJson ? next() : c.json({ error: 'send application/json' }, 415)
  })
  doors.put('/fault', async (c) => {
    const order = faultOrder.safeParse(await c.req.json())
    if (!order.success) return c.json({ error: z.prettifyError(order.error) }, 422)
    const { fault, times } = order.data
    app.faults.set(isFault(fault) ? fault : null, times)
    return c.body(null, 204)
  })
  doors.get('/persons', (c) => c.json(app.persons.all()))
  doors.post('/persons', async (c) => {
    const persons = personList.safeParse(await c.req.json().then((body) => [body].flat()))
    if (!persons.success) return c.json({ error: z.prettifyError(persons.error) }, 422)
    app.persons.add(persons.data)
    return c.json({ added: persons.data.length }, 201)
  })
  doors.post('/rotate-keys', async (c) => {
    await rotateKeys()
    return c.json({ kid: app.keys.current().kid })
  })
  return doors
}
