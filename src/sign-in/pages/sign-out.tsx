import { keepLanguage, type Page, type Visit } from '../../accounts/visit.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { Form, Submit } from '../../design/form.tsx'
import { BarePage } from '../../design/frame.tsx'
import { ButtonLink } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { OutsideFault } from '../../platform/refusal.ts'
import type { Ansattporten } from '../ansattporten.ts'
import { signedOutThere, signOutHere } from '../sign-out.ts'
import { signInTexts } from '../texts.ts'

/** Ends the session here first, then at Ansattporten. The hint is posted, never put into an address: it carries the
 * national id, and addresses are kept by browsers and servers. */
export const signOut = (ansattporten: Ansattporten): Page => ({
  async post(visit) {
    const token = visit.cookies.get('session')
    const closed = token ? await signOutHere(visit.app.db, token, visit.id) : undefined
    visit.cookies.remove('session')
    visit.cookies.remove('attempt')
    visit.cookies.remove('done')
    // What follows is read by the same person, whom we know no more.
    if (visit.person) keepLanguage(visit, visit.language)
    if (!closed) return redirect(href('/signed-out', {}))
    const stranger: Visit = { ...visit, person: undefined, session: undefined, sessionEndsAt: undefined }
    try {
      const { action, fields } = await ansattporten.logOut(closed.idToken)
      visit.formTargets.push(new URL(action).origin)
      return <HandOverPage visit={stranger} action={action} fields={fields} />
    } catch (error) {
      if (!(error instanceof OutsideFault)) throw error
      visit.log.warn({ code: error.code, error: error.cause }, 'log-out at Ansattporten failed')
      return <SignedOutPage visit={stranger} lead={signInTexts[visit.language].signOut.awayLead} />
    }
  },
})

export const signedOut: Page = {
  get(visit) {
    if (visit.person) return redirect(href('/dashboard', {}))
    const texts = signInTexts[visit.language].signOut
    return <SignedOutPage visit={visit} lead={visit.url.searchParams.has('state') ? texts.doneLead : texts.hereLead} />
  },
}

/** Called by Ansattporten in a frame when a session ends there (OpenID Connect Front-Channel Logout 1.0). Cookies are
 * mostly blocked in frames: the session is found by `sid`. Says the same whether there was one or not. */
export const frontChannelSignOut = (ansattporten: Ansattporten): Page => ({
  async get(visit) {
    const { app, url } = visit
    const [issuer, providerSession] = [url.searchParams.get('iss'), url.searchParams.get('sid')]
    if (issuer === ansattporten.issuer && providerSession) {
      await signedOutThere(app.db, issuer, providerSession, visit.id)
    }
    const origins = await ansattporten.browserOrigins().catch(() => [])
    return new Response('', {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Type': 'text/plain',
        'Content-Security-Policy': `default-src 'none'; frame-ancestors ${origins.join(' ') || "'none'"}`,
      },
    })
  },
})

function HandOverPage({ visit, action, fields }: { visit: Visit; action: string; fields: Record<string, string> }) {
  const texts = signInTexts[visit.language].signOut
  return (
    <BarePage visit={visit} title={texts.title} lead={texts.lead} drawing={<DoorClosed />} scripts={['hand-over']}>
      <Form action={action} id="hand-over">
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Submit>{texts.button}</Submit>
      </Form>
    </BarePage>
  )
}

function SignedOutPage({ visit, lead }: { visit: Visit; lead: string }) {
  const texts = signInTexts[visit.language].signOut
  return (
    <BarePage visit={visit} title={texts.doneTitle} lead={lead} drawing={<DoorClosed />}>
      <div class="actions">
        <ButtonLink href={href('/sign-in', {})} noPrefetch>
          {texts.logIn}
        </ButtonLink>
        <ButtonLink href={href('/', {})} variant="tertiary">
          {texts.home}
        </ButtonLink>
      </div>
    </BarePage>
  )
}
