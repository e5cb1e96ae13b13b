import { describe, expect, test } from 'vitest'
import { languages } from '../platform/texts.ts'
import { renderMarkdown } from './readme.ts'
import { templateFiles } from './template.ts'

const base = '/services/kari/hundelisens/files?path='
const render = (text: string) => renderMarkdown(text, (path) => base + encodeURIComponent(path)).trim()
const rel = 'rel="nofollow ugc noopener"'

describe('a README', () => {
  test('keeps the one h1 for the page', () => {
    expect(render('# En\n\n## To\n\n###### Seks\n\nUnder\n===')).toBe(
      '<h2>En</h2>\n<h3>To</h3>\n<h6>Seks</h6>\n<h2>Under</h2>',
    )
  })

  test('links into the repository, also from its top', () => {
    const inside = (path: string) => `<p><a href="${base}${encodeURIComponent(path)}" ${rel}>x</a></p>`
    expect(render('[x](App/config/texts/)')).toBe(inside('App/config/texts'))
    expect(render('[x](/App/ui)')).toBe(inside('App/ui'))
    expect(render('[x](./docs/../README.md#del)')).toBe(inside('README.md'))
    expect(render('[x](æ%20ø.md)')).toBe(inside('æ ø.md'))
  })

  test('links out over http, https and mailto', () => {
    expect(render('[x](https://example.com/a?b=c&d)')).toBe(
      `<p><a href="https://example.com/a?b=c&amp;d" ${rel}>x</a></p>`,
    )
    expect(render('<http://example.com>')).toContain(`href="http://example.com/" ${rel}`)
    expect(render('<kari@fjordvik.example>')).toContain(`href="mailto:kari@fjordvik.example" ${rel}`)
  })

  test('shows images as links, and as words inside a link', () => {
    expect(render('![Kart](https://example.com/kart.png)')).toBe(
      `<p><a href="https://example.com/kart.png" ${rel}>Kart</a></p>`,
    )
    expect(render('![](bilder/kart.png)')).toBe(`<p><a href="${base}bilder%2Fkart.png" ${rel}>kart.png</a></p>`)
    expect(render('[![Bygd](https://x.example/b.svg)](https://x.example/)')).toBe(
      `<p><a href="https://x.example/" ${rel}>Bygd</a></p>`,
    )
  })

  test('has tables without inline style, and code that the keyboard reaches', () => {
    const table = render('| a | b |\n|:--|--:|\n| 1 | 2 |')
    expect(table).toContain('<td>2</td>')
    expect(table).not.toContain('style')
    expect(table).toMatch(/^<div class="wide-table" tabindex="0"><table>/)
    expect(table.trimEnd()).toMatch(/<\/table><\/div>$/)
    expect(render('```js"onload=x\n<b>&\n```')).toBe('<pre tabindex="0"><code>&lt;b&gt;&amp;\n</code></pre>')
  })

  test('of the templates renders whole, with every part in place', () => {
    const readme = templateFiles({
      template: 'form',
      owner: 'kari',
      shortName: 'hundelisens',
      title: 'Si "hei" <script>alert(1)</script> & [x](javascript:1)',
      language: 'nb',
      personName: 'Kari',
      now: new Date(0),
    }).get('README.md')
    const html = render(readme ?? '')
    expect(html).toContain('<h2>Si &quot;hei&quot; &lt;script&gt;alert(1)&lt;/script&gt; &amp; [x](javascript:1)</h2>')
    expect(html.match(/<table>/g)).toHaveLength(languages.length)
    expect(html).not.toMatch(/<(script|a)\b/)
  })
})

describe('an attack', () => {
  const addresses = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#x09;script:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '<java\tscript:alert(1)>',
    '\\javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/png;base64,AAAA',
    'blob:https://x.example/1',
    'file:///etc/passwd',
    'ftp://x.example/',
    '../../../../settings/keys',
    '..%2f..%2f..%2fsettings',
    '%2e%2e/%2e%2e/settings',
    '..\\..\\settings',
    '/../../settings',
    '#top',
    'https://',
    'http://[',
  ]
  test.each(addresses)('by the address %j leads nowhere else', (address) => {
    for (const text of [`[x](${address})`, `![x](${address})`, `[x][r]\n\n[r]: ${address}`, `<${address}>`]) {
      const targets = [...render(text).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, target = '']) => target)
      for (const target of targets) expect(URL.parse(target, 'https://studio.example')?.href).toMatch(inTheRepository)
    }
  })
  const inTheRepository =
    /^https:\/\/studio\.example\/services\/kari\/hundelisens\/files\?path=(?!.*(\.\.|%2E%2E)(\/|%2F))/i

  test.each(['//evil.example/x', '/\\evil.example', '\\\\evil.example', 'https:evil.example'])(
    'by the address %j is an ordinary link out, never a page of ours',
    (address) => {
      const html = render(`[x](<${address}>)`)
      const [, target] = / href="([^"]*)"/.exec(html) ?? []
      if (target) expect(target).toMatch(/^(https:\/\/evil\.example\/|\/services\/kari\/hundelisens\/files\?path=)/)
    },
  )

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x">b</b> <!-- c -->',
    '<svg/onload=alert(1)>',
    '<details open ontoggle=alert(1)>',
    '[x](https://x.example "a\\" onmouseover=alert(1) x=\\"")',
    '![a" onerror="alert(1)](x.png)',
    '`<script>`',
    '<https://x.example/"onclick="x>',
    '# <iframe src="https://x.example">',
  ])('by markup %j stays text', (text) => {
    const tags = [...render(text).matchAll(/<([a-z0-9]+)((?: [a-z]+="[^"]*")*)>/g)]
    for (const [, tag = '', attributes = ''] of tags) {
      expect(['p', 'a', 'h2', 'code', 'pre']).toContain(tag)
      for (const [, name] of attributes.matchAll(/ ([a-z]+)="/g)) expect(['href', 'rel', 'tabindex']).toContain(name)
    }
    const rest = render(text).replace(/<\/?[a-z0-9]+(?: [a-z]+="[^"]*")*>/g, '')
    expect(rest).not.toContain('<')
  })

  const much = 100_000
  test.each([
    ['quotes in quotes', '>'.repeat(much)],
    ['open brackets', '['.repeat(much)],
    ['open images', '!['.repeat(much / 2)],
    ['open links', '[a]('.repeat(much / 4)],
    ['nested links', `${'['.repeat(much / 8)}a${'](b)'.repeat(much / 8)}`],
    ['stars', '*a '.repeat(much / 3)],
    ['stars and lines', '**_* __a* '.repeat(much / 10)],
    ['odd ticks', Array.from({ length: 600 }, (_, n) => '`'.repeat(n)).join(' ')],
    ['open tags', '<a '.repeat(much / 3)],
    ['open comments', '<!--'.repeat(much / 4)],
    ['lists in lists', Array.from({ length: 600 }, (_, n) => `${' '.repeat(n)}- a`).join('\n')],
    ['lists on a line', '- '.repeat(much / 2)],
    ['a wide table', `${'|a'.repeat(15_000)}\n${'|-'.repeat(15_000)}\n${'|\n'.repeat(20_000)}`],
    ['a tall table', `|a|\n|-|\n${'|x|\n'.repeat(much / 4)}`],
    ['references', Array.from({ length: 7500 }, (_, n) => `[${n}]: x`).join('\n')],
    ['uses of a long reference', `[a]: ${'x'.repeat(50_000)}\n${'[a] '.repeat(12_000)}`],
    ['uses of a reference', `[a]: ${'x'.repeat(1900)} "${'t'.repeat(20_000)}"\n\n${'[a] '.repeat(19_000)}`],
    ['entities', '&'.repeat(much)],
    ['backslashes', '\\'.repeat(much)],
    ['heading marks', `# ${'#'.repeat(much)} a`],
    ['blank lines', '\n'.repeat(much)],
    ['spaces before a line', `${' '.repeat(much)}a`],
    ['tildes', '~~a '.repeat(much / 4)],
    ['colons', 'a:'.repeat(much / 2)],
  ])('by %s ends, and stays small', (_, text) => {
    const html = render(text)
    expect(html.length).toBeLessThan(5_000_000)
  })

  test('by length is cut', () => {
    expect(render('x'.repeat(1_000_000)).length).toBeLessThan(110_000)
  })
})
