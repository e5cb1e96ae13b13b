import { randomUUID } from 'node:crypto'
import type { Level } from '../../src/organisations/rights.ts'
import type { TestHouse } from './house.ts'
import type { Guest } from './organisation.ts'
import { sentMails } from './sent-mails.ts'

type Owner = { id: string; address: string }

let made = 0

/** A service without a repository, for tests of who may do what. @returns its id and its address */
export async function newService(
  app: TestHouse,
  owner: Owner,
  maker: Guest,
  { visibility = 'closed', purpose = 'service', title = 'Hundelisens' } = {},
) {
  made += 1
  const [id, shortName] = [randomUUID(), `tjeneste-${made}`]
  await app.db.execute(
    `insert into services (id, owner, short_name, title, changed_by, visibility, purpose)
     values ('${id}', '${owner.id}', '${shortName}', '${title}', '${maker.id}', '${visibility}', '${purpose}')`,
  )
  return { id, shortName, address: `/services/${owner.address}/${shortName}` }
}

/** Lets a person or a team in. @returns the id of the row */
export async function letIn(
  app: TestHouse,
  service: string,
  whom: { person: string } | { team: string },
  level: Level,
): Promise<string> {
  const [column, id] = 'person' in whom ? ['person', whom.person] : ['team', whom.team]
  const { rows } = await app.db.execute<{ id: string }>(
    `insert into collaborators (service, ${column}, level) values ('${service}', '${id}', '${level}') returning id`,
  )
  return rows[0]?.id ?? ''
}

/** The subjects of the mails to somebody that tell of this, when all that waits has left. */
export async function subjectsTo(app: TestHouse, guest: Guest, about: string): Promise<string[]> {
  const mails = await sentMails(app, guest.person.email)
  return mails.map(({ subject }) => subject).filter((subject) => subject.includes(about))
}
