import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import { readDetails } from './authorization-details.ts'
import { acrs } from './eids.ts'
import { type Faults, redirectFaults } from './faults.ts'

/** What Ansattporten demands of an authorization request beyond OpenID itself, in its strictest reading. */
export function checkRequest(ctx: KoaContextWithOIDC, faults: Faults): void {
  const { params = {} } = ctx.oidc
  if (!params.state) throw new errors.InvalidRequest('state is required')
  if (!params.nonce) throw new errors.InvalidRequest('nonce is required')

  const asked = typeof params.acr_values === 'string' ? params.acr_values.split(' ') : []
  if (asked.some((acr) => !acrs.some((known) => known === acr))) {
    throw new errors.InvalidRequest('acr_values holds a value that is not supported')
  }
  if (typeof params.authorization_details === 'string' && !readDetails(params.authorization_details)) {
    throw new errors.CustomOIDCProviderError('invalid_authorization_details', 'authorization_details is faulty')
  }

  const fault = ctx.oidc.route === 'authorization' && faults.take(redirectFaults)
  if (fault) throw new errors.CustomOIDCProviderError(fault, 'provoked by the test')
}

const longestAssertionLife = 120
const clockSkew = 5

/** The client assertion: aimed at the issuer alone, and short-lived. */
export function checkAssertion(claims: Record<string, unknown>, issuer: string): void {
  const now = Date.now() / 1000
  if (claims.aud !== issuer) throw new errors.InvalidClientAuth('aud must be the issuer, as a single string')
  if (typeof claims.iat !== 'number') throw new errors.InvalidClientAuth('iat is required')
  if (Number(claims.exp) > now + longestAssertionLife + clockSkew) {
    throw new errors.InvalidClientAuth('exp must be at most 120 seconds ahead')
  }
}
