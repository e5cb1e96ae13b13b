import MarkdownIt, { type StateCore, type Token } from 'markdown-it'

const longest = 100_000
const longestAddress = 2000
const nowhere = 'https://repository.invalid'

const markdown = new MarkdownIt({ html: false, linkify: false, maxNesting: 20 })
// Addresses are judged once, below, where the base is known; until then all of them are links.
markdown.validateLink = () => true
markdown.core.ruler.push('stranger', ({ tokens, env, Token: Part }: StateCore) => {
  const address = addressesWithin(env.addressOf as AddressOf)
  for (const token of tokens) {
    token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null
    if (token.type.startsWith('heading_')) token.tag = oneLower(token.tag)
    if (token.children) token.children = safeParts(token.children, address, Part)
  }
})
markdown.renderer.rules.fence = (tokens, index) => codeBlock(tokens[index])
markdown.renderer.rules.code_block = (tokens, index) => codeBlock(tokens[index])
// As a code block it can scroll sideways, so the keyboard must reach it.
markdown.renderer.rules.table_open = () => '<div class="wide-table" tabindex="0"><table>\n'
markdown.renderer.rules.table_close = () => '</table></div>\n'

/** HTML of a Markdown text that anybody may have written. No markup of its own passes; links lead to http, https,
 * mailto or into the repository; images become links, since nothing serves a repository's raw files and other origins
 * are closed to our pages. Headings start at h2. A text beyond 100 000 characters is cut. */
export function renderMarkdown(text: string, addressOf: (path: string) => string): string {
  return markdown.render(text.slice(0, longest), { addressOf })
}

function oneLower(tag: string): string {
  return `h${Math.min(Number(tag.slice(1)) + 1, 6)}`
}

/** A code block can scroll sideways, so the keyboard must reach it. */
function codeBlock(token: Token | undefined): string {
  return `<pre tabindex="0"><code>${markdown.utils.escapeHtml(token?.content ?? '')}</code></pre>\n`
}

/** Links with a safe address, text in place of those without; images as links, or as their words inside a link. */
function safeParts(parts: Token[], address: (href: string) => string | undefined, Part: typeof Token): Token[] {
  const open: boolean[] = []
  return parts.flatMap((part) => {
    if (part.type === 'link_open') {
      const href = address(String(part.attrGet('href') ?? ''))
      open.push(href !== undefined)
      return href === undefined ? [] : [linkTo(href, part)]
    }
    if (part.type === 'link_close') return open.pop() ? [part] : []
    if (part.type !== 'image') return [part]
    const source = String(part.attrGet('src') ?? '')
    const words = new Part('text', '', 0)
    words.content = part.content || source.slice(source.lastIndexOf('/') + 1)
    const href = open.includes(true) ? undefined : address(source)
    if (href === undefined) return [words]
    return [linkTo(href, new Part('link_open', 'a', 1)), words, new Part('link_close', 'a', -1)]
  })
}

function linkTo(href: string, link: Token): Token {
  link.attrs = [
    ['href', href],
    ['rel', 'nofollow ugc noopener'],
  ]
  return link
}

/** A reference is written once and used at will: a few bytes could become gigabytes, so all addresses share a measure. */
type AddressOf = (path: string) => string

function addressesWithin(addressOf: AddressOf): (href: string) => string | undefined {
  let left = 4 * longest
  return (href) => {
    left -= href.length
    return left < 0 || href.length > longestAddress ? undefined : safeAddress(href, addressOf)
  }
}

/** Reads an address as a browser would, so that no spelling of it means one thing here and another there.
 * @returns undefined for an address that leads anywhere it should not */
function safeAddress(href: string, addressOf: AddressOf): string | undefined {
  // A fragment needs ids on headings, which would mix with the page's own.
  if (href.startsWith('#')) return undefined
  const fromTop = /^\/(?![/\\])/.test(href) ? href.slice(1) : href
  const url = URL.parse(fromTop, `${nowhere}/`)
  if (!url) return undefined
  if (url.origin === nowhere) return pathAddress(url.pathname, addressOf)
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined
}

function pathAddress(pathname: string, addressOf: AddressOf): string | undefined {
  try {
    const path = decodeURIComponent(pathname).replace(/^\/|\/$/g, '')
    return path.split('/').includes('..') ? undefined : addressOf(path)
  } catch {
    return undefined
  }
}
