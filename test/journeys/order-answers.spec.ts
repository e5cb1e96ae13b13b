import type { Page } from '@playwright/test'
import { activationMail } from '../house/browser.ts'
import type { TestHouse } from '../house/house.ts'
import { newOrder } from '../house/order.ts'
import { newGuest } from '../house/organisation.ts'
import { kari, nora, ola, sindre } from '../house/people.ts'
import { approveAtDesk, fillOrder, operator, order } from './desk.ts'
import { comeIn, mailTo, openHolmsund } from './fjordvik.ts'
import { completeForm, expectHeading, expectRefused, logInAtAnsattporten } from './road.ts'
import { expect, expectAccessible, test } from './studio-test.ts'

const fjordvik = { number: '312400103', kind: 'Tjenesteeier', reason: '2026/117' } as const

test('Sindre declines, everybody reads why in their language, and Kari withdraws the next order', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const olas = await anotherBrowser({ locale: 'en' })
  await comeIn(olas, app, ola, 'en')
  const desk = await anotherBrowser()
  await operator(app, desk)
  await comeIn(page, app, kari)

  const first = await order(page, { ...fjordvik, administrators: 'ola.bjornas' })
  await decline(desk, first)
  await readTheReason(page, olas, app)

  await page.getByRole('link', { name: 'Bestill på nytt' }).click()
  await expect(page.getByLabel('Navn på bokmål')).toHaveValue('Fjordvik kommune')
  await page.getByLabel('Referanse til avtalen').fill('2026/118')
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expectHeading(page, 'Fjordvik kommune, bestilling 1002')
  const second = new URL(page.url()).pathname
  await desk.goto(`/desk${second}`)
  await expect(desk.getByRole('region', { name: 'Andre bestillinger' })).toContainText('1001: Fjordvik kommune')
  await expectAccessible(desk)
  await desk.goto(`/desk${second}/approve`)
  await withdraw(page)

  await desk.getByRole('button', { name: 'Godkjenn' }).click()
  await expectRefused(desk, 'Bestilleren har trukket bestillingen i mellomtiden.')
  await expectAccessible(desk)
  await page.goto('/orders')
  await expectHeading(page, 'Mine bestillinger')
  await expect(page.getByRole('listitem').filter({ hasText: 'Bestilling 1001' })).toContainText('Fikk nei')
  await expect(page.getByRole('listitem').filter({ hasText: 'Bestilling 1002' })).toContainText('Trukket')
  await expectAccessible(page)
})

async function decline(desk: Page, address: string): Promise<void> {
  await desk.goto(`/desk${address}`)
  await desk.getByRole('link', { name: 'Si nei' }).click()
  await expectHeading(desk, 'Si nei til bestillingen')
  await desk.getByRole('button', { name: 'Si nei' }).click()
  await expectRefused(desk, 'Skriv hvorfor det blir nei.')
  await expectAccessible(desk)
  await desk.getByLabel('Begynn med').selectOption('Ingen avtale')
  await expect(desk.getByLabel('Begrunnelse')).toHaveValue(/^En tjenesteeier må ha en avtale/)
  await desk.getByRole('button', { name: 'Si nei' }).click()
  await expect(desk.getByText('Bestillingen har fått nei, og bestilleren har fått begrunnelsen.')).toBeVisible()
  await expectAccessible(desk)
}

async function readTheReason(page: Page, olas: Page, app: TestHouse): Promise<void> {
  const reason = 'En tjenesteeier må ha en avtale om Altinn'
  const told = await mailTo(app, kari, /^Bestillingen fikk nei/)
  expect(told.text).toContain(reason)
  await page.goto(told.way)
  await expect(page.getByRole('heading', { name: 'Brukerstøtten sa nei' })).toBeVisible()
  await expect(page.getByText(reason).first()).toBeVisible()
  await expectAccessible(page)
  const olasMail = await mailTo(app, ola, /^The order was declined/)
  expect(olasMail.text).toContain(reason)
  await olas.goto(olasMail.way)
  await expectHeading(olas, 'Fjordvik Municipality, order 1001')
  await expect(olas.getByRole('heading', { name: 'The service desk said no' })).toBeVisible()
  await expect(olas.getByText(reason).first()).toBeVisible()
  await expectAccessible(olas)
}

async function withdraw(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Trekk bestillingen' }).click()
  await expectHeading(page, 'Trekk bestillingen')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Trekk bestillingen' }).click()
  await expect(page.getByText('Bestillingen er trukket.')).toBeVisible()
  await expectAccessible(page)
}

test('Sindre writes down an order that came by e-mail, and Nora signs up to answer', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const desk = await anotherBrowser()
  await operator(app, desk)
  await registerOrder(desk)
  const address = new URL(desk.url()).pathname.replace('/desk', '')

  const registered = await mailTo(app, nora, /^Vi har fått bestillingen av Holmsund fylkeskommune/)
  expect(registered.text).toContain('Brukerstøtten har fått e-posten din')
  await page.goto(registered.way)
  await logInAtAnsattporten(page, nora)
  await completeForm(page, nora)
  await expectHeading(page, 'Sjekk e-posten din')
  await page.goto((await activationMail(app, nora.email, registered.id)).link)
  await page.getByRole('button', { name: 'Aktiver brukeren' }).click()
  await page.getByRole('button', { name: 'Gi tilgang' }).click()
  await expectHeading(page, 'Vil du være administrator i Holmsund fylkeskommune?')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ja, jeg vil være administrator' }).click()
  await expect(page.getByText('Du har sagt ja.')).toBeVisible()
  await page.getByRole('link', { name: 'Se bestillingen' }).click()
  await expectHeading(page, /^Holmsund fylkeskommune, bestilling/)
  await expect(page.getByText('Kom på e-post og er skrevet inn av brukerstøtten.')).toBeVisible()
  await expectAccessible(page)

  await desk.goto(`/desk${address}/approve`)
  await expect(desk.getByText('Du skrev inn bestillingen selv')).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Godkjenn' })).toHaveCount(0)
  const olas = await anotherBrowser()
  await operator(app, olas, ola)
  await approveAtDesk(olas, address)
  await page.goto((await mailTo(app, nora, 'Organisasjonen er åpnet i Altinn Studio')).way)
  await expectHeading(page, 'Holmsund fylkeskommune')
  await expect(page.getByRole('link', { name: 'Innstillinger' })).toBeVisible()
})

async function registerOrder(desk: Page): Promise<void> {
  await desk.goto('/desk')
  await expectAccessible(desk)
  await desk.getByRole('link', { name: 'Skriv inn en bestilling' }).click()
  await expectHeading(desk, 'Skriv inn en bestilling')
  await expectAccessible(desk)
  await desk.getByLabel('Organisasjonsnummer').fill('312401207')
  await desk.getByRole('button', { name: 'Gå videre' }).click()
  await expect(desk.getByRole('link', { name: /^Nummeret hører til en underenhet/ })).toBeVisible()
  await expectAccessible(desk)
  await desk.getByLabel('Organisasjonsnummer').fill('312403404')
  await desk.getByRole('button', { name: 'Gå videre' }).click()
  await expect(desk.getByText('HOLMSUND FYLKESKOMMUNE')).toBeVisible()
  await expectAccessible(desk)
  await desk.getByLabel('Navn', { exact: true }).fill(nora.name)
  await desk.getByRole('button', { name: 'Skriv inn' }).click()
  await expectRefused(desk, 'Skriv e-postadressen')
  await expect(desk.getByLabel('Navn', { exact: true })).toHaveValue(nora.name)
  await expectAccessible(desk)
  await desk.getByLabel('E-postadresse', { exact: true }).fill(nora.email)
  await expect(desk.getByRole('radio', { name: 'Tjenesteeier' })).toBeChecked()
  await desk.getByLabel('Referanse til avtalen').fill('2026/204')
  for (const language of ['bokmål', 'nynorsk']) {
    await expect(desk.getByLabel(`Navn på ${language}`)).toHaveValue('Holmsund fylkeskommune')
  }
  await expect(desk.getByLabel('Kortnavn')).toHaveValue('holmsund')
  await expect(desk.getByRole('checkbox', { name: 'Den som bestiller, skal være administrator' })).toBeChecked()
  await desk.getByRole('button', { name: 'Skriv inn' }).click()
  await expect(desk.getByText('Bestillingen er skrevet inn.')).toBeVisible()
  await expectAccessible(desk)
}

test('the register is away: the order goes its way, and is checked when the register is back', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const desk = await anotherBrowser()
  await operator(app, desk)
  await comeIn(page, app, kari)
  app.register.fault('away', 1000)
  await page.goto('/organisations/apply?number=312400103')
  await expect(page.getByText('Enhetsregisteret svarer ikke, så nummeret er ikke sjekket nå.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Tjenesteeier' }).check()
  await page.getByLabel('Referanse til avtalen').fill('2026/117')
  for (const language of ['bokmål', 'nynorsk', 'engelsk']) {
    await page.getByLabel(`Navn på ${language}`).fill('Fjordvik kommune')
  }
  await page.getByLabel('Kortnavn').fill('fjordvik')
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expect(page.getByText('Enhetsregisteret har ikke svart ennå.')).toBeVisible()
  await expectAccessible(page)

  const address = new URL(page.url()).pathname
  await desk.goto(`/desk${address}`)
  await expect(desk.getByText('Registeret svarte ikke da bestillingen kom.')).toBeVisible()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Sjekk nå' }).click()
  await expectRefused(desk, 'Enhetsregisteret svarer ikke. Prøv igjen om litt.')
  await expectAccessible(desk)

  app.register.fault(null)
  await expectChecked(app)
  await desk.goto(`/desk${address}`)
  await expect(desk.getByRole('cell', { name: 'FJORDVIK KOMMUNE', exact: true })).toBeVisible()
  await expect(desk.getByText('fant nummeret i Enhetsregisteret')).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Sjekk nå' })).toHaveCount(0)
  await expectAccessible(desk)
})

/** The job does it, without the wait between its attempts. */
async function expectChecked({ db }: TestHouse): Promise<void> {
  const finding = async () => {
    await db.execute(`update pgboss.job set start_after = now() where name = 'check-register' and state < 'active'`)
    return (await db.execute<{ finding: string }>('select finding from orders')).rows[0]?.finding
  }
  await expect.poll(finding).toBe('found')
}

test('nobody handles an order of their own, through whatever door', async ({ page, app, anotherBrowser }) => {
  await operator(app, page)
  const address = await order(page, fjordvik)
  await page.goto('/desk')
  const row = page.locator('[data-desk-queue]').getByRole('listitem')
  await expect(row).toContainText('Din egen')
  await expectAccessible(page)
  await row.getByRole('link', { name: 'Fjordvik kommune' }).click()
  await expectHeading(page, /^Fjordvik kommune, bestilling/)

  const elsewhere = await anotherBrowser()
  await elsewhere.goto('/desk')
  await logInAtAnsattporten(elsewhere, sindre)
  await expectHeading(elsewhere, 'Brukerstøtte')
  for (const one of [page, elsewhere]) {
    for (const act of ['', '/approve', '/decline', '/ask', '/messages', '/short-name']) {
      const answer = await one.goto(`/desk${address}${act}`)
      expect(answer?.status(), act).toBe(422)
      await expectHeading(one, 'Din egen bestilling')
    }
    expect(await tryEverything(one, address)).toEqual(acts.map((act) => [act, 422, true]))
  }
  await expectAccessible(page)
  await page.goto(address)
  await expect(page.getByText(/^Svar innen /)).toBeVisible()
  await expect(page.getByText(/sendte bestillingen/)).toBeVisible()
  await expect(page.getByRole('list').filter({ hasText: 'sendte bestillingen' }).getByRole('listitem')).toHaveCount(1)
})

const acts = ['claim', 'release', 'notes', 'check-register', 'messages', 'ask', 'approve', 'decline', 'short-name']

type Tried = [act: string, status: number, isToldWhy: boolean]

/** Posts to every act of the desk, as its forms would. */
async function tryEverything(page: Page, address: string): Promise<Tried[]> {
  const fields = { text: 'Ja', note: 'Ja', reason: 'Ja', greeting: 'Ja', shortName: 'fjordvik2' }
  const tried: Tried[] = []
  for (const act of acts) {
    const answer = await page.request.post(`/desk${address}/${act}`, {
      form: fields,
      headers: { origin: new URL(page.url()).origin },
    })
    tried.push([act, answer.status(), (await answer.text()).includes('Din egen bestilling')])
  }
  return tried
}

test('the form says what is known of a number, and what was taken meanwhile', async ({ page, app, anotherBrowser }) => {
  await openHolmsund(app, await newGuest(app))
  await comeIn(page, app, kari)
  for (const [number, said] of [
    ['312403404', 'Holmsund fylkeskommune er her allerede'],
    ['312401207', /er en underenhet$/],
    ['312500604', 'Enheten ble slettet 31. desember 2019.'],
  ] as const) {
    await page.goto(`/organisations/apply?number=${number}`)
    await expect(page.getByText(said)).toBeVisible()
    await expectAccessible(page)
  }
  await page.goto('/organisations/apply?number=310000019')
  await expect(page.getByText('Enhetsregisteret kjenner ikke nummeret.')).toBeVisible()
  await page.goto('/orders')
  await expect(page.getByText('Du har ingen bestillinger')).toBeVisible()
  await expectAccessible(page)

  await fillOrder(page, fjordvik)
  const olas = await anotherBrowser()
  await comeIn(olas, app, ola)
  const olasOrder = await order(olas, fjordvik)
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expect(page.getByText('En annen har bestilt den')).toBeVisible()
  await expectAccessible(page)
  await olas.goto('/organisations/apply?number=312400103')
  await expect(olas.getByText('Du har en del i bestillingen som er under behandling.')).toBeVisible()
  await olas.getByRole('link', { name: 'Se bestillingen' }).click()
  await expect(olas).toHaveURL(olasOrder)

  await fillOrder(page, { ...fjordvik, number: '312500205' })
  await page.getByLabel('Kortnavn').fill('holmsund')
  await expect(page.getByText('holmsund er i bruk.')).toBeVisible()
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expectRefused(page, 'Kortnavnet er i bruk. Velg et annet.')
  await expect(page.getByLabel('Referanse til avtalen')).toHaveValue('2026/117')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'holmsund-kommune' }).click()
  await expect(page.getByText('holmsund-kommune er ledig.')).toBeVisible()
})

test('Kari changes the order while it is open, and two operators keep out of each other’s way', async ({
  page,
  app,
  anotherBrowser,
}) => {
  const olasAccount = await newGuest(app, ola)
  await comeIn(page, app, kari)
  const address = await order(page, fjordvik)
  await changeAdministrators(page)
  await changeShortName(page, address)

  const desk = await anotherBrowser()
  await operator(app, desk)
  const { reference } = await newOrder(app, olasAccount, { shortName: 'fjordvik-k' })
  await handle(desk, address, reference)
  const noras = await anotherBrowser()
  await operator(app, noras, nora)
  await noras.goto(`/desk${address}/approve`)
  await noras.getByRole('button', { name: 'Godkjenn' }).click()
  await expectRefused(noras, 'Sindre Lie har tatt bestillingen.')
  await noras.goto(`/desk${address}`)
  await expect(noras.getByText(/^Sindre Lie tok bestillingen/)).toBeVisible()
  await expect(noras.getByRole('button', { name: 'Ta bestillingen' })).toHaveCount(0)

  await page.goto((await mailTo(app, kari, /^Melding fra brukerstøtten/)).way)
  await expect(page.getByText('Vi har fått kartet.')).toBeVisible()
  await expect(page.getByText('Har de råd til det')).toHaveCount(0)
  await seeFigures(desk)
})

async function changeAdministrators(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Endre administratorer' }).click()
  await page.getByLabel('Andre administratorer').fill('ola.bjornas, ingen.slik')
  await page.getByRole('button', { name: 'Spør dem' }).click()
  await expectRefused(page, 'Ingen bruker heter dette: ingen.slik.')
  await expectAccessible(page)
  await page.getByLabel('Andre administratorer').fill(`ola.bjornas, ${nora.email}`)
  await page.getByRole('button', { name: 'Spør dem' }).click()
  await expect(page.getByText('De er spurt, og har fått en e-post.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: `Send spørsmålet igjen til ${nora.email}` }).click()
  await expect(page.getByText('Spørsmålet er sendt igjen.')).toBeVisible()
  await page.getByRole('button', { name: `Ta ut ${nora.email}` }).click()
  await expect(page.getByText('Personen er tatt ut av bestillingen.')).toBeVisible()
}

async function changeShortName(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('link', { name: 'Endre kortnavnet' }).click()
  await page.getByLabel('Nytt kortnavn').fill('Fjordvik-')
  await page.getByRole('button', { name: 'Endre kortnavnet' }).click()
  await expectRefused(page, 'Kortnavnet må ha 2 til 19 tegn')
  await expectAccessible(page)
  await page.getByLabel('Nytt kortnavn').fill('fjordvik-k')
  await page.getByRole('button', { name: 'Endre kortnavnet' }).click()
  await expect(page.getByText('endret kortnavnet til fjordvik-k')).toBeVisible()
}

/** @param rival reference of an order that wants the same short name */
async function handle(desk: Page, address: string, rival: number): Promise<void> {
  await desk.goto('/desk')
  await desk.getByRole('searchbox', { name: 'Søk i bestillinger' }).fill('ingenting')
  await expect(desk.getByRole('heading', { name: 'Tomt her' })).toBeVisible()
  await expectAccessible(desk)
  await desk.getByRole('searchbox', { name: 'Søk i bestillinger' }).fill('312 400 103')
  await expect(desk.locator('[data-desk-queue]').getByRole('listitem')).toContainText('Fjordvik kommune')
  await desk.goto(`/desk${address}`)
  await expect(desk.getByText('Flere vil ha det')).toBeVisible()
  await expect(desk.getByRole('link', { name: `bestilling ${rival}` })).toBeVisible()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Ta bestillingen' }).click()
  await desk.getByRole('button', { name: 'Lagre notatet' }).click()
  await expectRefused(desk, 'Skriv noe i notatet.')
  await desk.getByLabel('Nytt notat').fill('Har de råd til det? Ring Kari.')
  await desk.getByRole('button', { name: 'Lagre notatet' }).click()
  await expect(desk.getByText('Notatet er lagret.')).toBeVisible()
  await desk.getByRole('link', { name: 'Skriv en melding' }).click()
  await expectHeading(desk, 'Skriv en melding')
  await desk.getByRole('button', { name: 'Send' }).click()
  await expectRefused(desk, 'Skriv noe, eller legg ved en fil.')
  await expectAccessible(desk)
  await desk.getByLabel('Melding').fill('Vi har fått kartet.')
  await desk.getByRole('button', { name: 'Send' }).click()
  await expect(desk.getByText('Meldingen er sendt.')).toBeVisible()
  await desk.getByRole('link', { name: 'Endre kortnavnet' }).click()
  await expectHeading(desk, 'Endre kortnavnet')
  await expectAccessible(desk)
  await desk.getByLabel('Kortnavn').fill('fjordvik')
  await desk.getByRole('button', { name: 'Lagre kortnavnet' }).click()
  await expect(desk.getByText('Kortnavnet er endret.')).toBeVisible()
  await expect(desk.getByText('Ledig', { exact: true })).toBeVisible()
}

async function seeFigures(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Legg tilbake' }).click()
  await expect(desk.getByText('Bestillingen er lagt tilbake i køen.')).toBeVisible()
  await desk.getByRole('link', { name: 'Tall', exact: true }).click()
  await expectHeading(desk, 'Tall')
  await expectAccessible(desk)
}
