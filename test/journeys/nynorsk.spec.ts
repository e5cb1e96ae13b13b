import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { accountTexts } from '../../src/accounts/texts.ts'
import { environmentTexts } from '../../src/environments/texts.ts'
import { joinTexts } from '../../src/joining/texts.ts'
import { departureMailTexts } from '../../src/members/texts.ts'
import { deskOrderTexts } from '../../src/service-desk/desk/texts.ts'
import { serviceDeskTexts } from '../../src/service-desk/openings/texts.ts'
import { receiptTexts } from '../../src/service-desk/orders/texts.ts'
import { serviceTexts, templateTexts } from '../../src/services/texts.ts'
import { mailTexts, signInTexts } from '../../src/sign-in/texts.ts'
import { welcomeTexts } from '../../src/welcome/texts.ts'
import type { Mail } from '../../stand-ins/mailbox/read-mail.ts'
import { bokmalIn } from '../house/bokmal.ts'
import { activationMail, signUp } from '../house/browser.ts'
import { goodPassword, kari, ola } from '../house/people.ts'
import { operator } from './desk.ts'
import { comeIn, mailTo, openFjordvik, startService } from './fjordvik.ts'
import { openMachine } from './git.ts'
import { expectHeading, expectSaid, logInAtAnsattporten, openMenu } from './road.ts'
import { expect, test } from './studio-test.ts'

test.use({ locale: 'nn-NO' })

test('Ola comes from the welcome page to a cloned service, and comes back', async ({ page, app }) => {
  await page.goto('/')
  await expectHeading(page, welcomeTexts.nn.welcome.title)
  await expectNynorsk(page)
  await page.getByRole('link', { name: welcomeTexts.nn.welcome.create }).first().click()
  await expectNynorsk(page)
  await page.locator('main a[href^="/sign-in"]').first().click()
  await logInAtAnsattporten(page, ola)
  await page.locator('main button.submit').last().click()
  await expect(page.locator('[data-error-summary]')).toBeFocused()
  await expectNynorsk(page)
  await page.locator('[name=email]').fill(ola.email)
  await page.locator('[name=password]').fill(goodPassword)
  await expect(page.locator('.strength-text')).not.toBeEmpty()
  await expectNynorsk(page)
  await page.locator('main button.submit').last().click()
  await page.waitForURL('**/activate')
  await expectNynorsk(page)
  const { link, mail } = await activationMail(app, ola.email)
  expect(mail.subject).toBe(mailTexts.nn.activationSubject)
  expectMailInNynorsk(mail)
  await page.goto(link)
  await expectNynorsk(page)
  await page.locator('main button.submit').click()
  await page.waitForURL('**/consent*')
  await expectNynorsk(page)
  await page.locator('[name=answer][value=give]').click()
  await page.waitForURL('**/dashboard')
  await expectNynorsk(page)

  await page.getByRole('link', { name: serviceTexts.nn.dashboard.first }).click()
  await page.waitForURL('**/services/new')
  await page.locator('[name=title]').fill('Søknad om båtplass')
  await expect(page.locator('[name=shortName]')).toHaveValue('soknad-om-batplass')
  await expectNynorsk(page)
  await page.locator('main button.submit').click()
  await expectHeading(page, 'Søknad om båtplass')
  await expectNynorsk(page)
  for (const side of ['files', 'history', 'settings', 'collaborators']) {
    await page.goto(`/services/ola.bjornas/soknad-om-batplass/${side}`)
    await expectNynorsk(page)
  }
  await page.goto('/settings/access-keys')
  await page.locator('[name=name]').fill('Berbar på jobb')
  await page.locator('main button.submit').click()
  const key = await page.getByText(/^studio_\S+$/).innerText()
  await expectNynorsk(page)
  const machine = await openMachine()
  await machine.git(
    'clone',
    `${app.url}/services/ola.bjornas/soknad-om-batplass.git`.replace('//', `//ola.bjornas:${key}@`),
    'tjeneste',
  )
  const readme = await readFile(join(machine.folder, 'README.md'), 'utf8')
  expect(readme.startsWith(`# Søknad om båtplass\n\n## ${templateTexts.nn.heading}\n`)).toBe(true)
  expect(await readFile(join(machine.folder, 'App/config/texts/resource.nn.json'), 'utf8')).toContain('"nn"')
  await machine.leave()

  for (const side of ['profile', 'identities', 'sessions', 'programs', 'history', 'access-keys']) {
    await page.goto(`/settings/${side}`)
    await expectNynorsk(page)
  }
  await openMenu(page)
  await page.locator('[action="/sign-out"] button').click()
  await page.waitForURL(/\/signed-out/)
  await expectNynorsk(page)
  await page.goto('/settings/access-keys')
  await logInAtAnsattporten(page, ola)
  await expectHeading(page, accountTexts.nn.accessKeys.title)
  await expectNynorsk(page)
})

test('whoever chooses Nynorsk at the foot of a page has it wherever they log in', async ({
  page,
  app,
  anotherBrowser,
}) => {
  await signUp(app, kari)
  await page.goto('/dashboard')
  await logInAtAnsattporten(page, kari)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Nynorsk' }).click()
  await expectNynorsk(page)
  await expect(page.getByRole('button', { name: 'Nynorsk' })).toHaveAttribute('aria-pressed', 'true')
  const elsewhere = await anotherBrowser({ locale: 'en-GB' })
  await elsewhere.goto('/settings/profile')
  await logInAtAnsattporten(elsewhere, kari)
  await expectNynorsk(elsewhere)
  await expect(elsewhere.locator('[name=language]:is(select, :checked)')).toHaveValue('nn')
})

test('Kari connects her old user', async ({ page, app }) => {
  const { post } = await signUp(app, kari)
  await post('/preferences', { language: 'nn', return: '/' })
  await app.db.execute(sql`delete from identities`)
  await page.goto('/sign-in')
  await logInAtAnsattporten(page, kari)
  await page.locator('main a[href="/sign-up/connect"]').click()
  await expectHeading(page, signInTexts.nn.connect.title)
  await page.locator('[name=handle]').fill('kari.nordmann')
  await page.locator('[name=password]').fill('ikkje det rette')
  await page.locator('main button.submit').click()
  await expect(page.locator('[data-error-summary]')).toBeFocused()
  await expectNynorsk(page)
  await page.locator('[name=password]').fill(goodPassword)
  await page.locator('main button.submit').click()
  await page.waitForURL('**/dashboard')
  await expectNynorsk(page)
})

test('Ola asks to be let in, Kari lets him in and later takes him out', async ({ page, app, anotherBrowser }) => {
  const karis = await anotherBrowser()
  const owner = await comeIn(karis, app, kari, 'nn')
  const fjordvik = await openFjordvik(app, owner)
  await comeIn(page, app, ola, 'nn')
  await page.goto('/organisations?q=fjord')
  await expectNynorsk(page)
  await page.getByRole('link', { name: 'Fjordvik kommune' }).click()
  await expectNynorsk(page)
  await page.goto('/organisations/fjordvik/join')
  await page.locator('[name=message]').fill('Eg byrja på måndag.')
  await expectNynorsk(page)
  await page.locator('main button.submit').click()
  await page.waitForURL('**/organisations/fjordvik')
  await expectNynorsk(page)

  const { mail: mails } = joinTexts.nn
  const asked = await mailTo(app, kari, mails.requestedSubject('Fjordvik kommune'))
  expectMailInNynorsk(asked)
  await karis.goto(asked.way)
  await expectHeading(karis, joinTexts.nn.requests.answerTitle(ola.name))
  await expectNynorsk(karis)
  await karis.getByRole('button', { name: joinTexts.nn.requests.approve }).click()
  await expectSaid(karis, joinTexts.nn.requests.done.approved(ola.name))
  await expectNynorsk(karis)
  const approved = await mailTo(app, ola, mails.approvedSubject('Fjordvik kommune'))
  expectMailInNynorsk(approved)
  await page.goto(approved.way)
  await expectNynorsk(page)

  await startService(owner, 'fjordvik', 'Hundelisens', 'hundelisens')
  const sides = ['people', 'people/add', 'people/ola.bjornas', 'teams', `teams/${fjordvik.teams('Devs')}`]
  for (const side of [...sides, `teams/${fjordvik.teams('Devs')}/access`, 'settings', 'people/ola.bjornas/remove']) {
    await karis.goto(`/organisations/fjordvik/${side}`)
    await expectNynorsk(karis)
  }
  await karis.locator('main button.submit').click()
  await expect(karis.getByRole('definition').first()).toBeVisible()
  await expectNynorsk(karis)
  expectMailInNynorsk(await mailTo(app, ola, departureMailTexts.nn.removedSubject))
  await karis.goto('/organisations/fjordvik/history')
  await expectNynorsk(karis)
  for (const side of ['people', 'history']) {
    const file = await (await karis.request.get(`/organisations/fjordvik/${side}/export`)).text()
    expect(file.split('\r\n')[0], side).toContain(';')
    expect(bokmalIn(file), side).toEqual([])
  }
})

test('Kari orders Fjordvik, the desk opens it, and she accepts the terms of production', async ({
  page,
  app,
  anotherBrowser,
}) => {
  await comeIn(page, app, kari, 'nn')
  const desk = await anotherBrowser()
  await operator(app, desk, undefined, 'nn')
  await page.goto('/organisations/apply?number=312400103')
  await expect(page.locator('[name=nameNn]')).toHaveValue('Fjordvik kommune')
  await expectNynorsk(page)
  await page.locator('main button.submit').first().click()
  await expect(page.locator('[data-error-summary]')).toBeFocused()
  await expectNynorsk(page)
  await page.locator('[name=agreement]').fill('2026/117')
  await page.locator('main button.submit').first().click()
  await page.waitForURL('**/orders/*')
  await expectNynorsk(page)
  const address = new URL(page.url()).pathname
  const received = await mailTo(app, kari, `${receiptTexts.nn.receiptSubject('Fjordvik kommune')} (bestilling 1001)`)
  expectMailInNynorsk(received)

  for (const side of ['', address, `${address}/ask`, `${address}/decline`, '/orders/new', '/figures', '/history']) {
    await desk.goto(`/desk${side}`)
    await expectNynorsk(desk)
  }
  await desk.goto(`/desk${address}/approve`)
  await expectNynorsk(desk)
  await desk.locator('form[action$=approve][method=post] button').click()
  await expectSaid(desk, deskOrderTexts.nn.order.done.approved)
  await expectNynorsk(desk)

  expectMailInNynorsk(await mailTo(app, kari, serviceDeskTexts.nn.opened.subject))
  await page.goto(address)
  await expectNynorsk(page)
  for (const side of ['', '/teams', '/environments', '/environments/terms']) {
    await page.goto(`/organisations/fjordvik${side}`)
    await expectNynorsk(page)
  }
  await page.locator('main [type=checkbox]').check()
  await page.locator('main button.submit').click()
  await expectSaid(page, environmentTexts.nn.page.opened)
  await expectNynorsk(page)
  await page.goto('/environments')
  await expectNynorsk(page)
})

test('what anybody may read is in Nynorsk, and so is what is not there', async ({ page }) => {
  await page.goto('/help')
  await expectNynorsk(page)
  const guides = await page
    .locator('main a[href^="/help/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(guides.length).toBeGreaterThan(5)
  for (const address of [...guides, '/privacy', '/accessibility', '/ingenting']) {
    await page.goto(address ?? '')
    await expectNynorsk(page)
  }
})

/** The page says that it is in Nynorsk, and nothing on it that we wrote is in another language: neither what is seen nor
 * what is read aloud. A README speaks all languages. */
async function expectNynorsk(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
  const text = await page.evaluate(() => {
    const whole = document.documentElement.cloneNode(true)
    if (!(whole instanceof HTMLElement)) return ''
    for (const other of whole.querySelectorAll('script, style, .prose, body [lang]:not([lang=nn])')) other.remove()
    const spoken = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder']
    const attributes = [...whole.querySelectorAll('*')].flatMap((one) =>
      spoken.map((name) => one.getAttribute(name) ?? ''),
    )
    const texts = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT)
    const said = [...attributes]
    while (texts.nextNode()) said.push(texts.currentNode.textContent ?? '')
    return said.join('\n')
  })
  expect(bokmalIn(text), page.url()).toEqual([])
}

function expectMailInNynorsk({ subject, text, html, headers }: Mail): void {
  expect(headers['content-language'], subject).toBe('nn')
  expect(html, subject).toContain('<html lang="nn">')
  expect(bokmalIn(`${subject}\n${text}`), subject).toEqual([])
}
