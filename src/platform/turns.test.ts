import { expect, test } from 'vitest'
import { openTurnsOfEach } from './turns.ts'

const here = new AbortController().signal

test('each has one turn at a time, and hands it to their own next in line', async () => {
  const turns = openTurnsOfEach({ waiting: 1, patience: 60_000 })
  const first = await turns.take('kari', here)
  const second = turns.take('kari', here)
  expect(await turns.take('kari', here)).toBeUndefined()
  expect(await turns.take('ola', here)).toBeDefined()
  first?.()
  const given = await second
  expect(given).toBeDefined()
  given?.()
  expect(await turns.take('kari', here)).toBeDefined()
})

test('whoever goes away while waiting, or waits too long, takes no turn', async () => {
  const turns = openTurnsOfEach({ waiting: 2, patience: 20 })
  const first = await turns.take('kari', here)
  const left = new AbortController()
  const waiting = [turns.take('kari', left.signal), turns.take('kari', here)]
  left.abort()
  expect(await Promise.all(waiting)).toEqual([undefined, undefined])
  first?.()
  expect(await turns.take('kari', here)).toBeDefined()
})
