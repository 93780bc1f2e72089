CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"first" integer,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "accounts_first_unique" UNIQUE("first"),
	CONSTRAINT "accounts_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"seat_id" text NOT NULL,
	"by" text NOT NULL,
	"decision" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"note" text,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"format" text NOT NULL,
	"lesson" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"seat_id" text NOT NULL,
	"parent_id" text,
	"move" text NOT NULL,
	"text" text NOT NULL,
	"status" text NOT NULL,
	"order" integer NOT NULL,
	"seq" integer NOT NULL,
	"shown_seq" integer,
	"created_at" bigint NOT NULL,
	"revised_at" bigint,
	"decision" jsonb
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"text" text NOT NULL,
	"move" text NOT NULL,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"id" text PRIMARY KEY NOT NULL,
	"seminar_id" text NOT NULL,
	"position" integer NOT NULL,
	"question" text NOT NULL,
	"parts" jsonb NOT NULL,
	"phase" text NOT NULL,
	"revealed_seq" integer,
	"seq" integer NOT NULL,
	"changed_seq" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"id" text PRIMARY KEY NOT NULL,
	"seminar_id" text NOT NULL,
	"role" text NOT NULL,
	"account_id" text,
	"visitor" text,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"pseudonym" text NOT NULL,
	"handle" text NOT NULL,
	"standing" text NOT NULL,
	"seq" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "seminar_lessons" (
	"seminar_id" text PRIMARY KEY NOT NULL,
	"lesson" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seminars" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"title" text NOT NULL,
	"code" text NOT NULL,
	"names" text NOT NULL,
	"review" boolean NOT NULL,
	"silent_start" boolean NOT NULL,
	"frozen" boolean NOT NULL,
	"seq" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "seminars_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_seminar_id_seminars_id_fk" FOREIGN KEY ("seminar_id") REFERENCES "public"."seminars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_seminar_id_seminars_id_fk" FOREIGN KEY ("seminar_id") REFERENCES "public"."seminars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seminar_lessons" ADD CONSTRAINT "seminar_lessons_seminar_id_seminars_id_fk" FOREIGN KEY ("seminar_id") REFERENCES "public"."seminars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seminars" ADD CONSTRAINT "seminars_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_by_post" ON "decisions" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "lessons_by_account" ON "lessons" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_in_order" ON "posts" USING btree ("room_id","order");--> statement-breakpoint
CREATE INDEX "posts_by_change" ON "posts" USING btree ("room_id","seq");--> statement-breakpoint
CREATE INDEX "posts_by_seat" ON "posts" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "revisions_by_post" ON "revisions" USING btree ("post_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rooms_in_order" ON "rooms" USING btree ("seminar_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "seats_by_name" ON "seats" USING btree ("seminar_id","name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "seats_by_pseudonym" ON "seats" USING btree ("seminar_id","pseudonym");--> statement-breakpoint
CREATE UNIQUE INDEX "seats_by_visitor" ON "seats" USING btree ("seminar_id","visitor");--> statement-breakpoint
CREATE UNIQUE INDEX "seats_by_account" ON "seats" USING btree ("seminar_id","account_id");--> statement-breakpoint
CREATE INDEX "seminars_by_account" ON "seminars" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_by_account" ON "sessions" USING btree ("account_id");