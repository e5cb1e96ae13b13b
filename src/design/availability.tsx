import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { designTexts } from './texts.ts'

type NameAvailabilityProps = {
  /** answers GET `?<field name>=…` with { text, free, alternatives } */
  address: string
  language: Language
  children: Child
}

/** Says while one types whether a name is free, and offers others. Comes to life by the script `sign-up`. */
export function NameAvailability({ address, language, children }: NameAvailabilityProps) {
  return (
    <name-availability address={address}>
      {children}
      <div class="availability">
        <p role="status" />
        <ul aria-label={designTexts[language].freeNames} hidden />
      </div>
    </name-availability>
  )
}
