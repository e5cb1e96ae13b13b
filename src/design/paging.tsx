import type { Child } from 'hono/jsx'
import { Actions } from './form.tsx'
import { ButtonLink } from './parts.tsx'

type PagingProps = {
  texts: { pages: string; page: (page: number, pages: number) => string; previous: string; next: string }
  page: number
  pages: number
  to: (page: number) => string
}

/** Through a list whose length is known; nothing where one page holds it. */
export function Paging({ texts, page, pages, to }: PagingProps) {
  if (pages < 2) return null
  return (
    <nav class="paging" aria-label={texts.pages}>
      {page > 1 ? (
        <a class="ds-link" href={to(page - 1)}>
          {texts.previous}
        </a>
      ) : null}
      <span>{texts.page(page, pages)}</span>
      {page < pages ? (
        <a class="ds-link" href={to(page + 1)}>
          {texts.next}
        </a>
      ) : null}
    </nav>
  )
}

type Way = { href: string; text: string }

/** Through a list that nobody has counted. @param on absent at its end, `back` at its beginning */
export function WaysThrough({ on, back, children }: { on?: Way; back?: Way; children?: Child }) {
  if (!on && !back && !children) return null
  return (
    <Actions>
      {on ? (
        <ButtonLink href={on.href} variant="secondary">
          {on.text}
        </ButtonLink>
      ) : null}
      {back ? (
        <ButtonLink href={back.href} variant="tertiary">
          {back.text}
        </ButtonLink>
      ) : null}
      {children}
    </Actions>
  )
}
