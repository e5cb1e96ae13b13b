import { portFrom, run } from '../program.ts'
import { startAnsattporten } from './ansattporten.ts'

await run('Ansattporten (test)', async () => {
  const { issuer, browserUrl, close } = await startAnsattporten({
    port: portFrom('ANSATTPORTEN_PORT', 3001),
    browserPort: portFrom('ANSATTPORTEN_BROWSER_PORT', 3002),
    host: process.env.ANSATTPORTEN_HOST,
    clients: [],
    clientsFile: process.env.ANSATTPORTEN_CLIENTS,
    dataFolder: process.env.ANSATTPORTEN_DATA,
    personsFile: process.env.ANSATTPORTEN_PERSONS,
  })
  return { ready: `issuer ${issuer}, log-in pages ${browserUrl}`, close }
})
