import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib'
import { parseAccept } from 'hono/utils/accept'

export type Encoding = 'br' | 'gzip'

/** The best of our encodings that a browser takes (RFC 9110, 12.5.3); undefined where it takes none. */
export function acceptedEncoding(header: string | null): Encoding | undefined {
  const accepted = parseAccept(header ?? '').flatMap(({ type, q }) => (q > 0 ? type.toLowerCase() : []))
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding))
}

/** A page is small and made for one reader: quickly is better than best, and another thread would cost more than it
 * takes. */
export function compressed(text: string, encoding: Encoding): Buffer<ArrayBuffer> {
  if (encoding === 'gzip') return gzipSync(text, { level: 1 })
  const length = Buffer.byteLength(text)
  const params = {
    [zlib.BROTLI_PARAM_QUALITY]: 1,
    [zlib.BROTLI_PARAM_LGWIN]: 16,
    [zlib.BROTLI_PARAM_SIZE_HINT]: length,
  }
  return brotliCompressSync(text, { params })
}
