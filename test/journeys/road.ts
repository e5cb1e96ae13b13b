import type { Locator, Page } from '@playwright/test'
import { usernameFrom } from '../../src/accounts/name.ts'
import { type Browser, signUp } from '../house/browser.ts'
import type { TestHouse } from '../house/house.ts'
import { goodPassword, type TestPerson } from '../house/people.ts'
import { expect } from './studio-test.ts'

/** On Ansattporten's page: chooses the person and the electronic ID, and logs in. */
export async function logInAtAnsattporten(page: Page, person: TestPerson, eid = 'BankID'): Promise<void> {
  await page.getByRole('radio', { name: person.pid }).check()
  await page.getByRole('radio', { name: eid }).check()
  await page.getByRole('button', { name: /^(Logg inn|Log in)$/ }).click()
}

/** From nowhere to the form of a new user. */
export async function comeToTheForm(page: Page, person: TestPerson): Promise<void> {
  await page.goto('/sign-in')
  await logInAtAnsattporten(page, person)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lag brukeren din')
}

/** Fills in the form and sends it; name and username stay as suggested. */
export async function completeForm(page: Page, person: TestPerson, email = person.email): Promise<void> {
  await page.getByLabel('E-post').fill(email)
  await page.getByLabel('Passord', { exact: true }).fill(goodPassword)
  await page.getByRole('button', { name: 'Fullfør' }).click()
}

/** From nowhere to the page that waits for the activation. */
export async function comeToTheActivation(page: Page, person: TestPerson): Promise<void> {
  await comeToTheForm(page, person)
  await completeForm(page, person)
  await expectHeading(page, 'Sjekk e-posten din')
}

/** As after J1: somebody who has signed up and given access is logged in, in this browser. */
export async function arrive(page: Page, app: TestHouse, person: TestPerson, language = 'nb'): Promise<void> {
  await bringSession(page, await signUp(app, person, { username: usernameFrom(person.name) }), language)
}

/** Somebody who is logged in elsewhere goes on in this browser. */
export async function bringSession(page: Page, { cookies, post }: Browser, language = 'nb'): Promise<void> {
  await post('/preferences', { language, return: '/privacy' })
  const kept = [...cookies].map(([key, value]) => {
    const [url = '', name = ''] = key.split(' ')
    return { url, name, value }
  })
  await page.context().addCookies(kept)
}

/** Makes a service of one's own, by the form. */
export async function makeService(page: Page, title: string): Promise<void> {
  await page.goto('/services/new')
  await page.getByLabel('Tittel').fill(title)
  await page.getByRole('button', { name: 'Lag tjenesten' }).click()
  await expectHeading(page, title)
}

/** Makes a key that may read and write. @returns the key, as the page shows it this once */
export async function makeKey(page: Page, name: string): Promise<string> {
  await page.goto('/settings/access-keys')
  await page.getByLabel('Navn').fill(name)
  await page.getByRole('button', { name: 'Lag nøkkel' }).click()
  return page.getByText(/^studio_\S+$/).innerText()
}

/** Opens the menu of who is logged in. */
export async function openMenu(page: Page): Promise<void> {
  await page.locator('header summary').click()
}

export async function expectHeading(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
}

/** The list of what to put right has the focus and says this. */
export async function expectRefused(page: Page, text: string | RegExp): Promise<void> {
  const summary = page.getByRole('region', { name: /^(Rett dette før du går videre|Fix this before you go on)$/ })
  await expect(summary).toContainText(text)
  await expect(summary).toBeFocused()
}

const farthest = 60

/** Moves the focus as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < farthest; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target, 'can be reached by Tab').toBeFocused()
}

/** The page says what was just done. */
export async function expectSaid(page: Page, sentence: string): Promise<void> {
  await expect(page.locator('main [role=status].notice')).toHaveText(sentence)
}
