import postcss, { type AtRule, type Root, type Rule } from 'postcss'

/** More than there are kinds of page; less than would be felt in memory. */
const mostRemembered = 500

/** By these a rule is judged. More would cost every page a search through it, and spare few rules. */
const judgedBy = [
  'class',
  'type',
  'role',
  'data-color-scheme',
  'data-color',
  'data-size',
  'data-typography',
  'data-variant',
  'data-field',
  'data-placement',
]

/** Where a page has them. No text that somebody wrote can look like it. */
export const criticalCssPlace = '<!--critical css-->'

/** Finds the rules that a page needs for its first paint, to stand in the page itself; the whole sheet comes after it. A
 * rule is needed where one of its selectors asks for nothing that the page lacks, a property where a needed rule reads it,
 * directly or by others. What tells of a pointer is never needed.
 * @param css the whole sheet @returns the rules for a page's HTML */
export function criticalCss(css: string): (html: string) => string {
  const sheet = postcss.parse(css)
  const remembered = new Map<string, string>()
  return (html) => {
    const written = attributesIn(withoutDialogs(html))
    const key = written.join('\n')
    const known = remembered.get(key)
    if (known !== undefined) return known
    const needed = neededIn(sheet, featuresOf(written))
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(key, needed)
    return needed
  }
}

/** A dialog that is closed is not painted. */
function withoutDialogs(html: string): string {
  return html.includes('<dialog') ? html.replace(/<dialog(?![^>]*\sopen\b)[\s\S]*?<\/dialog>/g, '') : html
}

/** The attributes that count, each once, in the page's order: the same for all pages of a kind. */
function attributesIn(html: string): string[] {
  const found = new Set<string>()
  for (const name of judgedBy) {
    const opening = ` ${name}="`
    for (let at = html.indexOf(opening); at !== -1; at = html.indexOf(opening, at + 1)) {
      found.add(html.slice(at + 1, html.indexOf('"', at + opening.length)))
    }
  }
  return [...found]
}

/** As selectors write them: `.name`, `[type=search]`. */
function featuresOf(attributes: readonly string[]): Set<string> {
  return new Set(
    attributes.flatMap((attribute) => {
      const [name, value = ''] = attribute.split('="')
      return name === 'class' ? value.split(/\s+/).map((word) => `.${word}`) : `[${name}=${value}]`
    }),
  )
}

function neededIn(sheet: Root, features: ReadonlySet<string>): string {
  const needed = sheet.clone()
  needed.walkAtRules((rule) => {
    if (isForLater(rule)) rule.remove()
  })
  needed.walkRules((rule) => {
    if (!isNeeded(rule, features)) rule.remove()
  })
  const read = propertiesRead(needed)
  needed.walkDecls(/^--/, (declaration) => {
    if (!read.has(declaration.prop)) declaration.remove()
  })
  removeEmpty(needed)
  return needed.toString()
}

function isForLater(rule: AtRule): boolean {
  if (rule.name === 'charset') return true
  return rule.name === 'media' && rule.params === 'print'
}

function isNeeded(rule: Rule, features: ReadonlySet<string>): boolean {
  // Steps of an animation are no selectors.
  if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name === 'keyframes') return true
  return rule.selectors.some((selector) => isWithin(selector, features))
}

const ofPointer = /:(?:hover|active|focus|focus-visible|focus-within)\b|::view-transition/
const judged = new RegExp(`\\.[\\w-]+|\\[(?:${judgedBy.join('|')})=[^\\]]+\\]`, 'g')

/** Without what stands in brackets: of `:is(.a, .b)` each alone is enough, and `:not(.a)` asks for none. */
function isWithin(selector: string, features: ReadonlySet<string>): boolean {
  let bare = selector
  for (let last = ''; last !== bare; ) {
    last = bare
    bare = bare.replace(/\([^()]*\)/g, '')
  }
  if (ofPointer.test(bare)) return false
  return (bare.match(judged) ?? []).every((feature) => features.has(feature.replaceAll('"', '')))
}

function propertiesRead(sheet: Root): Set<string> {
  const readBy = new Map<string, string[]>()
  const waiting: string[] = []
  sheet.walkDecls(({ prop, value }) => {
    const names = [...value.matchAll(/--[\w-]+/g)].map(([name]) => name)
    if (prop.startsWith('--')) readBy.set(prop, [...(readBy.get(prop) ?? []), ...names])
    else waiting.push(...names)
  })
  const read = new Set<string>()
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (read.has(name)) continue
    read.add(name)
    waiting.push(...(readBy.get(name) ?? []))
  }
  return read
}

function removeEmpty(sheet: Root): void {
  const sweep = (): boolean => {
    let isSwept = false
    sheet.walk((node) => {
      if ('nodes' in node && node.nodes?.length === 0) {
        node.remove()
        isSwept = true
      }
    })
    return isSwept
  }
  while (sweep());
}
