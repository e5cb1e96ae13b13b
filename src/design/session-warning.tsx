import type { Language } from '../platform/texts.ts'
import { designTexts } from './texts.ts'

type SessionWarningProps = { language: Language; endsAt: Date; now?: Date }

/** Warns two minutes before the session ends and offers to go on; says so when it has ended. Comes to life by the script `signed-in`. */
export function SessionWarning({ language, endsAt, now = new Date() }: SessionWarningProps) {
  const { sessionEnding, sessionEnded } = designTexts[language]
  return (
    <session-warning
      seconds-left={Math.round((endsAt.getTime() - now.getTime()) / 1000)}
      warn-seconds="120"
      extend-address="/session/extend"
    >
      <dialog class="ds-dialog" data-when="ending" aria-labelledby="session-ending">
        <h2 id="session-ending">{sessionEnding.title}</h2>
        <p>{sessionEnding.text}</p>
        <button class="ds-button" type="button" data-extend>
          {sessionEnding.stay}
        </button>
      </dialog>
      <dialog class="ds-dialog" data-when="ended" aria-labelledby="session-ended">
        <h2 id="session-ended">{sessionEnded.title}</h2>
        <p>{sessionEnded.text}</p>
        <form class="actions" method="dialog">
          <button class="ds-button" type="submit">
            {sessionEnded.close}
          </button>
        </form>
      </dialog>
    </session-warning>
  )
}
