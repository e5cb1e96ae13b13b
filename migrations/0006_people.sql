CREATE TABLE "former_names" (
	"name" text PRIMARY KEY NOT NULL,
	"leads_to" uuid,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "former_names_lower_case" CHECK ("former_names"."name" = lower("former_names"."name"))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
INSERT INTO "people" ("id", "name") SELECT "id", "name" FROM "accounts";--> statement-breakpoint
-- Nothing kept an account here that had accepted terms, nor its name in the one name space.
INSERT INTO "people" ("id", "name")
  SELECT DISTINCT "accepted_by", 'En tidligere bruker' FROM "environments" WHERE "accepted_by" IS NOT NULL
  ON CONFLICT DO NOTHING;--> statement-breakpoint
INSERT INTO "names" ("name", "holder")
  SELECT lower("username"), "id" FROM "accounts" ON CONFLICT ("holder") DO NOTHING;--> statement-breakpoint
ALTER TABLE "invitations" DROP CONSTRAINT "invitations_invited_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "join_requests" DROP CONSTRAINT "join_requests_person_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "join_requests" DROP CONSTRAINT "join_requests_closed_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "order_entries" DROP CONSTRAINT "order_entries_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "order_notes" DROP CONSTRAINT "order_notes_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_registered_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_claimed_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_first_approved_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_decided_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "order_parties" DROP CONSTRAINT "order_parties_person_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "succession_stops" DROP CONSTRAINT "succession_stops_owner_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "services" DROP CONSTRAINT "services_changed_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "service_transfers" DROP CONSTRAINT "service_transfers_offered_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "service_transfers" DROP CONSTRAINT "service_transfers_receiver_names_holder_fk";
--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "email_address" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "kept_forms" ADD COLUMN "account" uuid;--> statement-breakpoint
ALTER TABLE "kept_forms" ADD COLUMN "sign_up" uuid;--> statement-breakpoint
UPDATE "kept_forms" SET "account" = "holder" WHERE EXISTS (SELECT FROM "accounts" WHERE "id" = "holder");--> statement-breakpoint
UPDATE "kept_forms" SET "sign_up" = "holder"
  WHERE "account" IS NULL AND EXISTS (SELECT FROM "sign_ups" WHERE "id" = "holder");--> statement-breakpoint
-- Of sign-ups that are gone: nobody gets in by these sessions, and nobody gets at these forms.
DELETE FROM "kept_forms" WHERE num_nonnulls("account", "sign_up") = 0;--> statement-breakpoint
DELETE FROM "sessions" WHERE "sign_up" IS NOT NULL AND NOT EXISTS (SELECT FROM "sign_ups" WHERE "id" = "sign_up");--> statement-breakpoint
ALTER TABLE "former_names" ADD CONSTRAINT "former_names_leads_to_names_holder_fk" FOREIGN KEY ("leads_to") REFERENCES "public"."names"("holder") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_names_leads_to" ON "former_names" USING btree ("leads_to");--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_id_people_id_fk" FOREIGN KEY ("id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_id_names_holder_fk" FOREIGN KEY ("id") REFERENCES "public"."names"("holder") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_sign_up_sign_ups_id_fk" FOREIGN KEY ("sign_up") REFERENCES "public"."sign_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_sign_up_sign_ups_id_fk" FOREIGN KEY ("sign_up") REFERENCES "public"."sign_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "environments" ADD CONSTRAINT "environments_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_entries" ADD CONSTRAINT "order_entries_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_notes" ADD CONSTRAINT "order_notes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_registered_by_people_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_claimed_by_people_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_first_approved_by_people_id_fk" FOREIGN KEY ("first_approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_parties" ADD CONSTRAINT "order_parties_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession_stops" ADD CONSTRAINT "succession_stops_owner_accounts_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_transfers" ADD CONSTRAINT "service_transfers_offered_by_people_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_transfers" ADD CONSTRAINT "service_transfers_receiver_names_holder_fk" FOREIGN KEY ("receiver") REFERENCES "public"."names"("holder") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_forms_account" ON "kept_forms" USING btree ("account");--> statement-breakpoint
CREATE INDEX "kept_forms_sign_up" ON "kept_forms" USING btree ("sign_up");--> statement-breakpoint
ALTER TABLE "accounts" DROP COLUMN "name";--> statement-breakpoint
ALTER TABLE "kept_forms" DROP COLUMN "holder";--> statement-breakpoint
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_whose" CHECK (num_nonnulls("kept_forms"."account", "kept_forms"."sign_up") = 1);--> statement-breakpoint
-- A former name is never given out again. Whoever takes a name of `names` has waited for all who had it, by its primary
-- key, when this looks.
CREATE FUNCTION "name_is_no_former_one"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM former_names WHERE name = NEW.name) THEN
    RAISE EXCEPTION 'a former name is never given out again' USING ERRCODE = 'unique_violation', CONSTRAINT = 'names_former';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "names_former" AFTER INSERT OR UPDATE OF "name" ON "names"
  FOR EACH ROW EXECUTE FUNCTION "name_is_no_former_one"();--> statement-breakpoint
-- The other way round: a name that becomes a former one is taken for a moment, so that the same key decides.
CREATE FUNCTION "former_name_is_nobodys"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO names (name, holder) VALUES (NEW.name, gen_random_uuid());
  DELETE FROM names WHERE name = NEW.name;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "former_names_nobodys" BEFORE INSERT OR UPDATE OF "name" ON "former_names"
  FOR EACH ROW EXECUTE FUNCTION "former_name_is_nobodys"();--> statement-breakpoint
-- What an account or an organisation was called leads to what it is called now. A sign-up may still try names.
CREATE FUNCTION "name_was_held"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM accounts WHERE id = OLD.holder) OR EXISTS (SELECT FROM organisations WHERE id = OLD.holder) THEN
    INSERT INTO former_names (name, leads_to) VALUES (OLD.name, NEW.holder);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "names_held" AFTER UPDATE OF "name" ON "names"
  FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION "name_was_held"();--> statement-breakpoint
-- With an account go its hold on its name and its open requests to come in.
CREATE FUNCTION "account_is_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM names WHERE holder = OLD.id;
  INSERT INTO former_names (name) VALUES (lower(OLD.username));
  UPDATE join_requests SET outcome = 'withdrawn', closed_at = now(), closed_by = OLD.id
    WHERE person = OLD.id AND closed_at IS NULL;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "accounts_gone" AFTER DELETE ON "accounts"
  FOR EACH ROW EXECUTE FUNCTION "account_is_gone"();
