import { sql } from 'drizzle-orm'
import { designTexts } from '../../src/design/texts.ts'
import { languages } from '../../src/platform/texts.ts'
import { activationMail } from '../house/browser.ts'
import { goodPassword, nora, ola } from '../house/people.ts'
import {
  arrive,
  comeToTheActivation,
  comeToTheForm,
  completeForm,
  expectHeading,
  logInAtAnsattporten,
  openMenu,
} from './road.ts'
import { expect, expectAccessible, test } from './studio-test.ts'

test('a log-in leads to where Ola was heading', async ({ page, app, anotherBrowser }) => {
  await arrive(page, app, ola)
  const elsewhere = await anotherBrowser()
  await elsewhere.goto('/settings/access-keys?from=guide')
  await logInAtAnsattporten(elsewhere, ola)
  await expectHeading(elsewhere, 'Nøkler')
  expect(elsewhere.url()).toBe(`${app.url}/settings/access-keys?from=guide`)
})

test('the way to a service survives log-in and consent', async ({ page, app }) => {
  await comeToTheActivation(page, ola)
  const { link } = await activationMail(app, ola.email)
  await page.goto(link)
  await page.getByRole('button', { name: 'Aktiver brukeren' }).click()
  await page.goto('/services/new')
  await page.getByRole('button', { name: 'Gi tilgang' }).click()
  await expectHeading(page, 'Lag en tjeneste')
})

const foreignAddresses = [
  'https://example.com/',
  '//example.com',
  '/\\example.com',
  '\\\\example.com',
  '/\t/example.com',
  'javascript:alert(1)',
  'http:example.com',
  '/%09/example.com/../..//example.com',
]

test('a log-in never leads to another site', async ({ page, app }) => {
  await arrive(page, app, ola)
  for (const address of foreignAddresses) {
    // Logged in already, and then logged in anew by the session at Ansattporten.
    for (const forgotten of ['nothing', 'studio-session']) {
      await page.context().clearCookies({ name: forgotten })
      await page.goto(`/sign-in?return=${encodeURIComponent(address)}`)
      expect(new URL(page.url()).origin, address).toBe(app.url)
    }
  }
})

test('logging out ends the session here and at Ansattporten', async ({ page, app }) => {
  await arrive(page, app, ola)
  await page.goto('/dashboard')
  await openMenu(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Logg ut' }).click()
  await page.waitForURL(/\/signed-out/)
  await expectHeading(page, 'Du er logget ut')
  await expectAccessible(page)
  await page.goBack()
  await expect(page.getByRole('radio', { name: ola.pid }), 'Ansattporten asks who one is').toBeVisible()
  await page.goto('/dashboard')
  await expect(page.getByRole('radio', { name: ola.pid }), 'Ansattporten asks who one is').toBeVisible()
})

test('while Ansattporten is away the session here ends all the same', async ({ page, app }) => {
  await arrive(page, app, ola)
  await page.goto('/dashboard')
  await openMenu(page)
  await app.ansattporten.close()
  await page.route(`${app.ansattporten.browserUrl}/**`, (route) => route.abort())
  await page.getByRole('button', { name: 'Logg ut' }).click()
  await expect.poll(async () => (await app.db.execute(sql`select id from sessions`)).rows).toEqual([])
})

test('a log-out at Ansattporten ends the session here', async ({ page, app }) => {
  await arrive(page, app, ola)
  await page.goto('/dashboard')
  await expectHeading(page, 'Dashbord')
  await page.goto(`${app.ansattporten.browserUrl}/logout`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du er logget ut')
  await page.goto('/dashboard')
  await expect(page.getByRole('radio', { name: ola.pid })).toBeVisible()
  const { rows } = await app.db.execute(sql`select 1 from audit_records where event = 'signed-out-by-ansattporten'`)
  expect(rows.length).toBe(1)
})

test('what was typed when the session had ended is there again after the log-in', async ({ page, app }) => {
  await arrive(page, app, ola)
  await page.goto('/services/new')
  await page.getByLabel('Tittel').fill('Søknad om hundelisens')
  await page.getByLabel('Kortnavn').fill('hundelisens')
  await page.getByRole('radio', { name: 'Tom' }).check()
  await app.db.execute(sql`update sessions set ends_at = now() - interval '1 second'`)
  await page.getByRole('button', { name: 'Lag tjenesten' }).click()
  await expectHeading(page, 'Du er blitt logget ut')
  await expect(page.getByText('Det du skrev, er tatt vare på.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click()
  await expectHeading(page, 'Lag en tjeneste')
  await expect(page.getByLabel('Tittel')).toHaveValue('Søknad om hundelisens')
  await expect(page.getByLabel('Kortnavn')).toHaveValue('hundelisens')
  await expect(page.getByRole('radio', { name: 'Tom' })).toBeChecked()
  await page.getByRole('button', { name: 'Lag tjenesten' }).click()
  await expectHeading(page, 'Søknad om hundelisens')
})

test('a half-filled form for a new user waits for the same person, without the password', async ({ page, app }) => {
  await comeToTheForm(page, ola)
  await page.getByLabel('Brukernavn').fill('ola.fra.fjordvik')
  await app.db.execute(sql`update sessions set ends_at = now() - interval '1 second'`)
  await completeForm(page, ola)
  await expectHeading(page, 'Du er blitt logget ut')
  await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click()
  await expectHeading(page, 'Hei, Ola. Lag brukeren din.')
  await expect(page.getByLabel('Brukernavn')).toHaveValue('ola.fra.fjordvik')
  await expect(page.getByLabel('E-post')).toHaveValue(ola.email)
  await expect(page.getByLabel('Passord', { exact: true })).toHaveValue('')
  const { rows } = await app.db.execute<{ typed: string }>(sql`select typed::text from kept_forms`)
  expect(rows.map(({ typed }) => typed).join()).not.toContain(goodPassword)
})

test('what somebody typed is shown to nobody else who logs in after them', async ({ page, app, anotherBrowser }) => {
  await arrive(await anotherBrowser(), app, nora)
  await arrive(page, app, ola)
  await page.goto('/services/new')
  await page.getByLabel('Tittel').fill('Hemmelig plan')
  await app.db.execute(sql`update sessions set ends_at = now() - interval '1 second'`)
  await page.getByRole('button', { name: 'Lag tjenesten' }).click()
  await expectHeading(page, 'Du er blitt logget ut')
  const wayBack = await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).getAttribute('href')
  await page.context().clearCookies()
  await page.goto(wayBack ?? '')
  await logInAtAnsattporten(page, nora)
  await expectHeading(page, 'Lag en tjeneste')
  await expect(page.getByLabel('Tittel')).toHaveValue('')
  await expect(page.getByLabel('Kortnavn')).toHaveValue('')
})

test('two minutes before the end the page asks, and «Fortsett» goes on', async ({ page, app }) => {
  await arrive(page, app, ola)
  await app.db.execute(sql`update sessions set ends_at = now() + interval '100 seconds'`)
  await page.goto('/services/new')
  const warning = page.getByRole('dialog', { name: 'Du blir snart logget ut' })
  await expect(warning).toBeVisible()
  await expectAccessible(page)
  await warning.getByRole('button', { name: 'Fortsett' }).click()
  await expect(warning).toBeHidden()
  const { rows } = await app.db.execute<{ extended: boolean }>(
    sql`select ends_at > now() + interval '50 minutes' as extended from sessions`,
  )
  expect(rows).toEqual([{ extended: true }])
})

test('at the end of twelve hours nothing is offered that cannot be done', async ({ page, app }) => {
  await arrive(page, app, ola)
  await app.db.execute(
    sql`update sessions set ends_at = now() + interval '100 seconds', ends_at_latest = now() + interval '100 seconds'`,
  )
  await page.goto('/services/new')
  const warning = page.getByRole('dialog', { name: 'Du blir snart logget ut' })
  await expect(warning).toBeVisible()
  await expect(warning).toContainText('må logge inn igjen')
  await expect(warning.getByRole('button', { name: 'Fortsett' })).toHaveCount(0)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 800 })
  expect((await warning.boundingBox())?.x).toBe(16)
  expect((await warning.boundingBox())?.width).toBe(390 - 32)
  await warning.getByRole('button', { name: 'Lukk' }).click()
  await expect(warning).toBeHidden()
})

test('a page left open says when the session has ended', async ({ page, app }) => {
  await arrive(page, app, ola)
  await app.db.execute(sql`update sessions set ends_at = now() + interval '100 seconds'`)
  await page.clock.install()
  await page.goto('/services/new')
  await page.getByRole('dialog', { name: 'Du blir snart logget ut' }).press('Escape')
  await app.db.execute(sql`update sessions set ends_at = now() - interval '1 second'`)
  await page.clock.fastForward('02:00')
  await expect(page.getByRole('dialog', { name: 'Du er logget ut' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lukk' }).click()
  await page.getByLabel('Tittel').fill('Hundelisens')
  await page.getByRole('button', { name: 'Lag tjenesten' }).click()
  await expectHeading(page, 'Du er blitt logget ut')
})

test('what is not there and what is somebody else’s look the same', async ({ page, app }) => {
  await arrive(page, app, ola)
  const answer = await page.goto('/services/ola.bjornas/finnes-ikke')
  expect(answer?.status()).toBe(404)
  await expectHeading(page, 'Vi finner ikke siden, eller du har ikke tilgang til den.')
  await expectAccessible(page)
  await page.goto('/ingenting/her')
  await expectHeading(page, 'Vi finner ikke siden, eller du har ikke tilgang til den.')
  await page.getByRole('link', { name: 'Til dashbordet', exact: true }).click()
  await expectHeading(page, 'Dashbord')
})

test('the pages that anybody may read are well made in every language', async ({ page }) => {
  for (const language of languages) {
    await page.goto('/')
    await page.getByRole('button', { name: designTexts[language].languageName }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const address of ['/help', '/help/create-user', '/help/clone-service', '/privacy', '/accessibility']) {
      await page.goto(address)
      await expectAccessible(page)
    }
  }
})

test('the appearance that one chooses is kept', async ({ page }) => {
  await page.goto('/privacy')
  await page.getByRole('button', { name: 'Mørkt' }).click()
  await expectHeading(page, 'Personvern')
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark')
  await page.goto('/help')
  await expect(page.getByRole('button', { name: 'Mørkt' })).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible(page)
})
