import { expect, test } from 'vitest'
import { eventTexts } from './texts.ts'

const actors = { who: 'Kari', whom: 'Ola' }

test('one chosen service is one', () => {
  const changed = (access: string) => ({ organisation: 'fjordvik', team: 'Devs', access })
  const act = 'team-access-changed'
  expect(eventTexts.nb[act](changed('write 1'), actors)).toMatch(/: skrive, én valgt tjeneste\.$/)
  expect(eventTexts.en[act](changed('write 1'), actors)).toMatch(/: write, one chosen service\.$/)
  expect(eventTexts.nb[act](changed('write 2'), actors)).toMatch(/: skrive, 2 valgte tjenester\.$/)
})

test('a declined transfer never happened', () => {
  const details = { service: 'fjordvik/hundelisens', receiver: 'holmsund' }
  expect(eventTexts.nb['transfer-declined'](details, actors)).toContain('sa nei til at holmsund skulle overta')
})
