import type { Child } from 'hono/jsx'
import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { ErrorSummary, Select, Submit } from '../../../design/form.tsx'
import { ButtonLink } from '../../../design/parts.tsx'
import { problems } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { type Language, presumedLanguage } from '../../../platform/texts.ts'
import { type Order, titleOf } from '../../orders/order.ts'
import { incomingMessage, MessageForm } from '../../orders/pages/exchange.tsx'
import { askApplicant, writeToApplicant } from '../reply.ts'
import { type ReplyKind, type ReplyTemplate, replyTemplatesFor } from '../reply-templates.ts'
import { decisionTexts, deskOrderTexts, replyTemplates } from '../texts.ts'
import { DeskPage } from './frame.tsx'
import { type AtOrder, doneWith, forDesk, orderAddress } from './order.tsx'

/** Asking the applicant for more: the promised time stands still until somebody has answered. */
export const ask: SignedPage<AtOrder> = {
  async get(visit, { order: id }) {
    return forDesk(visit, id, (order) => {
      const { askTitle: title, askLead: lead, sendAsk: submit } = decisionTexts[visit.language]
      const language = applicantsLanguage(order)
      const written = writtenOrChosen(visit, 'ask', 'text', language)
      const action = href('/desk/orders/:order/ask', { order: order.id })
      return (
        <MessagePage
          visit={visit}
          order={order}
          {...{ title, lead, submit, action, written }}
          scripts={['desk-keys', 'attachment-field']}
        >
          <ReplyTemplates visit={visit} kind="ask" field="text" language={language} />
        </MessagePage>
      )
    })
  },
  async post(visit, { order }) {
    await askApplicant(visit.app, visit.by, order, incomingMessage(visit))
    return doneWith(visit, order, 'asked')
  },
}

/** A message to the applicant and the administrators; the promised time runs on. */
export const deskMessages: SignedPage<AtOrder> = {
  async get(visit, { order: id }) {
    return forDesk(visit, id, (order) => {
      const { writeTitle: title, writeLead: lead } = decisionTexts[visit.language]
      const action = href('/desk/orders/:order/messages', { order: order.id })
      return <MessagePage visit={visit} order={order} {...{ title, lead, action }} scripts={['attachment-field']} />
    })
  },
  async post(visit, { order }) {
    await writeToApplicant(visit.app, visit.by, order, incomingMessage(visit))
    return doneWith(visit, order, 'written')
  },
}

type MessagePageProps = Omit<ActPageProps, 'children'> & {
  action: string
  submit?: string
  written?: string
  children?: Child
}

/** A page where an operator writes to those who have a part in the order. */
function MessagePage({ action, submit, written, children, ...page }: MessagePageProps) {
  const { visit, order } = page
  return (
    <ActPage {...page}>
      {children}
      <MessageForm {...{ visit, action, submit, written }} label={decisionTexts[visit.language].message}>
        <Back visit={visit} order={order} />
      </MessageForm>
    </ActPage>
  )
}

type ActPageProps = {
  visit: Signed
  order: Order
  title: string
  lead?: Child
  scripts?: Parameters<typeof DeskPage>[0]['scripts']
  children: Child
}

/** A page of one act on an order. */
export function ActPage({ visit, order, title, lead, scripts, children }: ActPageProps) {
  const { titleOf: heading } = deskOrderTexts[visit.language].order
  const here = heading(order.reference, titleOf(order, visit.language))
  return (
    <DeskPage
      visit={visit}
      title={title}
      lead={lead}
      crumbs={[{ href: orderAddress(order.id), text: here }]}
      scripts={scripts}
    >
      <ErrorSummary language={visit.language} problems={problems(visit)} />
      {children}
    </DeskPage>
  )
}

export function Back({ visit, order }: { visit: Signed; order: Order }) {
  return (
    <ButtonLink variant="tertiary" href={orderAddress(order.id)}>
      {decisionTexts[visit.language].back}
    </ButtonLink>
  )
}

/** The language in which the applicant reads what the desk writes. */
export function applicantsLanguage({ applicant }: Order): Language {
  return applicant?.language ?? presumedLanguage
}

/** What was written into a field, else the reply that the address names. */
export function writtenOrChosen(visit: Signed, kind: ReplyKind, field: string, language: Language): string | undefined {
  const name = visit.url.searchParams.get('template')
  const chosen = templatesFor(kind).find((template) => template === name)
  return visit.typed[field] ?? (chosen && replyTemplates[language][chosen].text)
}

function templatesFor(kind: ReplyKind): readonly ReplyTemplate[] {
  return replyTemplatesFor[kind]
}

type ReplyTemplatesProps = { visit: Signed; kind: ReplyKind; field: string; language: Language }

/** Replies to begin from: with script what is chosen goes into the field, without it the button does it. */
export function ReplyTemplates({ visit, kind, field, language }: ReplyTemplatesProps) {
  const texts = decisionTexts[visit.language]
  const chosen = visit.url.searchParams.get('template') ?? ''
  // The operator chooses in their own language what the applicant reads in theirs.
  const templates = templatesFor(kind)
  const replies = templates.map((template) => replyTemplates[language][template].text)
  return (
    <reply-templates field={field} data-texts={JSON.stringify(replies)}>
      <form class="form reply-templates" method="get" action={visit.url.pathname}>
        <Select
          name="template"
          label={texts.template}
          hint={texts.templateLanguage[language]}
          value={chosen}
          options={[
            { value: '', label: texts.templateNone },
            ...templates.map((value) => ({ value, label: replyTemplates[visit.language][value].title })),
          ]}
        />
        <noscript>
          <p class="quiet">{texts.templateFirst}</p>
        </noscript>
        <Submit variant="secondary">{texts.useTemplate}</Submit>
      </form>
    </reply-templates>
  )
}
