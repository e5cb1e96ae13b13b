import { and, eq, ne } from 'drizzle-orm'
import { studio } from '../audit/event.ts'
import type { Names } from '../organisations/names.ts'
import { type Database, violates } from '../platform/database.ts'
import { languages } from '../platform/texts.ts'
import { establish, type GitHome } from './service.ts'
import { ownPurposes, services } from './tables.ts'
import { asMarkdown } from './template.ts'
import { ownRepositoryTexts, templateTexts } from './texts.ts'
import { writtenTitle } from './title.ts'

/** Makes `<short name>-datamodels`, `-content` and `-resources`. What is there already is left alone, so that after a
 * fault, or when two do it at once, it can be done again. `holder` is an owner's account: the rows must name one. */
export async function createOwnRepositories(
  db: Database,
  home: GitHome,
  organisation: { id: string; shortName: string; names: Names },
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
    const row = { title: writtenTitle(purpose), shortName: `${shortName}-${purpose}`, purpose }
    const files = new Map([['README.md', readme(purpose, names)]])
    const first = { message: 'Repository created', files, author: studio }
    await establish(db, home, holder, owner, row, first, undefined).catch((error) => {
      if (!violates(error, 'services_address')) throw error
    })
  }
}

function readme(purpose: (typeof ownPurposes)[number], names: Names): string {
  const parts = languages.flatMap((language) => [
    `## ${templateTexts[language].heading}`,
    ownRepositoryTexts[language][purpose].readme(asMarkdown(names[language])),
  ])
  return [`# ${writtenTitle(purpose)}`, ...parts, ''].join('\n\n')
}
