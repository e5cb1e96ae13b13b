import { expect, test } from 'vitest'
import { entriesIn, type InvitedBefore, judgeLines, type Line, type TypedEntry } from './addition.ts'

const devs = { id: 'devs', name: 'Devs' }
const deploy = { id: 'deploy', name: 'Deploy-TT02' }
const kari = { id: '1', username: 'kari.nordmann', name: 'Kari Nordmann' }
const ola = { id: '2', username: 'Ola-H', name: 'Ola Hansen' }

const known: InvitedBefore = {
  people: [
    { ...kari, teams: ['devs'] },
    { ...ola, teams: [] },
  ],
  invitations: [
    { address: 'Nora@fjordvik.example', isDead: false, teams: ['devs'] },
    { address: 'amal@fjordvik.example', isDead: true, teams: ['devs'] },
    { address: 'sindre@fjordvik.example', isDead: true, teams: ['devs'] },
  ],
  spared: new Set(['sindre@fjordvik.example', 'nok@b.no', 'nora@fjordvik.example']),
}

const pasted: [string, TypedEntry[]][] = [
  ['', []],
  [' \n;, \r\n', []],
  [
    'kari.nordmann\nola',
    [
      { typed: 'kari.nordmann', username: 'kari.nordmann' },
      { typed: 'ola', username: 'ola' },
    ],
  ],
  [
    'kari@b.no;ola@b.no,nora@b.no amal@b.no\tsindre@b.no',
    ['kari', 'ola', 'nora', 'amal', 'sindre'].map((name) => ({ typed: `${name}@b.no`, address: `${name}@b.no` })),
  ],
  ['Kari Nordmann <kari@b.no>', [{ typed: 'Kari Nordmann <kari@b.no>', address: 'kari@b.no' }]],
  ['"Nordmann, Kari" <kari@b.no>', [{ typed: '"Nordmann, Kari" <kari@b.no>', address: 'kari@b.no' }]],
  [
    'Nordmann, Kari <kari@b.no>; Hansen, Ola <ola@b.no>',
    [
      { typed: 'Nordmann, Kari <kari@b.no>', address: 'kari@b.no' },
      { typed: 'Hansen, Ola <ola@b.no>', address: 'ola@b.no' },
    ],
  ],
  [
    'ola-h, Nordmann, Kari <kari@b.no>',
    [
      { typed: 'ola-h', username: 'ola-h' },
      { typed: 'Nordmann, Kari <kari@b.no>', address: 'kari@b.no' },
    ],
  ],
  [
    'Kari <kari@b.no>, Ola <ola@b.no>',
    [
      { typed: 'Kari <kari@b.no>', address: 'kari@b.no' },
      { typed: 'Ola <ola@b.no>', address: 'ola@b.no' },
    ],
  ],
  ['Kari Nordmann\tkari@b.no', [{ typed: 'Kari Nordmann\tkari@b.no', address: 'kari@b.no' }]],
  ['mailto:kari@b.no', [{ typed: 'mailto:kari@b.no', address: 'kari@b.no' }]],
  ['<kari@b.no>', [{ typed: '<kari@b.no>', address: 'kari@b.no' }]],
  ['Kari Nordmann', [{ typed: 'Kari Nordmann' }]],
  ['kari@', [{ typed: 'kari@' }]],
  ['kåre', [{ typed: 'kåre' }]],
  ['<script>', [{ typed: '<script>' }]],
  ['=1+1', [{ typed: '=1+1' }]],
]

test.for(pasted)('%j is taken apart', ([text, entries]) => {
  expect(entriesIn(text)).toEqual(entries)
})

const judged: [string, { id: string; name: string }[], Line[]][] = [
  ['ola-h', [devs], [{ typed: 'ola-h', what: 'add', person: ola }]],
  ['OLA-H', [devs, deploy], [{ typed: 'OLA-H', what: 'add', person: ola }]],
  ['kari.nordmann', [devs], [{ typed: 'kari.nordmann', what: 'member', person: kari }]],
  ['kari.nordmann', [devs, deploy], [{ typed: 'kari.nordmann', what: 'extend', person: kari, teams: [deploy] }]],
  ['ny@b.no', [devs], [{ typed: 'ny@b.no', what: 'invite', address: 'ny@b.no' }]],
  [
    'nora@fjordvik.example',
    [devs],
    [{ typed: 'nora@fjordvik.example', what: 'invited', address: 'nora@fjordvik.example' }],
  ],
  [
    'nora@fjordvik.example',
    [deploy],
    [
      {
        typed: 'nora@fjordvik.example',
        what: 'extend-invitation',
        address: 'nora@fjordvik.example',
        teams: [deploy],
      },
    ],
  ],
  [
    'Amal@fjordvik.example',
    [devs],
    [{ typed: 'Amal@fjordvik.example', what: 'invite-again', address: 'Amal@fjordvik.example' }],
  ],
  [
    'Nok@b.no, sindre@fjordvik.example, ny@b.no',
    [devs],
    [
      { typed: 'Nok@b.no', what: 'invited-often', address: 'Nok@b.no' },
      { typed: 'sindre@fjordvik.example', what: 'invited-often', address: 'sindre@fjordvik.example' },
      { typed: 'ny@b.no', what: 'invite', address: 'ny@b.no' },
    ],
  ],
  ['ingen', [devs], [{ typed: 'ingen', what: 'nobody' }]],
  ['Kari Nordmann', [devs], [{ typed: 'Kari Nordmann', what: 'neither' }]],
  [
    'ola-h\nOla-H\nny@b.no\nNy <NY@b.no>',
    [devs],
    [
      { typed: 'ola-h', what: 'add', person: ola },
      { typed: 'Ola-H', what: 'twice' },
      { typed: 'ny@b.no', what: 'invite', address: 'ny@b.no' },
      { typed: 'Ny <NY@b.no>', what: 'twice' },
    ],
  ],
]

test.for(judged)('%j into %j is judged', ([text, into, lines]) => {
  expect(judgeLines(entriesIn(text), into, known)).toEqual(lines)
})

test.for([
  '"'.repeat(5000) + 'A, '.repeat(3000) + '<'.repeat(5000),
  `${'A-'.repeat(9000)},`,
  `x ${'a@'.repeat(60_000)} y`,
])('a long list without order comes to nobody', (text) => {
  expect(entriesIn(text).filter(({ address }) => address)).toEqual([])
})
