/**
 * Where a request comes from, for limits alone. Behind proxies of ours the last of their entries in X-Forwarded-For
 * counts; what a visitor wrote there before them does not.
 * @param proxies how many of them stand in front
 */
export function networkAddress(from: { socket: string; forwarded: string }, proxies: number): string {
  const named = from.forwarded.split(',').map((address) => address.trim())
  return (proxies > 0 && named.at(-proxies)) || from.socket
}
