import { eq } from 'drizzle-orm'
import { peopleById } from '../../accounts/account.ts'
import type { Actor } from '../../accounts/actor.ts'
import { record } from '../../audit/record.ts'
import { noteNudge } from '../../joining/join-request.ts'
import { sendLater } from '../../mail/outbox.ts'
import { ownersOf } from '../../organisations/organisation.ts'
import { organisations } from '../../organisations/tables.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { NotFound } from '../../platform/refusal.ts'
import { deskActs } from './claim.ts'
import { nudgeMail } from './nudge-mail.ts'

/**
 * Reminds the owners of an organisation that somebody has waited for two weeks. That is all the desk can do: it lets
 * nobody in.
 * @throws NotFound for a request that does not wait so long, or no more
 * @throws Refusal `nudged-lately`
 */
export async function nudgeOwners(app: AppContext, by: Actor, request: string): Promise<void> {
  await app.limits.count(deskActs, by.person.id)
  await app.db.transaction(async (tx) => {
    const nudged = await noteNudge(tx, request)
    const [organisation] = await tx
      .select({ shortName: organisations.shortName, nb: organisations.nameNb, en: organisations.nameEn })
      .from(organisations)
      .where(eq(organisations.id, nudged.organisation))
    const asker = (await peopleById(tx, [nudged.person])).get(nudged.person)
    if (!organisation || !asker) throw new NotFound()
    const { shortName, ...names } = organisation
    const event = { event: 'desk-owners-nudged', organisation: shortName } as const
    await record(tx, by.person.id, by.visit, event, { person: asker.id, organisation: nudged.organisation })
    for (const owner of await ownersOf(tx, nudged.organisation)) {
      await sendLater(tx, app.queue, nudgeMail(app, owner, { shortName, names }, asker, nudged.askedAt))
    }
  })
}
