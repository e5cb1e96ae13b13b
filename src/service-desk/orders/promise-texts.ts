import type { Catalogue } from '../../platform/texts.ts'

const hoursNb = (hours: number) => (hours === 1 ? '1 time' : `${hours} timer`)
const hoursEn = (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`)
const daysNb = (days: number) => (days === 1 ? '1 dag' : `${days} dager`)
const daysEn = (days: number) => (days === 1 ? '1 day' : `${days} days`)

const nb = {
  due: (when: string) => `Frist ${when}`,
  late: (by: string) => `For sent, ${by} over fristen`,
  paused: 'Fristen står stille',
  came: (when: string) => `Kom ${when}`,
  ended: (when: string) => `Avsluttet ${when}`,
  days: daysNb,
  hours: hoursNb,
}

const en: typeof nb = {
  due: (when) => `Due ${when}`,
  late: (by) => `Late, ${by} over time`,
  paused: 'The clock stands still',
  came: (when) => `Came ${when}`,
  ended: (when) => `Closed ${when}`,
  days: daysEn,
  hours: hoursEn,
}

/** How the promised time of an order stands, and lengths of time. */
export const promiseTexts: Catalogue<typeof nb> = { nb, en }
