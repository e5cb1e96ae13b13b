import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { personNamed } from '../../src/accounts/account.ts'
import { usernameFrom } from '../../src/accounts/name.ts'
import type { Language } from '../../src/platform/texts.ts'
import { pictureOf, picturesFolder } from '../../src/welcome/pictures.ts'
import { activationMail, signUp } from '../browser.ts'
import type { TestHouse } from '../house.ts'
import { type Guest, newOrganisation, putIntoTeam } from '../organisation.ts'
import { goodPassword, kari, nora, ola, type TestPerson } from '../people.ts'
import { arrive, bringSession, logInAtAnsattporten } from './road.ts'
import { expect, test } from './studio-test.ts'

const take = Boolean(process.env.TAKE_PICTURES)
const margin = 24
/** Wider pictures are shown smaller on a phone than one can read. */
const widest = 620

for (const [language, locale] of [
  ['nb', 'nb-NO'],
  ['en', 'en-GB'],
] as const) {
  test.describe(() => {
    test.use({ locale, viewport: { width: 960, height: 720 }, colorScheme: 'light' })

    test(`the guides show the product as it is (${language})`, async ({ page, house }) => {
      const picture = (name: string, shown: Locator) => checkPicture(page, language, name, shown)
      const sheet = page.locator('.sheet')

      await page.goto('/sign-up')
      await picture('register', sheet)
      await page.goto('/sign-in')
      await logInAtAnsattporten(page, ola)
      await page.locator('[name=email]').fill(ola.email)
      await page.locator('[name=password]').fill(goodPassword)
      await expect(page.getByText(/^(Veldig bra|Very good)$/)).toBeVisible()
      await expect(page.getByText(/^(Sjekket|Checked)$/)).toBeVisible()
      await picture('complete', sheet)
      await page.locator('form .submit').click()
      await page.waitForURL('**/activate')
      await picture('activate', sheet)
      const { code } = await activationMail(house, ola.email)
      await page.locator('[name=code]').fill(code)
      await page.locator('form .submit').click()
      await page.waitForURL('**/consent*')
      await picture('consent', sheet)
      await page.locator('[name=answer][value=give]').click()
      await page.waitForURL('**/dashboard')
      await picture('dashboard', page.locator('.empty'))

      await page.goto('/settings/access-keys')
      await picture('access-keys', page.locator('[aria-labelledby=make]'))
      await page.goto('/services/new')
      await page.locator('[name=title]').fill(language === 'nb' ? 'Søknad om båtplass' : 'Apply for a berth')
      await page.locator('form .submit').click()
      await page.waitForURL('**/services/ola.bjornas/*')
      await picture('service', page.locator('[aria-labelledby=next]'))
    })

    test(`the guides show organisations as they are (${language})`, async ({ page, house }) => {
      const owner = await settled(house, kari)
      const colleague = await settled(house, ola)
      const names = { nb: 'Fjordvik kommune', nn: 'Fjordvik kommune', en: 'Fjordvik Municipality' }
      const fjordvik = await newOrganisation(house, [owner], { shortName: 'fjordvik', number: '123456785', names })
      await putIntoTeam(house, fjordvik.id, fjordvik.teams('Devs'), colleague)
      await page.setViewportSize({ width: widest, height: 720 })
      const picture = async (name: string, address: string) => {
        await page.goto(address)
        await hideFrame(page)
        await checkPicture(page, language, name, page.locator('main'))
      }

      await arrive(page, house, nora, language)
      await picture('directory', '/organisations?q=fjordvik')
      await picture('ask-to-join', '/organisations/fjordvik/join')
      await page.context().clearCookies()
      await bringSession(page, owner.browser, language)
      await picture('people', '/organisations/fjordvik/people')
      await picture('add-people', '/organisations/fjordvik/people/add')
      await picture('person', `/organisations/fjordvik/people/${colleague.username}`)
      await picture('remove-person', `/organisations/fjordvik/people/${colleague.username}/remove`)
    })
  })
}

/** Somebody who is here, by the name that the studio suggests. */
async function settled(house: TestHouse, person: TestPerson): Promise<Guest> {
  const username = usernameFrom(person.name)
  const browser = await signUp(house, person, { username })
  const { id } = (await personNamed(house.db, username)) ?? { id: '' }
  return { browser, id, username, person }
}

/** A picture of a whole page begins with its heading. */
async function hideFrame(page: Page): Promise<void> {
  await page.locator('body > :is(header, footer)').evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLElement) one.style.visibility = 'hidden'
  })
}

test('every picture of the guides reaches the reader', async ({ page }) => {
  for (const [guide, pictures] of [
    ['create-user', 5],
    ['join-organisation', 2],
    ['give-access', 2],
    ['remove-colleague', 2],
    ['clone-service', 2],
  ] as const) {
    await page.goto(`/help/${guide}`)
    await expect(page.locator('.guide img')).toHaveCount(pictures)
    for (const image of await page.locator('.guide img').all()) {
      await image.scrollIntoViewIfNeeded()
      await expect(image).toHaveJSProperty('complete', true)
      expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0)
    }
  }
})

/** Takes the picture, or sees that the one in the guide still shows what is there. */
async function checkPicture(page: Page, language: Language, name: string, shown: Locator): Promise<void> {
  await stillLife(page)
  const fingerprint = createHash('sha256')
    .update(await shown.ariaSnapshot())
    .digest('hex')
  if (take) return takePicture(page, language, name, shown, fingerprint)
  const advice = `the picture ${language}/${name} no longer shows the page: run npm run pictures`
  expect(pictureOf(language, name)?.fingerprint, advice).toBe(fingerprint)
}

async function takePicture(page: Page, language: Language, name: string, shown: Locator, fingerprint: string) {
  const box = await shown.boundingBox()
  if (!box) throw new Error(`Nothing is there to take a picture of for ${name}`)
  const x = Math.max(0, Math.floor(box.x) - margin)
  const y = Math.max(0, Math.floor(box.y) - margin)
  const width = Math.min(widest, Math.ceil(box.x + box.width) + margin - x)
  const height = Math.ceil(box.y + box.height) + margin - y
  await mkdir(join(picturesFolder, language), { recursive: true })
  const path = join(picturesFolder, language, `${name}.png`)
  await page.screenshot({ path, fullPage: true, clip: { x, y, width, height }, animations: 'disabled' })
  const picture = { fingerprint, width, height }
  await writeFile(path.replace(/png$/, 'json'), `${JSON.stringify(picture, null, 2)}\n`)
}

/** What differs from one run to the next becomes always the same: ports, times, the seconds that count down. */
async function stillLife(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.scrollTo(0, 0)
    // A copy of the button does not go on counting.
    for (const button of document.querySelectorAll('count-down button')) button.replaceWith(button.cloneNode(true))
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { currentNode } = texts
      currentNode.textContent = (currentNode.textContent ?? '')
        .replace(/http:\/\/localhost:\d+/g, 'https://studio.example')
        .replace(/localhost:\d+/g, 'studio.example')
        .replace(/\b\d\d:\d\d\b/g, '10:14')
        .replace(/\b\d:\d\d\b/g, '2:41')
    }
  })
}
