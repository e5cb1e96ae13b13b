import { expect, test } from 'vitest'
import { isServiceAddress } from './git-access.ts'

test.for([
  ['kari', 'hundelisens'],
  ['kari.nordmann', 'bare-lese'],
])('%s may have %s', ([owner = '', service = '']) => {
  expect(isServiceAddress(owner, service)).toBe(true)
})

test.for([
  ['', 'hundelisens'],
  ['-kari', 'hundelisens'],
  ['k..ari', 'hundelisens'],
  ['..', 'hundelisens'],
  ['kari%2e', 'hundelisens'],
  ['k'.repeat(40), 'hundelisens'],
  ['kari', ''],
  ['kari', 'hu'],
  ['kari', '-u'],
  ['kari', '--upload-pack=x'],
  ['kari', 'Hundelisens'],
  ['kari', 'datamodels'],
  ['kari', 'hunde%00lisens'],
  ['kari', 'hundelisens\n'],
])('there is no %j with a service %j', ([owner = '', service = '']) => {
  expect(isServiceAddress(owner, service)).toBe(false)
})
