import { create } from 'content-disposition'
import type { SignedPage } from '../../../accounts/visit.ts'
import { attachmentOf } from '../attachment.ts'
import { deskOrder, orderFor } from '../order.ts'

type Parameters = { order: string; attachment: string }

/** A file of an order, for those who have a part in it. */
export const orderAttachment: SignedPage<Parameters> = {
  async get({ person, app: { db } }, { order: id, attachment }) {
    const order = await orderFor(db, person.id, id)
    return download(await attachmentOf(db, order.id, attachment))
  },
}

/** The same for the desk. */
export const deskAttachment: SignedPage<Parameters> = {
  async get({ person, app: { db } }, { order: id, attachment }) {
    const order = await deskOrder(db, person.id, id)
    return download(await attachmentOf(db, order.id, attachment))
  },
}

/** Strangers made it: it is saved, never opened on a page of ours, and can do nothing there if it is. */
function download({ name, type, bytes }: Awaited<ReturnType<typeof attachmentOf>>): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': `${bytes.length}`,
      'Content-Disposition': contentDisposition(name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}

/** With the name in UTF-8, and a likeness of it for old programs. */
function contentDisposition(name: string): string {
  const likeness = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  return create(name, { fallback: likeness })
}
