import { isIPv6 } from 'node:net'

/**
 * Where a request comes from, for limits alone. Behind proxies of ours the last of their entries in X-Forwarded-For
 * counts; what a visitor wrote there before them does not.
 * @param proxies how many of them stand in front
 */
export function networkAddress(from: { socket: string; forwarded: string }, proxies: number): string {
  const named = from.forwarded.split(',').map((address) => address.trim())
  return placeOf((proxies > 0 && named.at(-proxies)) || from.socket)
}

/** Of an IPv6 address the first 64 bits: the rest is one household's to choose from. */
function placeOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [before = '', after] = address.split('::')
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - (head?.length ?? 0) - (tail?.length ?? 0) }, () => '0')
  return [...(head ?? []), ...zeros, ...(tail ?? [])].slice(0, 4).join(':')
}
