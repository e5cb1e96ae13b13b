import { withUsername } from '../../accounts/person-name.ts'
import { done, type Signed, type SignedPage, type Visit } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit, TextField } from '../../design/form.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Facts, Time } from '../../design/parts.tsx'
import { fieldsOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { type ClosedOffer, closedOffer } from '../closed-offer.ts'
import { collaboratorsOf } from '../collaborators.ts'
import { fullNameOf, type Service } from '../service.ts'
import { serviceSettingsTexts, serviceTexts } from '../texts.ts'
import {
  acceptOffer,
  answerShape,
  collaboratorsWhoLeave,
  declineOffer,
  type Offer,
  offerOf,
  offerService,
  offerShape,
  offersTo,
  offerToAnswer,
  withdrawOffer,
} from '../transfer.ts'
import { closedOfferPage } from './closed-offer.tsx'
import { type Address, addressOf, dashboardCrumb, ServiceSettingsPage, serviceAt } from './service-frame.tsx'

export const transfer: SignedPage<Address> = {
  async get(visit, parameters) {
    const service = await movable(visit, parameters)
    const { language } = visit
    const texts = serviceSettingsTexts[language].transfer
    const offer = await offerOf(visit.app.db, service.id)
    return (
      <ServiceSettingsPage visit={visit} service={service} title={texts.title} lead={texts.lead}>
        <ErrorSummary language={language} problems={problems(visit)} />
        {offer ? (
          <OpenOffer visit={visit} service={service} offer={offer} mayAnswer={await mayAnswer(visit, service)} />
        ) : (
          <OfferForm visit={visit} service={service} after={await collaboratorsAfter(visit, service)} />
        )}
      </ServiceSettingsPage>
    )
  },
  async post(visit, parameters) {
    const service = await movable(visit, parameters)
    const { receiver } = await readForm(visit, offerShape)
    await offerService(visit.app, visit.by, service, receiver)
    return backToOffer(visit, service, 'offered')
  },
}

export const transferWithdrawal: SignedPage<Address> = {
  async post(visit, parameters) {
    const service = await movable(visit, parameters)
    await withdrawOffer(visit.app, visit.by, service)
    return backToOffer(visit, service, 'withdrawn')
  },
}

function backToOffer(visit: Visit, service: Service, did: 'offered' | 'withdrawn'): Response {
  const address = href('/services/:owner/:service/transfer', addressOf(service))
  return done(visit, address, serviceSettingsTexts[visit.language].transfer[did])
}

/** Answering an offer: for its receiver, who may not see the service itself. */
export const transferAnswer: SignedPage<Address> = {
  async get(visit, parameters) {
    const offer = await offered(visit, parameters)
    if ('end' in offer) return closedOfferPage(visit, { ...offer, service: parameters.service })
    const { language } = visit
    const texts = serviceSettingsTexts[language].answer
    const { service, owner, receiver, offeredBy } = offer
    const receiverName = receiver.organisation ? receiver.names[language] : undefined
    return (
      <Frame
        visit={visit}
        title={texts.title(service.title)}
        lead={texts.lead(withUsername(offeredBy), receiverName)}
        crumbs={[dashboardCrumb(visit)]}
        help={guideLink('clone-service', language)}
      >
        <ErrorSummary language={language} problems={problems(visit)} />
        <Facts
          items={[
            { term: texts.service, value: service.title },
            { term: texts.owner, value: owner.names[language] },
            { term: texts.newOwner, value: receiver.names[language] },
            { term: texts.address, value: fullNameOf({ owner: owner.address, shortName: service.shortName }) },
            { term: texts.newAddress, value: fullNameOf({ owner: receiver.address, shortName: service.shortName }) },
            { term: texts.offered, value: <Time at={offer.offeredAt} language={language} relative /> },
          ]}
        />
        <p>{texts.text}</p>
        <Form
          action={href('/services/:owner/:service/transfer/answer', {
            owner: owner.address,
            service: service.shortName,
          })}
        >
          <Actions>
            <Submit name="answer" value="accept">
              {texts.accept}
            </Submit>
            <Submit name="answer" value="decline" variant="secondary">
              {texts.decline}
            </Submit>
          </Actions>
        </Form>
      </Frame>
    )
  },
  async post(visit, parameters) {
    const offer = await offered(visit, parameters)
    if ('end' in offer) return closedOfferPage(visit, { ...offer, service: parameters.service })
    const { answer } = await readForm(visit, answerShape)
    try {
      return answer === 'decline' ? await decline(visit, offer) : await accept(visit, offer)
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
      // Somebody was faster: the page says now who.
      const now = await offered(visit, parameters)
      if ('end' in now) return closedOfferPage(visit, { ...now, service: parameters.service })
      throw error
    }
  },
}

async function decline(visit: Signed, offer: Offer): Promise<Response> {
  await declineOffer(visit.app, visit.by, offer)
  return done(visit, href('/dashboard', {}), serviceTexts[visit.language].dashboard.declined)
}

async function accept(visit: Signed, offer: Offer): Promise<Response> {
  await acceptOffer(visit.app, visit.by, offer)
  const address = { owner: offer.receiver.address, service: offer.service.shortName }
  return done(visit, href('/services/:owner/:service', address), serviceTexts[visit.language].service.taken)
}

/** The service, where it can move at all: an organisation's own repositories stay with it. */
async function movable(visit: Signed, parameters: Address): Promise<Service> {
  const service = await serviceAt(visit, parameters, 'transfer-service')
  if (service.purpose !== 'service') throw new NotFound()
  return service
}

/** The offer at an address, or how it ended. @throws NotFound where there was none for this person to answer */
async function offered({ person, app }: Signed, { owner, service }: Address): Promise<Offer | ClosedOffer> {
  const { db } = app
  const open = await offerToAnswer(db, person.id, owner, service)
  const found = open ?? (await closedOffer(db, person, owner, service))
  if (!found) throw new NotFound()
  return found
}

async function mayAnswer(visit: Signed, service: Service): Promise<boolean> {
  const mine = await offersTo(visit.app.db, visit.person.id)
  return mine.some((one) => one.service.id === service.id)
}

type OpenOfferProps = { visit: Visit; service: Service; offer: Offer; mayAnswer: boolean }

function OpenOffer({ visit, service, offer, mayAnswer }: OpenOfferProps) {
  const { language } = visit
  const texts = serviceSettingsTexts[language].transfer
  return (
    <>
      <h2>{texts.pending}</h2>
      <Facts
        items={[
          { term: texts.to, value: `${offer.receiver.names[language]} (${offer.receiver.address})` },
          { term: texts.by, value: withUsername(offer.offeredBy) },
          { term: texts.when, value: <Time at={offer.offeredAt} language={language} relative /> },
        ]}
      />
      {mayAnswer ? (
        <p>
          <a class="ds-link" href={href('/services/:owner/:service/transfer/answer', addressOf(service))}>
            {texts.answerYourself}
          </a>
        </p>
      ) : null}
      <Form action={href('/services/:owner/:service/transfer/withdraw', addressOf(service))}>
        <Submit variant="secondary">{texts.withdraw}</Submit>
      </Form>
    </>
  )
}

/** How many of those who were let in keep their access when the service moves, and how many lose it. */
async function collaboratorsAfter({ app }: Visit, service: Service) {
  const leaving = (await collaboratorsWhoLeave(app.db, service)).length
  const staying = (await collaboratorsOf(app.db, service.id)).length - leaving
  return { leaving, staying }
}

type OfferFormProps = { visit: Visit; service: Service; after: Awaited<ReturnType<typeof collaboratorsAfter>> }

function OfferForm({ visit, service, after: { leaving, staying } }: OfferFormProps) {
  const texts = serviceSettingsTexts[visit.language].transfer
  const { field } = fieldsOf(visit, offerShape)
  return (
    <>
      <h2>{texts.whatHappens}</h2>
      <ul>
        <li>{texts.newAddress}</li>
        <li>{service.organisation ? texts.organisationLoses(service.ownerNames[visit.language]) : texts.youLose}</li>
        {staying > 0 ? <li>{texts.staying(staying)}</li> : null}
        {leaving > 0 ? <li>{texts.leaving(leaving)}</li> : null}
      </ul>
      <Form action={href('/services/:owner/:service/transfer', addressOf(service))}>
        <TextField {...field('receiver')} label={texts.receiver} hint={texts.receiverHint} verbatim />
        <Actions>
          <Submit>{texts.offer}</Submit>
        </Actions>
      </Form>
    </>
  )
}
