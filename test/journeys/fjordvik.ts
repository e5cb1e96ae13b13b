import type { Page } from '@playwright/test'
import { links, type Mail, readMail } from '../../stand-ins/mailbox/read-mail.ts'
import type { TestHouse } from '../house/house.ts'
import { type Guest, newGuest, newOrganisation } from '../house/organisation.ts'
import type { TestPerson } from '../house/people.ts'
import { bringSession, expectHeading } from './road.ts'
import { expect } from './studio-test.ts'

/** Somebody who has an account, and is read to and written to in Bokmål. */
export async function newReader(app: TestHouse, person: TestPerson): Promise<Guest> {
  const guest = await newGuest(app, person)
  await guest.browser.post('/preferences', { language: 'nb', return: '/privacy' })
  return guest
}

/** Somebody who has been here before is logged in, in this browser. */
export async function comeIn(page: Page, app: TestHouse, person: TestPerson, language = 'nb'): Promise<Guest> {
  const guest = await newGuest(app, person)
  await bringSession(page, guest.browser, language)
  return guest
}

/** The organisation that Ansattporten knows as Kari's. */
export function openFjordvik(app: TestHouse, ...owners: Guest[]) {
  const names = { nb: 'Fjordvik kommune', nn: 'Fjordvik kommune', en: 'Fjordvik municipality' }
  return newOrganisation(app, owners, { shortName: 'fjordvik', number: '312400103', names })
}

/** Another organisation, of Nora's. */
export function openHolmsund(app: TestHouse, ...owners: Guest[]) {
  const names = { nb: 'Holmsund fylkeskommune', nn: 'Holmsund fylkeskommune', en: 'Holmsund county' }
  return newOrganisation(app, owners, { shortName: 'holmsund', number: '312403404', names })
}

/** A service with an empty repository, made by its form. @returns its address */
export async function startService({ browser }: Guest, owner: string, title: string, shortName: string) {
  const { url } = await browser.post('/services/new', { owner, title, shortName, template: 'empty' })
  expect(url).toContain(`/services/${owner}/${shortName}`)
  return `/services/${owner}/${shortName}`
}

/** A mail with this subject, and the address behind its button. */
export async function mailTo(
  app: TestHouse,
  { email }: TestPerson,
  subject: string | RegExp,
): Promise<Mail & { way: string }> {
  const mail = await readMail(app.mailbox.url, email, { subject })
  return { ...mail, way: links(mail)[0] ?? '' }
}

/** The page is not there for whoever looks. */
export async function expectNotFound(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address)
  expect(answer?.status(), address).toBe(404)
  await expectHeading(page, 'Vi finner ikke siden, eller du har ikke tilgang til den.')
}
