CREATE TABLE "organisation_logos" (
	"organisation" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_logos_type" CHECK ("organisation_logos"."type" in ('image/png', 'image/jpeg', 'image/webp')),
	CONSTRAINT "organisation_logos_size" CHECK (length("organisation_logos"."bytes") <= 200000)
);
--> statement-breakpoint
ALTER TABLE "organisation_logos" ADD CONSTRAINT "organisation_logos_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;