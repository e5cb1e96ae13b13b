CREATE VIEW "public"."organisation_owners" AS (
  select team.organisation, member.person
  from teams team join team_members member on member.team = team.id
  where team.is_owners);