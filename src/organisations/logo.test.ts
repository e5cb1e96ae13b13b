import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { changeLogo, logoType } from './logo.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
const webp = Buffer.from('524946461a000000574542505650384c0d0000002f00000010071011118888fe0700', 'hex')
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

let app: TestHouse
let owner: Guest
let member: Guest
let stranger: Guest
let fjordvik: Awaited<ReturnType<typeof newOrganisation>>
beforeAll(async () => {
  app = await openTestHouse()
  owner = await newGuest(app)
  member = await newGuest(app)
  stranger = await newGuest(app)
  fjordvik = await newOrganisation(app, [owner])
  await putIntoTeam(app, fjordvik.id, await newTeam(app, fjordvik.id, 'Lesere', 'read'), member)
})
afterAll(() => app.close())

const fileOf = (bytes: Buffer) => ({ name: 'logo.png', size: bytes.length, bytes })

/** Posts a file as the form does. */
async function upload(
  who: Guest,
  bytes: Buffer,
  file = 'logo.png',
  type = 'image/png',
  shortName = fjordvik.shortName,
) {
  const form = new FormData()
  form.set('logo', new File([new Uint8Array(bytes)], file, { type }))
  const cookie = `studio-session=${who.browser.cookies.get(`${app.url} studio-session`)}`
  const response = await fetch(`${app.url}/organisations/${shortName}/settings/logo`, {
    method: 'POST',
    headers: { origin: app.url, cookie, 'accept-language': 'en' },
    body: form,
    redirect: 'manual',
  })
  return { status: response.status, html: await response.text() }
}

async function stored(): Promise<{ type: string; size: number } | undefined> {
  const { rows } = await app.db.execute<{ type: string; size: number }>(
    `select type, length(bytes) as size from organisation_logos where organisation = '${fjordvik.id}'`,
  )
  return rows[0]
}

test.for([
  ['a PNG', png, 'image/png'],
  ['a JPEG', jpeg, 'image/jpeg'],
  ['a WebP', webp, 'image/webp'],
  ['an SVG', svg, undefined],
  ['an SVG that begins as XML', Buffer.from(`<?xml version="1.0"?>${svg}`), undefined],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), undefined],
  ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00'), undefined],
  ['a film in the same envelope as WebP', Buffer.from('RIFF\x1a\x00\x00\x00AVI LIST', 'latin1'), undefined],
  ['the beginning of a PNG', png.subarray(0, 7), undefined],
  ['nothing', Buffer.alloc(0), undefined],
] as const)('%s is known by its first bytes', ([, bytes, type]) => {
  expect(logoType(bytes)).toBe(type)
})

test.for([
  ['a JPEG that calls itself an SVG', jpeg, 'logo.svg', 'image/svg+xml', 'image/jpeg'],
  ['a WebP that calls itself a PNG', webp, 'logo.png', 'image/png', 'image/webp'],
  ['a PNG that calls itself a page', png, 'logo.html', 'text/html', 'image/png'],
] as const)('%s is served as what it is', async ([, bytes, file, claimed, type]) => {
  expect((await upload(owner, bytes, file, claimed)).status).toBe(303)
  const { status, headers } = await stranger.browser.open(`/organisations/${fjordvik.shortName}/logo`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe(type)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('cache-control')).toMatch(/^private/)
  const tag = { headers: { 'if-none-match': headers.get('etag') ?? '' } }
  const again = await stranger.browser.open(`/organisations/${fjordvik.shortName}/logo`, tag)
  expect({ status: again.status, body: again.html }).toEqual({ status: 304, body: '' })
})

test('what is no picture of ours, an SVG above all, is refused on the page, and the logo stays', async () => {
  await upload(owner, png)
  const before = await stored()
  for (const [bytes, file, type] of [
    [svg, 'logo.svg', 'image/svg+xml'],
    [svg, 'logo.png', 'image/png'],
    [Buffer.from('<!doctype html>'), 'logo.png', 'image/png'],
  ] as const) {
    const { status, html } = await upload(owner, bytes, file, type)
    expect(status).toBe(422)
    expect(html).toContain('The picture must be PNG, JPEG or WebP.')
    expect(html).toContain('aria-describedby="logo-hint logo-problem"')
  }
  const none = await upload(owner, Buffer.alloc(0), '')
  expect(none.status).toBe(422)
  expect(none.html).toContain('Choose a picture.')
  expect(await stored()).toEqual(before)
})

test("a member's picture is refused with the reason, a stranger's as if nothing were there", async () => {
  const before = await stored()
  expect((await upload(member, jpeg)).status).toBe(403)
  expect((await upload(stranger, jpeg)).status).toBe(404)
  expect((await stranger.browser.post(`/organisations/${fjordvik.shortName}/settings/logo/remove`, {})).status).toBe(
    404,
  )
  expect((await member.browser.post(`/organisations/${fjordvik.shortName}/settings/logo/remove`, {})).status).toBe(403)
  const other = await newOrganisation(app, [stranger])
  expect((await upload(owner, jpeg, 'logo.jpg', 'image/jpeg', other.shortName)).status).toBe(404)
  expect((await owner.browser.open(`/organisations/${other.shortName}/logo`)).status).toBe(404)
  expect(await stored()).toEqual(before)
})

test('a logo that is removed is gone, and the letters are back', async () => {
  await upload(owner, png)
  const settings = `/organisations/${fjordvik.shortName}/settings`
  expect((await owner.browser.open(settings)).html).toMatch(/<img class="organisation-logo" src="[^"]*\/logo\?v=\d+"/)
  const removed = await owner.browser.post(`${settings}/logo/remove`, {})
  expect(removed.html).toContain('The logo is removed.')
  expect(removed.html).toContain('organisation-letters')
  expect((await owner.browser.open(`/organisations/${fjordvik.shortName}/logo`)).status).toBe(404)
})

test('each change of the logo is one record, and the address of the new one is another', async () => {
  const doer = { person: { id: owner.id, name: 'Kari' }, visit: 'test' }
  const count = async () =>
    (await app.db.execute(`select 1 from audit_records where event = 'organisation-changed'`)).rows.length
  const before = await count()
  const address = async () =>
    /\/logo\?v=\d+/.exec((await owner.browser.open(`/organisations/${fjordvik.shortName}/settings`)).html)?.[0]
  await changeLogo(app.app, doer, fjordvik.shortName, async () => fileOf(png))
  const first = await address()
  await changeLogo(app.app, doer, fjordvik.shortName, async () => fileOf(jpeg))
  expect(await address()).not.toBe(first)
  expect(await count()).toBe(before + 2)
})

test('a logo has 200 kB at most: more is refused beside the field, and very much more before it is read', async () => {
  const padded = (size: number) => Buffer.concat([png, Buffer.alloc(size - png.length)])
  expect((await upload(owner, padded(200_000))).status).toBe(303)
  expect((await stored())?.size).toBe(200_000)
  for (const size of [200_001, 5_000_000]) {
    const { status, html } = await upload(owner, padded(size))
    expect(status).toBe(422)
    expect(html).toContain('200 kB at most')
  }
  const settings = `/organisations/${fjordvik.shortName}/settings`
  expect((await owner.browser.post(settings, { website: 'x'.repeat(70_000) })).status).toBe(413)
  // The last of all: the server closes the connection on whoever goes on sending.
  expect((await upload(owner, padded(9_000_000))).status).toBe(413)
  expect((await stored())?.size).toBe(200_000)
})
