import pg from 'pg'

/** How many of each a database is filled with. */
export type Size = { people: number; organisations: number; services: number }

export const large: Size = { people: 100_000, organisations: 5000, services: 200_000 }
export const small: Size = { people: 100, organisations: 100, services: 100 }

/** What the measured person has in every database, however large it is. */
const ownServices = 20
const ownOrganisations = 3

/**
 * Fills a database with people, organisations with owners, teams and members, and services, the same in every run.
 * Nothing that the product relies on is turned off: keys, checks and triggers judge every row. Repositories are not
 * made: what is measured lists services and opens none.
 * @param username of somebody who has signed up: gets services of their own, seats in org-1, org-2 and org-3, and owns the first of them
 */
export async function seed(url: string, size: Size, username: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    for (const statement of statements(size)) await client.query(statement)
    for (const statement of measured) await client.query(statement, [username])
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const subjects = `array['Søknad', 'Melding', 'Klage', 'Rapport', 'Bestilling', 'Fornyelse', 'Endring', 'Oppsigelse', 'Registrering', 'Utbetaling']`
const matters = `array['båtplass', 'hundelisens', 'skjenkebevilling', 'barnehageplass', 'gravemelding', 'parkering', 'byggesak', 'tilskudd', 'vannmåler', 'skoleskyss', 'havneavgift']`
const purposes = `array['bedrifter', 'privatpersoner', 'lag og foreninger', 'skoler', 'kommuner', 'fiskere', 'bønder']`
const places = `array['Fjordvik', 'Lilleby', 'Nordnes', 'Storøy', 'Granli', 'Solheim', 'Bjørkedal', 'Elvestad', 'Havnsund', 'Myrland', 'Åsvang', 'Tindnes', 'Vestvåg']`
const bodies = `array['kommune', 'fylkeskommune', 'havnevesen', 'helseforetak', 'direktorat', 'tilsyn', 'etat']`
const firstNames = `array['Kari', 'Ola', 'Nora', 'Sindre', 'Amal']`
const lastNames = `array['Fjord', 'Vik', 'Lund', 'Berg', 'Dal', 'Nes', 'Holm', 'Strand', 'Moen', 'Lie', 'Haug']`

/** One of an array, by a number that is there to be spread. */
const one = (words: string, n: string) => `(${words})[1 + (${n}) % array_length(${words}, 1)]`

const person = (n: string) => `md5('person ' || ${n})::uuid`
const organisation = (n: string) => `md5('organisation ' || ${n})::uuid`
const team = (name: string, n: string) => `md5('team ${name} ' || ${n})::uuid`
const title = (n: string) =>
  `${one(subjects, n)} || ' om ' || ${one(matters, `${n} / 10`)} || ' for ' || ${one(purposes, `${n} / 110`)}`

/** Numbers with right check digits: those that leave 10 are passed over (MOD11). */
const numbers = `
  select base::text || (11 - sum % 11) % 11 as number, row_number() over (order by base) as n
  from (
    select base, (select sum(weight * substr(base::text, place::int, 1)::int)
      from unnest(array[3, 2, 7, 6, 5, 4, 3, 2]) with ordinality as of_place (weight, place)) as sum
    from generate_series(32000000, 32009999) base) weighed
  where sum % 11 <> 1`

function statements({ people, organisations, services }: Size): string[] {
  const some = (n: string, k: string) => person(`1 + (${n} * 7919 + ${k} * 104729) % ${people}`)
  return [
    `insert into accounts (id, username, name, email_address, password_hash, language)
     select ${person('n')}, 'person' || n, ${one(firstNames, 'n')} || ' ' || ${one(lastNames, 'n / 5')},
       'person' || n || '@fjordvik.example', '', 'nb' from generate_series(1, ${people}) n`,
    `insert into names (name, holder) select 'person' || n, ${person('n')} from generate_series(1, ${people}) n`,
    `insert into names (name, holder) select 'org-' || n, ${organisation('n')} from generate_series(1, ${organisations}) n`,
    `insert into organisations (id, short_name, number, kind, name_nb, name_nn, name_en)
     select ${organisation('n')}, 'org-' || n, number, case when n % 2 = 0 then 'developer' else 'service-owner' end, name, name, name
     from (${numbers}) numbers,
       lateral (select ${one(places, 'n')} || ' ' || ${one(bodies, 'n / 13')} || ' ' || n as name) named
     where n <= ${organisations}`,
    `insert into teams (id, organisation, name, is_owners, level, reach, may_create)
     select ${team('Owners', 'n')}, ${organisation('n')}, 'Owners', true, 'admin'::access_level, 'all', true from generate_series(1, ${organisations}) n
     union all
     select ${team('Devs', 'n')}, ${organisation('n')}, 'Devs', false, 'write', 'all', true from generate_series(1, ${organisations}) n
     union all
     select ${team('Readers', 'n')}, ${organisation('n')}, 'Readers', false, 'read', 'all', false from generate_series(1, ${organisations}) n`,
    ...(['Owners', 'Devs', 'Readers'] as const).map(
      (name, place) =>
        `insert into team_members (team, organisation, person)
         select ${team(name, 'n')}, ${organisation('n')}, ${some('n', `(k + ${place * 10})`)}
         from generate_series(1, ${organisations}) n, generate_series(1, ${[2, 8, 10][place]}) k on conflict do nothing`,
    ),
    `insert into services (id, owner, short_name, title, visibility, changed_at, changed_by)
     select md5('service ' || n)::uuid,
       case when n % 2 = 0 then ${person(`1 + n / 2 % ${people}`)} else ${organisation(`1 + ${ownOrganisations} + n / 2 % (${organisations} - ${ownOrganisations})`)} end,
       'tjeneste-' || n, ${title('n')}, case when n % 10 = 0 then 'open' else 'closed' end,
       timestamptz '2026-01-01' + n * interval '1 minute', ${some('n', '3')}
     from generate_series(1, ${services}) n`,
    `insert into services (id, owner, short_name, title, purpose, changed_by)
     select md5(purpose || ' ' || n)::uuid, ${organisation('n')}, 'org-' || n || '-' || purpose, initcap(purpose), purpose, ${some('n', '5')}
     from generate_series(1, ${organisations}) n, unnest(array['datamodels', 'content', 'resources']) purpose`,
  ]
}

const me = '(select id from accounts where username = $1)'

/** The same for the measured person in every size, so that a larger database differs by what is not theirs alone. */
const measured = [
  `insert into team_members (team, organisation, person)
   select ${team('Devs', 'n')}, ${organisation('n')}, ${me} from generate_series(1, ${ownOrganisations}) n
   union all select ${team('Owners', '1')}, ${organisation('1')}, ${me}`,
  `insert into services (id, owner, short_name, title, changed_by)
   select md5('own service ' || n)::uuid, ${me}, 'egen-' || n, ${title('n')}, ${me} from generate_series(1, ${ownServices}) n`,
  `insert into services (id, owner, short_name, title, changed_by)
   select md5('our service ' || o || ' ' || n)::uuid, ${organisation('o')}, 'felles-' || n, ${title('n')}, ${me}
   from generate_series(1, ${ownOrganisations}) o, generate_series(1, ${ownServices}) n`,
]
