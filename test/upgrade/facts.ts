/**
 * What must be as true after every migration as it was before. `before` asks the schema that 0005_service_desk left, and
 * is never edited. Whoever moves what it asks for writes the same question for the new schema into `after`; `tells` names
 * the columns, or whole tables, that are gone or look otherwise since, so that the inventory leaves them to this fact.
 */
export type Fact = { fact: string; before: string; after?: string; tells?: readonly string[] }

const people: Fact[] = [
  {
    fact: 'everybody still has their name, their username and their language',
    before: `select username, name, language, created_at from accounts order by username`,
    after: `select username, name, language, created_at from accounts join people on people.id = accounts.id order by username`,
    tells: ['accounts.name'],
  },
  {
    fact: 'everybody is still reached at their address and logs in with their password',
    before: `select username, email_address, password_hash from accounts order by username`,
  },
  {
    fact: 'everybody logs in as before at Ansattporten, and whoever never did still does not',
    before: `select username, issuer, subject, person_key, method, level, connected_at, last_used_at
      from accounts left join identities on account = accounts.id order by username`,
  },
  {
    fact: 'every name still belongs to whoever had it',
    before: `select names.name, coalesce(account.username, organisation.short_name, sign_up.username) as holder
      from names left join accounts account on account.id = holder
      left join organisations organisation on organisation.id = holder
      left join sign_ups sign_up on sign_up.id = holder order by names.name`,
  },
  {
    fact: 'who is kept out is still kept out, since the same moment and for the same reason',
    before: `select username, suspended_at, suspension_reason from accounts where suspended_at is not null order by username`,
    after: `select username, since as suspended_at, reason as suspension_reason
      from account_suspensions join accounts on accounts.id = whose where ended_at is null order by username`,
    tells: ['accounts.suspended_at', 'accounts.suspension_reason'],
  },
  {
    fact: 'who keeps somebody out is known with it, where the history knew',
    before: `select accounts.username, operator.username as by from accounts
      left join lateral (select account from audit_records where person = accounts.id and event = 'desk-account-suspended'
        order by id desc limit 1) latest on true
      left join accounts operator on operator.id = latest.account
      where accounts.suspended_at is not null order by accounts.username`,
    after: `select accounts.username, operator.username as by from account_suspensions
      join accounts on accounts.id = whose left join accounts operator on operator.id = by
      where ended_at is null order by accounts.username`,
  },
  {
    fact: 'it is still known who was kept out by whom, and who let them in again',
    before: `select username, event, at, account as by from audit_records join accounts on accounts.id = person
      where event in ('desk-account-suspended', 'desk-account-reactivated') order by at`,
  },
  {
    fact: 'whoever is logged in or signing up stays so',
    before: `select token_hash, coalesce(username, 'signing up as ' || sign_up.id) as whose, seen_at, ends_at, ends_at_latest
      from sessions left join accounts account on account.id = sessions.account
      left join (select id from sign_ups) sign_up on sign_up.id = sessions.sign_up
      where account.id is not null or sign_up.id is not null order by token_hash`,
    // Those whose sign-up is gone led nowhere.
    tells: ['sessions'],
  },
  {
    fact: 'what somebody had typed waits for them',
    before: `select path, typed from kept_forms
      where holder in (select id from accounts union select id from sign_ups) order by path`,
    after: `select path, typed from kept_forms order by path`,
    tells: ['kept_forms'],
  },
  {
    fact: 'every key opens what it opened, and no more',
    before: `select username, access_keys.name, scope, key_hash, ending, expires_at, last_used_at, revoked_at
      from access_keys join accounts on accounts.id = account order by key_hash`,
  },
  {
    fact: 'what a program was allowed it still may, and no more',
    before: `select username, program, scopes, granted_at, revoked_at
      from grants join accounts on accounts.id = account order by username, granted_at`,
  },
]

const organisations: Fact[] = [
  {
    fact: 'every organisation is called what it was called',
    before: `select short_name, number, kind, name_nb, name_nn, name_en, form, website, opened_at
      from organisations order by short_name`,
  },
  {
    fact: 'a suspended organisation is still suspended, since the same moment and for the same reason',
    before: `select short_name, suspended_at, suspension_reason from organisations
      where suspended_at is not null order by short_name`,
    after: `select short_name, since as suspended_at, reason as suspension_reason
      from organisation_suspensions join organisations on organisations.id = whose where ended_at is null order by short_name`,
    tells: ['organisations.suspended_at', 'organisations.suspension_reason'],
  },
  {
    fact: 'who suspended an organisation is known with it, where the history knew',
    before: `select short_name, username as by from organisations
      left join lateral (select account from audit_records
        where organisation = organisations.id and event = 'desk-organisation-suspended' order by id desc limit 1) latest on true
      left join accounts on accounts.id = latest.account where organisations.suspended_at is not null order by short_name`,
    after: `select short_name, username as by from organisation_suspensions
      join organisations on organisations.id = whose left join accounts on accounts.id = by
      where ended_at is null order by short_name`,
  },
  {
    fact: 'it is still known which organisation was suspended by whom, and who let it go on',
    before: `select short_name, event, at, account as by from audit_records join organisations on organisations.id = organisation
      where event in ('desk-organisation-suspended', 'desk-organisation-reactivated') order by at`,
  },
  {
    fact: 'the same people own the same organisations',
    before: `select short_name, username from team_members member
      join teams on teams.id = member.team and is_owners
      join organisations on organisations.id = member.organisation
      join accounts on accounts.id = member.person order by short_name, username`,
  },
  {
    fact: 'every team is called, described and peopled as before, and gives the same',
    before: `select short_name, team.name, description, is_owners, level, reach, may_create,
        (select json_agg(json_build_array(environment, "right") order by environment) from team_environments where team = team.id) as environments,
        (select json_agg(json_build_array(username, since) order by username)
          from team_members member join accounts on accounts.id = person where member.team = team.id) as members
      from teams team join organisations on organisations.id = organisation order by short_name, team.name`,
  },
  {
    fact: 'the teams that were taken for standard ones by their names are so',
    before: `select short_name, lower(team.name) as standard from teams team join organisations on organisations.id = organisation
      where team.name in ('Owners', 'Devs', 'Deploy-TT02', 'Deploy-Production') order by 1, 2`,
    after: `select short_name, standard from teams join organisations on organisations.id = organisation
      where standard is not null order by 1, 2`,
  },
  {
    fact: 'every request to come in has its answer, by whom and why',
    before: `select short_name, asker.username, message, vouched_at, asked_at, reminded_at, nudged_at, outcome, closed_at,
        closer.username as closed_by, reason, lifted_at
      from join_requests join organisations on organisations.id = organisation
      join accounts asker on asker.id = person left join accounts closer on closer.id = closed_by order by asked_at`,
  },
  {
    fact: 'every invitation leads where it led',
    before: `select short_name, invitation.email_address, token_hash, username as invited_by, sent_at, expires_at, outcome, closed_at,
        (select json_agg(name order by name) from invitation_teams join teams on teams.id = team where invitation = invitation.id) as teams
      from invitations invitation join organisations on organisations.id = organisation
      join accounts on accounts.id = invited_by order by token_hash`,
  },
  {
    fact: 'an invitation from before somebody went stays closed to them, one from after stays open',
    before: `select token_hash, exists (
        select from audit_records gone
        where gone.organisation = invitation.organisation and gone.at >= invitation.sent_at
          and ((gone.person = account.id and gone.event = 'person-removed')
            or (gone.account = account.id and gone.event = 'organisation-left'))) as is_from_before
      from invitations invitation join accounts account on lower(account.email_address) = lower(invitation.email_address)
      order by token_hash`,
    after: `select token_hash, exists (
        select from departures gone
        where gone.organisation = invitation.organisation and gone.at >= invitation.sent_at
          and gone.person = account.id) as is_from_before
      from invitations invitation join accounts account on lower(account.email_address) = lower(invitation.email_address)
      order by token_hash`,
  },
  {
    fact: 'every departure from an organisation is known, and what was lost by it',
    before: `select short_name, coalesce(person, account) as gone, at, details ->> 'lost' as lost
      from audit_records join organisations on organisations.id = organisation
      where event in ('person-removed', 'organisation-left') order by at`,
    after: `select short_name, person as gone, at, lost
      from departures join organisations on organisations.id = organisation order by at`,
  },
  {
    fact: 'whoever was removed last is told what they lost, and not what they left themselves',
    before: `select distinct on (organisation, person) organisation, person, details ->> 'lost' as lost from audit_records
      where event = 'person-removed' order by organisation, person, id desc`,
    after: `select distinct on (organisation, person) organisation, person, lost from departures
      where kind = 'removed' order by organisation, person, at desc`,
  },
  {
    fact: 'who asked for access, for what and when, is known',
    before: `select account, details ->> 'on' as aim, details ->> 'act' as act, at
      from audit_records where event = 'access-asked' order by at`,
    after: `select person as account, aim, act, asked_at as at from access_requests order by asked_at`,
  },
  {
    fact: 'a service owner has its environments, and the terms their signer',
    before: `select short_name, environment, environments.opened_at, terms, accepted_by
      from environments join organisations on organisations.id = organisation order by short_name, environment`,
  },
]

const services: Fact[] = [
  {
    fact: 'every service has its address, its title, its owner and who changed it last',
    before: `select services.id, names.name as owner, short_name, title, purpose, visibility, services.created_at, changed_at, username
      from services join names on holder = owner join accounts on accounts.id = changed_by order by owner, short_name`,
  },
  {
    fact: 'everybody reaches the same services at the same level in the same ways',
    before: `select username, service, level, team, way from service_access join accounts on accounts.id = person
      order by username, service, way, team`,
  },
  {
    fact: 'an offered service is still offered',
    before: `select service, names.name as receiver, username, offered_at
      from service_transfers join names on holder = receiver join accounts on accounts.id = offered_by order by receiver`,
  },
  {
    fact: 'whoever answers an offer that is over still hears how it ended',
    before: `select event as end, coalesce(details ->> 'before', details ->> 'service') as service,
        coalesce(details ->> 'receiver', split_part(details ->> 'service', '/', 1)) as receiver, at
      from audit_records where event in ('transfer-withdrawn', 'transfer-declined', 'transfer-accepted') order by at`,
    after: `select "end", owner.name || '/' || short_name as service, receiver.name as receiver, closed_at as at
      from closed_transfers closed join names owner on owner.holder = closed.owner
      join names receiver on receiver.holder = closed.receiver
      order by closed_at`,
  },
  {
    fact: 'favourites stay',
    before: `select username, service from favourites join accounts on accounts.id = person order by username`,
  },
  {
    fact: 'every push is known: by whom, to what, with which key and when',
    before: `select account, organisation, at, details ->> 'service' as service, details ->> 'key' as key
      from audit_records where event = 'service-pushed' order by at`,
    after: `select account, organisation, at, service, key from service_pushes order by at`,
    tells: ['audit_records'],
  },
  {
    fact: 'pushes keep their place among all that happened',
    before: `select id from audit_records order by id`,
    after: `select id from audit_records union all select id from service_pushes order by id`,
  },
]

const orders: Fact[] = [
  {
    fact: 'every order has its number, purpose, state and times',
    before: `select id, reference, purpose, state, number, organisation, message, ordered_at, due_at, asked_at, days_used, closed_at
      from orders order by reference`,
  },
  {
    fact: 'what the register said of an order stays said',
    before: `select reference, finding, unit, checked_at from orders order by reference`,
  },
  {
    fact: 'an order still tells what is to be opened, and by which agreement',
    before: `select reference, kind, short_name, name_nb, name_nn, name_en, agreement, bodies
      from orders where purpose <> 'succession' order by reference`,
    after: `select reference, kind, short_name, name_nb, name_nn, name_en, agreement, bodies
      from orders join openings on "order" = orders.id where purpose <> 'succession' order by reference`,
    tells: [
      'orders.kind',
      'orders.short_name',
      'orders.name_nb',
      'orders.name_nn',
      'orders.name_en',
      'orders.agreement',
      'orders.bodies',
    ],
  },
  {
    fact: 'a succession still waits as long as it waited',
    before: `select reference, waits_until from orders where waits_until is not null order by reference`,
    after: `select reference, waits_until from orders join successions on "order" = orders.id
      where waits_until is not null order by reference`,
    tells: ['orders.waits_until'],
  },
  {
    fact: 'every owner can stop a succession with the same link',
    before: `select token_hash, reference, username from succession_stops
      join orders on orders.id = "order" join accounts on accounts.id = owner order by token_hash`,
  },
  {
    fact: 'every order that is under way still tells who has claimed it, and since when',
    before: `select reference, username, claimed_at from orders join accounts on accounts.id = claimed_by
      where closed_at is null order by reference`,
    after: `select reference, username, since as claimed_at from orders join order_claims on "order" = orders.id
      join accounts on accounts.id = operator where closed_at is null order by reference`,
    tells: ['orders.claimed_by', 'orders.claimed_at'],
  },
  {
    fact: 'of every order that is over it is known who had claimed it',
    before: `select reference, username, claimed_at from orders join accounts on accounts.id = claimed_by
      where closed_at is not null order by reference`,
    after: `select reference, username, since as claimed_at from orders join order_claims on "order" = orders.id
      join accounts on accounts.id = operator where closed_at is not null order by reference`,
  },
  {
    fact: 'a first approval still counts, and is still by the same operator',
    before: `select reference, username, first_approved_at from orders join accounts on accounts.id = first_approved_by
      order by reference`,
    after: `select reference, username, at as first_approved_at from orders join order_approvals on "order" = orders.id
      join accounts on accounts.id = operator where operator is distinct from decided_by order by reference`,
    tells: ['orders.first_approved_by', 'orders.first_approved_at'],
  },
  {
    fact: 'every decided order still tells who decided and when',
    before: `select reference, username, decided_at from orders join accounts on accounts.id = decided_by order by reference`,
  },
  {
    fact: 'every order still tells who wrote it down',
    before: `select reference, username from orders join accounts on accounts.id = registered_by order by reference`,
  },
  {
    fact: 'the reason that an operator typed is still prose',
    before: `select reference, reason from orders where reason <> '' and exists (
        select from order_entries entry where entry."order" = orders.id and entry.kind = 'declined' and entry.by is not null)
      order by reference`,
  },
  {
    fact: 'the reason that the studio gave is still a code',
    before: `select reference, reason from orders where reason <> '' and exists (
        select from order_entries entry where entry."order" = orders.id and entry.kind = 'declined' and entry.by is null)
      order by reference`,
    after: `select reference, dropped as reason from orders join successions on "order" = orders.id
      where dropped is not null and reason = '' order by reference`,
    tells: ['orders.reason'],
  },
  {
    fact: 'what people wrote in an order is still prose',
    before: `select id, text from order_entries
      where by is not null and kind in ('message', 'asked', 'answered', 'approved', 'declined') and text <> '' order by id`,
  },
  {
    fact: 'what the studio said in an order is still a code',
    before: `select id, kind, text from order_entries
      where by is null and kind in ('register-answered', 'approval-lapsed', 'declined') order by id`,
    after: `select id, kind, coalesce(data ->> 'finding', data ->> 'why', data ->> 'dropped') as text from order_entries
      where by is null and kind in ('register-answered', 'approval-lapsed', 'declined') and text = '' order by id`,
    tells: ['order_entries.text'],
  },
  {
    fact: 'a step in an order still names the seat or the short name that it was about',
    before: `select id, kind, text from order_entries
      where kind in ('seat-offered', 'seat-withdrawn', 'short-name-changed') order by id`,
    after: `select id, kind, coalesce(data ->> 'whom', data ->> 'shortName') as text from order_entries
      where kind in ('seat-offered', 'seat-withdrawn', 'short-name-changed') and text = '' order by id`,
  },
  {
    fact: 'every step of an order is in its place, by whoever took it',
    before: `select entry.id, reference, at, entry.kind, username, is_from_desk from order_entries entry
      join orders on orders.id = entry."order" left join accounts on accounts.id = entry.by order by entry.id`,
  },
  {
    fact: 'everybody has the part in an order that they had',
    before: `select reference, username, party.email_address, party.name, is_applicant, is_administrator, confirmed_at, refused_at
      from order_parties party join orders on orders.id = "order" left join accounts on accounts.id = person
      order by reference, party.id`,
  },
  {
    fact: 'the files of an order are whole',
    before: `select entry, name, type, size, md5(bytes) as bytes from order_attachments order by name`,
  },
  {
    fact: 'notes of the desk stay',
    before: `select reference, username, at, text from order_notes
      join orders on orders.id = "order" join accounts on accounts.id = by order by order_notes.id`,
  },
  {
    fact: 'a draft waits for whoever began it',
    before: `select username, typed, saved_at from order_drafts join accounts on accounts.id = person order by username`,
  },
  {
    fact: 'the desk finds an order by the number, short name and names that it found it by',
    before: `select reference, searched from orders order by reference`,
    after: `select reference, orders.number || ' ' || coalesce(names.text, '   ') as searched from orders
      join order_search numbers on numbers."order" = orders.id and numbers.text = orders.number
      left join order_search names on names."order" = orders.id and names.text <> orders.number order by reference`,
    tells: ['orders.searched'],
  },
  {
    fact: 'the same people sit at the desk',
    before: `select username, since from operators join accounts on accounts.id = person order by username`,
  },
]

const history: Fact[] = [
  {
    fact: 'the history tells everything but pushes as before, in the same order',
    before: `select id, at, event, account, person, organisation, visit, details
      from audit_records where event <> 'service-pushed' order by id`,
  },
  {
    fact: 'new orders, steps, notes and records get numbers that nothing had',
    before: `select nextval(pg_get_serial_sequence('orders', 'reference')) > (select max(reference) from orders) as "order",
      nextval(pg_get_serial_sequence('order_entries', 'id')) > (select max(id) from order_entries) as step,
      nextval(pg_get_serial_sequence('order_notes', 'id')) > (select max(id) from order_notes) as note,
      nextval(pg_get_serial_sequence('audit_records', 'id')) > (select max(id) from audit_records) as record`,
  },
]

export const facts: readonly Fact[] = [people, organisations, services, orders, history].flat()
