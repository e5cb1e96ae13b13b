/**
 * Reads along in what `git receive-pack` answers and finds out whether a reference changed: its report has a line
 * "ok" for each that did and "ng" for each that did not (gitprotocol-pack, Report Status). Most clients ask for the
 * report inside a side band, where band 1 carries it and band 2 carries words for people.
 */
export function readPushReport() {
  const outer = packetLines()
  const inner = packetLines()
  let reported = false
  let changed = false

  function line(text: Buffer): void {
    if (text.subarray(0, 7).equals(Buffer.from('unpack '))) reported = true
    if (text.subarray(0, 3).equals(Buffer.from('ok '))) changed = true
  }

  return {
    read(chunk: Buffer): void {
      for (const packet of outer(chunk)) {
        if (packet[0] === 1) inner(packet.subarray(1)).forEach(line)
        else line(packet)
      }
    },
    /** @returns undefined when there was no report: the client wanted none, or Git did not come that far */
    changed: (): boolean | undefined => (reported ? changed : undefined),
  }
}

/** No more than this stands before the first command of a push: its own length is four digits. */
const longestStart = 65_536

/**
 * Reads along in what the sender of a push asks, for how it wants to be told: the first command carries that behind a
 * NUL (gitprotocol-pack, Reference Update Request).
 */
export function readWishes() {
  const outer = packetLines()
  let read = 0
  let wishes: string[] | undefined

  return {
    read(chunk: Buffer): void {
      if (wishes || read > longestStart) return
      read += chunk.length
      for (const packet of outer(chunk)) {
        const nul = packet.indexOf(0)
        if (nul >= 0)
          wishes ??= packet
            .toString('utf8', nul + 1)
            .trim()
            .split(' ')
      }
    },
    /** A report that nothing was done, and why. @returns undefined for a sender who wants no report, or has not said so yet */
    report(why: string): Buffer | undefined {
      if (!wishes?.some((wish) => /^report-status(-v2)?$/.test(wish))) return undefined
      const report = Buffer.concat([packetLine(Buffer.from(`unpack ${why}\n`)), flush])
      if (!wishes.some((wish) => /^side-band(-64k)?$/.test(wish))) return report
      return Buffer.concat([packetLine(Buffer.concat([Buffer.from([1]), report])), flush])
    },
  }
}

const flush = Buffer.from('0000')

function packetLine(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from((content.length + 4).toString(16).padStart(4, '0')), content])
}

/** Takes bytes as they come and gives the packets they complete: four hex digits of length, then the content. */
function packetLines(): (chunk: Buffer) => Buffer[] {
  let kept: Buffer = Buffer.alloc(0)
  return (chunk) => {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk])
    const packets: Buffer[] = []
    while (kept.length >= 4) {
      const length = Number.parseInt(kept.toString('latin1', 0, 4), 16)
      // Below 4 are the marks (flush and its kin), which have no content.
      const end = Math.max(4, length)
      if (Number.isNaN(length)) kept = Buffer.alloc(0)
      if (kept.length < end) break
      packets.push(kept.subarray(4, end))
      kept = kept.subarray(end)
    }
    return packets
  }
}
