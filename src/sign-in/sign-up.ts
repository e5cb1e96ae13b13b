import { and, eq, gt, inArray, isNotNull, isNull, lt, notExists, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { languageAt } from '../accounts/account.ts'
import { emailAddress, longestEmailAddress } from '../accounts/email-address.ts'
import { claimName, releaseName, usernameFault } from '../accounts/name.ts'
import { hashPassword, passwordFault } from '../accounts/password.ts'
import { personName } from '../accounts/person-name.ts'
import { lengthenSessions } from '../accounts/session.ts'
import { keptForms, longestUsername, sessions, signUps } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import { sendLater } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import { judgeFields } from '../platform/form.ts'
import { href } from '../platform/href.ts'
import type { Limit } from '../platform/limits.ts'
import { Refusal } from '../platform/refusal.ts'
import { hashToken, idOf, keyedHash, newCode, newToken } from '../platform/secrets.ts'
import type { Language } from '../platform/texts.ts'
import type { Proven } from './ansattporten.ts'
import { judgeCaptcha, useCaptcha } from './captcha.ts'
import { activationMail, addressInUseMail } from './mails.ts'
import { activationLinks } from './tables.ts'

/** docs/design.md, "Creating a user": the waiting identity, the link, the code, the time between two mails. */
export const formMinutes = 30
const linkMinutes = 180
const codeMinutes = 10
export const resendMinutes = 3
const activationDays = 30

const minutes = (count: number) => sql.raw(`interval '${count} minutes'`)

/** Mails that one person may ask for, and that one address gets from all sign-ups together: no inbox is filled from here. */
const mailsOfOneSignUp = { name: 'mails-of-sign-up', times: 20, seconds: 86_400 }
const mailsToOneAddress = { name: 'mails-to-address', times: 6, seconds: 3600 }

/** How often one person may send the form, and ask while typing whether a name is free. */
const formsOfOnePerson: Limit = { name: 'sign-up-forms', times: 30, seconds: 3600 }
export const nameQuestionsOfOnePerson: Limit = { name: 'name-questions', times: 120, seconds: 60 }

/** The form. The password is judged by `passwordFault`, which sees the other fields. */
export const signUpShape = z.object({
  name: personName,
  username: z
    .string('username-missing')
    .trim()
    .min(1, 'username-missing')
    .superRefine(refuseUsername)
    .meta({ maxLength: longestUsername }),
  email: emailAddress,
  password: z.string('password-short'),
})

function refuseUsername(username: string, context: z.RefinementCtx) {
  const fault = username === '' ? undefined : usernameFault(username)
  if (fault) context.addIssue({ code: 'custom', message: fault })
}

export const addressShape = z.object({ email: emailAddress })

/** Begins a sign-up for somebody without an account, or finds the one under way. A person who begins anew gets the same
 * id: what they had typed is theirs still. */
export async function beginSignUp(
  tx: Database,
  proven: Proven,
  visit: { id: string; language: Language; returnTo: string },
) {
  const seen = { issuer: proven.issuer, subject: proven.subject, method: proven.method, level: proven.level }
  const until = sql`now() + ${minutes(formMinutes)}`
  const id = idOf(`account ${proven.personKey}`)
  const begunAnew = await tx
    .update(signUps)
    .set({ expiresAt: until, language: visit.language })
    .where(and(eq(signUps.id, id), eq(signUps.expiresAt, hasEnded)))
    .returning({ id: signUps.id })
  const [row] = await tx
    .insert(signUps)
    .values({
      id,
      ...seen,
      personKey: proven.personKey,
      vouchedName: proven.name,
      language: visit.language,
      returnTo: visit.returnTo,
      expiresAt: until,
    })
    .onConflictDoUpdate({
      // The id is made of the person's key: the one is unique where the other is.
      target: signUps.id,
      set: {
        ...seen,
        identifiedAt: sql`now()`,
        vouchedName: proven.name,
        // Where they were heading last, as to an invitation; the dashboard is where one goes who is heading nowhere.
        returnTo: visit.returnTo === href('/dashboard', {}) ? sql`${signUps.returnTo}` : visit.returnTo,
        expiresAt: sql`greatest(${signUps.expiresAt}, ${until})`,
      },
    })
    .returning({ id: signUps.id, username: signUps.username, isNew: sql<boolean>`xmax = 0` })
  if (!row) throw new Error('An insert that updates on conflict returned no row')
  if (row.isNew || begunAnew.length > 0) await record(tx, row.id, visit.id, { event: 'sign-up-begun' })
  return { id: row.id, isComplete: row.username !== null }
}

/** Takes back a sign-up that was begun for somebody who turned out to have an account. */
export async function abandonSignUp(tx: Database, id: string): Promise<void> {
  await endSignUps(tx, eq(signUps.id, id))
}

/** Earlier than what any transaction calls now: one that began before and waits for the row finds it ended, too. */
const hasEnded = sql`'-infinity'::timestamptz`

const emptied = {
  vouchedName: '',
  returnTo: href('/dashboard', {}),
  username: null,
  name: null,
  emailAddress: null,
  passwordHash: null,
  mailedAt: null,
  codeHash: null,
  codeExpiresAt: null,
  codeTries: 0,
}

/** Ends sign-ups that have become accounts or run out, with their links. Sessions and kept forms of theirs stay. */
export async function endSignUps(tx: Database, which: SQL | undefined) {
  const ended = await tx
    .update(signUps)
    .set({ ...emptied, expiresAt: hasEnded })
    .where(which)
    .returning({
      id: signUps.id,
      issuer: signUps.issuer,
      subject: signUps.subject,
      personKey: signUps.personKey,
      method: signUps.method,
      level: signUps.level,
    })
  const ids = ended.map(({ id }) => id)
  await tx.update(activationLinks).set({ signUp: null }).where(inArray(activationLinks.signUp, ids))
  return ended
}

/** A sign-up that has not run out. */
export async function findSignUp(db: Database, id: string) {
  const [row] = await db
    .select()
    .from(signUps)
    .where(and(eq(signUps.id, id), gt(signUps.expiresAt, sql`now()`)))
  return row
}

export type SignUp = NonNullable<Awaited<ReturnType<typeof findSignUp>>>

/** Whether the form is complete and only the proof of the address is missing. */
export function isComplete(
  signUp: SignUp,
): signUp is SignUp & { emailAddress: string; username: string; name: string } {
  return signUp.username !== null
}

/** Completes the form: claims the username and mails the address; only the mail tells whether the address is in use.
 * @returns false at a second click: nothing is mailed again. @throws Refusal with everything that is wrong, or
 * `username-taken`, `captcha-used`, `sign-up-gone`, `too-many-tries` */
export async function completeSignUp(
  app: AppContext,
  id: string,
  posted: Record<string, string>,
  visit: { id: string; language: Language },
): Promise<boolean> {
  await app.limits.count(formsOfOnePerson, id)
  const { filled, captcha } = await judgeSignUp(app, id, posted)
  await countMailTo(app, id, filled.email)
  const { username, name, email, password } = filled
  const form = { username, name, emailAddress: email, passwordHash: await hashPassword(password) }
  return app.db.transaction(async (tx) => {
    const [completed] = await tx
      .update(signUps)
      .set({
        ...form,
        language: visit.language,
        expiresAt: sql`now() + ${sql.raw(`interval '${activationDays} days'`)}`,
      })
      .where(and(eq(signUps.id, id), isNull(signUps.username), gt(signUps.expiresAt, sql`now()`)))
      .returning()
    if (!completed) {
      if (await findSignUp(tx, id)) return false
      throw new Refusal({ code: 'sign-up-gone' })
    }
    if (captcha) await useCaptcha(tx, captcha)
    await claimName(tx, id, form.username)
    await lengthenSessions(tx, id)
    await record(tx, id, visit.id, { event: 'sign-up-completed', username: form.username })
    await mailProof(tx, app, completed, visit.id)
    return true
  })
}

/** Shape, password and captcha together, so that the person sees everything at once. */
async function judgeSignUp(app: AppContext, id: string, posted: Record<string, string>) {
  const { name = '', username = '', email = '', password = '' } = posted
  const own = [name, username, email].map((text) => text.slice(0, longestEmailAddress))
  const weakness = passwordFault(password, own)
  const { answer, faults } = await judgeCaptcha(app, id, posted)
  const further = weakness ? [...faults, { code: weakness, field: 'password' }] : faults
  return { filled: judgeFields(signUpShape, posted, further), captcha: answer }
}

/** Mails again. @throws Refusal `resend-too-soon`, `too-many-tries` or `sign-up-gone` */
export async function resendActivation(app: AppContext, id: string, visit: string): Promise<void> {
  const [asked] = await app.db
    .update(signUps)
    .set({ mailedAt: sql`now()` })
    .where(
      and(
        eq(signUps.id, id),
        isNotNull(signUps.username),
        lt(signUps.mailedAt, sql`now() - ${minutes(resendMinutes)}`),
      ),
    )
    .returning({ emailAddress: signUps.emailAddress })
  if (!asked?.emailAddress) throw new Refusal({ code: 'resend-too-soon' })
  await countMailTo(app, id, asked.emailAddress)
  await app.db.transaction(async (tx) => {
    const [signUp] = await tx.select().from(signUps).where(eq(signUps.id, id)).for('update')
    // One that has ended meanwhile is emptied.
    if (!signUp?.emailAddress) throw new Refusal({ code: 'sign-up-gone' })
    await mailProof(tx, app, signUp, visit)
  })
}

/** Corrects the address: what was mailed to the old one proves nothing any more. @throws Refusal `sign-up-gone` or `too-many-tries` */
export async function correctAddress(app: AppContext, id: string, emailAddress: string, visit: string): Promise<void> {
  await countMailTo(app, id, emailAddress)
  await app.db.transaction(async (tx) => {
    // The sign-up before its links, as activation takes them: in the other order the two could wait for each other.
    const [signUp] = await tx
      .update(signUps)
      .set({ emailAddress })
      .where(and(eq(signUps.id, id), isNotNull(signUps.username)))
      .returning()
    if (!signUp) throw new Refusal({ code: 'sign-up-gone' })
    await tx.delete(activationLinks).where(eq(activationLinks.signUp, id))
    await record(tx, id, visit, { event: 'address-corrected' })
    await mailProof(tx, app, signUp, visit)
  })
}

async function countMailTo(app: AppContext, id: string, emailAddress: string) {
  const address = keyedHash(app.secrets.identityKey, 'e-mail address', emailAddress.toLowerCase())
  await app.limits.count(mailsOfOneSignUp, id)
  await app.limits.count(mailsToOneAddress, address)
}

/** Mails the link and the code to the address, or tells it that it has a user already. */
async function mailProof(tx: Database, app: AppContext, signUp: SignUp, visit: string): Promise<void> {
  const { id, emailAddress, language } = signUp
  if (!emailAddress) throw new Error('A sign-up without an address cannot be mailed')
  const [token, code] = [newToken(), newCode()]
  await tx
    .update(signUps)
    .set({
      mailedAt: sql`now()`,
      codeHash: keyedHash(app.secrets.identityKey, 'code', `${id} ${code}`),
      codeExpiresAt: sql`now() + ${minutes(codeMinutes)}`,
      codeTries: 0,
    })
    .where(eq(signUps.id, id))
  await tx
    .insert(activationLinks)
    .values({ tokenHash: hashToken(token), signUp: id, expiresAt: sql`now() + ${minutes(linkMinutes)}` })
  await record(tx, id, visit, { event: 'activation-mail-sent' })
  const letter = { to: emailAddress, language, origin: app.config.publicUrl }
  // Whoever has the address already reads it in their own language, not in that of whoever typed it.
  const theirs = await languageAt(tx, emailAddress)
  const mail = theirs ? addressInUseMail({ ...letter, language: theirs }) : activationMail({ ...letter, token, code })
  await sendLater(tx, app.queue, mail)
}

/** Ends sign-ups that have run out, with their claims, and removes links that nobody can need. Their sessions stay a
 * day, as others that have ended: they tell whose a late form is. With the last of them the sign-up goes. */
export async function sweepSignUps(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    const isOver = lt(signUps.expiresAt, sql`now()`)
    const ranOut = await endSignUps(tx, and(isOver, isNotNull(signUps.username)))
    for (const { id } of ranOut) await releaseName(tx, id)
    const entered = tx.select().from(sessions).where(eq(sessions.signUp, signUps.id))
    const kept = tx.select().from(keptForms).where(eq(keptForms.signUp, signUps.id))
    await tx.delete(signUps).where(and(isOver, notExists(entered), notExists(kept)))
    await tx.delete(activationLinks).where(lt(activationLinks.expiresAt, sql`now() - interval '30 days'`))
  })
}
