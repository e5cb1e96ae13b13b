import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import { designTexts } from './texts.ts'

type SessionWarningProps = {
  language: Language
  endsAt: Date
  /** beyond which nothing lengthens it */
  endsAtLatest: Date
  now?: Date
}

/** Warns two minutes before the session ends and offers to go on, where it can be lengthened; says so when it has
 * ended. Comes to life by the script `signed-in`. */
export function SessionWarning({ language, endsAt, endsAtLatest, now = new Date() }: SessionWarningProps) {
  const { sessionEnding, sessionEndingForGood, sessionEnded } = designTexts[language]
  const secondsTo = (time: Date) => Math.round((time.getTime() - now.getTime()) / 1000)
  return (
    <session-warning
      seconds-left={secondsTo(endsAt)}
      seconds-left-at-most={secondsTo(endsAtLatest)}
      warn-seconds="120"
      extend-address={href('/session/extend', {})}
    >
      <dialog
        class="ds-dialog"
        data-when="ending"
        aria-labelledby="session-ending"
        aria-describedby="session-ending-text"
      >
        <h2 id="session-ending">{sessionEnding.title}</h2>
        <p id="session-ending-text">{sessionEnding.text}</p>
        <button class="ds-button" type="button" data-extend>
          {sessionEnding.stay}
        </button>
      </dialog>
      <Announcement when="ending-for-good" texts={sessionEndingForGood} />
      <Announcement when="ended" texts={sessionEnded} />
    </session-warning>
  )
}

type AnnouncementProps = { when: string; texts: { title: string; text: string; close: string } }

/** Says how it is, and can be closed; there is nothing to choose. */
function Announcement({ when, texts }: AnnouncementProps) {
  const heading = `session-${when}`
  return (
    <dialog class="ds-dialog" data-when={when} aria-labelledby={heading} aria-describedby={`${heading}-text`}>
      <h2 id={heading}>{texts.title}</h2>
      <p id={`${heading}-text`}>{texts.text}</p>
      <form class="actions" method="dialog">
        <button class="ds-button" type="submit">
          {texts.close}
        </button>
      </form>
    </dialog>
  )
}
