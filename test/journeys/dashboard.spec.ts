import { sql } from 'drizzle-orm'
import type { TestHouse } from '../house/house.ts'
import type { Guest } from '../house/organisation.ts'
import { kari, ola } from '../house/people.ts'
import { comeIn, openFjordvik, openHolmsund, startService } from './fjordvik.ts'
import { expectHeading } from './road.ts'
import { expect, expectAccessible, test } from './studio-test.ts'

test('Kari finds her way among the services of two organisations', async ({ page, app, anotherBrowser }) => {
  const owner = await comeIn(page, app, kari)
  const fjordvik = await openFjordvik(app, owner)
  await openHolmsund(app, owner)
  await page.goto('/dashboard')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Fjordvik kommune' }).click()
  await expect(
    page.getByRole('heading', { name: 'Her er det ingen tjenester fra Fjordvik kommune ennå' }),
  ).toBeVisible()
  await expectAccessible(page)
  await addServices(app, fjordvik.id, owner, 60)
  await startService(owner, owner.username, 'Min prøve', 'min-prove')

  await page.goto('/dashboard')
  const chosen = page.getByRole('navigation', { name: 'Hvilke tjenester du ser' }).locator('[aria-current]')
  await expect(chosen).toHaveText('Fjordvik kommune')
  await expect(page.getByText('Du ser 60 tjenester hos Fjordvik kommune.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Tjeneste 60' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Neste', exact: true }).click()
  await expect(page).toHaveURL(/[?&]page=2/)
  await expect(page.getByText('Side 2 av 2')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Forrige' }).click()

  await page.getByLabel('Rekkefølge').selectOption('Tittel')
  await expect(page).toHaveURL(/[?&]sort=title/)
  await expect(page.getByRole('link', { name: /^Tjeneste \d+/ }).first()).toHaveText(/^Tjeneste 01/)
  await page.getByRole('searchbox', { name: 'Finn en tjeneste' }).pressSequentially('este 4')
  await expect(page.getByRole('status').filter({ hasText: '10 tjenester passer med «este 4».' })).toBeVisible()
  await expect(page).toHaveURL(/[?&]q=este\+4/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gjør Tjeneste 42 til favoritt' }).click()
  await expect(page.getByRole('heading', { name: 'Favoritter' })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Finn en tjeneste' })).toHaveValue('este 4')
  await expectAccessible(page)
  await page.getByRole('searchbox', { name: 'Finn en tjeneste' }).fill('finnes ikke')
  await expect(page.getByText('Ingen tjenester passer med «finnes ikke».').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Vis alle igjen' }).click()
  await page.getByRole('button', { name: 'Fjern Tjeneste 42 fra favorittene' }).click()
  await expect(page.getByRole('heading', { name: 'Favoritter' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Alt mitt' }).click()
  await expect(page.getByText('Du har tilgang til 61 tjenester.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Finn en tjeneste' }).fill('kari.nord')
  await expect(page.getByRole('link', { name: 'Min prøve' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Tjeneste / })).toHaveCount(0)
  await page.getByRole('link', { name: 'Meg', exact: true }).click()
  await expect(page.getByText('Du har én tjeneste.')).toBeVisible()
  await page.goto('/dashboard')
  await expect(chosen).toHaveText('Meg')

  const olas = await anotherBrowser()
  await comeIn(olas, app, ola)
  await olas.goto('/dashboard?in=fjordvik')
  await expectHeading(olas, 'Dashbord')
  await expect(olas.getByText('Fjordvik')).toHaveCount(0)
})

/** Services without repositories, the last changed latest. */
async function addServices(app: TestHouse, organisation: string, { id }: Guest, count: number): Promise<void> {
  await app.db.execute(sql`
    insert into services (id, owner, short_name, title, changed_by, changed_at)
    select gen_random_uuid(), ${organisation}, 'tjeneste-' || number, 'Tjeneste ' || lpad(number::text, 2, '0'), ${id},
      now() - interval '1 minute' * (${count}::int - number)
    from generate_series(1, ${count}::int) number`)
}
