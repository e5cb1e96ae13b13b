import { accessKeys, revokeKey } from './accounts/pages/access-keys.tsx'
import { history } from './accounts/pages/history.tsx'
import { identities } from './accounts/pages/identities.tsx'
import { profile } from './accounts/pages/profile.tsx'
import { endOneSession, endOthers, sessions } from './accounts/pages/sessions.tsx'
import type { Page } from './accounts/visit.ts'
import { consent, declined } from './oauth/pages/consent.tsx'
import { programs, revokeProgram } from './oauth/pages/programs.tsx'
import type { Parameters } from './platform/href.ts'
import { dashboard } from './services/pages/dashboard.tsx'
import { newService } from './services/pages/new-service.tsx'
import { service, serviceFiles, serviceHistory } from './services/pages/service.tsx'
import type { Ansattporten } from './sign-in/ansattporten.ts'
import { activate, changeAddress, resend } from './sign-in/pages/activate.tsx'
import { activationLink } from './sign-in/pages/activation-link.tsx'
import { captchaChallenge } from './sign-in/pages/captcha.ts'
import { availability, complete } from './sign-in/pages/complete.tsx'
import { connect } from './sign-in/pages/connect.tsx'
import { register } from './sign-in/pages/register.tsx'
import { extendSession } from './sign-in/pages/session.tsx'
import { beginSignIn, finishSignIn } from './sign-in/pages/sign-in.tsx'
import { frontChannelSignOut, signedOut, signOut } from './sign-in/pages/sign-out.tsx'
import { cloneServiceGuide, createUserGuide, guides } from './welcome/pages/guides.tsx'
import { preferences } from './welcome/pages/preferences.ts'
import { accessibility, privacy } from './welcome/pages/statements.tsx'
import { welcome } from './welcome/pages/welcome.tsx'

/**
 * Who may come: anyone; somebody whom Ansattporten knows and who has no account yet; an active person; an active person
 * who lets Altinn Studio act for them.
 */
export type Who = 'anyone' | 'signing-up' | 'signed-in' | 'consented'

export type Entry = { pattern: string; who: Who; page: Page }

function page<Pattern extends string>(pattern: Pattern, who: Who, page: Page<Parameters<Pattern>>): Entry {
  // The router fills in exactly the names of the pattern.
  return { pattern, who, page: page as Page }
}

/** Every address of the house, who may come there, and the page behind it. */
export function sitemap({ ansattporten, repositories }: { ansattporten: Ansattporten; repositories: string }): Entry[] {
  return [
    page('/', 'anyone', welcome),
    page('/help', 'anyone', guides),
    page('/help/create-user', 'anyone', createUserGuide),
    page('/help/clone-service', 'anyone', cloneServiceGuide),
    page('/privacy', 'anyone', privacy),
    page('/accessibility', 'anyone', accessibility),
    page('/preferences', 'anyone', preferences),

    page('/sign-up', 'anyone', register),
    page('/sign-in', 'anyone', beginSignIn(ansattporten)),
    page('/sign-in/callback', 'anyone', finishSignIn(ansattporten)),
    page('/sign-out', 'anyone', signOut(ansattporten)),
    page('/sign-out/front-channel', 'anyone', frontChannelSignOut(ansattporten)),
    page('/signed-out', 'anyone', signedOut),
    page('/session/extend', 'anyone', extendSession),

    page('/sign-up/complete', 'signing-up', complete),
    page('/sign-up/connect', 'signing-up', connect),
    page('/sign-up/availability', 'signing-up', availability),
    page('/sign-up/captcha', 'signing-up', captchaChallenge),
    page('/activate', 'signing-up', activate),
    page('/activate/resend', 'signing-up', resend),
    page('/activate/address', 'signing-up', changeAddress),
    page('/activate/:token', 'anyone', activationLink),

    page('/consent', 'signed-in', consent),
    page('/consent/declined', 'signed-in', declined),

    page('/settings/profile', 'signed-in', profile),
    page('/settings/identities', 'signed-in', identities),
    page('/settings/sessions', 'signed-in', sessions),
    page('/settings/sessions/others/end', 'signed-in', endOthers),
    page('/settings/sessions/:session/end', 'signed-in', endOneSession),
    page('/settings/programs', 'signed-in', programs),
    page('/settings/programs/:program/revoke', 'signed-in', revokeProgram),
    page('/settings/access-keys', 'signed-in', accessKeys),
    page('/settings/access-keys/:key/revoke', 'signed-in', revokeKey),
    page('/settings/history', 'signed-in', history),

    page('/dashboard', 'consented', dashboard),
    page('/services/new', 'consented', newService(repositories)),
    page('/services/:owner/:service', 'consented', service(repositories)),
    page('/services/:owner/:service/files', 'consented', serviceFiles(repositories)),
    page('/services/:owner/:service/history', 'consented', serviceHistory(repositories)),
  ]
}
