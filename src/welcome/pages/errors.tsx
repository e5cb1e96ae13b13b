import type { Visit } from '../../accounts/visit.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { Form, Submit } from '../../design/form.tsx'
import { BarePage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink } from '../../design/parts.tsx'
import { problems } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import type { RefusalCode } from '../../refusal-codes.ts'
import { welcomeTexts } from '../texts.ts'

export function notFoundPage(visit: Visit) {
  const texts = welcomeTexts[visit.language].errors
  return (
    <BarePage
      visit={visit}
      title={texts.notFound}
      lead={texts.notFoundLead}
      drawing={<DoorClosed />}
      help={guideLink('create-user', visit.language)}
      smallPrint={texts.number(visit.id)}
    >
      <HomeButton visit={visit} />
    </BarePage>
  )
}

/** A fault of ours. What was posted goes along with the button, so that nothing typed is lost. */
export function faultPage(visit: Visit, posted: Record<string, string> | undefined) {
  const texts = welcomeTexts[visit.language].errors
  return (
    <BarePage
      visit={visit}
      title={texts.fault}
      lead={posted ? texts.faultLead : texts.faultLeadPlain}
      drawing={<DoorClosed />}
      help={guideLink('create-user', visit.language)}
      smallPrint={texts.number(visit.id)}
    >
      {posted ? (
        <Form action={visit.path}>
          {Object.entries(posted).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Submit>{texts.again}</Submit>
        </Form>
      ) : (
        <ButtonLink href={visit.path} noPrefetch>
          {texts.again}
        </ButtonLink>
      )}
    </BarePage>
  )
}

export function refusedPage(visit: Visit, code: RefusalCode) {
  const texts = welcomeTexts[visit.language].errors
  const faults = visit.faults.length > 0 ? visit.faults : [{ code }]
  return (
    <BarePage
      visit={visit}
      title={texts.refused}
      lead={problems({ ...visit, faults })
        .map(({ text }) => text)
        .join(' ')}
      drawing={<DoorClosed />}
      help={guideLink('create-user', visit.language)}
    >
      <HomeButton visit={visit} />
    </BarePage>
  )
}

function HomeButton({ visit }: { visit: Visit }) {
  const texts = welcomeTexts[visit.language].errors
  return visit.person ? (
    <ButtonLink href={href('/dashboard', {})}>{texts.dashboard}</ButtonLink>
  ) : (
    <ButtonLink href={href('/', {})}>{texts.home}</ButtonLink>
  )
}
