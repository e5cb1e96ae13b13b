import { and, eq, ne } from 'drizzle-orm'
import { studio } from '../audit/event.ts'
import { type Database, violates } from '../platform/database.ts'
import { establish, type GitHome } from './service.ts'
import { ownPurposes, services } from './tables.ts'
import { asMarkdown } from './template.ts'
import { ownRepositoryTexts } from './texts.ts'

/**
 * Makes the repositories that every organisation has for itself: `<short name>-datamodels`, `-content`, `-resources`,
 * each with a README that says what it is for. What is there already is left alone, so that after a fault, or when two
 * do it at once, it can be done again.
 * The studio is who made them.
 * @param holder id of an owner's account: the rows must name one
 */
export async function createOwnRepositories(
  db: Database,
  home: GitHome,
  organisation: { id: string; shortName: string; names: { nb: string; en: string } },
  holder: string,
): Promise<void> {
  const { id, shortName, names } = organisation
  const found = await db
    .select({ purpose: services.purpose })
    .from(services)
    .where(and(eq(services.owner, id), ne(services.purpose, 'service')))
  const owner = { id, address: shortName, organisation: id }
  for (const purpose of ownPurposes) {
    if (found.some((one) => one.purpose === purpose)) continue
    const row = { title: ownRepositoryTexts.nb[purpose].title, shortName: `${shortName}-${purpose}`, purpose }
    const files = new Map([['README.md', readme(purpose, names)]])
    const first = { message: 'Repository created', files, author: studio }
    await establish(db, home, holder, owner, row, first, undefined).catch((error) => {
      if (!violates(error, 'services_address')) throw error
    })
  }
}

function readme(purpose: (typeof ownPurposes)[number], names: { nb: string; en: string }): string {
  const [nb, en] = [ownRepositoryTexts.nb[purpose], ownRepositoryTexts.en[purpose]]
  return [
    `# ${nb.title}`,
    `## Norsk`,
    nb.readme(asMarkdown(names.nb)),
    `## English`,
    en.readme(asMarkdown(names.en)),
    '',
  ].join('\n\n')
}
