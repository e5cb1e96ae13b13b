import { done, type Signed, type SignedPage } from '../../../accounts/visit.ts'
import { KeyDrawing } from '../../../design/drawings.tsx'
import { Facts, Tag } from '../../../design/parts.tsx'
import { href } from '../../../platform/href.ts'
import { day } from '../../../platform/texts.ts'
import { letInAgain, shutOut } from '../account-suspension.ts'
import { type AccountAtDesk, accountAtDesk, findAccounts } from '../search.ts'
import { deskPeopleTexts } from '../texts.ts'
import { DeskPage } from './frame.tsx'
import { DeskSearch, wantedIn } from './search.tsx'
import { reasonFor, SuspensionDecision, SuspensionProblems, suspensionFacts } from './suspension-form.tsx'

type Address = { username: string }

/** Users by the beginning of the username, or by a whole e-mail address. */
export const deskAccounts: SignedPage = {
  async get(visit) {
    const { app, language } = visit
    const { accounts: texts, suspended } = deskPeopleTexts[language]
    const wanted = wantedIn(visit, 254)
    const found = await findAccounts(app.db, wanted)
    const items = found.map(({ username, name, since, suspendedAt }) => ({
      href: href('/desk/accounts/:username', { username }),
      title: name,
      short: username,
      detail: `${texts.since} ${day(language, since)}`,
      aside: suspendedAt ? <Tag tone="warning">{suspended}</Tag> : undefined,
    }))
    return <DeskSearch visit={visit} of="accounts" wanted={wanted} found={items} drawing={<KeyDrawing />} />
  },
}

/** One user, as far as the desk may know them, and the way to shut them out or let them in again. */
export const deskAccount: SignedPage<Address> = { get: accountPage }

export const accountSuspension: SignedPage<Address> = decision(shutOut, 'suspendedDone')
export const accountReactivation: SignedPage<Address> = decision(letInAgain, 'reactivatedDone')

function decision(decide: typeof shutOut, what: 'suspendedDone' | 'reactivatedDone'): SignedPage<Address> {
  return {
    get: accountPage,
    async post(visit, parameters) {
      const { username } = await accountAtDesk(visit.app.db, parameters.username)
      const reason = await reasonFor(visit)
      await decide(visit.app, visit.by, username, reason)
      return done(visit, href('/desk/accounts/:username', { username }), deskPeopleTexts[visit.language].account[what])
    },
  }
}

async function accountPage(visit: Signed, { username }: Address) {
  const { accounts } = deskPeopleTexts[visit.language]
  const found = await accountAtDesk(visit.app.db, username)
  return (
    <DeskPage
      visit={visit}
      title={found.name}
      lead={found.username}
      crumbs={[{ href: href('/desk/accounts', {}), text: accounts.title }]}
    >
      <SuspensionProblems visit={visit} />
      <Account visit={visit} found={found} />
    </DeskPage>
  )
}

function Account({ visit, found }: { visit: Signed; found: AccountAtDesk }) {
  const { language, person } = visit
  const texts = deskPeopleTexts[language].account
  const { id, username, name, since, suspendedAt, reason } = found
  const suspension = suspendedAt ? { since: suspendedAt, reason } : undefined
  const suspended = { visit, of: 'account', suspension } as const
  return (
    <>
      <Facts
        items={[
          { term: texts.username, value: username },
          { term: texts.name, value: name },
          { term: texts.since, value: day(language, since) },
          ...suspensionFacts(suspended),
        ]}
      />
      {id === person.id ? (
        <p class="quiet">{texts.own}</p>
      ) : (
        <SuspensionDecision
          {...suspended}
          suspend={href('/desk/accounts/:username/suspend', { username })}
          reactivate={href('/desk/accounts/:username/reactivate', { username })}
        />
      )}
    </>
  )
}
