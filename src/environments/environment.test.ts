import { afterAll, beforeAll, expect, test } from 'vitest'
import { putAccounts } from '../../test/house/account.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, putIntoTeam } from '../../test/house/organisation.ts'
import { sentMails } from '../../test/house/sent-mails.ts'
import { type Kind, teamMembers } from '../organisations/tables.ts'
import { list } from '../platform/texts.ts'
import { openEnvironments } from './environment.ts'
import { currentTerms, termsOf } from './terms.ts'

let app: TestHouse
let kari: Guest
let sindre: Guest
let ola: Guest
let nora: Guest
beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, sindre, ola, nora] = await Promise.all([newGuest(app), newGuest(app), newGuest(app), newGuest(app)])
})
afterAll(() => app.close())

/** Kari's and Sindre's, with Ola in Devs; opened as the desk opens one. */
async function place(kind: Kind = 'service-owner') {
  const made = await newOrganisation(app, [kari, sindre], { kind })
  await putIntoTeam(app, made.id, made.teams('Devs'), ola)
  if (kind === 'service-owner') await openEnvironments(app.db, made, kari.id)
  const environments = `/organisations/${made.shortName}/environments`
  return { ...made, environments, terms: `${environments}/terms` }
}

const accepted = { version: currentTerms, agree: 'yes' }

async function stored(organisation: string) {
  const { rows } = await app.db.execute<{ environment: string; terms: string | null; accepted_by: string | null }>(
    `select environment, terms, accepted_by from environments where organisation = '${organisation}' order by 1`,
  )
  return rows
}

async function told(organisation: string) {
  const { rows } = await app.db.execute<{ event: string; account: string; details: Record<string, string> }>(
    `select event, account, details from audit_records where organisation = '${organisation}'
       and event in ('terms-accepted', 'environment-opened') order by id`,
  )
  return rows
}

async function mailsOf(guest: Guest, shortName: string) {
  const mails = await sentMails(app, guest.person.email)
  return mails.filter(({ text }) => text.includes(`/organisations/${shortName}/environments`))
}

const test02 = { environment: 'tt02', terms: null, accepted_by: null }

test('a service owner has TT02 from the opening, and opening it again changes nothing', async () => {
  const { id, shortName } = await place()
  await Promise.all(Array.from({ length: 5 }, () => openEnvironments(app.db, { id, shortName }, kari.id)))
  expect(await stored(id)).toEqual([test02])
  expect(await told(id)).toEqual([
    {
      event: 'environment-opened',
      account: kari.id,
      details: { organisation: shortName, environment: 'tt02' },
    },
  ])
})

test('an owner accepts the terms: Production is open, it is in the history, and the other owner gets a mail', async () => {
  const { id, shortName, environments, terms } = await place()
  const page = await kari.browser.post(terms, accepted)
  expect(new URL(page.url).pathname).toBe(environments)
  expect(page.html).toContain('Production is open.')
  expect(page.html).toContain(`${terms}?version=${currentTerms}`)
  expect(page.html).toContain(`accepted by ${kari.person.name}`)
  expect(await stored(id)).toEqual([{ environment: 'production', terms: currentTerms, accepted_by: kari.id }, test02])
  const details = { organisation: shortName, environment: 'production' }
  expect((await told(id)).slice(1)).toEqual([
    { event: 'environment-opened', account: kari.id, details },
    { event: 'terms-accepted', account: kari.id, details: { ...details, terms: currentTerms } },
  ])
  const [mail, ...more] = await mailsOf(sindre, shortName)
  expect(mail?.text).toContain(`${kari.person.name} has accepted the terms of production (version ${currentTerms})`)
  expect(more).toEqual([])
  expect(await mailsOf(kari, shortName)).toEqual([])
})

test('a member reads the terms and is told who can accept; a stranger sees nothing', async () => {
  const { id, environments, terms } = await place()
  const page = await ola.browser.open(environments)
  expect(page.html).toContain('You cannot accept terms for the organisation.')
  expect(page.html).not.toContain('Read and accept the terms')
  const read = await ola.browser.open(terms)
  expect(read.html).toContain('You answer for what you publish')
  expect(read.html).not.toContain('name="agree"')
  expect((await ola.browser.post(terms, accepted)).status).toBe(403)
  for (const address of [environments, terms]) expect((await nora.browser.open(address)).status).toBe(404)
  expect((await nora.browser.post(terms, accepted)).status).toBe(404)
  expect(await stored(id)).toEqual([test02])
})

test('terms that were not ticked are not accepted', async () => {
  const { id, terms } = await place()
  const page = await kari.browser.post(terms, { version: currentTerms })
  expect(page.status).toBe(422)
  expect(page.html).toContain('Tick that you have read the terms and accept them.')
  expect(await stored(id)).toEqual([test02])
})

test.for(['2025-01', '', `${currentTerms} `, '<b>'])(
  'version %j is not the one in force: the new text is shown, to be read and ticked',
  async (version) => {
    const { id, terms } = await place()
    const page = await kari.browser.post(terms, { version, agree: 'yes' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('The terms have changed since you opened the page.')
    expect(page.html).toContain(termsOf(currentTerms)?.en.parts[0]?.title)
    expect(page.html).toContain(`name="version" value="${currentTerms}"`)
    expect(page.html).not.toMatch(/<input[^>]*name="agree"[^>]*checked/)
    expect(await stored(id)).toEqual([test02])
  },
)

test('of two owners who accept at once, again and again, one accepts', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id, shortName, terms } = await place()
    const posts = Array.from({ length: 8 }, (_, turn) =>
      (turn % 2 ? kari : sindre).browser.post(terms, accepted, { follow: false }),
    )
    expect((await Promise.all(posts)).map(({ status }) => status)).toEqual(posts.map(() => 303))
    const [production] = await stored(id)
    expect((await told(id)).map(({ event, account }) => [event, account])).toEqual([
      ['environment-opened', kari.id],
      ['environment-opened', production?.accepted_by],
      ['terms-accepted', production?.accepted_by],
    ])
    const mails = [await mailsOf(kari, shortName), await mailsOf(sindre, shortName)]
    expect(mails.map(({ length }) => length).toSorted()).toEqual([0, 1])
    expect(mails[production?.accepted_by === kari.id ? 1 : 0]).toHaveLength(1)
  }
})

test('whoever accepted first stays the one who did', async () => {
  const { id, terms } = await place()
  await kari.browser.post(terms, accepted)
  await sindre.browser.post(terms, accepted)
  expect((await stored(id))[0]?.accepted_by).toBe(kari.id)
  const page = await sindre.browser.open(terms)
  expect(page.html).toContain(`${kari.person.name} accepted version ${currentTerms}`)
  expect(page.html).not.toContain('name="agree"')
})

test('terms stay accepted, by whoever did, when their account is gone', async () => {
  const gone = await newGuest(app)
  const { id, shortName } = await newOrganisation(app, [kari, gone])
  await openEnvironments(app.db, { id, shortName }, kari.id)
  const environments = `/organisations/${shortName}/environments`
  await gone.browser.post(`${environments}/terms`, accepted)
  await app.db.execute(`delete from accounts where id = '${gone.id}'`)
  expect((await kari.browser.open(environments)).html).toContain(`accepted by ${gone.person.name}`)
})

test('nobody accepts for a developer organisation, nor before TT02 is there', async () => {
  const developer = await place('developer')
  const early = await newOrganisation(app, [kari])
  for (const { id, shortName } of [developer, early]) {
    const page = await kari.browser.post(`/organisations/${shortName}/environments/terms`, accepted)
    expect(page.status).toBe(422)
    expect(page.html).toContain('only for a service owner that has TT02')
    expect(page.html).not.toContain('name="agree"')
    expect(await stored(id)).toEqual([])
  }
  expect((await kari.browser.open(`/organisations/${early.shortName}/environments`)).html).toContain(
    'TT02 is not open yet.',
  )
})

test('nobody accepts where the service desk lets nothing be changed', async () => {
  const { id, terms } = await place()
  await app.db.execute(`insert into organisation_suspensions (whose, reason) values ('${id}', 'Avtalen er sagt opp.')`)
  expect((await kari.browser.post(terms, accepted)).status).toBe(403)
  expect(await stored(id)).toEqual([test02])
})

test('a version that never was cannot be read', async () => {
  const { terms } = await place()
  expect((await kari.browser.open(`${terms}?version=${currentTerms}`)).status).toBe(200)
  for (const version of ['2025-01', '', '%00', 'constructor']) {
    expect((await kari.browser.open(`${terms}?version=${version}`)).status).toBe(404)
  }
})

/** The rows of the table under a heading, as the words of their cells. */
function rowsUnder(html: string, caption: string): string[][] {
  const table = html.split(`${caption}</caption>`)[1]?.split('</table>')[0] ?? ''
  const rows = [...table.matchAll(/<tr>(<th scope="row".*?)<\/tr>/gs)]
  return rows.map(([, row = '']) =>
    row
      .split(/<\/t[hd]>/)
      .slice(0, -1)
      .map((cell) =>
        cell
          .replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
  )
}

test('the page says who may publish where, from the rights of teams and never from their names', async () => {
  const { id, shortName, teams, environments } = await place()
  await putIntoTeam(app, id, teams('Deploy-TT02'), ola)
  await app.db.execute(`delete from team_environments where team = '${teams('Deploy-Production')}'`)
  await app.db.execute(`insert into team_environments values ('${teams('Devs')}', 'production', 'administer')`)
  const owners = [kari, sindre].map(({ person }) => person.name)
  const forKari = (await kari.browser.open(environments)).html
  const names = (first: string) => list('en', [first, ...owners.filter((name) => name !== first)])
  expect(rowsUnder(forKari, 'Who can publish to TT02')).toEqual([
    ['Owners', 'Everything', names(kari.person.name)],
    ['Deploy-TT02', 'Publish · Change what Deploy-TT02 can do', ola.person.name],
  ])
  expect(rowsUnder(forKari, 'Who can publish when production is open')).toEqual([
    ['Owners', 'Everything', names(kari.person.name)],
    ['Devs', 'Publish and administer · Change what Devs can do', ola.person.name],
  ])
  expect(forKari).toContain(`/organisations/${shortName}/teams/${teams('Deploy-TT02')}/access`)
  const forOla = (await ola.browser.open(environments)).html
  expect(rowsUnder(forOla, 'Who can publish to TT02')[1]).toEqual(['Deploy-TT02', 'Publish', ola.person.name])
  expect(forOla).toContain('You can publish here.')
  expect(forOla).toContain('You cannot change the teams of the organisation.')
})

test('of a large team the first are named, whoever reads before all, and the rest counted', async () => {
  const { id, teams, environments } = await place()
  const many = Array.from({ length: 40 }, (_, n) => ({ username: `mange${n + 1}`, name: `Aa Mange ${n + 1}` }))
  const people = await putAccounts(app.db, many)
  const seats = people.map((person) => ({ team: teams('Deploy-TT02'), organisation: id, person }))
  await app.db.insert(teamMembers).values(seats)
  await putIntoTeam(app, id, teams('Deploy-TT02'), ola)
  const [, large] = rowsUnder((await ola.browser.open(environments)).html, 'Who can publish to TT02')
  expect(large?.[2]).toMatch(new RegExp(`^${ola.person.name}, Aa Mange 1, .* and 29 more$`))
})

test('a developer organisation has none, and its page says why and how that changes', async () => {
  const { shortName, environments } = await place('developer')
  const order = `/organisations/${shortName}/become-service-owner`
  const forOwner = (await kari.browser.open(environments)).html
  expect(forOwner).toContain('There are no environments here')
  expect(forOwner).toContain(order)
  const forMember = (await ola.browser.open(environments)).html
  expect(forMember).not.toContain(order)
  for (const { username } of [kari, sindre]) expect(forMember).toContain(username)
  expect((await nora.browser.open(environments)).status).toBe(404)
})

test('everybody sees the environments of their organisations in one list, and why their own services have none', async () => {
  const amal = await newGuest(app)
  expect((await amal.browser.open('/environments')).html).toContain('You do not belong to an organisation yet')
  const [open, developer] = [await place(), await place('developer')]
  await kari.browser.post(open.terms, accepted)
  for (const { id, teams } of [open, developer]) await putIntoTeam(app, id, teams('Devs'), amal)
  const { html } = await amal.browser.open('/environments')
  expect(html).toContain(open.environments)
  expect(html).toContain('TT02 · Production')
  expect(html).toContain('No environments, for it is a developer organisation')
  expect(html).toContain('Services that you own yourself')
  const unknown = await place()
  expect((await amal.browser.open('/environments')).html).not.toContain(unknown.shortName)
})

/** A service with its repository. @returns its address */
async function created(guest: Guest, owner: string): Promise<string> {
  const shortName = `tjeneste-${owner.replaceAll(/[^a-z0-9]/g, '')}`.slice(0, 30)
  const page = await guest.browser.post('/services/new', { owner, title: 'Hundelisens', shortName, template: 'empty' })
  await app.db.execute(`update services set visibility = 'open' where short_name = '${shortName}'`)
  return new URL(page.url).pathname
}

test('the page of a service leads to its environments, or to why it has none', async () => {
  const [owner, developer] = [await place(), await place('developer')]
  const words = { [owner.environments]: 'See the owner’s environments', [developer.environments]: 'See why' }
  for (const { shortName, environments } of [owner, developer]) {
    const address = await created(kari, shortName)
    const forMember = (await ola.browser.open(address)).html
    expect(forMember).toContain(words[environments])
    expect(forMember).toContain(`href="${environments}"`)
    const forStranger = await nora.browser.open(address)
    expect(forStranger.status).toBe(200)
    expect(forStranger.html).not.toContain(environments)
  }
  const own = await created(kari, kari.username)
  expect((await kari.browser.open(own)).html).toContain('href="/environments"')
})
