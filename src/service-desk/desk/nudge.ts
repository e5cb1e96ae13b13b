import { eq } from 'drizzle-orm'
import { addresseesById } from '../../accounts/account.ts'
import type { Actor } from '../../accounts/actor.ts'
import { deskActs } from '../../accounts/suspensions.ts'
import { record } from '../../audit/record.ts'
import { noteNudge } from '../../joining/join-request.ts'
import { sendLater } from '../../mail/outbox.ts'
import { namesOf } from '../../organisations/names.ts'
import { ownersOf } from '../../organisations/organisation.ts'
import { organisations } from '../../organisations/tables.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { NotFound } from '../../platform/refusal.ts'
import { nudgeMail } from './nudge-mail.ts'
import { holdSeat } from './operator.ts'

/** Reminds the owners of an organisation that somebody has waited for two weeks. That is all the desk can do: it lets
 * nobody in. @throws NotFound for a request that does not wait so long, or no more; Refusal `nudged-lately` */
export async function nudgeOwners(app: AppContext, by: Actor, request: string): Promise<void> {
  await app.limits.count(deskActs, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdSeat(tx, by)
    const nudged = await noteNudge(tx, request)
    const [organisation] = await tx
      .select({ shortName: organisations.shortName, names: namesOf(organisations) })
      .from(organisations)
      .where(eq(organisations.id, nudged.organisation))
    const asker = (await addresseesById(tx, [nudged.person])).get(nudged.person)
    if (!organisation || !asker) throw new NotFound()
    const event = { event: 'desk-owners-nudged', organisation: organisation.shortName } as const
    await record(tx, by.person.id, by.visit, event, { person: asker.id, organisation: nudged.organisation })
    for (const owner of await ownersOf(tx, nudged.organisation)) {
      await sendLater(tx, app.queue, nudgeMail(app, owner, organisation, asker, nudged.askedAt))
    }
  })
}
