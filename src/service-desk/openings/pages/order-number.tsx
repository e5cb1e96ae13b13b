import { isFree } from '../../../accounts/name.ts'
import type { Signed } from '../../../accounts/visit.ts'
import { Actions, Form, Submit, TextField } from '../../../design/form.tsx'
import { ButtonLink } from '../../../design/parts.tsx'
import { groupedNumber } from '../../../organisations/directory.ts'
import { freeShortNames, shortNameFrom } from '../../../organisations/short-name.ts'
import type { Database } from '../../../platform/database.ts'
import { looksPublic } from '../../orders/enhetsregisteret.ts'
import { UnitFacts, UnitWarnings } from '../../orders/pages/unit-facts.tsx'
import { englishName, properName } from '../../orders/proper-name.ts'
import type { KnownUnit } from '../../orders/register-check.ts'
import { applyTexts } from '../texts.ts'
import { longestNumber } from '../wish.ts'

type NumberFormProps = {
  visit: Signed
  /** The page itself, which is asked again with the number. */
  action: string
  /** As it was written. */
  number: string
  problem: string | undefined
  isSecond?: boolean
  back?: { href: string; text: string }
}

/** What an order begins with: the number, which the register is asked for. */
export function NumberForm({ visit, action, number, problem, isSecond, back }: NumberFormProps) {
  const texts = applyTexts[visit.language]
  return (
    <Form method="get" action={action}>
      <TextField
        name="number"
        label={texts.number}
        hint={texts.numberHint}
        value={number}
        inputmode="numeric"
        maxlength={longestNumber}
        required
        verbatim
        problem={problem}
      />
      <Actions>
        <Submit variant={isSecond ? 'secondary' : 'primary'}>{texts.next}</Submit>
        {back ? (
          <ButtonLink variant="tertiary" href={back.href}>
            {back.text}
          </ButtonLink>
        ) : null}
      </Actions>
    </Form>
  )
}

type NumberProps = { visit: Signed; number: string; known: KnownUnit; action: string }

/** The number that is being ordered for: what the register says of it, and the way to another. */
export function OrderedNumber({ visit, number, known, action }: NumberProps) {
  const { language } = visit
  const texts = applyTexts[language]
  return (
    <>
      <section aria-labelledby="register">
        <h2 id="register">{'unit' in known ? texts.register : texts.number}</h2>
        {'unit' in known ? <UnitFacts unit={known.unit} language={language} /> : <p>{groupedNumber(number)}</p>}
        <OtherNumber visit={visit} action={action} />
      </section>
      <UnitWarnings known={known} language={language} />
    </>
  )
}

/** The way back to the number. */
export function OtherNumber({ visit, action }: { visit: Signed; action: string }) {
  return (
    <p>
      <a class="ds-link" href={action}>
        {applyTexts[visit.language].otherNumber}
      </a>
    </p>
  )
}

/** What the fields of an order begin with, by their names, as far as the register gives it. */
export async function fieldsFromRegister(db: Database, known: KnownUnit): Promise<Record<string, string>> {
  if (!('unit' in known)) return { isAdministrator: 'yes' }
  const name = properName(known.unit.name)
  const wished = shortNameFrom(name)
  const isWishedFree = wished !== '' && (await isFree(db, wished))
  return {
    isAdministrator: 'yes',
    kind: looksPublic(known.unit) ? 'service-owner' : 'developer',
    nameNb: name,
    nameNn: name,
    nameEn: englishName(name),
    shortName: isWishedFree ? wished : ((await freeShortNames(db, wished))[0] ?? wished),
  }
}
