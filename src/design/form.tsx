import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { designTexts } from './texts.ts'

/** What is wrong, in words; `field` is the name of the field to put right, absent where it concerns the whole form. */
export type Problem = { field?: string; text: string }

/** The list of what to put right, with links to the fields; takes focus when the page opens. Nothing where nothing is wrong. */
export function ErrorSummary({ language, problems }: { language: Language; problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <section class="ds-error-summary" aria-labelledby="error-summary" tabindex={-1} autofocus data-error-summary>
      <h2 id="error-summary" class="ds-heading">
        {designTexts[language].errorSummary}
      </h2>
      <ul class="ds-list">
        {problems.map(({ field, text }) => (
          <li>
            {field ? (
              <a class="ds-link" href={`#${field}`}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type FormProps = { action?: string; method?: 'get' | 'post'; id?: string; children: Child }

/** The server judges what was typed and answers with an error summary; the browser's own bubbles are turned off. */
export function Form({ action, method = 'post', id, children }: FormProps) {
  return (
    <form class="form" method={method} action={action} id={id} novalidate>
      {children}
    </form>
  )
}

type SubmitProps = {
  children: Child
  variant?: 'primary' | 'secondary' | 'tertiary' | 'danger'
  name?: string
  value?: string
}

/** The button that sends the form. `danger` is for what cannot be undone. */
export function Submit({ children, variant = 'primary', name, value }: SubmitProps) {
  return (
    <button
      class="ds-button submit"
      type="submit"
      name={name}
      value={value}
      data-variant={variant === 'danger' ? 'secondary' : variant}
      data-color={variant === 'danger' ? 'danger' : undefined}
    >
      {children}
    </button>
  )
}

export function Actions({ children }: { children: Child }) {
  return <div class="actions">{children}</div>
}

type FieldProps = {
  name: string
  label: Child
  hint?: Child
  problem?: string
  children?: Child
}

function Field({ name, label, hint, problem, children, input }: FieldProps & { input: Child }) {
  return (
    <div class="ds-field">
      <label class="ds-label" for={name}>
        {label}
      </label>
      <Hint name={name}>{hint}</Hint>
      <ProblemText name={name} problem={problem} />
      {input}
      {children}
    </div>
  )
}

function Hint({ name, children }: { name: string; children?: Child }) {
  if (!children) return null
  return (
    <p data-field="description" id={`${name}-hint`}>
      {children}
    </p>
  )
}

function ProblemText({ name, problem }: { name: string; problem?: string }) {
  if (!problem) return null
  return (
    <p class="ds-validation-message" id={`${name}-problem`}>
      {problem}
    </p>
  )
}

/** What links a field to its hint and its problem for those who hear the page. */
function described({ name, hint, problem }: Pick<FieldProps, 'name' | 'hint' | 'problem'>) {
  const ids = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': problem ? ('true' as const) : undefined,
  }
}

type InputProps = {
  value?: string
  type?: 'text' | 'email' | 'search' | 'url' | 'tel' | 'date' | 'number'
  autocomplete?: string
  required?: boolean
  maxlength?: number
  inputmode?: 'text' | 'numeric' | 'email' | 'url' | 'search'
  /** for names and addresses: the browser neither corrects nor capitalises */
  verbatim?: boolean
}

export function TextField(props: FieldProps & InputProps) {
  const { name, value, type = 'text', autocomplete, required, maxlength, inputmode, verbatim } = props
  const input = (
    <input
      class="ds-input"
      id={name}
      name={name}
      type={type}
      value={value}
      autocomplete={autocomplete}
      required={required}
      maxlength={maxlength}
      inputmode={inputmode}
      autocapitalize={verbatim || type === 'email' ? 'none' : undefined}
      autocorrect={verbatim || type === 'email' ? 'off' : undefined}
      spellcheck={verbatim || type === 'email' ? false : undefined}
      {...described(props)}
    />
  )
  return <Field {...props} input={input} />
}

type Option = { value: string; label: Child; hint?: Child }

type SelectProps = FieldProps & {
  options: readonly { value: string; label: string }[]
  value?: string
  required?: boolean
}

export function Select(props: SelectProps) {
  const { name, options, value, required } = props
  return (
    <Field
      {...props}
      input={
        <select class="ds-input" id={name} name={name} required={required} {...described(props)}>
          {options.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      }
    />
  )
}

type ChoicesProps = {
  legend: Child
  name: string
  options: readonly Option[]
  hint?: Child
  problem?: string
}

export function RadioGroup({ value, ...props }: ChoicesProps & { value?: string }) {
  return <Choices {...props} type="radio" values={value === undefined ? [] : [value]} />
}

/** Some of a few; the server reads them with `choices`. `values` are ticked. */
export function CheckboxGroup(props: ChoicesProps & { values: readonly string[] }) {
  return <Choices {...props} type="checkbox" />
}

/** The first choice has the group's name as its id, so that the error summary leads there. */
function Choices(props: ChoicesProps & { type: 'radio' | 'checkbox'; values: readonly string[] }) {
  const { legend, name, options, type, values, hint, problem } = props
  const ids = options.map((option, index) => (index === 0 ? name : `${name}-${option.value}`))
  return (
    <fieldset class="ds-fieldset" aria-describedby={described(props)['aria-describedby']}>
      <legend class="ds-label">{legend}</legend>
      <Hint name={name}>{hint}</Hint>
      <ProblemText name={name} problem={problem} />
      {options.map((option, index) => (
        <div class="ds-field">
          <input
            class="ds-input"
            type={type}
            id={ids[index]}
            name={name}
            value={option.value}
            checked={values.includes(option.value)}
            aria-invalid={problem ? 'true' : undefined}
            aria-describedby={option.hint ? `${ids[index]}-choice-hint` : undefined}
          />
          <label class="ds-label" for={ids[index]}>
            {option.label}
          </label>
          {option.hint ? (
            <p data-field="description" id={`${ids[index]}-choice-hint`}>
              {option.hint}
            </p>
          ) : null}
        </div>
      ))}
    </fieldset>
  )
}

type TextAreaProps = FieldProps & {
  value?: string
  rows?: number
  maxlength?: number
  required?: boolean
  verbatim?: boolean
}

export function TextArea(props: TextAreaProps) {
  const { name, value = '', rows = 4, maxlength, required, verbatim } = props
  return (
    <Field
      {...props}
      input={
        <textarea
          class="ds-input"
          id={name}
          name={name}
          rows={rows}
          maxlength={maxlength}
          required={required}
          autocapitalize={verbatim ? 'none' : undefined}
          spellcheck={verbatim ? false : undefined}
          {...described(props)}
        >
          {value}
        </textarea>
      }
    />
  )
}

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

type PasswordFieldProps = FieldProps & {
  language: Language
  autocomplete: 'new-password' | 'current-password'
  /** Shows the strength while typing. The names of the fields, and words, that must not be what the password is made of. */
  strength?: { fields?: readonly string[]; words?: readonly string[] }
}

/** A password that can be shown. Needs the script `sign-up` for showing and for the strength; works without. */
export function PasswordField(props: PasswordFieldProps) {
  const { name, language, autocomplete, strength } = props
  const texts = designTexts[language]
  const input = (
    <div class="password-line">
      <input
        class="ds-input"
        id={name}
        name={name}
        type="password"
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        required
        {...described(props)}
      />
      <button class="ds-button" data-variant="tertiary" type="button" hidden aria-controls={name}>
        <span>{texts.showPassword}</span>
        <span hidden>{texts.hidePassword}</span>
        <span class="ds-sr-only"> {texts.thePassword}</span>
      </button>
    </div>
  )
  return (
    <password-field
      data-fields={strength?.fields?.join(' ')}
      data-words={strength?.words?.join(' ')}
      data-texts={strength ? JSON.stringify(strengthTexts(language)) : undefined}
    >
      <Field {...props} input={input}>
        {strength ? (
          <div class="strength" data-score="none">
            <div class="strength-bar" aria-hidden="true" />
            <p class="strength-text" role="status" />
          </div>
        ) : null}
        {props.children}
      </Field>
    </password-field>
  )
}

function strengthTexts(language: Language) {
  const { short, ...levels } = designTexts[language].passwordStrength
  return { ...levels, short: Array.from({ length: 12 }, (_, left) => short(left)) }
}

type CodeFieldProps = Omit<FieldProps, 'children'> & { value?: string }

/** A code of six digits: one field that looks like six boxes. */
export function CodeField(props: CodeFieldProps) {
  const { name, value } = props
  return (
    <Field
      {...props}
      input={
        <code-field>
          {Array.from({ length: 6 }, () => (
            <span aria-hidden="true" />
          ))}
          <input
            id={name}
            name={name}
            value={value}
            type="text"
            inputmode="numeric"
            autocomplete="one-time-code"
            pattern="[0-9 ]*"
            maxlength={12}
            required
            {...described(props)}
          />
        </code-field>
      }
    />
  )
}
