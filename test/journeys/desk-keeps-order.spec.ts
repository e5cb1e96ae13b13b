import type { Page } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { openEnvironments } from '../../src/environments/environment.ts'
import { joinRequests } from '../../src/joining/tables.ts'
import type { TestHouse } from '../house/house.ts'
import { putIntoTeam } from '../house/organisation.ts'
import { kari, nora, ola } from '../house/people.ts'
import { operator, order, subjectsTo } from './desk.ts'
import { comeIn, expectNotFound, mailTo, newReader, openFjordvik, startService } from './fjordvik.ts'
import { openMachine } from './git.ts'
import { expectHeading, expectRefused, logInAtAnsattporten, makeKey, tabTo } from './road.ts'
import { expect, expectAccessible, test } from './studio-test.ts'

test('Sindre suspends a user, who is out at once, is told why, and comes back', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const desk = await anotherBrowser()
  await operator(app, desk)
  const person = await comeIn(page, app, ola)
  await startService(person, person.username, 'Min prøve', 'min-prove')
  const key = await makeKey(page, 'Bærbar på jobb')
  const machine = await openMachine()
  const repository = `${app.url}/services/ola.bjornas/min-prove.git`.replace('//', `//ola.bjornas:${key}@`)
  expect(await machine.git('clone', repository, 'tjeneste')).toBeDefined()
  await page.goto('/dashboard')

  await desk.goto('/desk/accounts')
  await expectAccessible(desk)
  await desk.getByLabel('Søk etter bruker').fill('ola')
  await expect(desk.getByText('Ett treff')).toBeVisible()
  await expectAccessible(desk)
  await desk.getByRole('link', { name: 'Ola Bjørnås' }).click()
  await expect(desk.getByText(ola.email)).toHaveCount(0)
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Steng brukeren' }).click()
  await expectRefused(desk, 'Skriv en begrunnelse.')
  await expectAccessible(desk)
  await desk.getByLabel('Begrunnelse').fill('Noen andre bruker nøkkelen din.')
  await desk.getByRole('button', { name: 'Steng brukeren' }).click()
  await expect(desk.getByText('Brukeren er stengt. Personen har fått en e-post.')).toBeVisible()
  await expectAccessible(desk)

  const told = await mailTo(app, ola, 'Brukeren din i Altinn Studio er stengt')
  expect(told.text).toContain('Noen andre bruker nøkkelen din.')
  await page.goto('/settings/profile')
  await logInAtAnsattporten(page, ola)
  await expectHeading(page, 'Brukeren din er stengt')
  await expect(page.getByText('Noen andre bruker nøkkelen din.')).toBeVisible()
  await expectAccessible(page)
  await expect(machine.git('fetch')).rejects.toThrow(/Brukeren din er stengt\.|Your user is suspended\./)

  await desk.getByLabel('Hvorfor åpner du den igjen?').fill('Nøkkelen er byttet.')
  await desk.getByRole('button', { name: 'Åpne brukeren' }).click()
  await expect(desk.getByText('Brukeren er åpnet igjen. Personen har fått en e-post.')).toBeVisible()
  await expectAccessible(desk)
  await machine.git('fetch')
  await machine.leave()
  await page.goto((await mailTo(app, ola, 'Brukeren din i Altinn Studio er åpnet igjen')).way)
  await expectHeading(page, 'Dashbord')
  await page.goto('/settings/history')
  await expect(page.getByText('Sindre Lie stengte brukeren ola.bjornas.')).toBeVisible()
  await expect(page.getByText('Sindre Lie åpnet brukeren ola.bjornas igjen.')).toBeVisible()
})

test('Sindre suspends an organisation: it can be read and not changed, until it is open again', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const desk = await anotherBrowser()
  await operator(app, desk)
  const owner = await comeIn(page, app, kari)
  await openFjordvik(app, owner)
  await startService(owner, 'fjordvik', 'Hundelisens', 'hundelisens')
  const olas = await anotherBrowser()
  await comeIn(olas, app, ola)
  await page.goto('/organisations/fjordvik/settings')

  await desk.goto('/desk/organisations?q=fjord')
  await expectAccessible(desk)
  await desk.getByRole('link', { name: 'Fjordvik kommune' }).click()
  await expectAccessible(desk)
  await desk.getByLabel('Begrunnelse').fill('Avtalen er sagt opp.')
  await desk.getByRole('button', { name: 'Steng organisasjonen' }).click()
  await expect(desk.getByText('Organisasjonen er stengt. Eierne har fått en e-post.')).toBeVisible()
  await expectAccessible(desk)

  expect((await mailTo(app, kari, 'Fjordvik kommune er stengt i Altinn Studio')).text).toContain('Avtalen er sagt opp.')
  await page.getByLabel('Adresse').fill('https://www.fjordvik.example')
  await page.getByRole('button', { name: 'Lagre' }).click()
  await expectHeading(page, 'Fjordvik kommune er stengt')
  await expect(page.getByText('Avtalen er sagt opp.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Til organisasjonen' }).click()
  await expect(page.getByText('Stengt av brukerstøtten')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/organisations/fjordvik/people')
  await expect(page.getByRole('link', { name: 'Kari Nordmann' })).toBeVisible()
  await page.goto('/services/fjordvik/hundelisens')
  await expect(page.getByText('Fjordvik kommune er stengt av brukerstøtten.')).toBeVisible()
  await expectAccessible(page)
  await olas.goto('/organisations/fjordvik')
  await expect(olas.getByText(/^Organisasjonen er stengt siden .* Ingen kan be om tilgang nå\.$/)).toBeVisible()
  await expect(olas.getByText('Avtalen er sagt opp.')).toHaveCount(0)
  await expectAccessible(olas)

  await desk.getByLabel('Hvorfor åpner du den igjen?').fill('Avtalen er fornyet.')
  await desk.getByRole('button', { name: 'Åpne organisasjonen' }).click()
  await expect(desk.getByText('Organisasjonen er åpnet igjen. Eierne har fått en e-post.')).toBeVisible()
  expect((await mailTo(app, kari, 'Fjordvik kommune er åpnet igjen')).text).toContain('Avtalen er fornyet.')
  await page.goto('/organisations/fjordvik/settings')
  await page.getByLabel('Adresse').fill('https://www.fjordvik.example')
  await page.getByRole('button', { name: 'Lagre' }).click()
  await expect(page.getByText('Lagret.')).toBeVisible()
})

test('Sindre reminds the owners that Ola waits, and can do no more than that', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const desk = await anotherBrowser()
  await operator(app, desk)
  await openFjordvik(app, await newReader(app, kari))
  const asker = await comeIn(page, app, ola)
  await asker.browser.post('/organisations/fjordvik/join', { message: 'Jeg begynte på mandag.' })
  await desk.goto('/desk/waiting')
  await expect(desk.getByRole('heading', { name: 'Ingen har ventet så lenge' })).toBeVisible()
  await expectAccessible(desk)

  await app.db.update(joinRequests).set({ askedAt: sql`now() - interval '15 days'` })
  await desk.reload()
  await expect(desk.getByRole('row', { name: /Fjordvik kommune.*Ola Bjørnås/ })).toContainText('Aldri')
  await expect(desk.getByText('Jeg begynte på mandag.')).toHaveCount(0)
  await expectAccessible(desk)
  const again = await desk.context().newPage()
  await again.goto('/desk/waiting')
  await desk.getByRole('button', { name: 'Minn eierne' }).click()
  await expect(desk.getByText('Eierne har fått en e-post.')).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Minn eierne' })).toHaveCount(0)
  await expectAccessible(desk)
  const nudged = await mailTo(app, kari, 'Ola Bjørnås venter på svar fra Fjordvik kommune')
  expect(nudged.way).toBe(`${app.url}/organisations/fjordvik/requests`)
  await again.getByRole('button', { name: 'Minn eierne' }).click()
  await expectRefused(again, 'Eierne er nettopp minnet på denne forespørselen.')
  await expectAccessible(again)
  expect(await nudges(app)).toHaveLength(1)

  await page.goto('/organisations/fjordvik')
  await expect(page.getByText('Du venter på svar')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Personer' })).toHaveCount(0)
})

async function nudges(app: TestHouse): Promise<string[]> {
  return (await subjectsTo(app, kari)).filter((subject) => subject.startsWith('Ola Bjørnås venter på svar'))
}

test('Once it is open, Sindre is a stranger there, and what he did stands in both histories', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const desk = await anotherBrowser()
  await operator(app, desk)
  await comeIn(page, app, kari)
  const address = await order(page, { number: '312400103', kind: 'Tjenesteeier', reason: '2026/117' })
  await desk.goto(`/desk${address}`)
  await desk.getByRole('button', { name: 'Ta bestillingen' }).click()
  await expect(desk.getByText('Bestillingen er din.')).toBeVisible()
  await desk.getByRole('link', { name: 'Godkjenn' }).click()
  await desk.getByRole('button', { name: 'Godkjenn' }).click()
  await expect(desk.getByText('Alt er klart.')).toBeVisible()

  await desk.goto('/organisations/fjordvik')
  await expect(desk.getByRole('link', { name: 'Be om tilgang' })).toBeVisible()
  for (const side of ['people', 'teams', 'history', 'requests', 'environments', 'settings']) {
    await expectNotFound(desk, `/organisations/fjordvik/${side}`)
  }
  await expectNotFound(desk, '/services/fjordvik/fjordvik-content')
  await desk.goto('/dashboard')
  await expect(desk.getByText('fjordvik-content')).toHaveCount(0)

  await desk.goto('/desk/history')
  await expect(desk.getByRole('row', { name: /Sindre Lie tok bestilling 1001 til behandling\./ })).toBeVisible()
  await expect(desk.getByRole('row', { name: /Sindre Lie godkjente bestilling 1001\./ })).toBeVisible()
  await expectAccessible(desk)
  await desk.getByLabel('Brukernavn').fill('kari.nordmann')
  await desk.getByRole('button', { name: 'Vis', exact: true }).click()
  await expect(desk.getByRole('heading', { name: 'Ingenting her' })).toBeVisible()
  await expectAccessible(desk)
  await page.goto('/settings/history')
  await expect(page.getByText('Sindre Lie tok bestilling 1001 til behandling.')).toBeVisible()
  await expect(page.getByText('Sindre Lie godkjente bestilling 1001.')).toBeVisible()
  await expectAccessible(page)
})

test('Kari opens Production with the keyboard alone, and Ola sees who may publish', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const owner = await comeIn(page, app, kari)
  const fjordvik = await openFjordvik(app, owner)
  await app.db.transaction((tx) => openEnvironments(tx, fjordvik, owner.id))
  const olas = await anotherBrowser()
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Deploy-TT02'), await comeIn(olas, app, ola))
  const noras = await anotherBrowser()
  await comeIn(noras, app, nora)

  await page.goto('/organisations/fjordvik')
  await press(page, page.getByRole('link', { name: 'Miljøer' }))
  await expectHeading(page, 'Miljøer')
  await press(page, page.getByRole('link', { name: 'Les og godta vilkårene' }))
  await expectHeading(page, 'Vilkår for produksjon')
  await press(page, page.getByRole('button', { name: 'Godta vilkårene' }))
  await expectRefused(page, 'Kryss av for at du har lest vilkårene og godtar dem.')
  await expectAccessible(page)
  await press(page, page.getByRole('checkbox', { name: 'Jeg har lest vilkårene og godtar dem' }), 'Space')
  await press(page, page.getByRole('button', { name: 'Godta vilkårene' }))
  await expect(page.getByText('Produksjon er åpen.')).toBeVisible()
  await expectAccessible(page)

  await seeWhoPublishes(olas)
  await noras.goto('/environments')
  await expect(noras.getByRole('heading', { name: 'Du er ikke med i noen organisasjon ennå' })).toBeVisible()
  await expectAccessible(noras)
})

async function press(page: Page, target: ReturnType<Page['getByRole']>, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

async function seeWhoPublishes(olas: Page): Promise<void> {
  await olas.goto('/organisations/fjordvik/environments')
  const tt02 = olas.getByRole('region', { name: 'TT02' })
  await expect(tt02.getByRole('row', { name: /Deploy-TT02/ })).toContainText('Ola Bjørnås')
  await expect(tt02).toContainText('Du kan publisere hit.')
  const production = olas.getByRole('region', { name: 'Produksjon' })
  await expect(production).toContainText('Du kan ikke publisere hit.')
  await expect(production).toContainText('godtatt av Kari Nordmann')
  await expect(olas.getByRole('link', { name: 'Endre' })).toHaveCount(0)
  await expectAccessible(olas)
  await olas.goto('/environments')
  await expectAccessible(olas)
  await expect(olas.getByRole('link', { name: 'Fjordvik kommune' })).toBeVisible()
}
