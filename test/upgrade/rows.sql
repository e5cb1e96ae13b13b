-- A studio that has been used, in the schema that 0005_service_desk left: never edited when the schema changes.
-- Sindre and Nora sit at the desk, Amal did. Ola is suspended. Amal came from the old system and has never logged in.

create function pg_temp.who(text) returns uuid language sql as 'select holder from names where name = $1';
create function pg_temp.team(text, text) returns uuid language sql as
  'select id from teams where organisation = pg_temp.who($1) and name = $2';
create function pg_temp.service(text, text) returns uuid language sql as
  'select id from services where owner = pg_temp.who($1) and short_name = $2';
create function pg_temp.ordered(integer) returns uuid language sql as 'select id from orders where reference = $1';
create function pg_temp.ago(text) returns timestamptz language sql as 'select now() - $1::interval';

-- People ------------------------------------------------------------------------------------------------------------

insert into names (name, holder) select name, gen_random_uuid() from unnest(array[
  'kari.nordmann', 'ola.bjornas', 'nora.berg', 'sindre.lie', 'amal.warsame', 'ola-ny',
  'fjordvik', 'skarvoy', 'eikehaug', 'warsame', 'skogselv', 'holmsund', 'kodeverket']) as name;

insert into accounts (id, username, name, email_address, password_hash, language, created_at, suspended_at, suspension_reason) values
  (pg_temp.who('kari.nordmann'), 'kari.nordmann', 'Kari Nordmann', 'kari@fjordvik.example', '$argon2id$kari', 'nb', pg_temp.ago('400 days'), null, null),
  (pg_temp.who('ola.bjornas'), 'Ola.Bjornas', 'Ola Bjørnås', 'Ola@Fjordvik.example', '$argon2id$ola', 'en', pg_temp.ago('390 days'), pg_temp.ago('2 days'), E'Nøkkelen lå åpent på nettet.\nRing oss.'),
  (pg_temp.who('nora.berg'), 'nora.berg', 'Nora Berg', 'nora@skarvoy.example', '$argon2id$nora', 'nb', pg_temp.ago('380 days'), null, null),
  (pg_temp.who('sindre.lie'), 'sindre.lie', 'Sindre Lie', 'sindre@studio.example', '$argon2id$sindre', 'nb', pg_temp.ago('370 days'), null, null),
  (pg_temp.who('amal.warsame'), 'amal.warsame', rpad('Amal Warsame ', 100, 'æ'), 'amal@warsame.example', '$argon2id$amal', 'en', pg_temp.ago('900 days'), null, null);

insert into identities (account, issuer, subject, person_key, method, level, connected_at, last_used_at) values
  (pg_temp.who('kari.nordmann'), 'https://ansattporten.example', 'subject-kari', 'key-kari', 'BankID', 'substantial', pg_temp.ago('400 days'), pg_temp.ago('1 hour')),
  (pg_temp.who('ola.bjornas'), 'https://ansattporten.example', 'subject-ola', 'key-ola', 'MinID', 'substantial', pg_temp.ago('390 days'), pg_temp.ago('200 days')),
  (pg_temp.who('nora.berg'), 'https://ansattporten.example', 'subject-nora', 'key-nora', 'BankID', 'high', pg_temp.ago('380 days'), pg_temp.ago('3 days')),
  (pg_temp.who('sindre.lie'), 'https://ansattporten.example', 'subject-sindre', 'key-sindre', 'BankID', 'high', pg_temp.ago('370 days'), pg_temp.ago('1 day'));

-- One who has only come, one who waits for the mail. A third has been swept; her session and form have not.
insert into sign_ups (id, issuer, subject, person_key, method, level, vouched_name, language, return_to, expires_at, username, name, email_address, password_hash, mailed_at, code_hash, code_expires_at, code_tries) values
  ('00000000-0000-4000-8000-000000000001', 'https://ansattporten.example', 'subject-new', 'key-new', 'MinID', 'substantial', '', 'nb', '/dashboard', now() + interval '20 minutes', null, null, null, null, null, null, null, 0),
  (pg_temp.who('ola-ny'), 'https://ansattporten.example', 'subject-ola-ny', 'key-ola-ny', 'MinID', 'substantial', 'Ola Bjørnås', 'en', '/organisations', now() + interval '29 days', 'Ola-Ny', 'Ola Bjørnås', 'ola.ny@fjordvik.example', '$argon2id$ola-ny', pg_temp.ago('5 minutes'), 'code-ola-ny', now() + interval '5 minutes', 2);

insert into activation_links (token_hash, sign_up, expires_at, used_at) values
  ('link-living', pg_temp.who('ola-ny'), now() + interval '175 minutes', null),
  ('link-used', null, pg_temp.ago('3 days'), pg_temp.ago('3 days')),
  ('link-old', pg_temp.who('ola-ny'), pg_temp.ago('1 hour'), null);

insert into sign_in_attempts (state_hash, browser_hash, nonce, code_verifier, purpose, return_to, link, expires_at) values
  ('state-1', 'browser-1', 'nonce-1', 'verifier-1', 'sign-in', '/dashboard', 'link-old', now() + interval '10 minutes'),
  ('state-2', 'browser-2', 'nonce-2', 'verifier-2', 'represent', '/organisations', null, now() + interval '10 minutes');

insert into used_captchas values ('signature-1', now() + interval '10 minutes');
insert into limits values ('sign-in:192.0.2.1', 3, 1900000000000), ('keys:kari', 1, null);

insert into sessions (token_hash, account, sign_up, started_at, seen_at, ends_at, ends_at_latest, method, browser, issuer, provider_session, sealed_id_token) values
  ('session-kari', pg_temp.who('kari.nordmann'), null, pg_temp.ago('1 hour'), pg_temp.ago('1 minute'), now() + interval '59 minutes', now() + interval '11 hours', 'BankID', 'Chrome, Windows', 'https://ansattporten.example', 'sid-kari', 'sealed'),
  ('session-kari-2', pg_temp.who('kari.nordmann'), null, pg_temp.ago('20 hours'), pg_temp.ago('9 hours'), pg_temp.ago('8 hours'), pg_temp.ago('8 hours'), 'BankID', 'Safari, iPhone', 'https://ansattporten.example', null, null),
  ('session-ola-ny', null, pg_temp.who('ola-ny'), pg_temp.ago('10 minutes'), pg_temp.ago('1 minute'), now() + interval '59 minutes', now() + interval '11 hours', 'MinID', 'Firefox, Linux', 'https://ansattporten.example', 'sid-ola-ny', 'sealed'),
  ('session-swept', null, '00000000-0000-4000-8000-000000000009', pg_temp.ago('10 minutes'), pg_temp.ago('1 minute'), now() + interval '59 minutes', now() + interval '11 hours', 'MinID', 'Firefox, Linux', 'https://ansattporten.example', null, null);

insert into kept_forms (holder, path, typed, kept_at) values
  (pg_temp.who('nora.berg'), '/organisations/apply', '{"number": "312500205", "message": "Vi vil\nbegynne."}', pg_temp.ago('10 minutes')),
  (pg_temp.who('ola-ny'), '/sign-up/complete', '{"name": "Ola"}', pg_temp.ago('10 minutes')),
  ('00000000-0000-4000-8000-000000000009', '/sign-up/complete', '{"name": "Nora"}', pg_temp.ago('10 minutes'));

insert into access_keys (account, name, scope, key_hash, ending, created_at, expires_at, last_used_at, revoked_at) values
  (pg_temp.who('kari.nordmann'), 'Bærbar', 'write', 'hash-1', 'ab1c', pg_temp.ago('30 days'), now() + interval '60 days', pg_temp.ago('1 hour'), null),
  (pg_temp.who('kari.nordmann'), rpad('byggeserver ', 60, 'ø'), 'read', 'hash-2', 'xy2z', pg_temp.ago('90 days'), pg_temp.ago('1 day'), null, null),
  (pg_temp.who('ola.bjornas'), 'gammel', 'write', 'hash-3', 'qq3q', pg_temp.ago('90 days'), now() + interval '9 days', pg_temp.ago('3 days'), pg_temp.ago('2 days'));

insert into grants (account, program, scopes, granted_at, revoked_at) values
  (pg_temp.who('kari.nordmann'), 'altinn-studio', '{profile,services}', pg_temp.ago('300 days'), pg_temp.ago('200 days')),
  (pg_temp.who('kari.nordmann'), 'altinn-studio', '{profile,services}', pg_temp.ago('199 days'), null),
  (pg_temp.who('sindre.lie'), 'altinn-studio', '{profile}', pg_temp.ago('199 days'), null);

insert into operators values (pg_temp.who('sindre.lie'), pg_temp.ago('360 days')), (pg_temp.who('nora.berg'), pg_temp.ago('350 days'));

-- Organisations -----------------------------------------------------------------------------------------------------

insert into organisations (id, short_name, number, kind, name_nb, name_nn, name_en, form, website, opened_at, suspended_at, suspension_reason) values
  (pg_temp.who('fjordvik'), 'fjordvik', '312400103', 'service-owner', 'Fjordvik kommune', 'Fjordvik kommune', 'Fjordvik Municipality', 'KOMM', rpad('https://www.fjordvik.example/', 200, 'a'), pg_temp.ago('300 days'), null, null),
  (pg_temp.who('skarvoy'), 'skarvoy', '312500205', 'service-owner', 'Skarvøy kommune', 'Skarvøy kommune', 'Skarvøy Municipality', 'KOMM', null, pg_temp.ago('200 days'), pg_temp.ago('5 days'), 'owner-back'),
  (pg_temp.who('eikehaug'), 'eikehaug', '312500302', 'service-owner', 'Eikehaug kommune', 'Eikehaug kommune', 'Eikehaug Municipality', 'KOMM', null, pg_temp.ago('350 days'), null, null),
  (pg_temp.who('warsame'), 'warsame', '312405601', 'developer', 'Warsame utvikling', 'Warsame utvikling', 'Warsame Development', null, null, pg_temp.ago('100 days'), null, null),
  (pg_temp.who('skogselv'), 'skogselv', '312500507', 'service-owner', 'Skogselv kommune – Vuovdejohka suohkan', rpad('Skogselv ', 200, 'å'), 'Skogselv Municipality', 'KOMM', null, pg_temp.ago('1 hour'), null, null),
  (pg_temp.who('holmsund'), 'holmsund', '312403404', 'service-owner', 'Holmsund fylkeskommune', 'Holmsund fylkeskommune', 'Holmsund County', 'FYLK', null, pg_temp.ago('250 days'), null, null),
  (pg_temp.who('kodeverket'), 'kodeverket', '312503301', 'developer', 'Kodeverket på kaia', 'Kodeverket på kaia', 'The Code Works', 'AS', null, pg_temp.ago('50 days'), null, null);

insert into organisation_logos values
  (pg_temp.who('fjordvik'), 'image/png', '\x89504e470d0a1a0a00ff', pg_temp.ago('9 days'));

insert into teams (organisation, name, is_owners, level, reach, may_create)
  select id, 'Owners', true, 'admin'::access_level, 'all', true from organisations;
-- Teams that every organisation begins with, one of them renamed; and one of the same name that somebody made by hand.
insert into teams (organisation, name, description, level, reach, may_create)
  select id, case short_name when 'holmsund' then 'Utviklere' else 'Devs' end, '', 'write'::access_level, 'all', true from organisations where short_name <> 'warsame';
insert into teams (organisation, name, description, level, reach, may_create)
  select id, 'Deploy-TT02', '', 'read'::access_level, 'all', false from organisations where kind = 'service-owner';
insert into teams (organisation, name, description, level, reach, may_create) values
  (pg_temp.who('warsame'), 'Devs', 'Bare de som er her i sommer', 'read', 'all', false),
  (pg_temp.who('fjordvik'), 'Oppvekst <b>', rpad('Skole ', 200, 'ø'), 'write', 'chosen', false),
  (pg_temp.who('fjordvik'), 'Deploy-Production', '', 'read', 'all', false),
  (pg_temp.who('fjordvik'), 'Sett utenfra', '', 'none', 'all', false);

insert into team_environments
  select id, 'tt02', 'publish' from teams where name = 'Deploy-TT02';
insert into team_environments values
  (pg_temp.team('fjordvik', 'Deploy-Production'), 'production', 'publish'),
  (pg_temp.team('fjordvik', 'Oppvekst <b>'), 'tt02', 'administer');

insert into team_members (team, organisation, person, since)
  select pg_temp.team(organisation, team), pg_temp.who(organisation), pg_temp.who(person), pg_temp.ago(since)
  from (values
    ('fjordvik', 'Owners', 'kari.nordmann', '300 days'), ('fjordvik', 'Owners', 'amal.warsame', '40 days'),
    ('fjordvik', 'Devs', 'ola.bjornas', '290 days'), ('fjordvik', 'Oppvekst <b>', 'ola.bjornas', '280 days'),
    ('fjordvik', 'Sett utenfra', 'nora.berg', '7 days'), ('skarvoy', 'Owners', 'nora.berg', '200 days'),
    ('eikehaug', 'Owners', 'ola.bjornas', '350 days'), ('warsame', 'Owners', 'amal.warsame', '100 days'),
    ('skogselv', 'Owners', 'kari.nordmann', '1 hour'), ('holmsund', 'Owners', 'kari.nordmann', '20 days'),
    ('holmsund', 'Owners', 'ola.bjornas', '250 days'), ('kodeverket', 'Owners', 'amal.warsame', '50 days'),
    ('kodeverket', 'Devs', 'kari.nordmann', '49 days')) as row (organisation, team, person, since);

insert into environments (organisation, environment, opened_at, terms, accepted_by)
  select id, 'tt02', opened_at, null::text, null::uuid from organisations where kind = 'service-owner'
  union all select pg_temp.who('fjordvik'), 'production', pg_temp.ago('100 days'), '2026-1', pg_temp.who('kari.nordmann')
  union all select pg_temp.who('holmsund'), 'production', pg_temp.ago('90 days'), '2026-1', pg_temp.who('ola.bjornas');

insert into join_requests (organisation, person, message, vouched_at, asked_at, reminded_at, nudged_at, outcome, closed_at, closed_by, reason, lifted_at)
  select pg_temp.who(organisation), pg_temp.who(person), message, pg_temp.ago(vouched), pg_temp.ago(asked), pg_temp.ago(reminded), pg_temp.ago(nudged), outcome, pg_temp.ago(closed), pg_temp.who(closer), reason, pg_temp.ago(lifted)
  from (values
    ('skarvoy', 'kari.nordmann', rpad('Jeg trenger tilgang. ', 1000, 'ø'), null, '20 days', '12 days', '5 days', null, null, null, null, null),
    ('kodeverket', 'nora.berg', '', '1 hour', '1 hour', null, null, null, null, null, null, null),
    ('fjordvik', 'ola.bjornas', 'Ny på jobb', null, '291 days', null, null, 'approved', '290 days', 'kari.nordmann', null, null),
    ('fjordvik', 'nora.berg', 'Slipp meg inn', null, '150 days', '143 days', null, 'declined', '140 days', 'ola.bjornas', E'approved\nKom igjen', '139 days'),
    ('eikehaug', 'nora.berg', 'Feil sted', null, '60 days', null, null, 'withdrawn', '59 days', 'nora.berg', null, null),
    ('holmsund', 'nora.berg', 'Og igjen', null, '3 days', null, null, 'declined', '2 days', 'kari.nordmann', null, null))
    as row (organisation, person, message, vouched, asked, reminded, nudged, outcome, closed, closer, reason, lifted);

-- The second to last was sent before Ola was removed from Skarvøy; the last by somebody who is no owner any more.
insert into invitations (organisation, email_address, token_hash, invited_by, sent_at, expires_at, outcome, closed_at)
  select pg_temp.who(organisation), address, token, pg_temp.who(inviter), pg_temp.ago(sent), pg_temp.ago(sent) + interval '7 days', outcome, pg_temp.ago(closed)
  from (values
    ('fjordvik', 'ny@fjordvik.example', 'invited-1', 'kari.nordmann', '1 day', null, null),
    ('fjordvik', 'amal@warsame.example', 'invited-2', 'kari.nordmann', '41 days', 'accepted', '40 days'),
    ('fjordvik', 'feil@fjordvik.example', 'invited-3', 'kari.nordmann', '30 days', 'withdrawn', '29 days'),
    ('holmsund', 'sen@holmsund.example', 'invited-4', 'ola.bjornas', '60 days', null, null),
    ('skarvoy', 'ola@fjordvik.example', 'invited-5', 'nora.berg', '6 days', null, null),
    ('eikehaug', 'ny@eikehaug.example', 'invited-6', 'amal.warsame', '2 days', null, null))
    as row (organisation, address, token, inviter, sent, outcome, closed);

insert into invitation_teams
  select invitation.id, team.id from invitations invitation join teams team using (organisation)
  where team.name = 'Devs' or (invitation.token_hash = 'invited-2' and team.is_owners);

insert into representations values
  (pg_temp.who('kari.nordmann'), '312400103', 'FJORDVIK KOMMUNE', pg_temp.ago('1 day')),
  (pg_temp.who('amal.warsame'), '312500302', 'EIKEHAUG KOMMUNE', pg_temp.ago('90 days'));

-- Services ----------------------------------------------------------------------------------------------------------

insert into services (id, owner, short_name, title, purpose, visibility, created_at, changed_at, changed_by)
  select gen_random_uuid(), pg_temp.who(owner), short_name, title, purpose, visibility, pg_temp.ago(created), pg_temp.ago(changed), pg_temp.who(changer)
  from (values
    ('fjordvik', 'hundelisens', 'Hundelisens', 'service', 'open', '299 days', '1 day', 'kari.nordmann'),
    ('fjordvik', 'skoleplass', rpad('Skoleplass ', 100, 'å'), 'service', 'closed', '280 days', '30 days', 'ola.bjornas'),
    ('fjordvik', 'fjordvik-datamodels', 'Datamodeller', 'datamodels', 'closed', '300 days', '300 days', 'kari.nordmann'),
    ('fjordvik', 'fjordvik-content', 'Innhold', 'content', 'closed', '300 days', '300 days', 'kari.nordmann'),
    ('fjordvik', 'fjordvik-resources', 'Ressurser', 'resources', 'closed', '300 days', '300 days', 'kari.nordmann'),
    ('nora.berg', 'prove', 'Prøve', 'service', 'closed', '90 days', '2 days', 'nora.berg'),
    ('kodeverket', 'verktoy', 'Verktøy', 'service', 'closed', '40 days', '4 days', 'amal.warsame'))
    as row (owner, short_name, title, purpose, visibility, created, changed, changer);

insert into team_services values
  (pg_temp.team('fjordvik', 'Oppvekst <b>'), pg_temp.service('fjordvik', 'skoleplass'), pg_temp.who('fjordvik'));

insert into collaborators (service, person, team, level, since) values
  (pg_temp.service('fjordvik', 'hundelisens'), pg_temp.who('kari.nordmann'), null, 'admin', pg_temp.ago('299 days')),
  (pg_temp.service('fjordvik', 'skoleplass'), pg_temp.who('nora.berg'), null, 'read', pg_temp.ago('20 days')),
  (pg_temp.service('fjordvik', 'skoleplass'), null, pg_temp.team('kodeverket', 'Devs'), 'write', pg_temp.ago('10 days'));

insert into service_transfers values
  (pg_temp.service('nora.berg', 'prove'), pg_temp.who('skarvoy'), pg_temp.who('nora.berg'), pg_temp.ago('3 days')),
  (pg_temp.service('kodeverket', 'verktoy'), pg_temp.who('ola.bjornas'), pg_temp.who('amal.warsame'), pg_temp.ago('1 day'));

insert into favourites values
  (pg_temp.who('kari.nordmann'), pg_temp.service('fjordvik', 'hundelisens')),
  (pg_temp.who('ola.bjornas'), pg_temp.service('fjordvik', 'skoleplass'));

-- Orders: every purpose in every state that it can have --------------------------------------------------------------

insert into orders (purpose, state, number, organisation, kind, short_name, name_nb, name_nn, name_en, agreement, bodies, message, finding, unit, checked_at, registered_by, ordered_at, due_at, asked_at, days_used, claimed_by, claimed_at, first_approved_by, first_approved_at, decided_by, decided_at, reason, waits_until, closed_at)
  select purpose, state, number, pg_temp.who(organisation), kind, short_name, name, name || ' nn', name || ' en', agreement, bodies, message, finding,
    case when finding in ('found', 'deleted') then jsonb_build_object('number', number, 'name', upper(name), 'form', 'KOMM', 'formText', 'Kommune', 'isBankrupt', false, 'isClosing', false, 'isSubUnit', false) end,
    case finding when 'unchecked' then null else pg_temp.ago(ordered) end,
    pg_temp.who(registrar), pg_temp.ago(ordered), pg_temp.ago(ordered) + interval '5 days', pg_temp.ago(asked), days_used,
    pg_temp.who(claimer), pg_temp.ago(claimed), pg_temp.who(first), pg_temp.ago(first_at), pg_temp.who(decider), pg_temp.ago(decided), reason,
    pg_temp.ago(decided) + case purpose when 'succession' then interval '72 hours' end * case when state in ('approved', 'done', 'stopped') or reason in ('owner-back', 'applicant-gone') and first is not null then 1 end,
    pg_temp.ago(closed)
  from (values
    (1001, 'open', 'done', '312400103', 'fjordvik', 'service-owner', 'fjordvik', 'Fjordvik kommune', '2026/1', '', 'Vi skal lage skjemaer.', 'found', null, '302 days', null, 1, 'sindre.lie', '301 days', 'nora.berg', '301 days', 'sindre.lie', '300 days', '', '300 days'),
    (1002, 'open', 'waiting', '312500604', null, 'service-owner', 'tindebygd', 'Tindebygd kommune', '', '', '', 'unchecked', null, '1 day', null, 0, null, null, null, null, null, null, '', null),
    (1003, 'open', 'waiting', '312500701', null, 'service-owner', 'viddene', 'Viddene fylkeskommune', rpad('2026/3 ', 100, '§'), rpad('Kommuner ', 2000, 'å'), rpad('Mye ', 4000, 'æ'), 'deleted', null, '2 days', null, 0, 'sindre.lie', '1 day', 'nora.berg', '20 hours', null, null, '', null),
    (1004, 'open', 'asked', '312502607', null, 'developer', 'arkiv', 'Tre fjorder arkiv', '', E'Fjordvik kommune\nSkarvøy kommune', '', 'gone', null, '9 days', '3 days', 2, 'nora.berg', '8 days', null, null, null, null, '', null),
    (1005, 'open', 'approved', '312500507', 'skogselv', 'service-owner', 'skogselv', 'Skogselv kommune', '2026/5', '', '', 'found', null, '3 days', null, 0, 'sindre.lie', '2 days', 'nora.berg', '1 day', 'sindre.lie', '1 hour', '', null),
    (1006, 'open', 'declined', '312503409', null, 'developer', 'siste-luke', 'Siste luke', '', '', '', 'unknown', null, '80 days', null, 0, 'amal.warsame', '79 days', null, null, 'amal.warsame', '78 days', 'owner-back', '78 days'),
    (1007, 'open', 'withdrawn', '312500701', null, 'service-owner', 'vidda', 'Viddene fylkeskommune', '', '', '', 'found', 'sindre.lie', '50 days', null, 0, null, null, null, null, null, null, '', '45 days'),
    (1008, 'become-service-owner', 'done', '312403404', 'holmsund', 'service-owner', null, null, '2026/8', '', '', 'found', null, '200 days', null, 0, 'sindre.lie', '199 days', null, null, 'sindre.lie', '198 days', '', '198 days'),
    (1009, 'become-service-owner', 'declined', '312405601', 'warsame', 'service-owner', null, null, '2026/9', '', '', 'found', null, '70 days', null, 0, 'nora.berg', '69 days', null, null, 'nora.berg', '68 days', E'changed', '68 days'),
    (1010, 'become-service-owner', 'asked', '312503301', 'kodeverket', 'service-owner', null, null, '', '', 'Vi har avtale nå.', 'found', null, '6 days', '1 day', 1, 'sindre.lie', '5 days', null, null, null, null, '', null),
    (1011, 'become-service-owner', 'waiting', '312405601', 'warsame', 'service-owner', null, null, '', '', '', 'unchecked', null, '1 hour', null, 0, null, null, null, null, null, null, '', null),
    (1012, 'succession', 'waiting', '312403404', 'holmsund', null, null, null, '', '', 'Ola er borte.', 'found', null, '4 days', null, 0, 'sindre.lie', '3 days', 'sindre.lie', '2 days', null, null, '', null),
    (1013, 'succession', 'approved', '312500302', 'eikehaug', null, null, null, '', '', 'Eieren svarer ikke.', 'found', null, '9 days', null, 0, 'sindre.lie', '8 days', 'nora.berg', '3 days', 'sindre.lie', '1 day', '', null),
    (1014, 'succession', 'done', '312403404', 'holmsund', null, null, null, '', '', 'Ola er borte.', 'found', null, '30 days', null, 0, null, null, 'nora.berg', '24 days', 'sindre.lie', '23 days', '', '20 days'),
    (1015, 'succession', 'declined', '312403404', 'holmsund', null, null, null, '', '', 'Første forsøk', 'found', null, '60 days', null, 0, null, null, 'nora.berg', '54 days', 'sindre.lie', '53 days', 'owner-back', '51 days'),
    (1016, 'succession', 'declined', '312500302', 'eikehaug', null, null, null, '', '', 'Første forsøk', 'found', null, '60 days', null, 0, null, null, 'sindre.lie', '54 days', 'nora.berg', '53 days', 'applicant-gone', '50 days'),
    (1017, 'succession', 'declined', '312500302', 'eikehaug', null, null, null, '', '', 'Andre forsøk', 'found', null, '40 days', null, 0, 'sindre.lie', '39 days', null, null, 'sindre.lie', '38 days', 'applicant-gone', '38 days'),
    (1018, 'succession', 'stopped', '312500302', 'eikehaug', null, null, null, '', '', 'Tredje forsøk', 'found', null, '35 days', null, 0, null, null, 'nora.berg', '33 days', 'sindre.lie', '32 days', '', '31 days'),
    (1019, 'succession', 'withdrawn', '312500205', 'skarvoy', null, null, null, '', '', 'Glem det', 'found', null, '15 days', null, 0, null, null, null, null, null, null, '', '14 days'),
    (1020, 'open', 'waiting', '312502704', null, 'service-owner', 'fyr', 'Fyrselskapet', '2026/20', '', '', 'found', null, '2 days', null, 0, 'nora.berg', '1 day', null, null, null, null, '', null),
    (1021, 'open', 'declined', '312502801', null, 'service-owner', 'sykehus', 'Sykehusene', '2026/21', '', '', 'found', 'nora.berg', '33 days', null, 3, null, null, null, null, 'sindre.lie', '30 days', rpad(E'Avtalen mangler.\nSend den. ', 4000, 'ø'), '30 days'))
    as row (reference, purpose, state, number, organisation, kind, short_name, name, agreement, bodies, message, finding, registrar, ordered, asked, days_used, claimer, claimed, first, first_at, decider, decided, reason, closed)
  order by row.reference;
update orders set name_nb = null, name_nn = null, name_en = null where purpose <> 'open';

insert into order_parties ("order", person, email_address, name, is_applicant, is_administrator, confirmed_at, refused_at)
  select pg_temp.ordered(reference), pg_temp.who(person), address, name, applicant, administrator, pg_temp.ago(confirmed), pg_temp.ago(refused)
  from (values
    (1001, 'kari.nordmann', null, null, true, true, '302 days', null), (1001, 'amal.warsame', null, null, false, true, '301 days', null),
    (1001, 'ola.bjornas', null, null, false, true, null, '301 days'), (1002, 'amal.warsame', null, null, true, true, '1 day', null),
    (1002, null, 'Nora@Skarvoy.example', null, false, true, null, null), (1002, null, 'ukjent@tindebygd.example', null, false, true, null, null),
    (1003, 'kari.nordmann', null, null, true, false, null, null), (1003, 'amal.warsame', null, null, false, true, null, null),
    (1004, 'amal.warsame', null, null, true, true, '9 days', null), (1005, 'kari.nordmann', null, null, true, true, '3 days', null),
    (1006, 'kari.nordmann', null, null, true, true, '80 days', null),
    (1007, null, 'berg@viddene.example', 'Nora B. på Viddene', true, true, null, null),
    (1007, null, 'nei@viddene.example', null, false, true, null, '49 days'),
    (1008, 'ola.bjornas', null, null, true, false, null, null), (1009, 'amal.warsame', null, null, true, false, null, null),
    (1010, 'amal.warsame', null, null, true, false, null, null), (1011, 'amal.warsame', null, null, true, false, null, null),
    (1012, 'amal.warsame', null, null, true, true, '4 days', null), (1013, 'amal.warsame', null, null, true, true, '9 days', null),
    (1014, 'kari.nordmann', null, null, true, true, '30 days', null), (1015, 'kari.nordmann', null, null, true, true, '60 days', null),
    (1016, 'ola.bjornas', null, null, true, true, '60 days', null), (1017, 'amal.warsame', null, null, true, true, '40 days', null),
    (1018, 'amal.warsame', null, null, true, true, '35 days', null), (1019, 'kari.nordmann', null, null, true, true, '15 days', null),
    (1020, 'sindre.lie', null, null, true, true, '2 days', null), (1021, 'kari.nordmann', null, null, true, true, '33 days', null))
    as row (reference, person, address, name, applicant, administrator, confirmed, refused);

-- Every kind of step. What people typed looks like what the studio says wherever the two share a column.
insert into order_entries ("order", at, kind, by, is_from_desk, text)
  select pg_temp.ordered(reference), pg_temp.ago(at), kind, pg_temp.who(by), desk, text
  from (values
    (1001, '302 days', 'ordered', 'kari.nordmann', false, ''), (1001, '302 days', 'register-answered', null, false, 'found'),
    (1001, '301 days', 'seat-confirmed', 'amal.warsame', false, ''), (1001, '301 days', 'seat-refused', 'ola.bjornas', false, ''),
    (1001, '301 days', 'first-approved', 'nora.berg', true, ''), (1001, '300 days', 'approved', 'sindre.lie', true, E'Velkommen!\nHilsen oss'),
    (1001, '299 days', 'opened', null, false, ''),
    (1002, '1 day', 'ordered', 'amal.warsame', false, ''),
    (1003, '2 days', 'ordered', 'kari.nordmann', false, ''), (1003, '2 days', 'register-answered', null, false, 'deleted'),
    (1003, '47 hours', 'first-approved', 'sindre.lie', true, ''), (1003, '46 hours', 'approval-lapsed', null, false, 'changed'),
    (1003, '45 hours', 'first-approved', 'nora.berg', true, ''), (1003, '44 hours', 'approval-lapsed', null, false, 'left'),
    (1003, '43 hours', 'message', 'kari.nordmann', false, 'left'), (1003, '42 hours', 'message', 'sindre.lie', true, 'changed'),
    (1003, '41 hours', 'seat-offered', 'kari.nordmann', false, 'amal.warsame'), (1003, '40 hours', 'seat-offered', 'kari.nordmann', false, 'borte@viddene.example'),
    (1003, '39 hours', 'seat-withdrawn', 'kari.nordmann', false, 'borte@viddene.example'), (1003, '38 hours', 'message', 'kari.nordmann', false, 'amal.warsame'),
    (1003, '37 hours', 'short-name-changed', 'kari.nordmann', false, 'vidda'), (1003, '36 hours', 'short-name-changed', 'sindre.lie', true, 'viddene'),
    (1003, '20 hours', 'first-approved', 'nora.berg', true, ''),
    (1004, '9 days', 'ordered', 'amal.warsame', false, ''), (1004, '9 days', 'register-answered', null, false, 'gone'),
    (1004, '7 days', 'asked', 'nora.berg', true, 'found'), (1004, '6 days', 'answered', 'amal.warsame', false, 'unknown'),
    (1004, '3 days', 'asked', 'nora.berg', true, rpad('Hvorfor? ', 4000, 'å')),
    (1005, '3 days', 'ordered', 'kari.nordmann', false, ''), (1005, '1 day', 'first-approved', 'nora.berg', true, ''),
    (1005, '1 hour', 'approved', 'sindre.lie', true, ''),
    (1006, '80 days', 'ordered', 'kari.nordmann', false, ''), (1006, '80 days', 'register-answered', null, false, 'unknown'),
    (1006, '78 days', 'declined', 'amal.warsame', true, 'owner-back'),
    (1007, '50 days', 'registered', 'sindre.lie', true, ''), (1007, '45 days', 'withdrawn', 'sindre.lie', true, ''),
    (1008, '200 days', 'ordered', 'ola.bjornas', false, ''), (1008, '198 days', 'approved', 'sindre.lie', true, ''), (1008, '198 days', 'opened', null, false, ''),
    (1009, '70 days', 'ordered', 'amal.warsame', false, ''), (1009, '68 days', 'declined', 'nora.berg', true, 'changed'),
    (1010, '6 days', 'ordered', 'amal.warsame', false, ''), (1010, '1 day', 'asked', 'sindre.lie', true, 'Send avtalen.'),
    (1011, '1 hour', 'ordered', 'amal.warsame', false, ''),
    (1012, '4 days', 'ordered', 'amal.warsame', false, ''), (1012, '2 days', 'first-approved', 'sindre.lie', true, ''),
    (1013, '9 days', 'ordered', 'amal.warsame', false, ''), (1013, '3 days', 'first-approved', 'nora.berg', true, ''), (1013, '1 day', 'approved', 'sindre.lie', true, ''),
    (1014, '30 days', 'ordered', 'kari.nordmann', false, ''), (1014, '24 days', 'first-approved', 'nora.berg', true, ''),
    (1014, '23 days', 'approved', 'sindre.lie', true, ''), (1014, '20 days', 'appointed', null, false, ''),
    (1015, '60 days', 'ordered', 'kari.nordmann', false, ''), (1015, '51 days', 'declined', null, false, 'owner-back'),
    (1016, '60 days', 'ordered', 'ola.bjornas', false, ''), (1016, '50 days', 'declined', null, false, 'applicant-gone'),
    (1017, '40 days', 'ordered', 'amal.warsame', false, ''), (1017, '38 days', 'declined', 'sindre.lie', true, 'applicant-gone'),
    (1018, '35 days', 'ordered', 'amal.warsame', false, ''), (1018, '31 days', 'stopped', 'ola.bjornas', false, ''),
    (1019, '15 days', 'ordered', 'kari.nordmann', false, ''), (1019, '14 days', 'withdrawn', 'kari.nordmann', false, ''),
    (1020, '2 days', 'ordered', 'sindre.lie', false, ''), (1020, '1 day', 'message', 'sindre.lie', false, 'Dette er min egen.'), (1020, '1 day', 'message', 'nora.berg', true, rpad('Takk! ', 8000, 'ø')),
    (1021, '33 days', 'registered', 'nora.berg', true, ''), (1021, '30 days', 'declined', 'sindre.lie', true, rpad(E'Avtalen mangler.\nSend den. ', 4000, 'ø')))
    as row (reference, at, kind, by, desk, text);

insert into order_attachments (entry, name, type, size, bytes)
  select id, 'avtale «ny».pdf', 'application/pdf', 6, '\x255044462d31'::bytea from order_entries where kind = 'answered'
  union all select id, 'bilde.png', 'image/png', 4, '\x89504e47'::bytea from order_entries where kind = 'answered';

insert into order_notes ("order", by, at, text) values
  (pg_temp.ordered(1003), pg_temp.who('nora.berg'), pg_temp.ago('20 hours'), E'owner-back\nRinget dem.'),
  (pg_temp.ordered(1006), pg_temp.who('amal.warsame'), pg_temp.ago('78 days'), rpad('Konkurs? ', 4000, 'é'));

insert into order_drafts values
  (pg_temp.who('nora.berg'), jsonb_build_object('number', '312 502 305', 'message', repeat('Mer ', 3000)), pg_temp.ago('3 days')),
  (pg_temp.who('kari.nordmann'), '{"number": "312502402"}', pg_temp.ago('89 days'));

insert into succession_stops values
  ('stop-1', pg_temp.ordered(1013), pg_temp.who('ola.bjornas')), ('stop-2', pg_temp.ordered(1018), pg_temp.who('ola.bjornas')),
  ('stop-3', pg_temp.ordered(1014), pg_temp.who('ola.bjornas'));

insert into outbox ("to", subject, text, html, language, enqueued_at) values
  ('kari@fjordvik.example', 'Svar på bestillingen', 'Hei', '<p>Hei</p>', 'nb', pg_temp.ago('1 minute')),
  ('amal@warsame.example', 'Your order', 'Hello', '<p>Hello</p>', 'en', pg_temp.ago('2 hours'));

-- History: every event. An account that never came to be, and a service that is no more, are told of as well. ---------

insert into audit_records (at, event, account, person, organisation, visit, details)
  select pg_temp.ago(at), event, coalesce(pg_temp.who(account), case account when 'swept' then '00000000-0000-4000-8000-000000000009'::uuid end), pg_temp.who(person), pg_temp.who(organisation),
    case when account is not null and event <> 'service-pushed' then 'visit-' || md5(at) end, details::jsonb
  from (values
    ('900 days', 'profile-changed', 'amal.warsame', null, null, '{"changed": "name, language"}'),
    ('410 days', 'sign-up-begun', 'swept', null, null, '{}'),
    ('410 days', 'sign-up-completed', 'swept', null, null, '{"username": "nora.ny"}'),
    ('401 days', 'sign-up-begun', 'kari.nordmann', null, null, '{}'),
    ('401 days', 'sign-up-completed', 'kari.nordmann', null, null, '{"username": "kari.nordmann"}'),
    ('401 days', 'activation-mail-sent', 'kari.nordmann', null, null, '{}'),
    ('401 days', 'address-corrected', 'kari.nordmann', null, null, '{}'),
    ('400 days', 'account-activated', 'kari.nordmann', null, null, '{"by": "link"}'),
    ('400 days', 'identity-connected', 'kari.nordmann', null, null, '{"method": "BankID"}'),
    ('400 days', 'signed-in', 'kari.nordmann', null, null, '{"method": "BankID", "level": "substantial"}'),
    ('400 days', 'signed-out', 'kari.nordmann', null, null, '{}'),
    ('399 days', 'signed-out-by-ansattporten', 'kari.nordmann', null, null, '{}'),
    ('399 days', 'session-ended', 'kari.nordmann', null, null, '{}'),
    ('399 days', 'other-sessions-ended', 'kari.nordmann', null, null, '{"count": 2}'),
    ('399 days', 'consent-declined', 'kari.nordmann', null, null, '{"program": "Altinn Studio"}'),
    ('300 days', 'consent-given', 'kari.nordmann', null, null, '{"program": "Altinn Studio", "scopes": "profile services"}'),
    ('200 days', 'consent-revoked', 'kari.nordmann', null, null, '{"program": "Altinn Studio"}'),
    ('90 days', 'access-key-made', 'ola.bjornas', null, null, '{"name": "gammel", "scope": "write", "expires": "2026-12-09T10:00:00.000Z"}'),
    ('2 days', 'access-key-revoked', 'ola.bjornas', null, null, '{"name": "gammel"}'),
    ('90 days', 'representation-vouched', 'amal.warsame', null, null, '{"number": "312500302", "name": "EIKEHAUG KOMMUNE"}'),
    ('300 days', 'organisation-opened', 'sindre.lie', null, 'fjordvik', '{"organisation": "fjordvik"}'),
    ('350 days', 'organisation-opened', null, null, 'eikehaug', '{"organisation": "eikehaug"}'),
    ('9 days', 'organisation-changed', 'kari.nordmann', null, 'fjordvik', '{"organisation": "fjordvik", "changed": "logo"}'),
    ('291 days', 'join-requested', 'ola.bjornas', null, 'fjordvik', '{"organisation": "fjordvik"}'),
    ('59 days', 'join-withdrawn', 'nora.berg', null, 'eikehaug', '{"organisation": "eikehaug"}'),
    ('290 days', 'join-approved', 'kari.nordmann', 'ola.bjornas', 'fjordvik', '{"organisation": "fjordvik", "teams": "Devs"}'),
    ('140 days', 'join-declined', 'ola.bjornas', 'nora.berg', 'fjordvik', '{"organisation": "fjordvik"}'),
    ('139 days', 'join-waiting-lifted', 'kari.nordmann', 'nora.berg', 'fjordvik', '{"organisation": "fjordvik"}'),
    ('7 days', 'person-added', 'kari.nordmann', 'nora.berg', 'fjordvik', '{"organisation": "fjordvik", "teams": "Sett utenfra"}'),
    ('41 days', 'invitation-sent', 'kari.nordmann', null, 'fjordvik', '{"organisation": "fjordvik", "address": "amal@warsame.example", "teams": "Owners"}'),
    ('41 days', 'invitation-resent', 'kari.nordmann', null, 'fjordvik', '{"organisation": "fjordvik", "address": "amal@warsame.example"}'),
    ('29 days', 'invitation-withdrawn', 'kari.nordmann', null, 'fjordvik', '{"organisation": "fjordvik", "address": "feil@fjordvik.example"}'),
    ('40 days', 'invitation-accepted', 'amal.warsame', null, 'fjordvik', '{"organisation": "fjordvik", "teams": "Owners"}'),
    ('280 days', 'teams-changed', 'kari.nordmann', 'ola.bjornas', 'fjordvik', '{"organisation": "fjordvik", "given": "Oppvekst <b>", "taken": ""}'),
    ('6 days 1 hour', 'person-removed', 'nora.berg', 'ola.bjornas', 'skarvoy', '{"organisation": "skarvoy", "lost": "Devs"}'),
    ('4 days', 'person-removed', 'nora.berg', 'ola.bjornas', 'skarvoy', '{"organisation": "skarvoy", "lost": "Devs, skarvoy/bat"}'),
    ('60 days', 'person-removed', 'kari.nordmann', 'nora.berg', 'fjordvik', '{"organisation": "fjordvik", "lost": "Devs"}'),
    ('45 days', 'organisation-left', 'nora.berg', null, 'kodeverket', '{"organisation": "kodeverket", "lost": "Devs"}'),
    ('280 days', 'team-created', 'kari.nordmann', null, 'fjordvik', '{"organisation": "fjordvik", "team": "Skole"}'),
    ('279 days', 'team-renamed', 'kari.nordmann', null, 'fjordvik', '{"organisation": "fjordvik", "team": "Oppvekst <b>", "before": "Skole"}'),
    ('279 days', 'team-described', 'kari.nordmann', null, 'fjordvik', '{"organisation": "fjordvik", "team": "Oppvekst <b>"}'),
    ('279 days', 'team-access-changed', 'kari.nordmann', null, 'fjordvik', '{"organisation": "fjordvik", "team": "Oppvekst <b>", "access": "write"}'),
    ('100 days', 'team-deleted', 'kari.nordmann', null, 'fjordvik', '{"organisation": "fjordvik", "team": "Gammelt"}'),
    ('30 days', 'access-asked', 'ola.bjornas', null, 'fjordvik', '{"on": "fjordvik", "act": "create-service"}'),
    ('3 hours', 'access-asked', 'nora.berg', null, 'fjordvik', '{"on": "fjordvik/skoleplass", "act": "push-to-service"}'),
    ('2 hours', 'access-asked', 'kari.nordmann', null, null, '{"on": "nora.berg/prove", "act": "push-to-service"}'),
    ('299 days', 'service-created', 'kari.nordmann', null, 'fjordvik', '{"service": "fjordvik/hundelisens"}'),
    ('300 days', 'service-created', null, null, 'fjordvik', '{"service": "fjordvik/fjordvik-content"}'),
    ('30 days', 'service-pushed', 'ola.bjornas', null, 'fjordvik', '{"service": "fjordvik/skoleplass", "key": "gammel"}'),
    ('25 days', 'service-pushed', 'kari.nordmann', null, 'fjordvik', '{"service": "fjordvik/slettet", "key": "Bærbar"}'),
    ('2 days', 'service-pushed', 'nora.berg', null, null, '{"service": "nora.berg/prove", "key": "Bærbar"}'),
    ('1 day', 'service-pushed', 'kari.nordmann', null, 'fjordvik', '{"service": "fjordvik/hundelisens", "key": "Bærbar"}'),
    ('200 days', 'service-changed', 'kari.nordmann', null, 'fjordvik', '{"service": "fjordvik/hundelisens", "title": "Hundelisens"}'),
    ('199 days', 'service-opened', 'kari.nordmann', null, 'fjordvik', '{"service": "fjordvik/hundelisens"}'),
    ('198 days', 'service-closed', 'kari.nordmann', null, 'fjordvik', '{"service": "fjordvik/skoleplass"}'),
    ('20 days', 'collaborator-added', 'kari.nordmann', 'nora.berg', 'fjordvik', '{"service": "fjordvik/skoleplass", "level": "write", "team": ""}'),
    ('19 days', 'collaborator-changed', 'kari.nordmann', 'nora.berg', 'fjordvik', '{"service": "fjordvik/skoleplass", "level": "read", "team": ""}'),
    ('18 days', 'collaborator-removed', 'kari.nordmann', null, 'fjordvik', '{"service": "fjordvik/skoleplass", "team": "kodeverket/Devs"}'),
    ('3 days', 'transfer-offered', 'nora.berg', null, 'skarvoy', '{"service": "nora.berg/prove", "receiver": "skarvoy"}'),
    ('15 days', 'transfer-withdrawn', 'nora.berg', null, null, '{"service": "nora.berg/prove", "receiver": "kari.nordmann"}'),
    ('14 days', 'transfer-declined', 'kari.nordmann', 'nora.berg', null, '{"service": "nora.berg/prove", "receiver": "kari.nordmann"}'),
    ('39 days', 'transfer-accepted', 'amal.warsame', 'kari.nordmann', 'kodeverket', '{"service": "kodeverket/verktoy", "before": "kari.nordmann/verktoy"}'),
    ('24 days', 'service-deleted', 'kari.nordmann', null, 'fjordvik', '{"service": "fjordvik/slettet"}'),
    ('100 days', 'terms-accepted', 'kari.nordmann', null, 'fjordvik', '{"organisation": "fjordvik", "environment": "production", "terms": "2026-1"}'),
    ('100 days', 'environment-opened', 'kari.nordmann', null, 'fjordvik', '{"organisation": "fjordvik", "environment": "production"}'),
    ('302 days', 'order-placed', 'kari.nordmann', null, null, '{"order": 1001}'),
    ('43 hours', 'order-written-to', 'kari.nordmann', null, null, '{"order": 1003}'),
    ('37 hours', 'order-short-name-changed', 'kari.nordmann', null, null, '{"order": 1003, "shortName": "vidda"}'),
    ('14 days', 'order-withdrawn', 'kari.nordmann', null, null, '{"order": 1019}'),
    ('41 hours', 'order-seat-offered', 'kari.nordmann', 'amal.warsame', null, '{"order": 1003}'),
    ('301 days', 'order-seat-confirmed', 'amal.warsame', null, null, '{"order": 1001}'),
    ('301 days', 'order-seat-refused', 'ola.bjornas', null, null, '{"order": 1001}'),
    ('39 hours', 'order-seat-withdrawn', 'kari.nordmann', null, null, '{"order": 1003}'),
    ('31 days', 'succession-stopped', 'ola.bjornas', 'amal.warsame', 'eikehaug', '{"order": 1018, "organisation": "eikehaug"}'),
    ('51 days', 'succession-dropped', null, 'kari.nordmann', 'holmsund', '{"order": 1015, "organisation": "holmsund"}'),
    ('20 days', 'owner-appointed', null, 'kari.nordmann', 'holmsund', '{"order": 1014, "organisation": "holmsund"}'),
    ('198 days', 'became-service-owner', 'sindre.lie', null, 'holmsund', '{"organisation": "holmsund"}'),
    ('360 days', 'desk-operator-added', null, 'sindre.lie', null, '{}'),
    ('360 days', 'desk-operator-added', null, 'amal.warsame', null, '{}'),
    ('77 days', 'desk-operator-removed', null, 'amal.warsame', null, '{}'),
    ('50 days', 'desk-order-registered', 'sindre.lie', null, null, '{"order": 1007}'),
    ('301 days', 'desk-order-claimed', 'sindre.lie', 'kari.nordmann', null, '{"order": 1001}'),
    ('301 days', 'desk-order-released', 'nora.berg', 'kari.nordmann', null, '{"order": 1001}'),
    ('7 days', 'desk-order-asked', 'nora.berg', 'amal.warsame', null, '{"order": 1004}'),
    ('42 hours', 'desk-order-written-to', 'sindre.lie', 'kari.nordmann', null, '{"order": 1003}'),
    ('20 hours', 'desk-order-noted', 'nora.berg', 'kari.nordmann', null, '{"order": 1003}'),
    ('9 days', 'desk-register-asked', 'nora.berg', 'amal.warsame', null, '{"order": 1004}'),
    ('36 hours', 'desk-order-short-name-changed', 'sindre.lie', 'kari.nordmann', null, '{"order": 1003, "shortName": "viddene"}'),
    ('20 hours', 'desk-order-first-approved', 'nora.berg', 'kari.nordmann', null, '{"order": 1003}'),
    ('300 days', 'desk-order-approved', 'sindre.lie', 'kari.nordmann', 'fjordvik', '{"order": 1001}'),
    ('78 days', 'desk-order-declined', 'amal.warsame', 'kari.nordmann', null, '{"order": 1006}'),
    ('120 days', 'desk-account-suspended', 'sindre.lie', 'ola.bjornas', null, '{"username": "Ola.Bjornas"}'),
    ('119 days', 'desk-account-reactivated', 'nora.berg', 'ola.bjornas', null, '{"username": "Ola.Bjornas"}'),
    ('2 days', 'desk-account-suspended', 'nora.berg', 'ola.bjornas', null, '{"username": "Ola.Bjornas"}'),
    ('110 days', 'desk-account-suspended', 'sindre.lie', 'amal.warsame', null, '{"username": "amal.warsame"}'),
    ('109 days', 'desk-account-reactivated', 'sindre.lie', 'amal.warsame', null, '{"username": "amal.warsame"}'),
    ('150 days', 'desk-organisation-suspended', 'sindre.lie', null, 'fjordvik', '{"organisation": "fjordvik"}'),
    ('149 days', 'desk-organisation-reactivated', 'sindre.lie', null, 'fjordvik', '{"organisation": "fjordvik"}'),
    ('5 days', 'desk-organisation-suspended', 'sindre.lie', null, 'skarvoy', '{"organisation": "skarvoy"}'),
    ('5 days', 'desk-owners-nudged', 'sindre.lie', null, 'skarvoy', '{"organisation": "skarvoy"}'))
    as row (at, event, account, person, organisation, details)
  -- In the order in which it happened, as ids are given out.
  order by at::interval desc;
-- The moment of a record is that of the act, those of the rows are those of their transactions' beginnings.
update audit_records set at = at + interval '7 milliseconds' where event like 'desk-%suspended';
