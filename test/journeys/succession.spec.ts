import type { Page } from '@playwright/test'
import { eq, sql } from 'drizzle-orm'
import { identities } from '../../src/accounts/tables.ts'
import { appointOwners } from '../../src/service-desk/successions/appointment.ts'
import { successions } from '../../src/service-desk/successions/tables.ts'
import type { TestHouse } from '../house/house.ts'
import { amal, kari, nora, ola } from '../house/people.ts'
import { operator, subjectsTo } from './desk.ts'
import { comeIn, mailTo, newReader, openFjordvik, openHolmsund } from './fjordvik.ts'
import { arrive, expectHeading, expectRefused } from './road.ts'
import { expect, expectAccessible, test } from './studio-test.ts'

test('Kari has been away for half a year, and Ola becomes an owner when two agree and nobody stops it', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const owner = await newReader(app, kari)
  await openFjordvik(app, owner)
  await comeIn(page, app, ola)
  const desk = await anotherBrowser()
  await operator(app, desk)
  const secondDesk = await anotherBrowser()
  await operator(app, secondDesk, amal)

  await page.goto('/organisations/fjordvik/succession')
  await expect(page.getByRole('heading', { name: 'Organisasjonen har en eier som bruker studioet' })).toBeVisible()
  await expectAccessible(page)
  await lastLoggedIn(app, owner.id, 181)
  const order = await ask(page)
  const asked = await mailTo(app, kari, 'Noen har spurt om å bli eier av Fjordvik kommune')
  expect(asked.text).toContain('Ola Bjørnås har spurt brukerstøtten')
  expect(asked.text).toContain('Ingenting er avgjort.')

  await seeGrounds(desk, order)
  await desk.getByRole('link', { name: 'Godkjenn' }).click()
  await expectHeading(desk, 'Godkjenn som den første av to')
  await expectAccessible(desk)
  const again = await desk.context().newPage()
  await again.goto(`/desk${order}/approve`)
  await desk.getByRole('button', { name: 'Godkjenn' }).click()
  await expect(desk.getByText('Godkjenningen din er lagret.')).toBeVisible()
  await expectAccessible(desk)
  await again.getByRole('button', { name: 'Godkjenn' }).click()
  await expectRefused(again, 'Du har godkjent bestillingen. Nå må en annen ved brukerstøtten godkjenne.')
  await expectAccessible(again)
  await approveAsSecond(secondDesk, order)

  await page.goto((await mailTo(app, ola, /^Brukerstøtten har sagt ja til at du blir eier/)).way)
  await expect(page.getByText(/^Godkjent av to ved brukerstøtten\. Den nye eieren settes inn /)).toBeVisible()
  await expectAccessible(page)
  const begun = await mailTo(app, kari, 'Du kan stoppe en ny eier av Fjordvik kommune')
  expect(begun.text).toContain('Brukerstøtten har godkjent at Ola Bjørnås blir eier av Fjordvik kommune.')

  await appoint(app)
  expect(await subjectsTo(app, ola)).not.toContain('Fjordvik kommune har fått en ny eier')
  await waitOut(app)
  await appoint(app)
  await page.reload()
  await expect(page.getByText('Fjordvik kommune har fått ny eier.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Gå til organisasjonen' }).click()
  await page.getByRole('link', { name: 'Personer' }).click()
  await expect(page.getByRole('row', { name: /Ola Bjørnås/ })).toContainText('Owners')
  await expect(page.getByRole('row', { name: /Kari Nordmann/ })).toContainText('Owners')
  await page.goto('/organisations/fjordvik/history')
  await expect(page.getByText('Ny eier av fjordvik etter bestilling 1001: Ola Bjørnås.')).toBeVisible()
  for (const person of [kari, ola]) {
    expect(await subjectsTo(app, person)).toContainEqual(
      expect.stringContaining('Fjordvik kommune har fått en ny eier'),
    )
  }
  const late = await anotherBrowser()
  await late.goto(begun.way)
  await expectHeading(late, 'Ola Bjørnås er blitt eier')
  await expectAccessible(late)
})

async function lastLoggedIn(app: TestHouse, account: string, days: number): Promise<void> {
  await app.db
    .update(identities)
    .set({ lastUsedAt: sql`now() - ${`${days} days`}::interval` })
    .where(eq(identities.account, account))
}

/** @returns the address of the order */
async function ask(page: Page): Promise<string> {
  await page.goto('/organisations/fjordvik')
  await page.getByRole('link', { name: 'Har dere mistet eierne?' }).click()
  await expectHeading(page, 'Bli eier av Fjordvik kommune')
  await expect(page.getByText(/Ingen av eierne kan svare: .* ikke brukt studioet de siste 180 dagene\./)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Send til brukerstøtten' }).click()
  await expectRefused(page, 'Skriv hvorfor du skal bli eier.')
  await expectAccessible(page)
  await page.getByLabel('Hvorfor skal du bli eier?').fill('Kari sluttet i vår, og jeg har tatt over tjenestene.')
  await page.getByRole('button', { name: 'Send til brukerstøtten' }).click()
  await expectHeading(page, 'Fjordvik kommune, bestilling 1001')
  await expectAccessible(page)
  return new URL(page.url()).pathname
}

async function seeGrounds(desk: Page, order: string): Promise<void> {
  await desk.goto(`/desk${order}`)
  await expect(desk.getByRole('row', { name: /Kari Nordmann/ })).toContainText('Ikke aktiv')
  await expect(desk.getByText('Kari sluttet i vår, og jeg har tatt over tjenestene.')).toBeVisible()
  await expect(desk.getByText('To ved brukerstøtten må godkjenne denne.')).toBeVisible()
  await expectAccessible(desk)
}

async function approveAsSecond(desk: Page, order: string): Promise<void> {
  await desk.goto(`/desk${order}/approve`)
  await expect(desk.getByText('Sindre Lie har godkjent. Du er den andre')).toBeVisible()
  await expect(desk.getByText(/ blir eier av Fjordvik kommune etter 72 timer\.$/)).toBeVisible()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Godkjenn' }).click()
  await expect(desk.getByText('Bestillingen er godkjent.')).toBeVisible()
  await expectAccessible(desk)
  await desk.getByRole('link', { name: 'Stopp den nye eieren' }).click()
  await expectAccessible(desk)
  await desk.locator('main form button').click()
  await expect(desk.getByRole('region', { name: 'Rett dette før du går videre' })).toBeFocused()
  await expectAccessible(desk)
}

/** The 72 hours have passed. */
async function waitOut({ db }: TestHouse): Promise<void> {
  const [order] = await db.select({ waitsUntil: successions.waitsUntil }).from(successions)
  const hours = ((order?.waitsUntil?.getTime() ?? 0) - Date.now()) / 3_600_000
  expect(hours).toBeGreaterThan(71.9)
  expect(hours).toBeLessThanOrEqual(72)
  await db.update(successions).set({ waitsUntil: sql`now() - interval '1 second'` })
}

/** What the clock does every minute. */
function appoint({ app }: TestHouse): Promise<void> {
  return appointOwners(app)
}

test('Nora represents an organisation that has an owner, and the owner stops her by the link in the mail', async ({
  page,
  app,
  anotherBrowser,
}) => {
  await openHolmsund(app, await newReader(app, kari))
  const desk = await anotherBrowser()
  await operator(app, desk)
  const secondDesk = await anotherBrowser()
  await operator(app, secondDesk, amal)
  await arrive(page, app, nora)

  await showWhomIRepresent(page)
  await page.goto('/organisations/holmsund/succession')
  await expect(page.getByText(/^Ansattporten bekreftet .* at du representerer organisasjonen\.$/)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Hvorfor skal du bli eier?').fill('Jeg leder digitaliseringen fra i dag.')
  await page.getByRole('button', { name: 'Send til brukerstøtten' }).click()
  await expectHeading(page, 'Holmsund fylkeskommune, bestilling 1001')
  const order = new URL(page.url()).pathname
  await desk.goto(`/desk${order}`)
  await expect(desk.getByText(/^Ansattporten bekreftet .* at bestilleren kan representere/)).toBeVisible()
  await expect(desk.getByRole('row', { name: /Kari Nordmann/ })).toContainText('Aktiv')
  for (const operators of [desk, secondDesk]) {
    await operators.goto(`/desk${order}/approve`)
    await operators.getByRole('button', { name: 'Godkjenn' }).click()
    await expect(operators.getByText(/^(Godkjenningen din er lagret|Bestillingen er godkjent)\./)).toBeVisible()
  }

  const karis = await anotherBrowser()
  const { way } = await mailTo(app, kari, 'Du kan stoppe en ny eier av Holmsund fylkeskommune')
  await stop(karis, way)
  expect(await karis.context().cookies()).not.toContainEqual(expect.objectContaining({ name: 'studio-session' }))
  await karis.goto(way)
  await expectHeading(karis, 'Det er stoppet')
  await expect(karis.getByRole('button', { name: 'Stopp det' })).toHaveCount(0)
  await karis.goto(`${way.slice(0, -4)}feil`)
  await expectHeading(karis, 'Lenken virker ikke')
  await expectAccessible(karis)

  await waitOut(app)
  await appoint(app)
  await page.goto((await mailTo(app, nora, /^En eier har stoppet den nye eieren/)).way)
  await expect(page.getByText('En av eierne stoppet bestillingen. Ingenting i organisasjonen er endret.')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/organisations/holmsund')
  await expect(page.getByRole('link', { name: 'Be om tilgang' })).toBeVisible()
  expect(await subjectsTo(app, { email: app.app.config.serviceDeskAddress })).toContain(
    'En eier har stoppet den nye eieren (1001)',
  )
})

async function showWhomIRepresent(page: Page): Promise<void> {
  await page.goto('/organisations/holmsund/succession')
  await page.getByRole('button', { name: 'Gå til Ansattporten' }).click()
  await page.getByRole('radio', { name: 'HOLMSUND FYLKESKOMMUNE' }).check()
  await page.getByRole('button', { name: 'Neste' }).click()
  await expectHeading(page, 'Organisasjoner du representerer')
}

async function stop(karis: Page, way: string): Promise<void> {
  await karis.goto(way)
  await expectHeading(karis, 'Noen vil bli eier av Holmsund fylkeskommune')
  await expect(karis.getByText('Jeg leder digitaliseringen fra i dag.')).toBeVisible()
  await expectAccessible(karis)
  await karis.getByRole('button', { name: 'Stopp det' }).click()
  await expectHeading(karis, 'Det er stoppet')
  await expectAccessible(karis)
}
