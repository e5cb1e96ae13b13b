import { isFree } from '../../../accounts/name.ts'
import type { SignedPage } from '../../../accounts/visit.ts'
import { freeShortNames, organisationNameFault } from '../../../organisations/short-name.ts'
import { problems } from '../../../platform/form.ts'
import { questionsOfOnePerson } from '../standing.ts'
import { orderingTexts } from '../texts.ts'

/** Answers, while one types, whether an organisation's short name is free. */
export const shortNameAvailability: SignedPage = {
  async get(visit) {
    const { person, app, language, url } = visit
    await app.limits.count(questionsOfOnePerson, person.id)
    const texts = orderingTexts[language].fields
    const shortName = (url.searchParams.get('shortName') ?? '').trim().slice(0, 100)
    if (shortName === '') return Response.json({ text: '', free: false, alternatives: [] })
    const fault = organisationNameFault(shortName)
    if (!fault && (await isFree(app.db, shortName))) {
      return Response.json({ text: texts.free(shortName), free: true, alternatives: [] })
    }
    const sentence = fault && problems({ app, language, faults: [{ code: fault }] })[0]?.text
    const alternatives = await freeShortNames(app.db, shortName)
    return Response.json({ text: sentence ?? texts.taken(shortName), free: false, alternatives })
  },
}
