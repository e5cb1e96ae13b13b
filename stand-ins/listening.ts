import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'

/** A server that listens, on a free port where the port is 0. Rejects when the port is taken. */
export async function listen(port: number, host: string, answer?: RequestListener): Promise<Server> {
  const server = createServer(answer)
  server.listen(port, host)
  await once(server, 'listening')
  return server
}

export function portOf(server: Server): number {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the server does not listen on a port')
  return address.port
}

/** Ends a server with all that is connected to it. */
export async function stop(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}
