import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer, request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type GitDoorOptions, gitDoor, isGitPath } from './door.ts'
import type { GitRefusal } from './exchange.ts'
import { gitEnvironment } from './git.ts'
import { hooksFolder } from './hook.ts'
import { commitsOf, createRepository, listFiles, removeLeftovers } from './repository.ts'
import { gitDoorTexts } from './texts.ts'

const ground = mkdtempSync(join(tmpdir(), 'git-door-'))
afterAll(() => rmSync(ground, { recursive: true, force: true }))

const key = 'nokkel-som-ingen-skal-se'
const basic = (name: string, password: string) => `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
const isName = (owner: string, service: string) => /^[a-z]+$/.test(owner) && /^[a-z][a-z-]+$/.test(service)
const kari = { authorization: basic('kari', key) }
const megabyte = 1024 * 1024
const raced = 'Somebody pushed here in the meantime. Pull first (git pull), then push again.'

let places = 0
function place(): string {
  places += 1
  const folder = join(ground, String(places))
  mkdirSync(folder)
  return folder
}

type TestDoor = Awaited<ReturnType<typeof openHouse>>

/**
 * A door with Kari's two services behind it: one she may write, `bare-lese` she may only read. Nora has a key that opens
 * nothing here.
 */
async function openHouse(limits: GitDoorOptions['limits'] = {}, hooks?: string) {
  const folder = place()
  const repository = join(folder, 'hundelisens.git')
  await createRepository(repository, {
    files: new Map([
      ['README.md', '# Hundelisens\n'],
      ['App/config/texts/resource.nb.json', '{}\n'],
    ]),
    message: 'App created',
    author: { name: 'Kari', email: 'kari@fjordvik.example' },
    at: new Date(),
  })
  const said: unknown[] = []
  const requests: IncomingMessage[] = []
  const pushed = vi.fn(async () => {})
  const refusedNow = vi.fn<() => Promise<GitRefusal | undefined>>(async () => undefined)
  const authorise = vi.fn<GitDoorOptions['authorise']>(async ({ authorization, owner, service, act }) => {
    if (authorization !== kari.authorization && authorization !== basic('nora', key))
      return { refuse: 401, message: 'Use an API key as the password.' }
    const isKaris = owner === 'kari' && ['hundelisens', 'bare-lese'].includes(service)
    if (authorization !== kari.authorization || !isKaris) return { refuse: 404, message: 'There is no such service.' }
    if (act === 'write' && service === 'bare-lese') return { refuse: 403, message: 'You may only read this service.' }
    return { repository, refusedNow, pushed }
  })
  const log = { warn: (...all: unknown[]) => said.push(...all), error: (...all: unknown[]) => said.push(...all) }
  const door = gitDoor({ isName, authorise, log, limits, hooks })
  const server = createServer((request, response) => {
    requests.push(request)
    if (isGitPath(request.url ?? '')) return door(request, response)
    response.writeHead(404).end('the app')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const url = (user = 'kari', password = key, path = 'kari/hundelisens') =>
    `http://${user}:${password}@127.0.0.1:${port}/services/${path}.git`
  return { folder, repository, url, port, pushed, refusedNow, authorise, requests, said }
}

/** A person's git, with what it said to the person. */
function git(args: string[], cwd = ground): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const settings = { 'user.name': 'Kari', 'user.email': 'kari@fjordvik.example', 'core.compression': '0' }
    const child = spawn('git', args, { cwd, env: gitEnvironment(settings), stdio: ['ignore', 'pipe', 'pipe'] })
    Promise.all([text(child.stdout), text(child.stderr)]).then((parts) => {
      const said = parts.join('')
      if (child.exitCode !== null) resolve({ code: child.exitCode, said })
      else child.on('close', (code) => resolve({ code, said }))
    }, reject)
    child.on('error', reject)
  })
}

async function cloned(app: TestDoor, name = 'klone', ...more: string[]): Promise<string> {
  const copy = join(app.folder, name)
  expect(await git(['clone', '--quiet', ...more, app.url(), copy])).toMatchObject({ code: 0 })
  return copy
}

async function commit(copy: string, file: string, content: string | Buffer): Promise<void> {
  writeFileSync(join(copy, file), content)
  expect(await git(['add', '--all'], copy)).toMatchObject({ code: 0 })
  expect(await git(['commit', '--quiet', '--message', `Add ${file}`], copy)).toMatchObject({ code: 0 })
}

type Ask = { path?: string; method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer }

/** One request as given, byte for byte: nothing is normalised on the way. */
function ask(app: TestDoor, { path = '', method = 'GET', headers = {}, body }: Ask) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>((resolve, reject) => {
    const full = path.startsWith('/') ? path : `/services/kari/hundelisens.git/${path}`
    const options = { host: '127.0.0.1', port: app.port, path: full, method, headers, agent: false }
    const request = httpRequest(options, (answer) =>
      text(answer).then(
        (all) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: all }),
        reject,
      ),
    )
    request.on('error', reject)
    request.end(body)
  })
}

const fetchRequest = { 'content-type': 'application/x-git-upload-pack-request', 'git-protocol': 'version=2' }
const listReferences = '0014command=ls-refs\n0000'

describe('through the door', () => {
  test('Kari clones, commits and pushes, and another clone sees it', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    expect(app.pushed).not.toHaveBeenCalled()
    await commit(copy, 'æøå ny.txt', 'hei\n')
    expect(await git(['push', '--quiet'], copy)).toMatchObject({ code: 0 })
    expect(app.pushed).toHaveBeenCalledTimes(1)
    expect(readdirSync(await cloned(app, 'igjen'))).toContain('æøå ny.txt')
    expect((await commitsOf(app.repository, { limit: 5 })).map(({ subject }) => subject)).toEqual([
      'Add æøå ny.txt',
      'App created',
    ])
    await commit(copy, 'to.txt', 'to\n')
    expect(await git(['push', '--quiet'], copy)).toMatchObject({ code: 0 })
    expect(await git(['pull', '--quiet'], join(app.folder, 'igjen'))).toMatchObject({ code: 0 })
    expect(readdirSync(join(app.folder, 'igjen'))).toContain('to.txt')
    expect(app.said).toEqual([])
  })

  test.each(['0', '1', '2'])('Git speaks version %s of its protocol', async (version) => {
    const app = await openHouse()
    const copy = join(app.folder, 'klone')
    expect(await git(['-c', `protocol.version=${version}`, 'clone', '--quiet', app.url(), copy])).toMatchObject({
      code: 0,
    })
    expect(readdirSync(copy)).toContain('README.md')
    const spoken = app.requests.map(({ headers }) => headers['git-protocol'])
    expect(new Set(spoken)).toEqual(new Set([version === '0' ? undefined : `version=${version}`]))
    await commit(copy, 'ny.txt', 'x')
    expect(await git(['-c', `protocol.version=${version}`, 'push', '--quiet'], copy)).toMatchObject({ code: 0 })
  })

  test('a shallow clone has one commit, and can be deepened; a partial clone gets its files when it needs them', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    await commit(copy, 'ny.txt', 'x')
    await git(['push', '--quiet'], copy)
    const shallow = await cloned(app, 'grunn', '--depth', '1')
    expect((await git(['rev-list', '--count', 'HEAD'], shallow)).said.trim()).toBe('1')
    expect(await git(['fetch', '--quiet', '--unshallow'], shallow)).toMatchObject({ code: 0 })
    expect((await git(['rev-list', '--count', 'HEAD'], shallow)).said.trim()).toBe('2')
    expect(readdirSync(await cloned(app, 'delvis', '--filter=blob:none'))).toContain('ny.txt')
  })

  test('a body may be gzipped', async () => {
    const app = await openHouse()
    for (const encoding of ['gzip', 'x-gzip']) {
      const answer = await ask(app, {
        path: 'git-upload-pack',
        method: 'POST',
        headers: { ...kari, ...fetchRequest, 'content-encoding': encoding },
        body: gzipSync(listReferences),
      })
      expect(answer).toMatchObject({ status: 200 })
      expect(answer.body).toContain('refs/heads/master')
      expect(answer.headers).toMatchObject({
        'content-type': 'application/x-git-upload-pack-result',
        'cache-control': 'no-cache',
      })
    }
  })

  test('a large push in chunks arrives whole', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    await commit(copy, 'stor.bin', randomBytes(8 * megabyte))
    expect(await git(['push', '--quiet'], copy)).toMatchObject({ code: 0 })
    expect(await listFiles(app.repository, '')).toContainEqual({
      name: 'stor.bin',
      kind: 'file',
      size: 8 * megabyte,
    })
    expect(await git(['fsck', '--strict'], await cloned(app, 'igjen'))).toMatchObject({ code: 0 })
  })

  test('branches and tags can be made and taken away, but not the default branch', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    await git(['tag', 'v1'], copy)
    for (const refs of [['HEAD:refs/heads/ny'], ['v1'], [':refs/heads/ny']])
      expect(await git(['push', '--quiet', 'origin', ...refs], copy)).toMatchObject({ code: 0 })
    expect(app.pushed).toHaveBeenCalledTimes(3)
    expect((await git(['push', 'origin', ':refs/heads/master'], copy)).said).toContain('deletion of the current branch')
    expect((await git(['push', 'origin', 'HEAD:refs/replace/x'], copy)).said).toContain('hidden ref')
    expect(app.pushed).toHaveBeenCalledTimes(3)
  })

  test('a push with nothing new changes nothing and tells nobody', async () => {
    const app = await openHouse()
    expect(await git(['push', '--quiet'], await cloned(app))).toMatchObject({ code: 0 })
    expect(app.pushed).not.toHaveBeenCalled()
  })

  test('hooks that lie in a repository never run', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    mkdirSync(join(app.repository, 'hooks'))
    for (const hook of ['pre-receive', 'post-receive', 'update']) {
      writeFileSync(join(app.repository, 'hooks', hook), `#!/bin/sh\ntouch '${app.folder}/ran'\nexit 1\n`)
      chmodSync(join(app.repository, 'hooks', hook), 0o755)
    }
    await commit(copy, 'ny.txt', 'x')
    expect(await git(['push', '--quiet'], copy)).toMatchObject({ code: 0 })
    expect(existsSync(join(app.folder, 'ran'))).toBe(false)
  })
})

describe('the door stays shut', () => {
  test('without a key, and tells nobody what is behind it', async () => {
    const app = await openHouse()
    const answers = await Promise.all(
      ['kari/hundelisens', 'kari/finnes-ikke', 'ingen/hundelisens', 'nora/hemmelig'].map((path) =>
        ask(app, { path: `/services/${path}.git/info/refs?service=git-upload-pack` }),
      ),
    )
    for (const { status, headers, body } of answers) {
      expect(status).toBe(401)
      expect(headers['www-authenticate']).toBe('Basic realm="studio", charset="UTF-8"')
      expect(body).toBe('Use an API key as the password.\n')
    }
    expect(new Set(answers.map(({ headers }) => JSON.stringify({ ...headers, date: '' }))).size).toBe(1)
  })

  test('for a wrong key', async () => {
    const app = await openHouse()
    const { code, said } = await git(['clone', app.url('kari', 'feil'), join(app.folder, 'klone')])
    expect(code).not.toBe(0)
    expect(said).toContain('Authentication failed')
  })

  test('for Nora, as if there were nothing', async () => {
    const app = await openHouse()
    for (const path of ['kari/hundelisens', 'kari/finnes-ikke']) {
      const { code, said } = await git(['clone', app.url('nora', key, path), join(app.folder, 'klone')])
      expect(code).not.toBe(0)
      expect(said).toContain('remote: There is no such service.')
    }
  })

  test('for a push where Kari may only read, and says so', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    await commit(copy, 'ny.txt', 'x')
    const { code, said } = await git(['push', app.url('kari', key, 'kari/bare-lese')], copy)
    expect(code).not.toBe(0)
    expect(said).toContain('remote: You may only read this service.')
    expect(await git(['ls-remote', app.url('kari', key, 'kari/bare-lese')], copy)).toMatchObject({ code: 0 })
    const answer = await ask(app, {
      path: '/services/kari/bare-lese.git/git-receive-pack',
      method: 'POST',
      headers: { ...kari, 'content-type': 'application/x-git-receive-pack-request' },
      body: '0000',
    })
    expect(answer.status).toBe(403)
    expect(app.pushed).not.toHaveBeenCalled()
  })

  test('before a byte of the body is read', async () => {
    const app = await openHouse()
    const socket = connect(app.port, '127.0.0.1')
    const head = `POST /services/kari/hundelisens.git/git-receive-pack HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-git-receive-pack-request\r\nContent-Length: 1000000\r\n\r\n`
    socket.write(head)
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 /)
  })

  test.each([
    'kari/hundelisens.git/HEAD',
    'kari/hundelisens.git/config',
    'kari/hundelisens.git/objects/info/packs',
    'kari/hundelisens.git/info/refs',
    'kari/hundelisens.git/info/refs?service=git-upload-archive',
    'kari/hundelisens.git/info/refs?service=git-upload-pack&service=git-receive-pack',
    'kari/hundelisens.git/info/refs?service=git-upload-pack%00',
    'kari/hundelisens.git/git-upload-archive',
    'kari/hundelisens.git/git-upload-pack',
    'kari/hundelisens.git/../hundelisens.git/info/refs?service=git-upload-pack',
    'kari/hundelisens.git//info/refs?service=git-upload-pack',
    'kari/../hundelisens.git/info/refs?service=git-upload-pack',
    'kari/...git/info/refs?service=git-upload-pack',
    '../kari/hundelisens.git/info/refs?service=git-upload-pack',
    '%2e%2e/hundelisens.git/info/refs?service=git-upload-pack',
    'kari/%2e%2e%2fhundelisens.git/info/refs?service=git-upload-pack',
    'kari%2fhundelisens.git/info/refs?service=git-upload-pack',
    'kari/hundelisens%2egit/info/refs?service=git-upload-pack',
    'kari/hundelisens.git%2finfo/refs?service=git-upload-pack',
    'kari/hundelisens.git/info%2frefs?service=git-upload-pack',
    'kari/--upload-pack=x.git/info/refs?service=git-upload-pack',
    '-kari/hundelisens.git/info/refs?service=git-upload-pack',
    'kari/-u.git/info/refs?service=git-upload-pack',
    'kari/Hundelisens.git/info/refs?service=git-upload-pack',
    'kari/HUNDELISENS.git/info/refs?service=git-upload-pack',
    'kari/hundelisens.GIT/info/refs?service=git-upload-pack',
    'kari/hundelisens.git.git/info/refs?service=git-upload-pack',
    'k..ari/hundelisens.git/info/refs?service=git-upload-pack',
    'kari/hunde%00lisens.git/info/refs?service=git-upload-pack',
    'kari\\hundelisens.git/info/refs?service=git-upload-pack',
  ])('for the address %s, before anybody is asked who may', async (path) => {
    const app = await openHouse()
    const { status } = await ask(app, { path: `/services/${path}`, headers: kari })
    expect(status).toBe(404)
    expect(app.authorise).not.toHaveBeenCalled()
  })

  test('for the old protocol, with a word about it, in Norwegian too', async () => {
    const app = await openHouse()
    const en = await ask(app, { path: 'info/refs', headers: kari })
    expect(en.body).toContain('Use a newer Git')
    const nb = await ask(app, { path: 'HEAD', headers: { ...kari, 'accept-language': 'nb-NO, *;q=0.9' } })
    expect(nb.body).toContain('Bruk en nyere Git')
    const nn = await ask(app, { path: 'HEAD', headers: { ...kari, 'accept-language': 'nn-NO, nb;q=0.9' } })
    expect(nn.body).toContain(gitDoorTexts.nn.dumb)
  })

  test('for other methods, kinds of content and encodings', async () => {
    const app = await openHouse()
    const call = { path: 'git-upload-pack', body: listReferences }
    const statuses = await Promise.all([
      ask(app, { path: 'info/refs?service=git-upload-pack', method: 'POST', headers: kari }),
      ask(app, { ...call, method: 'PUT', headers: { ...kari, ...fetchRequest } }),
      ask(app, { ...call, method: 'POST', headers: { ...kari, 'content-type': 'text/plain' } }),
      ask(app, { ...call, method: 'POST', headers: kari }),
      ask(app, { ...call, method: 'POST', headers: { ...kari, ...fetchRequest, 'content-encoding': 'br' } }),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 415, 415, 415])
  })

  test.each(['version=9', 'version=2\tx', 'version=2:$(id)', `version=2:${'a'.repeat(300)}`, 'GIT_DIR=/'])(
    'to the protocol %j, which is left out',
    async (protocol) => {
      const app = await openHouse()
      const headers = { ...kari, 'git-protocol': protocol }
      const { status, body } = await ask(app, { path: 'info/refs?service=git-upload-pack', headers })
      expect(status).toBe(200)
      expect(body).toMatch(/^001e# service=git-upload-pack\n0000/)
    },
  )
})

/** The git programs at work in a repository, by the folder they stand in. */
function atWork(repository: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === repository
      } catch {
        return false
      }
    })
}

/** Everything that a push could change in a repository: where the references are, and all files of objects. */
async function stateOf(repository: string) {
  const objects = readdirSync(join(repository, 'objects'), { recursive: true, withFileTypes: true })
  return {
    references: (await git(['for-each-ref'], repository)).said,
    objects: objects.map(({ parentPath, name }) => join(parentPath, name)).sort(),
  }
}

const rawPush = {
  path: '/services/kari/hundelisens.git/git-receive-pack',
  method: 'POST',
  headers: { ...kari, 'content-type': 'application/x-git-receive-pack-request' },
}

const emptyPack = Buffer.from('5041434b0000000200000000', 'hex')
const noObjects = Buffer.concat([emptyPack, createHash('sha1').update(emptyPack).digest()])
const none = '0'.repeat(40)

/** The body of a push that brings no object: a reference from one that is there to another. */
function pushOf(name: string, to: string, from = none): Buffer {
  return Buffer.concat([packetLine(`${from} ${to} ${name}\0 report-status`), Buffer.from('0000'), noObjects])
}

/** The same with several new references, to which Git answers over its side band. */
function pushOfMany(names: readonly string[], to: string): Buffer {
  const commands = names.map((name, place) =>
    packetLine(`${none} ${to} ${name}${place === 0 ? '\0 report-status side-band-64k' : ''}`),
  )
  return Buffer.concat([...commands, Buffer.from('0000'), noObjects])
}

/** What Git said over its side band: each packet has its length, in four digits, and the number of the band. */
function saidIn(body: string): string {
  let said = ''
  for (let at = 0; at < body.length; ) {
    const length = Number.parseInt(body.slice(at, at + 4), 16)
    said += body.slice(at + 5, at + length)
    at += length || 4
  }
  return said
}

function packetLine(command: string): Buffer {
  const length = Buffer.byteLength(command) + 4
  return Buffer.from(`${length.toString(16).padStart(4, '0')}${command}`)
}

/** A process of its own with a door, which says when it is asked to judge a push, and does not. */
async function studioThatNeverJudges(repository: string) {
  const program = `
    import { createServer } from 'node:http'
    import { gitDoor } from ${JSON.stringify(new URL('./door.ts', import.meta.url).href)}
    const refusedNow = () => { console.log('judging'); return new Promise(() => {}) }
    const authorise = async () => ({ repository: ${JSON.stringify(repository)}, refusedNow, pushed: async () => {} })
    const isName = () => true
    const server = createServer(gitDoor({ isName, authorise, log: console })).listen(0, '127.0.0.1', () => console.log(server.address().port))
  `
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', program]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const port = (await lines.next()).value
  return { port, isJudging: lines.next(), kill: () => child.kill('SIGKILL') }
}

describe('when things go wrong', () => {
  test.skipIf(!existsSync('/proc/self/cwd'))('a client that leaves mid-clone leaves no program behind', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    await commit(copy, 'stor.bin', randomBytes(16 * megabyte))
    expect(await git(['push', '--quiet'], copy)).toMatchObject({ code: 0 })
    const head = (await git(['rev-parse', 'HEAD'], copy)).said.trim()
    const want = `0032want ${head}\n`
    const body = `0011command=fetch0001000fno-progress${want}0009done\n0000`
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const path = '/services/kari/hundelisens.git/git-upload-pack'
      const headers = { ...kari, ...fetchRequest }
      const request = httpRequest({ host: '127.0.0.1', port: app.port, path, method: 'POST', headers, agent: false })
      request.on('response', resolve).on('error', reject).end(body)
    })
    await new Promise((resolve) => answer.once('data', resolve))
    answer.pause()
    expect(atWork(app.repository).length).toBeGreaterThan(0)
    answer.destroy()
    await expect.poll(() => atWork(app.repository)).toEqual([])
    await cloned(app, 'igjen')
  })

  test.skipIf(!existsSync('/proc/self/cwd'))('a client that leaves mid-push leaves nothing behind', async () => {
    const app = await openHouse()
    const socket = connect(app.port, '127.0.0.1')
    const command = `${'0'.repeat(40)} ${'1'.repeat(40)} refs/heads/ny\0 report-status`
    const line = `${(command.length + 4).toString(16).padStart(4, '0')}${command}0000PACK`
    socket.write(
      `POST /services/kari/hundelisens.git/git-receive-pack HTTP/1.1\r\nHost: x\r\nAuthorization: ${kari.authorization}\r\nContent-Type: application/x-git-receive-pack-request\r\nContent-Length: 100000\r\n\r\n${line}`,
    )
    await expect.poll(() => atWork(app.repository).length).toBeGreaterThan(0)
    socket.destroy()
    await expect.poll(() => atWork(app.repository)).toEqual([])
    expect(readdirSync(join(app.repository, 'objects')).filter((name) => name.startsWith('tmp_'))).toEqual([])
    expect(app.pushed).not.toHaveBeenCalled()
  })

  test.skipIf(!existsSync('/proc/self/cwd'))(
    'a client that leaves as its push arrives: what changed is told',
    async () => {
      const app = await openHouse()
      const { said } = await git(['rev-parse', 'HEAD'], app.repository)
      for (let turn = 1; turn <= 10; turn += 1) {
        const body = pushOf(`refs/heads/ny-${turn}`, said.trim())
        const socket = connect(app.port, '127.0.0.1')
        socket.write(
          `POST /services/kari/hundelisens.git/git-receive-pack HTTP/1.1\r\nHost: x\r\nAuthorization: ${kari.authorization}\r\nContent-Type: application/x-git-receive-pack-request\r\nContent-Length: ${body.length}\r\n\r\n`,
        )
        socket.write(body)
        await expect.poll(() => app.refusedNow.mock.calls.length, { interval: 1 }).toBe(turn)
        socket.destroy()
      }
      await expect.poll(() => atWork(app.repository)).toEqual([])
      const branches = (await git(['branch', '--list', 'ny-*'], app.repository)).said.match(/ny-/g) ?? []
      await expect.poll(() => app.pushed.mock.calls.length).toBe(branches.length)
      expect(branches.length).toBeGreaterThan(0)
    },
  )

  test.for([
    { size: 10, name: 'small' },
    { size: 8 * megabyte, name: 'large' },
  ])(
    'whoever loses the right during a $name push is told; no reference moves, and no object stays',
    async ({ size }) => {
      const app = await openHouse()
      const copy = await cloned(app)
      const before = await stateOf(app.repository)
      await commit(copy, 'sent.bin', randomBytes(size))
      app.refusedNow.mockResolvedValue({ refuse: 403, message: 'Fjordvik er stengt æøå.\nSkriv til oss.' })
      const push = await git(['push'], copy)
      expect(push.code).not.toBe(0)
      expect(push.said).toMatch(/^remote: Fjordvik er stengt æøå\. *\nremote: Skriv til oss\. *$/m)
      expect(push.said).toContain('! [remote rejected] master -> master (pre-receive hook declined)')
      expect(await stateOf(app.repository)).toEqual(before)
      expect(app.pushed).not.toHaveBeenCalled()
      expect(app.said).toEqual([])
      app.refusedNow.mockResolvedValue(undefined)
      expect(await git(['push', '--quiet'], copy)).toMatchObject({ code: 0 })
    },
  )

  test('whoever is still sending when the right is lost may send to the end, and nothing moves', async () => {
    const app = await openHouse()
    const { said: head } = await git(['rev-parse', 'HEAD'], app.repository)
    const before = await stateOf(app.repository)
    const body = pushOf('refs/heads/ny', head.trim())
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port: app.port, ...rawPush })
      request.on('response', resolve).on('error', reject)
      request.write(body.subarray(0, -10), async () => {
        await expect.poll(() => atWork(app.repository).length).toBeGreaterThan(0)
        expect(app.refusedNow).not.toHaveBeenCalled()
        app.refusedNow.mockResolvedValue({ refuse: 403, message: 'Fjordvik is suspended.' })
        request.end(body.subarray(-10))
      })
    })
    expect(await text(answer)).toContain('ng refs/heads/ny pre-receive hook declined\n')
    expect(await stateOf(app.repository)).toEqual(before)
  })

  test.for([
    'refs/heads/ny\n\npre-receive\npost-receive',
    'refs/heads/ny\n=\nok\n',
    '--exec=touch',
    'refs/heads/*',
    'refs/heads/\u0007\r\u2028post-receive',
  ])('a name like %j does not pass for the hook’s own words', async (name) => {
    const app = await openHouse()
    const { said: head } = await git(['rev-parse', 'HEAD'], app.repository)
    const before = await stateOf(app.repository)
    app.refusedNow.mockResolvedValue({ refuse: 403, message: 'Fjordvik is suspended.' })
    for (const body of [pushOf(name, head.trim()), pushOf(name, '0'.repeat(40), head.trim())]) {
      const { status } = await ask(app, { ...rawPush, body })
      expect(status).toBe(200)
    }
    expect(await stateOf(app.repository)).toEqual(before)
    expect(app.pushed).not.toHaveBeenCalled()
    expect(app.said).toEqual([])
  })

  test('neither the configuration of a repository nor an option of a push gets past the judgement', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    for (const setting of [
      ['core.hooksPath', '/dev/null'],
      ['receive.advertisePushOptions', 'true'],
    ])
      expect(await git(['config', ...setting], app.repository)).toMatchObject({ code: 0 })
    const before = await stateOf(app.repository)
    await commit(copy, 'ny.txt', 'x')
    app.refusedNow.mockResolvedValue({ refuse: 403, message: 'Fjordvik is suspended.' })
    for (const options of [
      [],
      ['--push-option=ok', '--push-option=core.hooksPath=/dev/null'],
      ['--force'],
      ['--mirror'],
    ]) {
      const { code, said } = await git(['push', ...options, 'origin'], copy)
      expect(code).not.toBe(0)
      expect(said).toContain('remote: Fjordvik is suspended.')
    }
    expect(await stateOf(app.repository)).toEqual(before)
  })

  test.for([
    { what: 'is missing', change: (folder: string) => rmSync(join(folder, 'pre-receive')) },
    { what: 'may not be run', change: (folder: string) => chmodSync(join(folder, 'pre-receive'), 0o644) },
    { what: 'knows no studio', change: (folder: string) => writeFileSync(join(folder, 'pre-receive'), '#!/gone\n') },
  ])('where the hook $what, no push goes through', async ({ change }) => {
    const folder = join(place(), 'hooks')
    cpSync(hooksFolder, folder, { recursive: true })
    const app = await openHouse({}, folder)
    const copy = await cloned(app)
    await commit(copy, 'ny.txt', 'x')
    change(folder)
    const before = await stateOf(app.repository)
    expect(await git(['push'], copy)).not.toMatchObject({ code: 0 })
    expect(await stateOf(app.repository)).toEqual(before)
    expect(await git(['pull', '--quiet'], copy)).toMatchObject({ code: 0 })
  })

  test('a judgement that fails, or never ends, refuses the push and lets the next one in', async () => {
    const app = await openHouse({ judgement: 4000, running: 1 })
    const copy = await cloned(app)
    await commit(copy, 'ny.txt', 'x')
    const before = await stateOf(app.repository)
    const fails = () => Promise.reject(new Error('the database is away'))
    const neverEnds = () => new Promise<undefined>(() => {})
    for (const answer of [fails, neverEnds]) {
      app.refusedNow.mockImplementationOnce(answer)
      const { code, said } = await git(['push'], copy)
      expect(code).not.toBe(0)
      expect(said).toContain('remote: Something went wrong on our side. Try again in a moment.')
      expect(await stateOf(app.repository)).toEqual(before)
    }
    expect(app.said.filter((said) => said === 'A push could not be judged')).toHaveLength(2)
    expect(await git(['push', '--quiet'], copy)).toMatchObject({ code: 0 })
  })

  test.skipIf(!existsSync('/proc/self/cwd'))('a client that leaves while it is judged holds no place', async () => {
    const app = await openHouse({ running: 1 })
    const { said: head } = await git(['rev-parse', 'HEAD'], app.repository)
    const { promise, resolve } = Promise.withResolvers<undefined>()
    app.refusedNow.mockReturnValueOnce(promise)
    const request = httpRequest({ host: '127.0.0.1', port: app.port, ...rawPush })
    request.on('error', () => {}).end(pushOf('refs/heads/ny', head.trim()))
    await expect.poll(() => app.refusedNow.mock.calls.length).toBe(1)
    request.destroy()
    resolve(undefined)
    await expect.poll(() => atWork(app.repository)).toEqual([])
    const made = (await git(['for-each-ref', 'refs/heads/ny'], app.repository)).said
    await expect.poll(() => app.pushed.mock.calls.length).toBe(made === '' ? 0 : 1)
    const copy = await cloned(app)
    await commit(copy, 'ny.txt', 'x')
    expect(await git(['push', '--quiet'], copy)).toMatchObject({ code: 0 })
  })

  test.skipIf(!existsSync('/proc/self/cwd'))(
    'a studio that dies while it judges a push: nothing moves, and no program stays',
    async () => {
      const app = await openHouse()
      const copy = await cloned(app)
      await commit(copy, 'ny.txt', 'x')
      const { said: made } = await git(['rev-parse', 'HEAD'], copy)
      const before = (await stateOf(app.repository)).references
      const studio = await studioThatNeverJudges(app.repository)
      const push = git(['push', `http://kari:x@127.0.0.1:${studio.port}/services/kari/hundelisens.git`], copy)
      await studio.isJudging
      expect(atWork(app.repository).length).toBeGreaterThan(0)
      studio.kill()
      expect(await push).not.toMatchObject({ code: 0 })
      await expect.poll(() => atWork(app.repository)).toEqual([])
      expect((await stateOf(app.repository)).references).toBe(before)
      // What Git had received stays apart until it is swept, and is no part of the repository.
      expect(await git(['cat-file', '-e', made.trim()], app.repository)).not.toMatchObject({ code: 0 })
      expect(await git(['push', '--quiet'], copy)).toMatchObject({ code: 0 })
    },
  )

  test.skipIf(!existsSync('/proc/self/cwd'))('what a push had brought when Git was killed is swept', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    await commit(copy, 'ny.txt', 'x')
    const before = await stateOf(app.repository)
    const { promise, resolve } = Promise.withResolvers<undefined>()
    app.refusedNow.mockReturnValueOnce(promise)
    const push = git(['push'], copy)
    await expect.poll(() => app.refusedNow.mock.calls.length).toBe(1)
    for (const pid of atWork(app.repository)) process.kill(Number(pid), 'SIGKILL')
    resolve(undefined)
    expect(await push).not.toMatchObject({ code: 0 })
    const objects = join(app.repository, 'objects')
    const left = readdirSync(objects).filter((name) => name.startsWith('tmp_'))
    expect(left).toHaveLength(1)
    for (const name of left) utimesSync(join(objects, name), 0, 0)
    await removeLeftovers(app.folder)
    expect(await stateOf(app.repository)).toEqual(before)
  })

  test('no branch can be called HEAD, which everything that reads a repository asks for', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    const push = await git(['push', 'origin', 'HEAD:refs/heads/HEAD'], copy)
    expect(push.code).not.toBe(0)
    expect((await git(['for-each-ref', '--format=%(refname)'], app.repository)).said.trim()).toBe('refs/heads/master')
    expect((await git(['push', 'origin', 'HEAD:refs/heads/annen'], copy)).code).toBe(0)
  })

  test('what is no request of Git is the sender’s fault, not ours', async () => {
    const app = await openHouse()
    const answer = await ask(app, {
      path: 'git-receive-pack',
      method: 'POST',
      headers: { ...kari, 'content-type': 'application/x-git-receive-pack-request' },
      body: Buffer.from('x'.repeat(5000)),
    })
    expect(answer.status).toBe(400)
  })

  test('a push beyond the limit is refused with the reason, and changes nothing', async () => {
    const app = await openHouse({ push: megabyte })
    const copy = await cloned(app)
    await commit(copy, 'litt-for-stor.bin', randomBytes(1.5 * megabyte))
    const some = await git(['push'], copy)
    expect(some.code).not.toBe(0)
    expect(some.said).toContain('pack exceeds maximum allowed size')
    await commit(copy, 'alt-for-stor.bin', randomBytes(6 * megabyte))
    const much = await git(['push'], copy)
    expect(much.code).not.toBe(0)
    expect(much.said).toMatch(/413|exceeds maximum/)
    const declared = await ask(app, {
      path: 'git-receive-pack',
      method: 'POST',
      headers: {
        ...kari,
        'content-type': 'application/x-git-receive-pack-request',
        'content-length': String(3 * megabyte),
      },
      body: Buffer.alloc(3 * megabyte),
    })
    expect(declared).toMatchObject({ status: 413, body: expect.stringContaining('up to 1 MB at a time') })
    expect(app.pushed).not.toHaveBeenCalled()
    expect(await commitsOf(app.repository, { limit: 5 })).toHaveLength(1)
    expect(readdirSync(join(app.repository, 'objects')).filter((name) => name.startsWith('tmp_'))).toEqual([])
    const small = await cloned(app, 'liten')
    await commit(small, 'liten.txt', 'x')
    expect(await git(['push', '--quiet'], small)).toMatchObject({ code: 0 })
  })

  test('of two pushes that race, one wins and one is told to pull first', async () => {
    const app = await openHouse()
    const copies = [await cloned(app, 'en'), await cloned(app, 'to')]
    await Promise.all(copies.map((copy) => commit(copy, `${copy.slice(-2)}.txt`, copy)))
    const both = () => app.requests.filter(({ url }) => url?.endsWith('/git-receive-pack')).length === 2
    app.refusedNow.mockImplementation(async () => void (await vi.waitUntil(both, 120_000)))
    const results = await Promise.all(copies.map((copy) => git(['push'], copy)))
    expect(results.map(({ code }) => code).sort()).toEqual([0, 1])
    const lost = results.find(({ code }) => code !== 0)
    expect(lost?.said).toContain(`remote: ${raced}`)
    expect(app.pushed).toHaveBeenCalledTimes(1)
    expect(await commitsOf(app.repository, { limit: 5 })).toHaveLength(2)
    expect(await git(['fsck', '--strict'], app.repository)).toMatchObject({ code: 0 })
  })

  /** Lets one push happen between another's first look at the repository and its arrival. */
  function meanwhile(app: TestDoor, push: () => Promise<unknown>): void {
    const usual = app.authorise.getMockImplementation()
    let happened = false
    app.authorise.mockImplementation(async (caller) => {
      if (app.requests.at(-1)?.method === 'POST' && !happened) {
        happened = true
        await push()
      }
      return usual?.(caller) ?? { refuse: 404, message: '' }
    })
  }

  test.for([
    { header: 'Accept-Language: no, en;q=0.5', words: 'Noen sendte endringer hit i mellomtiden. Hent dem først' },
    { header: 'Accept-Language: fr', words: 'Somebody pushed here in the meantime. Pull first' },
    { header: 'X-None: x', words: 'Somebody pushed here in the meantime. Pull first' },
  ])('whoever was overtaken is told so, with "$header", and a pull puts it right', async ({ header, words }) => {
    const app = await openHouse()
    const [mine, others] = [await cloned(app, 'min'), await cloned(app, 'annen')]
    await commit(mine, 'min.txt', 'x')
    await commit(others, 'annen.txt', 'y')
    meanwhile(app, () => git(['push'], others))
    const { code, said } = await git(['-c', `http.extraHeader=${header}`, 'push'], mine)
    expect(code).not.toBe(0)
    expect(said).toContain(`remote: ${words} (git pull)`)
    expect(await git(['pull', '--quiet', '--rebase'], mine)).toMatchObject({ code: 0 })
    expect(await git(['push', '--quiet'], mine)).toMatchObject({ code: 0 })
    expect((await commitsOf(app.repository, { limit: 5 })).map(({ subject }) => subject)).toEqual([
      'Add min.txt',
      'Add annen.txt',
      'App created',
    ])
  })

  test('of two branches, one of them overtaken, the other goes through; so for a branch made or taken away', async () => {
    const app = await openHouse()
    const [mine, others] = [await cloned(app, 'min'), await cloned(app, 'annen')]
    await git(['push', '--quiet', 'origin', 'HEAD:refs/heads/borte'], mine)
    await commit(mine, 'min.txt', 'x')
    await commit(others, 'annen.txt', 'y')
    const theirs = ['HEAD:refs/heads/samme', ':refs/heads/borte']
    meanwhile(app, () => git(['push', 'origin', ...theirs], others))
    const { code, said } = await git(['push', 'origin', 'HEAD:samme', '+HEAD:borte', 'HEAD:bare-min'], mine)
    expect(code).not.toBe(0)
    expect(said).toContain(`remote: ${raced}`)
    const head = (await git(['rev-parse', 'HEAD'], mine)).said
    expect((await git(['rev-parse', 'refs/heads/bare-min'], app.repository)).said).toBe(head)
    expect((await git(['rev-parse', 'refs/heads/samme'], app.repository)).said).not.toBe(head)
    expect((await git(['for-each-ref', 'refs/heads/borte'], app.repository)).said).toBe('')
    expect(app.pushed).toHaveBeenCalledTimes(3)
  })

  test('a branch with a name that is not UTF-8, and a push of very many, are judged as others are', async () => {
    const app = await openHouse()
    const { said: head } = await git(['rev-parse', 'HEAD'], app.repository)
    const latin = pushOf('refs/heads/b~', head.trim())
    latin[latin.indexOf('~')] = 0xe6
    expect((await ask(app, { ...rawPush, body: latin })).body).toContain('unpack ok')
    expect(app.pushed).toHaveBeenCalledTimes(1)
    const copy = await cloned(app)
    const many = Array.from({ length: 700 }, (_, index) => `HEAD:refs/heads/mange/${index}`)
    app.refusedNow.mockResolvedValueOnce({ refuse: 403, message: 'Fjordvik is suspended.' })
    expect((await git(['push', '--quiet', 'origin', ...many], copy)).said).toContain('remote: Fjordvik is suspended.')
    expect((await git(['for-each-ref', 'refs/heads/mange'], app.repository)).said).toBe('')
    expect(await git(['push', '--quiet', 'origin', ...many], copy)).toMatchObject({ code: 0 })
  })

  test('a push of too many references is told so, in words, and nobody is asked about it', async () => {
    const app = await openHouse()
    const { said: head } = await git(['rev-parse', 'HEAD'], app.repository)
    const before = await stateOf(app.repository)
    const short = Array.from({ length: 2001 }, (_, place) => `refs/heads/mange/${place}`)
    const long = Array.from({ length: 9 }, (_, place) => `refs/heads/${place}${'x'.repeat(30_000)}`)
    for (const names of [short, long]) {
      const { status, body } = await ask(app, { ...rawPush, body: pushOfMany(names, head.trim()) })
      expect(status).toBe(200)
      expect(saidIn(body)).toContain('You pushed too many branches and tags at once. Push them in several parts.')
      expect(saidIn(body)).toContain(`ng ${names.at(-1)} pre-receive hook declined`)
    }
    expect(app.refusedNow).not.toHaveBeenCalled()
    expect(await stateOf(app.repository)).toEqual(before)
    expect(app.said).toEqual([])
    const { body } = await ask(app, { ...rawPush, body: pushOfMany(short.slice(1), head.trim()) })
    expect(saidIn(body)).toContain(`ok ${short.at(-1)}`)
  })

  test('the time of a judgement runs from when the hook begins to tell', async () => {
    const hooks = join(place(), 'hooks')
    cpSync(hooksFolder, hooks, { recursive: true })
    const told = readFileSync(join(hooks, 'pre-receive'), 'utf8')
    writeFileSync(join(hooks, 'pre-receive'), told.replace(/^(printf .*question)/m, 'sleep 1\n$1'))
    const app = await openHouse({ judgement: 500 }, hooks)
    const copy = await cloned(app)
    await commit(copy, 'ny.txt', 'x')
    const { code, said } = await git(['push'], copy)
    expect(code).not.toBe(0)
    expect(said).toContain('remote: Something went wrong on our side. Try again in a moment.')
    expect(app.said).toContain('A push could not be judged')
  })

  test('whoever does not read the answer to a push that Git refuses keeps nobody waiting', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    await commit(copy, 'ny.txt', 'x')
    const { said: head } = await git(['rev-parse', 'HEAD'], app.repository)
    const names = Array.from({ length: 100 }, (_, place) => `refs/heads/${place}..${'x'.repeat(2400)}`)
    const line = Promise.withResolvers<Socket>()
    app.refusedNow.mockImplementationOnce(async () => {
      const socket = app.requests.at(-1)?.socket
      socket?.cork()
      if (socket) line.resolve(socket)
      return undefined
    })
    const refused = ask(app, { ...rawPush, body: pushOfMany(names, head.trim()) })
    const held = await line.promise
    expect(await git(['push', '--quiet'], copy)).toMatchObject({ code: 0 })
    held.uncork()
    expect(saidIn((await refused).body)).toContain(`ng ${names.at(-1)} funny refname`)
    expect(app.pushed).toHaveBeenCalledTimes(1)
  })

  test('a gzipped body that is damaged or swells is refused', async () => {
    const app = await openHouse()
    const call = {
      path: 'git-upload-pack',
      method: 'POST',
      headers: { ...kari, ...fetchRequest, 'content-encoding': 'gzip' },
    }
    expect(await ask(app, { ...call, body: 'not gzip at all' })).toMatchObject({ status: 400 })
    expect(await ask(app, { ...call, body: gzipSync(listReferences).subarray(0, 12) })).toMatchObject({ status: 400 })
    const haves = `0032have ${'a'.repeat(40)}\n`.repeat((11 * megabyte) / 50)
    const bomb = gzipSync(`0011command=fetch0001${haves}`)
    expect(bomb.length).toBeLessThan(megabyte / 10)
    expect(await ask(app, { ...call, body: bomb })).toMatchObject({ status: 413 })
  })

  test('a body that stops coming is given up', async () => {
    const app = await openHouse({ idle: 150 })
    const socket = connect(app.port, '127.0.0.1')
    socket.write(
      `POST /services/kari/hundelisens.git/git-upload-pack HTTP/1.1\r\nHost: x\r\nAuthorization: ${kari.authorization}\r\nContent-Type: application/x-git-upload-pack-request\r\nContent-Length: 1000\r\n\r\n0014`,
    )
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /)
    if (existsSync('/proc/self/cwd')) await expect.poll(() => atWork(app.repository)).toEqual([])
  })

  test('when too many are at it, the next waits, and is told to come back when that takes too long', async () => {
    const app = await openHouse({ running: 1, waiting: 1, patience: 100, idle: 1000 })
    const slow = connect(app.port, '127.0.0.1')
    slow.write(
      `POST /services/kari/hundelisens.git/git-upload-pack HTTP/1.1\r\nHost: x\r\nAuthorization: ${kari.authorization}\r\nContent-Type: application/x-git-upload-pack-request\r\nContent-Length: 1000\r\n\r\n`,
    )
    await expect.poll(() => app.authorise.mock.calls.length).toBe(1)
    const refs = { path: 'info/refs?service=git-upload-pack', headers: kari }
    const waited = await Promise.all([ask(app, refs), ask(app, refs)])
    for (const { status, headers } of waited) {
      expect(status).toBe(503)
      expect(headers['retry-after']).toBe('5')
    }
    slow.destroy()
    await expect.poll(async () => (await ask(app, refs)).status).toBe(200)
  })

  test('fifty at once all get through a door for two', async () => {
    const app = await openHouse({ running: 2 })
    const refs = { path: 'info/refs?service=git-upload-pack', headers: kari }
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(app, refs)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200))
  })

  test('what follows a push fails: the push stands, the log tells, and holds no key', async () => {
    const app = await openHouse()
    app.pushed.mockRejectedValue(new Error('the database is away'))
    const copy = await cloned(app)
    await commit(copy, 'ny.txt', 'x')
    expect(await git(['push', '--quiet'], copy)).toMatchObject({ code: 0 })
    expect(app.said).toContain('A push went through, what follows it did not')
    expect(JSON.stringify(app.said)).not.toContain(key)
    expect(JSON.stringify(app.said)).not.toContain(kari.authorization)
  })

  test('the one who is asked fails, or the repository is away: a calm sentence, and a line in the log', async () => {
    const app = await openHouse()
    const refs = { path: 'info/refs?service=git-upload-pack', headers: kari }
    app.authorise.mockRejectedValueOnce(new Error('the database is away'))
    const first = await ask(app, refs)
    expect(first).toMatchObject({ status: 500, body: 'Something went wrong on our side. Try again in a moment.\n' })
    rmSync(app.repository, { recursive: true })
    const second = await ask(app, refs)
    expect(second).toMatchObject({ status: 500, body: first.body })
    expect(app.said).toContain('Git ended with a fault')
    expect(JSON.stringify(app.said)).not.toContain(kari.authorization)
  })
})
