import { z } from 'zod'
import type { Page } from '../../accounts/visit.ts'
import { redirect } from '../../platform/answer.ts'
import { readForm } from '../../platform/form.ts'
import { href, localPath } from '../../platform/href.ts'
import { addFavourite, removeFavourite } from '../favourites.ts'
import { type Address, doerOf, serviceAt } from './service-frame.tsx'

const form = z.object({ return: z.string().optional() })

/** Marks a service as a favourite, and goes back to where the star is. */
export const favourite: Page<Address> = {
  async post(visit, parameters) {
    const { id } = await serviceAt(visit, parameters, 'see-service')
    const { return: back } = await readForm(visit, form)
    await addFavourite(visit.app.db, doerOf(visit).person.id, id)
    return redirect(localPath(back, href('/dashboard', {})))
  },
}

export const favouriteRemoval: Page<Address> = {
  async post(visit, parameters) {
    const { id } = await serviceAt(visit, parameters, 'see-service')
    const { return: back } = await readForm(visit, form)
    await removeFavourite(visit.app.db, doerOf(visit).person.id, id)
    return redirect(localPath(back, href('/dashboard', {})))
  },
}
