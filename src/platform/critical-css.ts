import postcss, { type AtRule, type Container, type Rule } from 'postcss'

/** More than there are kinds of page; less than would be felt in memory. */
const mostRemembered = 200

/** By these a rule is judged. More would cost every page a search through it, and spare few rules. */
const judgedBy = ['class', 'type', 'data-color-scheme', 'data-color', 'data-variant']

/** Where a page has them. No text that somebody wrote can look like it. */
export const criticalCssPlace = '<!--critical css-->'

/** Finds the rules that a page needs for its first paint, to stand in the page itself; the whole sheet comes after it. A
 * rule is needed where one of its selectors asks for nothing that the page lacks, a property where a needed rule reads it,
 * directly or by others. What tells of a pointer is never needed.
 * @param css the whole sheet @returns the rules for a page's HTML */
export function criticalCss(css: string): (html: string) => string {
  const sheet = partsOf(postcss.parse(css))
  const remembered = new Map<string, string>()
  return (html) => {
    const attributes = attributesIn(withoutDialogs(html))
    const kind = attributes.join('\n')
    const known = remembered.get(kind)
    if (known !== undefined) return known
    const needed = neededIn(sheet, featuresOf(attributes))
    const found = written(needed, propertiesRead(needed))
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(kind, found)
    return found
  }
}

/** A declaration, or a statement without a block. */
type Line = { property: string; text: string; reads: readonly string[] }

/** A rule. @param asks what each of its selectors asks of a page */
type Block = { head: string; asks: readonly (readonly string[])[]; parts: readonly Part[] }

type Part = Line | Block

function partsOf(container: Container): Part[] {
  return (container.nodes ?? []).flatMap((node): Part[] => {
    if (node.type === 'decl') return [{ property: node.prop, text: node.toString(), reads: namesIn(node.value) }]
    if (node.type === 'rule') return [{ head: node.selector, asks: askedBy(node), parts: partsOf(node) }]
    if (node.type !== 'atrule' || isForLater(node)) return []
    if (!node.nodes) return [{ property: '', text: node.toString(), reads: [] }]
    return [{ head: `@${node.name} ${node.params}`.trim(), asks: [[]], parts: partsOf(node) }]
  })
}

function namesIn(value: string): string[] {
  return [...value.matchAll(/--[\w-]+/g)].map(([name]) => name)
}

function isForLater({ name, params }: AtRule): boolean {
  return name === 'charset' || (name === 'media' && /print|forced-colors|prefers-contrast/.test(params))
}

const ofPointer = /:(?:hover|active|focus|focus-visible|focus-within)\b|::view-transition/
const judged = new RegExp(`\\.[\\w-]+|\\[(?:${judgedBy.join('|')})=[^\\]]+\\]`, 'g')

function askedBy(rule: Rule): string[][] {
  const isStepOfAnimation = rule.parent?.type === 'atrule' && (rule.parent as AtRule).name === 'keyframes'
  if (isStepOfAnimation) return [[]]
  const bare = rule.selectors.flatMap(eachAlone).filter((selector) => !ofPointer.test(selector))
  return bare.map((selector) => (selector.match(judged) ?? []).map((feature) => feature.replaceAll('"', '')))
}

const brackets = /(:is|:where)?\(([^()]*)\)/

/** Of `:is(.a, .b)` each alone is enough; `:not(.a)` asks for none. */
function eachAlone(selector: string): string[] {
  const [found, isList, inner = ''] = brackets.exec(selector) ?? []
  if (found === undefined) return [selector]
  const alternatives = isList ? inner.split(',') : ['']
  // Apart from what stands before it: `.a:is(select)` has no class `aselect`.
  return alternatives.flatMap((one) => eachAlone(selector.replace(brackets, () => ` ${one} `)))
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

function neededIn(parts: readonly Part[], features: ReadonlySet<string>): Part[] {
  return parts.flatMap((part): Part[] => {
    if (!('parts' in part)) return [part]
    const isNeeded = part.asks.some((asked) => asked.every((feature) => features.has(feature)))
    return isNeeded ? [{ ...part, parts: neededIn(part.parts, features) }] : []
  })
}

function propertiesRead(parts: readonly Part[]): Set<string> {
  const readBy = Map.groupBy(linesOf(parts), ({ property }) => (property.startsWith('--') ? property : ''))
  const read = new Set<string>()
  const follow = (lines: readonly Line[]) => {
    for (const name of lines.flatMap(({ reads }) => reads)) {
      if (read.has(name)) continue
      read.add(name)
      follow(readBy.get(name) ?? [])
    }
  }
  follow(readBy.get('') ?? [])
  return read
}

function linesOf(parts: readonly Part[]): Line[] {
  return parts.flatMap((part) => ('parts' in part ? linesOf(part.parts) : part))
}

function written(parts: readonly Part[], read: ReadonlySet<string>): string {
  return parts.map((part) => ('parts' in part ? blockWritten(part, read) : lineWritten(part, read))).join('')
}

function lineWritten({ property, text }: Line, read: ReadonlySet<string>): string {
  return property.startsWith('--') && !read.has(property) ? '' : `${text};`
}

function blockWritten({ head, parts }: Block, read: ReadonlySet<string>): string {
  const inner = written(parts, read)
  return inner === '' ? '' : `${head}{${inner}}`
}
