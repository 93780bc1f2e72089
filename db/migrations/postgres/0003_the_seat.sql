CREATE TABLE "reactions" (
	"post_id" text NOT NULL,
	"seat_id" text NOT NULL,
	"reaction" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "lang" text;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "reactions" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "seats" ADD COLUMN "rejoin" text;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reactions_once" ON "reactions" USING btree ("post_id","seat_id","reaction");--> statement-breakpoint
CREATE INDEX "reactions_by_seat" ON "reactions" USING btree ("seat_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seats_by_rejoin" ON "seats" USING btree ("seminar_id","rejoin");