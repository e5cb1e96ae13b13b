import { activationMail } from '../house/browser.ts'
import { goodPassword, ola } from '../house/people.ts'
import { expectHeading, logInAtAnsattporten } from './road.ts'
import { expect, test } from './studio-test.ts'

test.use({ javaScriptEnabled: false })

test('without script Ola signs up, makes a service and a key, and logs out', async ({ page, app }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Opprett ny bruker' }).click()
  await page.getByRole('link', { name: 'Gå til Ansattporten' }).click()
  await logInAtAnsattporten(page, ola)

  await expectHeading(page, 'Hei, Ola. Lag brukeren din.')
  await expect(page.locator('noscript p')).toContainText('Nettleseren din kjører ikke skript')
  await page.getByLabel('Brukernavn').fill('ola')
  await page.getByRole('button', { name: 'Fullfør' }).click()
  await expect(page.getByRole('region', { name: 'Rett dette før du går videre' })).toContainText('Skriv e-postadressen')
  await expect(page.getByLabel('Brukernavn')).toHaveValue('ola')
  await page.getByLabel('E-post').fill(ola.email)
  await page.getByLabel('Passord', { exact: true }).fill(goodPassword)
  await page.getByRole('button', { name: 'Fullfør' }).click()

  await expectHeading(page, 'Sjekk e-posten din')
  await page.getByRole('button', { name: 'Send på nytt' }).click()
  await expect(page.getByText('Vent tre minutter før du ber om en ny.').first()).toBeVisible()
  const { code } = await activationMail(app, ola.email)
  await page.getByLabel('Koden fra e-posten').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await page.getByRole('button', { name: 'Aktiver brukeren' }).click()
  await page.getByRole('button', { name: 'Gi tilgang' }).click()

  await page.getByRole('link', { name: 'Lag din første tjeneste' }).click()
  await page.getByLabel('Tittel').fill('Hundelisens')
  await page.getByLabel('Kortnavn').fill('hundelisens')
  await page.getByRole('button', { name: 'Lag tjenesten' }).click()
  await expectHeading(page, 'Hundelisens')
  await expect(page.getByText(`git clone ${app.url}/services/ola/hundelisens.git`)).toBeVisible()

  await page.getByRole('link', { name: 'Til nøklene' }).click()
  await page.getByLabel('Navn').fill('Bærbar på jobb')
  await page.getByRole('button', { name: 'Lag nøkkel' }).click()
  await expect(page.getByText(/studio_\S+/)).toBeVisible()

  await page.locator('summary', { hasText: 'Ola Bjørnås' }).click()
  await page.getByRole('button', { name: 'Logg ut' }).click()
  await expectHeading(page, 'Du er logget ut her')
  await page.getByRole('button', { name: 'Logg ut av Ansattporten' }).click()
  await page.getByRole('link', { name: 'Gå videre' }).click()
  await expectHeading(page, 'Du er logget ut')
  await page.goto('/dashboard')
  await expect(page.getByRole('radio', { name: ola.pid })).toBeVisible()
})
