import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import pg from 'pg'
import { expect, vi } from 'vitest'
import { z } from 'zod'
import { makeQueues, openBareHouse } from './bare-house.ts'
import { createDatabase } from './database-server.ts'
import type { Errand } from './opening-process.ts'
import { nextNumber } from './organisation.ts'

export type Scene = Awaited<ReturnType<typeof openScene>>

/**
 * A database and a folder where processes open organisations and are killed at it. Nobody else works there, so that what
 * lies there afterwards is what they left.
 */
export async function openScene() {
  const database = await createDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'studio-furnishing-'))
  await mkdir(join(folder, 'repositories'))
  await makeQueues(database.url)
  const bare = await openBareHouse(database.url, folder)
  const pool = new pg.Pool({ connectionString: database.url, max: 4 })
  // Holds the lock that a step waits for.
  const holder = new pg.Client({ connectionString: database.url })
  await holder.connect()
  const operator = await newAccount({ pool }, 'Sindre')
  await pool.query('insert into operators (person) values ($1)', [operator])
  const program = join(folder, 'opening.mjs')
  await bundle(program)

  async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await pool.query<Row>(text, values)).rows
  }
  return {
    database,
    folder,
    bare,
    pool,
    holder,
    operator,
    program,
    query,
    /** @param question what stands after `from` */
    async count(question: string, ...values: unknown[]): Promise<number> {
      const [row] = await query<{ count: number }>(`select count(*)::int as count from ${question}`, values)
      return row?.count ?? 0
    },
    async close(): Promise<void> {
      await holder.end()
      await pool.end()
      await bare.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** One file, which starts in a fraction of the time: a hundred processes are killed here. */
async function bundle(outfile: string): Promise<void> {
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL('./opening-process.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native', 'date-holidays'],
    // Services read their templates from beside themselves.
    define: { 'import.meta.url': JSON.stringify(new URL('../../src/services/service.ts', import.meta.url).href) },
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)` },
    logLevel: 'error',
  })
}

let people = 0

async function newAccount({ pool }: Pick<Scene, 'pool'>, name: string): Promise<string> {
  const id = randomUUID()
  people += 1
  const username = `person${people}`
  await pool.query(
    `with held as (insert into names (name, holder) values ($2, $1)),
       known as (insert into people (id, name) values ($1, $3))
     insert into accounts (id, username, email_address, password_hash, language) values ($1, $2, $4, '', 'nb')`,
    [id, username, name, `${username}@fjordvik.example`],
  )
  return id
}

export type Ordered = { id: string; number: string; applicant: string; owners: string[] }

/** An order of somebody who does not want to own it, with two administrators who have said yes and one who has not. */
export async function newOrder(scene: Scene): Promise<Ordered> {
  const number = nextNumber()
  const [applicant, kari, ola, amal] = [
    await newAccount(scene, 'Nora'),
    await newAccount(scene, 'Kari'),
    await newAccount(scene, 'Ola'),
    await newAccount(scene, 'Amal'),
  ]
  const [order] = await scene.query<{ id: string }>(
    `with made as (insert into orders (purpose, number, due_at) values ('open', $1, now()) returning id)
     insert into openings ("order", kind, short_name, name_nb, name_nn, name_en)
     select id, 'service-owner', $2, 'Fjordvik kommune', 'Fjordvik kommune', 'Fjordvik' from made returning "order" as id`,
    [number, `o${number}`],
  )
  const id = order?.id ?? ''
  await scene.query(
    `insert into order_parties ("order", person, is_applicant, is_administrator, confirmed_at)
     values ($1, $2, true, false, null), ($1, $3, false, true, now()), ($1, $4, false, true, now()), ($1, $5, false, true, null)`,
    [id, applicant, kari, ola, amal],
  )
  return { id, number, applicant, owners: [kari, ola] }
}

async function ready(scene: Scene): Promise<ChildProcess> {
  const child = fork(scene.program, [scene.database.url, scene.folder], { execArgv: [] })
  await said(child)
  return child
}

async function said(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('The process ended by itself')
  })
  const [message] = await Promise.race([once(child, 'message'), ended])
  return message
}

function tell(scene: Scene, child: ChildProcess, order: Ordered, lastStep?: number): void {
  child.send({ order: order.id, operator: scene.operator, lastStep } satisfies Errand)
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** How far an order has come. */
export async function stateOf(scene: Scene, { id }: Ordered): Promise<string> {
  const [order] = await scene.query<{ state: string }>('select state from orders where id = $1', [id])
  return order?.state ?? ''
}

/** What the desk and the queue do when the process is up again. */
export async function goOn(scene: Scene, order: Ordered): Promise<void> {
  if ((await stateOf(scene, order)) === 'waiting') await scene.bare.approve(order.id, scene.operator)
  await scene.bare.furnish(order.id)
}

/** A step of the work, as the database sees it: what is stopped there waits for the parent's lock. */
export type Step = { name: string; trigger: string }

/** Stops before a row is written. */
export const holdingBefore = (name: string, on: string, when = 'true'): Step => ({
  name,
  trigger: `create trigger hold before insert or update on ${on} for each row when (${when}) execute function hold()`,
})

/** The client is killed while its commit is under way: the database finishes it. */
export const holdingAtCommit = (name: string, on: string, when = 'true'): Step => ({
  name,
  trigger: `create constraint trigger hold after insert or update on ${on} deferrable initially deferred
    for each row when (${when}) execute function hold()`,
})

/** Kills a process when it has come to a step. */
export async function killAt(scene: Scene, { trigger }: Step, order: Ordered): Promise<void> {
  await scene.query(`create or replace function hold() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(4, 7); return new; end $$`)
  const table = / on (\S+)/.exec(trigger)?.[1]
  const child = await ready(scene)
  await scene.holder.query('select pg_advisory_lock(4, 7)')
  await scene.query(trigger)
  tell(scene, child, order)
  const waiting = () =>
    scene.query<{ pid: number }>(`select pid from pg_locks where locktype = 'advisory' and not granted and classid = 4`)
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 120_000, interval: 5 })
  const [held] = await waiting()
  await kill(child)
  await scene.holder.query('select pg_advisory_unlock(4, 7)')
  const itsConnection = () => scene.count('pg_stat_activity where pid = $1', held?.pid)
  await vi.waitFor(async () => expect(await itsConnection()).toBe(0), { timeout: 120_000, interval: 5 })
  await scene.query(`drop trigger hold on ${table}`)
}

/** Steps from the errand to its end, in a process that nobody disturbs. */
export async function workTakes(scene: Scene): Promise<number> {
  const [child, order] = [await ready(scene), await newOrder(scene)]
  tell(scene, child, order)
  const { steps } = z.object({ steps: z.number() }).parse(await said(child))
  await kill(child)
  return steps
}

/** A process for each order dies at a step of its own, and their steps lie over the whole of the work. */
export async function killAtRandom(scene: Scene, orders: readonly Ordered[], steps: number): Promise<void> {
  // The next process starts while this one works.
  let next = ready(scene)
  for (const [place, order] of orders.entries()) {
    const child = await next
    next = ready(scene)
    const gone = once(child, 'exit')
    tell(scene, child, order, 1 + Math.floor(((place + Math.random()) / orders.length) * steps))
    // Where there were fewer steps this time, it is through before.
    await Promise.race([gone, once(child, 'message')])
    child.kill('SIGKILL')
    await gone
  }
  await kill(await next)
}
