import { sql } from 'drizzle-orm'
import { activationMail, signUp } from '../house/browser.ts'
import type { TestHouse } from '../house/house.ts'
import { goodPassword, kari, nora, ola } from '../house/people.ts'
import {
  arrive,
  comeToTheActivation,
  comeToTheForm,
  completeForm,
  expectHeading,
  expectRefused,
  logInAtAnsattporten,
} from './road.ts'
import { expect, expectAccessible, test } from './studio-test.ts'

test('Ola comes from the welcome page to an empty dashboard', async ({ page, app }) => {
  await page.goto('/')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Opprett ny bruker' }).click()
  await expectHeading(page, 'Opprett ny bruker')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Gå til Ansattporten' }).click()
  await logInAtAnsattporten(page, ola)

  await expectHeading(page, 'Hei, Ola. Lag brukeren din.')
  await expect(page.getByLabel('Navn', { exact: true })).toHaveValue('Ola Bjørnås')
  await expect(page.getByLabel('Brukernavn')).toHaveValue('ola.bjornas')
  await expectAccessible(page)
  await page.getByLabel('E-post').fill(ola.email)
  await page.getByLabel('Passord', { exact: true }).fill('blåbær')
  await expect(page.getByText('6 tegn til')).toBeVisible()
  await page.getByLabel('Passord', { exact: true }).fill(goodPassword)
  await expect(page.getByText('Veldig bra')).toBeVisible()
  await expect(page.getByText('Sjekket')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Fullfør' }).click()

  await expectHeading(page, 'Sjekk e-posten din')
  await expect(page.getByText(`Vi har sendt en e-post til ${ola.email}`)).toBeVisible()
  await expectAccessible(page)
  const { link, mail } = await activationMail(app, ola.email)
  expect(mail.subject).toBe('Aktiver brukeren din i Altinn Studio')
  await page.goto(link)
  await expectHeading(page, 'Aktiver brukeren din')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Aktiver brukeren' }).click()

  await expectHeading(page, 'Altinn Studio vil bruke brukeren din')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gi tilgang' }).click()
  await expect(page.getByRole('link', { name: 'Lag din første tjeneste' })).toBeVisible()
  await expectAccessible(page)
})

test('Ola goes the whole road in English, and activates with the code', async ({ page, app }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'English' }).click()
  await expectHeading(page, 'Make services people understand')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Create new user' }).click()
  await expectHeading(page, 'Create new user')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Go to Ansattporten' }).click()
  await logInAtAnsattporten(page, ola, 'MinID')

  await expectHeading(page, 'Hello, Ola. Make your user.')
  await expectAccessible(page)
  await page.getByLabel('E-mail').fill(ola.email)
  await page.getByLabel('Password', { exact: true }).fill(goodPassword)
  await page.getByRole('button', { name: 'Complete' }).click()

  await expectHeading(page, 'Check your e-mail')
  await expectAccessible(page)
  const { code, mail } = await activationMail(app, ola.email)
  expect(mail.subject).toBe('Activate your user in Altinn Studio')
  await page.getByLabel('The code from the e-mail').fill(code)
  await page.getByRole('button', { name: 'Activate your user' }).click()

  await expectHeading(page, 'Altinn Studio wants to use your user')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Give access' }).click()
  await expect(page.getByRole('link', { name: 'Create your first service' })).toBeVisible()
  await expectAccessible(page)
})

test('letters that English lacks survive in the suggested username', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('radio', { name: 'Áile Šuorra' }).check()
  await page.getByRole('button', { name: 'Logg inn' }).click()
  await expect(page.getByLabel('Navn', { exact: true })).toHaveValue('Áile Šuorra')
  await expect(page.getByLabel('Brukernavn')).toHaveValue('aile.suorra')
})

test('a log-in that withholds the name leaves the form empty, not broken', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('radio', { name: 'Person uten navn' }).check()
  await page.getByRole('button', { name: 'Logg inn' }).click()
  await expectHeading(page, 'Hei. Lag brukeren din.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Fullfør' }).click()
  await expectRefused(page, 'Skriv navnet ditt.')
})

test('an empty form says everything that is missing, and keeps what is there', async ({ page }) => {
  await comeToTheForm(page, ola)
  await page.getByLabel('E-post').fill('ola(at)fjordvik')
  await page.getByLabel('Passord', { exact: true }).fill('passord')
  await page.getByRole('button', { name: 'Fullfør' }).click()
  await expectRefused(page, 'E-postadressen er ikke riktig skrevet.')
  await expect(page.getByLabel('E-post')).toHaveValue('ola(at)fjordvik')
  await expect(page.getByLabel('Navn', { exact: true })).toHaveValue('Ola Bjørnås')
  await expect(page.getByLabel('Passord', { exact: true })).toHaveValue('')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'E-postadressen er ikke riktig skrevet.' }).click()
  await expect(page.getByLabel('E-post')).toBeFocused()
})

test('a password that anybody could guess is refused', async ({ page }) => {
  await comeToTheForm(page, ola)
  await page.getByLabel('E-post').fill(ola.email)
  await page.getByLabel('Passord', { exact: true }).fill('passord123456')
  await expect(page.locator('.strength-text')).toHaveText('Lett å gjette')
  await page.getByRole('button', { name: 'Fullfør' }).click()
  await expectRefused(page, 'Passordet er for lett å gjette.')
  await expectAccessible(page)
})

test('a reload or another tab loses nothing of a registration', async ({ page, context }) => {
  await comeToTheForm(page, ola)
  await page.reload()
  await expectHeading(page, 'Hei, Ola. Lag brukeren din.')
  const tab = await context.newPage()
  await tab.goto('/sign-up')
  await expectHeading(tab, 'Hei, Ola. Lag brukeren din.')
})

test('whoever comes too late to the form logs in again and fills it in', async ({ page, app }) => {
  await comeToTheForm(page, ola)
  await app.db.execute(sql`update sign_ups set expires_at = now() - interval '1 minute'`)
  await completeForm(page, ola)
  await expectHeading(page, 'Opprett ny bruker')
  await expect(page.getByText('Det gikk for lang tid siden du logget inn.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Gå til Ansattporten' }).click()
  await expectHeading(page, 'Hei, Ola. Lag brukeren din.')
})

test('a taken username is said while typing, and an alternative is one click away', async ({ page, app }) => {
  await signUp(app, kari)
  await comeToTheForm(page, ola)
  await page.getByLabel('Brukernavn').fill('Kari.Nordmann')
  await expect(page.getByText('Kari.Nordmann er opptatt.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'kari-nordmann' }).click()
  await expect(page.getByLabel('Brukernavn')).toHaveValue('kari-nordmann')
  await expect(page.getByText('kari-nordmann er ledig.')).toBeVisible()
  await completeForm(page, ola)
  await expectHeading(page, 'Sjekk e-posten din')
})

test('a taken username is refused when the form is sent, and alternatives are named', async ({ page, app }) => {
  await signUp(app, kari)
  await comeToTheForm(page, ola)
  await page.getByLabel('Brukernavn').fill('kari.nordmann')
  await completeForm(page, ola)
  await expectRefused(page, 'Brukernavnet er opptatt. Velg et annet.')
  const free = page.getByRole('list', { name: 'Ledige navn' })
  await expect(free.getByRole('button', { name: 'kari-nordmann' })).toBeVisible()
  await expect(page.getByLabel('E-post')).toHaveValue(ola.email)
  await expectAccessible(page)
})

test('an address in use looks the same on the screen, and its owner is told by mail', async ({ page, app }) => {
  await signUp(app, kari)
  const former = await activationMail(app, kari.email)
  await comeToTheForm(page, ola)
  await completeForm(page, ola, kari.email)
  await expectHeading(page, 'Sjekk e-posten din')
  await expect(page.getByText(`Vi har sendt en e-post til ${kari.email}`)).toBeVisible()
  const { mail, link } = await activationMail(app, kari.email, former.id)
  // In Kari's language, not in that of whoever typed her address.
  expect(mail.subject).toBe('You already have a user in Altinn Studio')
  expect(link).toBe('')
})

test('looking at the link changes nothing; the button activates', async ({ page, app }) => {
  await comeToTheActivation(page, ola)
  const { link } = await activationMail(app, ola.email)
  await page.goto(link)
  await page.reload()
  expect(await accountsIn(app)).toBe(0)
  await page.getByRole('button', { name: 'Aktiver brukeren' }).click()
  await expectHeading(page, 'Altinn Studio vil bruke brukeren din')
  expect(await accountsIn(app)).toBe(1)
})

test('a used link says that the user is active, and leads on', async ({ page, app, anotherBrowser }) => {
  await comeToTheActivation(page, ola)
  const { link } = await activationMail(app, ola.email)
  await page.goto(link)
  await page.getByRole('button', { name: 'Aktiver brukeren' }).click()
  await page.goto(link)
  await expectHeading(page, 'Brukeren din er allerede aktiv.')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Til dashbordet', exact: true }).click()
  await expectHeading(page, 'Altinn Studio vil bruke brukeren din')

  const elsewhere = await anotherBrowser()
  await elsewhere.goto(link)
  await elsewhere.getByRole('link', { name: 'Logg inn' }).first().click()
  await logInAtAnsattporten(elsewhere, ola)
  await expectHeading(elsewhere, 'Altinn Studio vil bruke brukeren din')
})

test('an expired link and a log-in as the same person activate', async ({ page, app, anotherBrowser }) => {
  await comeToTheActivation(page, ola)
  const { link } = await activationMail(app, ola.email)
  await app.db.execute(sql`update activation_links set expires_at = now() - interval '1 minute'`)
  const elsewhere = await anotherBrowser()
  const answer = await elsewhere.goto(link)
  expect(answer?.status()).toBe(410)
  await expectHeading(elsewhere, 'Lenken er for gammel.')
  await expectAccessible(elsewhere)
  await elsewhere.getByRole('link', { name: 'Logg inn' }).click()
  await logInAtAnsattporten(elsewhere, ola, 'MinID')
  await expectHeading(elsewhere, 'Altinn Studio vil bruke brukeren din')
  expect(await accountsIn(app)).toBe(1)
})

test('an expired link activates nobody in the hands of somebody else', async ({ page, app, anotherBrowser }) => {
  await comeToTheActivation(page, ola)
  const { link } = await activationMail(app, ola.email)
  await app.db.execute(sql`update activation_links set expires_at = now() - interval '1 minute'`)
  const elsewhere = await anotherBrowser()
  await elsewhere.goto(link)
  await elsewhere.getByRole('link', { name: 'Logg inn' }).click()
  await logInAtAnsattporten(elsewhere, nora)
  await expectHeading(elsewhere, 'Hei, Nora. Lag brukeren din.')
  expect(await accountsIn(app)).toBe(0)
})

test('an unknown link leads by a log-in to where a new mail is sent', async ({ page, app, anotherBrowser }) => {
  await comeToTheActivation(page, ola)
  const { link, id } = await activationMail(app, ola.email)
  await app.db.execute(sql`update sign_ups set mailed_at = now() - interval '4 minutes'`)
  const elsewhere = await anotherBrowser()
  const answer = await elsewhere.goto(link.slice(0, -4))
  expect(answer?.status()).toBe(404)
  await expectHeading(elsewhere, 'Vi kjenner ikke denne lenken.')
  await expectAccessible(elsewhere)
  await elsewhere.getByRole('link', { name: 'Logg inn' }).click()
  await logInAtAnsattporten(elsewhere, ola)
  await expectHeading(elsewhere, 'Sjekk e-posten din')
  await elsewhere.getByRole('button', { name: 'Send på nytt' }).click()
  await expect(elsewhere.getByText('Vi har sendt en ny e-post.')).toBeVisible()
  await expectAccessible(elsewhere)
  const again = await activationMail(app, ola.email, id)
  expect(again.link).not.toBe(link)
})

test('the link works in another browser, which then asks to log in', async ({ page, app, anotherBrowser }) => {
  await comeToTheActivation(page, ola)
  const { link } = await activationMail(app, ola.email)
  const elsewhere = await anotherBrowser()
  await elsewhere.goto(link)
  await elsewhere.getByRole('button', { name: 'Aktiver brukeren' }).click()
  await expectHeading(elsewhere, 'Brukeren din er aktiv.')
  await expectAccessible(elsewhere)
  await elsewhere.getByRole('link', { name: 'Logg inn' }).click()
  await logInAtAnsattporten(elsewhere, ola)
  await expectHeading(elsewhere, 'Altinn Studio vil bruke brukeren din')

  for (const address of ['/activate', '/sign-up', '/sign-up/complete']) {
    await page.goto(address)
    await expectHeading(page, 'Brukeren din er aktiv.')
  }
  await page.getByRole('link', { name: 'Logg inn' }).click()
  await expectHeading(page, 'Altinn Studio vil bruke brukeren din')
})

test('five wrong codes end the code, and the link goes on working', async ({ page, app }) => {
  await comeToTheActivation(page, ola)
  const { link, code } = await activationMail(app, ola.email)
  const wrong = code === '123456' ? '654321' : '123456'
  const sentences = [
    'Du kan prøve 4 ganger til.',
    'Du kan prøve 3 ganger til.',
    'Du kan prøve 2 ganger til.',
    'Du kan prøve en gang til.',
    'den kan ikke prøves flere ganger',
  ]
  for (const sentence of sentences) {
    await page.getByLabel('Koden fra e-posten').fill(wrong)
    await page.getByRole('button', { name: 'Aktiver brukeren' }).click()
    await expectRefused(page, sentence)
  }
  await expectAccessible(page)
  await page.getByLabel('Koden fra e-posten').fill(code)
  await page.getByRole('button', { name: 'Aktiver brukeren' }).click()
  await expectRefused(page, 'Koden virker ikke lenger.')
  await page.goto(link)
  await page.getByRole('button', { name: 'Aktiver brukeren' }).click()
  await expectHeading(page, 'Altinn Studio vil bruke brukeren din')
})

test('a new mail can be asked for after three minutes, not before', async ({ page, app }) => {
  await comeToTheActivation(page, ola)
  const { id, link } = await activationMail(app, ola.email)
  await expect(page.getByRole('button', { name: /^Send på nytt om [12]:\d\d$/ })).toBeDisabled()
  await app.db.execute(sql`update sign_ups set mailed_at = now() - interval '3 minutes 1 second'`)
  await page.reload()
  await page.getByRole('button', { name: 'Send på nytt', exact: true }).click()
  await expect(page.getByText('Vi har sendt en ny e-post.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Send på nytt om/ })).toBeDisabled()
  const again = await activationMail(app, ola.email, id)
  expect(again.link).not.toBe(link)
  await page.goto(link)
  await expectHeading(page, 'Aktiver brukeren din')
})

test('a corrected address gets the mail, and the old link stops working', async ({ page, app }) => {
  await comeToTheForm(page, ola)
  await completeForm(page, ola, 'oal@fjordvik.example')
  const { link } = await activationMail(app, 'oal@fjordvik.example')
  await page.getByRole('link', { name: 'Endre adressen' }).click()
  await expectHeading(page, 'Rett e-postadressen')
  await expect(page.getByLabel('E-post')).toHaveValue('oal@fjordvik.example')
  await expectAccessible(page)
  await page.getByLabel('E-post').fill('ola')
  await page.getByRole('button', { name: 'Lagre og send' }).click()
  await expectRefused(page, 'E-postadressen er ikke riktig skrevet.')
  await expect(page.getByLabel('E-post')).toHaveValue('ola')
  await page.getByLabel('E-post').fill(ola.email)
  await page.getByRole('button', { name: 'Lagre og send' }).click()
  await expect(page.getByText(`Vi har sendt en e-post til ${ola.email}`)).toBeVisible()
  const corrected = await activationMail(app, ola.email)
  await page.goto(link)
  await expectHeading(page, 'Vi kjenner ikke denne lenken.')
  await page.goto(corrected.link)
  await page.getByRole('button', { name: 'Aktiver brukeren' }).click()
  await expectHeading(page, 'Altinn Studio vil bruke brukeren din')
})

test('whoever says not now sees what that means, and can give access after all', async ({ page, app }) => {
  await comeToTheActivation(page, ola)
  const { link } = await activationMail(app, ola.email)
  await page.goto(link)
  await page.getByRole('button', { name: 'Aktiver brukeren' }).click()
  await page.getByRole('button', { name: 'Ikke nå' }).click()
  await expectHeading(page, 'Altinn Studio har ikke fått tilgang')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Gå til innstillingene' }).click()
  await expectHeading(page, 'Profil')
  await page.goto('/services/new')
  await expectHeading(page, 'Altinn Studio vil bruke brukeren din')
  await page.getByRole('button', { name: 'Ikke nå' }).click()
  await page.getByRole('link', { name: 'Gi tilgang likevel' }).click()
  await page.getByRole('button', { name: 'Gi tilgang' }).click()
  await expectHeading(page, 'Lag en tjeneste')
})

test('whoever cancels at Ansattporten is told that nothing was saved, and can try again', async ({ page, app }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await expectHeading(page, 'Du avbrøt innloggingen')
  await expect(page.getByText('Ingenting er lagret.')).toBeVisible()
  await expectAccessible(page)
  expect(await signUpsIn(app)).toBe(0)
  await page.getByRole('link', { name: 'Prøv igjen' }).click()
  await logInAtAnsattporten(page, ola)
  await expectHeading(page, 'Hei, Ola. Lag brukeren din.')
})

const outsideFaults = [
  ['server_error', 'Ansattporten svarer ikke'],
  ['temporarily_unavailable', 'Ansattporten svarer ikke'],
  ['invalid_request', 'Ansattporten slapp oss ikke gjennom'],
  ['wrong-state', 'Innloggingen kan ikke fullføres herfra'],
  ['wrong-response-iss', 'Svaret fra Ansattporten stemte ikke'],
  ['expired-token', 'Svaret fra Ansattporten stemte ikke'],
  ['wrong-nonce', 'Svaret fra Ansattporten stemte ikke'],
  ['bad-signature', 'Svaret fra Ansattporten stemte ikke'],
  ['low-acr', 'Innloggingen var ikke sikker nok'],
  ['missing-pid', 'Denne innloggingen kan ikke brukes her'],
  ['token-500', 'Ansattporten svarer ikke'],
] as const

test('whatever goes wrong at Ansattporten, the page says what to do next', async ({ page, app }) => {
  const seen = new Set<string>()
  for (const [fault, title] of outsideFaults) {
    await page.goto('/sign-in')
    await page.getByText('Framkall en feil').click()
    await page.getByLabel('Feil som skal ramme').selectOption(fault)
    await logInAtAnsattporten(page, ola)
    await expectHeading(page, title)
    await expect(page.getByText(/Referansenummer: \S+/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Prøv igjen' })).toBeVisible()
    if (!seen.has(title)) await expectAccessible(page)
    seen.add(title)
    await page.context().clearCookies()
  }
  expect(await signUpsIn(app)).toBe(0)
})

test('while Ansattporten is away the page says so, and the next try works', async ({ page, app }) => {
  app.ansattporten.fault('discovery-500')
  const answer = await page.goto('/sign-in')
  expect(answer?.status()).toBe(503)
  await expectHeading(page, 'Ansattporten svarer ikke')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Prøv igjen' }).click()
  await logInAtAnsattporten(page, ola)
  await expectHeading(page, 'Hei, Ola. Lag brukeren din.')
})

test('the back button after a log-in leads on, not into an error', async ({ page, app }) => {
  await arrive(page, app, ola)
  await page.goto('/sign-in/callback?code=used&state=used')
  await expectHeading(page, 'Dashbord')
})

test('whoever has an old user connects it with its password, and a wrong one is refused', async ({ page, app }) => {
  await signUp(app, kari)
  await app.db.execute(sql`delete from identities`)
  await comeToTheForm(page, kari)
  await page.getByRole('link', { name: 'Koble til brukeren du har' }).click()
  await expectHeading(page, 'Koble til brukeren du har')
  await expectAccessible(page)
  await page.getByLabel('Brukernavn eller e-post').fill('kari.nordmann')
  await page.getByLabel('Passord', { exact: true }).fill('ikke det riktige')
  await page.getByRole('button', { name: 'Koble til' }).click()
  await expectRefused(page, 'Vi fant ingen bruker som kan kobles til')
  await expect(page.getByLabel('Brukernavn eller e-post')).toHaveValue('kari.nordmann')
  await expectAccessible(page)
  await page.getByLabel('Passord', { exact: true }).fill(goodPassword)
  await page.getByRole('button', { name: 'Koble til' }).click()
  // The old user speaks English.
  await expectHeading(page, 'Dashboard')
})

async function accountsIn({ db }: TestHouse): Promise<number> {
  const { rows } = await db.execute<{ count: string }>(sql`select count(*) from accounts`)
  return Number(rows[0]?.count)
}

async function signUpsIn({ db }: TestHouse): Promise<number> {
  const { rows } = await db.execute<{ count: string }>(sql`select count(*) from sign_ups where expires_at > now()`)
  return Number(rows[0]?.count)
}

test('where the check does not come, the form says a way on', async ({ page, app }) => {
  await page.route(/captcha-widget/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await comeToTheForm(page, ola)
  await completeForm(page, ola)
  await expectRefused(page, 'Kryss av for at du ikke er en robot.')
  await page.getByLabel('Det kommer ingen sjekk. La meg gå videre uten.').check()
  await expectAccessible(page)
  await page.getByLabel('Passord', { exact: true }).fill(goodPassword)
  await page.getByRole('button', { name: 'Fullfør' }).click()
  await expectHeading(page, 'Sjekk e-posten din')
  expect((await activationMail(app, ola.email)).code).not.toBe('')
})
