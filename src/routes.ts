import { accessKeys, revokeKey } from './accounts/pages/access-keys.tsx'
import { ownHistory } from './accounts/pages/history.tsx'
import { identities } from './accounts/pages/identities.tsx'
import { profile, settings } from './accounts/pages/profile.tsx'
import { endOneSession, endOthers, sessions } from './accounts/pages/sessions.tsx'
import type { Page, Signed, Visit } from './accounts/visit.ts'
import type { Address } from './addresses.ts'
import { organisationEnvironments } from './environments/pages/environments.tsx'
import { ownEnvironments } from './environments/pages/own-environments.tsx'
import { terms } from './environments/pages/terms.tsx'
import { dashboard } from './home/pages/dashboard.tsx'
import { organisationOverview } from './home/pages/organisation.tsx'
import { additions, confirmedAdditions } from './joining/pages/add-people.tsx'
import { invitation, ownInvitation } from './joining/pages/invitation.tsx'
import { invitations, resentInvitation, withdrawnInvitation } from './joining/pages/invitations.tsx'
import { join, withdrawJoin } from './joining/pages/join.tsx'
import { represented } from './joining/pages/represented.tsx'
import { approveJoin, declineJoin, liftJoin, requests } from './joining/pages/requests.tsx'
import { askInOrganisation, askOnService } from './members/pages/ask.ts'
import { leave, removal } from './members/pages/departure.tsx'
import { exportedPeople, people } from './members/pages/people.tsx'
import { person, teamsOfPerson } from './members/pages/person.tsx'
import { addTeamMember, removeTeamMember, team } from './members/pages/team.tsx'
import { deleteTeamPage, editTeam, teamAccess } from './members/pages/team-access.tsx'
import { newTeam, teamsPage } from './members/pages/teams.tsx'
import { whyNotInOrganisation, whyNotOnService } from './members/pages/why-not.tsx'
import { consent, declined } from './oauth/pages/consent.tsx'
import { programs, revokeProgram } from './oauth/pages/programs.tsx'
import { directory } from './organisations/pages/directory.tsx'
import { organisationHistoryExport, organisationHistoryPage } from './organisations/pages/history.tsx'
import { logo } from './organisations/pages/logo.tsx'
import {
  organisationLogoRemoval,
  organisationLogoUpload,
  organisationSettings,
} from './organisations/pages/settings.tsx'
import type { Parameters } from './platform/href.ts'
import { order, orderMessages } from './service-desk/applicants/pages/order.tsx'
import { ownOrders } from './service-desk/applicants/pages/own-orders.tsx'
import { orderWithdrawal } from './service-desk/applicants/pages/withdrawal.tsx'
import {
  accountReactivation,
  accountSuspension,
  deskAccount,
  deskAccounts,
} from './service-desk/desk/pages/accounts.tsx'
import { approve, decline, deskShortName } from './service-desk/desk/pages/decision.tsx'
import { figures } from './service-desk/desk/pages/figures.tsx'
import { deskHistoryPage } from './service-desk/desk/pages/history.tsx'
import { claim, deskOrderPage, orderNotes, registerCheck, release } from './service-desk/desk/pages/order.tsx'
import {
  deskOrganisation,
  deskOrganisations,
  organisationReactivation,
  organisationSuspension,
} from './service-desk/desk/pages/organisations.tsx'
import { desk } from './service-desk/desk/pages/queue.tsx'
import { registerOrder } from './service-desk/desk/pages/register-order.tsx'
import { ask, deskMessages } from './service-desk/desk/pages/reply.tsx'
import { stop } from './service-desk/desk/pages/stop.tsx'
import { deskWaiting, nudge } from './service-desk/desk/pages/waiting.tsx'
import { apply } from './service-desk/openings/pages/apply.tsx'
import { applyDraft, deleteApplyDraft } from './service-desk/openings/pages/apply-draft.ts'
import { becomeServiceOwnerPage } from './service-desk/openings/pages/become-service-owner.tsx'
import { deskOrderProgress, orderProgress } from './service-desk/openings/pages/progress.tsx'
import { seat } from './service-desk/openings/pages/seat.tsx'
import { orderAdministrators, remindedSeat, withdrawnSeat } from './service-desk/openings/pages/seats.tsx'
import { shortNameAvailability } from './service-desk/openings/pages/short-name-availability.ts'
import { orderShortName } from './service-desk/openings/pages/short-name-change.tsx'
import { deskAttachment, orderAttachment } from './service-desk/orders/pages/attachment.ts'
import { oneMessageAtATime } from './service-desk/orders/pages/exchange.tsx'
import { succession } from './service-desk/successions/pages/ask.tsx'
import { ownSuccession, successionLink } from './service-desk/successions/pages/stop.tsx'
import {
  collaboratingTeam,
  collaborator,
  collaboratorRemoval,
  collaboratorsPage,
} from './services/pages/collaborators.tsx'
import { serviceDeletion } from './services/pages/delete-service.tsx'
import { favourite, favouriteRemoval } from './services/pages/favourite.ts'
import { newService } from './services/pages/new-service.tsx'
import { service, serviceFiles, serviceHistory } from './services/pages/service.tsx'
import { serviceSettings } from './services/pages/service-settings.tsx'
import { transfer, transferAnswer, transferWithdrawal } from './services/pages/transfer.tsx'
import type { Ansattporten } from './sign-in/ansattporten.ts'
import { activate, changeAddress, resend } from './sign-in/pages/activate.tsx'
import { activationLink } from './sign-in/pages/activation-link.tsx'
import { captchaChallenge } from './sign-in/pages/captcha.ts'
import { availability, complete } from './sign-in/pages/complete.tsx'
import { connect } from './sign-in/pages/connect.tsx'
import { register } from './sign-in/pages/register.tsx'
import { beginRepresenting } from './sign-in/pages/represent.tsx'
import { extendSession } from './sign-in/pages/session.tsx'
import { beginSignIn, finishSignIn } from './sign-in/pages/sign-in.ts'
import { frontChannelSignOut, signedOut, signOut } from './sign-in/pages/sign-out.tsx'
import {
  cloneServiceGuide,
  createUserGuide,
  getEnvironmentsGuide,
  giveAccessGuide,
  guides,
  joinOrganisationGuide,
  orderOrganisationGuide,
  removeColleagueGuide,
  serviceDeskGuide,
} from './welcome/pages/guides.tsx'
import { preferences } from './welcome/pages/preferences.ts'
import { accessibility, privacy } from './welcome/pages/statements.tsx'
import { welcome } from './welcome/pages/welcome.tsx'

/** Who may come: anyone; somebody whom Ansattporten knows and who has no account yet; an active person; an active
 * person who lets Altinn Studio act for them; such a one who sits at the service desk. */
export type Who = 'anyone' | 'signing-up' | 'signed-in' | 'consented' | 'operator'

export type Route = {
  pattern: string
  who: Who
  page: Page
  /** Largest body in bytes, where a post carries more than a form. */
  largestBody?: number
}

/** What is known of a visit by the time that its page is asked. */
type Visits = { anyone: Visit; 'signing-up': Visit; 'signed-in': Signed; consented: Signed; operator: Signed }

/** A row of the routes: the page may ask of its visit what `who` promises, and of its address what the pattern names. */
export function page<Pattern extends Address, Whoever extends Who>(
  pattern: Pattern,
  who: Whoever,
  page: Page<Parameters<Pattern>, Visits[Whoever]>,
  largestBody?: number,
): Route {
  // The router fills in exactly the names of the pattern, and `app.tsx` admits nobody whom `who` does not.
  return { pattern, who, page: page as Page, largestBody }
}

/** Far more than a logo may have: whoever tries with a photograph is told beside the field that it is too large. */
const largestPictureTried = 8 * 1024 * 1024

/** Twice as many files as one message may have, of full size, and their text: whoever tries with too much is told
 * beside the field, and keeps the text. Read as it comes, so what is too much costs time alone. */
const largestMessageBody = 101 * 1024 * 1024

/** Several times the longest order, were all its letters written with nine bytes: what is too long is told beside its field. */
const largestTexts = 512 * 1024

export function routes({ ansattporten, repositories }: { ansattporten: Ansattporten; repositories: string }): Route[] {
  const inTurn = oneMessageAtATime()
  return [
    page('/', 'anyone', welcome),
    page('/help', 'anyone', guides),
    page('/help/create-user', 'anyone', createUserGuide),
    page('/help/join-organisation', 'anyone', joinOrganisationGuide),
    page('/help/give-access', 'anyone', giveAccessGuide),
    page('/help/remove-colleague', 'anyone', removeColleagueGuide),
    page('/help/order-organisation', 'anyone', orderOrganisationGuide),
    page('/help/get-environments', 'anyone', getEnvironmentsGuide),
    page('/help/clone-service', 'anyone', cloneServiceGuide),
    page('/help/service-desk', 'anyone', serviceDeskGuide),
    page('/privacy', 'anyone', privacy),
    page('/accessibility', 'anyone', accessibility),
    page('/preferences', 'anyone', preferences),

    page('/sign-up', 'anyone', register),
    page('/sign-in', 'anyone', beginSignIn(ansattporten)),
    page('/sign-in/represent', 'consented', beginRepresenting(ansattporten)),
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

    page('/settings', 'signed-in', settings),
    page('/settings/profile', 'signed-in', profile),
    page('/settings/identities', 'signed-in', identities),
    page('/settings/sessions', 'signed-in', sessions),
    page('/settings/sessions/others/end', 'signed-in', endOthers),
    page('/settings/sessions/:session/end', 'signed-in', endOneSession),
    page('/settings/programs', 'signed-in', programs),
    page('/settings/programs/:program/revoke', 'signed-in', revokeProgram),
    page('/settings/access-keys', 'signed-in', accessKeys),
    page('/settings/access-keys/:key/revoke', 'signed-in', revokeKey),
    page('/settings/history', 'signed-in', ownHistory),

    page('/organisations', 'consented', directory),
    page('/organisations/represented', 'consented', represented),
    page('/organisations/apply', 'consented', apply, largestTexts),
    page('/organisations/apply/draft', 'consented', applyDraft, largestTexts),
    page('/organisations/apply/draft/delete', 'consented', deleteApplyDraft),
    page('/organisations/apply/short-name', 'consented', shortNameAvailability),
    page('/organisations/:organisation', 'consented', organisationOverview),
    page('/organisations/:organisation/become-service-owner', 'consented', becomeServiceOwnerPage, largestTexts),
    page('/organisations/:organisation/join', 'consented', join),
    page('/organisations/:organisation/join/withdraw', 'consented', withdrawJoin),
    page('/organisations/:organisation/requests', 'consented', requests),
    page('/organisations/:organisation/requests/:request/approve', 'consented', approveJoin),
    page('/organisations/:organisation/requests/:request/decline', 'consented', declineJoin),
    page('/organisations/:organisation/requests/:request/lift', 'consented', liftJoin),

    page('/organisations/:organisation/people', 'consented', people),
    page('/organisations/:organisation/people/export', 'consented', exportedPeople),
    page('/organisations/:organisation/people/add', 'consented', additions),
    page('/organisations/:organisation/people/add/confirm', 'consented', confirmedAdditions),
    page('/organisations/:organisation/people/:username', 'consented', person),
    page('/organisations/:organisation/people/:username/teams', 'consented', teamsOfPerson),
    page('/organisations/:organisation/people/:username/remove', 'consented', removal),
    page('/organisations/:organisation/leave', 'consented', leave),
    page('/organisations/:organisation/invitations', 'consented', invitations),
    page('/organisations/:organisation/invitations/:invitation/resend', 'consented', resentInvitation),
    page('/organisations/:organisation/invitations/:invitation/withdraw', 'consented', withdrawnInvitation),
    page('/invitations/:token', 'anyone', invitation),
    page('/invitations/:invitation/accept', 'consented', ownInvitation),

    page('/organisations/:organisation/history', 'consented', organisationHistoryPage),
    page('/organisations/:organisation/history/export', 'consented', organisationHistoryExport),
    page('/organisations/:organisation/settings', 'consented', organisationSettings),
    page('/organisations/:organisation/settings/logo', 'consented', organisationLogoUpload, largestPictureTried),
    page('/organisations/:organisation/settings/logo/remove', 'consented', organisationLogoRemoval),
    page('/organisations/:organisation/logo', 'consented', logo),

    page('/organisations/:organisation/teams', 'consented', teamsPage),
    page('/organisations/:organisation/teams/new', 'consented', newTeam),
    page('/organisations/:organisation/teams/:team', 'consented', team),
    page('/organisations/:organisation/teams/:team/members', 'consented', addTeamMember),
    page('/organisations/:organisation/teams/:team/members/:username/remove', 'consented', removeTeamMember),
    page('/organisations/:organisation/teams/:team/edit', 'consented', editTeam),
    page('/organisations/:organisation/teams/:team/delete', 'consented', deleteTeamPage),
    page('/organisations/:organisation/teams/:team/access', 'consented', teamAccess),
    page('/organisations/:organisation/environments', 'consented', organisationEnvironments),
    page('/organisations/:organisation/environments/terms', 'consented', terms),
    page('/organisations/:organisation/why-not', 'consented', whyNotInOrganisation),
    page('/organisations/:organisation/ask', 'consented', askInOrganisation),
    page('/organisations/:organisation/succession', 'consented', succession, largestTexts),
    page('/organisations/:organisation/succession/stop', 'consented', ownSuccession),
    page('/successions/stop/:token', 'anyone', successionLink),

    page('/orders', 'consented', ownOrders),
    page('/orders/:order', 'consented', order),
    page('/orders/:order/seat', 'consented', seat),
    page('/orders/:order/administrators', 'consented', orderAdministrators),
    page('/orders/:order/administrators/:seat/remind', 'consented', remindedSeat),
    page('/orders/:order/administrators/:seat/withdraw', 'consented', withdrawnSeat),
    page('/orders/:order/short-name', 'consented', orderShortName),
    page('/orders/:order/messages', 'consented', inTurn(orderMessages), largestMessageBody),
    page('/orders/:order/withdraw', 'consented', orderWithdrawal),
    page('/orders/:order/attachments/:attachment', 'consented', orderAttachment),
    page('/orders/:order/progress', 'consented', orderProgress),
    page('/desk', 'operator', desk),
    page('/desk/figures', 'operator', figures),
    page('/desk/orders/new', 'operator', registerOrder, largestTexts),
    page('/desk/orders/:order', 'operator', deskOrderPage),
    page('/desk/orders/:order/claim', 'operator', claim),
    page('/desk/orders/:order/release', 'operator', release),
    page('/desk/orders/:order/notes', 'operator', orderNotes, largestTexts),
    page('/desk/orders/:order/check-register', 'operator', registerCheck),
    page('/desk/orders/:order/messages', 'operator', inTurn(deskMessages), largestMessageBody),
    page('/desk/orders/:order/ask', 'operator', inTurn(ask), largestMessageBody),
    page('/desk/orders/:order/approve', 'operator', approve, largestTexts),
    page('/desk/orders/:order/decline', 'operator', decline, largestTexts),
    page('/desk/orders/:order/stop', 'operator', stop, largestTexts),
    page('/desk/orders/:order/short-name', 'operator', deskShortName),
    page('/desk/orders/:order/progress', 'operator', deskOrderProgress),
    page('/desk/orders/:order/attachments/:attachment', 'operator', deskAttachment),
    page('/desk/accounts', 'operator', deskAccounts),
    page('/desk/accounts/:username', 'operator', deskAccount),
    page('/desk/accounts/:username/suspend', 'operator', accountSuspension, largestTexts),
    page('/desk/accounts/:username/reactivate', 'operator', accountReactivation, largestTexts),
    page('/desk/organisations', 'operator', deskOrganisations),
    page('/desk/organisations/:organisation', 'operator', deskOrganisation),
    page('/desk/organisations/:organisation/suspend', 'operator', organisationSuspension, largestTexts),
    page('/desk/organisations/:organisation/reactivate', 'operator', organisationReactivation, largestTexts),
    page('/desk/waiting', 'operator', deskWaiting),
    page('/desk/waiting/:request/nudge', 'operator', nudge),
    page('/desk/history', 'operator', deskHistoryPage),

    page('/environments', 'consented', ownEnvironments),

    page('/dashboard', 'consented', dashboard),
    page('/services/new', 'consented', newService(repositories)),
    page('/services/:owner/:service', 'consented', service(repositories)),
    page('/services/:owner/:service/files', 'consented', serviceFiles(repositories)),
    page('/services/:owner/:service/history', 'consented', serviceHistory(repositories)),
    page('/services/:owner/:service/settings', 'consented', serviceSettings),
    page('/services/:owner/:service/collaborators', 'consented', collaboratorsPage),
    page('/services/:owner/:service/collaborators/team', 'consented', collaboratingTeam),
    page('/services/:owner/:service/collaborators/:collaborator', 'consented', collaborator),
    page('/services/:owner/:service/collaborators/:collaborator/remove', 'consented', collaboratorRemoval),
    page('/services/:owner/:service/transfer', 'consented', transfer),
    page('/services/:owner/:service/transfer/withdraw', 'consented', transferWithdrawal),
    page('/services/:owner/:service/transfer/answer', 'consented', transferAnswer),
    page('/services/:owner/:service/delete', 'consented', serviceDeletion(repositories)),
    page('/services/:owner/:service/favourite', 'consented', favourite),
    page('/services/:owner/:service/favourite/remove', 'consented', favouriteRemoval),
    page('/services/:owner/:service/why-not', 'consented', whyNotOnService),
    page('/services/:owner/:service/ask', 'consented', askOnService),
  ]
}
