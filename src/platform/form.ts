import { z } from 'zod'
import { isMultipart, type PostedFile, readMultipart, type WantedFiles } from './multipart.ts'
import { type Fault, messageNotWhole, Refusal } from './refusal.ts'
import type { Language } from './texts.ts'

/** What a form page needs of a visit. */
type Filled = { request: Request; typed: Record<string, string>; faults: Fault[]; language: Language }

/** Fields that are never shown again nor kept. */
const secretFields = /password|captcha/i

/**
 * Reads the posted form and judges its shape. Every message of the schema is a fault's code; where it gives none, the
 * code is `field-wrong`.
 * What was typed is left in `visit.typed`, without secrets, for showing the page again.
 * @param further faults that were found besides
 * @throws Refusal with one fault per field, or as `readPosted`
 */
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
  const parsed = schema.safeParse(posted, { error: () => 'field-wrong' })
  if (parsed.success && further.length === 0) return parsed.data
  const first = new Map<string, Fault>()
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = String(path[0] ?? '')
    if (!first.has(field)) first.set(field, { code: message, field })
  }
  throw new Refusal([...first.values(), ...further.filter(({ field }) => !first.has(field ?? ''))])
}

/** The values that were ticked of a group of check boxes. */
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

type Posted = { fields: Record<string, string>; isWhole: boolean }

/** A body comes once; what was typed may be needed again, to be kept or to be shown with a fault. */
const postedForms = new WeakMap<Request, Promise<Posted>>()

/**
 * The posted fields as they came; several of one name, as ticked boxes, are lines of one text. Files are read past. A
 * body that is no form gives no fields.
 * @throws Refusal `message-not-whole` (400)
 */
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

/** Sentences for fault codes, in one language; made of the fault's values and its field. */
export type Sentence = string | ((values: Record<string, string | number>) => string)
export type Sentences = Record<string, Sentence>

/** The sentences of another language for the same codes. */
export type SentencesFor<Codes> = Record<keyof Codes, Sentence>

/**
 * The visit's faults as sentences for the error summary and the fields.
 * @throws Error where a code has no sentence: a fault of ours, not of the person
 */
export function problems(
  visit: Pick<Filled, 'faults' | 'language'>,
  ...catalogues: Record<Language, Sentences>[]
): Problem[] {
  return visit.faults.map(({ code, field, values }) => {
    const sentence = [...catalogues, commonSentences].map((texts) => texts[visit.language][code]).find(Boolean)
    if (!sentence) throw new Error(`There is no sentence for ${code}`)
    return { field, text: typeof sentence === 'string' ? sentence : sentence({ field: field ?? '', ...values }) }
  })
}

/** The sentence for one field, where something is wrong with it. */
export function problemOf(problems: Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.text
}

export type Problem = { field?: string; text: string }

export const commonSentences: Record<Language, Sentences> = {
  nb: {
    'field-wrong': 'Dette kan ikke stemme.',
    'message-not-whole': 'Ikke hele meldingen kom fram. Prøv igjen.',
    'too-many-tries': ({ minutes }) =>
      `Det har vært for mange forsøk. Prøv igjen om ${minutes === 1 ? 'et minutt' : `${minutes} minutter`}.`,
  },
  en: {
    'field-wrong': 'This cannot be right.',
    'message-not-whole': 'The message did not arrive whole. Try again.',
    'too-many-tries': ({ minutes }) =>
      `There have been too many tries. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  },
}
