import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nora, ola } from '../house/people.ts'
import { openMachine } from './git.ts'
import { arrive, expectHeading, expectRefused, makeKey, makeService, tabTo } from './road.ts'
import { expect, expectAccessible, test } from './studio-test.ts'

test('Ola makes a first service with the keyboard alone', async ({ page, app }) => {
  await arrive(page, app, ola)
  await page.goto('/dashboard')
  await tabTo(page, page.getByRole('link', { name: 'Lag din første tjeneste' }))
  await page.keyboard.press('Enter')
  await expectHeading(page, 'Lag en tjeneste')
  await expectAccessible(page)
  await tabTo(page, page.getByLabel('Tittel'))
  await page.keyboard.type('Søknad om båtplass')
  await expect(page.getByLabel('Kortnavn')).toHaveValue('soknad-om-batplass')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Kortnavn')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Skjema' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Tom' })).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Lag tjenesten' }))
  await page.keyboard.press('Enter')

  await expectHeading(page, 'Søknad om båtplass')
  await expectAccessible(page)
  expect(page.url()).toBe(`${app.url}/services/ola.bjornas/soknad-om-batplass`)
})

test('the first tab stop leads past the menu to the content', async ({ page, app }) => {
  await arrive(page, app, ola)
  await page.goto('/dashboard')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Hopp til innholdet' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Lag din første tjeneste' })).toBeFocused()
})

test('the page of a new service shows what is in it and what to do next', async ({ page, app }) => {
  await arrive(page, app, ola)
  await makeService(page, 'Hundelisens')
  await expect(page.getByText(`git clone ${app.url}/services/ola.bjornas/hundelisens.git`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Dette gjør du nå' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'README' }).getByRole('heading', { name: 'Hundelisens' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Filer' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'App/', exact: true }).click()
  await page.getByRole('link', { name: 'config/', exact: true }).click()
  await page.getByRole('link', { name: 'applicationmetadata.json' }).click()
  await expect(page.getByText('"id": "ola.bjornas/hundelisens"')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Historikk' }).click()
  await expect(page.getByRole('row', { name: /App created.*Ola Bjørnås/ })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Altinn Studio, til dashbordet' }).click()
  await expect(page.getByText('Du har én tjeneste.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Hundelisens' }).click()
  await expectHeading(page, 'Hundelisens')
})

test('a short name that is taken or bad is refused, and what was typed stays', async ({ page, app }) => {
  await arrive(page, app, ola)
  await makeService(page, 'Hundelisens')
  await page.goto('/services/new')
  await page.getByLabel('Tittel').fill('Hundelisens')
  await page.getByRole('radio', { name: 'Tom' }).check()
  await page.getByRole('button', { name: 'Lag tjenesten' }).click()
  await expectRefused(page, 'Du har allerede en tjeneste med dette kortnavnet.')
  await expect(page.getByLabel('Tittel')).toHaveValue('Hundelisens')
  await expect(page.getByLabel('Kortnavn')).toHaveValue('hundelisens')
  await expect(page.getByRole('radio', { name: 'Tom' })).toBeChecked()
  await expectAccessible(page)
  for (const [name, sentence] of [
    ['Hundelisens', 'Kortnavnet har 3–30 tegn'],
    ['hund-', 'Kortnavnet har 3–30 tegn'],
    ['ab', 'Kortnavnet har 3–30 tegn'],
    ['datamodels', 'satt av til organisasjonenes egne repoer'],
    ['hund-content', 'satt av til organisasjonenes egne repoer'],
    ['', 'Gi tjenesten et kortnavn.'],
  ] as const) {
    await page.getByLabel('Kortnavn').fill(name)
    await page.getByRole('button', { name: 'Lag tjenesten' }).click()
    await expectRefused(page, sentence)
    await expect(page.getByLabel('Tittel')).toHaveValue('Hundelisens')
    await expect(page.getByLabel('Kortnavn')).toHaveValue(name)
  }
})

test('a title that looks like markup is shown as it was written', async ({ page, app }) => {
  await arrive(page, app, ola)
  const title = '<img src=x onerror=alert(1)> & «venner»'
  await page.goto('/services/new')
  await page.getByLabel('Tittel').fill(title)
  await page.getByLabel('Kortnavn').fill('venner')
  await page.getByRole('button', { name: 'Lag tjenesten' }).click()
  await expectHeading(page, title)
  await expect(page.getByRole('region', { name: 'README' }).getByRole('heading', { name: title })).toBeVisible()
})

test('Ola clones with a key, pushes a change and sees it on the page', async ({ page, app }) => {
  await arrive(page, app, ola)
  await makeService(page, 'Hundelisens')
  const key = await makeKey(page, 'Bærbar på jobb')
  const machine = await openMachine()
  const address = `${app.url}/services/ola.bjornas/hundelisens.git`.replace('//', `//ola.bjornas:${key}@`)
  await machine.git('clone', address, 'tjeneste')
  await appendFile(join(machine.folder, 'README.md'), '\nHunder må gå i bånd.\n')
  await machine.git('commit', '--all', '--message', 'Si fra om båndtvang')
  await machine.git('push')
  await page.goto('/services/ola.bjornas/hundelisens')
  await expect(page.getByText('Hunder må gå i bånd.')).toBeVisible()
  await page.getByRole('link', { name: 'Historikk' }).click()
  await expect(page.getByRole('row', { name: /Si fra om båndtvang/ })).toBeVisible()
  await machine.leave()
})

test('a key is shown once; used, revoked and refused', async ({ page, app }) => {
  await arrive(page, app, ola)
  await makeService(page, 'Hundelisens')
  await page.goto('/settings/access-keys')
  await expect(page.getByText('Du har ingen nøkler ennå.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lag nøkkel' }).click()
  await expectRefused(page, /./)
  await expectAccessible(page)
  const key = await makeKey(page, 'Bærbar på jobb')
  await expectAccessible(page)
  await page.goto('/settings/access-keys')
  await expect(page.getByText(`slutter på ${key.slice(-4)}`)).toBeVisible()
  await expect(page.getByText(key)).toHaveCount(0)
  await expect(page.getByRole('row', { name: /Bærbar på jobb/ })).toContainText('Aldri')

  const machine = await openMachine()
  const address = `${app.url}/services/ola.bjornas/hundelisens.git`.replace('//', `//ola.bjornas:${key}@`)
  await machine.git('clone', address, 'tjeneste')
  await page.reload()
  await expect(page.getByRole('row', { name: /Bærbar på jobb/ })).toContainText(/i dag \d\d:\d\d/)
  await page.getByRole('button', { name: 'Trekk tilbake' }).click()
  await expect(page.getByText('Nøkkelen er trukket tilbake og virker ikke lenger.')).toBeVisible()
  await expectAccessible(page)
  await expect(machine.git('fetch')).rejects.toThrow(/Authentication failed|could not read/)
  await machine.leave()
})

test('Nora sees nothing of what is Ola’s', async ({ page, app, anotherBrowser }) => {
  await arrive(page, app, ola)
  await makeService(page, 'Hundelisens')
  const noras = await anotherBrowser()
  await arrive(noras, app, nora)
  for (const address of ['', '/files', '/history']) {
    const answer = await noras.goto(`/services/ola.bjornas/hundelisens${address}`)
    expect(answer?.status()).toBe(404)
    await expectHeading(noras, 'Vi finner ikke siden, eller du har ikke tilgang til den.')
  }
  const key = await makeKey(noras, 'Noras nøkkel')
  const machine = await openMachine()
  const address = `${app.url}/services/ola.bjornas/hundelisens.git`.replace('//', `//nora.berg:${key}@`)
  await expect(machine.git('clone', address, 'tjeneste')).rejects.toThrow(/not found/)
  await machine.leave()
})
