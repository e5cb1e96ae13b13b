import type { Visit } from '../../accounts/visit.ts'
import { Tag } from '../../design/parts.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Organisation, ownersOf } from '../organisation.ts'
import { may } from '../rights.ts'
import { organisationTexts, suspensionTexts } from '../texts.ts'

type OwnerListProps = { visit: Visit; organisation: Organisation; owners: Awaited<ReturnType<typeof ownersOf>> }

/** Who owns an organisation. Members see who of them is suspended; to others only those are named who can do anything. */
export function OwnerList({ visit: { language }, organisation, owners }: OwnerListProps) {
  const isMember = may(organisation.rights, 'leave-organisation')
  const shown = isMember ? owners : owners.filter(({ isSuspended }) => !isSuspended)
  if (shown.length === 0) return <p>{organisationTexts[language].noOwnerNow}</p>
  return (
    <ul>
      {shown.map(({ name, username, isSuspended }) => (
        <li>
          {name} <span class="quiet">{username}</span> <SuspendedTag language={language} isSuspended={isSuspended} />
        </li>
      ))}
    </ul>
  )
}

export function SuspendedTag({ language, isSuspended }: { language: Language; isSuspended: boolean }) {
  return isSuspended ? <Tag tone="warning">{suspensionTexts[language].tag}</Tag> : null
}
