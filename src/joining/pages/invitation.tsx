import type { Child } from 'hono/jsx'
import type { Actor } from '../../accounts/actor.ts'
import { done, type Page, type Signed, type SignedPage, type Visit } from '../../accounts/visit.ts'
import { DoorAjar, DoorClosed } from '../../design/drawings.tsx'
import { Actions, ErrorSummary, Form, Submit } from '../../design/form.tsx'
import { BarePage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink } from '../../design/parts.tsx'
import { type Answer, redirect } from '../../platform/answer.ts'
import { isId } from '../../platform/database.ts'
import { problems } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import {
  acceptInvitation,
  answersFromOnePlace,
  type Invitation,
  invitationAt,
  maskedAddress,
  type Which,
} from '../invitation.ts'
import { invitationTexts } from '../texts.ts'

/** The page behind the mailed link. Looking changes nothing: mail scanners open links; the button accepts. */
export const invitation: Page<{ token: string }> = {
  async get(visit, { token }) {
    const found = await invitationAt(visit.app.db, { token }, visit.person?.id)
    if (!found) return unknownPage(visit)
    if (visit.person && !visit.letsStudioAct) return redirect(href('/consent', {}, { return: visit.path }))
    return invitationPage(visit, found, href('/invitations/:token', { token }))
  },
  async post(visit, { token }) {
    const address = href('/invitations/:token', { token })
    await visit.app.limits.count(answersFromOnePlace, visit.address)
    const found = await invitationAt(visit.app.db, { token }, visit.person?.id)
    if (!found) return unknownPage(visit)
    if (!visit.by || !visit.letsStudioAct) return redirect(address)
    return found.state === 'open' ? accept(visit, visit.by, found, { token }) : invitationPage(visit, found, address)
  },
}

/** The same for somebody who did not follow the link, and whose verified address the invitation goes to. */
export const ownInvitation: SignedPage<{ invitation: string }> = {
  async get(visit, { invitation: id }) {
    const { found, address } = await ownOf(visit, id)
    return invitationPage(visit, found, address)
  },
  async post(visit, { invitation: id }) {
    const { which, found, address } = await ownOf(visit, id)
    return found.state === 'open' ? accept(visit, visit.by, found, which) : invitationPage(visit, found, address)
  },
}

async function ownOf({ person, app }: Signed, id: string) {
  if (!isId(id)) throw new NotFound()
  const which = { id, person: person.id }
  const found = await invitationAt(app.db, which, person.id)
  if (!found) throw new NotFound()
  return { which, found, address: href('/invitations/:invitation/accept', { invitation: id }) }
}

async function accept(visit: Visit, by: Actor, { names }: Invitation, which: Which): Promise<Response> {
  const { language } = visit
  const { shortName } = await acceptInvitation(visit.app, by, which)
  const { joined } = invitationTexts[language].answer
  return done(visit, href('/organisations/:organisation', { organisation: shortName }), joined(names[language]))
}

/** @param address where the button leads, which is this page */
function invitationPage(visit: Visit, found: Invitation, address: string): Answer {
  const { names, invitedBy, shortName } = found
  const texts = invitationTexts[visit.language].answer
  const name = names[visit.language]
  const organisation = (
    <ButtonLink href={href('/organisations/:organisation', { organisation: shortName })}>{texts.ask}</ButtonLink>
  )
  switch (found.state) {
    case 'accepted':
      return (
        <Dead visit={visit} title={texts.acceptedTitle} lead={found.isMine ? texts.acceptedMine : texts.accepted}>
          {found.isMine ? (
            <ButtonLink href={href('/organisations/:organisation', { organisation: shortName })}>
              {texts.toOrganisation}
            </ButtonLink>
          ) : (
            <ButtonLink href={href('/dashboard', {})}>{texts.dashboard}</ButtonLink>
          )}
        </Dead>
      )
    case 'withdrawn':
      return {
        status: 410,
        markup: (
          <Dead visit={visit} title={texts.withdrawnTitle} lead={texts.withdrawn(name)}>
            {organisation}
          </Dead>
        ),
      }
    case 'expired':
      return {
        status: 410,
        markup: (
          <Dead visit={visit} title={texts.expiredTitle} lead={texts.expired(invitedBy.name, name)}>
            {organisation}
          </Dead>
        ),
      }
    case 'void':
      return {
        status: 410,
        markup: (
          <Dead visit={visit} title={texts.voidTitle} lead={texts.void(name)}>
            {organisation}
          </Dead>
        ),
      }
    case 'open':
      return <Open visit={visit} found={found} address={address} />
  }
}

function Open({ visit, found, address }: { visit: Visit; found: Invitation; address: string }) {
  const { language, person } = visit
  const texts = invitationTexts[language].answer
  const name = found.names[language]
  const goesTo = maskedAddress(found.emailAddress)
  if (person && !found.isMine) {
    return (
      <Dead visit={visit} title={texts.otherTitle} lead={texts.other(person.name, person.username, goesTo)}>
        <p>{texts.otherHow(found.invitedBy.name)}</p>
        <Actions>
          <Form action={href('/sign-out', {})}>
            <Submit>{texts.logOut}</Submit>
          </Form>
          <ButtonLink href={href('/dashboard', {})} variant="secondary">
            {texts.dashboard}
          </ButtonLink>
        </Actions>
      </Dead>
    )
  }
  return (
    <BarePage
      visit={visit}
      title={texts.title(name)}
      lead={texts.lead(found.invitedBy.name, name)}
      drawing={<DoorAjar />}
      help={guideLink('create-user', language)}
    >
      <ErrorSummary language={language} problems={problems(visit)} />
      {person ? (
        <>
          <p>{texts.as(person.name, person.username)}</p>
          <Form action={address}>
            <Actions>
              <Submit>{texts.accept}</Submit>
              <ButtonLink href={href('/dashboard', {})} variant="secondary">
                {texts.later}
              </ButtonLink>
            </Actions>
          </Form>
        </>
      ) : (
        <Strangers visit={visit} goesTo={goesTo} address={address} />
      )}
    </BarePage>
  )
}

/** Both buttons lead through Ansattporten and back here: it knows who has a user. */
function Strangers({ visit, goesTo, address }: { visit: Visit; goesTo: string; address: string }) {
  const texts = invitationTexts[visit.language].answer
  if (visit.signUp) {
    return (
      <>
        <p>{texts.unfinished}</p>
        <ButtonLink href={href('/sign-up', {})}>{texts.goOn}</ButtonLink>
      </>
    )
  }
  const signIn = href('/sign-in', {}, { return: address })
  return (
    <>
      <p>{texts.signIn}</p>
      <p>{texts.to(goesTo)}</p>
      <Actions>
        <ButtonLink href={signIn} noPrefetch>
          {texts.logIn}
        </ButtonLink>
        <ButtonLink href={signIn} variant="secondary" noPrefetch>
          {texts.create}
        </ButtonLink>
      </Actions>
    </>
  )
}

function Dead({ visit, title, lead, children }: { visit: Visit; title: string; lead: string; children: Child }) {
  return (
    <BarePage
      visit={visit}
      title={title}
      lead={lead}
      drawing={<DoorClosed />}
      help={guideLink('create-user', visit.language)}
    >
      {children}
    </BarePage>
  )
}

function unknownPage(visit: Visit): Answer {
  const texts = invitationTexts[visit.language].answer
  const markup = (
    <Dead visit={visit} title={texts.unknownTitle} lead={texts.unknown}>
      {visit.person ? (
        <ButtonLink href={href('/dashboard', {})}>{texts.dashboard}</ButtonLink>
      ) : (
        <ButtonLink href={href('/sign-in', {})} noPrefetch>
          {texts.logIn}
        </ButtonLink>
      )}
    </Dead>
  )
  return { status: 404, markup }
}
