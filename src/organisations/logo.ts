import { eq, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import type { Limit } from '../platform/limits.ts'
import type { PostedFile, WantedFiles } from '../platform/multipart.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { holdOrganisation, organisationFor } from './organisation.ts'
import { recordChange } from './settings.ts'
import { type LogoType, organisationLogos } from './tables.ts'

/** The largest picture that is taken, in bytes. */
const largestLogo = 200_000

const field = 'logo'

export const wantedLogo: WantedFiles = { field, most: 1, largest: largestLogo, largestTogether: largestLogo }

/** What a picture is, judged by its first bytes: its name and what the browser calls it may say anything.
 * @returns undefined for everything that is not taken, SVG among it, for it can carry script */
export function logoType(bytes: Uint8Array): LogoType | undefined {
  const begin = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (begin.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (begin.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^RIFF.{4}WEBP$/s.test(begin)) return 'image/webp'
  return undefined
}

const logoUploads: Limit = { name: 'logo', times: 30, seconds: 3600 }

/** Puts a logo in the place of the one before. @param read gives what was posted; it is not read for whoever may not, or
 * does it too often. @throws Refusal `logo-missing`, `logo-large`, `logo-type` or `too-many-tries` */
export async function changeLogo(
  { db, limits }: Pick<AppContext, 'db' | 'limits'>,
  by: Actor,
  shortName: string,
  read: () => Promise<PostedFile | undefined>,
): Promise<void> {
  const organisation = await organisationFor(db, by.person.id, shortName, 'change-organisation')
  await limits.count(logoUploads, by.person.id)
  const posted = await read()
  if (!posted || posted.size === 0) throw new Refusal({ code: 'logo-missing', field })
  const { size, bytes } = posted
  if (size > largestLogo) throw new Refusal({ code: 'logo-large', field })
  const type = logoType(bytes)
  if (!type) throw new Refusal({ code: 'logo-type', field })
  const picture = { type, bytes: Buffer.from(bytes), changedAt: sql`clock_timestamp()` }
  await db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'change-organisation')
    await tx
      .insert(organisationLogos)
      .values({ organisation: organisation.id, ...picture })
      .onConflictDoUpdate({ target: organisationLogos.organisation, set: picture })
    await recordChange(tx, by, organisation, 'logo')
  })
}

/** Takes the logo away; where there is none, nothing happens. */
export async function removeLogo(db: Database, by: Actor, shortName: string): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await organisationFor(tx, by.person.id, shortName, 'change-organisation')
    await holdOrganisation(tx, organisation, by, 'change-organisation')
    const gone = await tx
      .delete(organisationLogos)
      .where(eq(organisationLogos.organisation, organisation.id))
      .returning({ organisation: organisationLogos.organisation })
    if (gone.length > 0) await recordChange(tx, by, organisation, 'logo')
  })
}

/** The logo itself. @throws NotFound where there is none */
export async function logoOf(db: Database, organisation: string) {
  const [logo] = await db
    .select({
      type: organisationLogos.type,
      bytes: organisationLogos.bytes,
      changedAt: organisationLogos.changedAt,
    })
    .from(organisationLogos)
    .where(eq(organisationLogos.organisation, organisation))
  if (!logo) throw new NotFound()
  return logo
}
