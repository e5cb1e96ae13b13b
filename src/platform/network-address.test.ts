import { expect, test } from 'vitest'
import { networkAddress } from './network-address.ts'

test.for<[string, string, number, string]>([
  ['without proxies nobody says where they come from but the line itself', '203.0.113.9', 0, '198.51.100.1'],
  ['one proxy of ours adds the last entry', '203.0.113.9', 1, '203.0.113.9'],
  ['what a visitor wrote before it does not count', '10.0.0.1, evil, 203.0.113.9', 1, '203.0.113.9'],
  ['of two proxies the second from last counts', '10.0.0.1, 203.0.113.9, 192.0.2.1', 2, '203.0.113.9'],
  ['a proxy that added nothing leaves the line', '', 1, '198.51.100.1'],
  ['fewer entries than proxies leave the line', '203.0.113.9', 2, '198.51.100.1'],
])('%s', ([, forwarded, proxies, expected]) => {
  expect(networkAddress({ socket: '198.51.100.1', forwarded }, proxies)).toBe(expected)
})

test.for([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['2001:0DB8:0001:2::6', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['::ffff:198.51.100.1', '::ffff:198.51.100.1'],
  ['198.51.100.1', '198.51.100.1'],
  ['unknown', 'unknown'],
  ['1::2::3', '1::2::3'],
])('%s counts as %s', ([socket = '', expected]) => {
  expect(networkAddress({ socket, forwarded: '' }, 0)).toBe(expected)
})
