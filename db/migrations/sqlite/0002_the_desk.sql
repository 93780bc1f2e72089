CREATE TABLE `acts` (
	`id` text PRIMARY KEY NOT NULL,
	`seat_id` text NOT NULL,
	`by` text NOT NULL,
	`act` text NOT NULL,
	`from` text,
	`to` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `acts_by_seat` ON `acts` (`seat_id`);--> statement-breakpoint
CREATE TABLE `flags` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`by` text NOT NULL,
	`note` text,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `flags_by_post` ON `flags` (`post_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`seminar_id` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`seminar_id`) REFERENCES `seminars`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_tokenHash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_by_seminar` ON `invitations` (`seminar_id`);--> statement-breakpoint
CREATE TABLE `word_lists` (
	`account_id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `posts` ADD `citations` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `posts` ADD `pinned` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `posts` ADD `first` text;--> statement-breakpoint
ALTER TABLE `posts` ADD `held` text;--> statement-breakpoint
ALTER TABLE `posts` ADD `flags` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `ends_at` integer;--> statement-breakpoint
ALTER TABLE `rooms` ADD `review` integer;--> statement-breakpoint
ALTER TABLE `rooms` ADD `slow_seconds` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `spotlight` text DEFAULT '{"posts":[],"at":-1}' NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `credit_post_id` text;--> statement-breakpoint
ALTER TABLE `rooms` ADD `credit` text;--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_creditPostId_unique` ON `rooms` (`credit_post_id`);--> statement-breakpoint
ALTER TABLE `seats` ADD `admitted` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `seats` ADD `picks` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `seats` ADD `nudge` text;--> statement-breakpoint
ALTER TABLE `seminars` ADD `lobby` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `seminars` ADD `screen_room_id` text;