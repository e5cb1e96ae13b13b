import type { Child } from 'hono/jsx'
import { expect, test } from 'vitest'
import { CodeField, ErrorSummary, Form, PasswordField, type Problem, RadioGroup, Select, TextField } from './form.tsx'

const render = async (element: Child) => String(await element)
const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '')

const problems: Problem[] = ['title', 'kind', 'template', 'password', 'code'].map((field) => ({
  field,
  text: `Rett ${field}`,
}))
const textOf = (field: string) => problems.find((problem) => problem.field === field)?.text

function EveryField() {
  const options = [
    { value: 'form', label: 'Skjema', hint: 'Med felter' },
    { value: 'empty', label: 'Tom' },
  ]
  return (
    <Form>
      <ErrorSummary language="nb" problems={[...problems, { text: 'Det gikk for lang tid' }]} />
      <TextField name="title" label="Tittel" hint="Kort" problem={textOf('title')} />
      <Select name="kind" label="Slag" options={[{ value: 'a', label: 'A' }]} problem={textOf('kind')} />
      <RadioGroup name="template" legend="Mal" options={options} problem={textOf('template')} />
      <PasswordField
        language="nb"
        name="password"
        label="Passord"
        autocomplete="new-password"
        strength={{}}
        problem={textOf('password')}
      />
      <CodeField name="code" label="Kode" problem={textOf('code')} />
    </Form>
  )
}

test('every link of the error summary leads to a field', async () => {
  const html = await render(<EveryField />)
  const ids = attributes(html, 'id')
  const links = attributes(html, 'href')
  expect(links).toEqual(problems.map(({ field }) => `#${field}`))
  for (const link of links) expect(ids.filter((id) => id === link.slice(1))).toHaveLength(1)
})

test('no two things on the page share an id, and every description is there', async () => {
  const html = await render(<EveryField />)
  const ids = attributes(html, 'id')
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of attributes(html, 'aria-describedby').flatMap((value) => value.split(' '))) expect(ids).toContain(id)
  for (const id of attributes(html, 'for')) expect(ids).toContain(id)
})

test('a problem of the whole form stands in the summary without a link', async () => {
  expect(await render(<EveryField />)).toContain('<li>Det gikk for lang tid</li>')
})

test('nothing is shown where nothing is wrong', async () => {
  expect(
    await render(
      <Form>
        <ErrorSummary language="nb" problems={[]} />
      </Form>,
    ),
  ).not.toContain('error-summary')
})

test('markup in what was typed is text', async () => {
  const markup = '"><script>alert(1)</script>'
  const html = await render(
    <Form>
      <ErrorSummary language="en" problems={[{ field: 'title', text: markup }]} />
      <TextField name="title" label="Title" value={markup} problem={markup} />
      <RadioGroup name="kind" legend={markup} options={[{ value: markup, label: markup }]} />
    </Form>,
  )
  expect(html).not.toContain('<script>')
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
})

test('a password is never written back', async () => {
  const html = await render(
    <PasswordField language="nb" name="password" label="Passord" autocomplete="current-password" />,
  )
  expect(attributes(html, 'value')).toEqual([])
})
