ALTER TABLE "teams" DROP CONSTRAINT "teams_owners_fixed";--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_username_length" CHECK (length("accounts"."username") <= 39);--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_email_address_length" CHECK (length("accounts"."email_address") <= 254);--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_name_nb_length" CHECK (length("organisations"."name_nb") <= 200);--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_name_nn_length" CHECK (length("organisations"."name_nn") <= 200);--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_name_en_length" CHECK (length("organisations"."name_en") <= 200);--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_owners_fixed" CHECK ("teams"."is_owners" = ("teams"."standard" is not distinct from 'owners') and (not "teams"."is_owners" or ("teams"."level" = 'admin' and "teams"."reach" = 'all' and "teams"."may_create" and "teams"."name" = 'Owners')));--> statement-breakpoint
ALTER TABLE "order_attachments" ADD CONSTRAINT "order_attachments_name_length" CHECK (length("order_attachments"."name") <= 100);