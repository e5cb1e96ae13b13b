import type { Child } from 'hono/jsx'
import type { Signed } from '../../../accounts/visit.ts'
import { Facts, Time } from '../../../design/parts.tsx'
import { groupedNumber } from '../../../organisations/directory.ts'
import { organisationTexts } from '../../../organisations/texts.ts'
import { href } from '../../../platform/href.ts'
import type { Language } from '../../../platform/texts.ts'
import { SeatTag } from '../../openings/pages/seat-tag.tsx'
import { isOpen, type PartyOrder } from '../../orders/order.ts'
import { UnitFacts } from '../../orders/pages/unit-facts.tsx'
import type { Party } from '../../orders/parties.ts'
import { forPurpose, purposeOf } from '../../orders/purpose.ts'
import { orderTexts } from '../../orders/texts.ts'
import { orderPageTexts } from '../texts.ts'

type Props = { visit: Signed; order: PartyOrder }

/** What was ordered, by whom and when. */
export function OrderFacts({ visit: { language }, order }: Props) {
  const texts = orderPageTexts[language].facts
  const { applicant } = order
  const items: [string, Child][] = [
    [texts.purpose, forPurpose(orderTexts[language].purposes, order)],
    [texts.number, groupedNumber(order.number)],
    [texts.kind, order.kind && organisationTexts[language].kinds[order.kind]],
    [texts.shortName, order.shortName && <ShortName language={language} order={order} />],
    [texts.nameNb, order.nameNb],
    [texts.nameNn, order.nameNn],
    [texts.nameEn, order.nameEn],
    [texts.agreement, order.agreement],
    [texts.bodies, order.bodies && <span class="entry-text">{order.bodies}</span>],
    [texts.message, order.message && <span class="entry-text">{order.message}</span>],
    [texts.orderedBy, applicant && nameOf(applicant)],
    [texts.ordered, <Time at={order.orderedAt} language={language} />],
  ]
  return (
    <section class="order-facts" aria-labelledby="ordered">
      <h2 id="ordered">{texts.title}</h2>
      <Facts items={items.filter(([, value]) => value).map(([term, value]) => ({ term, value }))} />
      {order.registeredBy ? <p class="quiet">{texts.registered}</p> : null}
    </section>
  )
}

function ShortName({ language, order }: { language: Language; order: PartyOrder }) {
  const texts = orderPageTexts[language].facts
  return (
    <>
      {order.shortName}
      {isOpen(order) && order.part.isApplicant ? (
        <>
          <br />
          <a href={href('/orders/:order/short-name', { order: order.id })}>{texts.changeShortName}</a>
        </>
      ) : null}
    </>
  )
}

/** Somebody who is known by an address alone is shown by it: an order does not tell who has an account. */
function nameOf({ isByAddress, writtenName, emailAddress, name, username }: Party): Child {
  if (isByAddress) return writtenName ? `${writtenName} (${emailAddress})` : emailAddress
  return (
    <>
      {name} <span class="quiet">{username}</span>
    </>
  )
}

/** Who is to own the organisation, and whether they want to. Nothing where an order names nobody. */
export function Seats({ visit: { language }, order }: Props) {
  const texts = orderPageTexts[language].seats
  if (!purposeOf(order).opensOrganisation) return null
  const seats = order.parties.filter(({ isAdministrator }) => isAdministrator)
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{texts.title}</h2>
      {seats.length === 0 ? <p>{texts.none}</p> : null}
      <ul class="seats">
        {seats.map((party) => (
          <li>
            <span class="seat-name">{nameOf(party)}</span> <SeatTag language={language} order={order} seat={party} />
          </li>
        ))}
      </ul>
      {isOpen(order) && order.part.isApplicant ? (
        <p>
          <a href={href('/orders/:order/administrators', { order: order.id })}>{texts.change}</a>
        </p>
      ) : null}
    </section>
  )
}

/** What Enhetsregisteret said of the number. */
export function RegisterFacts({ visit: { language }, order: { finding, unit, checkedAt, closedAt } }: Props) {
  const texts = orderPageTexts[language].register
  // Nobody asks any more for an order that is over.
  if (finding === 'unchecked' && closedAt) return null
  return (
    <section aria-labelledby="register">
      <h2 id="register">{texts.title}</h2>
      {finding === 'found' ? null : <p>{texts.findings[finding]}</p>}
      {unit?.isBankrupt ? <p>{texts.bankrupt}</p> : null}
      {unit?.isClosing ? <p>{texts.closing}</p> : null}
      {unit ? <UnitFacts unit={unit} language={language} /> : null}
      {checkedAt ? (
        <p class="quiet">
          {texts.checked} <Time at={checkedAt} language={language} relative />
        </p>
      ) : null}
    </section>
  )
}
