import { activationMail } from '../browser.ts'
import { goodPassword, ola } from '../people.ts'
import { expect, expectAccessible, test } from './studio-test.ts'

test('Ola comes from the welcome page to an empty dashboard', async ({ page, house }) => {
  await page.goto('/')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Opprett ny bruker' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Gå til Ansattporten' }).click()
  await page.getByLabel(/Ola/).check()
  await page.getByLabel('BankID').check()
  await page.getByRole('button', { name: 'Logg inn' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hei, Ola')
  await expectAccessible(page)
  await page.getByLabel('E-post').fill(ola.email)
  await page.getByLabel('Passord', { exact: true }).fill(goodPassword)
  await page.getByRole('checkbox', { name: 'Jeg er ikke en robot' }).check()
  await page.getByRole('button', { name: 'Fullfør' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sjekk e-posten din')
  await expectAccessible(page)
  const { link } = await activationMail(house, ola.email)
  await page.goto(link)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Aktiver brukeren' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Altinn Studio vil bruke brukeren din')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gi tilgang' }).click()
  await expect(page.getByRole('link', { name: 'Lag din første tjeneste' })).toBeVisible()
  await expectAccessible(page)
})
