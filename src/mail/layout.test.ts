import { expect, test } from 'vitest'
import { composeMail } from './layout.tsx'

const letter = {
  to: 'kari@fjordvik.example',
  language: 'nb',
  greeting: 'Hei.',
  paragraphs: ['Hei.'],
  after: [],
  signature: 'Hilsen Altinn Studio',
} as const

test.for([
  ['Bli med i Fjordvik\r\nBcc: ond@evil.example', 'Bli med i Fjordvik Bcc: ond@evil.example'],
  ['Bli med i Fjordvik\u2028Bcc: ond@evil.example', 'Bli med i Fjordvik Bcc: ond@evil.example'],
  ['Bli med i \u202eenummok kivdrojF\u0000', 'Bli med i enummok kivdrojF'],
])('the subject %j is one line that says what it shows', ([subject = '', shown = '']) => {
  const { subject: made, html } = composeMail({ ...letter, paragraphs: [...letter.paragraphs], after: [], subject })
  expect(made).toBe(shown)
  expect(html).toContain(`<title>${shown}</title>`)
})
