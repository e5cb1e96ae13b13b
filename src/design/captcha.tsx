import type { Assets } from '../platform/assets.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import { designTexts } from './texts.ts'

/** Where the widget fetches its puzzle, and the name of the field it answers in. */
const captchaChallengeAddress = href('/sign-up/captcha', {})
const captchaFieldName = 'captcha'

/** The proof-of-work check in one line. The page needs the script `captcha`; where script is off nothing shows, and the
 * page offers another way. */
export function Captcha({ language, assets, problem }: { language: Language; assets: Assets; problem?: string }) {
  return (
    <captcha-check
      id={captchaFieldName}
      tabindex={-1}
      data-widget={assets.url('captcha-widget.js')}
      role="group"
      aria-label={designTexts[language].captchaGroup}
      aria-describedby={problem ? `${captchaFieldName}-problem` : undefined}
      data-worker={assets.url('captcha-worker.js')}
      data-texts={JSON.stringify(designTexts[language].captcha)}
    >
      {problem ? (
        <p class="ds-validation-message" id={`${captchaFieldName}-problem`}>
          {problem}
        </p>
      ) : null}
      <altcha-widget
        challenge={captchaChallengeAddress}
        name={captchaFieldName}
        language={language}
        auto="onfocus"
        configuration={JSON.stringify({
          hideLogo: true,
          hideFooter: true,
          humanInteractionSignature: false,
          minDuration: 0,
        })}
      />
      <p class="quiet" role="status" />
    </captcha-check>
  )
}
