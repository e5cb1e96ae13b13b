import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { Actions, Form, Hidden, Submit } from '../../../design/form.tsx'
import { ButtonLink, Notice, Time } from '../../../design/parts.tsx'
import { groupedNumber } from '../../../organisations/directory.ts'
import { numberFault } from '../../../organisations/number.ts'
import { redirect } from '../../../platform/answer.ts'
import { problemOf, problems, readPosted } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { type Fault, Refusal } from '../../../platform/refusal.ts'
import { askRegister, type KnownUnit } from '../../orders/register-check.ts'
import { type Draft, draftOf, keepRefused } from '../draft.ts'
import { orderFaults, placeOrder, standingOf } from '../ordering.ts'
import { applyTexts, orderingTexts } from '../texts.ts'
import { digitsOf, kindFaults, orderShape, wishOf } from '../wish.ts'
import { ApplyPage } from './apply-frame.tsx'
import { Needless, SubUnit } from './needless-order.tsx'
import { judgeOrder, OrderFields, orderFieldsOf, shortNameAlternatives } from './order-form.tsx'
import { fieldsFromRegister, NumberForm, OrderedNumber } from './order-number.tsx'

/** Ordering an organisation: first its number, then what the register says of it and everything else. */
export const apply: SignedPage = {
  async get(visit) {
    const { person, app, url, typed } = visit
    const draft = await draftOf(app.db, person.id)
    const number = digitsOf(typed.number ?? url.searchParams.get('number') ?? '')
    if (number === '' && visit.faults.length === 0)
      return <AskNumber visit={visit} number="" draft={draft} faults={[]} />
    const fault = numberFault(number)
    if (fault) {
      const written = typed.number ?? url.searchParams.get('number') ?? ''
      return <AskNumber visit={visit} number={written} draft={draft} faults={[{ code: fault, field: 'number' }]} />
    }
    const standing = await standingOf(app.db, person.id, number)
    if (standing.here || standing.ordered) return <Needless visit={visit} number={number} standing={standing} />
    const known = await askRegister(app, person.id, number)
    if ('unit' in known && known.unit.isSubUnit) return <SubUnit visit={visit} unit={known.unit} />
    const fields = await begunFields(visit, number, known, draft)
    const alternatives = await shortNameAlternatives(visit)
    return <OrderPage visit={visit} number={number} known={known} fields={fields} alternatives={alternatives} />
  },
  async post(visit) {
    const { person, by, app } = visit
    try {
      const posted = await readPosted(visit.request)
      const filled = await judgeOrder(visit, orderShape, posted, kindFaults(posted), (asked) =>
        orderFaults(app, by, asked),
      )
      const order = await placeOrder(app, by, wishOf(filled))
      return redirect(href('/orders/:order', { order }))
    } catch (error) {
      if (error instanceof Refusal) await keepRefused(app.db, person.id, visit.typed)
      throw error
    }
  },
}

/** What was typed, else the draft for this number, else what the register gives. */
async function begunFields({ typed, app }: Signed, number: string, known: KnownUnit, draft: Draft | undefined) {
  if (Object.keys(typed).length > 0) return typed
  if (draft && digitsOf(draft.typed.number ?? '') === number) return draft.typed
  return fieldsFromRegister(app.db, known)
}

type AskNumberProps = { visit: Signed; number: string; draft: Draft | undefined; faults: Fault[] }

function AskNumber({ visit, number, draft, faults }: AskNumberProps) {
  const texts = applyTexts[visit.language]
  const found = problems({ ...visit, faults })
  return (
    <ApplyPage visit={visit} faults={found} lead={texts.lead}>
      {draft ? <Begun visit={visit} draft={draft} /> : null}
      <NumberForm
        visit={visit}
        action={href('/organisations/apply', {})}
        number={number}
        problem={problemOf(found, 'number')}
        isSecond={draft !== undefined}
      />
      <section aria-labelledby="need">
        <h2 id="need">{texts.need}</h2>
        <ul>
          {texts.needs.map((need) => (
            <li>{need}</li>
          ))}
        </ul>
      </section>
    </ApplyPage>
  )
}

function Begun({ visit, draft }: { visit: Signed; draft: Draft }) {
  const { language } = visit
  const texts = applyTexts[language]
  const { nameNb, number = '' } = draft.typed
  return (
    <>
      <Notice tone="info" title={texts.draft}>
        {texts.draftOf(nameNb || groupedNumber(digitsOf(number)))}{' '}
        <Time at={draft.savedAt} language={language} relative />.
      </Notice>
      <Actions>
        <ButtonLink href={href('/organisations/apply', {}, { number: digitsOf(number) })} noPrefetch>
          {texts.continue}
        </ButtonLink>
        <Form action={href('/organisations/apply/draft/delete', {})}>
          <Submit variant="secondary">{texts.deleteDraft}</Submit>
        </Form>
      </Actions>
    </>
  )
}

type OrderPageProps = {
  visit: Signed
  number: string
  known: KnownUnit
  fields: Record<string, string>
  alternatives: readonly string[]
}

function OrderPage({ visit, number, known, fields, alternatives }: OrderPageProps) {
  const { fields: buttons } = orderingTexts[visit.language]
  const { field, problems } = orderFieldsOf(visit, orderShape, fields)
  return (
    <ApplyPage visit={visit} faults={problems} scripts={['sign-up']}>
      <OrderedNumber visit={visit} number={number} known={known} action={href('/organisations/apply', {})} />
      <Form action={href('/organisations/apply', {})}>
        <Hidden name="number" value={number} />
        <OrderFields visit={visit} field={field} alternatives={alternatives} applicant="me" />
        <Actions>
          <Submit>{buttons.submit}</Submit>
          <button
            class="ds-button submit"
            type="submit"
            data-variant="secondary"
            formaction={href('/organisations/apply/draft', {})}
          >
            {buttons.saveDraft}
          </button>
        </Actions>
      </Form>
    </ApplyPage>
  )
}
