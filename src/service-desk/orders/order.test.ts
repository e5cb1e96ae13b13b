import { expect, test } from 'vitest'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { isOwnOrder } from './order.ts'

test.each([
  [new Refusal({ code: 'own-order' }), true],
  [new Refusal([{ code: 'order-closed' }, { code: 'own-order' }]), true],
  [new Refusal({ code: 'order-closed' }), false],
  [new Refusal({ code: 'too-many-tries', values: { minutes: 1 } }, 429), false],
  [new NotFound(), false],
  [new Error('own-order'), false],
])('of what can be refused, "own order" is one thing: %s', (error, isOwn) => {
  expect(isOwnOrder(error)).toBe(isOwn)
})
