ALTER TABLE "audit_records" ALTER COLUMN "at" SET DEFAULT clock_timestamp();--> statement-breakpoint
ALTER TABLE "audit_records" ALTER COLUMN "account" DROP NOT NULL;--> statement-breakpoint
UPDATE "teams" SET "description" = '' WHERE ("name", "description") IN (
  ('Owners', 'Styrer organisasjonen.'),
  ('Devs', 'Lager og endrer tjenester.'),
  ('Deploy-TT02', 'Publiserer til testmiljøet.'),
  ('Deploy-Production', 'Publiserer til produksjon.'));
