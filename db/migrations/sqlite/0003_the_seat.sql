CREATE TABLE `reactions` (
	`post_id` text NOT NULL,
	`seat_id` text NOT NULL,
	`reaction` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reactions_once` ON `reactions` (`post_id`,`seat_id`,`reaction`);--> statement-breakpoint
CREATE INDEX `reactions_by_seat` ON `reactions` (`seat_id`);--> statement-breakpoint
ALTER TABLE `posts` ADD `lang` text;--> statement-breakpoint
ALTER TABLE `posts` ADD `reactions` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `seats` ADD `rejoin` text;--> statement-breakpoint
CREATE UNIQUE INDEX `seats_by_rejoin` ON `seats` (`seminar_id`,`rejoin`);