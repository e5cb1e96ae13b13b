import { z } from 'zod'
import type { Page, Visit } from '../../accounts/visit.ts'
import { redirect } from '../../platform/answer.ts'
import { readForm, visibleText } from '../../platform/form.ts'
import { NotFound } from '../../platform/refusal.ts'
import { askForAccess } from '../ask.ts'
import { judged, type Place } from '../why-not.ts'
import { explanation, whyNotAddress } from './why-not.tsx'

const form = z.object({
  act: z.string().optional(),
  message: z.string().default('').transform(visibleText).pipe(z.string().max(500, 'ask-message-long')),
})

/** Asks those who can give what somebody may not do with an organisation. */
export const askInOrganisation: Page<{ organisation: string }> = {
  get: (visit, { organisation }) => explanation(visit, { organisation }),
  post: (visit, { organisation }) => ask(visit, { organisation }),
}

/** The same for a service. */
export const askOnService: Page<{ owner: string; service: string }> = {
  get: (visit, { owner, service }) => explanation(visit, { owner, service }),
  post: (visit, { owner, service }) => ask(visit, { owner, service }),
}

async function ask(visit: Visit, place: Place) {
  const { person, app } = visit
  if (!person) throw new NotFound()
  const { act: named, message } = await readForm(visit, form)
  const { act, aim, isAllowed } = await judged(app.db, person.id, place, named)
  if (!isAllowed) await askForAccess(app, { person, visit: visit.id }, { act, aim }, message)
  return redirect(whyNotAddress(aim, act))
}
