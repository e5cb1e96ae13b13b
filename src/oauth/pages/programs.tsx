import { SettingsPage } from '../../accounts/pages/settings-page.tsx'
import { done, type SignedPage } from '../../accounts/visit.ts'
import { Form, Submit } from '../../design/form.tsx'
import { Table, Time } from '../../design/parts.tsx'
import { href } from '../../platform/href.ts'
import { listGrants, revokeGrant } from '../consent.ts'
import { programs as knownPrograms, scopes } from '../program.ts'
import { oauthTexts, scopeTexts } from '../texts.ts'

export const programs: SignedPage = {
  async get(visit) {
    const { person, language } = visit
    const texts = oauthTexts[language].programs
    const grants = await listGrants(visit.app.db, person.id)
    return (
      <SettingsPage visit={visit} title={texts.title} lead={texts.lead}>
        {grants.length === 0 ? <p>{texts.none}</p> : null}
        {grants.length > 0 ? (
          <Table
            caption={texts.title}
            columns={[texts.program, texts.may, texts.since, texts.act].map((text) => ({ text }))}
            rows={grants.map((grant) => [
              nameOf(grant.program),
              <ul class="ds-list">
                {scopes
                  .filter((scope) => grant.scopes.includes(scope))
                  .map((scope) => (
                    <li>{scopeTexts[language][scope]}</li>
                  ))}
              </ul>,
              <Time at={grant.grantedAt} language={language} relative />,
              <Form action={href('/settings/programs/:program/revoke', { program: grant.program })}>
                <Submit variant="secondary">
                  {texts.revoke}
                  <span class="ds-sr-only"> {nameOf(grant.program)}</span>
                </Submit>
              </Form>,
            ])}
          />
        ) : null}
        <p>
          {texts.keys} <a href={href('/settings/access-keys', {})}>{texts.keysLink}</a>.
        </p>
      </SettingsPage>
    )
  },
}

/** Withdraws a program's access; it asks again at the next visit. */
export const revokeProgram: SignedPage<{ program: string }> = {
  async post(visit, { program }) {
    await revokeGrant(visit.app.db, visit.person.id, program, visit.id)
    return done(visit, href('/settings/programs', {}), oauthTexts[visit.language].programs.revoked)
  },
}

function nameOf(program: string): string {
  return knownPrograms.find(({ id }) => id === program)?.name ?? program
}
