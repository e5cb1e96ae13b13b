import { once } from 'node:events'
import type { Server } from 'node:http'

/** Listens, or says which port is taken. @returns the port, which differs from the wished one only for 0 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening').catch((error) => {
    const taken = error.code === 'EADDRINUSE'
    throw taken ? new Error(`Port ${port} is taken. End what listens there, or set PORT to another.`) : error
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}
