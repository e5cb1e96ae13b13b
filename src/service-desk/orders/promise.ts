/// <reference lib="esnext.temporal" />

/** Working days within which the desk promises an answer (docs/design.md, "Ordering an organisation"). */
export const promisedDays = 3

const zone = 'Europe/Oslo'
const officeCloses = '16:00'

type Calendar = (day: Temporal.PlainDate) => boolean

/** When a promise made at `from` ends: at 16:00 in Oslo on the last of so many working days after the day it was made,
 * whatever time and day that was. */
export async function dueAt(from: Date, workingDays = promisedDays): Promise<Date> {
  const isWorkingDay = await calendar()
  let day = dayOf(from)
  for (let left = workingDays; left > 0; left--) day = nextWorkingDay(day, isWorkingDay)
  return new Date(closing(day))
}

/** How many working days of a promise made at `from` are used up at `to`: whole ones, by the rule of `dueAt`. */
export async function workingDaysBetween(from: Date, to: Date): Promise<number> {
  const isWorkingDay = await calendar()
  let day = nextWorkingDay(dayOf(from), isWorkingDay)
  let used = 0
  while (closing(day) <= to.getTime()) {
    used += 1
    day = nextWorkingDay(day, isWorkingDay)
  }
  return used
}

/** How many working days of a promise that ends at `due` are used up at `now`: all but those that are left, by the rule of `dueAt`. */
export async function usedDays(due: Date, now: Date): Promise<number> {
  return Math.max(0, promisedDays - (await workingDaysBetween(now, due)))
}

/** When the promise ends after the desk has waited for the applicant: what was left of it runs from the answer, and one
 * working day at least. @param usedDays working days that the desk had used before it asked, all times together */
export function dueAfterPause(usedDays: number, answeredAt: Date): Promise<Date> {
  return dueAt(answeredAt, Math.max(1, promisedDays - usedDays))
}

function dayOf(moment: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate()
}

function nextWorkingDay(day: Temporal.PlainDate, isWorkingDay: Calendar): Temporal.PlainDate {
  let next = day.add({ days: 1 })
  while (!isWorkingDay(next)) next = next.add({ days: 1 })
  return next
}

/** Milliseconds since 1970. */
function closing(day: Temporal.PlainDate): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: officeCloses }).epochMilliseconds
}

let made: Promise<Calendar> | undefined

/** Made once: a year's holidays take milliseconds to work out, and never change. */
function calendar(): Promise<Calendar> {
  made ??= norwegianCalendar()
  return made
}

/** Norwegian public holidays; Christmas Eve and New Year's Eve are none. */
async function norwegianCalendar(): Promise<Calendar> {
  // Not at the top: the library brings the holidays of every country, 27 MB, and few visits need one.
  const { default: Holidays } = await import('date-holidays')
  const norwegian = new Holidays('NO', { types: ['public'], timezone: zone })
  const years = new Map<number, Set<string>>()
  const holidaysOf = (year: number) => {
    const known = years.get(year) ?? new Set(norwegian.getHolidays(year).map(({ date }) => date.slice(0, 10)))
    years.set(year, known)
    return known
  }
  return (day) => day.dayOfWeek <= 5 && !holidaysOf(day.year).has(day.toString())
}
