CREATE TABLE `creatives` (
	`run_id` text NOT NULL,
	`creative` text NOT NULL,
	`text` text,
	`picture` text,
	`picture_type` text,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`run_id`, `creative`),
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `label_batches` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`run_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `label_batches_by_run` ON `label_batches` (`run_id`,`number`);--> statement-breakpoint
CREATE TABLE `labels` (
	`batch` integer NOT NULL,
	`by` text NOT NULL,
	`value` text NOT NULL,
	`segment` text,
	`creative` text,
	`pain_point` text,
	PRIMARY KEY(`batch`, `by`, `value`),
	FOREIGN KEY (`batch`) REFERENCES `label_batches`(`number`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `layouts` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`platform` text NOT NULL,
	`layout` text NOT NULL,
	`created_at` text NOT NULL,
	`used_at` text NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `layouts_by_fingerprint` ON `layouts` (`workspace_id`,`fingerprint`);--> statement-breakpoint
CREATE TABLE `lead_stages` (
	`workspace_id` text NOT NULL,
	`platform` text NOT NULL,
	`pipeline` text NOT NULL,
	`stage` text NOT NULL,
	`outcome` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `platform`, `pipeline`, `stage`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `leads` (
	`import` integer NOT NULL,
	`key` text NOT NULL,
	`run_id` text NOT NULL,
	`platform` text NOT NULL,
	`created` integer,
	`closed` integer,
	`pipeline` text,
	`stage` text,
	`product` text,
	`objection` text,
	`source` text,
	`amount` integer,
	`paid` integer,
	`ad_id` text,
	`utm_source` text,
	`utm_medium` text,
	`utm_campaign` text,
	`utm_content` text,
	`utm_term` text,
	PRIMARY KEY(`import`, `key`),
	FOREIGN KEY (`import`) REFERENCES `imports`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `leads_by_run` ON `leads` (`run_id`,`key`);--> statement-breakpoint
ALTER TABLE `ad_names` ADD `utm_content` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `upload_sha256` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `kind` text DEFAULT 'ads' NOT NULL;