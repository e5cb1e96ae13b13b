import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '../platform/texts.ts'

/** Of the product itself, taken by `npm run pictures`; the fingerprint tells when one no longer shows what is there. */
export type Picture = { fingerprint: string; width: number; height: number }

export const picturesFolder = fileURLToPath(new URL('./pictures/', import.meta.url))

const taken = new Map(
  globSync('*/*.json', { cwd: picturesFolder }).map((path) => {
    const picture: Picture = JSON.parse(readFileSync(join(picturesFolder, path), 'utf8'))
    return [path.replaceAll('\\', '/'), picture] as const
  }),
)

/** What is known of a picture that a guide shows. @returns undefined where none has been taken */
export function pictureOf(language: Language, name: string): Picture | undefined {
  return taken.get(`${language}/${name}.json`)
}
