import type { Context } from 'hono'
import type Provider from 'oidc-provider'
import type { BrowserEnv } from './browser-env.ts'
import type { AppContext } from './house.ts'
import { pageLanguage } from './locale.ts'

type Interaction = InstanceType<Provider['Interaction']>
type Result = Parameters<Provider['interactionResult']>[2]

/** One page of an authorization request that waits for its person. */
export type Step = { provider: Provider; app: AppContext; c: Context<BrowserEnv>; interaction: Interaction }

/** The step that this browser stands at; throws SessionNotFound when there is none. */
export async function stepOf(app: AppContext, provider: Provider, c: Context<BrowserEnv>): Promise<Step> {
  const interaction = await provider.interactionDetails(c.env.incoming, c.env.outgoing)
  // Chromium holds a form's redirects to form-action as well, and the last one leads back to the client.
  c.set('contentPolicy', `form-action 'self' ${new URL(String(interaction.params.redirect_uri)).origin}`)
  return { provider, app, c, interaction }
}

export const cancelled = { error: 'access_denied', error_description: 'the person cancelled' }

/** Hands the result to oidc-provider and the person on to what comes next. */
export async function finish({ provider, c }: Step, result: Result) {
  return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, result), 303)
}

export function languageOf({ interaction }: Step) {
  return pageLanguage(interaction.params.ui_locales)
}
