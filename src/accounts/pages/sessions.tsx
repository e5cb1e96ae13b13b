import { Form, Submit } from '../../design/form.tsx'
import { Table, Time } from '../../design/parts.tsx'
import { href } from '../../platform/href.ts'
import { endOtherSessions, endOwnSession, listSessions } from '../session.ts'
import { accountTexts } from '../texts.ts'
import { done, type Signed, type SignedPage } from '../visit.ts'
import { SettingsPage } from './settings-page.tsx'

export const sessions: SignedPage = {
  async get(visit) {
    const { person, session, language } = visit
    const texts = accountTexts[language].sessions
    const living = await listSessions(visit.app.db, person.id)
    return (
      <SettingsPage visit={visit} title={texts.title} lead={texts.lead}>
        <Table
          caption={texts.caption}
          columns={[texts.browser, texts.method, texts.started, texts.seen, texts.act].map((text) => ({ text }))}
          rows={living.map(({ id, browser, method, startedAt, seenAt }) => [
            browser || texts.unknown,
            method,
            <Time at={startedAt} language={language} relative />,
            <Time at={seenAt} language={language} relative />,
            id === session.id ? (
              texts.present
            ) : (
              <Form action={href('/settings/sessions/:session/end', { session: id })}>
                <Submit variant="secondary">
                  {texts.end}
                  <span class="ds-sr-only"> {browser || texts.unknown}</span>
                </Submit>
              </Form>
            ),
          ])}
        />
        <p class="quiet">{texts.silent}</p>
        {living.length > 1 ? (
          <Form action={href('/settings/sessions/others/end', {})}>
            <Submit variant="danger">{texts.endOthers}</Submit>
          </Form>
        ) : null}
      </SettingsPage>
    )
  },
}

export const endOneSession: SignedPage<{ session: string }> = {
  async post(visit, { session }) {
    await endOwnSession(visit.app.db, visit.by, session)
    return ended(visit)
  },
}

export const endOthers: SignedPage = {
  async post(visit) {
    await endOtherSessions(visit.app.db, visit.by, visit.session.id)
    return ended(visit)
  },
}

function ended(visit: Signed): Response {
  return done(visit, href('/settings/sessions', {}), accountTexts[visit.language].sessions.ended)
}
