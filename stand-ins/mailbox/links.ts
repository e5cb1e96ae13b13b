import type { Mail } from './messages.ts'

const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&#x27;': "'" }

/** The web addresses in a mail, each once, those of the text part first. */
export function links({ text, html }: Pick<Mail, 'text' | 'html'>): string[] {
  const inText = text.match(/https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g) ?? []
  const inHtml = [...html.matchAll(/href\s*=\s*["'](https?:[^"']+)["']/gi)].map(([, url = '']) =>
    url.replace(/&(amp|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity),
  )
  return [...new Set([...inText, ...inHtml])]
}

/** The first six-digit code that stands alone in the text part, spaces inside allowed. */
export function code({ text }: Pick<Mail, 'text'>): string | undefined {
  const withoutLinks = text.replace(/https?:\/\/\S+/g, '')
  return withoutLinks.match(/(?<![\d\w])\d{3} ?\d{3}(?![\d\w])/)?.[0].replace(' ', '')
}
