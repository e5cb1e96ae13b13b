/** Enhetsregisteret's weights for the first eight digits (MOD11). */
const weights = [3, 2, 7, 6, 5, 4, 3, 2]

/** Nine digits, the last of which checks the others by MOD11. Where the remainder leaves 10, no digit would do, and the
 * number was never given out. */
export function numberFault(number: string): 'number-digits' | 'number-check' | undefined {
  if (!/^\d{9}$/.test(number)) return 'number-digits'
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  const check = (11 - (sum % 11)) % 11
  return check === Number(number[8]) ? undefined : 'number-check'
}
