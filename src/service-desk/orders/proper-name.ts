/** Words that names of Norwegian organisations write with a small letter, but for the first. */
const small = new Set(
  `kommune fylkeskommune suohkan tjielte kommuna og for i av på om til ved fra med den det de departement direktorat
  departementet direktoratet tilsyn tilsynet etat etaten nemnda rådet ombudet kontoret museum høgskole høgskolen
  universitet universitetet sykehus sykehjem skole barnehage bibliotek kirkelige fellesråd vann avløp renovasjon
  regionråd havn brannvesen interkommunale kommunale`.split(/\s+/),
)

const capitals = new Set('AS ASA SA ANS DA BA SF IKS KF FKF HF RHF NUF ENK IT IKT NAV'.split(' '))

/** A name from Enhetsregisteret, which writes names in capitals, as people would write it. A guess, for them to
 * correct: nothing says which words are names. What has small letters already stays as it is. */
export function properName(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name
    .split(/(\s+)/)
    .map((word, place) => (place === 0 ? capitalised(word) : properWord(word)))
    .join('')
}

function properWord(word: string): string {
  const bare = word.replace(/[^\p{L}]/gu, '')
  if (capitals.has(bare)) return word
  return small.has(bare.toLowerCase()) ? word.toLowerCase() : capitalised(word)
}

/** Each part of a name with hyphens has its capital: `Sør-Fron`. What only ends in one has a small letter after: `Arbeids- og`. */
function capitalised(word: string): string {
  if (capitals.has(word)) return word
  return word
    .toLowerCase()
    .replace(/(^|[-/(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

/** The English name to begin with, where there is a usual one. */
export function englishName(name: string): string {
  return name.replace(/ fylkeskommune$/i, ' County Municipality').replace(/ kommune$/i, ' Municipality')
}
