import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inEvery, languages } from '../platform/texts.ts'
import { type NewService, templateFiles, templates } from './template.ts'

const kari: NewService = {
  template: 'form',
  owner: 'kari',
  shortName: 'hundelisens',
  title: 'Hundelisens',
  language: 'nb',
  personName: 'Kari Nordmann',
  now: new Date('2026-11-22T10:14:00Z'),
}

const titles = [
  'Søknad om båtplass på Ærfugløya',
  'Si "hei" til <script>alert(1)</script> & \'venner\'',
  '🐕 Hundelisens 👩‍👩‍👧',
  '{{owner}} $& $1 \\ \n# ny linje `kode` [lenke](javascript:alert(1))',
  'x'.repeat(100),
  `halv \ud83d emoji`,
]

const page = z.strictObject({
  $schema: z.literal(schema('layout/layout.schema.v1.json')),
  data: z.strictObject({
    layout: z.array(
      z.looseObject({
        id: z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]+$/),
        type: z.enum(['Header', 'Paragraph', 'Input', 'TextArea', 'NavigationButtons', 'Summary2', 'Button']),
        textResourceBindings: z.record(z.string(), z.string()).optional(),
        dataModelBindings: z.strictObject({ simpleBinding: z.string() }).optional(),
        target: z.strictObject({ type: z.literal('page'), id: z.string() }).optional(),
      }),
    ),
  }),
})
const texts = z.strictObject({
  $schema: z.literal(schema('text-resources/text-resources.schema.v1.json')),
  language: z.string().regex(/^[a-z]{2}$/),
  resources: z.array(z.strictObject({ id: z.string().regex(/^[\w.-]+$/), value: z.string().min(1) })),
})
const words = z.string().min(1)
const metadata = z.strictObject({
  $schema: z.literal(schema('application/application-metadata.schema.v1.json')),
  id: words,
  org: words,
  title: z.strictObject(inEvery(() => words)),
  access: z.strictObject({
    delegable: z.literal(true),
    visible: z.literal(true),
    rightDescription: z.strictObject({ nb: words, nn: words, en: words }),
  }),
  dataTypes: z.array(
    z.strictObject({
      id: words,
      allowedContentTypes: z.array(z.string()),
      taskId: words.optional(),
      minCount: z.int(),
      maxCount: z.int(),
      appLogic: z.strictObject({ autoCreate: z.boolean(), classRef: words }).optional(),
    }),
  ),
  partyTypesAllowed: z.record(z.enum(['person', 'organisation', 'subUnit', 'bankruptcyEstate']), z.literal(true)),
  autoDeleteOnProcessEnd: z.boolean(),
  created: z.iso.datetime(),
  createdBy: words,
  lastChanged: z.iso.datetime(),
  lastChangedBy: words,
})
const layoutSets = z.strictObject({
  $schema: z.literal(schema('layout/layout-sets.schema.v1.json')),
  sets: z.array(z.strictObject({ id: z.string(), dataType: z.string(), tasks: z.array(z.string()) })),
  uiSettings: z.strictObject({}),
})
const settings = z.strictObject({
  $schema: z.literal(schema('layout/layoutSettings.schema.v1.json')),
  pages: z.strictObject({ order: z.array(words), showLanguageSelector: z.boolean().optional() }),
})
const footer = z.strictObject({
  $schema: z.literal(schema('layout/footer.schema.v1.json')),
  footer: z.array(
    z.strictObject({ type: z.literal('Link'), icon: z.literal('information'), title: words, target: z.url() }),
  ),
})
const model = z.looseObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema'),
  info: z.strictObject({ rootNode: z.literal('') }),
  properties: z.record(z.string(), z.looseObject({ type: z.literal('string') })),
  required: z.array(z.string()),
})

function schema(path: string): string {
  return `https://altinncdn.no/toolkits/altinn-app-frontend/4/schemas/json/${path}`
}

/** Reads a whole service, each file by its shape; a file that is missing or misshapen throws. */
function readService(files: Map<string, string>) {
  const text = (path: string) => files.get(path) ?? expect.fail(`${path} is missing`)
  const json = (path: string): unknown => JSON.parse(text(path))
  const { sets } = layoutSets.parse(json('App/ui/layout-sets.json'))
  const layouts = sets.map((set) => {
    const { order } = settings.parse(json(`App/ui/${set.id}/Settings.json`)).pages
    return {
      set,
      order,
      components: order.flatMap((name) => page.parse(json(`App/ui/${set.id}/layouts/${name}.json`)).data.layout),
    }
  })
  const language = (code: string) => texts.parse(json(`App/config/texts/resource.${code}.json`))
  return {
    layouts,
    metadata: metadata.parse(json('App/config/applicationmetadata.json')),
    process: text('App/config/process/process.bpmn'),
    policy: text('App/config/authorization/policy.xml'),
    footer: footer.parse(json('App/ui/footer.json')).footer,
    model: (id: string) => model.parse(json(`App/models/${id}.schema.json`)),
    texts: inEvery(language),
  }
}

/** Whether every element is closed in order and nothing stands loose. Enough for XML that we write ourselves. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const rest = xml
    .replace(/<\?.*?\?>|<!--.*?-->/gs, '')
    .replace(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<&]*")*)\s*(\/?)>/g, (_, end, name, __, alone) => {
      if (end && open.pop() !== name) open.push('wrong')
      if (!end && !alone) open.push(name)
      return ''
    })
  return open.length === 0 && !/[<>&]/.test(rest)
}

describe.each(templates)('a new service from the template %s', (template) => {
  describe.each(titles)('with the title %j', (title) => {
    const files = templateFiles({ ...kari, template, title })
    const service = readService(files)
    const shown = title.toWellFormed().replace(/\s+/g, ' ')

    test('is called owner/name and carries the title as it was typed', () => {
      expect(service.metadata.id).toBe('kari/hundelisens')
      expect(service.metadata.org).toBe('kari')
      expect(service.metadata.title).toEqual(inEvery(() => shown))
      expect(service.metadata.created).toBe('2026-11-22T10:14:00.000Z')
    })

    test('has tasks, sets and pages that find each other', () => {
      const tasks = [...service.process.matchAll(/<bpmn:task id="([^"]+)"/g)].map(([, id]) => id)
      for (const { set, order, components } of service.layouts) {
        expect(tasks).toEqual(expect.arrayContaining(set.tasks))
        const pages = [...files.keys()].filter((path) => path.startsWith(`App/ui/${set.id}/layouts/`))
        expect(pages).toEqual(order.map((name) => `App/ui/${set.id}/layouts/${name}.json`))
        for (const { target } of components) if (target) expect(order).toContain(target.id)
      }
      for (const { taskId } of service.metadata.dataTypes) if (taskId) expect(tasks).toContain(taskId)
    })

    test('has a data type with a model for each set', () => {
      for (const { set } of service.layouts) {
        const dataType = service.metadata.dataTypes.find(({ id }) => id === set.dataType)
        expect(dataType?.appLogic?.classRef).toBe(`Altinn.App.Models.${set.dataType}.${set.dataType}`)
        const { properties, required } = service.model(set.dataType)
        expect(Object.keys(properties)).toEqual(expect.arrayContaining(required))
      }
    })

    test('has component ids once, bound to fields of the model', () => {
      for (const { set, components } of service.layouts) {
        const ids = components.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(id).not.toMatch(/-\d{1,5}$/)
        const { properties } = service.model(set.dataType)
        for (const { dataModelBindings } of components)
          if (dataModelBindings) expect(properties).toHaveProperty(dataModelBindings.simpleBinding)
      }
    })

    test('has every text in every language, once', () => {
      const used = [
        'appName',
        ...service.footer.map((link) => link.title),
        ...service.layouts.flatMap(({ components }) =>
          components.flatMap(({ textResourceBindings }) => Object.values(textResourceBindings ?? {})),
        ),
      ]
      for (const code of languages) {
        const file = service.texts[code]
        const ids = file.resources.map(({ id }) => id)
        expect(file.language).toBe(code)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(expect.arrayContaining(used))
        expect(file.resources[0]).toEqual({ id: 'appName', value: shown })
      }
    })

    test('has a policy with rules for this service, and a process from one start to an end', () => {
      expect(isWellFormed(service.policy)).toBe(true)
      expect(service.policy.match(/<xacml:Rule /g)).toHaveLength(2)
      expect(service.policy).toContain('PolicyId="urn:altinn:resource:app_[ORG]_[APP]:policyid:1"')
      expect(isWellFormed(service.process)).toBe(true)
      expect(service.process.match(/<bpmn:startEvent /g)).toHaveLength(1)
      expect(reaches(service.process, 'StartEvent_1', 'EndEvent_1')).toBe(true)
    })

    test('is whole UTF-8 text, each file ended by a line break', () => {
      for (const [path, text] of files) {
        expect(text.isWellFormed(), path).toBe(true)
        expect(text.endsWith('\n'), path).toBe(true)
        expect(text.startsWith('\ufeff'), path).toBe(false)
        if (path.endsWith('.json')) expect(() => JSON.parse(text), path).not.toThrow()
      }
    })
  })
})

function reaches(process: string, from: string, to: string): boolean {
  if (from === to) return true
  const flows = [...process.matchAll(/<bpmn:sequenceFlow [^>]*sourceRef="([^"]+)" targetRef="([^"]+)"/g)]
  return flows.some(([, source, target = '']) => source === from && reaches(process, target, to))
}

test('the form has a page to fill in: a heading, a field that saves, and a way on', () => {
  const [form] = readService(templateFiles(kari)).layouts
  const types = form?.components.map(({ type }) => type)
  expect(types).toEqual(expect.arrayContaining(['Header', 'Input', 'NavigationButtons', 'Button']))
})

test('the README speaks the language of the person first, and the others after', () => {
  const nb = templateFiles(kari).get('README.md') ?? ''
  const en = templateFiles({ ...kari, language: 'en' }).get('README.md') ?? ''
  expect(nb.indexOf('## Norsk')).toBeLessThan(nb.indexOf('## English'))
  expect(en.indexOf('## English')).toBeLessThan(en.indexOf('## Norsk'))
  expect(nb).toContain('/services/kari/hundelisens.git')
  expect(nb).not.toContain('{{')
})

test('the README shows a title with markup as text', () => {
  const readme = templateFiles({ ...kari, title: '<b>{{owner}}</b> [x](y) `z`' }).get('README.md') ?? ''
  expect(readme.split('\n')[0]).toBe('# \\<b\\>{{owner}}\\</b\\> \\[x\\](y) \\`z\\`')
})

test('the README names only folders and files that are there', () => {
  for (const id of templates) {
    const files = templateFiles({ ...kari, template: id })
    const named = [...(files.get('README.md') ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, path = '']) => path)
    expect(named.length).toBeGreaterThan(10)
    for (const path of named)
      expect(
        [...files.keys()].some((file) => file.startsWith(path)),
        path,
      ).toBe(true)
  }
})
