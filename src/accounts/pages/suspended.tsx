import { DoorClosed } from '../../design/drawings.tsx'
import { BarePage } from '../../design/frame.tsx'
import { ButtonLink, Facts, Time } from '../../design/parts.tsx'
import { href } from '../../platform/href.ts'
import type { AccountSuspended } from '../suspension.ts'
import { suspensionTexts } from '../texts.ts'
import type { Visit } from '../visit.ts'

/** For somebody who has proved who they are, and whom the service desk keeps out. */
export function suspendedAccountPage(visit: Visit, { since, reason }: AccountSuspended) {
  const texts = suspensionTexts[visit.language].page
  return (
    <BarePage visit={visit} title={texts.title} lead={texts.lead} drawing={<DoorClosed />} logsIn>
      <Facts
        items={[
          { term: texts.since, value: <Time at={since} language={visit.language} /> },
          { term: texts.reason, value: <span class="written">{reason}</span> },
          {
            term: texts.write,
            value: (
              <>
                {texts.writeTo}{' '}
                <a class="ds-link" href={`mailto:${visit.serviceDeskAddress}`}>
                  {visit.serviceDeskAddress}
                </a>
              </>
            ),
          },
        ]}
      />
      <ButtonLink href={href('/', {})} variant="secondary">
        {texts.home}
      </ButtonLink>
    </BarePage>
  )
}
