import type { Visit } from '../../accounts/visit.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { BarePage } from '../../design/frame.tsx'
import { ButtonLink, Facts, Time } from '../../design/parts.tsx'
import { organisationFor } from '../../organisations/organisation.ts'
import type { Suspended } from '../../organisations/rights.ts'
import { suspensionTexts } from '../../organisations/texts.ts'
import { href } from '../../platform/href.ts'

/** What cannot be done now, since when, why (for members alone) and whom to write to. */
export async function suspendedPage(visit: Visit, { organisation, since }: Suspended) {
  const { language, person, app, serviceDeskAddress } = visit
  const texts = suspensionTexts[language].page
  const { suspension } = await organisationFor(app.db, person?.id ?? '', organisation.shortName)
  const reason = suspension?.reason
  return (
    <BarePage
      visit={visit}
      title={texts.title(organisation.names[language])}
      lead={texts.lead}
      drawing={<DoorClosed />}
    >
      <Facts
        items={[
          { term: texts.since, value: <Time at={since} language={language} /> },
          ...(reason ? [{ term: texts.reason, value: <span class="written">{reason}</span> }] : []),
          {
            term: texts.write,
            value: (
              <>
                {texts.writeTo}{' '}
                <a class="ds-link" href={`mailto:${serviceDeskAddress}`}>
                  {serviceDeskAddress}
                </a>
              </>
            ),
          },
        ]}
      />
      <ButtonLink
        variant="secondary"
        href={href('/organisations/:organisation', { organisation: organisation.shortName })}
      >
        {texts.toOrganisation}
      </ButtonLink>
    </BarePage>
  )
}
