import { expect, test } from 'vitest'
import { partiesOf } from './ansattporten.ts'

const type = 'ansattporten:altinn:resource'
const resource = 'urn:altinn:resource:studio-admin'
const party = {
  orgno: { authority: 'iso6523-actorid-upis', ID: '0192:314758625' },
  resource: 'studio-admin',
  actions: ['write'],
  name: 'EKSEMPEL',
  unit_type: 'KOMM',
}

function read(details: unknown) {
  return partiesOf(resource, details)
}

test('a chosen organisation is its number and its name', () => {
  expect(read([{ type, resource, resource_name: 'studio-admin', authorized_parties: [party] }])).toEqual([
    { number: '314758625', name: 'EKSEMPEL' },
  ])
})

test.for([[undefined], [[]], [[{ type }]], [[{ type, resource, authorized_parties: [] }]]])(
  '%j says that one represents nobody',
  ([details]) => {
    expect(read(details)).toEqual([])
  },
)

const withOrgno = (orgno: unknown) => [{ type, resource, authorized_parties: [{ ...party, orgno }] }]
const authority = 'iso6523-actorid-upis'

const malformed: [string, unknown][] = [
  ['no list', { type, resource, authorized_parties: [party] }],
  ['null', null],
  ['text', JSON.stringify([{ type }])],
  ['another type', [{ type: 'ansattporten:orgno', authorized_parties: [party] }]],
  ['another resource', [{ type, resource: `${resource}-2`, authorized_parties: [party] }]],
  ['no resource', [{ type, authorized_parties: [party] }]],
  ['parties that are no list', [{ type, resource, authorized_parties: party }]],
  ['a number without its scheme', withOrgno({ authority, ID: '314758625' })],
  ['another scheme', withOrgno({ authority, ID: '0088:314758625' })],
  ['too many digits', withOrgno({ authority, ID: '0192:3147586250' })],
  ['a line break behind the digits', withOrgno({ authority, ID: '0192:314758625\n' })],
  ['a number whose last digit is wrong', withOrgno({ authority, ID: '0192:314758624' })],
  ['another authority', withOrgno({ authority: 'x', ID: '0192:314758625' })],
  ['no number', withOrgno(undefined)],
  ['no name', [{ type, resource, authorized_parties: [{ ...party, name: undefined }] }]],
  ['an empty name', [{ type, resource, authorized_parties: [{ ...party, name: ' ' }] }]],
  ['one good and one bad', [{ type, resource, authorized_parties: [party, { ...party, orgno: null }] }]],
]

test.for(malformed)('%s is no answer', ([, details]) => {
  expect(() => read(details)).toThrow('answer-invalid')
})
