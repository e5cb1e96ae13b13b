import type { KoaContextWithOIDC } from 'oidc-provider'
import type { ClientRegister } from './clients.ts'
import type { Expiring } from './expiring.ts'
import type { Faults } from './faults.ts'
import type { SigningKeys } from './keys.ts'
import type { PersonRegister } from './persons.ts'
import type { Records } from './records.ts'
import type { LogIn } from './tokens.ts'

/** What one running stand-in holds; outlives the provider, which is made anew when the keys change. */
export type AppContext = {
  issuer: string
  browserUrl: string
  keys: SigningKeys
  records: Records
  clients: ClientRegister
  persons: PersonRegister
  faults: Faults
  /** By authorization code, later by access token. */
  logIns: Expiring<LogIn>
  errorPage: (ctx: KoaContextWithOIDC, error: string) => string
}
