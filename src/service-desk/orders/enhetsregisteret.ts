import { z } from 'zod'
import { visibleText } from '../../platform/form.ts'
import { OutsideFault } from '../../platform/refusal.ts'

/** What the desk needs to know of a unit. Names and texts are as the register writes them: names in capitals. */
export type Unit = {
  number: string
  name: string
  /** Code of the form of organisation: KOMM, ORGL, AS … */
  form: string
  formText: string
  /** Institutional sector, four digits. Sub-units and deleted units have none. */
  sector?: string
  sectorText?: string
  municipality?: string
  /** YYYY-MM-DD */
  deletedOn?: string
  isBankrupt: boolean
  /** Being wound up, of its own will or by force. */
  isClosing: boolean
  /** Number of the unit that it is a part of. */
  parent?: string
  /** The written Norwegian that it uses. */
  writtenIn?: 'nb' | 'nn'
  /** A place of business, which is no legal entity of its own. */
  isSubUnit: boolean
}

/** `unknown`: no unit has that number. `gone`: there was one, and the register may not tell more of it. */
export type Answer = { state: 'found' | 'deleted'; unit: Unit } | { state: 'unknown' } | { state: 'gone' }

/** Milliseconds for a look-up in all, both kinds of unit together. */
const patience = 4000

/** Bytes. A unit is a few thousand. */
const largest = 1024 * 1024

const longestText = 300

/** Asks the open API, first for main units, then sub-units; sends the number and nothing else. `within` is
 * milliseconds. @throws OutsideFault `register-away` where it does not answer, or not as a register does */
export async function lookUpUnit(register: { url: string }, number: string, within = patience): Promise<Answer> {
  const signal = AbortSignal.timeout(within)
  const api = `${register.url}/enhetsregisteret/api`
  const place = encodeURIComponent(number)
  const main = await ask(`${api}/enheter/${place}`, signal)
  if (main.state !== 'unknown') return answerOf(main, number, false)
  return answerOf(await ask(`${api}/underenheter/${place}`, signal), number, true)
}

/** Central and local government (6100, 6500), and what they own or run. */
const publicSectors = ['6100', '6500', '1110', '1120', '1510', '1520', '3100', '3900']

const publicForms = ['STAT', 'ORGL', 'KOMM', 'FYLK', 'KF', 'FKF', 'IKS', 'SF']

/** Whether a unit looks like one of those that provide public services, by its sector or its form. A sub-unit has no
 * sector, so it never does: its parent may. */
export function looksPublic({ sector = '', form }: Pick<Unit, 'sector' | 'form'>): boolean {
  return publicSectors.includes(sector) || publicForms.includes(form)
}

type Reply = { state: 'told'; body: unknown } | { state: 'unknown' } | { state: 'gone' }

const silentStates: Record<number, Reply> = {
  // The number is not one of theirs: not even its digits are as they should be.
  400: { state: 'unknown' },
  404: { state: 'unknown' },
  410: { state: 'gone' },
}

async function ask(url: string, signal: AbortSignal): Promise<Reply> {
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' }, redirect: 'error', signal })
    const silent = silentStates[response.status]
    if (response.ok) return { state: 'told', body: JSON.parse(await readWithin(response, largest)) }
    await response.body?.cancel()
    if (silent) return silent
    throw new Error(`answered ${response.status}`)
  } catch (error) {
    throw new OutsideFault('register-away', error)
  }
}

async function readWithin({ body }: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let read = 0
  // Leaving the loop early cancels the rest.
  for await (const chunk of body ?? []) {
    read += chunk.length
    if (read > most) throw new Error(`answered more than ${most} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const text = z.string().transform((told) => visibleText(told).replace(/\s+/g, ' ').slice(0, longestText))
const optionalText = text.nullish().transform((told) => told || undefined)
const flag = z
  .boolean()
  .nullish()
  .transform((told) => told ?? false)
const code = z.object({ kode: text.pipe(z.string().min(1)), beskrivelse: optionalText })
const address = z.object({ kommune: optionalText }).nullish()

/** Nearly everything may be missing. What is there and is of another kind is no answer of the register. */
const unitShape = z.object({
  respons_klasse: optionalText,
  organisasjonsnummer: z.string(),
  navn: text.pipe(z.string().min(1)),
  organisasjonsform: code,
  institusjonellSektorkode: code.nullish(),
  forretningsadresse: address,
  beliggenhetsadresse: address,
  slettedato: z.iso.date().nullish(),
  konkurs: flag,
  underAvvikling: flag,
  underTvangsavviklingEllerTvangsopplosning: flag,
  overordnetEnhet: z
    .string()
    .regex(/^\d{9}$/)
    .nullish(),
  maalform: optionalText,
})

function answerOf(reply: Reply, number: string, isSubUnit: boolean): Answer {
  if (reply.state !== 'told') return reply
  const read = unitShape.safeParse(reply.body)
  if (!read.success) throw new OutsideFault('register-away', read.error)
  const told = read.data
  if (told.organisasjonsnummer !== number) {
    throw new OutsideFault('register-away', new Error('answered with another unit than the one asked for'))
  }
  const isDeleted = Boolean(told.slettedato) || /^slettet/i.test(told.respons_klasse ?? '')
  return { state: isDeleted ? 'deleted' : 'found', unit: unitOf(told, isSubUnit) }
}

function unitOf(told: z.output<typeof unitShape>, isSubUnit: boolean): Unit {
  const { organisasjonsform: form, institusjonellSektorkode: sector } = told
  return {
    number: told.organisasjonsnummer,
    name: told.navn,
    form: form.kode,
    formText: form.beskrivelse ?? form.kode,
    sector: sector?.kode,
    sectorText: sector?.beskrivelse,
    municipality: (told.forretningsadresse ?? told.beliggenhetsadresse)?.kommune,
    deletedOn: told.slettedato ?? undefined,
    isBankrupt: told.konkurs,
    isClosing: told.underAvvikling || told.underTvangsavviklingEllerTvangsopplosning,
    parent: told.overordnetEnhet ?? undefined,
    writtenIn: writtenIn(told.maalform),
    isSubUnit,
  }
}

function writtenIn(maalform = ''): 'nb' | 'nn' | undefined {
  if (/^nynorsk$/i.test(maalform)) return 'nn'
  return /^bokmål$/i.test(maalform) ? 'nb' : undefined
}
