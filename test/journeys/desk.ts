import type { Page } from '@playwright/test'
import { addOperator } from '../../src/service-desk/desk/operator.ts'
import type { TestHouse } from '../house/house.ts'
import type { Guest } from '../house/organisation.ts'
import { sindre, type TestPerson } from '../house/people.ts'
import { sentMails } from '../house/sent-mails.ts'
import { comeIn } from './fjordvik.ts'
import { expect } from './studio-test.ts'

/** Somebody who sits at the service desk is logged in, in this browser. */
export async function operator(app: TestHouse, page: Page, person = sindre, language = 'nb'): Promise<Guest> {
  const guest = await comeIn(page, app, person, language)
  await addOperator(app.db, guest.username)
  return guest
}

type Wish = {
  number: string
  kind: 'Tjenesteeier' | 'Utviklerorganisasjon'
  /** reference of the agreement, or for whom they build */
  reason: string
  administrators?: string
  message?: string
}

/** From the number on, as the form suggests the rest. Leaves the form filled in. */
export async function fillOrder(page: Page, { number, kind, reason, administrators = '', message = '' }: Wish) {
  await page.goto('/organisations/apply')
  await page.getByLabel('Organisasjonsnummer').fill(number)
  await page.getByRole('button', { name: 'Gå videre' }).click()
  await page.getByRole('radio', { name: kind }).check()
  const asked = kind === 'Tjenesteeier' ? 'Referanse til avtalen' : 'Hvilke offentlige virksomheter'
  await page.getByLabel(asked).fill(reason)
  await page.getByLabel('Andre administratorer').fill(administrators)
  await page.getByLabel('Melding til brukerstøtten').fill(message)
}

/** Orders by the form. @returns the address of the order's page */
export async function order(page: Page, wish: Wish): Promise<string> {
  await fillOrder(page, wish)
  await page.getByRole('button', { name: 'Send bestillingen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(', bestilling ')
  return new URL(page.url()).pathname
}

/** The subjects of all mails to somebody about orders, when everything that waits has gone. */
export async function subjectsTo(app: TestHouse, { email }: Pick<TestPerson, 'email'>): Promise<string[]> {
  return (await sentMails(app, email)).map(({ subject }) => subject)
}

/** A letter as somebody would attach it. */
export const letter = {
  name: 'Avtale 2026-117.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
}

/** Approves as an operator. @param address of the order, as its parties have it */
export async function approveAtDesk(desk: Page, address: string): Promise<void> {
  await desk.goto(`/desk${address}/approve`)
  await desk.getByRole('button', { name: 'Godkjenn' }).click()
  await expect(desk.getByText('Bestillingen er godkjent.')).toBeVisible()
}
