import type { Page } from '@playwright/test'
import { kari, ola } from '../house/people.ts'
import { arrive, expectHeading, expectRefused, logInAtAnsattporten, openMenu } from './road.ts'
import { expect, expectAccessible, test } from './studio-test.ts'

test('Ola changes name and language, and the whole page speaks English', async ({ page, app }) => {
  await arrive(page, app, ola)
  await page.goto('/dashboard')
  await openMenu(page)
  await page.getByRole('link', { name: 'Profil' }).click()
  await expectHeading(page, 'Profil')
  await expect(page.getByText(ola.email)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Navn').fill(' ')
  await page.getByRole('button', { name: 'Lagre' }).click()
  await expectRefused(page, 'Skriv navnet ditt.')
  await expectAccessible(page)
  await page.getByLabel('Navn').fill('Ola B. Bjørnås')
  await page.getByRole('combobox', { name: 'Språk' }).selectOption('English')
  await page.getByRole('button', { name: 'Lagre' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expectHeading(page, 'Profile')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByText('Ola B. Bjørnås').first()).toBeVisible()
  await expectAccessible(page)
  await page.goto('/dashboard')
  await expectHeading(page, 'Dashboard')
})

test('the language that Ola chose meets Ola in another browser', async ({ page, app, anotherBrowser }) => {
  await arrive(page, app, ola, 'en')
  const elsewhere = await anotherBrowser()
  await elsewhere.goto('/settings/profile')
  await logInAtAnsattporten(elsewhere, ola)
  await expectHeading(elsewhere, 'Profile')
})

test('Ola sees what opens the account', async ({ page, app }) => {
  await arrive(page, app, ola)
  await page.goto('/settings/identities')
  await expect(page.getByRole('row', { name: /Ansattporten.*BankID \(høyt\)/ })).toBeVisible()
  await expect(page.getByText(ola.pid)).toHaveCount(0)
  await expectAccessible(page)
})

test('Ola ends one session, and then all the others', async ({ page, app, anotherBrowser }) => {
  await arrive(page, app, ola)
  const [phone, laptop, library] = [await anotherBrowser(), await anotherBrowser(), await anotherBrowser()]
  for (const elsewhere of [phone, laptop, library]) {
    await elsewhere.goto('/dashboard')
    await logInAtAnsattporten(elsewhere, ola)
    await expectHeading(elsewhere, 'Dashbord')
  }
  await page.goto('/settings/sessions')
  await expect(page.getByRole('row', { name: /Chrome, Linux/ })).toHaveCount(3)
  await expect(page.getByText('Denne nettleseren')).toHaveCount(1)
  await expectAccessible(page)
  // The latest used comes first.
  await page.getByRole('button', { name: 'Avslutt Chrome, Linux', exact: true }).first().click()
  await expect(page.getByText('Innloggingen er avsluttet.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Chrome, Linux/ })).toHaveCount(2)
  expect(await isLoggedIn(library)).toBe(false)
  expect(await isLoggedIn(phone)).toBe(true)
  await page.getByRole('button', { name: 'Avslutt alle andre' }).click()
  await expect(page.getByRole('button', { name: 'Avslutt alle andre' })).toHaveCount(0)
  await expectAccessible(page)
  expect(await isLoggedIn(phone)).toBe(false)
  expect(await isLoggedIn(page)).toBe(true)
})

test('a program whose access was withdrawn asks again at the next visit', async ({ page, app }) => {
  await arrive(page, app, ola)
  await page.goto('/settings/programs')
  await expect(page.getByRole('row', { name: /Altinn Studio/ })).toContainText('se navnet ditt')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Trekk tilbake tilgangen' }).click()
  await expect(page.getByText('Tilgangen er trukket tilbake.')).toBeVisible()
  await expect(page.getByText('Ingen programmer har tilgang til brukeren din.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Altinn Studio, til dashbordet' }).click()
  await expectHeading(page, 'Altinn Studio vil bruke brukeren din')
  await page.getByRole('button', { name: 'Gi tilgang' }).click()
  await expectHeading(page, 'Dashbord')
})

test('Ola reads in plain sentences all that was done, and nothing of what Kari did', async ({
  page,
  app,
  anotherBrowser,
}) => {
  await arrive(await anotherBrowser(), app, kari)
  await arrive(page, app, ola)
  await page.goto('/services/new')
  await page.getByLabel('Tittel').fill('Hundelisens')
  await page.getByRole('button', { name: 'Lag tjenesten' }).click()
  await page.goto('/settings/access-keys')
  await page.getByLabel('Navn').fill('Bærbar på jobb')
  await page.getByRole('button', { name: 'Lag nøkkel' }).click()
  await page.getByRole('button', { name: 'Trekk tilbake' }).click()
  await page.goto('/settings/history')
  const sentences = await page.getByRole('cell').allInnerTexts()
  expect(sentences).toEqual([
    'Du trakk tilbake nøkkelen «Bærbar på jobb».',
    'Du laget nøkkelen «Bærbar på jobb» (lese og skrive).',
    'Du laget tjenesten ola.bjornas/hundelisens.',
    'Du endret språket.',
    'Du ga Altinn Studio tilgang.',
    'Ansattporten (BankID) ble koblet til brukeren.',
    'Brukeren ble aktivert med lenken.',
    'Vi sendte deg en e-post for aktivering.',
    'Du fylte ut registreringen som ola.bjornas.',
    'Du begynte å registrere deg.',
  ])
  await expectAccessible(page)
})

test('a long history is read page by page', async ({ page, app }) => {
  await arrive(page, app, ola)
  await page.goto('/settings/history')
  const before = await page.getByRole('row').count()
  const names = Array.from({ length: 50 }, (_, index) => `Ola ${index}`)
  for (const name of names) {
    await page.request.post('/settings/profile', { form: { name, language: 'nb' }, headers: { origin: app.url } })
  }
  await page.reload()
  await expect(page.getByRole('row')).toHaveCount(51)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Eldre' }).click()
  await expect(page.getByRole('row')).toHaveCount(before)
  await page.getByRole('link', { name: 'Til det nyeste' }).click()
  await expect(page.getByRole('row')).toHaveCount(51)
})

/** Whether this browser's session lives; a page would log in again through Ansattporten by itself. */
async function isLoggedIn(page: Page): Promise<boolean> {
  const answer = await page.request.get('/dashboard', { maxRedirects: 0 })
  return answer.ok()
}
