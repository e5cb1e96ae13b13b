import { expect, test } from 'vitest'
import { dueAfterPause, dueAt, workingDaysBetween } from './promise.ts'

const clock = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' })

function oslo(moment: Date): string {
  return clock.format(moment)
}

test.for([
  ['a week without holidays', '2026-03-02T09:00+01:00', '2026-03-05 16:00'],
  ['over a weekend', '2026-03-05T09:00+01:00', '2026-03-10 16:00'],
  ['a Friday', '2026-03-06T15:59+01:00', '2026-03-11 16:00'],
  ['the last minute of the office day', '2026-03-02T16:00+01:00', '2026-03-05 16:00'],
  ['the evening of the same day', '2026-03-02T20:00+01:00', '2026-03-05 16:00'],
  ['a Friday evening', '2026-03-06T20:00+01:00', '2026-03-11 16:00'],
  ['a Saturday', '2026-03-07T10:00+01:00', '2026-03-11 16:00'],
  ['a Sunday', '2026-03-08T23:59+01:00', '2026-03-11 16:00'],
  ['the first minute of Monday is Monday', '2026-03-09T00:00+01:00', '2026-03-12 16:00'],
  ['midnight is that of Oslo, not of UTC', '2026-03-08T23:30Z', '2026-03-12 16:00'],
  ['and so is the day before it', '2026-03-03T22:59Z', '2026-03-06 16:00'],
  ['before Easter', '2026-03-30T09:00+02:00', '2026-04-07 16:00'],
  ['Wednesday before Easter', '2026-04-01T09:00+02:00', '2026-04-09 16:00'],
  ['on Maundy Thursday', '2026-04-02T09:00+02:00', '2026-04-09 16:00'],
  ['on Easter Monday', '2026-04-06T09:00+02:00', '2026-04-09 16:00'],
  ['an early Easter', '2035-03-20T09:00+01:00', '2035-03-28 16:00'],
  ['1 May', '2026-04-29T09:00+02:00', '2026-05-05 16:00'],
  ['17 May on a Sunday takes no working day', '2026-05-14T18:00+02:00', '2026-05-19 16:00'],
  ['17 May on a Monday', '2027-05-14T09:00+02:00', '2027-05-20 16:00'],
  ['17 May on a Wednesday', '2028-05-16T09:00+02:00', '2028-05-22 16:00'],
  ['Ascension Day, the Friday after it, and the weekend', '2026-05-13T09:00+02:00', '2026-05-19 16:00'],
  ['Whitsun', '2026-05-22T09:00+02:00', '2026-05-28 16:00'],
  ['8 May and Olsok are working days', '2026-07-28T09:00+02:00', '2026-07-31 16:00'],
  ['Christmas Eve is a working day', '2026-12-22T09:00+01:00', '2026-12-28 16:00'],
  ['Christmas to New Year', '2026-12-24T09:00+01:00', '2026-12-30 16:00'],
  ['over the turn of the year', '2026-12-30T09:00+01:00', '2027-01-05 16:00'],
  ['on New Year’s Eve in the evening', '2026-12-31T18:00+01:00', '2027-01-06 16:00'],
  ['on New Year’s Day', '2027-01-01T00:00+01:00', '2027-01-06 16:00'],
  ['the clock goes forward', '2026-03-27T09:00+01:00', '2026-04-01 16:00'],
  ['the hour that does not exist', '2026-03-29T02:30+01:00', '2026-04-01 16:00'],
  ['the clock goes back', '2026-10-23T09:00+02:00', '2026-10-28 16:00'],
  ['a leap day', '2028-02-28T09:00+01:00', '2028-03-02 16:00'],
])('%s: what comes %s is promised by %s', async ([, from = '', due]) => {
  expect(oslo(await dueAt(new Date(from)))).toBe(due)
})

test.for([
  [0, '2026-03-02 16:00'],
  [1, '2026-03-03 16:00'],
  [5, '2026-03-09 16:00'],
  [10, '2026-03-16 16:00'],
] as const)('%i working days end %s', async ([days, due]) => {
  expect(oslo(await dueAt(new Date('2026-03-02T09:00+01:00'), days))).toBe(due)
})

test.for([
  ['the same moment', '2026-03-02T09:00+01:00', '2026-03-02T09:00+01:00', 0],
  ['the same day', '2026-03-02T09:00+01:00', '2026-03-02T17:00+01:00', 0],
  ['the next morning', '2026-03-02T09:00+01:00', '2026-03-03T09:00+01:00', 0],
  ['a minute before the next day is over', '2026-03-02T09:00+01:00', '2026-03-03T15:59+01:00', 0],
  ['the next day over', '2026-03-02T09:00+01:00', '2026-03-03T16:00+01:00', 1],
  ['the promise kept at the last moment', '2026-03-02T09:00+01:00', '2026-03-05T16:00+01:00', 3],
  ['a weekend uses nothing', '2026-03-06T09:00+01:00', '2026-03-08T23:00+01:00', 0],
  ['Easter uses nothing', '2026-04-01T09:00+02:00', '2026-04-07T09:00+02:00', 0],
  ['a year end', '2026-12-23T09:00+01:00', '2027-01-04T17:00+01:00', 6],
  ['the clock goes forward', '2026-03-27T09:00+01:00', '2026-03-30T16:00+02:00', 1],
  ['backwards in time', '2026-03-05T09:00+01:00', '2026-03-02T09:00+01:00', 0],
] as const)('%s: from %s to %s', async ([, from, to, used]) => {
  expect(await workingDaysBetween(new Date(from), new Date(to))).toBe(used)
})

test('at the promised moment the promised days are used, and not a millisecond before', async () => {
  for (let day = 0; day < 400; day++) {
    const from = new Date(Date.UTC(2026, 0, 1 + day, (day * 7) % 24, 30))
    const due = await dueAt(from)
    expect(await workingDaysBetween(from, due)).toBe(3)
    expect(await workingDaysBetween(from, new Date(due.getTime() - 1))).toBe(2)
  }
})

test.for([
  ['nothing used', 0, '2026-03-05 16:00'],
  ['one used', 1, '2026-03-04 16:00'],
  ['two used', 2, '2026-03-03 16:00'],
  ['all used: one is left at least', 3, '2026-03-03 16:00'],
  ['more than all', 9, '2026-03-03 16:00'],
] as const)('after a pause, %s', async ([, used, due]) => {
  expect(oslo(await dueAfterPause(used, new Date('2026-03-02T09:00+01:00')))).toBe(due)
})
