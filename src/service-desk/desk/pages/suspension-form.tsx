import { z } from 'zod'
import type { Actor } from '../../../accounts/actor.ts'
import { longestReason } from '../../../accounts/tables.ts'
import type { Visit } from '../../../accounts/visit.ts'
import { ErrorSummary, Form, Submit, TextArea } from '../../../design/form.tsx'
import { Notice, Tag, Time } from '../../../design/parts.tsx'
import { freeText, problemOf, problems, readForm } from '../../../platform/form.ts'
import { deskActs } from '../claim.ts'
import { deskPeopleTexts } from '../texts.ts'
import { doerOf } from './order.tsx'

const reasonForm = z.object({
  reason: freeText(longestReason, 'reason-long', 'reason-missing'),
})

/** Who decides, and why, as it was posted; counted with the other acts of the desk. @throws Refusal `reason-missing` or `reason-long` */
export async function decisionIn(visit: Visit): Promise<{ by: Actor; reason: string }> {
  const by = doerOf(visit)
  const { reason } = await readForm(visit, reasonForm)
  await visit.app.limits.count(deskActs, by.person.id)
  return { by, reason }
}

type Suspension = { since: Date; reason: string | null }

type Props = {
  visit: Visit
  of: 'account' | 'organisation'
  suspension: Suspension | undefined
}

/** The outcome of what was just done, for as long as it still is so. */
export function SuspensionDone({ visit, of, suspension }: Props) {
  const texts = deskPeopleTexts[visit.language][of]
  const done = visit.faults.length === 0 ? visit.url.searchParams.get('done') : null
  if (done === 'suspended' && suspension) return <Notice tone="success">{texts.suspendedDone}</Notice>
  if (done === 'reactivated' && !suspension) return <Notice tone="success">{texts.reactivatedDone}</Notice>
  return null
}

/** Whether it is suspended, since when and why. */
export function suspensionFacts({ visit: { language }, of, suspension }: Props) {
  const { [of]: texts, suspended, open } = deskPeopleTexts[language]
  if (!suspension) return [{ term: texts.state, value: open }]
  return [
    { term: texts.state, value: <Tag tone="warning">{suspended}</Tag> },
    { term: texts.suspendedSince, value: <Time at={suspension.since} language={language} /> },
    { term: texts.reason, value: <span class="written">{suspension.reason}</span> },
  ]
}

type DecisionProps = Props & { suspend: string; reactivate: string }

/**
 * Suspends something, or reactivates it, with the reason that those concerned get.
 * @param suspend address of the one act, and reactivate of the other
 */
export function SuspensionDecision({ visit, of, suspension, suspend, reactivate }: DecisionProps) {
  const texts = deskPeopleTexts[visit.language][of]
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
          name="reason"
          label={suspension ? texts.reactivateReason : texts.suspendReason}
          hint={suspension ? texts.reactivateHint : texts.suspendHint}
          value={visit.typed.reason}
          maxlength={longestReason}
          required
          problem={problemOf(problems(visit), 'reason')}
        />
        <Submit variant={suspension ? 'primary' : 'danger'}>{suspension ? texts.reactivate : texts.suspend}</Submit>
      </Form>
    </section>
  )
}

/** What was wrong, above everything else. */
export function SuspensionProblems({ visit }: { visit: Visit }) {
  return <ErrorSummary language={visit.language} problems={problems(visit)} />
}
