import { Hono } from 'hono'
import type Provider from 'oidc-provider'
import type { BrowserEnv } from './browser-env.ts'
import { askForOrganisation, chooseOrganisations } from './choose-organisation.tsx'
import { askedLevels, type Eid, eidsFor } from './eids.ts'
import { among, logInFaults, redirectFaults } from './faults.ts'
import type { AppContext } from './house.ts'
import { type Chosen, LogInPage } from './log-in-page.tsx'
import { displayName, eidsOf, type Person, personId } from './persons.ts'
import { cancelled, finish, languageOf, type Step, stepOf } from './step.ts'
import { ansattportenTexts } from './texts.ts'

/** The pages between an authorization request and its answer: log in, then choose whom to represent. */
export function logIn(app: AppContext, currentProvider: () => Provider) {
  const pages = new Hono<BrowserEnv>()

  pages.get('/:uid', async (c) => {
    const here = await stepOf(app, currentProvider(), c)
    const { name } = here.interaction.prompt
    if (name === 'organisation') return askForOrganisation(here)
    if (name === 'consent') return consentSilently(here)
    return logInAsHinted(here) ?? showLogIn(here, {})
  })

  pages.post('/:uid', async (c) => {
    const here = await stepOf(app, currentProvider(), c)
    const { person = '', eid = '', fault, cancel } = await c.req.parseBody<Record<string, string>>()
    if (cancel) return finish(here, cancelled)
    return logInAs(here, { person, eid, fault })
  })

  pages.post('/:uid/organisation', async (c) => {
    const here = await stepOf(app, currentProvider(), c)
    const { as, organisation = [], cancel } = await c.req.parseBody({ all: true })
    if (cancel) return finish(here, cancelled)
    return chooseOrganisations(here, as === 'self', [organisation].flat().map(String))
  })

  return pages
}

function showLogIn(here: Step, chosen: Chosen, problem?: string) {
  const { c, interaction, app } = here
  const asked = askedLevels(interaction.params.acr_values)
  const page = { language: languageOf(here), action: `/log-in/${interaction.uid}`, asked, chosen, problem }
  return c.html(<LogInPage {...page} persons={app.persons.listed()} />, problem ? 422 : 200)
}

/** The way in for load tests: `login_hint=<person>:<eid>` needs no page. */
function logInAsHinted(here: Step) {
  const hint = here.interaction.params.login_hint
  if (typeof hint !== 'string') return undefined
  const [person, eid] = choice(here, hint.slice(0, hint.lastIndexOf(':')), hint.slice(hint.lastIndexOf(':') + 1))
  return person && eid && eidsOf(person).includes(eid) ? finishLogIn(here, person, eid, undefined) : undefined
}

function choice({ app, interaction }: Step, personKey: string, eidKey: string): [Person?, Eid?] {
  const offered = eidsFor(askedLevels(interaction.params.acr_values))
  return [app.persons.find(personKey), offered.find(({ key }) => key === eidKey)]
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
