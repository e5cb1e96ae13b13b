import type { Language } from '../../../platform/texts.ts'
import { queueTexts } from '../texts.ts'

/**
 * The list of the desk's keys, with a switch that turns them off. Comes to life by the script `desk-keys`; without it
 * there are no keys to tell of.
 */
export function DeskKeys({ language }: { language: Language }) {
  const { title, use, list, note } = queueTexts[language].keys
  return (
    <desk-keys class="desk-keys">
      <details open>
        <summary>{title}</summary>
        <dl>
          {list.map(([key, act]) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{act}</dd>
            </div>
          ))}
        </dl>
        <p class="quiet">{note}</p>
        <div class="ds-field">
          <input class="ds-input" type="checkbox" id="use-keys" checked />
          <label class="ds-label" for="use-keys">
            {use}
          </label>
        </div>
      </details>
    </desk-keys>
  )
}
