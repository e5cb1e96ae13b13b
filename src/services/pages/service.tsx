import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Page, Visit } from '../../accounts/visit.ts'
import { Page as Frame } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { CopyBox, Facts, Split, Table, Tabs, Time } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import type { ScriptName } from '../../platform/assets.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { renderMarkdown } from '../readme.ts'
import { type Entry, history, listFiles, readFile, type StoredFile } from '../repository.ts'
import { repositoryOf, type Service, serviceFor } from '../service.ts'
import { serviceTexts } from '../texts.ts'

type Parameters = { owner: string; service: string }

/** A service at a glance: what it is, how to clone it, what to do next, its README. */
export const service = (repositories: string): Page<Parameters> => ({
  async get(visit, parameters) {
    if (parameters.service.endsWith('.git')) return redirect(pageOf(parameters))
    const found = await open(visit, parameters)
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

/** The files of the main branch; `path` is the folder or file that is shown. */
export const serviceFiles = (repositories: string): Page<Parameters> => ({
  async get(visit, parameters) {
    const found = await open(visit, parameters)
    const repository = repositoryOf(repositories, found.id)
    const path = visit.url.searchParams.get('path') ?? ''
    const entries = await listFiles(repository, path)
    const file = entries ? undefined : await readFile(repository, path)
    if (!entries && !file) throw new NotFound()
    return (
      <ServicePage visit={visit} service={found}>
        <PathCrumbs visit={visit} service={found} path={path} />
        {entries ? <FileTable visit={visit} service={found} path={path} entries={entries} /> : null}
        {file ? <FileContent visit={visit} file={file} /> : null}
      </ServicePage>
    )
  },
})

const shownCommits = 50

/** What was changed, by whom, when. */
export const serviceHistory = (repositories: string): Page<Parameters> => ({
  async get(visit, parameters) {
    const found = await open(visit, parameters)
    const commits = await history(repositoryOf(repositories, found.id), { limit: shownCommits })
    const texts = serviceTexts[visit.language].service
    return (
      <ServicePage visit={visit} service={found}>
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
function pageOf({ owner, service }: Parameters): string {
  return href('/services/:owner/:service', { owner, service: service.replace(/\.git$/, '') })
}

async function open(visit: Visit, { owner, service }: Parameters): Promise<Service> {
  if (!visit.person) throw new NotFound()
  return serviceFor(visit.house.db, visit.person.id, owner, service, 'see-service')
}

type ServicePageProps = { visit: Visit; service: Service; scripts?: ScriptName[]; children: Child }

function ServicePage({ visit, service, scripts, children }: ServicePageProps) {
  const { language } = visit
  const texts = serviceTexts[language].service
  const address = { owner: service.owner, service: service.shortName }
  const items = [
    { href: href('/services/:owner/:service', address), text: texts.overview },
    { href: href('/services/:owner/:service/files', address), text: texts.files },
    { href: href('/services/:owner/:service/history', address), text: texts.history },
  ]
  return (
    <Frame
      visit={visit}
      title={service.title}
      lead={`${service.owner}/${service.shortName}`}
      crumbs={[{ href: href('/dashboard', {}), text: serviceTexts[language].dashboard.title }]}
      scripts={scripts}
      help={guideLink('clone-service', language)}
      wide
    >
      <Tabs label={texts.tabs} items={items.map((item) => ({ ...item, current: item.href === visit.url.pathname }))} />
      {children}
    </Frame>
  )
}

function ServiceFacts({ visit, service }: { visit: Visit; service: Service }) {
  const texts = serviceTexts[visit.language].service
  return (
    <Facts
      items={[
        { term: texts.owner, value: service.owner },
        { term: texts.visibility, value: texts.closed },
        { term: texts.created, value: <Time at={service.createdAt} language={visit.language} relative /> },
        { term: texts.changed, value: <Time at={service.changedAt} language={visit.language} relative /> },
      ]}
    />
  )
}

function CloneBox({ visit, service }: { visit: Visit; service: Service }) {
  const texts = serviceTexts[visit.language].service
  const address = `${visit.house.config.publicUrl}/services/${service.owner}/${service.shortName}.git`
  return (
    <section aria-labelledby="next">
      <h2 id="next">{texts.next}</h2>
      <ol>
        {texts.nextSteps.map((step) => (
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

type FileTableProps = { visit: Visit; service: Service; path: string; entries: Entry[] }

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
