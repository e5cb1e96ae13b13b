import { sweepKeptForms } from './accounts/kept-form.ts'
import { sweepSessions } from './accounts/session.ts'
import { remindOwners } from './joining/join-request.ts'
import { sendMailJob, sweepOutbox } from './mail/outbox.ts'
import type { Config } from './platform/config.ts'
import type { Database } from './platform/database.ts'
import { sweepLimits } from './platform/limits.ts'
import type { Log } from './platform/log.ts'
import type { Job, Schedule } from './platform/queue.ts'
import { sweepDrafts } from './service-desk/openings/draft.ts'
import { furnishJob, furnishLate } from './service-desk/openings/furnishing.ts'
import { registerJob } from './service-desk/orders/register-check.ts'
import { appointOwners } from './service-desk/successions/appointment.ts'
import { sweepRepositories } from './services/service.ts'
import { sweepAttempts } from './sign-in/attempt.ts'
import { sweepCaptchas } from './sign-in/captcha.ts'
import { sweepSignUps } from './sign-in/sign-up.ts'

type Needs = { config: Config; db: Database; log: Log; repositories: string }

export function jobs({ config, db, log, repositories }: Needs): Job<{ id: string }>[] {
  return [sendMailJob(config, db, log), furnishJob({ config, db, repositories }), registerJob({ config, db })]
}

export function schedules({ config, db, log, repositories }: Needs): Schedule[] {
  return [
    { name: 'sweep-sign-ups', cron: '*/5 * * * *', work: () => sweepSignUps(db) },
    { name: 'sweep-attempts', cron: '*/15 * * * *', work: () => sweepAttempts(db) },
    { name: 'sweep-captchas', cron: '*/15 * * * *', work: () => sweepCaptchas(db) },
    { name: 'sweep-sessions', cron: '7 * * * *', work: () => sweepSessions(db) },
    { name: 'sweep-kept-forms', cron: '17 * * * *', work: () => sweepKeptForms(db) },
    { name: 'sweep-drafts', cron: '23 * * * *', work: () => sweepDrafts(db) },
    { name: 'sweep-outbox', cron: '47 * * * *', work: () => sweepOutbox(db) },
    { name: 'sweep-limits', cron: '27 * * * *', work: () => sweepLimits(db) },
    { name: 'remind-owners', cron: '57 * * * *', work: (queue) => remindOwners({ db, config, queue }) },
    { name: 'appoint-owners', cron: '* * * * *', work: (queue) => appointOwners({ config, db, queue, log }) },
    {
      name: 'furnish-late',
      cron: '*/10 * * * *',
      work: (queue) => furnishLate({ config, db, repositories }, queue, log),
    },
    { name: 'sweep-repositories', cron: '37 * * * *', work: () => sweepRepositories(db, repositories, log) },
  ]
}
