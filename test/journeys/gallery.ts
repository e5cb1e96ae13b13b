import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { activationMail, signUp } from '../browser.ts'
import type { TestHouse } from '../house.ts'
import { goodPassword, kari, nora, ola } from '../people.ts'
import { arrive, expectHeading, logInAtAnsattporten, openMenu } from './road.ts'
import { test as base, expect } from './studio-test.ts'

const widths = [1280, 390]
const folder = fileURLToPath(new URL('../../.cache/gallery/', import.meta.url))

type Camera = { language: 'nb' | 'en'; page: Page; house: TestHouse; shoot(name: string, from?: Page): Promise<void> }

const test = base.extend<{ camera: Camera; language: 'nb' | 'en' }>({
  language: ['nb', { option: true }],
  // Faults are among the states to look at.
  consoleErrors: { watch: () => undefined },
  camera: async ({ page, house, language, context }, use) => {
    await mkdir(`${folder}${language}`, { recursive: true })
    await context.addCookies([{ name: 'studio-language', value: language, url: house.url }])
    let count = 0
    const { title } = test.info()
    await use({
      language,
      page,
      house,
      async shoot(name, from = page) {
        count += 1
        for (const width of widths) {
          await from.setViewportSize({ width, height: width === 390 ? 780 : 800 })
          await from.evaluate(async () => {
            const lazy = [...document.querySelectorAll<HTMLImageElement>('img[loading=lazy]')]
            for (const image of lazy) image.loading = 'eager'
            await Promise.all(lazy.map((image) => image.decode()))
          })
          const path = `${folder}${language}/${title}-${String(count).padStart(2, '0')}-${name}-${width}.png`
          await from.screenshot({ path, fullPage: true, animations: 'disabled' })
        }
        await from.setViewportSize({ width: 1280, height: 800 })
      },
    })
  },
})

for (const language of ['nb', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language, locale: language === 'nb' ? 'nb-NO' : 'en-GB' })

    test('1-open', async ({ camera: { page, house, shoot }, request }) => {
      for (const [name, address] of [
        ['welcome', '/'],
        ['sign-up', '/sign-up'],
        ['help', '/help'],
        ['guide-user', '/help/create-user'],
        ['guide-clone', '/help/clone-service'],
        ['privacy', '/privacy'],
        ['accessibility', '/accessibility'],
        ['not-found', '/ingenting'],
        ['signed-out', '/signed-out'],
      ] as const) {
        await page.goto(address)
        await shoot(name)
      }
      const foreign = await request.post('/preferences', { headers: { origin: 'https://example.com' } })
      await page.route('**/foreign', async (route) =>
        route.fulfill({ status: 403, body: await foreign.body(), headers: foreign.headers() }),
      )
      await page.goto('/foreign')
      await shoot('foreign-post')
      for (const fault of [
        'access_denied',
        'server_error',
        'invalid_request',
        'low-acr',
        'missing-pid',
        'wrong-nonce',
      ]) {
        await page.context().clearCookies({ name: /session/ })
        await page.goto('/sign-in')
        if (fault === 'access_denied') await shoot('ansattporten')
        await page.locator('details summary').click()
        await page.locator('#fault').selectOption(fault)
        await logInAtAnsattporten(page, ola)
        await expect(page.getByRole('contentinfo')).toBeVisible()
        await shoot(`failed-${fault}`)
      }
      await page.context().clearCookies({ name: /session/ })
      await page.goto('/sign-in/callback')
      await shoot('failed-unknown')
      await house.db.execute(sql`alter table sessions rename to gone`)
      await page.context().addCookies([{ name: 'studio-session', value: 'x', url: house.url }])
      await page.goto('/privacy')
      await shoot('fault')
      await page.evaluate(() => {
        const form = document.createElement('form')
        form.method = 'post'
        form.action = '/settings/profile'
        document.body.append(form)
        form.submit()
      })
      await page.waitForURL('**/settings/profile')
      await shoot('fault-of-a-form')
    })

    test('2-sign-up', async ({ camera: { page, house, shoot }, anotherBrowser }) => {
      const submit = page.locator('main button.submit')
      await signUp(house, kari)
      await page.goto('/sign-in')
      await logInAtAnsattporten(page, ola)
      await expect(page.locator('[name=username]')).toHaveValue('ola.bjornas')
      await shoot('complete')
      await page.locator('[name=name]').fill('')
      await page.locator('[name=username]').fill('-ola')
      await submit.last().click()
      await expect(page.locator('[data-error-summary]')).toBeFocused()
      await shoot('complete-refused')
      await page.locator('[name=username]').fill('kari.nordmann')
      await expect(page.locator('name-availability button')).toHaveCount(3)
      await page.locator('[name=name]').fill('Ola Bjørnås')
      await page.locator('[name=email]').fill(ola.email)
      await page.locator('[name=password]').fill('passord123456')
      await expect(page.locator('.strength-text')).not.toBeEmpty()
      await shoot('complete-taken-weak')
      await submit.last().click()
      await expect(page.locator('[data-error-summary]')).toBeFocused()
      await shoot('complete-weak-refused')
      await page.locator('[name=password]').fill(goodPassword)
      await submit.last().click()
      await expect(page.locator('[data-error-summary]')).toBeFocused()
      await shoot('complete-taken-refused')
      await page.goto('/sign-up/connect')
      await shoot('connect')
      await submit.click()
      await expect(page.locator('[data-error-summary]')).toBeFocused()
      await page.locator('[name=handle]').fill('ola')
      await page.locator('[name=password]').fill('feil')
      await submit.click()
      await shoot('connect-refused')
      await page.goto('/sign-up/complete')
      await page.locator('[name=email]').fill(ola.email)
      await page.locator('[name=password]').fill(goodPassword)
      await expect(page.getByText(/^(Sjekket|Checked)$/)).toBeVisible()
      await shoot('complete-filled')
      await submit.last().click()
      await page.waitForURL('**/activate')
      await shoot('activate')
      await page.locator('[name=code]').fill('000000')
      await submit.first().click()
      await expect(page.locator('[data-error-summary]')).toBeFocused()
      await shoot('activate-wrong')
      await house.db.execute(sql`update sign_ups set mailed_at = now() - interval '4 minutes'`)
      await page.goto('/activate')
      await shoot('activate-resend-possible')
      await page.locator('count-down button').click()
      await page.waitForURL('**/activate?sent=again')
      await shoot('activate-resent')
      await page.locator('count-down button').evaluate((button: HTMLButtonElement) => {
        button.disabled = false
        button.click()
      })
      await expect(page.locator('[data-error-summary]')).toBeFocused()
      await shoot('activate-resend-too-soon')
      await page.goto('/activate/address')
      await shoot('address')
      await page.locator('[name=email]').fill('ola')
      await submit.click()
      await expect(page.locator('[data-error-summary]')).toBeFocused()
      await shoot('address-refused')
      const { link } = await activationMail(house, ola.email)
      await page.goto(link)
      await shoot('link')
      await page.goto(`${link}x`)
      await shoot('link-unknown')
      await house.db.execute(sql`update activation_links set expires_at = now() - interval '4 hours'`)
      await page.goto(link)
      await shoot('link-expired')
      await house.db.execute(sql`update activation_links set expires_at = now() + interval '4 hours'`)
      const elsewhere = await anotherBrowser()
      await elsewhere.goto(link)
      await elsewhere.locator('main button.submit').click()
      await shoot('link-done-elsewhere', elsewhere)
      await page.goto(link)
      await shoot('link-used')
      await page.locator('main a.ds-button').click()
      await page.waitForURL('**/consent*')
      await shoot('consent')
      await page.locator('[value=not-now]').click()
      await page.waitForURL('**/declined*')
      await shoot('declined')
      await page.goto('/settings/programs')
      await shoot('programs-none')
      const late = await anotherBrowser()
      await late.goto('/sign-in')
      await logInAtAnsattporten(late, nora)
      await house.db.execute(sql`update sign_ups set expires_at = now() - interval '4 minutes'`)
      await late.goto('/sign-up')
      await shoot('sign-up-late', late)
    })

    test('3-inside', async ({ camera: { page, house, shoot, language }, anotherBrowser }) => {
      const submit = page.locator('main button.submit')
      await arrive(page, house, ola, language)
      await page.goto('/dashboard')
      await shoot('dashboard-empty')
      await openMenu(page)
      await shoot('menu')
      await page.goto('/services/new')
      await shoot('new-service')
      await submit.click()
      await expect(page.locator('[data-error-summary]')).toBeFocused()
      await shoot('new-service-refused')
      await page.locator('[name=title]').fill('Søknad om hundelisens')
      await submit.click()
      await expectHeading(page, 'Søknad om hundelisens')
      await shoot('service')
      await page.goto('/services/ola.bjornas/soknad-om-hundelisens/files')
      await shoot('files')
      await page.goto('/services/ola.bjornas/soknad-om-hundelisens/files?path=App/config')
      await shoot('files-folder')
      await page.goto('/services/ola.bjornas/soknad-om-hundelisens/files?path=App/config/applicationmetadata.json')
      await shoot('file')
      await page.goto('/services/ola.bjornas/soknad-om-hundelisens/history')
      await shoot('service-history')
      await page.goto('/dashboard')
      await shoot('dashboard-one')
      for (const title of [
        'Båtplass i Fjordvik småbåthavn',
        'Skjenkebevilling',
        'Leie av idrettshall, gymsal og svømmebasseng for lag og foreninger',
        'Barnehageplass',
      ]) {
        await page.goto('/services/new')
        await page.locator('[name=title]').fill(title)
        await submit.click()
        await expectHeading(page, title)
      }
      await page.goto('/dashboard')
      await shoot('dashboard-five')
      await page.goto('/settings/profile')
      await shoot('profile')
      await submit.click()
      await page.waitForURL('**?saved=yes')
      await shoot('profile-saved')
      await page.locator('[name=name]').fill('')
      await submit.click()
      await expect(page.locator('[data-error-summary]')).toBeFocused()
      await shoot('profile-refused')
      await page.goto('/settings/identities')
      await shoot('identities')
      await page.goto('/settings/sessions')
      await shoot('sessions-one')
      const elsewhere = await anotherBrowser()
      await elsewhere.goto('/dashboard')
      await logInAtAnsattporten(elsewhere, ola)
      await page.goto('/settings/sessions')
      await shoot('sessions')
      await page.goto('/settings/programs')
      await shoot('programs')
      await page.goto('/settings/access-keys')
      await shoot('keys-none')
      await submit.click()
      await expect(page.locator('[data-error-summary]')).toBeFocused()
      await shoot('keys-refused')
      await page.locator('[name=name]').fill('Bærbar på jobb')
      await submit.click()
      await expect(page.locator('copy-button')).toBeVisible()
      await shoot('key-made')
      await page.goto('/settings/access-keys')
      await shoot('keys')
      await submit.first().click()
      await page.waitForURL('**?revoked=yes')
      await shoot('keys-revoked')
      await page.goto('/settings/history')
      await shoot('history')
      await page.goto('/services/new')
      await page.locator('[name=title]').fill('Halvferdig')
      await house.db.execute(sql`update sessions set ends_at = now() + interval '100 seconds'`)
      await page.goto('/services/new')
      await expect(page.getByRole('dialog')).toBeVisible()
      await shoot('session-ending')
      await page.getByRole('dialog').press('Escape')
      await page.locator('[name=title]').fill('Halvferdig')
      await house.db.execute(sql`update sessions set ends_at = now() - interval '1 second'`)
      await submit.click()
      await expect(page.locator('main [href^="/sign-in"]')).toBeVisible()
      await shoot('session-ended')
      await page.locator('main [href^="/sign-in"]').click()
      await expect(page.locator('[name=title]')).toHaveValue('Halvferdig')
      await page.emulateMedia({ colorScheme: 'dark' })
      await shoot('dark-new-service')
      await page.goto('/dashboard')
      await shoot('dark-dashboard')
      await page.goto('/services/ola.bjornas/soknad-om-hundelisens')
      await shoot('dark-service')
      await page.goto('/settings/access-keys')
      await shoot('dark-keys')
      await page.emulateMedia({ colorScheme: null })
      await openMenu(page)
      await page.locator('[action="/sign-out"] button').click()
      await page.waitForURL(/\/signed-out/)
      await shoot('signed-out')
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.goto('/')
      await shoot('dark-welcome')
      await page.goto('/sign-up')
      await shoot('dark-sign-up')
    })
  })
}
