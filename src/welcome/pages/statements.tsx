import type { Page, Visit } from '../../accounts/visit.ts'
import { Page as Frame } from '../../design/frame.tsx'
import { welcomeTexts } from '../texts.ts'

export const privacy: Page = {
  get: (visit) => <Statement visit={visit} texts={welcomeTexts[visit.language].privacy} />,
}

export const accessibility: Page = {
  get: (visit) => <Statement visit={visit} texts={welcomeTexts[visit.language].accessibility} />,
}

type StatementTexts = { title: string; lead: string; sections: { title: string; text: string }[]; contact: string }

function Statement({ visit, texts }: { visit: Visit; texts: StatementTexts }) {
  return (
    <Frame visit={visit} title={texts.title} lead={texts.lead}>
      <div class="prose">
        {texts.sections.map(({ title, text }) => (
          <>
            <h2>{title}</h2>
            <p>{text}</p>
          </>
        ))}
        <p>
          {texts.contact}{' '}
          <a class="ds-link" href={`mailto:${visit.serviceDeskAddress}`}>
            {visit.serviceDeskAddress}
          </a>
          .
        </p>
      </div>
    </Frame>
  )
}
