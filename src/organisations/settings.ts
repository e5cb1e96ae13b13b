import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import type { Database } from '../platform/database.ts'
import { holdOrganisation, organisationFor } from './organisation.ts'
import { longestWebsite, organisations } from './tables.ts'

export const websiteShape = z.object({
  website: z.string().trim().superRefine(refuseWebsite).meta({ maxLength: longestWebsite }),
})

function refuseWebsite(text: string, context: z.RefinementCtx) {
  const fault = websiteFault(text)
  if (fault) context.addIssue({ code: 'custom', message: fault })
}

export function websiteFault(text: string): 'website-long' | 'website-shape' | undefined {
  if (text.trim().length > longestWebsite) return 'website-long'
  return isWebsite(text.trim()) ? undefined : 'website-shape'
}

function isWebsite(text: string): boolean {
  if (text === '') return true
  // Reading an address drops its line breaks and tabs, which would be kept in the text.
  if (/\s/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return /^https?:$/.test(protocol) && /^[^.].*\.[^.]+$/.test(hostname) && !username && !password
}

/** Changes the address of an organisation's website; an empty one takes it away. The same as before changes nothing. */
export async function changeWebsite(db: Database, by: Actor, shortName: string, address: string): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await organisationFor(tx, by.person.id, shortName, 'change-organisation')
    await holdOrganisation(tx, organisation, by, 'change-organisation')
    const website = address || null
    const changed = await tx
      .update(organisations)
      .set({ website })
      .where(sql`${organisations.id} = ${organisation.id} and ${organisations.website} is distinct from ${website}`)
      .returning({ id: organisations.id })
    if (changed.length > 0) await recordChange(tx, by, organisation, 'website')
  })
}

/** Notes in the history what owners changed of how others see the organisation. */
export async function recordChange(
  tx: Database,
  { person, visit }: Actor,
  organisation: { id: string; shortName: string },
  changed: 'logo' | 'website',
): Promise<void> {
  const event = { event: 'organisation-changed', organisation: organisation.shortName, changed } as const
  await record(tx, person.id, visit, event, { organisation: organisation.id })
}
