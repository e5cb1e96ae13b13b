import type { Language } from '../platform/texts.ts'
import { designTexts } from './texts.ts'

/** The line of sign-up's steps; `current` counts from 1. */
export function Steps({ language, current }: { language: Language; current: number }) {
  const texts = designTexts[language]
  return (
    <ol class="steps" aria-label={texts.steps}>
      {texts.stepNames.map((name, index) => {
        const step = index + 1
        const state = step < current ? 'done' : step === current ? 'current' : 'coming'
        return (
          <li class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <span class="step-mark" aria-hidden="true" />
            <span class="step-name">
              {name}
              {state === 'done' ? <span class="ds-sr-only"> ({texts.stepDone})</span> : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
