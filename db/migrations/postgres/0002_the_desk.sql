CREATE TABLE "acts" (
	"id" text PRIMARY KEY NOT NULL,
	"seat_id" text NOT NULL,
	"by" text NOT NULL,
	"act" text NOT NULL,
	"from" text,
	"to" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"seat_id" text NOT NULL,
	"by" text NOT NULL,
	"note" text,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"seminar_id" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "word_lists" (
	"account_id" text PRIMARY KEY NOT NULL,
	"list" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "citations" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "pinned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "first" jsonb;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "held" jsonb;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "flags" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "ends_at" bigint;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "review" boolean;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "slow_seconds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "spotlight" jsonb DEFAULT '{"posts":[],"at":-1}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "credit_post_id" text;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "credit" jsonb;--> statement-breakpoint
ALTER TABLE "seats" ADD COLUMN "admitted" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "seats" ADD COLUMN "picks" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "seats" ADD COLUMN "nudge" jsonb;--> statement-breakpoint
ALTER TABLE "seminars" ADD COLUMN "lobby" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "seminars" ADD COLUMN "screen_room_id" text;--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_seminar_id_seminars_id_fk" FOREIGN KEY ("seminar_id") REFERENCES "public"."seminars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_lists" ADD CONSTRAINT "word_lists_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acts_by_seat" ON "acts" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "flags_by_post" ON "flags" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "invitations_by_seminar" ON "invitations" USING btree ("seminar_id");--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_creditPostId_unique" UNIQUE("credit_post_id");