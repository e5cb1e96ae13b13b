import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { putAccounts } from '../../test/house/account.ts'
import { createDatabase } from '../../test/house/database-server.ts'
import { openDatabase, type Pool } from '../platform/database.ts'
import { openLog } from '../platform/log.ts'
import { claimName, freeAlternatives, isFree, usernameFault, usernameFrom } from './name.ts'
import { accounts, formerNames } from './tables.ts'

const good = [
  'a',
  'A',
  '7',
  'kari',
  'Kari',
  'kari.nordmann',
  'kari-nordmann',
  'kari_nordmann',
  'a.b-c_d',
  '1-2',
  'x'.repeat(39),
  'git.hub',
  'key',
  'png',
]

test.for(good)('%s is a username', (name) => {
  expect(usernameFault(name)).toBeUndefined()
})

const misshapen = [
  '',
  '.kari',
  'kari.',
  '-kari',
  'kari-',
  '_kari',
  'kari_',
  'kari..n',
  'kari--n',
  'kari__n',
  'kari.-n',
  'kari nordmann',
  'kåri',
  'kаri',
  'kari\u200b',
  'kari\n',
  '\tkari',
  'kari/x',
  'kari@x',
  'kari%2e',
  'kari\0',
  'ｋari',
  'kari😀',
  '..',
  '.',
  '<b>',
]

test.for(misshapen)('%j is none', (name) => {
  expect(usernameFault(name)).toBe('username-shape')
})

test('a username has at most 39 characters', () => {
  expect(usernameFault('x'.repeat(40))).toBe('username-long')
  expect(usernameFault('x.'.repeat(500_000))).toBe('username-long')
})

const reserved = [
  'admin',
  'all',
  'ADMIN',
  'Settings',
  'sign-in',
  'sign-up',
  'dashboard',
  'services',
  'altinn',
  'digdir',
  'org',
  'ghost',
  'null',
]
const endings = ['kari.keys', 'kari.gpg', 'kari.rss', 'kari.atom', 'kari.png', 'kari.git', 'kari.GIT', 'a.Png']

test.for([...reserved, ...endings])('%s is kept', (name) => {
  expect(usernameFault(name)).toBe('username-reserved')
})

test.for([
  ['Kari Nordmann', 'kari.nordmann'],
  ['Ola Bjørnås', 'ola.bjornas'],
  ['Áile Šuorra', 'aile.suorra'],
  ['Aile Suorra', 'aile.suorra'],
  ['Ærlig Ødegård Åsen', 'aerlig.asen'],
  ['Máret Ánne Sárá', 'maret.sara'],
  ['Čáhppe Đoarvvi', 'cahppe.doarvvi'],
  ['Ŋuvva Ŧorra Žuohppi', 'nguvva.zuohppi'],
  ['Anne-Marie Østby', 'anne-marie.ostby'],
  ["Siri O'Hara", 'siri.ohara'],
  ['José García', 'jose.garcia'],
  ['Łukasz Żółć', 'lukasz.zolc'],
  ['Kari', 'kari'],
  ['  Kari   Nordmann  ', 'kari.nordmann'],
  ['KARI NORDMANN', 'kari.nordmann'],
])('for %s the suggestion is %s', ([name = '', username]) => {
  expect(usernameFrom(name)).toBe(username)
})

test.for([
  '',
  '   ',
  '😀',
  '---',
  '🇳🇴 🇸🇪',
  'Admin',
  'Git',
  'Kari Git',
  '李 小龙',
  'Мария Иванова',
  'x'.repeat(300),
  `${'x'.repeat(38)} y`,
  '<script>',
  'a\u0000b',
])('for %j the suggestion can be used too', (name) => {
  expect(usernameFault(usernameFrom(name))).toBeUndefined()
})

let database: Awaited<ReturnType<typeof createDatabase>>
let pool: Pool
beforeAll(async () => {
  database = await createDatabase()
  pool = openDatabase(database.url, openLog('silent'), 5)
})
afterAll(async () => {
  await pool.close()
  await database.drop()
})

test('a name is taken in every case, and free for its holder', async () => {
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()]
  await claimName(pool.db, one, 'Kari.Nordmann')
  for (const name of ['kari.nordmann', 'KARI.NORDMANN', 'Kari.nordmann']) {
    await expect(claimName(pool.db, other, name)).rejects.toThrow('username-taken')
    expect(await isFree(pool.db, name, other)).toBe(false)
    expect(await isFree(pool.db, name, one)).toBe(true)
  }
  await claimName(pool.db, one, 'kari.n')
  expect(await isFree(pool.db, 'kari.nordmann', other)).toBe(true)
})

test('a former name is taken for good, also for whoever had it', async () => {
  const [holder, other] = [crypto.randomUUID(), crypto.randomUUID()]
  await claimName(pool.db, holder, 'nora.ny')
  await pool.db.insert(formerNames).values({ name: 'nora.gammel', leadsTo: holder })
  for (const one of [holder, other]) {
    expect(await isFree(pool.db, 'Nora.Gammel', one)).toBe(false)
    await expect(claimName(pool.db, one, 'Nora.Gammel')).rejects.toThrow('username-taken')
  }
  expect(await freeAlternatives(pool.db, 'nora-gammel')).not.toContain('nora.gammel')
  await expect(pool.db.insert(formerNames).values({ name: 'nora.ny' })).rejects.toMatchObject({
    cause: { constraint: 'names_pkey' },
  })
})

test('the old name of an account leads to the new one, a name that a sign-up tried is free again', async () => {
  const [account = ''] = await putAccounts(pool.db, [{ username: 'amal.gammel', name: 'Amal' }])
  await claimName(pool.db, account, 'amal.ny')
  expect(await pool.db.select().from(formerNames).where(eq(formerNames.leadsTo, account))).toMatchObject([
    { name: 'amal.gammel' },
  ])
  const signUp = crypto.randomUUID()
  await claimName(pool.db, signUp, 'amal.forsok')
  await claimName(pool.db, signUp, 'amal.neste')
  expect(await isFree(pool.db, 'amal.forsok')).toBe(true)
})

test('a name that becomes a former one is given to nobody who asks at that moment, whoever is first', async () => {
  for (const round of Array.from({ length: 20 }, (_, index) => index)) {
    const name = `omkjempet${round}`
    const given = async (act: PromiseLike<unknown>) =>
      act.then(
        () => true,
        () => false,
      )
    const outcomes = await Promise.all([
      given(pool.db.insert(formerNames).values({ name })),
      given(claimName(pool.db, crypto.randomUUID(), name)),
      given(claimName(pool.db, crypto.randomUUID(), name)),
    ])
    expect(outcomes.filter(Boolean)).toEqual([true])
  }
})

test('whoever asks for a name while its account goes waits, and does not get it', async () => {
  const [account = ''] = await putAccounts(pool.db, [{ username: 'sindre.gar', name: 'Sindre' }])
  let claim: Promise<void> | undefined
  await pool.db.transaction(async (tx) => {
    await tx.delete(accounts).where(eq(accounts.id, account))
    claim = claimName(pool.db, crypto.randomUUID(), 'sindre.gar')
    claim.catch(() => undefined)
    const isWaiting = async () => {
      const { rows } = await pool.db.execute(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      return rows.length > 0
    }
    await vi.waitUntil(isWaiting, { timeout: 15_000 })
  })
  await expect(claim).rejects.toThrow('username-taken')
})

test.for(['ola.nordmann', 'Ola.Nordmann', 'ola', 'x'.repeat(39), `${'x'.repeat(34)}.y.z`, 'admin', 'a'])(
  'the alternatives to %s are free and can be used',
  async (wished) => {
    const offered = await freeAlternatives(pool.db, wished)
    expect(offered).toHaveLength(3)
    expect(new Set(offered).size).toBe(3)
    for (const name of offered) {
      expect(usernameFault(name), name).toBeUndefined()
      expect(name).not.toBe(wished.toLowerCase())
      await claimName(pool.db, crypto.randomUUID(), name)
    }
    const next = await freeAlternatives(pool.db, wished)
    expect(next.filter((name) => offered.includes(name))).toEqual([])
  },
)

test.for(['', '😀😀', '..', "'; drop table names; --", 'å'.repeat(500)])(
  'for %j there are alternatives and no fault',
  async (wished) => {
    for (const name of await freeAlternatives(pool.db, wished)) expect(usernameFault(name)).toBeUndefined()
  },
)
