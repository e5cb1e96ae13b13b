CREATE TABLE "account_suspensions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"whose" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"by" uuid,
	"reason" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"end_reason" text,
	CONSTRAINT "account_suspensions_ended" CHECK (num_nonnulls("account_suspensions"."ended_at", "account_suspensions"."end_reason") in (0, 2)),
	CONSTRAINT "account_suspensions_ended_by" CHECK ("account_suspensions"."ended_by" is null or "account_suspensions"."ended_at" is not null),
	CONSTRAINT "account_suspensions_reason" CHECK (length("account_suspensions"."reason") <= 1000),
	CONSTRAINT "account_suspensions_end_reason" CHECK (length("account_suspensions"."end_reason") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "organisation_suspensions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"whose" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"by" uuid,
	"reason" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"end_reason" text,
	CONSTRAINT "organisation_suspensions_ended" CHECK (num_nonnulls("organisation_suspensions"."ended_at", "organisation_suspensions"."end_reason") in (0, 2)),
	CONSTRAINT "organisation_suspensions_ended_by" CHECK ("organisation_suspensions"."ended_by" is null or "organisation_suspensions"."ended_at" is not null),
	CONSTRAINT "organisation_suspensions_reason" CHECK (length("organisation_suspensions"."reason") <= 1000),
	CONSTRAINT "organisation_suspensions_end_reason" CHECK (length("organisation_suspensions"."end_reason") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_suspended";--> statement-breakpoint
ALTER TABLE "organisations" DROP CONSTRAINT "organisations_suspended";--> statement-breakpoint
ALTER TABLE "account_suspensions" ADD CONSTRAINT "account_suspensions_whose_accounts_id_fk" FOREIGN KEY ("whose") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_suspensions" ADD CONSTRAINT "account_suspensions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_suspensions" ADD CONSTRAINT "account_suspensions_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_suspensions" ADD CONSTRAINT "organisation_suspensions_whose_organisations_id_fk" FOREIGN KEY ("whose") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_suspensions" ADD CONSTRAINT "organisation_suspensions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_suspensions" ADD CONSTRAINT "organisation_suspensions_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_suspensions_living" ON "account_suspensions" USING btree ("whose") WHERE "account_suspensions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "account_suspensions_whose" ON "account_suspensions" USING btree ("whose","since");--> statement-breakpoint
CREATE INDEX "account_suspensions_by" ON "account_suspensions" USING btree ("by");--> statement-breakpoint
CREATE INDEX "account_suspensions_ended_by" ON "account_suspensions" USING btree ("ended_by");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_suspensions_living" ON "organisation_suspensions" USING btree ("whose") WHERE "organisation_suspensions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "organisation_suspensions_whose" ON "organisation_suspensions" USING btree ("whose","since");--> statement-breakpoint
CREATE INDEX "organisation_suspensions_by" ON "organisation_suspensions" USING btree ("by");--> statement-breakpoint
CREATE INDEX "organisation_suspensions_ended_by" ON "organisation_suspensions" USING btree ("ended_by");--> statement-breakpoint
-- Who suspended is only in the history so far.
INSERT INTO "account_suspensions" ("whose", "since", "by", "reason")
  SELECT suspended."id", suspended."suspended_at", operator."id", suspended."suspension_reason"
  FROM "accounts" suspended
  LEFT JOIN LATERAL (
    SELECT decided."account" FROM "audit_records" decided
    WHERE decided."person" = suspended."id" AND decided."event" = 'desk-account-suspended'
    ORDER BY decided."at" DESC, decided."id" DESC LIMIT 1
  ) latest ON true
  LEFT JOIN "people" operator ON operator."id" = latest."account"
  WHERE suspended."suspended_at" IS NOT NULL;--> statement-breakpoint
INSERT INTO "organisation_suspensions" ("whose", "since", "by", "reason")
  SELECT suspended."id", suspended."suspended_at", operator."id", suspended."suspension_reason"
  FROM "organisations" suspended
  LEFT JOIN LATERAL (
    SELECT decided."account" FROM "audit_records" decided
    WHERE decided."organisation" = suspended."id" AND decided."event" = 'desk-organisation-suspended'
    ORDER BY decided."at" DESC, decided."id" DESC LIMIT 1
  ) latest ON true
  LEFT JOIN "people" operator ON operator."id" = latest."account"
  WHERE suspended."suspended_at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" DROP COLUMN "suspended_at";--> statement-breakpoint
ALTER TABLE "accounts" DROP COLUMN "suspension_reason";--> statement-breakpoint
ALTER TABLE "organisations" DROP COLUMN "suspended_at";--> statement-breakpoint
ALTER TABLE "organisations" DROP COLUMN "suspension_reason";