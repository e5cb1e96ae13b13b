import { basePath } from './bodies.ts'
import { forms, sectors } from './codes.ts'
import { isSubUnit, type Unit } from './units.ts'

/** Every unit with its number, for whoever needs one to try the studio with. */
export function FrontPage({ units }: { units: Unit[] }) {
  return (
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <title>Enhetsregisteret – test</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <header>Enhetsregisteret – test</header>
        <main>
          <h1>Virksomheter du kan prøve med</h1>
          <p>Alle er oppdiktet. Bruk et av numrene når du bestiller en organisasjon i studioet.</p>
          <section class="table" tabindex={0} aria-labelledby="caption">
            <table>
              <caption id="caption">{`${units.length} virksomheter`}</caption>
              <thead>
                <tr>
                  <th scope="col">Nummer</th>
                  <th scope="col">Navn</th>
                  <th scope="col">Form</th>
                  <th scope="col">Sektor</th>
                  <th scope="col">Merk</th>
                </tr>
              </thead>
              <tbody>
                {units.map((unit) => (
                  <Row unit={unit} />
                ))}
              </tbody>
            </table>
          </section>
        </main>
      </body>
    </html>
  )
}

function Row({ unit }: { unit: Unit }) {
  const { number, name, form, sector, deletedOn, special } = unit
  const notes = [deletedOn && `slettet ${deletedOn}`, special].filter(Boolean)
  return (
    <tr>
      <td>
        <a href={`${basePath}/${isSubUnit(unit) ? 'underenheter' : 'enheter'}/${number}`}>{number}</a>
      </td>
      <th scope="row">{name}</th>
      <td title={forms[form]}>{form}</td>
      <td>{sector && `${sector} ${sectors[sector]}`}</td>
      <td>{notes.join(', ')}</td>
    </tr>
  )
}
