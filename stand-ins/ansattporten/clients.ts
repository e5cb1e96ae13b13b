import { readFileSync, statSync } from 'node:fs'
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
 * @param file JSON list of further clients; it may be written and changed after the start
 */
export function clientRegister(clients: Client[], file?: string) {
  const added = new Map(clients.map((one) => [one.clientId, one]))
  let inFile: Client[] = []
  let readAt: string | undefined

  function fromFile(): Client[] {
    const stat = file && statSync(file, { throwIfNoEntry: false })
    if (!file || !stat) return []
    const version = `${stat.mtimeMs} ${stat.size} ${stat.ino}`
    if (version !== readAt) inFile = read(file)
    readAt = version
    return inFile
  }

  return {
    find: (clientId: string) => added.get(clientId) ?? fromFile().find((one) => one.clientId === clientId),
    add: (one: Client) => added.set(one.clientId, one),
  }
}

function read(file: string): Client[] {
  try {
    return z.array(client).parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (fault) {
    console.error(`Ansattporten (test): ${file} is not a list of clients: ${fault}`)
    return []
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
