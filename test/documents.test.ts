import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const own = 'test/documents.test.ts'

/** Every text of the repository, by its path. */
const texts: readonly { path: string; text: string }[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => /\.(ts|tsx|md|css|json|sql|svg)$/.test(path) && path !== 'package-lock.json' && path !== own)
  .filter((path) => existsSync(join(root, path)))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

function headingsOf(document: string): string[] {
  const found = readFileSync(join(root, document), 'utf8').matchAll(/^#+ (.+)$/gm)
  return [...found].map(([, heading = '']) => heading)
}

/** What is wrong with a reference such as `docs/design.md, "Passwords"`. */
function fault(document: string, heading: string | undefined): string | undefined {
  if (!existsSync(join(root, document))) return `there is no ${document}`
  if (heading === undefined || headingsOf(document).includes(heading)) return undefined
  return `${document} has no heading "${heading}"`
}

test('nothing refers to what is not in the repository', () => {
  const outside = /DESIGN\.md|house[- ]plan|good[- ]houses|stack[- ]notes|\bthe issue\b|\(issue "/
  const faults = texts.flatMap(({ path, text }) => outside.exec(text)?.map((found) => `${path}: ${found}`) ?? [])
  expect(faults).toEqual([])
})

test('what refers to a document finds it, and its heading', () => {
  const references = texts.flatMap(({ path, text }) => {
    const unbroken = text.replace(/\n\s*(?:\*|\/\/) /g, ' ')
    const found = unbroken.matchAll(/\b(docs\/[\w./-]+\.md)(?:, "([^"]+)")?/g)
    return [...found].map(([, document = '', heading]) => ({ path, told: fault(document, heading) }))
  })
  expect(references.length).toBeGreaterThan(10)
  expect(references.flatMap(({ path, told }) => (told ? [`${path}: ${told}`] : []))).toEqual([])
})

test('the links between documents lead somewhere', () => {
  const faults = texts
    .filter(({ path }) => path.endsWith('.md') && !path.startsWith('src/'))
    .flatMap(({ path, text }) => {
      const links = [...text.matchAll(/\]\(((?!https?:|#)[^)#\s]+)/g)].map(([, link = '']) => link)
      return links
        .filter((link) => !existsSync(join(root, dirname(path), link)))
        .map((link) => `${path} links to ${link}`)
    })
  expect(faults).toEqual([])
})

test('the files on the way of a request, a push and an order are there', () => {
  const { text } = texts.find(({ path }) => path === 'docs/architecture.md') ?? { text: '' }
  const named = [...text.matchAll(/`([\w-]+\/[\w/-]+(?:\.tsx?)?)`/g)].map(([, path = '']) => path)
  const places = (path: string) => ['', 'src/', 'src/service-desk/'].map((folder) => join(root, folder, path))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !places(path).some((place) => existsSync(place)))).toEqual([])
})
