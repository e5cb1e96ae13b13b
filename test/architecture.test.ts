import { expect, test } from 'vitest'
import { type Modules, moduleOf, reduced } from './architecture/modules.ts'
import { committed, draw, redrawn } from './architecture/picture.ts'

test('the picture of the modules is drawn from the imports as they are', () => {
  expect(committed(), 'Run `npm run picture-of-modules`.').toBe(redrawn())
})

test('a module is a folder of src, and at the service desk a folder of it', () => {
  expect(moduleOf('src/accounts/pages/profile.tsx')).toBe('accounts')
  expect(moduleOf('src/service-desk/orders/pages/frame.tsx')).toBe('service-desk/orders')
  expect(moduleOf('src/app.tsx')).toBeUndefined()
  expect(moduleOf('stand-ins/mailbox/mailbox.tsx')).toBeUndefined()
})

const modules: Modules = new Map([
  ['home', ['platform', 'service-desk/orders', 'services']],
  ['service-desk/orders', ['platform']],
  ['services', ['platform']],
  ['platform', []],
])

test('what a longer way tells is left out, all else is kept', () => {
  expect([...reduced(modules)]).toEqual([
    ['home', ['service-desk/orders', 'services']],
    ['service-desk/orders', ['platform']],
    ['services', ['platform']],
    ['platform', []],
  ])
})

test('the picture has each module in its layer', () => {
  expect(draw(modules)).toContain(
    '  subgraph layer_service_desk["service desk"]\n    service_desk_orders["orders"]\n  end',
  )
  expect(draw(new Map([['new', []]]))).toContain('\n    new["new"]\n')
})
