import { z } from 'zod'
import { isRefusalCode, type RefusalCode } from '../refusal-codes.ts'
import type { AppContext } from './app-context.ts'
import { isMultipart, type PostedFile, readMultipart, type WantedFiles } from './multipart.ts'
import { type Fault, messageNotWhole, Refusal } from './refusal.ts'
import type { Language } from './texts.ts'

type Filled = {
  request: Request
  typed: Record<string, string>
  faults: Fault[]
  language: Language
  app: Pick<AppContext, 'refusals'>
}

/** Fields that are never shown again nor kept. */
const secretFields = /password|captcha/i

/** Reads the posted form and judges it: messages of the schema are faults' codes, else `field-wrong`. What was typed,
 * without secrets, is left in `visit.typed`. @throws Refusal with a fault per field and those `further`, or as
 * `readPosted` */
export async function readForm<Schema extends z.ZodType>(
  visit: Filled,
  schema: Schema,
  further: Fault[] = [],
): Promise<z.output<Schema>> {
  return judgeForm(visit, schema, await readPosted(visit.request), further)
}

/** The same for fields that were read already: a form with files is large, and is taken apart once. */
export function judgeForm<Schema extends z.ZodType>(
  visit: Filled,
  schema: Schema,
  posted: Record<string, string>,
  further: Fault[] = [],
): z.output<Schema> {
  visit.typed = withoutSecrets(posted)
  return judgeFields(schema, posted, further)
}

/** The same of fields alone. */
export function judgeFields<Schema extends z.ZodType>(
  schema: Schema,
  posted: Record<string, string>,
  further: Fault[] = [],
): z.output<Schema> {
  const parsed = schema.safeParse(posted, { error: () => 'field-wrong' })
  if (parsed.success && further.length === 0) return parsed.data
  const first = new Map<string, Fault>()
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = String(path[0] ?? '')
    if (!first.has(field)) first.set(field, { code: isRefusalCode(message) ? message : 'field-wrong', field })
  }
  throw new Refusal([...first.values(), ...further.filter(({ field }) => !first.has(field ?? ''))])
}

export const choices = z
  .string()
  .default('')
  .transform((text) => text.split('\n').filter(Boolean))

/** What was typed into a field of several lines, without what nobody sees: control characters, and signs that turn the text. */
export function visibleText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[\p{Cf}\u2028\u2029]|[^\P{Cc}\n\t]/gu, '')
    .trim()
}

/** One line of any letters; where nothing is written too, `missing`. */
export function oneLine(most: number, missing: RefusalCode, tooLong: RefusalCode) {
  return z
    .string(missing)
    .transform((text) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim())
    .pipe(z.string().min(1, missing).max(most, tooLong))
    .meta({ minLength: 1, maxLength: most })
}

/** What is written over several lines; without `missing` nothing need be. */
export function freeText(most: number, tooLong: RefusalCode, missing?: RefusalCode) {
  const written = z.string().max(most, tooLong)
  return z
    .string()
    .default('')
    .transform(visibleText)
    .pipe(missing ? written.min(1, missing) : written)
    .meta({ maxLength: most, minLength: missing ? 1 : 0 })
}

type Posted = { fields: Record<string, string>; isWhole: boolean }

/** A body comes once; what was typed may be needed again, to be kept or to be shown with a fault. */
const postedForms = new WeakMap<Request, Promise<Posted>>()

/** The posted fields as they came; several of one name, as ticked boxes, are lines of one text. Files are read past. A
 * body that is no form gives no fields. @throws Refusal `message-not-whole` (400) */
export async function readPosted(request: Request): Promise<Record<string, string>> {
  const { fields, isWhole } = await readOnce(request)
  if (!isWhole) throw messageNotWhole()
  return fields
}

/** As much as came of what somebody typed, to be shown again and for nothing else. */
export async function typedSoFar(request: Request): Promise<Record<string, string>> {
  return withoutSecrets((await readOnce(request)).fields)
}

function readOnce(request: Request): Promise<Posted> {
  return postedForms.get(request) ?? readWithFiles(request, noFiles)
}

const noFiles: WantedFiles = { field: '', most: 0, largest: 0, largestTogether: 0 }

/** A form with files; see `messageNotWhole` for one that is not whole. */
export type PostedForm = Posted & { files: PostedFile[] }

/** The same with files, which are handed out this once. */
export function readWithFiles(request: Request, wanted: WantedFiles): Promise<PostedForm> {
  const read = isMultipart(request) ? undefined : postedForms.get(request)
  if (read) return read.then((posted) => ({ ...posted, files: [] }))
  const posted = isMultipart(request) ? formWithFiles(request, wanted) : plainForm(request)
  postedForms.set(
    request,
    posted.then(({ fields, isWhole }) => ({ fields, isWhole })),
  )
  return posted
}

async function formWithFiles(request: Request, wanted: WantedFiles): Promise<PostedForm> {
  const { fields, ...posted } = await readMultipart(request, wanted)
  return { fields: asLines(fields), ...posted }
}

async function plainForm(request: Request): Promise<PostedForm> {
  const body = await wholeText(request)
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')
  return { fields: asLines(new URLSearchParams(isForm ? body : '')), files: [], isWhole: body !== undefined }
}

/** @returns undefined where the line broke before the end */
async function wholeText(request: Request): Promise<string | undefined> {
  const wasRead = request.bodyUsed
  return request.text().catch((error) => {
    if (wasRead) throw error
    return undefined
  })
}

function asLines(fields: Iterable<[name: string, value: FormDataEntryValue]>): Record<string, string> {
  const posted = new Map<string, string>()
  for (const [name, value] of fields) {
    if (typeof value !== 'string') continue
    // Nobody types a NUL, and PostgreSQL cannot store one.
    const [field, text] = [name.replaceAll('\0', ''), value.replaceAll('\0', '')]
    const before = posted.get(field)
    posted.set(field, before === undefined ? text : `${before}\n${text}`)
  }
  return Object.fromEntries(posted)
}

export function withoutSecrets(posted: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(posted).filter(([name]) => !secretFields.test(name)))
}

/** The visit's faults as sentences for the error summary and the fields. */
export function problems({ app, faults, language }: Pick<Filled, 'app' | 'faults' | 'language'>): Problem[] {
  return faults.map(({ code, field, values }) => {
    const sentence = app.refusals[language][code]
    return { field, text: typeof sentence === 'string' ? sentence : sentence({ field: field ?? '', ...values }) }
  })
}

export function problemOf(problems: Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.text
}

export type Problem = { field?: string; text: string }

type FieldRules = { required?: true; maxlength?: number }

export type FormField = { name: string; value?: string; problem?: string } & FieldRules

/** Wires the fields of a form to its shape: `field(name)` has the name, what was typed (or `known` of it before), what
 * is wrong, and the shape's own length and need. `problems` are for the error summary. */
export function fieldsOf<Shape extends z.ZodObject>(
  visit: Pick<Filled, 'app' | 'faults' | 'language' | 'typed'>,
  shape: Shape,
  known: { [Name in keyof Shape['shape'] & string]?: string } = {},
) {
  const found = problems(visit)
  const rules = rulesOf(shape)
  return {
    problems: found,
    field: (name: keyof Shape['shape'] & string): FormField => ({
      name,
      value: visit.typed[name] ?? known[name],
      problem: problemOf(found, name),
      ...rules[name],
    }),
  }
}

const rulesOfShapes = new WeakMap<z.ZodObject, Record<string, FieldRules>>()

function rulesOf(shape: z.ZodObject): Record<string, FieldRules> {
  const known = rulesOfShapes.get(shape)
  if (known) return known
  const { properties = {} } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
  const rules = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, ruleOf(property)]))
  rulesOfShapes.set(shape, rules)
  return rules
}

function ruleOf(property: z.core.JSONSchema._JSONSchema): FieldRules {
  if (typeof property === 'boolean') return {}
  const { minLength = 0, maxLength } = property
  return { ...(minLength > 0 && { required: true as const }), ...(maxLength && { maxlength: maxLength }) }
}
