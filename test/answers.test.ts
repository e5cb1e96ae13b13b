import { once } from 'node:events'
import { get, request } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, openBrowser } from './house/browser.ts'
import { cookieOf, postCutBody } from './house/cut-body.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { arrive, newPerson, settle } from './house/many-people.ts'
import { newGuest, newOrganisation } from './house/organisation.ts'

let app: TestHouse
let person: Browser
beforeAll(async () => {
  app = await openTestHouse()
  person = await settle(app, newPerson())
})
afterAll(() => app.close())

test('the house is alive and ready, and says so to whoever asks', async () => {
  const stranger = openBrowser(app.url)
  expect(await stranger.open('/health/live')).toMatchObject({ status: 200, html: 'alive' })
  expect(await stranger.open('/health/ready')).toMatchObject({ status: 200, html: 'ready' })
})

const big = 'x'.repeat(64 * 1024)

test('a body that is too large is refused before anything is read from it', async () => {
  for (const address of ['/services/new', '/preferences', '/sign-out', '/activate/x']) {
    const page = await person.post(address, { title: big })
    expect(page.status).toBe(413)
    expect(page.html).toContain('What you sent is too large.')
  }
  expect((await person.open('/dashboard')).status).toBe(200)
})

test('a body that hides its length is refused too', async () => {
  const status = await new Promise((resolve, reject) => {
    const headers = {
      origin: app.url,
      'content-type': 'application/x-www-form-urlencoded',
      'transfer-encoding': 'chunked',
    }
    const sent = request(`${app.url}/preferences`, { method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject)
    for (let part = 0; part < 20; part += 1) sent.write('x'.repeat(8192))
    sent.end()
  })
  expect(status).toBe(413)
})

/** As a proxy that streams: the length is not told beforehand. */
function inChunks(method: string, address: string, body = ''): Promise<{ status?: number; connection?: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      origin: app.url,
      cookie: cookieOf(person),
      'content-type': 'application/x-www-form-urlencoded',
      'transfer-encoding': 'chunked',
    }
    const sent = request(app.url + address, { method, headers }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, connection: response.headers.connection })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

test('a form that comes in chunks is read like any other', async () => {
  expect(await inChunks('POST', '/preferences', 'theme=dark&return=%2Fprivacy')).toMatchObject({ status: 303 })
  expect(await inChunks('POST', '/services/new', 'title=x&shortName=x&template=form')).toMatchObject({ status: 422 })
})

test('a body that is too large ends the connection, for its rest is never read', async () => {
  expect(await inChunks('POST', '/preferences', 'x'.repeat(70 * 1024))).toMatchObject({
    status: 413,
    connection: 'close',
  })
})

test.for(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is a wrong method, with a body and without', async (method) => {
  expect((await inChunks(method, '/preferences', 'x=y')).status).toBe(405)
  const bare = await fetch(`${app.url}/preferences`, { method })
  expect(bare.status).toBe(405)
})

test('a post without any body is answered', async () => {
  expect((await inChunks('POST', '/preferences')).status).toBe(303)
})

test('a form just within the limit is read', async () => {
  const page = await person.post('/services/new', { title: 'x'.repeat(60 * 1024), shortName: 'x', template: 'form' })
  expect(page.status).toBe(422)
})

test('thousands of fields are read', async () => {
  const fields = Object.fromEntries(Array.from({ length: 6000 }, (_, place) => [`f${place}`, '']))
  expect((await person.post('/services/new', fields)).status).toBe(422)
})

const cutBodies: Record<string, string[]> = {
  'of a form': [
    'content-type: application/x-www-form-urlencoded',
    'content-length: 400',
    '',
    'message=Jeg+vil+gjerne+',
  ],
  'of no form': ['content-length: 400', '', 'x'],
  'of a form in chunks': [
    'content-type: application/x-www-form-urlencoded',
    'transfer-encoding: chunked',
    '',
    '7\r\nmessage',
  ],
  'of a form with files': [
    'content-type: multipart/form-data; boundary=x',
    'content-length: 400',
    '',
    '--x\r\nContent-Disposition: form-data; name="message"\r\n\r\nHei',
  ],
}

test.for(Object.entries(cutBodies))('a post %s that is cut in half is refused, and does nothing', async ([, body]) => {
  const kari = await newGuest(app)
  const { id, shortName } = await newOrganisation(app, [kari])
  const pattern = '/organisations/:organisation/join'
  app.logLines.length = 0
  await postCutBody(app.url, person, pattern.replace(':organisation', shortName), body)
  const told = () => app.logLines.map((line) => JSON.parse(line)).filter(({ page }) => page === pattern)
  await expect.poll(told).toMatchObject([{ level: 30, status: 400, faults: ['message-not-whole'] }])
  const { rows } = await app.db.execute(`select 1 from join_requests where organisation = '${id}'`)
  expect(rows).toEqual([])
})

type Kind = {
  name: string
  page: () => Promise<{ status: number; html: string; headers: Headers }>
  status: number
  personal: boolean
}

const kinds: Kind[] = [
  { name: 'welcome', page: () => openBrowser(app.url).open('/'), status: 200, personal: false },
  { name: 'a guide', page: () => openBrowser(app.url).open('/help/create-user'), status: 200, personal: false },
  { name: 'the dashboard', page: () => person.open('/dashboard'), status: 200, personal: true },
  { name: 'a refused form', page: () => person.post('/services/new', {}), status: 422, personal: true },
  { name: 'not found', page: () => openBrowser(app.url).open('/nothing'), status: 404, personal: false },
  { name: 'not found for a person', page: () => person.open('/services/nobody/nothing'), status: 404, personal: true },
  { name: 'a foreign post', page: () => person.open('/services/new', { method: 'POST' }), status: 403, personal: true },
  { name: 'too large', page: () => person.post('/services/new', { title: big }), status: 413, personal: true },
  {
    name: 'a failed log-in',
    page: () => openBrowser(app.url).open('/sign-in/callback'),
    status: 400,
    personal: false,
  },
  {
    name: 'the form of a new user',
    page: async () => (await arrive(app, newPerson())).open('/sign-up/complete'),
    status: 200,
    personal: true,
  },
]

test.for(kinds)('the page of $name is protected', async ({ page, status, personal }) => {
  const { headers, html, ...answer } = await page()
  expect(answer.status).toBe(status)
  const policy = headers.get('content-security-policy') ?? ''
  const nonce = /script-src 'self' 'nonce-([\w-]{22})'/.exec(policy)?.[1]
  expect(nonce).toBeTruthy()
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy).toContain("form-action 'self'")
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:.*script/)
  for (const [, attributes = ''] of html.matchAll(/<script([^>]*)>/g)) {
    expect(attributes.includes(`nonce="${nonce}"`) || /src="\/assets\//.test(attributes)).toBe(true)
  }
  expect([...html.matchAll(/<style([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([` nonce="${nonce}"`])
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
  expect(html).not.toMatch(/ on\w+="|javascript:|style="/i)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('permissions-policy')).toContain('camera=()')
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('cache-control')).toBe(personal ? 'no-store' : 'private, no-cache')
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('server')).toBeNull()
  expect(headers.get('access-control-allow-origin')).toBeNull()
  const [, lang] = /<html lang="(\w\w)"/.exec(html) ?? []
  expect(headers.get('content-language')).toBe(lang)
})

test('a page comes as small as the browser takes it', async () => {
  const packed = async (encoding: string) => {
    const asked = get(`${app.url}/`, { headers: { 'accept-encoding': encoding, 'accept-language': 'en' } })
    const [response] = await once(asked, 'response')
    return { headers: response.headers, body: await buffer(response) }
  }
  const [plain, gzip, br] = await Promise.all([packed('identity'), packed('gzip'), packed('gzip, br')])
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(br.headers['content-encoding']).toBe('br')
  for (const { headers } of [plain, gzip, br]) expect(headers.vary).toBe('Cookie, Accept-Language, Accept-Encoding')
  const withoutNonces = (body: Buffer) => body.toString().replaceAll(/nonce="[\w-]+"/g, '')
  expect(withoutNonces(gunzipSync(gzip.body))).toBe(withoutNonces(plain.body))
  expect(withoutNonces(brotliDecompressSync(br.body))).toBe(withoutNonces(plain.body))
})

test('a script that takes a part of a page gets no rules', async () => {
  const { html } = await openBrowser(app.url).open('/', { headers: { 'sec-fetch-dest': 'empty' } })
  expect(html).toContain('</html>')
  expect(html).not.toContain('<style')
})

test('nobody’s text takes the place of the rules', async () => {
  const person = await settle(app, newPerson())
  const place = '<!--critical css-->'
  await person.post('/services/new', { title: place, shortName: 'plass', template: 'form' })
  const { html } = await person.open('/dashboard')
  expect(html).toContain('&lt;!--critical css--&gt;')
  expect(html.match(/<style/g)).toHaveLength(1)
  expect(html).not.toContain(place)
})

test('no two answers have the same nonce', async () => {
  const policies = await Promise.all(
    Array.from({ length: 20 }, async () =>
      (await openBrowser(app.url).open('/')).headers.get('content-security-policy'),
    ),
  )
  expect(new Set(policies).size).toBe(20)
})

test('what is no page is protected too', async () => {
  for (const address of ['/health/live', '/robots.txt', '/assets/none.js', '/sign-up/captcha', '/favicon.ico']) {
    const { headers } = await person.open(address, { follow: false })
    expect(headers.get('x-content-type-options'), address).toBe('nosniff')
    expect(headers.get('content-security-policy'), address).toContain("default-src 'none'")
    expect(headers.get('content-security-policy'), address).toContain("frame-ancestors 'none'")
    expect(headers.get('referrer-policy'), address).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy'), address).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy'), address).toBe('same-origin')
    expect(headers.get('permissions-policy'), address).toBe(
      'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    )
  }
})

test('every file that a page names is there, kept for ever and compressed', async () => {
  const { html } = await person.open('/dashboard')
  const names = [...new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]*)"/g)].map(([, name = '']) => name))]
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) {
    const response = await fetch(app.url + name, { headers: { 'accept-encoding': 'br' } })
    expect(response.status, name).toBe(200)
    expect(response.headers.get('cache-control'), name).toContain('immutable')
    if (/\.(js|css)$/.test(name)) expect(response.headers.get('content-encoding'), name).toBe('br')
    expect(response.headers.getSetCookie()).toEqual([])
  }
})

test.for([
  '/assets/../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/etc/passwd',
  '/assets//etc/passwd',
  '/assets/',
  '/assets/.',
  '/assets/studio.css%00',
  '/assets/__proto__',
  '/assets/constructor',
])('%s is nothing', async (path) => {
  const status = await new Promise((resolve, reject) => {
    // Not fetch: it would tidy the path up first.
    request({ host: 'localhost', port: new URL(app.url).port, path }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(404)
})

test.for([
  'GET http://evil.example/ HTTP/1.1',
  'GET /dashboard HTTP/1.1\r\nHost: evil.example',
  'GET * HTTP/1.1',
  'GET /%ff%fe HTTP/1.1',
  'GET /services/%zz/x HTTP/1.1',
  'FOO / HTTP/1.1',
  'GET /\u0000 HTTP/1.1',
])('a request line like %j gets an answer that is no fault and leads nowhere else', async (line) => {
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
    let text = ''
    socket.setTimeout(120_000, () => reject(new Error('no answer')))
    socket
      .on('data', (data) => (text += data))
      .on('close', () => resolve(text))
      .on('error', reject)
    const host = line.includes('Host:') ? '' : 'Host: localhost\r\n'
    socket.write(`${line}\r\n${host}Connection: close\r\n\r\n`)
  })
  expect(answer).toMatch(/^HTTP\/1\.1 (200|303|400|404|405)/)
  expect(answer).not.toMatch(/location: [^\r]*evil/i)
})

test('a fault is a calm page with the visit’s number, and the story is in the log', async () => {
  app.logLines.length = 0
  await app.db.execute('alter table services rename to services_gone')
  const page = await person.post('/services/new', {
    title: 'Båtplass "nr. 1"',
    shortName: 'batplass',
    template: 'form',
  })
  const plain = await person.open('/dashboard')
  await app.db.execute('alter table services_gone rename to services')
  expect(page.status).toBe(500)
  expect(page.html).toContain('Something went wrong on our side.')
  expect(page.html).toContain('name="title" value="Båtplass &quot;nr. 1&quot;"')
  expect(plain.status).toBe(500)
  expect(plain.headers.get('x-content-type-options')).toBe('nosniff')
  expect(plain.headers.get('content-security-policy')).toContain("'nonce-")
  const lines = app.logLines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'fault')
  expect(lines).toHaveLength(2)
  expect(page.html).toContain(lines[0].visit)
  expect(JSON.stringify(lines)).not.toContain('tplass')
  expect(lines[0].error.at.length).toBeGreaterThan(0)
})

test('the button on the page of a fault sends everything again, and it works', async () => {
  await app.db.execute('alter table services rename to services_gone')
  const fault = await person.post('/services/new', { title: 'Fiskekort', shortName: 'fiskekort', template: 'form' })
  await app.db.execute('alter table services_gone rename to services')
  const fields = Object.fromEntries(
    [...fault.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
  const { return: _back, ...again } = fields
  const made = await person.post('/services/new', again)
  expect(new URL(made.url).pathname).toMatch(/\/fiskekort$/)
})
