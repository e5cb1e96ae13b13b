import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { addresseesById } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { ownersOf } from '../organisations/organisation.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import { href } from '../platform/href.ts'
import { NotFound } from '../platform/refusal.ts'
import { tell } from './mails.ts'
import { fullNameOf, holdService, type Service, setAside } from './service.ts'
import { longestServiceName } from './short-name.ts'
import { serviceAccess, services } from './tables.ts'

export const deletionShape = z.object({
  shortName: z.string('name-differs').trim().min(1, 'name-differs').max(longestServiceName, 'name-differs'),
})

/** Deletes a service and sets its repository aside. Where the process is killed in between, the sweep does the rest.
 * @throws NotFound where somebody was first, and for an organisation's own repositories, which cannot be deleted */
export async function deleteService(
  app: Pick<AppContext, 'config' | 'db' | 'queue' | 'log'>,
  repositories: string,
  by: Actor,
  service: Service,
): Promise<void> {
  await app.db.transaction(async (tx) => {
    await holdService(tx, by, service, 'delete-service')
    const readers = await concerned(tx, service)
    const gone = await tx
      .delete(services)
      .where(and(eq(services.id, service.id), eq(services.owner, service.ownerId), eq(services.purpose, 'service')))
      .returning({ title: services.title })
    const [{ title } = { title: undefined }] = gone
    if (title === undefined) throw new NotFound()
    const address = fullNameOf(service)
    const event = { event: 'service-deleted', service: address } as const
    await record(tx, by.person.id, by.visit, event, { organisation: service.organisation ?? undefined })
    await tell(tx, app, by.person, readers, href('/dashboard', {}), (texts) =>
      texts.deleted({ doer: by.person.name, title, address }),
    )
  })
  await setAside(repositories, service.id).catch((error) => {
    // The service is deleted, whatever the disk says; the sweep tries again.
    app.log.warn({ repository: service.id, error }, 'a deleted service’s repository was not set aside')
  })
}

async function concerned(tx: Database, service: Service) {
  const letIn = await tx
    .selectDistinct({ person: serviceAccess.person })
    .from(serviceAccess)
    .where(and(eq(serviceAccess.service, service.id), eq(serviceAccess.way, 'collaborator')))
  const people = await addresseesById(tx, [...letIn.map(({ person }) => person), service.ownerId])
  const owners = service.organisation ? await ownersOf(tx, service.organisation) : []
  return [...people.values(), ...owners]
}
