import { readFileSync } from 'node:fs'
import type { JWK } from 'jose'
import type { ClientMetadata } from 'oidc-provider'
import { z } from 'zod'

const client = z.object({
  clientId: z.string().min(1),
  jwks: z.object({ keys: z.array(z.custom<JWK>((key) => typeof key === 'object' && key !== null)) }),
  redirectUris: z.array(z.url()),
  postLogoutRedirectUris: z.array(z.url()),
  frontchannelLogoutUri: z.url().optional(),
})

export type Client = z.infer<typeof client>

export type ClientRegister = ReturnType<typeof clientRegister>

/**
 * The programs that may send people here.
 * @param file JSON list of clients, read anew at each look-up so that it may be written after the start
 */
export function clientRegister(clients: Client[], file?: string) {
  const added = new Map(clients.map((one) => [one.clientId, one]))

  function fromFile(): Client[] {
    if (!file) return []
    try {
      return z.array(client).parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
      console.error(`Ansattporten (test): ${file} is not a list of clients: ${fault}`)
      return []
    }
  }

  return {
    find: (clientId: string) => added.get(clientId) ?? fromFile().find((one) => one.clientId === clientId),
    add: (one: Client) => added.set(one.clientId, one),
  }
}

/** The client in the words of OpenID registration, as oidc-provider wants it. */
export function registration({ clientId, jwks, redirectUris, postLogoutRedirectUris }: Client): ClientMetadata {
  return {
    client_id: clientId,
    jwks,
    redirect_uris: redirectUris,
    post_logout_redirect_uris: postLogoutRedirectUris,
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'RS256',
    id_token_signed_response_alg: 'RS256',
    authorization_signed_response_alg: 'RS256',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    subject_type: 'pairwise',
  }
}
