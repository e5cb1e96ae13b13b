/** The value that this share of the others does not exceed: 0.5 is the median, 0 the least. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function median(values: number[]): number {
  return quantile(values, 0.5)
}

export function least(values: number[]): number {
  return quantile(values, 0)
}

export function most(values: number[]): number {
  return quantile(values, 1)
}

/** @returns how many milliseconds the act took */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}
