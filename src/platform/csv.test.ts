import { expect, test } from 'vitest'
import { csvAnswer } from './csv.ts'

async function* batches(faultAt?: number) {
  for (let batch = 0; batch < 3; batch += 1) {
    if (batch === faultAt) throw new Error('The database went away')
    yield [[`${batch}`, '=1+1']]
  }
}

test('a fault in the first rows comes before the answer has begun', async () => {
  await expect(csvAnswer('rows', 'en', ['Number', 'Formula'], batches(0))).rejects.toThrow('The database went away')
})

test('a fault later on breaks the file off', async () => {
  const answer = await csvAnswer('rows', 'en', ['Number', 'Formula'], batches(2))
  await expect(answer.text()).rejects.toThrow('The database went away')
})

test.for([
  ['en', "Number,Formula\r\n0,'=1+1\r\n1,'=1+1\r\n2,'=1+1\r\n"],
  ['nn', "Number;Formula\r\n0;'=1+1\r\n1;'=1+1\r\n2;'=1+1\r\n"],
  ['nb', "Number;Formula\r\n0;'=1+1\r\n1;'=1+1\r\n2;'=1+1\r\n"],
] as const)('in %s all rows come, after the mark of the alphabet', async ([language, text]) => {
  const bytes = await (await csvAnswer('rows', language, ['Number', 'Formula'], batches())).bytes()
  expect(Buffer.from(bytes).toString()).toBe(`\ufeff${text}`)
})

test('a table without rows has its header', async () => {
  const answer = await csvAnswer('rows', 'en', ['Number'], [])
  expect(Buffer.from(await answer.bytes()).toString()).toBe('\ufeffNumber\r\n')
})
