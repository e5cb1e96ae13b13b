ALTER TABLE "accounts" DROP CONSTRAINT "accounts_language";--> statement-breakpoint
ALTER TABLE "sign_ups" DROP CONSTRAINT "sign_ups_language";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_language";--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_language" CHECK ("accounts"."language" in ('nb', 'nn', 'en'));--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_language" CHECK ("sign_ups"."language" in ('nb', 'nn', 'en'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_language" CHECK ("outbox"."language" in ('nb', 'nn', 'en'));