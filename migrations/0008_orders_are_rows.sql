CREATE TABLE "openings" (
	"order" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"short_name" text,
	"name_nb" text,
	"name_nn" text,
	"name_en" text,
	"agreement" text DEFAULT '' NOT NULL,
	"bodies" text DEFAULT '' NOT NULL,
	"searched" text GENERATED ALWAYS AS (lower(coalesce("openings"."short_name", '') || ' ' || coalesce("openings"."name_nb", '') || ' ' || coalesce("openings"."name_nn", '') || ' ' || coalesce("openings"."name_en", ''))) STORED NOT NULL,
	CONSTRAINT "openings_kind" CHECK ("openings"."kind" in ('service-owner', 'developer')),
	CONSTRAINT "openings_names" CHECK (num_nonnulls("openings"."short_name", "openings"."name_nb", "openings"."name_nn", "openings"."name_en") in (0, 4)),
	CONSTRAINT "openings_short_name_length" CHECK (length("openings"."short_name") <= 19),
	CONSTRAINT "openings_name_nb_length" CHECK (length("openings"."name_nb") <= 200),
	CONSTRAINT "openings_name_nn_length" CHECK (length("openings"."name_nn") <= 200),
	CONSTRAINT "openings_name_en_length" CHECK (length("openings"."name_en") <= 200),
	CONSTRAINT "openings_agreement_length" CHECK (length("openings"."agreement") <= 100),
	CONSTRAINT "openings_bodies_length" CHECK (length("openings"."bodies") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "order_approvals" (
	"order" uuid NOT NULL,
	"operator" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"mark" text,
	CONSTRAINT "order_approvals_order_operator_pk" PRIMARY KEY("order","operator")
);
--> statement-breakpoint
CREATE TABLE "order_claims" (
	"order" uuid PRIMARY KEY NOT NULL,
	"operator" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "successions" (
	"order" uuid PRIMARY KEY NOT NULL,
	"waits_until" timestamp with time zone,
	"dropped" text,
	CONSTRAINT "successions_dropped" CHECK ("successions"."dropped" in ('applicant-gone', 'owner-back'))
);
--> statement-breakpoint
DROP TRIGGER "orders_not_own" ON "orders";--> statement-breakpoint
DROP FUNCTION "order_is_not_ones_own";--> statement-breakpoint
DROP TRIGGER "orders_closed_for_good" ON "orders";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_new";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_claimed";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_first_approved";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_two";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_succession";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_claimed_by_people_id_fk";
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_first_approved_by_people_id_fk";
--> statement-breakpoint
DROP INDEX "orders_claimed_by";--> statement-breakpoint
DROP INDEX "orders_organisation";--> statement-breakpoint
DROP INDEX "orders_searched";--> statement-breakpoint
ALTER TABLE "order_entries" ADD COLUMN "data" jsonb;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_order_orders_id_fk" FOREIGN KEY ("order") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_approvals" ADD CONSTRAINT "order_approvals_order_orders_id_fk" FOREIGN KEY ("order") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_approvals" ADD CONSTRAINT "order_approvals_operator_people_id_fk" FOREIGN KEY ("operator") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_claims" ADD CONSTRAINT "order_claims_order_orders_id_fk" FOREIGN KEY ("order") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_claims" ADD CONSTRAINT "order_claims_operator_people_id_fk" FOREIGN KEY ("operator") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_order_orders_id_fk" FOREIGN KEY ("order") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "openings" ("order", "kind", "short_name", "name_nb", "name_nn", "name_en", "agreement", "bodies")
  SELECT "id", "kind", "short_name", "name_nb", "name_nn", "name_en", "agreement", "bodies" FROM "orders"
  WHERE "purpose" = 'open';--> statement-breakpoint
INSERT INTO "openings" ("order", "kind", "agreement", "bodies")
  SELECT "id", coalesce("kind", 'service-owner'), "agreement", "bodies" FROM "orders"
  WHERE "purpose" = 'become-service-owner';--> statement-breakpoint
-- What the studio gave as a reason is told by its own step: an operator may have typed the same letters.
INSERT INTO "successions" ("order", "waits_until", "dropped")
  SELECT "id", "waits_until", CASE WHEN EXISTS (
    SELECT FROM "order_entries" entry WHERE entry."order" = "orders"."id" AND entry."kind" = 'declined' AND entry."by" IS NULL
  ) THEN "reason" END FROM "orders" WHERE "purpose" = 'succession';--> statement-breakpoint
UPDATE "orders" SET "reason" = '' FROM "successions"
  WHERE "successions"."order" = "orders"."id" AND "successions"."dropped" IS NOT NULL;--> statement-breakpoint
INSERT INTO "order_claims" ("order", "operator", "since")
  SELECT "id", "claimed_by", "claimed_at" FROM "orders" WHERE "claimed_by" IS NOT NULL;--> statement-breakpoint
INSERT INTO "order_approvals" ("order", "operator", "at")
  SELECT "id", "first_approved_by", "first_approved_at" FROM "orders" WHERE "first_approved_by" IS NOT NULL
  UNION ALL
  SELECT "id", "decided_by", "decided_at" FROM "orders"
  WHERE "decided_by" IS NOT NULL
    AND ("state" IN ('approved', 'done', 'stopped', 'withdrawn') OR "waits_until" IS NOT NULL);--> statement-breakpoint
UPDATE "order_entries" SET "text" = '', "data" = CASE "kind"
    WHEN 'register-answered' THEN jsonb_build_object('finding', "text")
    WHEN 'short-name-changed' THEN jsonb_build_object('shortName', "text")
    WHEN 'approval-lapsed' THEN jsonb_build_object('why', "text")
    WHEN 'declined' THEN jsonb_build_object('dropped', "text")
    ELSE jsonb_build_object('whom', "text") END
  WHERE "kind" IN ('register-answered', 'seat-offered', 'seat-withdrawn', 'short-name-changed', 'approval-lapsed')
    OR ("kind" = 'declined' AND "by" IS NULL);--> statement-breakpoint
CREATE INDEX "openings_short_name" ON "openings" USING btree ("short_name");--> statement-breakpoint
CREATE INDEX "openings_searched" ON "openings" USING gin ("searched" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "order_approvals_operator" ON "order_approvals" USING btree ("operator");--> statement-breakpoint
CREATE INDEX "order_claims_operator" ON "order_claims" USING btree ("operator");--> statement-breakpoint
CREATE INDEX "order_entries_by" ON "order_entries" USING btree ("by") WHERE "order_entries"."by" is not null;--> statement-breakpoint
CREATE INDEX "order_notes_by" ON "order_notes" USING btree ("by");--> statement-breakpoint
CREATE INDEX "orders_registered_by" ON "orders" USING btree ("registered_by") WHERE "orders"."registered_by" is not null;--> statement-breakpoint
CREATE INDEX "succession_stops_of_owner" ON "succession_stops" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "orders_organisation" ON "orders" USING btree ("organisation","purpose") WHERE "orders"."organisation" is not null;--> statement-breakpoint
CREATE INDEX "orders_searched" ON "orders" USING gin ("number" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "searched";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "kind";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "short_name";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "name_nb";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "name_nn";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "name_en";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "agreement";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "bodies";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "claimed_by";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "claimed_at";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "first_approved_by";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "first_approved_at";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "waits_until";--> statement-breakpoint
ALTER TABLE "order_entries" ADD CONSTRAINT "order_entries_kind" CHECK ("order_entries"."kind" in ('ordered', 'registered', 'register-answered', 'message', 'asked', 'answered', 'seat-offered', 'seat-confirmed', 'seat-refused', 'seat-withdrawn', 'short-name-changed', 'first-approved', 'approval-lapsed', 'approved', 'declined', 'withdrawn', 'opened', 'stopped', 'appointed'));--> statement-breakpoint
ALTER TABLE "order_entries" ADD CONSTRAINT "order_entries_text_length" CHECK (length("order_entries"."text") <= 8000);--> statement-breakpoint
ALTER TABLE "order_entries" ADD CONSTRAINT "order_entries_data" CHECK (("order_entries"."data" is not null) = (
        "order_entries"."kind" in ('register-answered', 'seat-offered', 'seat-withdrawn', 'short-name-changed', 'approval-lapsed')
        or ("order_entries"."kind" = 'declined' and "order_entries"."by" is null)));--> statement-breakpoint
ALTER TABLE "order_notes" ADD CONSTRAINT "order_notes_text_length" CHECK (length("order_notes"."text") <= 4000);--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_message_length" CHECK (length("orders"."message") <= 4000);--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_reason_length" CHECK (length("orders"."reason") <= 4000);--> statement-breakpoint
ALTER TABLE "order_parties" ADD CONSTRAINT "order_parties_name_length" CHECK (length("order_parties"."name") <= 100);--> statement-breakpoint
CREATE VIEW "whole_orders" AS
  SELECT one.*, opening."kind", opening."short_name", opening."name_nb", opening."name_nn", opening."name_en",
    coalesce(opening."agreement", '') AS "agreement", coalesce(opening."bodies", '') AS "bodies",
    succession."waits_until", succession."dropped", claim."operator" AS "claimed_by", claim."since" AS "claimed_at",
    first."operator" AS "first_approved_by", first."at" AS "first_approved_at"
  FROM "orders" one
  LEFT JOIN "openings" opening ON opening."order" = one."id"
  LEFT JOIN "successions" succession ON succession."order" = one."id"
  LEFT JOIN "order_claims" claim ON claim."order" = one."id"
  LEFT JOIN LATERAL (
    SELECT approval."operator", approval."at" FROM "order_approvals" approval
    WHERE approval."order" = one."id" AND approval."operator" IS DISTINCT FROM one."decided_by"
    ORDER BY approval."at" LIMIT 1
  ) first ON true;--> statement-breakpoint
CREATE VIEW "order_search" ("order", "text") AS
  SELECT "id", "number" FROM "orders"
  UNION ALL
  SELECT "order", "searched" FROM "openings";--> statement-breakpoint
-- Nobody takes, approves or declines an order in which they have a part, through whatever door. The lock makes this and a
-- new part wait for one another.
CREATE FUNCTION "operator_has_no_part"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM orders WHERE id = NEW."order" FOR UPDATE;
  IF has_part_in_order(NEW."order", NEW.operator) THEN
    RAISE EXCEPTION 'nobody handles an order of their own' USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_not_own';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "orders_not_own" BEFORE INSERT OR UPDATE OF "operator" ON "order_claims"
  FOR EACH ROW EXECUTE FUNCTION "operator_has_no_part"();--> statement-breakpoint
CREATE TRIGGER "orders_not_own" BEFORE INSERT OR UPDATE OF "operator" ON "order_approvals"
  FOR EACH ROW EXECUTE FUNCTION "operator_has_no_part"();--> statement-breakpoint
CREATE FUNCTION "decider_has_no_part"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.decided_by IS DISTINCT FROM OLD.decided_by AND has_part_in_order(NEW.id, NEW.decided_by) THEN
    RAISE EXCEPTION 'nobody decides an order of their own' USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_not_own';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "orders_not_own" BEFORE UPDATE ON "orders"
  FOR EACH ROW EXECUTE FUNCTION "decider_has_no_part"();--> statement-breakpoint
-- Whoever gets a part in an order lets go of it: what they had taken goes back into the queue, and their approval is none.
-- Not refused, which would tell who at the desk has the order. The lock makes a decision that is under way and the new
-- part wait for one another.
CREATE OR REPLACE FUNCTION "order_party_decides_nothing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM orders WHERE id = NEW."order" FOR UPDATE;
  IF EXISTS (SELECT FROM orders WHERE id = NEW."order" AND state IN ('waiting', 'asked')) THEN
    DELETE FROM order_claims WHERE "order" = NEW."order" AND has_part_in_order("order", operator);
    DELETE FROM order_approvals WHERE "order" = NEW."order" AND has_part_in_order("order", operator);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
-- What was decided stays decided.
CREATE TRIGGER "orders_closed_for_good" BEFORE UPDATE OF "state", "decided_by", "organisation" ON "orders"
  FOR EACH ROW EXECUTE FUNCTION "order_is_decided_once"();--> statement-breakpoint
CREATE FUNCTION "opening_is_decided_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM orders WHERE id = OLD."order" AND closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a closed order does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_closed_for_good';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "orders_closed_for_good" BEFORE UPDATE OF "kind", "short_name" ON "openings"
  FOR EACH ROW EXECUTE FUNCTION "opening_is_decided_once"();--> statement-breakpoint
-- What an order has beside its own row, as its purpose and its state want it. Judged when a transaction ends: the rows come
-- one after the other.
CREATE FUNCTION "order_is_whole"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  concerned uuid;
  one orders;
  missing text;
BEGIN
  IF TG_TABLE_NAME = 'orders' THEN concerned := NEW.id; ELSE concerned := OLD."order"; END IF;
  SELECT * INTO one FROM orders WHERE id = concerned;
  IF NOT FOUND THEN RETURN NULL; END IF;
  missing := CASE
    WHEN one.purpose = 'open'
      AND NOT EXISTS (SELECT FROM openings WHERE "order" = concerned AND short_name IS NOT NULL) THEN 'orders_new'
    WHEN one.purpose = 'become-service-owner'
      AND NOT EXISTS (SELECT FROM openings WHERE "order" = concerned) THEN 'orders_opening'
    WHEN one.purpose = 'succession'
      AND NOT EXISTS (SELECT FROM successions WHERE "order" = concerned) THEN 'orders_succession'
    WHEN one.state IN ('approved', 'done')
      AND NOT EXISTS (SELECT FROM order_approvals WHERE "order" = concerned AND operator = one.decided_by)
      THEN 'orders_approved_by'
    -- Two operators decide who owns an organisation, and its owners have time to stop it.
    WHEN one.purpose = 'succession' AND one.state IN ('approved', 'done') AND (
      (SELECT count(*) FROM order_approvals WHERE "order" = concerned) < 2
      OR NOT EXISTS (SELECT FROM successions WHERE "order" = concerned AND waits_until IS NOT NULL)) THEN 'orders_two'
  END;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'an order lacks what it must have' USING ERRCODE = 'check_violation', CONSTRAINT = missing;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "orders_whole" AFTER INSERT OR UPDATE OF "purpose", "state", "decided_by" ON "orders"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "order_is_whole"();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "orders_whole" AFTER UPDATE OR DELETE ON "openings"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "order_is_whole"();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "orders_whole" AFTER UPDATE OR DELETE ON "successions"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "order_is_whole"();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "orders_whole" AFTER UPDATE OR DELETE ON "order_approvals"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "order_is_whole"();
