import { clock, type Language } from '../platform/texts.ts'
import { designTexts } from './texts.ts'

type CountDownProps = {
  language: Language
  until: Date
  label: string
}

/** A submit button that counts down until it may be pressed. Comes to life by the script `activation-code`; the server judges in any case. */
export function CountDownButton({ language, until, label }: CountDownProps) {
  return (
    <count-down until={until.toISOString()} data-waiting={designTexts[language].waiting(label)}>
      <button class="ds-button" data-variant="secondary" type="submit">
        {label}
      </button>
      <noscript>
        <span class="quiet"> {designTexts[language].possibleFrom(clock(language, until))}</span>
      </noscript>
    </count-down>
  )
}
