import { isThing, type MadeText } from './catalogues.ts'

/** What stands for the values of a text, by their marks; the others are marked. */
type Given = ReadonlyMap<string, unknown>

const most = 5
const many = 4217

/** Values to try beside marks: of a count, of what is or is not, of a moment. */
const usual = [0, 1, 2, '', false, '2026-11-25T09:14:00Z']

/** A value that a text is made of, to be seen where it comes out: as a text its mark, as a list two, as a thing one for
 * each of its parts. A function, so that a text can make parts with it. */
function marked(mark: string, given: Given, seen: (mark: string) => void): unknown {
  seen(mark)
  if (given.has(mark)) return given.get(mark)
  const text = `⟦${mark}⟧`
  const both = [`⟦${mark}.0⟧`, `⟦${mark}.1⟧`]
  return new Proxy(() => text, {
    get(_, part) {
      if (part === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? many : text)
      if (part === Symbol.iterator) return () => both.values()
      if (typeof part === 'symbol') return undefined
      if (part === 'toString' || part === 'toLocaleString') return () => text
      if (part === 'length') return both.length
      if (part in Array.prototype) return Reflect.get(both, part).bind(both)
      if (part in String.prototype) return Reflect.get(String.prototype, part).bind(text)
      return marked(`${mark}.${part}`, given, seen)
    },
  })
}

/** What a text that is made of values says, all texts of a thing in one. @returns undefined where it cannot be made of
 * these */
export function said(text: MadeText, given: Given, seen: (mark: string) => void = () => undefined): string | undefined {
  try {
    const made = text(...Array.from({ length: most }, (_, place) => marked(`${place}`, given, seen)))
    return textsIn(made).join(' ')
  } catch {
    return undefined
  }
}

function textsIn(made: unknown): string[] {
  return isThing(made) ? Object.values(made).flatMap(textsIn) : [String(made)]
}

/** Everything to make the same text of in several languages: marks alone, and each of them as what the text asks for. */
export function waysToSay(texts: readonly MadeText[]): Given[] {
  const marks = new Set<string>()
  for (const text of texts) said(text, new Map(), (mark) => marks.add(mark))
  const asked = texts.flatMap((text) => [...String(text).matchAll(/[!=]== ?["'`]([^"'`]*)["'`]/g)])
  const values = new Set([...usual, ...asked.map(([, value]) => value)])
  const each = [...marks].flatMap((mark) => [...values].map((value) => new Map([[mark, value]])))
  return [new Map(), ...each]
}

/** The values that stand in a text: marks, places to fill in, addresses and numbers. */
export function valuesIn(text: string): string[] {
  const plain = text.replace(/(?<=\d)[\s.,](?=\d{3}(?!\d))/g, '')
  return [...new Set(plain.match(/⟦[^⟧]*⟧|\{\w+\}|\]\([^)]*\)|`[^`]*`|\d+/g) ?? [])].toSorted()
}
