import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import { expiring } from './expiring.ts'

type Kept = { key: string; value: AdapterPayload; until: number }

const survivesRestart = /^(Session|Grant):/
const forever = 8.64e15

function readSessions(file: string): Kept[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}

export type Records = ReturnType<typeof openRecords>

/**
 * What oidc-provider remembers, in memory. Sessions and grants are written to `sessions.json` in the folder by `save`.
 */
export function openRecords(folder?: string) {
  const records = expiring<AdapterPayload>()
  const sessionByUid = expiring<string>()
  const file = folder && join(folder, 'sessions.json')
  if (file) for (const { key, value, until } of readSessions(file)) put(key, value, until)

  function put(key: string, value: AdapterPayload, until: number) {
    records.put(key, value, until)
    if (key.startsWith('Session:') && value.uid) sessionByUid.put(value.uid, key, until)
  }

  return {
    adapter(model: string): Adapter {
      const keyOf = (id: string) => `${model}:${id}`
      return {
        async upsert(id, payload, seconds) {
          put(keyOf(id), payload, seconds ? Date.now() + seconds * 1000 : forever)
        },
        find: async (id) => records.get(keyOf(id)),
        findByUid: async (uid) => records.get(sessionByUid.get(uid) ?? ''),
        findByUserCode: async () => undefined,
        async consume(id) {
          const record = records.get(keyOf(id))
          if (record) record.consumed = Math.floor(Date.now() / 1000)
        },
        async destroy(id) {
          records.delete(keyOf(id))
        },
        async revokeByGrantId(grantId) {
          for (const { key, value } of records.entries()) {
            if (key.startsWith(`${model}:`) && value.grantId === grantId) records.delete(key)
          }
        },
      }
    },
    save() {
      if (!file) return
      const sessions = records.entries().filter(({ key }) => survivesRestart.test(key))
      writeFileSync(file, JSON.stringify(sessions), { mode: 0o600 })
    },
  }
}
