import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSecrets, publicPart } from '../src/platform/secrets.ts'
import { callbackPath, signedOutPath } from '../src/sign-in/ansattporten.ts'
import { startAnsattporten } from '../stand-ins/ansattporten/ansattporten.ts'
import { startEnhetsregisteret } from '../stand-ins/enhetsregisteret/enhetsregisteret.ts'
import { startMailbox } from '../stand-ins/mailbox/mailbox.tsx'
import { endAtLast } from './ending.ts'
import { freePorts, type Program, startFiles, startMetered, untilReady } from './program.ts'

/** The whole studio under measurement, in a process of its own on a new data folder; the stand-ins are in this one. */
export type Studio = Program & {
  url: string
  dataFolder: string
  ansattporten: Awaited<ReturnType<typeof startAnsattporten>>
  register: Awaited<ReturnType<typeof startEnhetsregisteret>>
  mailbox: Awaited<ReturnType<typeof startMailbox>>
}

export async function openStudio(): Promise<Studio> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'studio-bench-'))
  endAtLast(() => rm(dataFolder, { recursive: true, force: true }))
  const [port] = await freePorts(1)
  const url = `http://localhost:${port}`
  const { ansattportenKey } = await loadSecrets(dataFolder)
  const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder: join(dataFolder, 'mailbox') })
  endAtLast(mailbox.close)
  const register = await startEnhetsregisteret({ port: 0 })
  endAtLast(register.close)
  const ansattporten = await startAnsattporten({ port: 0, browserPort: 0, clients: [] })
  endAtLast(ansattporten.close)
  ansattporten.addClient({
    clientId: 'studio',
    jwks: { keys: [publicPart(ansattportenKey)] },
    redirectUris: [url + callbackPath],
    postLogoutRedirectUris: [url + signedOutPath],
    frontchannelLogoutUri: `${url}/sign-out/front-channel`,
  })
  const program = startMetered(startFiles, {
    PORT: `${port}`,
    DATA_FOLDER: dataFolder,
    ANSATTPORTEN_ISSUER: ansattporten.issuer,
    ENHETSREGISTERET_URL: register.url,
    SMTP_URL: mailbox.smtpUrl,
  })
  await untilReady(`${url}/health/ready`, program.child)
  return { ...program, url, dataFolder, ansattporten, register, mailbox }
}
