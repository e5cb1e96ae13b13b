ALTER TABLE "join_requests" DROP CONSTRAINT "join_requests_closed";--> statement-breakpoint
ALTER TABLE "teams" DROP CONSTRAINT "teams_owners_fixed";--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "standard" text;--> statement-breakpoint
-- Until now a team was taken for a standard one by its name.
UPDATE "teams" SET "standard" = lower("name") WHERE "name" IN ('Owners', 'Devs', 'Deploy-TT02', 'Deploy-Production');--> statement-breakpoint
-- People that came from elsewhere may have names that no form of ours let pass.
UPDATE "people" SET "name" = left("name", 99) || '…' WHERE length("name") > 100;--> statement-breakpoint
CREATE INDEX "invitations_invited_by" ON "invitations" USING btree ("invited_by");--> statement-breakpoint
CREATE INDEX "join_requests_closed_by_index" ON "join_requests" USING btree ("closed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_standard" ON "teams" USING btree ("organisation","standard");--> statement-breakpoint
CREATE INDEX "limits_expire" ON "limits" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "services_changed_by" ON "services" USING btree ("changed_by");--> statement-breakpoint
CREATE INDEX "service_transfers_offered_by" ON "service_transfers" USING btree ("offered_by");--> statement-breakpoint
ALTER TABLE "access_keys" ADD CONSTRAINT "access_keys_scope" CHECK ("access_keys"."scope" in ('read', 'write'));--> statement-breakpoint
ALTER TABLE "access_keys" ADD CONSTRAINT "access_keys_name" CHECK (length("access_keys"."name") <= 60);--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_name" CHECK (length("people"."name") <= 100);--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_language" CHECK ("accounts"."language" in ('nb', 'en'));--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_closed_by" CHECK ("join_requests"."closed_by" is null or "join_requests"."closed_at" is not null);--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_message" CHECK (length("join_requests"."message") <= 1000);--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_reason" CHECK (length("join_requests"."reason") <= 1000);--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_closed" CHECK (num_nonnulls("join_requests"."outcome", "join_requests"."closed_at") in (0, 2));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_language" CHECK ("outbox"."language" in ('nb', 'en'));--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_program" CHECK ("grants"."program" in ('altinn-studio'));--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_scopes" CHECK ("grants"."scopes" <@ array['profile', 'services', 'organisations']);--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_website" CHECK (length("organisations"."website") <= 200);--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_standard_list" CHECK ("teams"."standard" in ('owners', 'devs', 'deploy-tt02', 'deploy-production'));--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_name_length" CHECK (length("teams"."name") <= 40);--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_description" CHECK (length("teams"."description") <= 200);--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_owners_fixed" CHECK (not "teams"."is_owners" or ("teams"."level" = 'admin' and "teams"."reach" = 'all' and "teams"."may_create" and "teams"."standard" = 'owners'));--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_title" CHECK (length("services"."title") <= 100);--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_language" CHECK ("sign_ups"."language" in ('nb', 'en'));--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_name" CHECK (length("sign_ups"."name") <= 100);