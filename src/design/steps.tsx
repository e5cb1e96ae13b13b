import type { Language } from '../platform/texts.ts'
import { designTexts } from './texts.ts'

/** The line of sign-up's steps; `current` counts from 1. */
export function Steps({ language, current }: { language: Language; current: number }) {
  const texts = designTexts[language]
  const steps = texts.stepNames.map((name, index) => ({ name, state: stateOf(index + 1, current) }))
  return <StepLine language={language} label={texts.steps} steps={steps} />
}

function stateOf(step: number, current: number): StepState {
  return step < current ? 'done' : step === current ? 'current' : 'coming'
}

/** `ended`: it came no further. */
export type StepState = 'done' | 'current' | 'coming' | 'ended'

type StepLineProps = { language: Language; label: string; steps: readonly { name: string; state: StepState }[] }

/** Steps in a line, with how far somebody has come. `label` names the line for those who hear the page. */
export function StepLine({ language, label, steps }: StepLineProps) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map(({ name, state }) => (
        <li class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
          <span class="step-mark" aria-hidden="true" />
          <span class="step-name">
            {name}
            {state === 'done' ? <span class="ds-sr-only"> ({designTexts[language].stepDone})</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
