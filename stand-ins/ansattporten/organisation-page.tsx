import { Page } from './page.tsx'
import type { Organisation } from './persons.ts'
import { ansattportenTexts, type Language } from './texts.ts'

type OrganisationPageProps = {
  language: Language
  action: string
  organisations: Organisation[]
  several: boolean
  selfAllowed: boolean
  problem?: string
}

/** Where one chooses whom to represent: an organisation, or oneself. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { language, action, organisations, several, selfAllowed, problem } = props
  const texts = ansattportenTexts[language].organisation
  return (
    <Page language={language} title={texts.title}>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <form method="post" action={action}>
        <fieldset>
          <legend>{texts.as}</legend>
          <div class="choice">
            <input type="radio" name="as" value="organisation" id="as-organisation" checked />
            <label for="as-organisation">{texts.organisation}</label>
          </div>
          {selfAllowed && (
            <div class="choice">
              <input type="radio" name="as" value="self" id="as-self" />
              <label for="as-self">{texts.self}</label>
            </div>
          )}
        </fieldset>
        <fieldset>
          <legend>{texts.which}</legend>
          {organisations.map(({ organisationNumber, name, unitType, deleted }) => (
            <div class="choice">
              <input
                type={several ? 'checkbox' : 'radio'}
                name="organisation"
                value={organisationNumber}
                id={`organisation-${organisationNumber}`}
              />
              <label for={`organisation-${organisationNumber}`}>
                <strong>{name}</strong> <span class="about">{`${unitType}${deleted ? `, ${texts.deleted}` : ''}`}</span>{' '}
                <span class="number">{`${texts.number} ${organisationNumber}`}</span>
              </label>
            </div>
          ))}
        </fieldset>
        <div class="buttons">
          <button type="submit">{texts.next}</button>
          <button type="submit" name="cancel" value="yes" class="secondary">
            {texts.cancel}
          </button>
        </div>
      </form>
    </Page>
  )
}
