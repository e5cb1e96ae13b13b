import { readFile } from 'node:fs/promises'

/** The style sheet of a stand-in: what all of them look like, and its own `page.css` after that. @param beside a module of the stand-in */
export async function pageStyle(beside: string): Promise<string> {
  const sheets = [new URL('base.css', import.meta.url), new URL('page.css', beside)]
  return (await Promise.all(sheets.map((sheet) => readFile(sheet, 'utf8')))).join('\n')
}
