import { type Catalogue, clock, weekday } from '../../platform/texts.ts'
import { promisedDays } from './promise.ts'

const numbersNb = ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv']
const numbersEn = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const daysNb = (days: number) => `${numbersNb[days] ?? days} ${days === 1 ? 'virkedag' : 'virkedager'}`
const daysEn = (days: number) => `${numbersEn[days] ?? days} working ${days === 1 ? 'day' : 'days'}`

const nb = {
  title: 'Når du får svar',
  runs: (due: Date, days: number) =>
    `Svar innen ${weekday('nb', due)} kl. ${clock('nb', due)} – ${days === 0 ? 'mindre enn én virkedag' : daysNb(days)} igjen.`,
  stands: 'Fristen står stille mens vi venter på svar fra deg.',
  standsDays: (used: number) =>
    `Når du har svart, får du svar fra oss innen ${daysNb(Math.max(1, promisedDays - used))}.`,
  late: (due: Date) =>
    `Du skulle hatt svar innen ${weekday('nb', due)} kl. ${clock('nb', due)}. Vi er for sene, og det beklager vi.`,
  lateWrite: 'Du er fortsatt i køen. Haster det, skriv til',
  answered: (at: Date, days: number) =>
    days === 0
      ? `Svaret kom ${weekday('nb', at)}, mindre enn én virkedag etter bestillingen.`
      : `Svaret kom ${weekday('nb', at)}, ${daysNb(days)} etter bestillingen.`,
  answeredLate: 'Det var senere enn vi hadde lovet, og det beklager vi.',
}

const en: typeof nb = {
  title: 'When you get an answer',
  runs: (due, days) =>
    `Answer by ${weekday('en', due)} at ${clock('en', due)} – ${days === 0 ? 'less than one working day' : daysEn(days)} left.`,
  stands: 'The clock stands still while we wait for an answer from you.',
  standsDays: (used) => `When you have answered, you hear from us within ${daysEn(Math.max(1, promisedDays - used))}.`,
  late: (due) =>
    `You should have had an answer by ${weekday('en', due)} at ${clock('en', due)}. We are late, and we are sorry.`,
  lateWrite: 'You are still in the queue. If it is urgent, write to',
  answered: (at, days) =>
    days === 0
      ? `The answer came on ${weekday('en', at)}, less than one working day after the order.`
      : `The answer came on ${weekday('en', at)}, ${daysEn(days)} after the order.`,
  answeredLate: 'That was later than we had promised, and we are sorry.',
}

/** How the promised time stands, for whoever waits. */
export const clockTexts: Catalogue<typeof nb> = { nb, en }
