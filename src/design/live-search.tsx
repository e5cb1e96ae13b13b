import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { Hidden } from './form.tsx'
import { designTexts } from './texts.ts'

type LiveSearchProps = {
  /** the page's own address, which answers `?<name>=…` */
  action: string
  label: string
  hint?: string
  name?: string
  value: string
  language: Language
  /** what else stands in the address and must stay there */
  keep?: Record<string, string | undefined>
  /** id of the part of the page that shows the results */
  results: string
  children?: Child
}

type ChoiceProps = {
  name: string
  label: string
  options: readonly { value: string; label: string }[]
  value: string
}

/** Beside a search: what is chosen says what it is, so its name is only for those who hear the page. */
export function Choice({ name, label, options, value }: ChoiceProps) {
  return (
    <>
      <label class="ds-sr-only" for={name}>
        {label}
      </label>
      <select class="ds-input" id={name} name={name}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  )
}

/** A search that works as a form; with the script `live-search` the results follow what one types, and the address with
 * them. The results are an element with this id; a heading or line inside with `role="status"` is read aloud. */
export function LiveSearch(props: LiveSearchProps) {
  const { action, label, hint, name = 'q', value, language, keep = {}, results, children } = props
  return (
    <live-search results={results}>
      <search>
        <form class="search" method="get" action={action}>
          <label class="ds-label" for={name}>
            {label}
          </label>
          {hint ? (
            <p data-field="description" id={`${name}-hint`}>
              {hint}
            </p>
          ) : null}
          {Object.entries(keep).map(([field, kept]) => (kept ? <Hidden name={field} value={kept} /> : null))}
          <div class="search-line">
            <input
              class="ds-input"
              type="search"
              id={name}
              name={name}
              value={value}
              maxlength={100}
              autocomplete="off"
              spellcheck={false}
              aria-describedby={hint ? `${name}-hint` : undefined}
            />
            {children}
            <button class="ds-button" data-variant="secondary" type="submit">
              {designTexts[language].search}
            </button>
          </div>
        </form>
      </search>
    </live-search>
  )
}
