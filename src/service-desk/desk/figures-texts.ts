import type { Catalogue } from '../../platform/texts.ts'
import { promiseTexts } from '../orders/promise-texts.ts'

const { days: daysNb, hours: hoursNb } = promiseTexts.nb
const { days: daysEn, hours: hoursEn } = promiseTexts.en

const nb = {
  title: 'Tall',
  lead: 'Hvor mye som er åpent, og hvor raskt bestillinger blir avgjort.',
  now: 'Nå',
  open: 'Åpne bestillinger',
  waiting: 'Venter på oss',
  late: 'Over fristen',
  lately: 'Den siste tiden',
  period: 'Periode',
  lastMonth: 'Siste 30 dager',
  lastQuarter: 'Siste 90 dager',
  decided: 'Avgjort',
  median: 'Median tid',
  inTime: 'Innen fristen',
  weeks: 'Uke for uke',
  week: 'Uken fra',
  ordered: 'Kom inn',
  nothing: 'Ingen',
  underAnHour: 'under en time',
  percent: (share: number) => `${share} %`,
  duration: (days: number, hours: number) =>
    days === 0 ? hoursNb(hours) : hours === 0 ? daysNb(days) : `${daysNb(days)} og ${hoursNb(hours)}`,
  chartOrdered: 'Bestillinger som kom inn',
  chartMedian: 'Median tid til avgjørelse',
  chartInTime: 'Andel innen fristen',
  most: (value: string) => `Høyest: ${value}`,
  table: 'De samme tallene i en tabell',
  how: 'Slik er det talt',
  counted: [
    'Avgjort er det som er godkjent eller har fått nei. Når to må godkjenne, teller den andre godkjenningen. Trukne bestillinger er ikke med.',
    'Tiden går fra bestillingen kom til den ble avgjort, med netter, helger og venting på bestilleren.',
    'Innen fristen er det som ble avgjort før bestillingens egen frist: tre virkedager, som står stille mens bestilleren er spurt.',
    'Over fristen er det som venter på oss nå, etter at fristen er ute.',
  ],
}

const en: typeof nb = {
  title: 'Figures',
  lead: 'How much is open, and how fast orders are decided.',
  now: 'Now',
  open: 'Open orders',
  waiting: 'Waiting for us',
  late: 'Over time',
  lately: 'Lately',
  period: 'Period',
  lastMonth: 'The last 30 days',
  lastQuarter: 'The last 90 days',
  decided: 'Decided',
  median: 'Median time',
  inTime: 'Within promise',
  weeks: 'Week by week',
  week: 'The week from',
  ordered: 'Came in',
  nothing: 'None',
  underAnHour: 'less than an hour',
  percent: (share) => `${share}%`,
  duration: (days, hours) =>
    days === 0 ? hoursEn(hours) : hours === 0 ? daysEn(days) : `${daysEn(days)} and ${hoursEn(hours)}`,
  chartOrdered: 'Orders that came in',
  chartMedian: 'Median time to a decision',
  chartInTime: 'Share within promise',
  most: (value) => `Highest: ${value}`,
  table: 'The same figures in a table',
  how: 'How it is counted',
  counted: [
    'Decided is what was approved or declined. Where two must approve, the second approval counts. Withdrawn orders are left out.',
    'Time runs from when the order came until it was decided, with nights, weekends and waiting for the applicant.',
    'Within promise is what was decided before the order’s own time was over: three working days, which stand still while the applicant is asked.',
    'Over time is what waits for us now, after its time is over.',
  ],
}

/** How much is open, and how fast it is decided. */
export const figuresTexts: Catalogue<typeof nb> = { nb, en }
