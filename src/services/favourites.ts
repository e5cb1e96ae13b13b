import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { favourites } from './tables.ts'

export const favouriteShape = z.object({ return: z.string().optional() })

/** Marks a service as one that the person wants to find first; doing it twice changes nothing. */
export async function addFavourite(db: Database, person: string, service: string): Promise<void> {
  await db.insert(favourites).values({ person, service }).onConflictDoNothing()
}

export async function removeFavourite(db: Database, person: string, service: string): Promise<void> {
  await db.delete(favourites).where(and(eq(favourites.person, person), eq(favourites.service, service)))
}
