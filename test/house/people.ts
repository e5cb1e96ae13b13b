import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The people of docs/design.md, "People", as Ansattporten's stand-in knows them. */
export type TestPerson = { pid: string; name: string; email: string }

const known: { pid: string; givenName: string; familyName: string }[] = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../stand-ins/ansattporten/persons.json', import.meta.url)), 'utf8'),
)

function person(givenName: string): TestPerson {
  const found = known.find((one) => one.givenName === givenName)
  if (!found) throw new Error(`${givenName} is not among the persons of the stand-in`)
  return {
    pid: found.pid,
    name: `${givenName} ${found.familyName}`,
    email: `${givenName.toLowerCase()}@fjordvik.example`,
  }
}

export const [kari, ola, nora, sindre, amal] = [
  person('Kari'),
  person('Ola'),
  person('Nora'),
  person('Sindre'),
  person('Amal'),
]

export const goodPassword = 'fem blåbær på en stubbe'
