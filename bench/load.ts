import { Agent, get } from 'node:http'
import { quantile } from './samples.ts'

/** What one load gave. Times in milliseconds. */
export type Load = { pages: number; seconds: number; p95: number }

const [addresses = '', cookie = '', milliseconds = '0'] = process.argv.slice(2)
const all = addresses.split(' ')
const connections = 8
const mostPages = 100_000

/** Asks for pages by turns, again and again over kept connections, for a while; any answer but 200 is a fault. */
async function load(): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const took: number[] = []
  let asked = 0
  const began = performance.now()
  const until = began + Number(milliseconds)
  const askOn = async () => {
    while (performance.now() < until && took.length < mostPages)
      took.push(await ask(agent, all[asked++ % all.length] ?? ''))
  }
  await Promise.all(Array.from({ length: connections }, askOn))
  agent.destroy()
  return { pages: took.length, seconds: (performance.now() - began) / 1000, p95: quantile(took, 0.95) }
}

function ask(agent: Agent, address: string): Promise<number> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const request = get(
      address,
      { agent, headers: { cookie, 'accept-language': 'nb', 'accept-encoding': 'br' } },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}`))
        response.resume()
        response.on('end', () => resolve(performance.now() - began))
        response.on('error', reject)
      },
    )
    request.on('error', reject)
  })
}

process.stdout.write(JSON.stringify(await load()))
