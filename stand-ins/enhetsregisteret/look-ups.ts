import { setTimeout } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import { errorBody, malformedBody, removedBody, unitBody } from './bodies.ts'
import type { Fault, Faults } from './faults.ts'
import { isSubUnit, type Unit, type Units } from './units.ts'

type Visit = Context<{ Bindings: HttpBindings }>

/** Main units and sub-units by number, as Enhetsregisteret's open API answers them. */
export function lookUps(units: Units, faults: Faults, origin: string) {
  const doors = new Hono<{ Bindings: HttpBindings }>()
  const answer = (kind: 'enhet' | 'underenhet') => async (c: Visit) => {
    const fault = faults.take()
    if (fault && fault !== 'slow') return faultyAnswer(c, fault)
    if (fault === 'slow') await patience(c)
    const type = acceptedType(c.req.header('accept'), kind)
    if (!type) return c.body(null, 406)
    const number = c.req.param('number') ?? ''
    if (!/^\d{9}$/.test(number)) return c.json(malformedBody(number, c.req.path), 400)
    const unit = units.find(number)
    if (!unit || isSubUnit(unit) !== (kind === 'underenhet')) return c.body(null, 404)
    return found(c, unit, type, origin)
  }
  doors.get('/enheter/:number', answer('enhet'))
  doors.get('/underenheter/:number', answer('underenhet'))
  return doors
}

function found(c: Visit, unit: Unit, type: string, origin: string) {
  const headers = { 'content-type': type }
  if (unit.removedOn) return c.body(JSON.stringify(removedBody(unit, origin)), 410, headers)
  return c.body(JSON.stringify(unitBody(unit, origin)), 200, headers)
}

/** The media type to answer with; the first version ended in 2024. */
function acceptedType(accept = '*/*', kind: string): string | undefined {
  const asked = accept.split(',').map((range) => range.split(';')[0]?.trim().toLowerCase())
  const second = `application/vnd.brreg.enhetsregisteret.${kind}.v2+json`
  if (asked.includes(second)) return `${second};charset=UTF-8`
  return ['application/json', 'application/*', '*/*'].some((range) => asked.includes(range))
    ? 'application/json'
    : undefined
}

const slow = 30_000

/** Ends early when the client leaves, or the stand-in. */
async function patience(c: Visit): Promise<void> {
  await setTimeout(slow, undefined, { signal: c.req.raw.signal, ref: false }).catch(() => undefined)
}

const huge = 8 * 1024 * 1024

function faultyAnswer(c: Visit, fault: Exclude<Fault, 'slow'>) {
  const json = { 'content-type': 'application/json' }
  const number = c.req.param('number')
  switch (fault) {
    case 'away':
      c.env.incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
    case 'server-error':
      return c.json(errorBody(500, 'Intern feil', c.req.path), 500)
    case 'broken-json':
      return c.body(`{"respons_klasse":"Enhet","organisasjonsnummer":"${number}","navn":"FJORD`, 200, json)
    case 'wrong-shape':
      return c.json({ respons_klasse: 'Enhet', organisasjonsnummer: Number(number), navn: ['FJORDVIK', 'KOMMUNE'] })
    case 'huge':
      return c.json({ respons_klasse: 'Enhet', organisasjonsnummer: number, aktivitet: ['x'.repeat(huge)] })
    case 'redirect':
      return c.redirect(`${c.req.path}?flyttet`)
  }
}
