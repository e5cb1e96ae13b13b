import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { dayAndTime, dayAndTimeParts, type Language } from '../platform/texts.ts'
import { designTexts } from './texts.ts'

type Column = {
  text: string
  /** figures, set to the right in even digits */
  numeric?: boolean
}

type TableProps = {
  /** what the table shows, for those who hear the page */
  caption: string
  columns: readonly Column[]
  /** one list of cells for each row; the first cell is the row's heading */
  rows: readonly (readonly Child[])[]
}

/** A table that becomes stacked rows with their headings on a phone. */
export function Table({ caption, columns, rows }: TableProps) {
  return (
    <table class="ds-table table">
      <caption class="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ text, numeric }) => (
            <th scope="col" class={numeric ? 'numeric' : undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>{cells.map((cell, index) => cellOf(cell, index, columns[index]))}</tr>
        ))}
      </tbody>
    </table>
  )
}

function cellOf(cell: Child, index: number, column: Column | undefined) {
  if (index === 0) return <th scope="row">{cell}</th>
  return (
    <td class={column?.numeric ? 'numeric' : undefined} data-heading={column?.text}>
      {cell}
    </td>
  )
}

type NoticeProps = { tone: 'info' | 'success' | 'warning' | 'danger'; title?: string; children: Child }

export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div class="ds-alert notice" data-color={tone} role={tone === 'success' ? 'status' : undefined}>
      {title ? <h2 class="ds-heading">{title}</h2> : null}
      <div class="notice-text">{children}</div>
    </div>
  )
}

/** What was just done. Takes focus when the page opens: a status that is there from the start is not read aloud. */
export function DoneNotice({ title, children }: { title?: string; children: Child }) {
  if (!title)
    return (
      <div class="ds-alert notice" data-color="success" role="status" tabindex={-1} autofocus data-done-notice>
        <div class="notice-text">{children}</div>
      </div>
    )
  return (
    <section
      class="ds-alert notice"
      data-color="success"
      aria-labelledby="done"
      tabindex={-1}
      autofocus
      data-done-notice
    >
      <h2 class="ds-heading" id="done">
        {title}
      </h2>
      <div class="notice-text">{children}</div>
    </section>
  )
}

type TagProps = { tone?: 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | 'info'; children: Child }

/** A word about a thing: its state or kind. `accent` is for what waits for the person. */
export function Tag({ tone = 'neutral', children }: TagProps) {
  return (
    <span class="ds-tag tag" data-color={tone === 'accent' ? 'coral' : tone}>
      {children}
    </span>
  )
}

type EmptyStateProps = { drawing: Child; title: string; children?: Child; action?: Child }

/** What a list shows while it has nothing: what will come here, and how to begin. */
export function EmptyState({ drawing, title, children, action }: EmptyStateProps) {
  return (
    <section class="empty">
      {drawing}
      <h2>{title}</h2>
      {children ? <div class="empty-text">{children}</div> : null}
      {action}
    </section>
  )
}

type TabsProps = { label: string; items: readonly { href: string; text: Child; current?: boolean }[] }

/** Links between the sides of one thing. `label` names the row for those who hear the page. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map(({ href, text, current }) => (
          <li>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type CopyBoxProps = { text: string; label: string; language: Language }

/** Something to copy, as a clone address. The button works by the script `copy-button`, and is not there without. */
export function CopyBox({ text, label, language }: CopyBoxProps) {
  const texts = designTexts[language]
  return (
    <copy-button class="copy" data-copied={texts.copied}>
      <span class="copy-label">{label}</span>
      <code class="copy-text">{text}</code>
      <button class="ds-button" data-variant="secondary" type="button" aria-label={`${texts.copy}: ${label}`}>
        {texts.copy}
      </button>
      <span class="ds-sr-only" role="status" />
    </copy-button>
  )
}

type ButtonLinkProps = {
  href: string
  variant?: 'primary' | 'secondary' | 'tertiary'
  /** for links that do something costly or lasting when they are fetched */
  noPrefetch?: boolean
  children: Child
}

export function ButtonLink({ href, variant = 'primary', noPrefetch, children }: ButtonLinkProps) {
  return (
    <a class="ds-button" data-variant={variant} href={href} data-no-prefetch={noPrefetch ? '' : undefined}>
      {children}
    </a>
  )
}

export function Facts({ items }: { items: readonly { term: string; value: Child }[] }) {
  return (
    <dl class="facts">
      {items.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type TimeProps = {
  at: Date
  language: Language
  /** "i dag 10:14", "i går 14:02", else the day */
  relative?: boolean
  now?: Date
}

/** Written out, for a page may show fifty. */
export function Time({ at, language, relative, now = new Date() }: TimeProps) {
  if (!relative) return html`<time datetime="${at.toISOString()}">${dayAndTime(language, at)}</time>`
  const { whole, day, clock } = dayAndTimeParts(language, at)
  return html`<time datetime="${at.toISOString()}" title="${whole}">${timeSince(day, clock, language, now)}</time>`
}

function timeSince(day: string, clock: string, language: Language, now: Date): string {
  const texts = designTexts[language]
  const { today, yesterday } = daysAround(language, now)
  if (day === today) return texts.today(clock)
  if (day === yesterday) return texts.yesterday(clock)
  return day
}

const lastDays = new Map<Language, { minute: number; today: string; yesterday: string }>()

/** What today and yesterday are called; the same for a whole minute, and so for all rows of a page. */
function daysAround(language: Language, now: Date) {
  const minute = Math.floor(now.getTime() / 60_000)
  const last = lastDays.get(language)
  if (last?.minute === minute) return last
  const dayOf = (at: Date) => dayAndTimeParts(language, at).day
  const days = { minute, today: dayOf(now), yesterday: dayOf(new Date(now.getTime() - 86_400_000)) }
  lastDays.set(language, days)
  return days
}

/** The first letters of first and last name, as a picture beside the name itself. */
export function Initials({ name }: { name: string }) {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words
  return (
    <span class="initials" aria-hidden="true">
      {letters.map((word) => [...(word ?? '')][0] ?? '').join('')}
    </span>
  )
}

type ItemsProps = {
  items: readonly {
    href: string
    title: Child
    short?: Child
    /** the line below: owner, who changed it and when */
    detail?: Child
    aside?: Child
  }[]
}

/** Things one can go into, each on its line. Written out, for a page may show fifty. */
export function Items({ items }: ItemsProps) {
  if (items.length === 0) return null
  return (
    <ul class="items">
      {items.map(
        ({ href, title, short, detail, aside }) => html`<li class="item"
          ><div class="item-title"><a href="${href}">${title}</a>${short ? html`<span class="item-short">${short}</span>` : ''}</div
          >${detail ? html`<div class="item-detail">${detail}</div>` : ''}${aside ? html`<div class="item-aside">${aside}</div>` : ''}</li>`,
      )}
    </ul>
  )
}

/** What somebody is given leave to do, or with `not` what stays closed to them. */
export function CanList({ items, not }: { items: readonly Child[]; not?: boolean }) {
  return (
    <ul class={not ? 'can can-not' : 'can'}>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

/** The main matter and what stands beside it; below it on small screens. For pages with `wide`. */
export function Split({ children, aside }: { children: Child; aside: Child }) {
  return (
    <div class="split">
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  )
}

export function Way({ steps }: { steps: readonly { title: string; text: Child; time: string }[] }) {
  return (
    <ol class="way">
      {steps.map(({ title, text, time }) => (
        <li>
          <h3>{title}</h3>
          <p>{text}</p>
          <p class="quiet">{time}</p>
        </li>
      ))}
    </ol>
  )
}
