import { kari, ola } from '../house/people.ts'
import { comeIn, mailTo, openFjordvik, openHolmsund, startService } from './fjordvik.ts'
import { expectHeading } from './road.ts'
import { expect, test } from './studio-test.ts'

test.use({ javaScriptEnabled: false })

test('without script Ola joins, Kari lets him in, and he searches the dashboard', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const karis = await anotherBrowser({ javaScriptEnabled: false })
  const owner = await comeIn(karis, app, kari)
  await openFjordvik(app, owner)
  await openHolmsund(app, owner)
  await startService(owner, 'fjordvik', 'Hundelisens', 'hundelisens')
  await startService(owner, 'fjordvik', 'Båtplass', 'batplass')
  await comeIn(page, app, ola)

  await page.goto('/organisations')
  await page.getByRole('searchbox').fill('fjord')
  await page.getByRole('button', { name: 'Søk' }).click()
  await expect(page).toHaveURL('/organisations?q=fjord')
  await expect(page.getByRole('link', { name: 'Holmsund fylkeskommune' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Fjordvik kommune' }).click()
  await page.getByRole('link', { name: 'Be om tilgang' }).click()
  await page.getByLabel('Melding til eierne').fill('Jeg begynte på mandag.')
  await page.getByRole('button', { name: 'Be om tilgang' }).click()
  await expect(page.getByText('Du venter på svar')).toBeVisible()

  await karis.goto((await mailTo(app, kari, 'Noen ber om tilgang til Fjordvik kommune')).way)
  await karis.getByRole('button', { name: 'Slipp inn' }).click()
  await expect(karis.getByText('Ola Bjørnås er sluppet inn og har fått en e-post.')).toBeVisible()

  await page.goto('/dashboard')
  await page.getByRole('link', { name: 'Fjordvik kommune' }).click()
  await expect(page.getByText('Du ser 2 tjenester hos Fjordvik kommune.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Finn en tjeneste' }).fill('hund')
  await page.getByLabel('Rekkefølge').selectOption('Tittel')
  await page.getByRole('button', { name: 'Søk' }).click()
  await expect(page.getByText('Én tjeneste passer med «hund».')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Båtplass' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Gjør Hundelisens til favoritt' }).click()
  await expect(page.getByRole('heading', { name: 'Favoritter' })).toBeVisible()
  await page.goto('/dashboard')
  await expectHeading(page, 'Dashbord')
  await expect(page.getByText('Du ser 2 tjenester hos Fjordvik kommune.')).toBeVisible()
})
