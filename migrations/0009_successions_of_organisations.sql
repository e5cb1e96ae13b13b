ALTER TABLE "successions" ADD COLUMN "organisation" uuid;--> statement-breakpoint
UPDATE "successions" SET "organisation" = "orders"."organisation" FROM "orders" WHERE "orders"."id" = "successions"."order";--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
ALTER TABLE "successions" ALTER COLUMN "organisation" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "successions_organisation" ON "successions" USING btree ("organisation","waits_until" DESC NULLS LAST);