CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`first` integer,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_first_unique` ON `accounts` (`first`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`by` text NOT NULL,
	`decision` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`note` text,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `decisions_by_post` ON `decisions` (`post_id`);--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`title` text NOT NULL,
	`source` text NOT NULL,
	`format` text NOT NULL,
	`lesson` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lessons_by_account` ON `lessons` (`account_id`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`parent_id` text,
	`move` text NOT NULL,
	`text` text NOT NULL,
	`status` text NOT NULL,
	`order` integer NOT NULL,
	`seq` integer NOT NULL,
	`shown_seq` integer,
	`created_at` integer NOT NULL,
	`revised_at` integer,
	`decision` text,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `posts_in_order` ON `posts` (`room_id`,`order`);--> statement-breakpoint
CREATE INDEX `posts_by_change` ON `posts` (`room_id`,`seq`);--> statement-breakpoint
CREATE INDEX `posts_by_seat` ON `posts` (`seat_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`text` text NOT NULL,
	`move` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `revisions_by_post` ON `revisions` (`post_id`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`seminar_id` text NOT NULL,
	`position` integer NOT NULL,
	`question` text NOT NULL,
	`parts` text NOT NULL,
	`phase` text NOT NULL,
	`revealed_seq` integer,
	`seq` integer NOT NULL,
	`changed_seq` integer NOT NULL,
	FOREIGN KEY (`seminar_id`) REFERENCES `seminars`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_in_order` ON `rooms` (`seminar_id`,`position`);--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`seminar_id` text NOT NULL,
	`role` text NOT NULL,
	`account_id` text,
	`visitor` text,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`pseudonym` text NOT NULL,
	`handle` text NOT NULL,
	`standing` text NOT NULL,
	`seq` integer NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`seminar_id`) REFERENCES `seminars`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seats_by_name` ON `seats` (`seminar_id`,`name_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `seats_by_pseudonym` ON `seats` (`seminar_id`,`pseudonym`);--> statement-breakpoint
CREATE UNIQUE INDEX `seats_by_visitor` ON `seats` (`seminar_id`,`visitor`);--> statement-breakpoint
CREATE UNIQUE INDEX `seats_by_account` ON `seats` (`seminar_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `seminar_lessons` (
	`seminar_id` text PRIMARY KEY NOT NULL,
	`lesson` text NOT NULL,
	FOREIGN KEY (`seminar_id`) REFERENCES `seminars`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `seminars` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`title` text NOT NULL,
	`code` text NOT NULL,
	`names` text NOT NULL,
	`review` integer NOT NULL,
	`silent_start` integer NOT NULL,
	`frozen` integer NOT NULL,
	`seq` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seminars_code_unique` ON `seminars` (`code`);--> statement-breakpoint
CREATE INDEX `seminars_by_account` ON `seminars` (`account_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `sessions` (`account_id`);