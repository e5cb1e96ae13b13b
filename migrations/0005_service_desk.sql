CREATE TABLE "environments" (
	"organisation" uuid NOT NULL,
	"environment" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"terms" text,
	"accepted_by" uuid,
	CONSTRAINT "environments_organisation_environment_pk" PRIMARY KEY("organisation","environment"),
	CONSTRAINT "environments_environment" CHECK ("environments"."environment" in ('tt02', 'production')),
	CONSTRAINT "environments_terms" CHECK (num_nonnulls("environments"."terms", "environments"."accepted_by") in (0, 2)),
	CONSTRAINT "environments_production" CHECK ("environments"."environment" <> 'production' or "environments"."terms" is not null)
);
--> statement-breakpoint
CREATE TABLE "order_attachments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry" bigint NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "order_attachments_type" CHECK ("order_attachments"."type" in ('application/pdf', 'image/png')),
	CONSTRAINT "order_attachments_size" CHECK ("order_attachments"."size" = length("order_attachments"."bytes") and "order_attachments"."size" <= 10485760)
);
--> statement-breakpoint
CREATE TABLE "order_drafts" (
	"person" uuid PRIMARY KEY NOT NULL,
	"typed" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "order_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"order" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"kind" text NOT NULL,
	"by" uuid,
	"is_from_desk" boolean NOT NULL,
	"text" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "order_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"order" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operators" (
	"person" uuid PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference" integer GENERATED ALWAYS AS IDENTITY (sequence name "orders_reference_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1001 CACHE 1),
	"purpose" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"number" text NOT NULL,
	"organisation" uuid,
	"kind" text,
	"short_name" text,
	"name_nb" text,
	"name_nn" text,
	"name_en" text,
	"agreement" text DEFAULT '' NOT NULL,
	"bodies" text DEFAULT '' NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"finding" text DEFAULT 'unchecked' NOT NULL,
	"unit" jsonb,
	"checked_at" timestamp with time zone,
	"registered_by" uuid,
	"ordered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"days_used" integer DEFAULT 0 NOT NULL,
	"claimed_by" uuid,
	"claimed_at" timestamp with time zone,
	"first_approved_by" uuid,
	"first_approved_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"waits_until" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"searched" text GENERATED ALWAYS AS (lower("orders"."number" || ' ' || coalesce("orders"."short_name", '') || ' ' || coalesce("orders"."name_nb", '') || ' ' || coalesce("orders"."name_nn", '') || ' ' || coalesce("orders"."name_en", ''))) STORED NOT NULL,
	CONSTRAINT "orders_reference" UNIQUE("reference"),
	CONSTRAINT "orders_purpose" CHECK ("orders"."purpose" in ('open', 'become-service-owner', 'succession')),
	CONSTRAINT "orders_state" CHECK ("orders"."state" in ('waiting', 'asked', 'approved', 'done', 'declined', 'withdrawn', 'stopped')),
	CONSTRAINT "orders_number" CHECK ("orders"."number" ~ '^[0-9]{9}$'),
	CONSTRAINT "orders_finding" CHECK ("orders"."finding" in ('unchecked', 'found', 'deleted', 'unknown', 'gone')),
	CONSTRAINT "orders_new" CHECK ("orders"."purpose" <> 'open' or num_nonnulls("orders"."kind", "orders"."short_name", "orders"."name_nb", "orders"."name_nn", "orders"."name_en") = 5),
	CONSTRAINT "orders_existing" CHECK ("orders"."purpose" = 'open' or "orders"."organisation" is not null),
	CONSTRAINT "orders_claimed" CHECK (num_nonnulls("orders"."claimed_by", "orders"."claimed_at") in (0, 2)),
	CONSTRAINT "orders_first_approved" CHECK (num_nonnulls("orders"."first_approved_by", "orders"."first_approved_at") in (0, 2)),
	CONSTRAINT "orders_decided" CHECK (num_nonnulls("orders"."decided_by", "orders"."decided_at") in (0, 2)),
	CONSTRAINT "orders_asked" CHECK (("orders"."state" = 'asked') = ("orders"."asked_at" is not null)),
	CONSTRAINT "orders_closed" CHECK (("orders"."state" in ('done', 'declined', 'withdrawn', 'stopped')) = ("orders"."closed_at" is not null)),
	CONSTRAINT "orders_approved" CHECK ("orders"."state" not in ('approved', 'done') or ("orders"."decided_by" is not null and "orders"."organisation" is not null)),
	CONSTRAINT "orders_two" CHECK ("orders"."first_approved_by" <> "orders"."decided_by"),
	CONSTRAINT "orders_succession" CHECK ("orders"."purpose" <> 'succession' or "orders"."state" not in ('approved', 'done') or ("orders"."first_approved_by" is not null and "orders"."waits_until" is not null))
);
--> statement-breakpoint
CREATE TABLE "order_parties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"order" uuid NOT NULL,
	"person" uuid,
	"email_address" text,
	"name" text,
	"is_applicant" boolean NOT NULL,
	"is_administrator" boolean NOT NULL,
	"confirmed_at" timestamp with time zone,
	"refused_at" timestamp with time zone,
	CONSTRAINT "order_parties_person" UNIQUE("order","person"),
	CONSTRAINT "order_parties_who" CHECK (num_nonnulls("order_parties"."person", "order_parties"."email_address") = 1),
	CONSTRAINT "order_parties_address_length" CHECK (length("order_parties"."email_address") <= 254),
	CONSTRAINT "order_parties_role" CHECK ("order_parties"."is_applicant" or "order_parties"."is_administrator"),
	CONSTRAINT "order_parties_answer" CHECK (num_nonnulls("order_parties"."confirmed_at", "order_parties"."refused_at") < 2)
);
--> statement-breakpoint
CREATE TABLE "succession_stops" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"order" uuid NOT NULL,
	"owner" uuid NOT NULL,
	CONSTRAINT "succession_stops_owner" UNIQUE("order","owner")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "suspension_reason" text;--> statement-breakpoint
ALTER TABLE "join_requests" ADD COLUMN "nudged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "suspension_reason" text;--> statement-breakpoint
ALTER TABLE "environments" ADD CONSTRAINT "environments_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_attachments" ADD CONSTRAINT "order_attachments_entry_order_entries_id_fk" FOREIGN KEY ("entry") REFERENCES "public"."order_entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_drafts" ADD CONSTRAINT "order_drafts_person_accounts_id_fk" FOREIGN KEY ("person") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_entries" ADD CONSTRAINT "order_entries_order_orders_id_fk" FOREIGN KEY ("order") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_entries" ADD CONSTRAINT "order_entries_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_notes" ADD CONSTRAINT "order_notes_order_orders_id_fk" FOREIGN KEY ("order") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_notes" ADD CONSTRAINT "order_notes_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operators" ADD CONSTRAINT "operators_person_accounts_id_fk" FOREIGN KEY ("person") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_registered_by_accounts_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_claimed_by_accounts_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_first_approved_by_accounts_id_fk" FOREIGN KEY ("first_approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_parties" ADD CONSTRAINT "order_parties_order_orders_id_fk" FOREIGN KEY ("order") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_parties" ADD CONSTRAINT "order_parties_person_accounts_id_fk" FOREIGN KEY ("person") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession_stops" ADD CONSTRAINT "succession_stops_order_orders_id_fk" FOREIGN KEY ("order") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession_stops" ADD CONSTRAINT "succession_stops_owner_accounts_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_attachments_entry" ON "order_attachments" USING btree ("entry");--> statement-breakpoint
CREATE INDEX "order_entries_order" ON "order_entries" USING btree ("order","id");--> statement-breakpoint
CREATE INDEX "order_notes_order" ON "order_notes" USING btree ("order","id");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_under_way" ON "orders" USING btree ("number") WHERE "orders"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "orders_number_all" ON "orders" USING btree ("number");--> statement-breakpoint
CREATE INDEX "orders_state" ON "orders" USING btree ("state","due_at","reference") WHERE "orders"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "orders_due" ON "orders" USING btree ("due_at","reference") WHERE "orders"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "orders_organisation" ON "orders" USING btree ("organisation","purpose","waits_until" DESC NULLS LAST) WHERE "orders"."organisation" is not null;--> statement-breakpoint
CREATE INDEX "orders_claimed_by" ON "orders" USING btree ("claimed_by","due_at") WHERE "orders"."claimed_by" is not null;--> statement-breakpoint
CREATE INDEX "orders_decided_by" ON "orders" USING btree ("decided_by","closed_at" DESC NULLS LAST) WHERE "orders"."decided_by" is not null;--> statement-breakpoint
CREATE INDEX "orders_closed_at" ON "orders" USING btree ("closed_at" DESC NULLS LAST,"reference" DESC NULLS LAST) WHERE "orders"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX "orders_decided_at" ON "orders" USING btree ("decided_at") WHERE "orders"."decided_at" is not null;--> statement-breakpoint
CREATE INDEX "orders_searched" ON "orders" USING gin ("searched" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "order_parties_address" ON "order_parties" USING btree ("order",lower("email_address"));--> statement-breakpoint
CREATE UNIQUE INDEX "order_parties_applicant" ON "order_parties" USING btree ("order") WHERE "order_parties"."is_applicant";--> statement-breakpoint
CREATE INDEX "order_parties_of_person" ON "order_parties" USING btree ("person");--> statement-breakpoint
CREATE INDEX "order_parties_of_address" ON "order_parties" USING btree (lower("email_address"));--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_suspended" CHECK (num_nonnulls("accounts"."suspended_at", "accounts"."suspension_reason") in (0, 2));--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_suspended" CHECK (num_nonnulls("organisations"."suspended_at", "organisations"."suspension_reason") in (0, 2));--> statement-breakpoint
-- The history of the desk: the acts of operators alone.
CREATE INDEX "audit_records_desk" ON "audit_records" USING btree ("id" DESC) WHERE "event" LIKE 'desk-%';--> statement-breakpoint
INSERT INTO "environments" ("organisation", "environment", "opened_at")
  SELECT "id", 'tt02', "opened_at" FROM "organisations" WHERE "kind" = 'service-owner';--> statement-breakpoint
-- Whether somebody has a part in an order: orders it, is to own what it opens and has not said no, or owns what it
-- concerns.
CREATE FUNCTION "has_part_in_order"("the_order" uuid, "whose" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM order_parties party
    WHERE party."order" = the_order AND (party.refused_at IS NULL OR party.is_applicant)
      AND (party.person = whose
        OR lower(party.email_address) = (SELECT lower(email_address) FROM accounts WHERE id = whose))
  ) OR EXISTS (
    SELECT FROM orders concerned
    JOIN teams team ON team.organisation = concerned.organisation AND team.is_owners
    JOIN team_members member ON member.team = team.id
    WHERE concerned.id = the_order AND concerned.purpose <> 'open' AND member.person = whose
  )
$$;--> statement-breakpoint
-- Nobody takes, approves or declines an order in which they have a part, through whatever door.
CREATE FUNCTION "order_is_not_ones_own"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  doer uuid;
BEGIN
  FOREACH doer IN ARRAY ARRAY[
    CASE WHEN NEW.claimed_by IS DISTINCT FROM OLD.claimed_by THEN NEW.claimed_by END,
    CASE WHEN NEW.first_approved_by IS DISTINCT FROM OLD.first_approved_by THEN NEW.first_approved_by END,
    CASE WHEN NEW.decided_by IS DISTINCT FROM OLD.decided_by THEN NEW.decided_by END]
  LOOP
    IF doer IS NOT NULL AND has_part_in_order(NEW.id, doer) THEN
      RAISE EXCEPTION 'nobody decides an order of their own' USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_not_own';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "orders_not_own" BEFORE UPDATE ON "orders"
  FOR EACH ROW EXECUTE FUNCTION "order_is_not_ones_own"();--> statement-breakpoint
-- Whoever gets a part in an order lets go of it: what they had taken goes back into the queue, and their approval is none.
-- Not refused, which would tell who at the desk has the order. The lock makes a decision that is under way and the new
-- part wait for one another.
CREATE FUNCTION "order_party_decides_nothing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM orders WHERE id = NEW."order" FOR UPDATE;
  UPDATE orders SET claimed_by = NULL, claimed_at = NULL
    WHERE id = NEW."order" AND state IN ('waiting', 'asked') AND has_part_in_order(id, claimed_by);
  UPDATE orders SET first_approved_by = NULL, first_approved_at = NULL
    WHERE id = NEW."order" AND state IN ('waiting', 'asked') AND has_part_in_order(id, first_approved_by);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "orders_not_own" AFTER INSERT OR UPDATE ON "order_parties"
  FOR EACH ROW EXECUTE FUNCTION "order_party_decides_nothing"();--> statement-breakpoint
-- What was decided stays decided.
CREATE FUNCTION "order_is_decided_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a closed order does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_closed_for_good';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "orders_closed_for_good" BEFORE UPDATE OF "state", "decided_by", "organisation", "kind", "short_name" ON "orders"
  FOR EACH ROW EXECUTE FUNCTION "order_is_decided_once"();
