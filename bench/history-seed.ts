/**
 * The statements that give a database so many records of history, the oldest first over two years. More than half are the
 * pushes of one account, by machine, into one organisation; most of the rest is that organisation's too.
 * All that depends on how the history is kept stands here.
 * @param records how many in all
 */
export function historyStatements(records: number): string[] {
  const at = `now() - (${records} - n) * (interval '2 years' / ${records})`
  return [
    `insert into service_pushes (at, account, organisation, service, key)
     select ${at}, ${machine}, ${busy}, '${busyName}/felles-1', 'bygg'
     from generate_series(1, ${records}) n where n % 100 < 55`,
    `insert into audit_records (at, event, account, person, organisation, visit, details)
     select ${at}, kind.event,
       case when n % 100 < 70 then ${owner} else ${somebody('n')} end,
       case when kind.event in ('teams-changed', 'person-removed') then ${somebody('n * 3')} end,
       case when n % 100 < 80 then ${busy} when n % 100 < 85 then ${another} end,
       'historisk', kind.details::jsonb
     from generate_series(1, ${records}) n, lateral (
       select case when n % 100 < 70 then 'teams-changed' when n % 100 < 80 then 'team-described'
           when n % 100 < 85 then 'person-removed' else 'signed-in' end as event,
         case when n % 100 < 70 then '{"organisation": "${busyName}", "given": "Devs", "taken": ""}'
           when n % 100 < 80 then '{"organisation": "${busyName}", "team": "Devs"}'
           when n % 100 < 85 then '{"organisation": "org-2", "lost": "Devs"}'
           else '{"method": "BankID", "level": "high"}' end as details) kind
     where n % 100 >= 55`,
    'vacuum analyze',
  ]
}

/** The organisation that the measured person owns. */
export const busyName = 'org-1'
/** Who pushes by machine. */
export const machineName = 'person1'

const idOf = (username: string) => `(select id from accounts where username = '${username}')`
const machine = idOf(machineName)
const owner = idOf('person2')
const busy = `(select id from organisations where short_name = '${busyName}')`
const another = `(select id from organisations where short_name = 'org-2')`
const somebody = (n: string) => `md5('person ' || 3 + (${n}) % 90)::uuid`

/** An invitation for the measured person's address into the busy organisation, sent by an owner some days ago. */
export const inviting = [
  `delete from team_members where person = (select id from accounts where username = $1)`,
  `delete from invitations where lower(email_address) = (select lower(email_address) from accounts where username = $1)`,
  `with sent as (
     insert into invitations (organisation, email_address, token_hash, invited_by, sent_at, expires_at)
     select ${busy}, guest.email_address, gen_random_uuid()::text, ${idOf('kari')}, now() - interval '6 days', now() + interval '1 day'
     from accounts guest where guest.username = $1 returning id, organisation)
   insert into invitation_teams (invitation, team)
   select sent.id, team.id from sent join teams team on team.organisation = sent.organisation and team.name = 'Devs'
   returning invitation`,
]
