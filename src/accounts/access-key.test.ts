import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, openBrowser } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { settle } from '../../test/house/many-people.ts'
import { kari, nora } from '../../test/house/people.ts'
import { hashToken } from '../platform/secrets.ts'
import { accessKeyHolder, dayChoices, keyShape, listAccessKeys } from './access-key.ts'

const run = promisify(execFile)

let app: TestHouse
let karis: Browser
let noras: Browser
let folder: string
beforeAll(async () => {
  app = await openTestHouse()
  folder = await mkdtemp(join(tmpdir(), 'studio-clone-'))
  karis = await settle(app, kari)
  noras = await settle(app, nora)
  await karis.post('/services/new', { title: 'Hundelisens', shortName: 'hundelisens', template: 'form' })
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await app.close()
})

async function makeKey(browser: Browser, fields: Record<string, string> = {}): Promise<string> {
  const { html } = await browser.post('/settings/access-keys', {
    name: 'Bærbar',
    scope: 'write',
    days: '30',
    ...fields,
  })
  const key = /studio_[\w-]{43}/.exec(html)?.[0]
  if (!key) throw new Error('No key on the page')
  return key
}

const service = '/services/kari.nordmann/hundelisens.git'

async function ask(key: string | undefined, program = 'git-upload-pack', where = service, name = 'kari.nordmann') {
  const authorization = key === undefined ? undefined : `Basic ${Buffer.from(`${name}:${key}`).toString('base64')}`
  const { status, headers } = await fetch(`${app.url}${where}/info/refs?service=${program}`, {
    headers: authorization ? { authorization } : {},
  })
  return { status, challenge: headers.get('www-authenticate') }
}

async function git(...args: string[]) {
  const environment = {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  }
  return run('git', args, { env: environment }).then(
    ({ stderr }) => ({ done: true, said: stderr }),
    ({ stderr }: { stderr: string }) => ({ done: false, said: stderr }),
  )
}

function addressWith(key: string): string {
  return `${app.url.replace('http://', `http://kari.nordmann:${key}@`)}${service}`
}

test('a key is shown once and only its hash is kept', async () => {
  const key = await makeKey(karis, { name: 'Vises én gang' })
  expect((await karis.open('/settings/access-keys')).html).not.toContain(key)
  const { rows } = await app.db.execute<{ row: string }>(`select t::text as row from access_keys t`)
  const all = rows.map(({ row }) => row).join()
  expect(all).not.toContain(key)
  expect(all).toContain(hashToken(key))
  const { rows: audit } = await app.db.execute<{ row: string }>(`select t::text as row from audit_records t`)
  expect(audit.map(({ row }) => row).join()).not.toContain(key)
  expect(app.logLines.join()).not.toContain(key)
})

test('the page that shows a key is not kept by the browser', async () => {
  const { headers } = await karis.post('/settings/access-keys', { name: 'Ikke lagret', scope: 'read', days: '7' })
  expect(headers.get('cache-control')).toBe('no-store')
})

test('git clones and pushes with a writing key, and the key says when it was used', async () => {
  const key = await makeKey(karis, { name: 'Kloner' })
  const clone = join(folder, 'write')
  expect(await git('clone', '--quiet', addressWith(key), clone)).toMatchObject({ done: true })
  const commit = [
    '-c',
    'user.name=Kari',
    '-c',
    'user.email=kari@fjordvik.example',
    'commit',
    '--quiet',
    '--allow-empty',
    '-m',
    'Endret',
  ]
  expect(await git('-C', clone, ...commit)).toMatchObject({ done: true })
  expect(await git('-C', clone, 'push', '--quiet')).toMatchObject({ done: true })
  const { rows } = await app.db.execute<{ used: boolean }>(
    `select last_used_at > now() - interval '1 minute' as used from access_keys where name = 'Kloner'`,
  )
  expect(rows).toEqual([{ used: true }])
  expect((await karis.open('/settings/history')).html).toContain('You pushed changes to kari.nordmann/hundelisens')
})

test('a reading key clones and may not push', async () => {
  const key = await makeKey(karis, { scope: 'read' })
  const clone = join(folder, 'read')
  expect(await git('clone', '--quiet', addressWith(key), clone)).toMatchObject({ done: true })
  expect((await ask(key, 'git-receive-pack')).status).toBe(403)
  const commit = [
    '-c',
    'user.name=Kari',
    '-c',
    'user.email=kari@fjordvik.example',
    'commit',
    '--quiet',
    '--allow-empty',
    '-m',
    'Endret',
  ]
  await git('-C', clone, ...commit)
  expect(await git('-C', clone, 'push', '--quiet')).toMatchObject({
    done: false,
    said: expect.stringMatching(/403|read/i),
  })
})

test("what is not one's own is not there, with every key", async () => {
  for (const scope of ['read', 'write']) {
    const key = await makeKey(noras, { scope })
    for (const program of ['git-upload-pack', 'git-receive-pack']) {
      expect((await ask(key, program)).status).toBe(404)
      expect((await ask(key, program, '/services/kari.nordmann/finnes-ikke.git')).status).toBe(404)
      expect((await ask(key, program, '/services/nobody/hundelisens.git')).status).toBe(404)
    }
  }
})

test('the username beside a key is for people: the key alone says who it is', async () => {
  const key = await makeKey(noras)
  expect((await ask(key, 'git-upload-pack', service, 'kari.nordmann')).status).toBe(404)
  const own = await makeKey(karis)
  expect((await ask(own, 'git-upload-pack', service, 'nora.berg')).status).toBe(200)
})

test('without a good key the answer is 401 whatever is asked for, with a challenge', async () => {
  const key = await makeKey(karis)
  const bad = [
    undefined,
    '',
    'studio_',
    `${key}x`,
    key.slice(0, -1),
    key.toLowerCase(),
    ` ${key}`,
    'fem blåbær på en stubbe',
    hashToken(key),
    `studio_${'A'.repeat(43)}`,
    `${key}\0`,
    'x'.repeat(9000),
  ]
  for (const wrong of bad) {
    for (const where of [service, '/services/kari.nordmann/finnes-ikke.git', '/services/nobody/nothing.git']) {
      const { status, challenge } = await ask(wrong, 'git-upload-pack', where)
      expect(`${wrong} ${where} ${status}`).toBe(`${wrong} ${where} 401`)
      expect(challenge).toMatch(/^Basic realm="/)
    }
  }
})

test('other headers than Basic do not carry a key', async () => {
  const key = await makeKey(karis)
  const encoded = Buffer.from(`kari:${key}`).toString('base64')
  for (const authorization of [
    `Bearer ${key}`,
    `Basic ${key}`,
    `Basic ${encoded} extra`,
    encoded,
    `Negotiate ${encoded}`,
    'Basic',
    'Basic ====',
  ]) {
    const { status } = await fetch(`${app.url}${service}/info/refs?service=git-upload-pack`, {
      headers: { authorization },
    })
    expect(`${authorization.slice(0, 9)} ${status}`).toBe(`${authorization.slice(0, 9)} 401`)
  }
})

test('a session does not open Git, and a key does not open pages', async () => {
  const cookie = [...karis.cookies].map(([name, value]) => `${name.split(' ')[1]}=${value}`).join('; ')
  expect((await fetch(`${app.url}${service}/info/refs?service=git-upload-pack`, { headers: { cookie } })).status).toBe(
    401,
  )
  const authorization = `Basic ${Buffer.from(`kari:${await makeKey(karis)}`).toString('base64')}`
  const page = await openBrowser(app.url).open('/dashboard', { headers: { authorization }, follow: false })
  expect(page.status).toBe(303)
})

test('an expired key and a revoked one are 401 at once', async () => {
  const [expired, revoked] = [await makeKey(karis, { name: 'Gammel' }), await makeKey(karis, { name: 'Trukket' })]
  expect((await ask(expired)).status).toBe(200)
  await app.db.execute(`update access_keys set expires_at = now() where name = 'Gammel'`)
  expect((await ask(expired)).status).toBe(401)
  expect((await karis.open('/settings/access-keys')).html).toContain('Expired')
  expect((await ask(revoked)).status).toBe(200)
  const { rows } = await app.db.execute<{ id: string }>(`select id from access_keys where name = 'Trukket'`)
  await karis.post(`/settings/access-keys/${rows[0]?.id}/revoke`, {})
  expect((await ask(revoked)).status).toBe(401)
  expect((await karis.post(`/settings/access-keys/${rows[0]?.id}/revoke`, {})).status).toBe(200)
  expect((await karis.open('/settings/access-keys')).html).not.toContain('Trukket')
})

test("nobody revokes another's key", async () => {
  const key = await makeKey(karis, { name: 'Karis egen' })
  const { rows } = await app.db.execute<{ id: string }>(`select id from access_keys where name = 'Karis egen'`)
  expect((await noras.post(`/settings/access-keys/${rows[0]?.id}/revoke`, {})).status).toBe(404)
  expect((await ask(key)).status).toBe(200)
})

test('a key lives a year at most, and needs a name and a scope', async () => {
  const { rows: before } = await app.db.execute('select 1 from access_keys')
  const wrong = [
    { days: '366' },
    { days: '0' },
    { days: '-1' },
    { days: '' },
    { days: '1.5' },
    { days: 'NaN' },
    { days: 'Infinity' },
    { days: '1e9' },
    { days: '٣٠' },
    { scope: 'admin' },
    { scope: '' },
    { name: '' },
    { name: '   ' },
    { name: 'x'.repeat(61) },
  ]
  for (const fields of wrong) {
    const { status, html } = await karis.post('/settings/access-keys', {
      name: 'Feil',
      scope: 'read',
      days: '30',
      ...fields,
    })
    expect(`${JSON.stringify(fields)} ${status}`).toBe(`${JSON.stringify(fields)} 422`)
    expect(html).not.toMatch(/studio_[\w-]{43}/)
  }
  const { rows: after } = await app.db.execute('select 1 from access_keys')
  expect(after).toHaveLength(before.length)
  await makeKey(karis, { name: 'Lengst', days: '365' })
  const { rows } = await app.db.execute<{ days: number }>(
    `select extract(day from expires_at - now())::int as days from access_keys where name = 'Lengst'`,
  )
  expect(rows[0]?.days).toBeLessThanOrEqual(365)
  expect(rows[0]?.days).toBeGreaterThanOrEqual(364)
})

test('a name with markup, control characters or a NUL is only a name', async () => {
  for (const name of [
    '<img src=x onerror=alert(1)>',
    'a\0b',
    'linje\r\nskift',
    '\u202etxet',
    '"; drop table access_keys; --',
  ]) {
    await makeKey(noras, { name })
  }
  const { html } = await noras.open('/settings/access-keys')
  expect(html).not.toContain('<img src=x')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect((await noras.open('/settings/history')).html).not.toContain('<img src=x')
})

test('use is noted at most once a minute', async () => {
  const key = await makeKey(noras, { name: 'Brukt' })
  const used = async () => {
    const { rows } = await app.db.execute<{ at: string }>(
      `select last_used_at::text as at from access_keys where name = 'Brukt'`,
    )
    return rows[0]?.at
  }
  const holder = await accessKeyHolder(app.db, key)
  const first = await used()
  await accessKeyHolder(app.db, key)
  expect(await used()).toBe(first)
  await app.db.execute(`update access_keys set last_used_at = now() - interval '2 minutes' where name = 'Brukt'`)
  const [listed] = (await listAccessKeys(app.db, holder?.account ?? '')).filter(({ name }) => name === 'Brukt')
  expect(listed?.lastUsedAt).toBeInstanceOf(Date)
  const before = await used()
  await accessKeyHolder(app.db, key)
  expect(await used()).not.toBe(before)
})

test('the form offers the longest life that a key may have, and nothing longer', () => {
  const days = (days: number) => keyShape.shape.days.safeParse(days).success
  expect(dayChoices.filter((one) => !days(one))).toEqual([])
  expect(days(Math.max(...dayChoices) + 1)).toBe(false)
})
