import type { Child } from 'hono/jsx'
import { Facts, Notice } from '../../../design/parts.tsx'
import { groupedNumber } from '../../../organisations/directory.ts'
import { day, type Language } from '../../../platform/texts.ts'
import { looksPublic, type Unit } from '../enhetsregisteret.ts'
import type { KnownUnit } from '../register-check.ts'
import { unitTexts } from '../texts.ts'

/** What the register says of a unit. */
export function UnitFacts({ unit, language }: { unit: Unit; language: Language }) {
  const texts = unitTexts[language]
  const facts: [string, Child | undefined][] = [
    [texts.name, unit.name],
    [texts.numberFact, groupedNumber(unit.number)],
    [texts.form, texts.formOf(unit.formText, unit.form)],
    [texts.sector, unit.sectorText],
    [texts.municipality, unit.municipality],
  ]
  return <Facts items={facts.flatMap(([term, value]) => (value ? [{ term, value }] : []))} />
}

/** What somebody should know before they order, or decide, by what the register said. Nothing where all is as usual. */
export function UnitWarnings({ known, language }: { known: KnownUnit; language: Language }) {
  const sentences = warningsOf(known, language)
  if (sentences.length === 0) return null
  return (
    <Notice tone={known.state === 'away' || known.state === 'often' ? 'info' : 'warning'}>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </Notice>
  )
}

function warningsOf(known: KnownUnit, language: Language): string[] {
  const texts = unitTexts[language]
  if (!('unit' in known)) return [texts[known.state]]
  const { unit } = known
  const isDeleted = known.state === 'deleted'
  const sentences: [boolean, string][] = [
    [isDeleted, deletedOn(unit, language)],
    [unit.isBankrupt, texts.isBankrupt],
    [unit.isClosing, texts.isClosing],
    [isDeleted || unit.isBankrupt || unit.isClosing, texts.deletedMeans],
    [!isDeleted && !looksPublic(unit), texts.notPublic],
  ]
  return sentences.flatMap(([applies, sentence]) => (applies ? [sentence] : []))
}

function deletedOn({ deletedOn }: Unit, language: Language): string {
  const texts = unitTexts[language]
  return deletedOn ? texts.deletedOn(day(language, new Date(deletedOn))) : texts.isDeleted
}
