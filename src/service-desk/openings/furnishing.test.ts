import { execFile } from 'node:child_process'
import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  goOn,
  holdingAtCommit,
  holdingBefore,
  killAt,
  killAtRandom,
  newOrder,
  type Ordered,
  openScene,
  type Scene,
  stateOf,
  workTakes,
} from '../../../test/house/killed-opening.ts'
import { gitEnvironment } from '../../git/git.ts'
import { openLog } from '../../platform/log.ts'
import { repositoryOf, sweepRepositories } from '../../services/service.ts'
import { furnishing, furnishLate } from './furnishing.ts'

const silent = openLog('silent')

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

async function expectNothing(order: Ordered): Promise<void> {
  expect(await stateOf(scene, order)).toBe('waiting')
  expect({
    organisations: await scene.count('organisations where number = $1', order.number),
    names: await scene.count('names where name = $1', `o${order.number}`),
    teams: await scene.count('team_members where person = any($1)', order.owners),
    entries: await scene.count('order_entries where "order" = $1', order.id),
    records: await scene.count(`audit_records where details->>'organisation' = $1`, `o${order.number}`),
    mails: await mailsOf(order),
    jobs: await scene.count(`pgboss.job where name = '${furnishing}' and data->>'id' = $1`, order.id),
  }).toEqual({ organisations: 0, names: 0, teams: 0, entries: 0, records: 0, mails: [], jobs: 0 })
}

/** How often each party has got a mail about the opening, and everybody about the approval. */
async function mailsOf({ id }: Ordered): Promise<{ name: string; mails: number; jobs: number }[]> {
  return scene.query(
    `select person.name, count(distinct mail.id)::int as mails, count(job.id)::int as jobs
     from order_parties party
     join people person on person.id = party.person
     join accounts account on account.id = party.person
     join outbox mail on mail."to" = account.email_address and mail.subject like 'Organisasjonen er åpnet%'
     left join pgboss.job job on job.name = 'send-mail' and job.data->>'id' = mail.id::text
     where party."order" = $1 group by person.name order by person.name`,
    [id],
  )
}

const git = promisify(execFile)

/** Everything that an opening makes, once. */
async function expectWhole(order: Ordered): Promise<void> {
  const shortName = `o${order.number}`
  const [organisation] = await scene.query<{ id: string }>('select id from organisations where number = $1', [
    order.number,
  ])
  const id = organisation?.id ?? ''
  const teams = await scene.query<{ name: string }>('select name from teams where organisation = $1 order by name', [
    id,
  ])
  const repositories = await scene.query<{ id: string; purpose: string }>(
    'select id, purpose from services where owner = $1 order by purpose',
    [id],
  )
  expect({
    state: await stateOf(scene, order),
    organisations: await scene.count('organisations where number = $1', order.number),
    teams: teams.map(({ name }) => name),
    owners: await scene.count(
      'team_members member join teams team on team.id = member.team where team.is_owners and member.person = any($1)',
      order.owners,
    ),
    members: await scene.count('team_members where organisation = $1', id),
    environments: await scene.count('environments where organisation = $1', id),
    repositories: repositories.map(({ purpose }) => purpose),
    mails: await mailsOf(order),
    jobs: await scene.count(`pgboss.job where name = '${furnishing}' and data->>'id' = $1`, order.id),
  }).toEqual({
    state: 'done',
    organisations: 1,
    teams: ['Deploy-Production', 'Deploy-TT02', 'Devs', 'Owners'],
    owners: 2,
    members: 2,
    environments: 1,
    repositories: ['content', 'datamodels', 'resources'],
    mails: ['Kari', 'Nora', 'Ola'].map((name) => ({ name, mails: 1, jobs: 1 })),
    jobs: 1,
  })
  const records = await scene.query<{ event: string; times: number }>(
    `select event, count(*)::int as times from audit_records where organisation = $1 group by event order by event`,
    [id],
  )
  expect(records).toEqual([
    { event: 'desk-order-approved', times: 1 },
    { event: 'environment-opened', times: 1 },
    { event: 'organisation-opened', times: 1 },
    { event: 'service-created', times: 3 },
  ])
  const entries = await scene.query<{ kind: string }>('select kind from order_entries where "order" = $1 order by id', [
    order.id,
  ])
  expect(entries.map(({ kind }) => kind)).toEqual(['approved', 'opened'])
  for (const repository of repositories) {
    const path = repositoryOf(scene.bare.repositories, repository.id)
    const options = { env: gitEnvironment() }
    await git('git', [`--git-dir=${path}`, 'fsck', '--strict', '--no-dangling'], options)
    const { stdout } = await git('git', [`--git-dir=${path}`, 'rev-list', '--all', '--count'], options)
    expect(stdout.trim(), `${shortName}-${repository.purpose}`).toBe('1')
  }
}

/** What lies there after the sweeps of the next hours. */
async function expectNothingLeft(): Promise<void> {
  const past = new Date(Date.now() - 2 * 3_600_000)
  const age = async () => {
    for (const name of await readdir(scene.bare.repositories))
      await utimes(join(scene.bare.repositories, name), past, past)
  }
  await age()
  await sweepRepositories(scene.bare.app.db, scene.bare.repositories, silent)
  const rows = await scene.query<{ id: string }>('select id from services')
  const left = (await readdir(scene.bare.repositories)).filter((name) => name !== 'abandoned')
  expect(left.toSorted()).toEqual(rows.map(({ id }) => `${id}.git`).toSorted())
}

const approvalSteps = [
  holdingBefore('before the short name is taken', 'names'),
  holdingBefore('before the organisation', 'organisations'),
  holdingBefore('before the last team', 'teams', `new.name = 'Deploy-Production'`),
  holdingBefore('before the owners', 'team_members'),
  holdingBefore('before the environment', 'environments'),
  holdingBefore('before the job', 'pgboss.job', `new.name = '${furnishing}'`),
  holdingBefore('before the order is approved', 'orders', `new.state = 'approved'`),
  holdingBefore('before the record of the approval', 'audit_records', `new.event = 'desk-order-approved'`),
  holdingBefore('before the first mail', 'outbox'),
]

const purposes = ['datamodels', 'content', 'resources']

const furnishingSteps = [
  holdingAtCommit('while the approval is committed', 'organisations'),
  ...purposes.flatMap((purpose) => [
    holdingBefore(
      `when the repository for ${purpose} stands and its row does not`,
      'services',
      `new.purpose = '${purpose}'`,
    ),
    holdingAtCommit(`while the row of ${purpose} is committed`, 'services', `new.purpose = '${purpose}'`),
  ]),
  holdingBefore('before the order is done', 'orders', `new.state = 'done'`),
  holdingBefore('before its last entry', 'order_entries', `new.kind = 'opened'`),
  holdingBefore(
    'before the first mail of the opening',
    'outbox',
    `new.subject = 'Organisasjonen er åpnet i Altinn Studio'`,
  ),
  holdingBefore('before the last mail of the opening', 'outbox', `new.subject like 'Organisasjonen er åpnet%(%'`),
  holdingAtCommit('while the end is committed', 'orders', `new.state = 'done'`),
]

test.for(approvalSteps)('killed $name, an approval leaves nothing, and is done again whole', async (step) => {
  const order = await newOrder(scene)
  await killAt(scene, step, order)
  await expectNothing(order)
  await goOn(scene, order)
  await expectWhole(order)
})

test.for(furnishingSteps)('killed $name, an opening is finished whole and single', async (step) => {
  const order = await newOrder(scene)
  await killAt(scene, step, order)
  expect(await stateOf(scene, order)).toBe(step.name === 'while the end is committed' ? 'done' : 'approved')
  await goOn(scene, order)
  await expectWhole(order)
  await goOn(scene, order)
  await expectWhole(order)
})

test('killed at a hundred random moments, every opening ends whole and single, and nothing is left lying', {
  timeout: 240_000,
}, async () => {
  const orders: Ordered[] = []
  while (orders.length < 100) orders.push(await newOrder(scene))
  await killAtRandom(scene, orders, Math.ceil(await workTakes(scene)))
  const states = new Set(await Promise.all(orders.map((order) => stateOf(scene, order))))
  // The moments lay over the whole of the work, or this shows nothing.
  expect([...states]).toEqual(expect.arrayContaining(['waiting', 'approved']))
  const waiting = orders.values()
  const worker = async () => {
    for (const order of waiting) {
      await goOn(scene, order)
      await expectWhole(order)
    }
  }
  await Promise.all([worker(), worker(), worker()])
  await expectNothingLeft()
})

test('several nodes that do it at once make it once', async () => {
  const order = await newOrder(scene)
  await scene.bare.approve(order.id, scene.operator)
  await Promise.all(Array.from({ length: 4 }, () => scene.bare.furnish(order.id)))
  await expectWhole(order)
  await expectNothingLeft()
})

test('what the queue has lost is taken up after ten minutes, and one that cannot be finished holds up no other', async () => {
  const [stuck, lost, fresh] = [await newOrder(scene), await newOrder(scene), await newOrder(scene)]
  for (const { id } of [stuck, lost, fresh]) await scene.bare.approve(id, scene.operator)
  await scene.query(`update orders set decided_at = now() - interval '12 minutes' where id = $1`, [stuck.id])
  await scene.query(`update orders set decided_at = now() - interval '11 minutes' where id = $1`, [lost.id])
  const { app, repositories } = scene.bare
  await scene.query(`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'the disk is full'; end $$`)
  await scene.query(`create trigger refuse before insert on services for each row
    when (new.short_name = 'o${stuck.number}-content') execute function refuse()`)
  await furnishLate({ config: app.config, db: app.db, repositories }, app.queue, silent)
  expect(await Promise.all([stuck, lost, fresh].map((order) => stateOf(scene, order)))).toEqual([
    'approved',
    'done',
    'approved',
  ])
  await scene.query('drop trigger refuse on services')
  await furnishLate({ config: app.config, db: app.db, repositories }, app.queue, silent)
  await expectWhole(lost)
  await expectWhole(stuck)
})
