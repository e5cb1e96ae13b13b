import type { Page } from '@playwright/test'
import { type Language, languages, locale } from '../../src/platform/texts.ts'
import { test as base, expect, expectAccessible } from './studio-test.ts'

export type Listener = {
  /** Hears the page as it stands: where one is, what has the focus, the parts in order, how the fields are described, and
   * what has been read aloud by itself since the last time. Axe finds nothing in it. */
  hear(state: string, from?: Page, part?: string): Promise<void>
  /** A page in another browser that can be heard. */
  another(): Promise<Page>
}

/** A journey as somebody hears it. At its end it is compared with `heard/<language>/<title>.yml`. */
export const test = base.extend<{ language: Language; listener: Listener }>({
  language: ['nb', { option: true }],
  listener: async ({ page, app, language, anotherBrowser }, use) => {
    const heard: string[] = []
    const listenIn = async (where: Page) => {
      await where.context().addCookies([{ name: 'studio-language', value: language, url: app.url }])
      await where.addInitScript(recordAnnouncements)
      return where
    }
    await listenIn(page)
    await use({
      async hear(state, from = page, part = 'main') {
        await from.waitForLoadState()
        await expect(from.locator('h1')).toHaveCount(1)
        const parts = await from.locator(part).ariaSnapshot()
        heard.push(masked([`# ${state}`, ...(await from.evaluate(besideParts, part)), parts, ''].join('\n')))
        // What axe judges is the same in every language but for lengths; Nynorsk has what no other journey checks.
        if (language === 'nn') await expectAccessible(from)
      },
      another: async () => listenIn(await anotherBrowser()),
    })
    expect(heard.join('\n')).toMatchSnapshot([language, `${base.info().title.replaceAll(' ', '-')}.yml`])
  },
})

/** The same journey in every language. */
export function inEveryLanguage(tell: () => void): void {
  for (const language of languages) {
    test.describe(language, () => {
      test.use({ language, locale: locale(language) })
      tell()
    })
  }
}

const weekdays = languages
  .flatMap((language) =>
    Array.from({ length: 7 }, (_, day) =>
      new Date(2026, 5, 1 + day).toLocaleDateString(locale(language), { weekday: 'long' }),
    ),
  )
  .join('|')

const months = [...languages]
  .flatMap((language) =>
    Array.from({ length: 12 }, (_, month) =>
      new Date(2026, month, 15).toLocaleDateString(locale(language), { month: 'long' }),
    ),
  )
  .join('|')

/** What nobody hears, and what is otherwise at every run, in the order in which it is looked for. */
const varying: readonly [RegExp, string][] = [
  [/\n *- \/url: .*/g, ''],
  [/localhost:\d+/g, 'localhost'],
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '‹id›'],
  [/studio_[\w-]+/g, '‹key›'],
  [/(slutter på|sluttar på|ends in|ending in) [\w-]{4}/g, '$1 ‹end of key›'],
  [/(Referansenummer|Reference number|Reference): [\w-]+/g, '$1: ‹number›'],
  [/^( *)- region "README":\n(?:\1 .*\n?)+/gm, '$1- region "README"\n'],
  [new RegExp(`((${weekdays}) )?\\d{1,2}\\.? (${months})( \\d{4})?`, 'g'), '‹day›'],
  [/\b\d{1,2}:\d{2}\b/g, '‹time›'],
  [/i går (?=‹time›)/g, 'i dag '],
  [/yesterday (?=‹time›)/g, 'today '],
  [/– .* (?=(virkedag|arbeidsdag|working day)\S* (igjen|left))/g, '– ‹how many› '],
]

function masked(text: string): string {
  return varying.reduce((left, [what, instead]) => left.replace(what, instead), text)
}

declare global {
  interface Window {
    readAloud: string[]
  }
}

/** Runs in the browser: what a live region says when it changes. One that is put in anew with its words is often not
 * read, and says so here. */
function recordAnnouncements() {
  const live = '[role=status], [role=alert], [aria-live]:not([aria-live=off])'
  window.readAloud = []
  const last = new Map<Element, string>()
  const textOf = (region: Element) => (region.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  const begin = () => {
    for (const region of document.querySelectorAll(live)) last.set(region, textOf(region))
    new MutationObserver((changes) => {
      const changed = new Set<Element>()
      const anew = new Set<Element>()
      for (const { target, addedNodes } of changes) {
        const around = target instanceof Element ? target : target.parentElement
        const region = around?.closest(live)
        if (region?.isConnected) changed.add(region)
        for (const added of addedNodes) {
          if (!(added instanceof Element) || !added.isConnected) continue
          if (added.matches(live)) anew.add(added)
          for (const inside of added.querySelectorAll(live)) anew.add(inside)
        }
      }
      for (const region of new Set([...changed, ...anew])) {
        const text = textOf(region)
        if (text && (anew.has(region) || text !== last.get(region)))
          window.readAloud.push(anew.has(region) ? `(put in anew) ${text}` : text)
        last.set(region, text)
      }
    }).observe(document, { childList: true, characterData: true, subtree: true })
  }
  addEventListener('DOMContentLoaded', begin)
}

/** Runs in the browser: what the parts do not tell. */
function besideParts(part: string): string[] {
  const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  const byIds = (ids: string | null) => (ids ?? '').split(' ').map((id) => textOf(document.getElementById(id)))
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ??
    (byIds(element.getAttribute('aria-labelledby')).join(' ') ||
      (element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])].map(textOf).join(' ')
        : textOf(element)))
  const within = document.querySelector(part)
  const { documentElement: root, activeElement } = document
  const lines = [`title: ${document.title}`, `lang: ${root.lang}`]
  for (const other of within?.querySelectorAll(`[lang]:not([lang=${root.lang}])`) ?? [])
    lines.push(`lang ${other.getAttribute('lang')}: ${textOf(other)}`)
  if (activeElement && activeElement !== document.body)
    lines.push(`focus: ${activeElement.getAttribute('role') ?? activeElement.localName} "${nameOf(activeElement)}"`)
  for (const element of within?.querySelectorAll('[aria-current]') ?? [])
    if (element.checkVisibility()) lines.push(`current ${element.getAttribute('aria-current')}: ${textOf(element)}`)
  for (const element of within?.querySelectorAll('[aria-describedby], [aria-invalid], [required]') ?? []) {
    if (!element.checkVisibility()) continue
    const states = [
      element.hasAttribute('required') ? 'required' : '',
      element.getAttribute('aria-invalid') === 'true' ? 'invalid' : '',
    ]
    const described = byIds(element.getAttribute('aria-describedby')).join(' · ')
    const name = element.matches('fieldset') ? textOf(element.querySelector('legend')) : nameOf(element)
    lines.push(`described ${name}: ${[...states, described].filter(Boolean).join(', ')}`)
  }
  const said = window.readAloud.splice(0).map((text) => `read aloud: ${text}`)
  return [...lines, ...said]
}
