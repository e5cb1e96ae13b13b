import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

/** What both sides know of a purpose, what the desk does for it, and what the database holds. */
const tables = ['orders/purpose.ts', 'desk/purposes.ts', '/tables.ts']
/** Services have purposes of their own. */
const comparison =
  /purpose"?\}? *(?:===|!==|=|<>|in) *\(?'(?!service')|Record<OrderPurpose|\[order\.purpose\]|orders\.purpose, ?'/

test('the purpose of an order is looked up in a table, and compared nowhere', async () => {
  const comparing: string[] = []
  let read = 0
  for await (const file of glob('src/service-desk/**/*.{ts,tsx}')) {
    if (tables.some((table) => file.endsWith(table)) || file.includes('.test.')) continue
    read += 1
    const lines = (await readFile(file, 'utf8')).split('\n')
    comparing.push(
      ...lines.flatMap((line, place) => (comparison.test(line) ? `${file}:${place + 1} ${line.trim()}` : [])),
    )
  }
  expect(read).toBeGreaterThan(90)
  expect(comparing, 'make it a fact of orders/purpose.ts, or of the handling in desk/purposes.ts').toEqual([])
})
