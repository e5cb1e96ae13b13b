import type { z } from 'zod'
import type { Signed } from '../../../accounts/visit.ts'
import { NameAvailability } from '../../../design/availability.tsx'
import { CheckboxGroup, RadioGroup, TextArea, TextField } from '../../../design/form.tsx'
import { freeShortNames } from '../../../organisations/short-name.ts'
import { type FormField, fieldsOf, judgeForm, type Problem, problems } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { type Fault, Refusal } from '../../../platform/refusal.ts'
import type { AskedFor } from '../ordering.ts'
import { orderingTexts } from '../texts.ts'
import { digitsOf, orderShape } from '../wish.ts'

/**
 * Judges the fields of an order; with a fault in their shape, what is wrong besides is told together with it.
 * @param further what is wrong with fields seen together
 * @param judgeRest what the house finds wrong with what was asked for, as far as it can be read
 * @throws Refusal with one fault per field
 */
export async function judgeOrder<Shape extends typeof orderShape>(
  visit: Signed,
  form: Shape,
  posted: Record<string, string>,
  further: Fault[],
  judgeRest: (asked: AskedFor) => Promise<Fault[]>,
): Promise<z.output<Shape>> {
  try {
    return judgeForm(visit, form, posted, further)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const told = new Set(error.faults.map(({ field }) => field))
    const { number = '', shortName = '', administrators = '', isAdministrator } = posted
    const asked = { number: digitsOf(number), shortName: shortName.trim(), administrators }
    const rest = await judgeRest({ ...asked, isAdministrator: isAdministrator === 'yes' })
    throw new Refusal([...error.faults, ...rest.filter(({ field }) => !told.has(field))])
  }
}

/** Faults in the order of the form's fields; what concerns no field comes first. */
export function inOrderOf(form: { shape: object }, faults: readonly Fault[]): Fault[] {
  const fields = Object.keys(form.shape)
  const placeOf = ({ field }: Fault) => (field ? fields.indexOf(field) : -1)
  return faults.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** What is wrong, in words, with an order that was refused. */
export function orderProblems({ app, faults, language }: Pick<Signed, 'app' | 'faults' | 'language'>): Problem[] {
  const inOrder = { faults: inOrderOf(orderShape, faults), language, app }
  return problems(inOrder)
}

/** The fields of an order that hold `typed`, wired as by `fieldsOf`; the problems come in the order of the fields. */
export function orderFieldsOf<Shape extends typeof orderShape>(
  { app, faults, language }: Signed,
  shape: Shape,
  typed: Record<string, string>,
) {
  return fieldsOf({ app, language, typed, faults: inOrderOf(shape, faults) }, shape)
}

/** Free short names to offer where the wished one is taken, also without script. */
export async function shortNameAlternatives({ faults, typed, app }: Signed): Promise<string[]> {
  const isTaken = faults.some(({ code }) => code === 'organisation-name-taken' || code === 'organisation-name-reserved')
  return isTaken && typed.shortName ? freeShortNames(app.db, typed.shortName) : []
}

type OrderFieldsProps = {
  visit: Signed
  /** each field, as `orderFieldsOf` wires it */
  field: (name: keyof typeof orderShape.shape) => FormField
  alternatives: readonly string[]
  /** who orders: the reader, or somebody for whom the reader writes */
  applicant: 'me' | 'another'
}

/**
 * The fields of an order of an organisation, but for its number. Needs the script `sign-up` for saying while one types
 * whether the short name is free; works without. What concerns the other kind alone is hidden by the style sheet.
 */
export function OrderFields({ visit, field, alternatives, applicant }: OrderFieldsProps) {
  const texts = orderingTexts[visit.language].fields
  return (
    <>
      <KindFields visit={visit} field={field} />
      {(['nameNb', 'nameNn', 'nameEn'] as const).map((name) => (
        <TextField {...field(name)} label={texts[name]} hint={name === 'nameNb' ? texts.nameHint : undefined} />
      ))}
      <ShortNameField label={texts.shortName} visit={visit} field={field('shortName')} alternatives={alternatives} />
      <section>
        <h2>{texts.administrators}</h2>
        <p>{texts.administratorsLead}</p>
      </section>
      <CheckboxGroup
        legend={<span class="ds-sr-only">{texts.administrators}</span>}
        name="isAdministrator"
        options={[{ value: 'yes', label: applicant === 'me' ? texts.me : texts.applicant }]}
        values={[field('isAdministrator').value ?? '']}
      />
      <TextArea {...field('administrators')} label={texts.others} hint={texts.othersHint} verbatim />
      <TextArea {...field('message')} label={texts.message} hint={texts.messageHint} />
    </>
  )
}

function KindFields({ visit, field }: Pick<OrderFieldsProps, 'visit' | 'field'>) {
  const texts = orderingTexts[visit.language].fields
  return (
    <>
      <RadioGroup
        {...field('kind')}
        legend={texts.kind}
        options={[
          { value: 'service-owner', label: texts.serviceOwner, hint: texts.serviceOwnerHint },
          { value: 'developer', label: texts.developer, hint: texts.developerHint },
        ]}
      />
      <div class="for-service-owner">
        <TextField {...field('agreement')} label={texts.agreement} hint={texts.agreementHint} />
      </div>
      <div class="for-developer">
        <TextArea {...field('bodies')} label={texts.bodies} hint={texts.bodiesHint} />
      </div>
    </>
  )
}

type ShortNameFieldProps = {
  label: string
  visit: Signed
  field: FormField
  alternatives: readonly string[]
}

/** A short name that is checked while one types. */
export function ShortNameField({ label, visit, field, alternatives }: ShortNameFieldProps) {
  const texts = orderingTexts[visit.language].fields
  return (
    <NameAvailability address={href('/organisations/apply/short-name', {})} language={visit.language}>
      <TextField {...field} label={label} hint={texts.shortNameHint} verbatim>
        {alternatives.length > 0 ? <p class="quiet alternatives">{texts.alternatives([...alternatives])}</p> : null}
      </TextField>
    </NameAvailability>
  )
}
