import { type Opening, openOrganisation } from '../../src/organisations/organisation.ts'
import type { Level } from '../../src/organisations/rights.ts'
import { addToTeam } from '../../src/organisations/team.ts'
import type { Browser } from './browser.ts'
import type { TestHouse } from './house.ts'
import { newPerson, sessionRow, settle } from './many-people.ts'
import type { TestPerson } from './people.ts'

/** Somebody with an account, and the browser in which they are logged in. */
export type Guest = { browser: Browser; id: string; username: string; person: TestPerson }

/** A new person who has come all the way to the dashboard. */
export async function newGuest(app: TestHouse, person: TestPerson = newPerson()): Promise<Guest> {
  const browser = await settle(app, person)
  const id = (await sessionRow(app, browser))?.account ?? ''
  const { rows } = await app.db.execute<{ username: string }>(`select username from accounts where id = '${id}'`)
  return { browser, id, username: rows[0]?.username ?? '', person }
}

const weights = [3, 2, 7, 6, 5, 4, 3, 2]
let made = 0

/** A synthetic organisation number with a right check digit (MOD11), which no other of this process has. */
export function nextNumber(): string {
  for (;;) {
    made += 1
    const first = `31${String(made).padStart(6, '0')}`
    const digit = 11 - (weights.reduce((sum, weight, place) => sum + weight * Number(first[place]), 0) % 11)
    if (digit !== 10) return `${first}${digit % 11}`
  }
}

/** An organisation with these owners. @returns id, short name and the ids of its teams by name */
export async function newOrganisation(app: TestHouse, owners: readonly Guest[], opening: Partial<Opening> = {}) {
  const number = nextNumber()
  const shortName = opening.shortName ?? `org${number}`
  const name = `Kommune ${number}`
  const by = owners[0]?.id ?? ''
  const id = await app.db.transaction((tx) =>
    openOrganisation(
      tx,
      {
        shortName,
        number,
        kind: 'service-owner',
        names: { nb: name, nn: name, en: `${name} municipality` },
        owners: owners.map(({ id }) => id),
        ...opening,
      },
      by,
      undefined,
    ),
  )
  return { id, shortName, number: opening.number ?? number, teams: await teamIds(app, id) }
}

async function teamIds(app: TestHouse, organisation: string) {
  const { rows } = await app.db.execute<{ id: string; name: string }>(
    `select id, name from teams where organisation = '${organisation}'`,
  )
  const ids = new Map(rows.map(({ id, name }) => [name, id]))
  return (name: string) => ids.get(name) ?? ''
}

/** One more team, with this level on all services. @returns its id */
export async function newTeam(app: TestHouse, organisation: string, name: string, level: Level): Promise<string> {
  const { rows } = await app.db.execute<{ id: string }>(
    `insert into teams (organisation, name, level, reach, may_create)
     values ('${organisation}', '${name}', '${level}', 'all', false) returning id`,
  )
  return rows[0]?.id ?? ''
}

export async function putIntoTeam(app: TestHouse, organisation: string, team: string, guest: Guest): Promise<void> {
  await addToTeam(app.db, { team, organisation, person: guest.id })
}

/** Looks at what a team's access would change, and saves it. @returns the page after */
export async function saveAccess(browser: Browser, address: string, fields: Record<string, string>) {
  const preview = await browser.post(address, fields)
  const confirm = /name="confirm" value="([^"]*)"/.exec(preview.html)?.[1] ?? 'yes'
  return browser.post(address, { ...fields, confirm })
}
