const firstControl = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const secondControl = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
const organisationControl = [3, 2, 7, 6, 5, 4, 3, 2, 1]

function passes(weights: number[], digits: string) {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0
}

/** Eleven digits whose two check digits are right (Skatteetaten's rule for numbers issued before 2032). */
export function isNationalIdentityNumber(text: string): boolean {
  return /^\d{11}$/.test(text) && passes(firstControl, text) && passes(secondControl, text)
}

/** A national identity number that cannot belong to anybody: the month is 81–92, as in Skatteetaten's Tenor. */
export function isSynthetic(nationalIdentityNumber: string): boolean {
  const month = Number(nationalIdentityNumber.slice(2, 4))
  return month >= 81 && month <= 92
}

/** Nine digits whose check digit is right (MOD11, Brønnøysundregistrene). */
export function isOrganisationNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && passes(organisationControl, text)
}
