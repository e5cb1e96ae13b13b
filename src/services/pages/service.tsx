import { raw } from 'hono/html'
import type { SignedPage, Visit } from '../../accounts/visit.ts'
import { guideLink } from '../../design/guide-link.ts'
import { CopyBox, Facts, Split, Table, Time } from '../../design/parts.tsx'
import { commitsOf, listFiles, readFile, type StoredFile, type TreeEntry } from '../../git/repository.ts'
import { may } from '../../organisations/rights.ts'
import { redirect } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import type { Language } from '../../platform/texts.ts'
import { renderMarkdown } from '../readme.ts'
import { fullNameOf, repositoryOf, type Service } from '../service.ts'
import { serviceTexts } from '../texts.ts'
import { type Address, ServicePage, serviceAt } from './service-frame.tsx'

export const service = (repositories: string): SignedPage<Address> => ({
  async get(visit, parameters) {
    if (parameters.service.endsWith('.git')) return redirect(pageOf(parameters))
    const found = await serviceAt(visit, parameters, 'see-service')
    const readme = await readFile(repositoryOf(repositories, found.id), 'README.md')
    return (
      <ServicePage visit={visit} service={found} scripts={['copy-button']}>
        <Split aside={<ServiceFacts visit={visit} service={found} />}>
          <CloneBox visit={visit} service={found} />
          <Readme visit={visit} service={found} file={readme} />
        </Split>
      </ServicePage>
    )
  },
})

export const serviceFiles = (repositories: string): SignedPage<Address> => ({
  async get(visit, parameters) {
    const found = await serviceAt(visit, parameters, 'see-service')
    const repository = repositoryOf(repositories, found.id)
    const path = visit.url.searchParams.get('path') ?? ''
    const entries = await listFiles(repository, path)
    const file = entries ? undefined : await readFile(repository, path)
    if (!entries && !file) throw new NotFound()
    return (
      <ServicePage visit={visit} service={found} side={path || serviceTexts[visit.language].service.files}>
        <PathCrumbs visit={visit} service={found} path={path} />
        {entries ? <FileTable visit={visit} service={found} path={path} entries={entries} /> : null}
        {file ? <FileContent visit={visit} file={file} /> : null}
      </ServicePage>
    )
  },
})

const shownCommits = 50

export const serviceHistory = (repositories: string): SignedPage<Address> => ({
  async get(visit, parameters) {
    const found = await serviceAt(visit, parameters, 'see-service')
    const commits = await commitsOf(repositoryOf(repositories, found.id), { limit: shownCommits })
    const texts = serviceTexts[visit.language].service
    return (
      <ServicePage visit={visit} service={found} side={texts.history}>
        <Table
          caption={texts.history}
          columns={[{ text: texts.message }, { text: texts.author }, { text: texts.when }]}
          rows={commits.map(({ subject, author, at }) => [
            subject,
            author,
            <Time at={at} language={visit.language} relative />,
          ])}
        />
      </ServicePage>
    )
  },
})

/** Somebody pasted the clone address into a browser. */
function pageOf({ owner, service }: Address): string {
  return href('/services/:owner/:service', { owner, service: service.replace(/\.git$/, '') })
}

function ServiceFacts({ visit, service }: { visit: Visit; service: Service }) {
  const { language } = visit
  const texts = serviceTexts[language].service
  return (
    <Facts
      items={[
        { term: texts.owner, value: <OwnerName service={service} language={language} /> },
        { term: texts.visibility, value: texts.visibilities[service.visibility] },
        ...(service.purpose === 'service'
          ? [{ term: texts.environments, value: <Environments visit={visit} service={service} /> }]
          : []),
        { term: texts.access, value: texts.levels[service.level] },
        { term: texts.created, value: <Time at={service.createdAt} language={language} relative /> },
        { term: texts.changed, value: <Time at={service.changedAt} language={language} relative /> },
      ]}
    />
  )
}

function OwnerName({ service, language }: { service: Service; language: Language }) {
  const name = service.ownerNames[language]
  if (!service.organisation) return name
  return (
    <a class="ds-link" href={href('/organisations/:organisation', { organisation: service.owner })}>
      {name}
    </a>
  )
}

function Environments({ visit, service }: { visit: Visit; service: Service }) {
  const texts = serviceTexts[visit.language].service
  const ofOwner = href('/organisations/:organisation/environments', { organisation: service.owner })
  if (service.ownerKind === 'service-owner') {
    if (!service.isOfOwner) return <>{texts.ofOwner}</>
    return (
      <a class="ds-link" href={ofOwner}>
        {texts.seeEnvironments}
      </a>
    )
  }
  const guide = guideLink('get-environments', visit.language).href
  const ofOrganisation = service.isOfOwner ? ofOwner : guide
  return (
    <>
      {texts.noEnvironments}{' '}
      <a class="ds-link" href={service.organisation ? ofOrganisation : href('/environments', {})}>
        {texts.whyNone}
      </a>
    </>
  )
}

function CloneBox({ visit, service }: { visit: Visit; service: Service }) {
  const texts = serviceTexts[visit.language].service
  const address = `${visit.app.config.publicUrl}/services/${fullNameOf(service)}.git`
  const mayPush = may(service.rights, 'push-to-service')
  return (
    <section aria-labelledby="next">
      <h2 id="next">{texts.next}</h2>
      <Missing visit={visit} service={service} />
      <ol>
        {(mayPush ? texts.nextSteps : texts.readerSteps).map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <CopyBox text={`git clone ${address}`} label={texts.clone} language={visit.language} />
      <p>
        {texts.cloneLead}{' '}
        <a class="ds-link" href={href('/settings/access-keys', {})}>
          {texts.keys}
        </a>
      </p>
    </section>
  )
}

function Missing({ visit, service }: { visit: Visit; service: Service }) {
  const texts = serviceTexts[visit.language].service
  if (may(service.rights, 'change-service')) return null
  const address = { owner: service.owner, service: service.shortName }
  const mayPush = may(service.rights, 'push-to-service')
  const act = mayPush ? 'change-service' : 'push-to-service'
  return (
    <p class="quiet">
      {mayPush ? texts.writeOnly : texts.readOnly}{' '}
      <a class="ds-link" href={href('/services/:owner/:service/why-not', address, { act })}>
        {texts.whoHelps}
      </a>
    </p>
  )
}

function Readme({ visit, service, file }: { visit: Visit; service: Service; file: StoredFile | undefined }) {
  const texts = serviceTexts[visit.language].service
  if (file?.kind !== 'text') return <p class="quiet">{texts.noReadme}</p>
  return (
    <section class="prose" aria-label={texts.readme}>
      {raw(renderMarkdown(file.text, (path) => filesAddress(service, path)))}
    </section>
  )
}

function filesAddress(service: Service, path: string): string {
  const parameters = { owner: service.owner, service: service.shortName }
  return href('/services/:owner/:service/files', parameters, { path: path || undefined })
}

function PathCrumbs({ visit, service, path }: { visit: Visit; service: Service; path: string }) {
  const texts = serviceTexts[visit.language].service
  const parts = path.split('/').filter(Boolean)
  if (parts.length === 0) return <p class="quiet">{texts.filesLead}</p>
  return (
    <p class="path">
      <a class="ds-link" href={filesAddress(service, '')}>
        {texts.top}
      </a>
      {parts.map((part, index) => (
        <>
          {' / '}
          {index === parts.length - 1 ? (
            part
          ) : (
            <a class="ds-link" href={filesAddress(service, parts.slice(0, index + 1).join('/'))}>
              {part}
            </a>
          )}
        </>
      ))}
    </p>
  )
}

type FileTableProps = { visit: Visit; service: Service; path: string; entries: TreeEntry[] }

function FileTable({ visit, service, path, entries }: FileTableProps) {
  const texts = serviceTexts[visit.language].service
  if (entries.length === 0) return <p>{texts.empty}</p>
  return (
    <Table
      caption={texts.caption}
      columns={[{ text: texts.name }, { text: texts.size, numeric: true }]}
      rows={entries.map(({ name, kind, size }) => [
        <a class="ds-link" href={filesAddress(service, [path, name].filter(Boolean).join('/'))}>
          {kind === 'folder' ? `${name}/` : name}
        </a>,
        size === undefined ? '' : texts.bytes(size),
      ])}
    />
  )
}

function FileContent({ visit, file }: { visit: Visit; file: StoredFile }) {
  const texts = serviceTexts[visit.language].service
  if (file.kind === 'text') {
    return (
      <pre class="source" tabindex={0}>
        <code>{file.text}</code>
      </pre>
    )
  }
  return <p>{file.kind === 'symlink' ? texts.symlink(file.target) : texts[file.kind]}</p>
}
