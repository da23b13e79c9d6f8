CREATE TABLE `verdicts` (
	`run_id` text NOT NULL,
	`data_version` integer NOT NULL,
	`grouping` text NOT NULL,
	`key` text NOT NULL,
	`outcome` text NOT NULL,
	`stage` text NOT NULL,
	`probability` real NOT NULL,
	`spend` real,
	`events` real,
	`target` real,
	`boost_limit` real NOT NULL,
	`pause_limit` real NOT NULL,
	`ratio` real,
	`confidence` real,
	`basis` text NOT NULL,
	`engine` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`run_id`, `data_version`, `grouping`, `key`),
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `runs` ADD `engine_settings` text;--> statement-breakpoint
ALTER TABLE `runs` ADD `settings_version` integer DEFAULT 0 NOT NULL;