import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { personNamed } from '../../src/accounts/account.ts'
import { usernameFrom } from '../../src/accounts/name.ts'
import { designTexts } from '../../src/design/texts.ts'
import { openEnvironments } from '../../src/environments/environment.ts'
import { type Language, languages, locale } from '../../src/platform/texts.ts'
import { addOperator } from '../../src/service-desk/desk/operator.ts'
import { pictureOf, picturesFolder } from '../../src/welcome/pictures.ts'
import { activationMail, signUp } from '../house/browser.ts'
import type { TestHouse } from '../house/house.ts'
import { type Guest, newOrganisation, putIntoTeam } from '../house/organisation.ts'
import { goodPassword, kari, nora, ola, sindre, type TestPerson } from '../house/people.ts'
import { arrive, bringSession, logInAtAnsattporten } from './road.ts'
import { expect, test } from './studio-test.ts'

const take = Boolean(process.env.TAKE_PICTURES)
const margin = 24
/** Wider pictures are shown smaller on a phone than one can read. */
const widest = 620

const titles: Record<Language, string> = {
  nb: 'Søknad om båtplass',
  nn: 'Søknad om båtplass',
  en: 'Apply for a berth',
}

for (const language of languages) {
  const { passwordStrength, captcha } = designTexts[language]

  test.describe(() => {
    test.use({ locale: locale(language), viewport: { width: 960, height: 720 }, colorScheme: 'light' })

    test(`the guides show the product as it is (${language})`, async ({ page, app }) => {
      const picture = (name: string, shown: Locator) => checkPicture(page, language, name, shown)
      const sheet = page.locator('.sheet')

      await page.goto('/sign-up')
      await picture('register', sheet)
      await page.goto('/sign-in')
      await logInAtAnsattporten(page, ola)
      await page.locator('[name=email]').fill(ola.email)
      await page.locator('[name=password]').fill(goodPassword)
      await expect(page.getByText(passwordStrength.strong, { exact: true })).toBeVisible()
      await expect(page.getByText(captcha.verified, { exact: true })).toBeVisible()
      await picture('complete', sheet)
      await page.locator('form .submit').click()
      await page.waitForURL('**/activate')
      await picture('activate', sheet)
      const { code } = await activationMail(app, ola.email)
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
      await page.locator('[name=title]').fill(titles[language])
      await page.locator('form .submit').click()
      await page.waitForURL('**/services/ola.bjornas/*')
      await picture('service', page.locator('[aria-labelledby=next]'))
    })

    test(`the guides show organisations as they are (${language})`, async ({ page, app }) => {
      const owner = await settled(app, kari)
      const colleague = await settled(app, ola)
      const names = { nb: 'Fjordvik kommune', nn: 'Fjordvik kommune', en: 'Fjordvik Municipality' }
      const fjordvik = await newOrganisation(app, [owner], { shortName: 'fjordvik', number: '123456785', names })
      await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), colleague)
      await page.setViewportSize({ width: widest, height: 720 })
      const picture = async (name: string, address: string) => {
        await page.goto(address)
        await hideFrame(page)
        await checkPicture(page, language, name, page.locator('main'))
      }

      await arrive(page, app, nora, language)
      await picture('directory', '/organisations?q=fjordvik')
      await picture('ask-to-join', '/organisations/fjordvik/join')
      await page.context().clearCookies()
      await bringSession(page, owner.browser, language)
      await picture('people', '/organisations/fjordvik/people')
      await picture('add-people', '/organisations/fjordvik/people/add')
      await picture('person', `/organisations/fjordvik/people/${colleague.username}`)
      await picture('remove-person', `/organisations/fjordvik/people/${colleague.username}/remove`)
    })

    test(`the guides show ordering and the service desk as they are (${language})`, async ({ page, app }) => {
      await page.setViewportSize({ width: widest, height: 720 })
      const look = async (name: string, address: string, ...part: Part) => {
        await page.goto(address)
        await picture(name, ...part)
      }
      const picture = async (name: string, ...part: Part) => {
        await hideFrame(page)
        await showOnly(page, ...part)
        await checkPicture(page, language, name, page.locator('main'))
      }
      const applicant = await settled(app, kari)
      await bringSession(page, applicant.browser, language)
      await page.goto('/organisations/apply?number=312400103')
      await page.locator('[name=agreement]').fill('2026/117')
      await picture('apply', 'h1', '[name=nameEn]')
      await page.goto('/organisations/apply?number=312400103')
      await page.locator('[name=administrators]').fill('ola.bjornas\namal@fjordvik.example')
      await picture('order-administrators', 'form section', '[name=administrators]')
      const address = await placeOrder(applicant)
      await look('order-status', address, 'h1', '.exchange')

      const operator = await settled(app, sindre)
      await addOperator(app.db, operator.username)
      await page.context().clearCookies()
      await bringSession(page, operator.browser, language)
      await look('desk-queue', '/desk', 'h1', '.desk-list')
      await look('desk-compare', `/desk${address}`, '[aria-labelledby=compared]', '[aria-labelledby=compared]')
      await look('desk-ask', `/desk${address}/ask`, 'h1', '[name=text]')
      await look('desk-approve', `/desk${address}/approve`, 'h1', 'form[method=post]')
      await look('desk-register-order', '/desk/orders/new?number=312403404', 'h1', '[name=receivedOn]')
      await look(
        'desk-suspend',
        '/desk/accounts/kari.nordmann',
        '[aria-labelledby=suspension]',
        '[aria-labelledby=suspension]',
      )
      await look('desk-keys', '/desk', 'desk-keys', 'desk-keys')
    })

    test(`the guides show environments as they are (${language})`, async ({ page, app }) => {
      await page.setViewportSize({ width: widest, height: 720 })
      const look = async (name: string, address: string, ...part: Part) => {
        await page.goto(address)
        await hideFrame(page)
        await showOnly(page, ...part)
        await checkPicture(page, language, name, page.locator('main'))
      }
      const owner = await settled(app, kari)
      const names = { nb: 'Fjordvik kommune', nn: 'Fjordvik kommune', en: 'Fjordvik Municipality' }
      const fjordvik = await newOrganisation(app, [owner], { shortName: 'fjordvik', number: '312400103', names })
      await app.db.transaction((tx) => openEnvironments(tx, fjordvik, owner.id))
      const developers = { nb: 'Warsame Utvikling AS', nn: 'Warsame Utvikling AS', en: 'Warsame Utvikling AS' }
      await newOrganisation(app, [owner], { shortName: 'warsame', kind: 'developer', names: developers })
      await bringSession(page, owner.browser, language)
      const places = '/organisations/fjordvik'
      await look('environments', `${places}/environments`, 'h1', '[aria-labelledby=production]')
      await look('terms', `${places}/environments/terms`, '[aria-labelledby=accept]', '[aria-labelledby=accept]')
      await look(
        'team-environments',
        `${places}/teams/${fjordvik.teams('Deploy-TT02')}/access`,
        '.ds-field:has([name=tt02])',
        '[name=production]',
      )
      await look('no-environments', '/organisations/warsame/environments', 'h1', '[aria-labelledby=ways]')
    })
  })
}

/** The first and the last thing of a page that a picture shows, as selectors. */
type Part = [first: string, last: string]

/** Leaves out what comes before and after. */
async function showOnly(page: Page, first: string, last: string): Promise<void> {
  await page.locator('main').evaluate(
    (main, [first, last]) => {
      const from = main.querySelector(first)
      const to = [...main.querySelectorAll(last)].at(-1)
      if (!from || !to) throw new Error(`The page has no ${from ? last : first}`)
      for (const element of main.querySelectorAll<HTMLElement>('*')) {
        const isBefore = from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
        const isAfter = to.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
        if ((isBefore && !element.contains(from)) || (isAfter && !to.contains(element))) element.hidden = true
      }
      main.style.minHeight = '0'
      main.style.paddingBlock = '0'
    },
    [first, last] as const,
  )
}

/** Ordered by the form, without the page. @returns the address of the order */
async function placeOrder({ browser }: Guest): Promise<string> {
  const { url } = await browser.post('/organisations/apply', {
    number: '312400103',
    kind: 'service-owner',
    agreement: '2026/117',
    shortName: 'fjordvik',
    nameNb: 'Fjordvik kommune',
    nameNn: 'Fjordvik kommune',
    nameEn: 'Fjordvik Municipality',
    isAdministrator: 'yes',
    administrators: '',
    message: '',
  })
  return new URL(url, 'http://studio.example').pathname
}

/** Somebody who is here, by the name that the studio suggests. */
async function settled(app: TestHouse, person: TestPerson): Promise<Guest> {
  const username = usernameFrom(person.name)
  const browser = await signUp(app, person, { username })
  const { id } = (await personNamed(app.db, username)) ?? { id: '' }
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
    ['order-organisation', 3],
    ['get-environments', 4],
    ['service-desk', 7],
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
  await stillLife(page, language)
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

/** What differs from one run to the next becomes always the same: ports, days, times, the seconds that count down. */
async function stillLife(page: Page, language: Language): Promise<void> {
  await page.evaluate(async (language) => {
    const days = {
      nb: {
        weekday: /(man|tirs|ons|tors|fre|lør|søn)dag \d{1,2}\. \p{L}+/gu,
        day: /\d{1,2}\. \p{L}+ \d{4}/gu,
        left: /(mindre enn )?\p{L}+ virkedag(er)?/gu,
        always: ['onsdag 25. november', '25. november 2026', 'tre virkedager'],
      },
      nn: {
        weekday: /(mån|tys|ons|tors|fre|laur|søn)dag \d{1,2}\. \p{L}+/gu,
        day: /\d{1,2}\. \p{L}+ \d{4}/gu,
        left: /(mindre enn )?\p{L}+ arbeidsdag(ar)?/gu,
        always: ['onsdag 25. november', '25. november 2026', 'tre arbeidsdagar'],
      },
      en: {
        weekday: /(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2} \p{L}+/gu,
        day: /\d{1,2} \p{L}+ \d{4}/gu,
        left: /(less than )?\p{L}+ working days?/gu,
        always: ['Wednesday 25 November', '25 November 2026', 'three working days'],
      },
    }
    const { weekday, day, left, always } = days[language]
    const [oneWeekday = '', oneDay = '', daysLeft = ''] = always
    await document.fonts.ready
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.scrollTo(0, 0)
    // A copy of the button does not go on counting.
    for (const button of document.querySelectorAll('count-down button')) button.replaceWith(button.cloneNode(true))
    for (const field of document.querySelectorAll<HTMLInputElement>('[type=date]')) {
      field.type = 'text'
      field.value = language === 'en' ? '23/11/2026' : '23.11.2026'
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
      const address = link.getAttribute('href') ?? ''
      link.setAttribute('href', address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'))
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { currentNode } = texts
      currentNode.textContent = (currentNode.textContent ?? '')
        .replace(/http:\/\/localhost:\d+/g, 'https://studio.example')
        .replace(/localhost:\d+/g, 'studio.example')
        .replace(/\b\d\d:\d\d\b/g, '10:14')
        .replace(/\b\d:\d\d\b/g, '2:41')
        .replace(weekday, oneWeekday)
        .replace(day, oneDay)
        .replace(left, daysLeft)
    }
  }, language)
}
