import { createHash } from 'node:crypto'
import pg from 'pg'

/** How many of each a database is filled with. */
export type Size = { people: number; organisations: number; services: number; orders: number }

export const large: Size = { people: 100_000, organisations: 5000, services: 200_000, orders: 50_000 }
export const small: Size = { people: 100, organisations: 100, services: 100, orders: 50 }

/** What the measured person has in every database, however large it is. */
const ownServices = 20
const ownOrganisations = 3

/**
 * Fills a database with people, organisations with owners, teams and members, services and orders, the same in every run.
 * Nothing that the product relies on is turned off: keys, checks and triggers judge every row. Repositories are not
 * made: what is measured lists services and opens none.
 * @param username of somebody who has signed up: gets services of their own, seats in org-1, org-2 and org-3, owns the
 *   first of them, sits at the service desk and has ordered an organisation
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

/** Numbers with right check digits, so many of them to choose from: those that leave 10 are passed over (MOD11). */
const numbers = (from: number, many: number) => `
  select base::text || (11 - sum % 11) % 11 as number, row_number() over (order by base) as n
  from (
    select base, (select sum(weight * substr(base::text, place::int, 1)::int)
      from unnest(array[3, 2, 7, 6, 5, 4, 3, 2]) with ordinality as of_place (weight, place)) as sum
    from generate_series(${from}, ${from + many - 1}) base) weighed
  where sum % 11 <> 1`

const order = (n: string) => `md5('order ' || ${n})::uuid`

/** Three of five orders are under way; one of five of those was taken by somebody at the desk. */
const isUnderWay = 'n % 5 < 3'

function statements({ people, organisations, services, orders }: Size): string[] {
  const some = (n: string, k: string) => person(`1 + (${n} * 7919 + ${k} * 104729) % ${people}`)
  return [
    `insert into names (name, holder) select 'person' || n, ${person('n')} from generate_series(1, ${people}) n`,
    `insert into people (id, name)
     select ${person('n')}, ${one(firstNames, 'n')} || ' ' || ${one(lastNames, 'n / 5')} from generate_series(1, ${people}) n`,
    `insert into accounts (id, username, email_address, password_hash, language)
     select ${person('n')}, 'person' || n, 'person' || n || '@fjordvik.example', '', 'nb' from generate_series(1, ${people}) n`,
    `insert into names (name, holder) select 'org-' || n, ${organisation('n')} from generate_series(1, ${organisations}) n`,
    `insert into organisations (id, short_name, number, kind, name_nb, name_nn, name_en)
     select ${organisation('n')}, 'org-' || n, number, case when n % 2 = 0 then 'developer' else 'service-owner' end, name, name, name
     from (${numbers(32000000, 10_000)}) numbers,
       lateral (select ${one(places, 'n')} || ' ' || ${one(bodies, 'n / 13')} || ' ' || n as name) named
     where n <= ${organisations}`,
    `insert into teams (id, organisation, name, is_owners, level, reach, may_create, standard)
     select ${team('Owners', 'n')}, ${organisation('n')}, 'Owners', true, 'admin'::access_level, 'all', true, 'owners' from generate_series(1, ${organisations}) n
     union all
     select ${team('Devs', 'n')}, ${organisation('n')}, 'Devs', false, 'write', 'all', true, 'devs' from generate_series(1, ${organisations}) n
     union all
     select ${team('Readers', 'n')}, ${organisation('n')}, 'Readers', false, 'read', 'all', false, null from generate_series(1, ${organisations}) n`,
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
    `with named as (
       select n, number, ${one(places, 'n')} || ' ' || ${one(bodies, 'n / 13')} || ' ' || n as name
       from (${numbers(33000000, 60_000)}) numbers where n <= ${orders}
     ), opening as (
       insert into openings ("order", kind, short_name, name_nb, name_nn, name_en, agreement)
       select ${order('n')}, case when n % 2 = 0 then 'developer' else 'service-owner' end, 'ny-' || n, name, name, name, 'Avtale ' || n
       from named
     )
     insert into orders (id, purpose, state, number, message, ordered_at, due_at, decided_by, decided_at, closed_at, reason)
     select ${order('n')}, 'open', case when ${isUnderWay} then 'waiting' else 'declined' end, number, 'Vi vil lage tjenester.',
       now() - n * interval '1 minute', now() - n * interval '1 minute' + interval '3 days',
       case when not ${isUnderWay} then ${some('n', '7')} end, case when not ${isUnderWay} then now() - n * interval '30 seconds' end,
       case when not ${isUnderWay} then now() - n * interval '30 seconds' end, ''
     from named`,
    `insert into order_parties ("order", person, is_applicant, is_administrator, confirmed_at)
     select ${order('n')}, ${some('n', '11')}, true, true, now() from generate_series(1, ${orders}) n
     union all
     select ${order('n')}, ${some('n', '13')}, false, true, null from generate_series(1, ${orders}) n where n % 2 = 0
     on conflict do nothing`,
    `insert into order_entries ("order", kind, "by", is_from_desk, text)
     select ${order('n')}, case when k = 1 then 'ordered' else 'message' end, ${some('n', '11')}, false, 'Melding ' || k
     from generate_series(1, ${orders}) n, generate_series(1, 3) k`,
    `with opening as (
       insert into openings ("order", kind, short_name, name_nb, name_nn, name_en, agreement)
       values (${order("'mine'")}, 'service-owner', 'ny-egen', 'Egen kommune', 'Egen kommune', 'Egen kommune', 'Avtale')
     )
     insert into orders (id, purpose, number, message, due_at)
     values (${order("'mine'")}, 'open', '314758625', '', now() + interval '3 days')`,
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
  `insert into operators (person) select ${me}`,
  `insert into order_parties ("order", person, is_applicant, is_administrator, confirmed_at)
   select ${order("'mine'")}, ${me}, true, true, now()`,
  `insert into order_entries ("order", kind, "by", is_from_desk, text)
   select ${order("'mine'")}, case when k = 1 then 'ordered' else 'message' end, ${me}, false, 'Melding ' || k from generate_series(1, 10) k`,
]

/** The order that the measured person has, as its address has it. */
export const ownOrder = createHash('md5')
  .update('order mine')
  .digest('hex')
  .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
