import { suspensionShape } from '../../../accounts/suspensions.ts'
import type { Signed } from '../../../accounts/visit.ts'
import { ErrorSummary, Form, Submit, TextArea } from '../../../design/form.tsx'
import { Tag, Time } from '../../../design/parts.tsx'
import { fieldsOf, problems, readForm } from '../../../platform/form.ts'
import { deskPeopleTexts } from '../texts.ts'

/** The reason as it was posted. @throws Refusal `reason-missing` or `reason-long` */
export async function reasonFor(visit: Signed): Promise<string> {
  const { reason } = await readForm(visit, suspensionShape)
  return reason
}

type Suspension = { since: Date; reason: string | null }

export type SuspensionProps = {
  visit: Signed
  of: 'account' | 'organisation'
  suspension: Suspension | undefined
}

/** Whether it is suspended, since when and why. */
export function suspensionFacts({ visit: { language }, of, suspension }: SuspensionProps) {
  const { [of]: texts, suspended, open } = deskPeopleTexts[language]
  if (!suspension) return [{ term: texts.state, value: open }]
  return [
    { term: texts.state, value: <Tag tone="warning">{suspended}</Tag> },
    { term: texts.suspendedSince, value: <Time at={suspension.since} language={language} /> },
    { term: texts.reason, value: <span class="written">{suspension.reason}</span> },
  ]
}

type DecisionProps = SuspensionProps & { suspend: string; reactivate: string }

/**
 * Suspends something, or reactivates it, with the reason that those concerned get.
 * @param suspend address of the one act, and reactivate of the other
 */
export function SuspensionDecision({ visit, of, suspension, suspend, reactivate }: DecisionProps) {
  const texts = deskPeopleTexts[visit.language][of]
  const { field } = fieldsOf(visit, suspensionShape)
  return (
    <section aria-labelledby="suspension">
      <h2 id="suspension">{suspension ? texts.reactivateTitle : texts.suspendTitle}</h2>
      {suspension ? (
        <p>{texts.reactivateLead}</p>
      ) : (
        <ul>
          {texts.suspendMeans.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      )}
      <Form action={suspension ? reactivate : suspend}>
        <TextArea
          {...field('reason')}
          label={suspension ? texts.reactivateReason : texts.suspendReason}
          hint={suspension ? texts.reactivateHint : texts.suspendHint}
        />
        <Submit variant={suspension ? 'primary' : 'danger'}>{suspension ? texts.reactivate : texts.suspend}</Submit>
      </Form>
    </section>
  )
}

/** What was wrong, above everything else. */
export function SuspensionProblems({ visit }: { visit: Signed }) {
  return <ErrorSummary language={visit.language} problems={problems(visit)} />
}
