CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_of" UNIQUE("id","owner");--> statement-breakpoint
CREATE TYPE "public"."access_level" AS ENUM('none', 'read', 'write', 'admin');--> statement-breakpoint
CREATE TABLE "invitation_teams" (
	"invitation" uuid NOT NULL,
	"team" uuid NOT NULL,
	CONSTRAINT "invitation_teams_invitation_team_pk" PRIMARY KEY("invitation","team")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation" uuid NOT NULL,
	"email_address" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"closed_at" timestamp with time zone,
	CONSTRAINT "invitations_token" UNIQUE("token_hash"),
	CONSTRAINT "invitations_closed" CHECK (num_nonnulls("invitations"."outcome", "invitations"."closed_at") in (0, 2)),
	CONSTRAINT "invitations_outcome" CHECK ("invitations"."outcome" in ('accepted', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "join_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation" uuid NOT NULL,
	"person" uuid NOT NULL,
	"message" text NOT NULL,
	"vouched_at" timestamp with time zone,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reminded_at" timestamp with time zone,
	"outcome" text,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"reason" text,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "join_requests_closed" CHECK (num_nonnulls("join_requests"."outcome", "join_requests"."closed_at", "join_requests"."closed_by") in (0, 3)),
	CONSTRAINT "join_requests_outcome" CHECK ("join_requests"."outcome" in ('approved', 'declined', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"short_name" text NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"name_nb" text NOT NULL,
	"name_nn" text NOT NULL,
	"name_en" text NOT NULL,
	"form" text,
	"website" text,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"searched" text GENERATED ALWAYS AS (lower("organisations"."short_name" || ' ' || "organisations"."number" || ' ' || "organisations"."name_nb" || ' ' || "organisations"."name_nn" || ' ' || "organisations"."name_en")) STORED NOT NULL,
	CONSTRAINT "organisations_short_name" UNIQUE("short_name"),
	CONSTRAINT "organisations_number" UNIQUE("number"),
	CONSTRAINT "organisations_short_name_shape" CHECK ("organisations"."short_name" ~ '^[a-z](-?[a-z0-9])*$' and length("organisations"."short_name") between 2 and 19),
	CONSTRAINT "organisations_number_shape" CHECK ("organisations"."number" ~ '^[0-9]{9}$'),
	CONSTRAINT "organisations_kind" CHECK ("organisations"."kind" in ('service-owner', 'developer'))
);
--> statement-breakpoint
CREATE TABLE "representations" (
	"person" uuid NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"vouched_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "representations_person_number_pk" PRIMARY KEY("person","number")
);
--> statement-breakpoint
CREATE TABLE "team_environments" (
	"team" uuid NOT NULL,
	"environment" text NOT NULL,
	"right" text NOT NULL,
	CONSTRAINT "team_environments_team_environment_pk" PRIMARY KEY("team","environment"),
	CONSTRAINT "team_environments_environment" CHECK ("team_environments"."environment" in ('tt02', 'production')),
	CONSTRAINT "team_environments_right" CHECK ("team_environments"."right" in ('publish', 'administer'))
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"team" uuid NOT NULL,
	"organisation" uuid NOT NULL,
	"person" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_members_team_person_pk" PRIMARY KEY("team","person")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"is_owners" boolean DEFAULT false NOT NULL,
	"level" "access_level" NOT NULL,
	"reach" text NOT NULL,
	"may_create" boolean NOT NULL,
	CONSTRAINT "teams_of" UNIQUE("id","organisation"),
	CONSTRAINT "teams_reach" CHECK ("teams"."reach" in ('all', 'chosen')),
	CONSTRAINT "teams_owners_fixed" CHECK (not "teams"."is_owners" or ("teams"."level" = 'admin' and "teams"."reach" = 'all' and "teams"."may_create" and "teams"."name" = 'Owners'))
);
--> statement-breakpoint
CREATE TABLE "collaborators" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service" uuid NOT NULL,
	"person" uuid,
	"team" uuid,
	"level" "access_level" NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "collaborators_who" CHECK (num_nonnulls("collaborators"."person", "collaborators"."team") = 1),
	CONSTRAINT "collaborators_level" CHECK ("collaborators"."level" <> 'none')
);
--> statement-breakpoint
CREATE TABLE "favourites" (
	"person" uuid NOT NULL,
	"service" uuid NOT NULL,
	CONSTRAINT "favourites_person_service_pk" PRIMARY KEY("person","service")
);
--> statement-breakpoint
CREATE TABLE "team_services" (
	"team" uuid NOT NULL,
	"service" uuid NOT NULL,
	"organisation" uuid NOT NULL,
	CONSTRAINT "team_services_team_service_pk" PRIMARY KEY("team","service")
);
--> statement-breakpoint
CREATE TABLE "service_transfers" (
	"service" uuid PRIMARY KEY NOT NULL,
	"receiver" uuid NOT NULL,
	"offered_by" uuid NOT NULL,
	"offered_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "services" DROP CONSTRAINT "services_owner_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "audit_records" ADD COLUMN "person" uuid;--> statement-breakpoint
ALTER TABLE "audit_records" ADD COLUMN "organisation" uuid;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "purpose" text DEFAULT 'service' NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "visibility" text DEFAULT 'closed' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_teams" ADD CONSTRAINT "invitation_teams_invitation_invitations_id_fk" FOREIGN KEY ("invitation") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_teams" ADD CONSTRAINT "invitation_teams_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_person_accounts_id_fk" FOREIGN KEY ("person") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_closed_by_accounts_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_id_names_holder_fk" FOREIGN KEY ("id") REFERENCES "public"."names"("holder") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representations" ADD CONSTRAINT "representations_person_accounts_id_fk" FOREIGN KEY ("person") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_environments" ADD CONSTRAINT "team_environments_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_person_accounts_id_fk" FOREIGN KEY ("person") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team" FOREIGN KEY ("team","organisation") REFERENCES "public"."teams"("id","organisation") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborators" ADD CONSTRAINT "collaborators_service_services_id_fk" FOREIGN KEY ("service") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborators" ADD CONSTRAINT "collaborators_person_accounts_id_fk" FOREIGN KEY ("person") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborators" ADD CONSTRAINT "collaborators_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_person_accounts_id_fk" FOREIGN KEY ("person") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_service_services_id_fk" FOREIGN KEY ("service") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_services" ADD CONSTRAINT "team_services_team" FOREIGN KEY ("team","organisation") REFERENCES "public"."teams"("id","organisation") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_services" ADD CONSTRAINT "team_services_service" FOREIGN KEY ("service","organisation") REFERENCES "public"."services"("id","owner") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_transfers" ADD CONSTRAINT "service_transfers_service_services_id_fk" FOREIGN KEY ("service") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_transfers" ADD CONSTRAINT "service_transfers_receiver_names_holder_fk" FOREIGN KEY ("receiver") REFERENCES "public"."names"("holder") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_transfers" ADD CONSTRAINT "service_transfers_offered_by_accounts_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_teams_team" ON "invitation_teams" USING btree ("team");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open" ON "invitations" USING btree ("organisation",lower("email_address")) WHERE "invitations"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "invitations_address" ON "invitations" USING btree (lower("email_address"));--> statement-breakpoint
CREATE UNIQUE INDEX "join_requests_open" ON "join_requests" USING btree ("organisation","person") WHERE "join_requests"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "join_requests_person" ON "join_requests" USING btree ("person");--> statement-breakpoint
CREATE INDEX "join_requests_organisation" ON "join_requests" USING btree ("organisation","asked_at");--> statement-breakpoint
CREATE INDEX "join_requests_waiting" ON "join_requests" USING btree ("asked_at") WHERE "join_requests"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "organisations_searched" ON "organisations" USING gin ("searched" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organisations_name" ON "organisations" USING btree (lower("name_nb"));--> statement-breakpoint
CREATE INDEX "team_members_person" ON "team_members" USING btree ("person","organisation");--> statement-breakpoint
CREATE INDEX "team_members_organisation" ON "team_members" USING btree ("organisation","person");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_name" ON "teams" USING btree ("organisation",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "teams_owners" ON "teams" USING btree ("organisation") WHERE "teams"."is_owners";--> statement-breakpoint
CREATE UNIQUE INDEX "collaborators_person" ON "collaborators" USING btree ("person","service") WHERE "collaborators"."person" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "collaborators_team" ON "collaborators" USING btree ("team","service") WHERE "collaborators"."team" is not null;--> statement-breakpoint
CREATE INDEX "collaborators_service" ON "collaborators" USING btree ("service");--> statement-breakpoint
CREATE INDEX "favourites_service" ON "favourites" USING btree ("service");--> statement-breakpoint
CREATE INDEX "team_services_service_index" ON "team_services" USING btree ("service");--> statement-breakpoint
CREATE INDEX "service_transfers_receiver" ON "service_transfers" USING btree ("receiver");--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_owner_names_holder_fk" FOREIGN KEY ("owner") REFERENCES "public"."names"("holder") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_records_person" ON "audit_records" USING btree ("person","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_records_organisation" ON "audit_records" USING btree ("organisation","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "services_owner_title" ON "services" USING btree ("owner",lower("title"));--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_purpose" CHECK ("services"."purpose" in ('service', 'datamodels', 'content', 'resources'));--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_visibility" CHECK ("services"."visibility" in ('closed', 'open'));--> statement-breakpoint
CREATE VIEW "public"."service_access" AS (
  select owner as person, id as service, 'admin'::access_level as level, null::uuid as team, 'owner' as way
  from services
  union all
  select member.person, service.id, team.level, team.id, 'team'
  from team_members member
  join teams team on team.id = member.team
  join services service on service.owner = team.organisation
  where team.reach = 'all' and team.level <> 'none'
  union all
  select member.person, chosen.service, team.level, team.id, 'team'
  from team_members member
  join teams team on team.id = member.team
  join team_services chosen on chosen.team = team.id
  where team.reach = 'chosen' and team.level <> 'none'
  union all
  select person, service, level, null, 'collaborator'
  from collaborators
  where person is not null
  union all
  select member.person, let_in.service, let_in.level, let_in.team, 'collaborator'
  from collaborators let_in
  join team_members member on member.team = let_in.team);--> statement-breakpoint
-- An organisation always has an owner. Checked when a transaction that took one away ends; the lock makes two that take
-- one each wait for one another, so that the second sees what the first did.
CREATE FUNCTION "organisation_keeps_an_owner"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM organisations WHERE id = OLD.organisation FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF NOT EXISTS (
    SELECT FROM team_members member JOIN teams team ON team.id = member.team
    WHERE team.organisation = OLD.organisation AND team.is_owners
  ) THEN
    RAISE EXCEPTION 'an organisation always has an owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'organisations_owned';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "organisations_owned" AFTER DELETE OR UPDATE ON "team_members"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "organisation_keeps_an_owner"();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "organisations_owned" AFTER DELETE ON "teams"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "organisation_keeps_an_owner"();
