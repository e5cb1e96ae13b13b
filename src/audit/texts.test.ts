import { expect, test } from 'vitest'
import { eventTexts } from './texts.ts'

const actors = { who: 'Kari', whom: 'Ola' }

test('one chosen service is one', () => {
  const changed = (access: string) => ({ organisation: 'fjordvik', team: 'Devs', access })
  const act = 'team-access-changed'
  expect(eventTexts.nb[act](changed('write 1'), actors)).toMatch(/: skrive i én valgt tjeneste\.$/)
  expect(eventTexts.en[act](changed('write 1'), actors)).toMatch(/: write in one chosen service\.$/)
  expect(eventTexts.nb[act](changed('write 2'), actors)).toMatch(/: skrive i 2 valgte tjenester\.$/)
  const all = changed('read all create tt02:publish')
  expect(eventTexts.nb[act](all, actors)).toMatch(/: lese alle tjenester, lage tjenester og publisere til TT02\.$/)
  expect(eventTexts.nb[act](changed('none create'), actors)).toMatch(
    /: ingen tilgang til tjenester og lage tjenester\.$/,
  )
})

test('a declined transfer never happened', () => {
  const details = { service: 'fjordvik/hundelisens', receiver: 'holmsund' }
  expect(eventTexts.nb['transfer-declined'](details, actors)).toContain('sa nei til at holmsund skulle overta')
})
