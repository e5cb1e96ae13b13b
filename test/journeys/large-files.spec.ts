import { newOrder } from '../house/order.ts'
import { kari } from '../house/people.ts'
import { comeIn } from './fjordvik.ts'
import { expectRefused } from './road.ts'
import { expect, test } from './studio-test.ts'

test.use({ javaScriptEnabled: false })

function pdf(name: string, megabytes: number) {
  const buffer = Buffer.alloc(megabytes * 1024 * 1024)
  buffer.write('%PDF-1.7\n')
  return { name, mimeType: 'application/pdf', buffer }
}

test('without script a file that is far too large is named, the text stays, and the next try is sent', async ({
  page,
  app,
}) => {
  const order = await newOrder(app, await comeIn(page, app, kari))
  await page.goto(`/orders/${order.id}`)
  await page.getByLabel('Melding').fill('Her er avtalen, og et kart.')
  await page.getByLabel('Vedlegg').setInputFiles([pdf('avtale.pdf', 1), pdf('kart over Fjordvik.pdf', 27)])
  await page.getByRole('button', { name: 'Send' }).click()
  await expectRefused(page, 'kart over Fjordvik.pdf er større enn 10 MB.')
  await expect(page.getByLabel('Melding')).toHaveValue('Her er avtalen, og et kart.')

  await page.getByLabel('Vedlegg').setInputFiles([pdf('avtale.pdf', 1)])
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('link', { name: 'avtale.pdf' })).toBeVisible()
  await expect(page.getByText('Her er avtalen, og et kart.')).toBeVisible()
})
