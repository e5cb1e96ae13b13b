import { activationMail } from '../house/browser.ts'
import { putIntoTeam } from '../house/organisation.ts'
import { amal, goodPassword, kari, nora, ola } from '../house/people.ts'
import { sentMails } from '../house/sent-mails.ts'
import { comeIn, mailTo, newReader, openFjordvik } from './fjordvik.ts'
import { expectHeading, expectRefused, logInAtAnsattporten } from './road.ts'
import { expect, expectAccessible, test } from './studio-test.ts'

test('Ola has no account, is invited, and comes through the whole of signing up, in English', async ({
  page,
  app,
  anotherBrowser,
}) => {
  await openFjordvik(app, await comeIn(page, app, kari, 'en'))
  await page.goto('/organisations/fjordvik/people')
  await expectHeading(page, 'People')
  await page.getByRole('link', { name: 'Add people' }).click()
  await expectHeading(page, 'Add people')
  await expectAccessible(page)
  await page.getByLabel('Usernames and e-mail addresses').fill(ola.email)
  await page.getByRole('checkbox', { name: 'Devs' }).check()
  await page.getByRole('button', { name: 'See what will happen' }).click()
  await expectHeading(page, 'Is this right?')
  await expect(page.getByRole('row', { name: `${ola.email} Gets an invitation by e-mail` })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add one' }).click()
  await expect(page.getByText('One invitation is sent.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Invitations that wait' }).click()
  await expect(page.getByRole('row', { name: ola.email })).toContainText('Devs')
  await expectAccessible(page)

  const olas = await anotherBrowser({ locale: 'en-GB' })
  const invited = await mailTo(app, ola, 'Join Fjordvik municipality in Altinn Studio')
  expect(invited.text).toContain('Kari Nordmann')
  await olas.goto(invited.way)
  await expectHeading(olas, 'Join Fjordvik municipality')
  await expectAccessible(olas)
  await olas.getByRole('link', { name: 'Create new user' }).click()
  await logInAtAnsattporten(olas, ola)
  await expectHeading(olas, 'Hello, Ola. Make your user.')
  await olas.goto(invited.way)
  await expect(olas.getByText('You have begun to create a user. Complete it to go on.')).toBeVisible()
  await expectAccessible(olas)
  await olas.getByRole('link', { name: 'Continue the registration' }).click()
  await olas.getByLabel('E-mail').fill(ola.email)
  await olas.getByLabel('Password', { exact: true }).fill(goodPassword)
  await olas.getByRole('button', { name: 'Complete' }).click()
  await expectHeading(olas, 'Check your e-mail')
  const { link } = await activationMail(app, ola.email, invited.id)
  await olas.goto(link)
  await olas.getByRole('button', { name: 'Activate your user' }).click()
  await expectHeading(olas, 'Altinn Studio wants to use your user')
  await olas.getByRole('button', { name: 'Give access' }).click()

  await expectHeading(olas, 'Join Fjordvik municipality')
  await expect(olas.getByText('You are logged in as Ola Bjørnås (ola.bjornas).')).toBeVisible()
  await expectAccessible(olas)
  await olas.goto('/dashboard')
  await expect(olas.getByText('Kari Nordmann has invited you to Fjordvik municipality.')).toBeVisible()
  await expectAccessible(olas)
  await olas.getByRole('link', { name: 'See the invitation' }).click()
  await olas.getByRole('button', { name: 'Join' }).click()
  await expectHeading(olas, 'Fjordvik municipality')
  await expect(olas.getByRole('heading', { name: 'What you may do here' })).toBeVisible()
  await expectAccessible(olas)
  await olas.goto(invited.way)
  await expectHeading(olas, 'The invitation has been used')
  await expectAccessible(olas)

  await page.goto((await mailTo(app, kari, 'Your invitation was accepted')).way)
  await expect(page.getByRole('row', { name: 'Ola Bjørnås' })).toContainText('Devs')
  await page.goto('/organisations/fjordvik/invitations')
  await expect(page.getByRole('heading', { name: 'No invitations wait for an answer' })).toBeVisible()
  await expectAccessible(page)
})

test('Kari pastes a list, sees what will happen to each, changes it and confirms', async ({ page, app }) => {
  const owner = await comeIn(page, app, kari)
  const fjordvik = await openFjordvik(app, owner)
  await newReader(app, ola)
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), await newReader(app, nora))
  const lines = ['ola.bjornas', amal.email, 'nora.berg', 'ingen.slik', 'hva er dette?', 'ola.bjornas']

  await page.goto('/organisations/fjordvik/people/add')
  await page.getByRole('button', { name: 'Se hva som skjer' }).click()
  await expectRefused(page, 'Skriv minst ett brukernavn eller en e-postadresse.')
  await expectAccessible(page)
  await page.getByLabel('Brukernavn og e-postadresser').fill(lines.join('\n'))
  await page.getByRole('checkbox', { name: 'Devs' }).check()
  await page.getByRole('button', { name: 'Se hva som skjer' }).click()
  await expectHeading(page, 'Stemmer dette?')
  for (const [line, happening] of [
    ['ola.bjornas', 'Ola Bjørnås blir med med en gang'],
    [amal.email, 'Får en invitasjon på e-post'],
    ['nora.berg', 'Nora Berg er med i teamene fra før. Ingenting endres'],
    ['ingen.slik', 'Ingen har dette brukernavnet'],
    ['ola.bjornas', 'Står på listen fra før'],
  ] as const) {
    await expect(page.getByRole('row', { name: `${line} ${happening}` })).toBeVisible()
  }
  await expectAccessible(page)
  expect(await sentMails(app, amal.email)).toEqual([])
  await page.getByRole('button', { name: 'Endre listen' }).click()
  await expect(page.getByLabel('Brukernavn og e-postadresser')).toHaveValue(lines.join('\n'))
  await expect(page.getByRole('checkbox', { name: 'Devs' })).toBeChecked()
  await page.getByLabel('Brukernavn og e-postadresser').fill(lines.slice(0, 2).join('\n'))
  await page.getByRole('button', { name: 'Se hva som skjer' }).click()
  await page.getByRole('button', { name: 'Legg til 2' }).click()

  await expectHeading(page, 'Personer')
  await expect(page.getByText('Én person er lagt til. Én invitasjon er sendt.')).toBeVisible()
  await expect(page.getByRole('row', { name: 'Ola Bjørnås' })).toContainText('Devs')
  await expectAccessible(page)
  await mailTo(app, ola, 'Du er lagt til i en organisasjon')
  await mailTo(app, amal, 'Bli med i Fjordvik kommune i Altinn Studio')

  await page.getByRole('searchbox', { name: 'Søk etter navn eller brukernavn' }).pressSequentially('bjørn')
  await expect(page.getByRole('row', { name: 'Kari Nordmann' })).toHaveCount(0)
  await expect(page.getByRole('row', { name: 'Ola Bjørnås' })).toBeVisible()
  await expect(page).toHaveURL(/[?&]q=bj/)
  await page.getByRole('searchbox').fill('')
  await page.getByLabel('Team', { exact: true }).selectOption('Owners')
  await expect(page.getByRole('row', { name: 'Ola Bjørnås' })).toHaveCount(0)
  await expect(page.getByRole('row', { name: 'Kari Nordmann' })).toContainText('Administrerer alt')
  await expectAccessible(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Last ned som CSV' }).click()
  expect((await downloading).suggestedFilename()).toBe('fjordvik-personer.csv')

  await page.getByRole('link', { name: 'Invitasjoner som venter' }).click()
  await page.getByRole('button', { name: `Send på nytt til ${amal.email}` }).click()
  await expect(page.getByText('Invitasjonen er sendt på nytt og virker i sju dager.')).toBeVisible()
  await page.getByRole('button', { name: `Trekk tilbake ${amal.email}` }).click()
  await expect(page.getByText('Invitasjonen er trukket tilbake.')).toBeVisible()
  await expectAccessible(page)
})
