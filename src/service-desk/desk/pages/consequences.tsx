import type { Child } from 'hono/jsx'
import type { Signed } from '../../../accounts/visit.ts'
import { standardTeamNames } from '../../../organisations/standard-teams.ts'
import { href } from '../../../platform/href.ts'
import { type Language, list } from '../../../platform/texts.ts'
import { purposes } from '../../../services/tables.ts'
import { type Order, titleOf } from '../../orders/order.ts'
import type { Party } from '../../orders/parties.ts'
import { forPurpose } from '../../orders/purpose.ts'
import { decisionTexts, deskOrderTexts } from '../texts.ts'
import type { DeskView } from '../view.ts'
import { ShortNameClash } from './comparison.tsx'
import { nameOfParty } from './order-pane.tsx'

/** What exactly an approval does, and to whom. */
export function consequencesOf({ language }: Signed, view: DeskView, willOwn: readonly Party[]): Child[] {
  const texts = decisionTexts[language]
  const title = titleOf(view.order, language)
  const owners = list(language, willOwn.map(nameOfParty))
  const each = {
    open: () => ofOpening(language, view, owners),
    'become-service-owner': () => [texts.becomes(title), texts.environments, texts.told],
    succession: () => [texts.appoints(owners, title), texts.appointsTold, texts.noWayBack],
  }
  return forPurpose<() => Child[]>(each, view.order)()
}

function ofOpening(language: Language, { order, standing }: DeskView, owners: string): Child[] {
  const texts = decisionTexts[language]
  const administrators = order.parties.filter(({ isAdministrator }) => isAdministrator)
  const shutOut = list(language, administrators.filter(isShutOut).map(nameOfParty))
  const left = administrators.filter(({ confirmedAt }) => !confirmedAt).map(nameOfParty)
  const { kind, shortName } = order
  return [
    texts.opens(titleOf(order, language), shortName ?? ''),
    ...(kind ? [texts.teams(list(language, standardTeamNames(kind)))] : []),
    texts.repositories(list(language, repositoriesOf(shortName ?? ''))),
    kind === 'service-owner' ? texts.environments : texts.noEnvironments,
    texts.owners(owners),
    ...(left.length > 0 ? [texts.leftOut(list(language, left), left.length)] : []),
    ...(shutOut ? [texts.shutOut(shutOut)] : []),
    ...(standing?.isShortNameFree === false ? [<ShortNameTaken language={language} order={order} />] : []),
    ...(standing?.isShortNameFree && standing.clash
      ? [<ShortNameClash language={language} clash={standing.clash} />]
      : []),
    texts.told,
    texts.noWayBack,
  ]
}

/** Of those who have said yes: whoever is known by an address alone has not, and nothing is told of an account of theirs. */
export function isShutOut({ confirmedAt, isSuspended }: Party): boolean {
  return confirmedAt !== null && isSuspended
}

function repositoriesOf(shortName: string): string[] {
  return purposes.filter((purpose) => purpose !== 'service').map((purpose) => `${shortName}-${purpose}`)
}

function ShortNameTaken({ language, order }: { language: Language; order: Order }) {
  const texts = decisionTexts[language]
  return (
    <>
      <strong>{texts.shortNameTaken(order.shortName ?? '')}</strong>{' '}
      <a href={href('/desk/orders/:order/short-name', { order: order.id })}>
        {deskOrderTexts[language].order.changeShortName}
      </a>
    </>
  )
}
