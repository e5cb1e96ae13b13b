import type { SignedPage } from '../../accounts/visit.ts'
import { redirect } from '../../platform/answer.ts'
import { readForm } from '../../platform/form.ts'
import { href, localPath } from '../../platform/href.ts'
import { addFavourite, favouriteShape, removeFavourite } from '../favourites.ts'
import { type Address, serviceAt } from './service-frame.tsx'

export const favourite: SignedPage<Address> = {
  async post(visit, parameters) {
    const { id } = await serviceAt(visit, parameters, 'see-service')
    const { return: back } = await readForm(visit, favouriteShape)
    await addFavourite(visit.app.db, visit.person.id, id)
    return redirect(localPath(back, href('/dashboard', {})))
  },
}

export const favouriteRemoval: SignedPage<Address> = {
  async post(visit, parameters) {
    const { id } = await serviceAt(visit, parameters, 'see-service')
    const { return: back } = await readForm(visit, favouriteShape)
    await removeFavourite(visit.app.db, visit.person.id, id)
    return redirect(localPath(back, href('/dashboard', {})))
  },
}
