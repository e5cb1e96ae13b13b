import { expect, test } from 'vitest'
import { readPushReport } from './push-report.ts'

const packet = (content: string) => `${(content.length + 4).toString(16).padStart(4, '0')}${content}`
const inBand = (band: number, content: string) => packet(String.fromCharCode(band) + content)

function read(answer: string, size: number) {
  const report = readPushReport()
  for (let at = 0; at < answer.length; at += size) report.read(Buffer.from(answer.slice(at, at + size), 'latin1'))
  return report.changed()
}

const won = `${packet('unpack ok\n')}${packet('ok refs/heads/master\n')}0000`
const lost = `${packet('unpack ok\n')}${packet('ng refs/heads/master fetch first\n')}0000`
const some = `${packet('unpack ok\n')}${packet('ng refs/heads/a no\n')}${packet('ok refs/heads/b\n')}0000`

test.each([1, 2, 3, 7, 10_000])('is read however it is cut up, here %i bytes at a time', (size) => {
  expect(read(won, size)).toBe(true)
  expect(read(lost, size)).toBe(false)
  expect(read(`${inBand(2, 'ok refs/heads/words-for-people\n')}${inBand(1, lost)}0000`, size)).toBe(false)
  expect(read(`${inBand(1, some.slice(0, 30))}${inBand(2, 'x')}${inBand(1, some.slice(30))}0000`, size)).toBe(true)
})

test.each(['', '0000', 'zzzzzz', packet('hello'), 'ok refs/heads/master', '0001000200030000'])(
  'nothing is known from %j',
  (answer) => {
    expect(read(answer, 5)).toBeUndefined()
  },
)
