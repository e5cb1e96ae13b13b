import {
  areSeveralAllowed,
  type Detail,
  isRepresentationRequired,
  organisationsFor,
  readDetails,
  representation,
} from './authorization-details.ts'
import { OrganisationPage } from './organisation-page.tsx'
import { MessagePage } from './page.tsx'
import { finish, languageOf, type Step } from './step.ts'
import { ansattportenTexts } from './texts.ts'

function representable({ app, interaction }: Step) {
  const asked: Detail[] = readDetails(String(interaction.params.authorization_details)) ?? []
  const person = app.persons.find(interaction.session?.accountId ?? '')
  return { asked, organisations: organisationsFor(asked, person?.organisations ?? []) }
}

/** Shows the picker, or goes past it when there is nothing to choose between. */
export function askForOrganisation(here: Step, problem?: string) {
  const { asked, organisations } = representable(here)
  const language = languageOf(here)
  if (organisations.length === 0) {
    return isRepresentationRequired(asked)
      ? here.c.html(<MessagePage language={language} message="noRepresentation" />, 403)
      : finish(here, { representation: representation(asked, []) })
  }
  const page = (
    <OrganisationPage
      language={language}
      action={`/log-in/${here.interaction.uid}/organisation`}
      organisations={organisations}
      several={areSeveralAllowed(asked)}
      selfAllowed={!isRepresentationRequired(asked)}
      problem={problem}
    />
  )
  return here.c.html(page, problem ? 422 : 200)
}

/** @param numbers the organisation numbers that were ticked; those the person cannot represent do not count */
export function chooseOrganisations(here: Step, self: boolean, numbers: string[]) {
  const { asked, organisations } = representable(here)
  const chosen = organisations.filter(({ organisationNumber }) => numbers.includes(organisationNumber))
  const tooMany = chosen.length > 1 && !areSeveralAllowed(asked)
  const wrong = self ? isRepresentationRequired(asked) : chosen.length === 0 || tooMany
  if (wrong) return askForOrganisation(here, ansattportenTexts[languageOf(here)].organisation.choose)
  return finish(here, { representation: representation(asked, self ? [] : chosen) })
}
