import type { Signed } from '../../../accounts/visit.ts'
import { ButtonLink, Facts, Notice } from '../../../design/parts.tsx'
import { groupedNumber } from '../../../organisations/directory.ts'
import { href } from '../../../platform/href.ts'
import type { Unit } from '../../orders/enhetsregisteret.ts'
import { properName } from '../../orders/proper-name.ts'
import { unitTexts } from '../../orders/texts.ts'
import type { NumberStanding } from '../ordering.ts'
import { applyTexts } from '../texts.ts'
import { ApplyPage } from './apply-frame.tsx'
import { orderProblems } from './order-form.tsx'
import { OtherNumber } from './order-number.tsx'

/** The organisation is here, or on its way: what to do instead of ordering it. */
export function Needless({ visit, number, standing }: { visit: Signed; number: string; standing: NumberStanding }) {
  const { here, ordered } = standing
  return (
    <ApplyPage visit={visit} faults={orderProblems(visit)}>
      <Facts items={[{ term: unitTexts[visit.language].numberFact, value: groupedNumber(number) }]} />
      {here ? <Here visit={visit} here={here} /> : <Ordered visit={visit} order={ordered?.mine} />}
      <OtherNumber visit={visit} action={href('/organisations/apply', {})} />
    </ApplyPage>
  )
}

function Here({ visit, here }: { visit: Signed; here: NonNullable<NumberStanding['here']> }) {
  const texts = applyTexts[visit.language]
  const address = { organisation: here.shortName }
  return (
    <>
      <Notice tone="info" title={texts.here(here.names[visit.language])}>
        {here.isMember ? texts.hereMine : texts.hereMeans}
      </Notice>
      <p>
        {here.isMember ? (
          <ButtonLink href={href('/organisations/:organisation', address)}>{texts.open}</ButtonLink>
        ) : (
          <ButtonLink href={href('/organisations/:organisation/join', address)}>{texts.join}</ButtonLink>
        )}
      </p>
    </>
  )
}

function Ordered({ visit, order }: { visit: Signed; order: string | undefined }) {
  const texts = applyTexts[visit.language]
  if (order) {
    return (
      <>
        <Notice tone="info" title={texts.ordered}>
          {texts.orderedMine}
        </Notice>
        <p>
          <ButtonLink href={href('/orders/:order', { order })}>{texts.seeOrder}</ButtonLink>
        </p>
      </>
    )
  }
  return (
    <Notice tone="info" title={texts.ordered}>
      {texts.orderedOther}{' '}
      <a class="ds-link" href={`mailto:${visit.serviceDeskAddress}`}>
        {visit.serviceDeskAddress}
      </a>
    </Notice>
  )
}

/** The number is one of a department or a place: which number to order with. */
export function SubUnit({ visit, unit }: { visit: Signed; unit: Unit }) {
  const texts = applyTexts[visit.language]
  return (
    <ApplyPage visit={visit} faults={orderProblems(visit)}>
      <Notice tone="warning" title={texts.subUnit(properName(unit.name))}>
        {texts.subUnitMeans} {unit.parent ? null : texts.noParent}
      </Notice>
      {unit.parent ? (
        <p>
          <ButtonLink href={href('/organisations/apply', {}, { number: unit.parent })} noPrefetch>
            {texts.useParent(groupedNumber(unit.parent))}
          </ButtonLink>
        </p>
      ) : null}
      <OtherNumber visit={visit} action={href('/organisations/apply', {})} />
    </ApplyPage>
  )
}
