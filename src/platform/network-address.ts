import ipaddr from 'ipaddr.js'

/** Where a request comes from, for limits alone. Behind proxies of ours the last of their entries in X-Forwarded-For
 * counts; what a visitor wrote there before them does not. */
export function networkAddress(from: { socket: string; forwarded: string }, proxies: number): string {
  const named = from.forwarded.split(',').map((address) => address.trim())
  return placeOf((proxies > 0 && named.at(-proxies)) || from.socket)
}

/** Of an IPv6 address the first 64 bits: the rest is one household's to choose from. */
function placeOf(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return address
  const place = ipaddr.IPv6.parse(address)
  if (place.isIPv4MappedAddress()) return address
  return place.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')
}
