-- The parts that somebody has in orders: orders one, is named in it by account or by address, or owns the organisation
-- that it concerns. The one place that says so. Is seen: what an organisation orders for itself is its owners' as they are
-- now, whoever of them sent it; any other order is of those who are named in it.
CREATE FUNCTION "parts_of"("whose" uuid) RETURNS TABLE (
  "order" uuid, "is_applicant" boolean, "is_administrator" boolean,
  "confirmed_at" timestamp with time zone, "refused_at" timestamp with time zone, "is_seen" boolean
) LANGUAGE sql STABLE AS $$
  SELECT party."order", party.is_applicant, party.is_administrator, party.confirmed_at, party.refused_at,
    concerned.purpose <> 'become-service-owner'
  FROM order_parties party LEFT JOIN orders concerned ON concerned.id = party."order"
  WHERE party.person = whose
  UNION ALL
  SELECT party."order", party.is_applicant, party.is_administrator, party.confirmed_at, party.refused_at,
    concerned.purpose <> 'become-service-owner'
  FROM accounts account
  JOIN order_parties party ON lower(party.email_address) = lower(account.email_address)
  LEFT JOIN orders concerned ON concerned.id = party."order"
  WHERE account.id = whose
  UNION ALL
  SELECT concerned.id, true, false, NULL::timestamp with time zone, NULL::timestamp with time zone,
    concerned.purpose = 'become-service-owner'
  FROM team_members member
  JOIN teams team ON team.id = member.team AND team.is_owners
  JOIN orders concerned ON concerned.organisation = team.organisation AND concerned.purpose <> 'open'
  WHERE member.person = whose
$$;--> statement-breakpoint
-- Whether somebody's part in an order keeps them from handling it; whoever has said no to a seat has none.
CREATE OR REPLACE FUNCTION "has_part_in_order"("the_order" uuid, "whose" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM parts_of(whose) part
    WHERE part."order" = the_order AND (part.refused_at IS NULL OR part.is_applicant)
  )
$$;
