import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'

/** A file of a posted form. It has no bytes where it was larger than wanted, or where there was no room left for it. */
export type PostedFile = { name: string; size: number; bytes: Uint8Array }

/** Which files of a form are kept. All others are read past. */
export type WantedFiles = {
  field: string
  most: number
  /** bytes of one */
  largest: number
  /** bytes of all */
  largestTogether: number
}

export type Multipart = {
  /** Texts by their names, in the order in which they came. */
  fields: [name: string, text: string][]
  /** Of those that were chosen, as many as are wanted and one more where there were more. */
  files: PostedFile[]
  /** Whether the body came to its proper end, and nothing of its texts was left out. */
  isWhole: boolean
}

/** Far beyond what a form of ours has; texts have 1 MB at most. */
const limits = { fields: 16, fieldSize: 64 * 1024, parts: 1000, headerSize: 16 * 1024 }

export function isMultipart(request: Request): boolean {
  return /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')
}

/** Reads a form with files while it comes in, always to its end: a file that is too large takes nothing from the texts
 * behind it. Holds one copy of the wanted bytes; the platform's `formData()` holds everything several times before
 * anybody can judge it. Never rejects: whatever is wrong with a body, or with its line, it is not whole. */
export async function readMultipart(request: Request, wanted: WantedFiles): Promise<Multipart> {
  const read: Multipart = { fields: [], files: [], isWhole: false }
  const parser = parserOf(request)
  if (!parser || !request.body || request.bodyUsed) return read
  let isCut = false
  const cut = () => {
    isCut = true
  }
  parser.on('fieldsLimit', cut).on('partsLimit', cut)
  parser.on('field', (name: string | undefined, text, _isNameCut, isTextCut) => {
    if (name !== undefined) read.fields.push([name, text])
    if (isTextCut) cut()
  })
  keepFiles(parser, read.files, wanted)
  // When the pipeline has let go of it, a further fault would be nobody's, and would end the process.
  parser.on('error', cut)
  await pipeline(inPieces(request.body), parser).catch(cut)
  // A browser sends a file without a name where none was chosen.
  const files = read.files.filter(({ name, size }) => name !== '' || size > 0)
  return { ...read, files, isWhole: !isCut }
}

/** Bytes. A part that is read past stops the parser for ever where it and its end come in one piece of over 64 kB. */
const largestPiece = 16 * 1024

async function* inPieces(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    for (let from = 0; from < chunk.length; from += largestPiece) yield chunk.subarray(from, from + largestPiece)
  }
}

/** @returns undefined where the body's own head makes no sense, as one without a boundary */
function parserOf(request: Request): BusboyInstance | undefined {
  const type = request.headers.get('content-type') ?? ''
  try {
    // What has a file's name is a file, and nothing else is (the multipart/form-data of the Fetch standard).
    const isPartAFile = (_field?: string, _type?: string, file?: string) => file !== undefined
    return new Busboy({ headers: { 'content-type': type }, limits, isPartAFile })
  } catch {
    return undefined
  }
}

/** What may still be kept, in bytes. */
type Room = { left: number }

function keepFiles(parser: BusboyInstance, files: PostedFile[], wanted: WantedFiles) {
  const room = { left: wanted.largestTogether }
  parser.on('file', (field, stream, name) => {
    // The body ended in the middle of it, which the parser says as well.
    stream.on('error', () => undefined)
    const isOneMore = files.length === wanted.most
    if (field !== wanted.field || files.length > wanted.most) return stream.resume()
    const file = { name: signsOf(name), size: 0, bytes: nothing }
    files.push(file)
    fill(file, stream, room, isOneMore ? 0 : wanted.largest)
  })
}

const nothing = new Uint8Array()

/** @param largest bytes; a file that has more is counted to its end, and none of it is kept */
function fill(file: PostedFile, stream: BusboyFileStream, room: Room, largest: number) {
  // In one piece from the beginning: pieces joined at the end would be there twice. The system gives it memory only as
  // it is filled.
  let piece: Buffer | undefined = Buffer.allocUnsafeSlow(Math.min(largest, room.left))
  stream.on('data', (chunk: Buffer) => {
    file.size += chunk.length
    if (piece && file.size <= piece.length && chunk.length <= room.left) {
      chunk.copy(piece, file.bytes.length)
      file.bytes = piece.subarray(0, file.size)
      room.left -= chunk.length
    } else {
      room.left += file.bytes.length
      file.bytes = nothing
      piece = undefined
    }
  })
}

/** Browsers write these three signs of a name so that they do not end it (the same standard). */
function signsOf(name: string): string {
  return name.replace(/%22|%0d|%0a/gi, decodeURIComponent)
}
