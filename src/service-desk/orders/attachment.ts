import { and, eq, sql } from 'drizzle-orm'
import { type Database, isId } from '../../platform/database.ts'
import type { PostedFile, WantedFiles } from '../../platform/multipart.ts'
import { type Fault, NotFound, Refusal } from '../../platform/refusal.ts'
import { type AttachmentType, attachments, entries, longest } from './tables.ts'

export const largestAttachment = 10 * 1024 * 1024
const mostAttachments = 5
/** All files of one message together, in bytes. */
export const largestMessage = 20 * 1024 * 1024
/** All files of one order together, in bytes. */
const largestExchange = 100 * 1024 * 1024

export type Attachment = { name: string; bytes: Uint8Array; type: AttachmentType }

export const wantedFiles: WantedFiles = {
  field: 'files',
  most: mostAttachments,
  largest: largestAttachment,
  largestTogether: largestMessage,
}

const kinds = {
  'application/pdf': { ending: '.pdf', begins: '%PDF-' },
  'image/png': { ending: '.png', begins: '\x89PNG\r\n\x1a\n' },
} as const

/** What a file is, judged by its content alone. @returns undefined for everything that is not taken */
export async function attachmentType(bytes: Uint8Array): Promise<AttachmentType | undefined> {
  // Not at the top: few visits bring a file.
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(bytes)
  const type = found?.mime === 'application/pdf' ? found.mime : found?.mime.endsWith('png') ? 'image/png' : undefined
  // The library looks behind a byte order mark and behind tags of music; whoever opens the file may not.
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  return type && begin.startsWith(kinds[type].begins) ? type : undefined
}

/** A name that is safe to store, to show and to save a file under: the last part of a path, without signs that cannot
 * be seen or that file systems forbid, and with the ending of what the file truly is. */
export function attachmentName(name: string, type: AttachmentType): string {
  const { ending } = kinds[type]
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\ufffd<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\.(?=[a-z])[a-z0-9]{1,5}$/i, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const whole = stem.toLowerCase().endsWith(ending) ? stem.slice(0, -ending.length) : stem
  const cut = [...(whole || 'vedlegg')].slice(0, longest.fileName - ending.length).join('')
  return `${cut}${ending}`
}

const { field } = wantedFiles

/** Judges the files of one message: those that can be taken, and what is wrong with the others or with all together.
 * Their names say nothing sure about them. @param posted as they were read by `wantedFiles` */
export async function judgeFiles(posted: readonly PostedFile[]): Promise<{ files: Attachment[]; faults: Fault[] }> {
  if (posted.length > mostAttachments) {
    return { files: [], faults: [{ code: 'attachments-many', field, values: { most: mostAttachments } }] }
  }
  const files: Attachment[] = []
  const faults: Fault[] = []
  let together = 0
  for (const file of posted) {
    const judged = await judgeFile(file)
    if (file.size <= largestAttachment) together += file.size
    if (judged && 'code' in judged) faults.push(judged)
    else if (judged) files.push(judged)
  }
  if (together > largestMessage) faults.push({ code: 'attachments-large', field })
  return { files, faults }
}

/** @returns undefined for one that there was no room for: nobody knows what it is, and the others are too large with it */
async function judgeFile({ name, size, bytes }: PostedFile): Promise<Attachment | Fault | undefined> {
  const file = shownName(name)
  if (size === 0) return { code: 'attachment-empty', field, values: { file } }
  if (size > largestAttachment) return { code: 'attachment-large', field, values: { file } }
  if (bytes.length < size) return undefined
  const type = await attachmentType(bytes)
  if (!type) return { code: 'attachment-type', field, values: { file } }
  return { name: attachmentName(name, type), bytes, type }
}

/** The name of a refused file, for the sentence that refuses it: as its owner knows it, within bounds. */
function shownName(name: string): string {
  const visible = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .split(/[/\\]/)
  return [...(visible.at(-1) ?? '')].slice(0, longest.fileName).join('') || 'vedlegg'
}

/** Puts files to an entry of the exchange. The caller holds the order.
 * @throws Refusal `attachments-full` where the order would have more than it may */
export async function addAttachments(
  tx: Database,
  order: string,
  entry: number,
  files: readonly Attachment[],
): Promise<void> {
  if (files.length === 0) return
  const [kept] = await tx
    .select({ bytes: sql<number>`coalesce(sum(${attachments.size}), 0)::int` })
    .from(attachments)
    .innerJoin(entries, eq(entries.id, attachments.entry))
    .where(eq(entries.order, order))
  const added = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if ((kept?.bytes ?? 0) + added > largestExchange) throw new Refusal({ code: 'attachments-full', field })
  for (const { name, type, bytes } of files) {
    await tx.insert(attachments).values({ entry, name, type, size: bytes.length, bytes: asBuffer(bytes) })
  }
}

/** The same bytes, not a copy of them: a message may have 20 MB. */
function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}

/** A file of an order. @throws NotFound where this order has none with that id, whatever others have */
export async function attachmentOf(db: Database, order: string, id: string) {
  if (!isId(id)) throw new NotFound()
  const [found] = await db
    .select({ name: attachments.name, type: attachments.type, bytes: attachments.bytes })
    .from(attachments)
    .innerJoin(entries, eq(entries.id, attachments.entry))
    .where(and(eq(attachments.id, id), eq(entries.order, order)))
  if (!found) throw new NotFound()
  return found
}
