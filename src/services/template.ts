import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inEvery, type Language, languages } from '../platform/texts.ts'
import { templateTexts } from './texts.ts'

/** What a new service can start from, in the order people are offered it. The first is the usual choice. */
export const templates = ['form', 'empty'] as const
type TemplateId = (typeof templates)[number]

export type NewService = {
  template: TemplateId
  /** Short name of the person or organisation that owns the service. */
  owner: string
  shortName: string
  title: string
  /** What the person reads, so that the README speaks it first. */
  language: Language
  personName: string
  now: Date
}

const schemas = 'https://altinncdn.no/toolkits/altinn-app-frontend/4/schemas/json'
const folder = fileURLToPath(new URL('./template/', import.meta.url))
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const standing: Record<TemplateId, Map<string, string>> = { form: filesOf('form'), empty: filesOf('empty') }

function filesOf(template: TemplateId): Map<string, string> {
  return new Map(
    ['every-service', template].flatMap((part) =>
      readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = join(entry.parentPath, entry.name)
          return [relative(join(folder, part), path).split(sep).join('/'), readFileSync(path, 'utf8')] as const
        }),
    ),
  )
}

/** The files of a new service, path to text: the declarative files of an Altinn app in the v8 layout, a README and
 * ignore rules. The title is data: any text will do. */
export function templateFiles(service: NewService): Map<string, string> {
  const title = service.title.toWellFormed().replace(/\s+/gu, ' ').trim()
  const files = new Map(standing[service.template])
  for (const [path, text] of files) {
    if (path.startsWith('App/config/texts/')) files.set(path, withAppName(text, title))
  }
  files.set('App/config/applicationmetadata.json', json(metadata(service, title)))
  files.set('README.md', readme(service, title))
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function withAppName(texts: string, title: string): string {
  const { resources, ...rest } = JSON.parse(texts) as { resources: { id: string; value: string }[] }
  return json({ ...rest, resources: [{ id: 'appName', value: title }, ...resources] })
}

function metadata({ owner, shortName, personName, now }: NewService, title: string) {
  const at = now.toISOString()
  const rights: Record<string, string> = inEvery((each) => templateTexts[each].rightDescription)
  return {
    $schema: `${schemas}/application/application-metadata.schema.v1.json`,
    id: `${owner}/${shortName}`,
    org: owner,
    title: inEvery(() => title),
    access: {
      delegable: true,
      visible: true,
      // Altinn asks for Nynorsk too, whether the studio speaks it or not.
      rightDescription: { nn: templateTexts.nb.rightDescription, ...rights },
    },
    dataTypes: [
      { id: 'ref-data-as-pdf', allowedContentTypes: ['application/pdf'], maxCount: 0, minCount: 0 },
      {
        id: 'model',
        allowedContentTypes: ['application/xml'],
        appLogic: { autoCreate: true, classRef: 'Altinn.App.Models.model.model' },
        taskId: 'Task_1',
        maxCount: 1,
        minCount: 1,
      },
    ],
    partyTypesAllowed: { person: true, organisation: true, subUnit: true, bankruptcyEstate: true },
    autoDeleteOnProcessEnd: false,
    created: at,
    createdBy: personName.toWellFormed(),
    lastChanged: at,
    lastChangedBy: personName.toWellFormed(),
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function readme({ owner, shortName, language }: NewService, title: string): string {
  const parts = [language, ...languages.filter((other) => other !== language)].map((each) => {
    const text = read(`readme.${each}.md`).trim().replaceAll('{{owner}}', owner).replaceAll('{{shortName}}', shortName)
    return `## ${templateTexts[each].heading}\n\n${text}\n`
  })
  return [`# ${asMarkdown(title)}\n`, ...parts].join('\n')
}

/** A text that Markdown shows as it stands. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&#~|!]/g, '\\$&')
}
