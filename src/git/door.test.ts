import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { deflateSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type GitDoorOptions, gitDoor, isGitPath } from './door.ts'
import type { GitRefusal } from './exchange.ts'
import { gitEnvironment } from './git.ts'
import { commitsOf, createRepository, listFiles } from './repository.ts'

vi.setConfig({ testTimeout: 60_000 })

const ground = mkdtempSync(join(tmpdir(), 'git-door-'))
afterAll(() => rmSync(ground, { recursive: true, force: true }))

const key = 'nokkel-som-ingen-skal-se'
const basic = (name: string, password: string) => `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
const kari = { authorization: basic('kari', key) }
const megabyte = 1024 * 1024

let places = 0
function place(): string {
  places += 1
  const folder = join(ground, String(places))
  mkdirSync(folder)
  return folder
}

type AppContext = Awaited<ReturnType<typeof openHouse>>

/**
 * A door with Kari's two services behind it: one she may write, `bare-lese` she may only read. Nora has a key that opens
 * nothing here.
 */
async function openHouse(limits: GitDoorOptions['limits'] = {}) {
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
  const door = gitDoor({ authorise, log, limits })
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

async function cloned(app: AppContext, name = 'klone', ...more: string[]): Promise<string> {
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
function ask(app: AppContext, { path = '', method = 'GET', headers = {}, body }: Ask) {
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
    'kari/datamodels.git/info/refs?service=git-upload-pack',
    'kari/hu.git/info/refs?service=git-upload-pack',
    'k..ari/hundelisens.git/info/refs?service=git-upload-pack',
    `${'k'.repeat(40)}/hundelisens.git/info/refs?service=git-upload-pack`,
    'kari/hunde%00lisens.git/info/refs?service=git-upload-pack',
    'kari\\hundelisens.git/info/refs?service=git-upload-pack',
  ])('for the address %s, before anybody is asked who may', async (path) => {
    const app = await openHouse()
    const { status } = await ask(app, { path: `/services/${path}`, headers: kari })
    expect(status).toBe(404)
    expect(app.authorise).not.toHaveBeenCalled()
  })

  test('for the old protocol, with a word about it, in Bokmål too', async () => {
    const app = await openHouse()
    const en = await ask(app, { path: 'info/refs', headers: kari })
    expect(en.body).toContain('Use a newer Git')
    const nb = await ask(app, { path: 'HEAD', headers: { ...kari, 'accept-language': 'nb-NO, *;q=0.9' } })
    expect(nb.body).toContain('Bruk en nyere Git')
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
    await expect.poll(() => atWork(app.repository), { timeout: 20_000 }).toEqual([])
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
    await expect.poll(() => atWork(app.repository).length, { timeout: 20_000 }).toBeGreaterThan(0)
    socket.destroy()
    await expect.poll(() => atWork(app.repository), { timeout: 20_000 }).toEqual([])
    expect(readdirSync(join(app.repository, 'objects')).filter((name) => name.startsWith('tmp_'))).toEqual([])
    expect(app.pushed).not.toHaveBeenCalled()
  })

  test.skipIf(!existsSync('/proc/self/cwd'))(
    'a client that leaves as its push arrives: what changed is told',
    async () => {
      const app = await openHouse()
      const { said } = await git(['rev-parse', 'HEAD'], app.repository)
      const start = Buffer.from('5041434b0000000200000000', 'hex')
      const emptyPack = Buffer.concat([start, createHash('sha1').update(start).digest()])
      for (let turn = 1; turn <= 10; turn += 1) {
        const command = `${'0'.repeat(40)} ${said.trim()} refs/heads/ny-${turn}\0 report-status`
        const length = (command.length + 4).toString(16).padStart(4, '0')
        const body = Buffer.concat([Buffer.from(`${length}${command}0000`), emptyPack])
        const socket = connect(app.port, '127.0.0.1')
        socket.write(
          `POST /services/kari/hundelisens.git/git-receive-pack HTTP/1.1\r\nHost: x\r\nAuthorization: ${kari.authorization}\r\nContent-Type: application/x-git-receive-pack-request\r\nContent-Length: ${body.length}\r\n\r\n`,
        )
        socket.write(body)
        await expect.poll(() => app.refusedNow.mock.calls.length, { interval: 1, timeout: 20_000 }).toBe(turn)
        socket.destroy()
      }
      await expect.poll(() => atWork(app.repository), { timeout: 20_000 }).toEqual([])
      const branches = (await git(['branch', '--list', 'ny-*'], app.repository)).said.match(/ny-/g) ?? []
      await expect.poll(() => app.pushed.mock.calls.length, { timeout: 20_000 }).toBe(branches.length)
      expect(branches.length).toBeGreaterThan(0)
    },
  )

  test('a push whose sender loses the right while it comes in changes nothing', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    const before = (await git(['rev-parse', 'HEAD'], app.repository)).said
    await commit(copy, 'sent.txt', Buffer.from('for sent'))
    app.refusedNow.mockResolvedValue({ refuse: 403, message: 'Fjordvik is suspended.' })
    const push = await git(['push'], copy)
    expect(push.code).not.toBe(0)
    expect(push.said).toContain('Fjordvik is suspended.')
    expect((await git(['rev-parse', 'HEAD'], app.repository)).said).toBe(before)
    expect(app.pushed).not.toHaveBeenCalled()
    expect(app.said).toEqual([])
  })

  test('a large push is told so too', async () => {
    const app = await openHouse()
    const copy = await cloned(app)
    await commit(copy, 'stor.bin', randomBytes(8 * megabyte))
    app.refusedNow.mockResolvedValue({ refuse: 403, message: 'Fjordvik is suspended.' })
    const push = await git(['push'], copy)
    expect(push.code).not.toBe(0)
    expect(push.said).toContain('Fjordvik is suspended.')
  })

  test('one who is still sending when the right is lost is told when all is sent', async () => {
    const app = await openHouse()
    const refused = { refuse: 403, message: 'Fjordvik is suspended.' } as const
    app.refusedNow.mockResolvedValueOnce(refused).mockResolvedValue(undefined)
    const headers = { ...kari, 'content-type': 'application/x-git-receive-pack-request' }
    const path = '/services/kari/hundelisens.git/git-receive-pack'
    const request = httpRequest({ host: '127.0.0.1', port: app.port, method: 'POST', path, headers })
    const answered = once(request, 'response')
    // One blob of 64 MB, of which Git gets the beginning.
    const blob = Buffer.from('b080808002', 'hex')
    const pack = Buffer.concat([
      Buffer.from('5041434b0000000200000001', 'hex'),
      blob,
      deflateSync(Buffer.alloc(64 * megabyte), { level: 0 }),
    ])
    const command = `${'0'.repeat(40)} ${'1'.repeat(40)} refs/heads/ny\0 report-status`
    request.write(`${(command.length + 4).toString(16).padStart(4, '0')}${command}0000`)
    for (let at = 0; app.refusedNow.mock.calls.length === 0; at += 1000) {
      await new Promise((resolve) => request.write(pack.subarray(at, at + 1000), resolve))
    }
    request.end(randomBytes(megabyte))
    const [answer] = await answered
    expect(answer.statusCode).toBe(200)
    expect(await text(answer)).toBe('0022unpack Fjordvik is suspended.\n0000')
    await expect.poll(() => atWork(app.repository), { timeout: 20_000 }).toEqual([])
    expect(app.pushed).not.toHaveBeenCalled()
  })

  test.for([
    { wishes: ' report-status', status: 200, body: '001eunpack The key has ended.\n0000' },
    { wishes: ' report-status side-band-64k', status: 200, body: '0027\u0001001eunpack The key has ended.\n00000000' },
    { wishes: '', status: 401, body: 'The key has ended.\n' },
  ])('one who wishes "$wishes" is told in the way that was asked for', async ({ wishes, status, body }) => {
    const app = await openHouse()
    app.refusedNow.mockResolvedValue({ refuse: 401, message: 'The key has ended.' })
    const command = `${'0'.repeat(40)} ${'1'.repeat(40)} refs/heads/ny\0${wishes}`
    const answer = await ask(app, {
      path: 'git-receive-pack',
      method: 'POST',
      headers: { ...kari, 'content-type': 'application/x-git-receive-pack-request' },
      body: Buffer.from(`${(command.length + 4).toString(16).padStart(4, '0')}${command}0000`),
    })
    expect(answer).toMatchObject({ status, body })
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

  test('of two pushes that race, one wins and one is told to fetch first', async () => {
    const app = await openHouse()
    const copies = [await cloned(app, 'en'), await cloned(app, 'to')]
    await Promise.all(copies.map((copy) => commit(copy, `${copy.slice(-2)}.txt`, copy)))
    const results = await Promise.all(copies.map((copy) => git(['push'], copy)))
    expect(results.map(({ code }) => code).sort()).toEqual([0, 1])
    expect(app.pushed).toHaveBeenCalledTimes(1)
    expect(await commitsOf(app.repository, { limit: 5 })).toHaveLength(2)
    expect(await git(['fsck', '--strict'], app.repository)).toMatchObject({ code: 0 })
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
    if (existsSync('/proc/self/cwd')) await expect.poll(() => atWork(app.repository), { timeout: 20_000 }).toEqual([])
  })

  test('when too many are at it, the next waits, and is told to come back when that takes too long', async () => {
    const app = await openHouse({ running: 1, waiting: 1, patience: 100, idle: 1000 })
    const slow = connect(app.port, '127.0.0.1')
    slow.write(
      `POST /services/kari/hundelisens.git/git-upload-pack HTTP/1.1\r\nHost: x\r\nAuthorization: ${kari.authorization}\r\nContent-Type: application/x-git-upload-pack-request\r\nContent-Length: 1000\r\n\r\n`,
    )
    await expect.poll(() => app.authorise.mock.calls.length, { timeout: 20_000 }).toBe(1)
    const refs = { path: 'info/refs?service=git-upload-pack', headers: kari }
    const waited = await Promise.all([ask(app, refs), ask(app, refs)])
    for (const { status, headers } of waited) {
      expect(status).toBe(503)
      expect(headers['retry-after']).toBe('5')
    }
    slow.destroy()
    await expect.poll(async () => (await ask(app, refs)).status, { timeout: 20_000 }).toBe(200)
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
