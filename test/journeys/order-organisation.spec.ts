import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { TestHouse } from '../house/house.ts'
import { newPerson } from '../house/many-people.ts'
import { order as orderByPost } from '../house/ordering.ts'
import { newGuest } from '../house/organisation.ts'
import { amal, kari, ola } from '../house/people.ts'
import { approveAtDesk, fillOrder, letter, operator, subjectsTo } from './desk.ts'
import { comeIn, mailTo, newReader, startService } from './fjordvik.ts'
import { openMachine } from './git.ts'
import { expectHeading, expectRefused, logInAtAnsattporten, makeKey, tabTo } from './road.ts'
import { expect, expectAccessible, test } from './studio-test.ts'

/** Has no account. */
const stranger = newPerson()

test('Kari orders Fjordvik, Sindre asks and approves, and everything is there', async ({
  page,
  app,
  anotherBrowser,
}) => {
  await newReader(app, kari)
  await orderByPost(app, await newGuest(app))
  const olas = await anotherBrowser()
  await comeIn(olas, app, ola)
  const desk = await anotherBrowser()
  await operator(app, desk)

  await comeToTheForm(page)
  await sendTheOrder(page)
  await confirmTheSeat(olas, app)
  await askForMore(desk)
  await answer(page, app)
  await approve(desk)
  await findEverything(page, app)

  await olas.goto((await mailTo(app, ola, 'Organisasjonen er åpnet i Altinn Studio')).way)
  await expect(olas.getByRole('heading', { name: 'Fjordvik kommune' })).toBeVisible()
  await expect(olas.getByRole('link', { name: 'Innstillinger' })).toBeVisible()
  expect(await subjectsTo(app, stranger)).not.toContain('Organisasjonen er åpnet i Altinn Studio')
})

test('Amal’s developer organisation has no environments, and becomes a service owner', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const desk = await anotherBrowser()
  await operator(app, desk)
  const guest = await comeIn(page, app, amal)
  const reason = 'Fjordvik kommune\nHolmsund fylkeskommune'
  await fillOrder(page, { number: '312405601', kind: 'Utviklerorganisasjon', reason })
  await expect(page.getByText('Enheten ser ikke ut til å være offentlig.')).toBeVisible()
  await expect(page.getByLabel('Referanse til avtalen')).toBeHidden()
  await expectAccessible(page)
  await page.getByLabel('Kortnavn').fill('warsame')
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expectHeading(page, /^Warsame Utvikling AS, bestilling/)
  await approveAtDesk(desk, new URL(page.url()).pathname)
  await page.goto((await mailTo(app, amal, 'Organisasjonen er åpnet i Altinn Studio')).way)
  await seeWhyThereAreNone(page, await startService(guest, 'warsame', 'Båtplass', 'batplass'))

  await orderServiceOwnership(page)
  await desk.goto('/desk')
  await expect(desk.locator('[data-desk-queue]').getByRole('listitem')).toContainText('Bli tjenesteeier')
  await desk.getByRole('link', { name: 'Godkjenn' }).click()
  await expectHeading(desk, 'Godkjenn bestillingen')
  await expect(desk.getByRole('region', { name: 'Dette skjer' })).toBeFocused()
  await expect(desk.getByText('Warsame Utvikling AS blir tjenesteeier')).toBeVisible()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Godkjenn' }).click()
  await expect(desk.getByText('Bestillingen er godkjent.')).toBeVisible()

  await mailTo(app, amal, 'Organisasjonen er blitt tjenesteeier')
  await page.reload()
  await expect(page.getByText('Warsame Utvikling AS er tjenesteeier, og har fått testmiljøet TT02.')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/organisations/warsame/environments')
  await expect(page.getByRole('region', { name: 'TT02' })).toContainText('Åpent siden')
  await expect(page.getByRole('region', { name: 'TT02' })).toContainText('Deploy-TT02')
  await page.goto('/environments')
  await expectHeading(page, 'Miljøene dine')
  await expectAccessible(page)
})

async function seeWhyThereAreNone(page: Page, service: string): Promise<void> {
  await page.goto(service)
  await expect(page.getByText('Ingen. Se hvorfor')).toBeVisible()
  await page.getByRole('link', { name: 'Se hvorfor' }).click()
  await expect(page.getByRole('heading', { name: 'Her er det ingen miljøer' })).toBeVisible()
  await expect(page.getByText('Warsame Utvikling AS er en utviklerorganisasjon.')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/organisations/warsame/teams')
  await expect(page.getByRole('link', { name: 'Devs' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Deploy/ })).toHaveCount(0)
  await page.goto('/environments')
  await expect(page.getByText('Ingen miljøer, for det er en utviklerorganisasjon')).toBeVisible()
  await expectAccessible(page)
}

async function orderServiceOwnership(page: Page): Promise<void> {
  await page.goto('/organisations/warsame/environments')
  await page.getByRole('link', { name: 'Bestill å bli tjenesteeier' }).click()
  await expectHeading(page, 'Bestill å bli tjenesteeier')
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expectRefused(page, 'Skriv referansen til avtalen med Digdir.')
  await expectAccessible(page)
  await page.getByLabel('Referanse til avtalen').fill('2026/301')
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expectHeading(page, /^Warsame Utvikling AS, bestilling/)
  await expectAccessible(page)
}

test('without script Kari orders and writes, and Sindre opens the organisation', async ({ app, anotherBrowser }) => {
  const page = await anotherBrowser({ javaScriptEnabled: false })
  await comeIn(page, app, kari)
  const desk = await anotherBrowser({ javaScriptEnabled: false })
  await operator(app, desk)

  await orderWithoutScript(page)
  await askWithoutScript(desk)
  await answerWithoutScript(page)
  await desk.goto('/desk')
  await desk.getByRole('link', { name: 'Godkjenn' }).click()
  await desk.getByLabel('Begynn med').selectOption('Velkommen')
  await desk.getByRole('button', { name: 'Sett inn' }).click()
  await expect(desk.getByLabel('Hilsen (valgfri)')).toHaveValue(/^Velkommen til Altinn Studio\./)
  await desk.getByRole('button', { name: 'Godkjenn' }).click()
  await expect(desk.getByText('Bestillingen er godkjent.')).toBeVisible()

  const approved = await mailTo(app, kari, /^Bestillingen er godkjent/)
  expect(approved.text).toContain('Velkommen til Altinn Studio.')
  await mailTo(app, kari, 'Organisasjonen er åpnet i Altinn Studio')
  await page.goto(approved.way)
  await expect(page.getByText('Alt er klart.')).toBeVisible()
  await page.getByRole('link', { name: 'Gå til organisasjonen' }).click()
  await expectHeading(page, 'Fjordvik kommune')
})

async function orderWithoutScript(page: Page): Promise<void> {
  await page.goto('/organisations/apply')
  await page.getByLabel('Organisasjonsnummer').fill('312 400 104')
  await page.getByRole('button', { name: 'Gå videre' }).click()
  await expect(page.getByRole('link', { name: 'Organisasjonsnummeret er ikke riktig.' })).toBeVisible()
  await expect(page.getByLabel('Organisasjonsnummer')).toHaveValue('312 400 104')
  await fillOrder(page, { number: '312400103', kind: 'Tjenesteeier', reason: '', administrators: 'ingen.slik' })
  await page.getByLabel('Kortnavn').fill('kari.nordmann')
  await page.getByLabel('Navn på engelsk').fill('Fjordvik town')
  await page.getByLabel('Melding til brukerstøtten').fill('<b>Vi</b> haster ikke.')
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expect(page.getByRole('link', { name: 'Skriv referansen til avtalen med Digdir.' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Kortnavnet må ha/ })).toBeVisible()
  await expectKept(page)
  await page.getByRole('button', { name: 'Lagre utkast' }).click()
  await expect(page.getByText('Utkastet er lagret.')).toBeVisible()
  await page.goto('/organisations/apply')
  await page.getByRole('link', { name: 'Fortsett på den' }).click()
  await expectKept(page)
  await page.getByLabel('Kortnavn').fill('fjordvik')
  await page.getByLabel('Referanse til avtalen').fill('2026/117')
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expect(page.getByRole('link', { name: 'Ingen bruker heter dette: ingen.slik.' })).toBeVisible()
  await page.getByLabel('Andre administratorer').fill('')
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expectHeading(page, 'Fjordvik kommune, bestilling 1001')
}

async function expectKept(page: Page): Promise<void> {
  await expect(page.getByLabel('Kortnavn')).toHaveValue('kari.nordmann')
  await expect(page.getByLabel('Navn på engelsk')).toHaveValue('Fjordvik town')
  await expect(page.getByRole('radio', { name: 'Tjenesteeier' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Jeg skal være administrator' })).toBeChecked()
  await expect(page.getByLabel('Andre administratorer')).toHaveValue('ingen.slik')
  await expect(page.getByLabel('Melding til brukerstøtten')).toHaveValue('<b>Vi</b> haster ikke.')
}

async function askWithoutScript(desk: Page): Promise<void> {
  await desk.goto('/desk')
  await desk.getByRole('button', { name: 'Ta bestillingen' }).click()
  await expect(desk.getByText('Bestillingen er din.')).toBeVisible()
  await expect(desk.getByText('<b>Vi</b> haster ikke.')).toBeVisible()
  await desk.getByRole('link', { name: 'Be om mer' }).click()
  await desk.getByLabel('Begynn med').selectOption('Avtalen mangler')
  await desk.getByRole('button', { name: 'Sett inn' }).click()
  await expect(desk.getByLabel('Melding')).toHaveValue(/^Vi finner ikke avtalen/)
  await desk.getByRole('button', { name: 'Send spørsmålet' }).click()
  await expect(desk.getByText('Spørsmålet er sendt.')).toBeVisible()
}

async function answerWithoutScript(page: Page): Promise<void> {
  await page.reload()
  await page.getByLabel('Svaret ditt').fill('Her er avtalen.')
  await page.getByLabel('Vedlegg').setInputFiles({ ...letter, buffer: Buffer.from('Avtalen finnes ikke.') })
  await page.getByRole('button', { name: 'Send svaret' }).click()
  await expect(page.getByRole('link', { name: `${letter.name} er verken PDF eller PNG.` })).toBeVisible()
  await expect(page.getByLabel('Svaret ditt')).toHaveValue('Her er avtalen.')
  await page.getByLabel('Vedlegg').setInputFiles(letter)
  await page.getByRole('button', { name: 'Send svaret' }).click()
  await expect(page.getByText('Svaret er sendt.')).toBeVisible()
}

/** From the welcome page past the directory, which has no such organisation. */
async function comeToTheForm(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click()
  await logInAtAnsattporten(page, kari)
  await page.getByRole('link', { name: 'Finn organisasjonen din' }).click()
  await page.getByRole('searchbox', { name: 'Søk etter organisasjon' }).fill('fjordvik')
  await expect(page.getByText('Ingen organisasjon her passer med «fjordvik».')).toBeVisible()
  await page.getByRole('link', { name: 'Bestill organisasjonen' }).click()
  await expectHeading(page, 'Bestill en organisasjon')
  await expectAccessible(page)
  await page.getByLabel('Organisasjonsnummer').fill('312 400 103')
  await page.getByRole('button', { name: 'Gå videre' }).click()
}

async function sendTheOrder(page: Page): Promise<void> {
  const register = page.getByRole('region', { name: 'Enhetsregisteret sier' })
  await expect(register).toContainText('Kommune (KOMM)')
  await expect(register).toContainText('Kommuneforvaltningen')
  await expect(page.getByLabel('Navn på bokmål')).toHaveValue('Fjordvik kommune')
  await expect(page.getByLabel('Navn på nynorsk')).toHaveValue('Fjordvik kommune')
  await expect(page.getByLabel('Navn på engelsk')).not.toHaveValue('')
  await expect(page.getByRole('radio', { name: 'Tjenesteeier' })).toBeChecked()
  const shortName = page.getByLabel('Kortnavn')
  await expect(shortName).toHaveValue('fjordvik')
  await shortName.fill('ola.bjornas')
  await expect(page.getByRole('status')).toContainText('Kortnavnet må ha 2 til 19 tegn')
  await shortName.fill('fjordvik')
  await expect(page.getByText('fjordvik er ledig.')).toBeVisible()
  await page.getByLabel('Referanse til avtalen').fill('2026/117')
  await expect(page.getByRole('checkbox', { name: 'Jeg skal være administrator' })).toBeChecked()
  await page.getByLabel('Andre administratorer').fill(`ola.bjornas\n${stranger.email}`)
  await page.getByRole('button', { name: 'Lagre utkast' }).click()
  await expect(page.getByText('Utkastet er lagret.')).toBeVisible()

  await page.goto('/organisations/apply')
  await expect(page.getByText('Du har en påbegynt bestilling')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Fortsett på den' }).click()
  await expect(page.getByLabel('Referanse til avtalen')).toHaveValue('2026/117')
  await expect(page.getByLabel('Andre administratorer')).toHaveValue(`ola.bjornas\n${stranger.email}`)
  await page.getByLabel('Melding til brukerstøtten').fill('Vi skal lage skjemaer for innbyggerne.')
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expectHeading(page, /^Fjordvik kommune, bestilling \d+$/)
  await expect(page.getByText(/^Svar innen .* tre virkedager igjen\.$/)).toBeVisible()
  await expectAccessible(page)
}

async function confirmTheSeat(olas: Page, app: TestHouse): Promise<void> {
  expect((await mailTo(app, kari, /^Vi har fått bestillingen av Fjordvik kommune/)).text).toContain('Du får svar innen')
  await mailTo(app, stranger, /^Vil du være administrator i Fjordvik kommune\?/)
  await olas.goto((await mailTo(app, ola, /^Vil du være administrator i Fjordvik kommune\?/)).way)
  await expectHeading(olas, 'Vil du være administrator i Fjordvik kommune?')
  await olas.getByRole('button', { name: 'Ja, jeg vil være administrator' }).click()
  await expect(olas.getByText('Du har sagt ja.')).toBeVisible()
  expect((await mailTo(app, kari, /^Ola Bjørnås vil være administrator/)).text).toContain('Fjordvik kommune')
}

/** With the keyboard alone. */
async function askForMore(desk: Page): Promise<void> {
  await desk.goto('/dashboard')
  await tabTo(desk, desk.getByRole('link', { name: 'Brukerstøtte', exact: true }).first())
  await desk.keyboard.press('Enter')
  await expectHeading(desk, 'Brukerstøtte')
  const rows = desk.locator('[data-desk-queue]').getByRole('link')
  await desk.keyboard.press('j')
  await expect(rows.filter({ hasText: 'Fjordvik kommune' })).toBeFocused()
  await desk.keyboard.press('k')
  await expect(rows.filter({ hasText: /^Kommune/ })).toBeFocused()
  await desk.keyboard.press('j')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('heading', { name: /^Bestilling \d+: Fjordvik kommune$/ })).toBeVisible()
  await expectAccessible(desk)
  await desk.keyboard.press('c')
  await expect(desk.getByText('Bestillingen er din.')).toBeVisible()
  await desk.keyboard.press('m')
  await expectHeading(desk, 'Be om mer')
  await expect(desk.getByLabel('Melding')).toBeFocused()
  await desk.keyboard.press('Shift+Tab')
  await expect(desk.getByLabel('Begynn med')).toBeFocused()
  await desk.keyboard.press('ArrowDown')
  await expect(desk.getByLabel('Melding')).toHaveValue(/^Vi finner ikke avtalen dere viser til/)
  await expectAccessible(desk)
  await tabTo(desk, desk.getByRole('button', { name: 'Send spørsmålet' }))
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('Spørsmålet er sendt.')).toBeVisible()
}

async function answer(page: Page, app: TestHouse): Promise<void> {
  const asked = await mailTo(app, kari, /^Brukerstøtten trenger svar fra deg/)
  expect(asked.text).toContain('Vi finner ikke avtalen dere viser til')
  await page.goto(asked.way)
  await expect(page.getByText('Fristen står stille mens vi venter på svar fra deg.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Svaret ditt').fill('Her er avtalen.')
  await page.getByLabel('Vedlegg').setInputFiles(letter)
  await page.getByRole('button', { name: 'Send svaret' }).click()
  await expect(page.getByText('Svaret er sendt.')).toBeVisible()
  await expect(page.getByRole('link', { name: letter.name })).toBeVisible()
}

async function approve(desk: Page): Promise<void> {
  await desk.reload()
  const download = desk.waitForEvent('download')
  await desk.getByRole('link', { name: letter.name }).click()
  expect(await readFile(await (await download).path())).toEqual(letter.buffer)
  await desk.keyboard.press('a')
  await expectHeading(desk, 'Godkjenn bestillingen')
  await expect(desk.getByText(`${stranger.email} har ikke sagt ja og blir utelatt.`)).toBeVisible()
  await desk.getByRole('button', { name: 'Godkjenn' }).click()
  await expect(desk.getByText('Bestillingen er godkjent.')).toBeVisible()
  await expect(desk.getByText('Alt er klart.')).toBeVisible()
  await expectAccessible(desk)
}

async function findEverything(page: Page, app: TestHouse): Promise<void> {
  const approved = await mailTo(app, kari, /^Bestillingen er godkjent/)
  await page.goto(approved.way)
  await expect(page.getByText('Alt er klart.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Gå til organisasjonen' }).click()
  await expectHeading(page, 'Fjordvik kommune')
  const sides = page.getByRole('navigation', { name: 'Sider for organisasjonen' })
  await sides.getByRole('link', { name: 'Team' }).click()
  for (const team of ['Owners', 'Devs', 'Deploy-TT02', 'Deploy-Production']) {
    await expect(page.getByRole('link', { name: team })).toBeVisible()
  }
  await sides.getByRole('link', { name: 'Personer' }).click()
  await expect(page.getByRole('link', { name: 'Ola Bjørnås' })).toBeVisible()
  await expect(page.getByText(stranger.email)).toHaveCount(0)
  await acceptTerms(page, sides)
  await seeRepositories(page, app)
}

async function acceptTerms(page: Page, sides: ReturnType<Page['getByRole']>): Promise<void> {
  await sides.getByRole('link', { name: 'Miljøer' }).click()
  await expectHeading(page, 'Miljøer')
  await expect(page.getByRole('region', { name: 'TT02' })).toContainText('Åpent siden')
  await expect(page.getByRole('region', { name: 'Produksjon' })).toContainText('Vilkårene er ikke godtatt')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Les og godta vilkårene' }).click()
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: 'Jeg har lest vilkårene og godtar dem' }).check()
  await page.getByRole('button', { name: 'Godta vilkårene' }).click()
  await expect(page.getByText('Produksjon er åpen.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Produksjon' })).toContainText('godtatt av Kari Nordmann')
  await expectAccessible(page)
}

/** Each with its first commit; one comes to somebody's machine. */
async function seeRepositories(page: Page, app: TestHouse): Promise<void> {
  for (const repository of ['fjordvik-content', 'fjordvik-resources', 'fjordvik-datamodels']) {
    await page.goto(`/services/fjordvik/${repository}/history`)
    await expect(page.getByRole('row', { name: /Altinn Studio/ })).toHaveCount(1)
  }
  const key = await makeKey(page, 'Bærbar på jobb')
  const machine = await openMachine()
  const address = `${app.url}/services/fjordvik/fjordvik-content.git`.replace('//', `//kari.nordmann:${key}@`)
  await machine.git('clone', address, 'tjeneste')
  expect(await readFile(join(machine.folder, 'README.md'), 'utf8')).toContain('Fjordvik kommune')
  await machine.leave()
}
