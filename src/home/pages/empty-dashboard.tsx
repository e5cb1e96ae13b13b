import type { Visit } from '../../accounts/visit.ts'
import { TableDrawing } from '../../design/drawings.tsx'
import { Form, Submit } from '../../design/form.tsx'
import { ButtonLink, EmptyState, Notice } from '../../design/parts.tsx'
import type { Membership } from '../../organisations/organisation.ts'
import { may } from '../../organisations/rights.ts'
import { suspensionTexts } from '../../organisations/texts.ts'
import { href } from '../../platform/href.ts'
import { serviceTexts } from '../../services/texts.ts'
import type { Context } from './dashboard-context.ts'

type EmptyProps = { visit: Visit; context: Context; isAlone: boolean }

export function Empty({ visit, context, isAlone }: EmptyProps) {
  const texts = serviceTexts[visit.language].dashboard
  const create = <CreateButton visit={visit} context={context} />
  if (context.in === 'organisation') {
    return (
      <EmptyState
        drawing={<TableDrawing />}
        title={texts.emptyThere(context.organisation.names[visit.language])}
        action={create}
      >
        <p>{texts.emptyThereText}</p>
      </EmptyState>
    )
  }
  if (context.in === 'all') {
    return (
      <EmptyState drawing={<TableDrawing />} title={texts.emptyAllTitle} action={create}>
        <p>{texts.emptyThereText}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <EmptyState
        drawing={<TableDrawing />}
        title={texts.emptyTitle}
        action={<ButtonLink href={href('/services/new', {})}>{texts.first}</ButtonLink>}
      >
        <p>{texts.emptyText}</p>
      </EmptyState>
      {isAlone ? (
        <>
          <FindOrganisation visit={visit} />
          <Form action={href('/sign-in/represent', {})}>
            <Submit variant="secondary">{texts.represent}</Submit>
          </Form>
        </>
      ) : null}
    </>
  )
}

export function FindOrganisation({ visit }: { visit: Visit }) {
  const texts = serviceTexts[visit.language].dashboard
  return (
    <p>
      {texts.together}{' '}
      <a class="ds-link" href={href('/organisations', {})}>
        {texts.findOrganisation}
      </a>
    </p>
  )
}

/** The way to a new service in the context, or why there is none; a suspended organisation gets none. */
export function CreateButton({ visit, context }: { visit: Visit; context: Context }) {
  const texts = serviceTexts[visit.language].dashboard
  if (isSuspended(context)) return null
  if (context.in === 'organisation' && !may(context.organisation.rights, 'create-service')) {
    return <MayNotCreate visit={visit} organisation={context.organisation} />
  }
  const owner = context.in === 'organisation' ? context.organisation.shortName : undefined
  return <ButtonLink href={href('/services/new', {}, { owner })}>{texts.create}</ButtonLink>
}

function isSuspended(context: Context): boolean {
  return context.in === 'organisation' && context.organisation.isSuspended
}

export function SuspendedContext({ visit: { language }, context }: { visit: Visit; context: Context }) {
  if (context.in !== 'organisation' || !isSuspended(context)) return null
  const { title, lead } = suspensionTexts[language].page
  return (
    <Notice tone="warning" title={title(context.organisation.names[language])}>
      {lead}
    </Notice>
  )
}

function MayNotCreate({ visit, organisation }: { visit: Visit; organisation: Membership }) {
  const texts = serviceTexts[visit.language].dashboard
  const address = { organisation: organisation.shortName }
  return (
    <p class="quiet">
      {texts.mayNotCreate}{' '}
      <a class="ds-link" href={href('/organisations/:organisation/why-not', address, { act: 'create-service' })}>
        {texts.why}
      </a>
    </p>
  )
}
