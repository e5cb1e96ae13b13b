import type { SignedPage } from '../../accounts/visit.ts'
import { href } from '../../platform/href.ts'
import type { Language } from '../../platform/texts.ts'
import { logoOf } from '../logo.ts'
import { organisationFor } from '../organisation.ts'

/** The logo as a file. Its address carries a version, so that browsers may keep it and still show a new one at once. */
export const logo: SignedPage<{ organisation: string }> = {
  async get(visit, { organisation: shortName }) {
    const { db } = visit.app
    const organisation = await organisationFor(db, visit.person.id, shortName)
    const { type, bytes, changedAt } = await logoOf(db, organisation.id)
    const tag = `"${changedAt.getTime()}"`
    const headers = {
      'Content-Type': type,
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'Cache-Control': 'private, max-age=3600',
      ETag: tag,
      'Last-Modified': changedAt.toUTCString(),
    }
    if (visit.request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
    return new Response(new Uint8Array(bytes), { headers })
  },
}

type OrganisationLogoProps = {
  organisation: { shortName: string; names: Record<Language, string>; logo: string | null }
  language: Language
}

/** An organisation's logo, or its first letters where it has none. Stands beside its name, so it says nothing itself. */
export function OrganisationLogo({ organisation, language }: OrganisationLogoProps) {
  const { shortName, names, logo } = organisation
  if (!logo) {
    return (
      <span class="organisation-logo organisation-letters" aria-hidden="true">
        {lettersOf(names[language])}
      </span>
    )
  }
  const address = href('/organisations/:organisation/logo', { organisation: shortName }, { v: logo })
  return <img class="organisation-logo" src={address} width={64} height={64} alt="" />
}

/** Of the first two words that begin with a letter. */
function lettersOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word))
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
}
