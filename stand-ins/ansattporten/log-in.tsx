import { type Context, Hono } from 'hono'
import type Provider from 'oidc-provider'
import {
  areSeveralAllowed,
  type Detail,
  isRepresentationRequired,
  organisationsFor,
  readDetails,
  representation,
} from './authorization-details.ts'
import type { BrowserEnv } from './browser-side.tsx'
import { askedLevels, type Eid, eidsFor } from './eids.ts'
import { among, logInFaults, redirectFaults } from './faults.ts'
import type { House } from './house.ts'
import { pageLanguage } from './locale.ts'
import { type Chosen, LogInPage } from './log-in-page.tsx'
import { OrganisationPage } from './organisation-page.tsx'
import { MessagePage } from './page.tsx'
import { displayName, eidsOf, type Person, personId } from './persons.ts'
import { ansattportenTexts } from './texts.ts'

type Interaction = InstanceType<Provider['Interaction']>
type Step = { provider: Provider; house: House; c: Context<BrowserEnv>; interaction: Interaction }

/** The pages between an authorization request and its answer: log in, then choose whom to represent. */
export function logIn(house: House, currentProvider: () => Provider) {
  const pages = new Hono<BrowserEnv>()

  async function step(c: Context<BrowserEnv>): Promise<Step> {
    const provider = currentProvider()
    const interaction = await provider.interactionDetails(c.env.incoming, c.env.outgoing)
    // Chromium holds a form's redirects to form-action as well, and the last one leads back to the client.
    c.set('contentPolicy', `form-action 'self' ${new URL(String(interaction.params.redirect_uri)).origin}`)
    return { provider, house, c, interaction }
  }

  pages.get('/:uid', async (c) => {
    const here = await step(c)
    const { name } = here.interaction.prompt
    if (name === 'organisation') return askForOrganisation(here)
    if (name === 'consent') return consentSilently(here)
    return logInAsHinted(here) ?? showLogIn(here, {})
  })

  pages.post('/:uid', async (c) => {
    const here = await step(c)
    const { person = '', eid = '', fault, cancel } = await c.req.parseBody<Record<string, string>>()
    if (cancel) return finish(here, cancelled)
    return logInAs(here, { person, eid, fault })
  })

  pages.post('/:uid/organisation', async (c) => {
    const here = await step(c)
    const { as, organisation = [], cancel } = await c.req.parseBody({ all: true })
    if (cancel) return finish(here, cancelled)
    return chooseOrganisations(here, as === 'self', [organisation].flat().map(String))
  })

  return pages
}

const cancelled = { error: 'access_denied', error_description: 'the person cancelled' }

type Result = Parameters<Provider['interactionResult']>[2]

async function finish({ provider, c }: Step, result: Result) {
  return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, result), 303)
}

function languageOf({ interaction }: Step) {
  return pageLanguage(interaction.params.ui_locales)
}

function showLogIn(here: Step, chosen: Chosen, problem?: string) {
  const { c, interaction, house } = here
  const asked = askedLevels(interaction.params.acr_values)
  const page = { language: languageOf(here), action: `/log-in/${interaction.uid}`, asked, chosen, problem }
  return c.html(<LogInPage {...page} persons={house.persons.listed()} />, problem ? 422 : 200)
}

/** The way in for load tests: `login_hint=<person>:<eid>` needs no page. */
function logInAsHinted(here: Step) {
  const hint = here.interaction.params.login_hint
  if (typeof hint !== 'string') return undefined
  const [person, eid] = choice(here, hint.slice(0, hint.lastIndexOf(':')), hint.slice(hint.lastIndexOf(':') + 1))
  return person && eid && finishLogIn(here, person, eid, undefined)
}

function choice({ house, interaction }: Step, personKey: string, eidKey: string): [Person?, Eid?] {
  const offered = eidsFor(askedLevels(interaction.params.acr_values))
  return [house.persons.find(personKey), offered.find(({ key }) => key === eidKey)]
}

async function logInAs(here: Step, chosen: Chosen) {
  const texts = ansattportenTexts[languageOf(here)].logIn
  const [person, eid] = choice(here, chosen.person ?? '', chosen.eid ?? '')
  if (!person || !eid) return showLogIn(here, chosen, texts.choose)
  if (!eidsOf(person).includes(eid)) return showLogIn(here, chosen, texts.mismatch(displayName(person), eid.name))

  const redirectFault = among(redirectFaults, chosen.fault)
  if (redirectFault) return finish(here, { error: redirectFault, error_description: 'provoked by the test' })
  return finishLogIn(here, person, eid, chosen.fault)
}

async function finishLogIn(here: Step, person: Person, eid: Eid, fault: string | undefined) {
  const accountId = personId(person)
  await endSessionOfAnother(here, accountId)
  const login = { accountId, acr: eid.acr, amr: eid.amr }
  const consent = { grantId: await grantFor(here, accountId) }
  return finish(here, { login, consent, fault: among(logInFaults, fault) })
}

/** oidc-provider would show a log-out form when the new person is not the one of the session. */
async function endSessionOfAnother({ provider, interaction }: Step, accountId: string) {
  if (!interaction.session || interaction.session.accountId === accountId) return
  const session = await provider.Session.findByUid(interaction.session.uid)
  await session?.destroy()
  interaction.session = undefined
  await interaction.persist()
}

async function grantFor({ provider, interaction }: Step, accountId: string) {
  const grant = new provider.Grant({ accountId, clientId: String(interaction.params.client_id) })
  grant.addOIDCScope(String(interaction.params.scope))
  return grant.save()
}

async function consentSilently(here: Step) {
  const grantId = await grantFor(here, here.interaction.session?.accountId ?? '')
  return finish(here, { consent: { grantId } })
}

function representable({ house, interaction }: Step) {
  const asked: Detail[] = readDetails(String(interaction.params.authorization_details)) ?? []
  const person = house.persons.find(interaction.session?.accountId ?? '')
  return { asked, organisations: organisationsFor(asked, person?.organisations ?? []) }
}

function askForOrganisation(here: Step, problem?: string) {
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

function chooseOrganisations(here: Step, self: boolean, numbers: string[]) {
  const { asked, organisations } = representable(here)
  const chosen = organisations.filter(({ organisationNumber }) => numbers.includes(organisationNumber))
  const tooMany = chosen.length > 1 && !areSeveralAllowed(asked)
  const wrong = self ? isRepresentationRequired(asked) : chosen.length === 0 || tooMany
  if (wrong) return askForOrganisation(here, ansattportenTexts[languageOf(here)].organisation.choose)
  return finish(here, { representation: representation(asked, self ? [] : chosen) })
}
