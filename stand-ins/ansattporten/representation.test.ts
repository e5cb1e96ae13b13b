import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ansattporten, startAnsattporten } from './ansattporten.ts'
import {
  authorizationRequest,
  kari,
  karisWorkAccount,
  ola,
  type RelyingParty,
  redeem,
  relyingParty,
} from './relying-party.ts'

let ansattporten: Ansattporten

beforeAll(async () => {
  ansattporten = await startAnsattporten({ port: 0, browserPort: 0, clients: [] })
})

afterAll(() => ansattporten.close())

const fjordvik = '312400103'
const subUnit = '312401207'
const deletedUnit = '312402300'
const type = 'ansattporten:altinn:resource'
const resource = 'urn:altinn:resource:studio-admin'

function asking(...details: object[]) {
  return { authorization_details: JSON.stringify(details) }
}

async function picker(client: RelyingParty, parameters: Record<string, string>, person = kari) {
  const request = await authorizationRequest(client, parameters)
  const page = await client.browser.submit(await client.browser.open(request.url.href), person)
  return { request, page }
}

async function tokensFor(parameters: Record<string, string>, fields: Record<string, string | string[]>) {
  const client = await relyingParty(ansattporten)
  const { request, page } = await picker(client, parameters)
  return redeem(client, request, await client.browser.submit(page, fields))
}

test('Kari represents Fjordvik, and all three places say so', async () => {
  const tokens = await tokensFor(asking({ type, resource }), { as: 'organisation', organisation: fjordvik })

  const answer = [
    {
      type,
      resource,
      resource_name: 'studio-admin',
      authorized_parties: [
        {
          orgno: { authority: 'iso6523-actorid-upis', ID: `0192:${fjordvik}` },
          resource: 'studio-admin',
          actions: ['read', 'write'],
          name: 'FJORDVIK KOMMUNE',
          unit_type: 'KOMM',
        },
      ],
    },
  ]
  expect(tokens.authorization_details).toEqual(answer)
  expect(tokens.claims()?.authorization_details).toEqual(answer)
  expect(decodeJwt(tokens.access_token).authorization_details).toEqual(answer)
})

test('myself gives the type alone', async () => {
  const tokens = await tokensFor(asking({ type, resource }), { as: 'self' })

  expect(tokens.authorization_details).toEqual([{ type }])
  expect(tokens.claims()?.authorization_details).toEqual([{ type }])
})

test('a person with no organisation is passed through as herself', async () => {
  const client = await relyingParty(ansattporten)
  const { request, page } = await picker(client, asking({ type, resource }), ola)

  expect((await redeem(client, request, page)).authorization_details).toEqual([{ type }])
})

test('without the representation that is required one stays at Ansattporten', async () => {
  const client = await relyingParty(ansattporten)
  const { page } = await picker(client, asking({ type, resource, representation_is_required: 'true' }), ola)

  expect(page).toMatchObject({ status: 403, html: expect.stringContaining('Du kan ikke representere noen her') })
})

test('with required representation nobody is just herself', async () => {
  const client = await relyingParty(ansattporten)
  const { page } = await picker(client, asking({ type, resource, representation_is_required: true }))

  expect(page.html).not.toContain('Meg selv')
  expect((await client.browser.submit(page, { as: 'self' })).status).toBe(422)
})

test.each([
  ['main units alone', { organizationform: 'enterprise' }, [fjordvik]],
  ['sub-units alone', { organizationform: 'business' }, [subUnit]],
  ['both', {}, [fjordvik, subUnit]],
  ['deleted ones too', { allow_deleted_organizations: 'true' }, [fjordvik, subUnit, deletedUnit]],
])('the picker shows %s', async (_what, members, expected) => {
  const { page } = await picker(await relyingParty(ansattporten), asking({ type, resource, ...members }))

  const shown = [fjordvik, subUnit, deletedUnit].filter((number) => page.html.includes(`value="${number}"`))
  expect(shown).toEqual(expected)
})

test('several organisations need allow_multiple_organizations', async () => {
  const both = { as: 'organisation', organisation: [fjordvik, subUnit] }
  const tokens = await tokensFor(asking({ type, resource, allow_multiple_organizations: true }), both)
  const client = await relyingParty(ansattporten)
  const { page } = await picker(client, asking({ type, resource }))

  expect(tokens.authorization_details?.[0]?.authorized_parties).toHaveLength(2)
  expect((await client.browser.submit(page, both)).status).toBe(422)
})

test('an organisation that is not hers is refused', async () => {
  const client = await relyingParty(ansattporten)
  const { page } = await picker(client, asking({ type, resource }))

  expect((await client.browser.submit(page, { as: 'organisation', organisation: '312403404' })).status).toBe(422)
})

test('cancel in the picker gives access_denied', async () => {
  const client = await relyingParty(ansattporten)
  const { page } = await picker(client, asking({ type, resource }))

  expect((await client.browser.submit(page, { cancel: 'yes' })).url).toContain('error=access_denied')
})

test('a work account represents its employer', async () => {
  const employer = 'ansattporten:orgno'
  const client = await relyingParty(ansattporten)
  const parameters = { acr_values: 'entraid', ...asking({ type: employer }) }
  const { request, page } = await picker(client, parameters, karisWorkAccount)

  const tokens = await redeem(
    client,
    request,
    await client.browser.submit(page, { as: 'organisation', organisation: fjordvik }),
  )

  const orgno = { authority: 'iso6523-actorid-upis', ID: `0192:${fjordvik}` }
  expect(tokens.authorization_details).toEqual([
    { type: employer, authorized_parties: [{ orgno, name: 'FJORDVIK KOMMUNE' }] },
  ])
})

test('a live session asks whom to represent, without a new log-in', async () => {
  const client = await relyingParty(ansattporten)
  const first = await picker(client, asking({ type, resource }))
  await redeem(client, first.request, await client.browser.submit(first.page, { as: 'self' }))
  const request = await authorizationRequest(client, asking({ type, resource }))

  const page = await client.browser.open(request.url.href)
  const chosen = await client.browser.submit(page, { as: 'organisation', organisation: fjordvik })
  const plain = await authorizationRequest(client)

  expect((await redeem(client, request, chosen)).authorization_details?.[0]).toHaveProperty('authorized_parties')
  const without = await redeem(client, plain, await client.browser.open(plain.url.href))
  expect(without.authorization_details).toBeUndefined()
})

test.each([
  ['no list', JSON.stringify({ type, resource })],
  ['no JSON', 'x'],
  ['an unknown type', JSON.stringify([{ type: 'payment' }])],
  ['mixed types', JSON.stringify([{ type, resource }, { type: 'ansattporten:orgno' }])],
  ['a bad URN', JSON.stringify([{ type, resource: 'studio-admin' }])],
])('%s is refused', async (_what, authorization_details) => {
  const client = await relyingParty(ansattporten)

  const back = await client.browser.open((await authorizationRequest(client, { authorization_details })).url.href)

  expect(back.url).toContain('error=invalid_authorization_details')
})
