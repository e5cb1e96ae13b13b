import { interactionPolicy } from 'oidc-provider'
import { askedLevels, satisfies } from './eids.ts'
import type { PersonRegister } from './persons.ts'

const { Check, Prompt, base } = interactionPolicy

/** When a person must choose: log in, log in better, log in as the one hinted at, choose whom to represent. */
export function policy(persons: PersonRegister) {
  const prompts = base()
  const logIn = prompts.get('login')
  logIn?.checks.add(
    new Check('level', 'the session is not at a level that was asked for', ({ oidc }) => {
      return Boolean(oidc.session?.accountId) && !satisfies(oidc.acr, askedLevels(oidc.params?.acr_values))
    }),
  )
  logIn?.checks.add(
    new Check('person', 'the session belongs to another or an unknown person', ({ oidc }) => {
      const person = oidc.session?.accountId
      if (!person) return false
      const hint = oidc.params?.login_hint
      return !persons.find(person) || (typeof hint === 'string' && !hint.startsWith(`${person}:`))
    }),
  )
  prompts.get('consent')?.checks.remove('rar_prompt')
  prompts.add(
    new Prompt(
      { name: 'organisation' },
      new Check('choice', 'the person must choose whom to represent', ({ oidc }) => {
        return Boolean(oidc.params?.authorization_details) && !oidc.result?.representation
      }),
    ),
  )
  return prompts
}
