CREATE TABLE "service_pushes" (
	"id" bigint PRIMARY KEY DEFAULT nextval('audit_records_id_seq') NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"account" uuid NOT NULL,
	"organisation" uuid,
	"service" text NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_requests" (
	"person" uuid NOT NULL,
	"act" text NOT NULL,
	"aim" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "access_requests_person_aim_act_pk" PRIMARY KEY("person","aim","act"),
	CONSTRAINT "access_requests_act" CHECK ("access_requests"."act" in ('see-people', 'see-teams', 'leave-organisation', 'create-service', 'receive-service', 'answer-requests', 'add-people', 'change-access', 'remove-people', 'change-teams', 'read-history', 'change-organisation', 'accept-terms', 'see-service', 'push-to-service', 'change-service', 'manage-collaborators', 'transfer-service', 'delete-service'))
);
--> statement-breakpoint
CREATE TABLE "departures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "departures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organisation" uuid NOT NULL,
	"person" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"lost" text NOT NULL,
	CONSTRAINT "departures_kind" CHECK ("departures"."kind" in ('removed', 'left'))
);
--> statement-breakpoint
CREATE TABLE "closed_transfers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "closed_transfers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"owner" uuid NOT NULL,
	"short_name" text NOT NULL,
	"receiver" uuid NOT NULL,
	"end" text NOT NULL,
	"closed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "closed_transfers_end" CHECK ("closed_transfers"."end" in ('transfer-withdrawn', 'transfer-declined', 'transfer-accepted'))
);
--> statement-breakpoint
-- Pushes move out of the history; ids of both come from one sequence, so their order stays.
INSERT INTO "service_pushes" ("id", "at", "account", "organisation", "service", "key")
  SELECT "id", "at", "account", "organisation", coalesce("details"->>'service', ''), coalesce("details"->>'key', '')
  FROM "audit_records" WHERE "event" = 'service-pushed' AND "account" IS NOT NULL;--> statement-breakpoint
DELETE FROM "audit_records" WHERE "event" = 'service-pushed' AND "account" IS NOT NULL;--> statement-breakpoint
-- What was decided by the history so far. Who removed themselves stands as the doer alone.
INSERT INTO "departures" ("organisation", "person", "kind", "at", "lost")
  SELECT gone."organisation", person."id", CASE gone."event" WHEN 'person-removed' THEN 'removed' ELSE 'left' END,
    gone."at", coalesce(gone."details"->>'lost', '')
  FROM "audit_records" gone
  JOIN "organisations" organisation ON organisation."id" = gone."organisation"
  JOIN "people" person ON person."id" = coalesce(gone."person", gone."account")
  WHERE gone."event" IN ('person-removed', 'organisation-left')
  ORDER BY gone."id";--> statement-breakpoint
INSERT INTO "access_requests" ("person", "act", "aim", "asked_at")
  SELECT person."id", asked."details"->>'act', asked."details"->>'on', max(asked."at")
  FROM "audit_records" asked JOIN "people" person ON person."id" = asked."account"
  WHERE asked."event" = 'access-asked' AND asked."details" ?& array['act', 'on']
  GROUP BY 1, 2, 3;--> statement-breakpoint
-- An acceptance between two organisations stands in the history of each.
INSERT INTO "closed_transfers" ("owner", "short_name", "receiver", "end", "closed_at")
  SELECT owner."holder", closed."short_name", receiver."holder", closed."event", closed."at"
  FROM (
    SELECT DISTINCT ON ("event", "visit", "details") "id", "at", "event",
      split_part(coalesce("details"->>'before', "details"->>'service'), '/', 1) AS "owner",
      split_part(coalesce("details"->>'before', "details"->>'service'), '/', 2) AS "short_name",
      coalesce("details"->>'receiver', split_part("details"->>'service', '/', 1)) AS "receiver"
    FROM "audit_records" WHERE "event" IN ('transfer-withdrawn', 'transfer-declined', 'transfer-accepted')
    ORDER BY "event", "visit", "details", "id"
  ) closed
  JOIN "names" owner ON owner."name" = lower(closed."owner")
  JOIN "names" receiver ON receiver."name" = lower(closed."receiver")
  ORDER BY closed."id";--> statement-breakpoint
DROP INDEX "audit_records_desk";--> statement-breakpoint
DROP INDEX "audit_records_account";--> statement-breakpoint
DROP INDEX "audit_records_person";--> statement-breakpoint
DROP INDEX "audit_records_organisation";--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departures" ADD CONSTRAINT "departures_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departures" ADD CONSTRAINT "departures_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_transfers" ADD CONSTRAINT "closed_transfers_owner_names_holder_fk" FOREIGN KEY ("owner") REFERENCES "public"."names"("holder") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_transfers" ADD CONSTRAINT "closed_transfers_receiver_names_holder_fk" FOREIGN KEY ("receiver") REFERENCES "public"."names"("holder") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "service_pushes_account" ON "service_pushes" USING btree ("account","at","id");--> statement-breakpoint
CREATE INDEX "service_pushes_organisation" ON "service_pushes" USING btree ("organisation","at","id");--> statement-breakpoint
CREATE INDEX "service_pushes_organisation_account" ON "service_pushes" USING btree ("organisation","account","at","id");--> statement-breakpoint
CREATE INDEX "departures_of" ON "departures" USING btree ("organisation","person","at");--> statement-breakpoint
CREATE INDEX "departures_person" ON "departures" USING btree ("person");--> statement-breakpoint
CREATE INDEX "closed_transfers_address" ON "closed_transfers" USING btree ("owner","short_name","id");--> statement-breakpoint
CREATE INDEX "closed_transfers_receiver" ON "closed_transfers" USING btree ("receiver");--> statement-breakpoint
CREATE INDEX "audit_records_organisation_event" ON "audit_records" USING btree ("organisation","event","at","id");--> statement-breakpoint
CREATE INDEX "audit_records_organisation_account" ON "audit_records" USING btree ("organisation","account","at","id");--> statement-breakpoint
CREATE INDEX "audit_records_organisation_person" ON "audit_records" USING btree ("organisation","person","at","id") WHERE "audit_records"."person" is not null;--> statement-breakpoint
CREATE INDEX "audit_records_desk" ON "audit_records" USING btree ("at","id") WHERE "audit_records"."event" like 'desk-%';--> statement-breakpoint
CREATE INDEX "audit_records_desk_account" ON "audit_records" USING btree ("account","at","id") WHERE "audit_records"."event" like 'desk-%';--> statement-breakpoint
CREATE INDEX "audit_records_account" ON "audit_records" USING btree ("account","at","id");--> statement-breakpoint
CREATE INDEX "audit_records_person" ON "audit_records" USING btree ("person","at","id") WHERE "audit_records"."person" is not null;--> statement-breakpoint
CREATE INDEX "audit_records_organisation" ON "audit_records" USING btree ("organisation","at","id");--> statement-breakpoint
ALTER TABLE "audit_records" ADD CONSTRAINT "audit_records_event" CHECK ("audit_records"."event" in ('sign-up-begun', 'sign-up-completed', 'activation-mail-sent', 'address-corrected', 'account-activated', 'identity-connected', 'signed-in', 'signed-out', 'signed-out-by-ansattporten', 'session-ended', 'other-sessions-ended', 'profile-changed', 'consent-given', 'consent-declined', 'consent-revoked', 'access-key-made', 'access-key-revoked', 'representation-vouched', 'organisation-opened', 'organisation-changed', 'join-requested', 'join-withdrawn', 'join-approved', 'join-declined', 'join-waiting-lifted', 'person-added', 'invitation-sent', 'invitation-resent', 'invitation-withdrawn', 'invitation-accepted', 'teams-changed', 'person-removed', 'organisation-left', 'team-created', 'team-renamed', 'team-described', 'team-access-changed', 'team-deleted', 'access-asked', 'service-created', 'service-changed', 'service-opened', 'service-closed', 'collaborator-added', 'collaborator-changed', 'collaborator-removed', 'transfer-offered', 'transfer-withdrawn', 'transfer-declined', 'transfer-accepted', 'service-deleted', 'terms-accepted', 'environment-opened', 'order-placed', 'order-written-to', 'order-short-name-changed', 'order-withdrawn', 'order-seat-offered', 'order-seat-confirmed', 'order-seat-refused', 'order-seat-withdrawn', 'succession-stopped', 'succession-dropped', 'owner-appointed', 'became-service-owner', 'desk-operator-added', 'desk-operator-removed', 'desk-order-registered', 'desk-order-claimed', 'desk-order-released', 'desk-order-asked', 'desk-order-written-to', 'desk-order-noted', 'desk-register-asked', 'desk-order-short-name-changed', 'desk-order-first-approved', 'desk-order-approved', 'desk-order-declined', 'desk-account-suspended', 'desk-account-reactivated', 'desk-organisation-suspended', 'desk-organisation-reactivated', 'desk-owners-nudged'));