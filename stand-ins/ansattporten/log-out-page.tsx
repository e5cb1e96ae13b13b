import { html, raw } from 'hono/html'
import { Page } from './page.tsx'
import { ansattportenTexts, type Language } from './texts.ts'

export type Frame = { client: string; url: string }
type LogOutPageProps = { language: Language; frames: Frame[]; onward?: string; nonce: string }

/** Tells every client by a hidden frame that the session has ended, and then goes on. */
export function LogOutPage({ language, frames, onward, nonce }: LogOutPageProps) {
  const texts = ansattportenTexts[language].loggedOut
  const refresh = onward && (
    <noscript>
      <meta http-equiv="refresh" content={`2;url=${onward}`} />
    </noscript>
  )
  return (
    <Page language={language} title={texts.title} head={refresh}>
      <p>{onward ? texts.leaving : texts.body}</p>
      {onward && (
        <p>
          <a id="onward" href={onward}>
            {texts.onward}
          </a>
        </p>
      )}
      {frames.map(({ client, url }) => (
        <iframe src={url} title={texts.frame(client)} hidden></iframe>
      ))}
      {onward && html`<script nonce="${nonce}">${raw(goOn)}</script>`}
    </Page>
  )
}

const goOn = `
const waiting = [...document.querySelectorAll('iframe')].map((frame) => new Promise((done) => {
  frame.addEventListener('load', done)
}))
const longest = new Promise((done) => setTimeout(done, 2000))
Promise.race([Promise.all(waiting), longest]).then(() => location.replace(document.getElementById('onward').href))
`
