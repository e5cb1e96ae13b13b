import type { Signed, SignedPage } from '../../accounts/visit.ts'
import { redirect } from '../../platform/answer.ts'
import { readForm } from '../../platform/form.ts'
import { askForAccess, askShape } from '../ask.ts'
import { judged, type Place } from '../why-not.ts'
import { explanation, whyNotAddress } from './why-not.tsx'

export const askInOrganisation: SignedPage<{ organisation: string }> = {
  get: (visit, { organisation }) => explanation(visit, { organisation }),
  post: (visit, { organisation }) => ask(visit, { organisation }),
}

export const askOnService: SignedPage<{ owner: string; service: string }> = {
  get: (visit, { owner, service }) => explanation(visit, { owner, service }),
  post: (visit, { owner, service }) => ask(visit, { owner, service }),
}

async function ask(visit: Signed, place: Place) {
  const { person, by, app } = visit
  const { act: named, message } = await readForm(visit, askShape)
  const { act, aim, isAllowed } = await judged(app.db, person.id, place, named)
  if (!isAllowed) await askForAccess(app, { ...by, person }, { act, aim }, message)
  return redirect(whyNotAddress(aim, act))
}
