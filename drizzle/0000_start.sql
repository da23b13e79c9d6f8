CREATE TABLE `ad_names` (
	`ad` integer NOT NULL,
	`import` integer NOT NULL,
	`campaign_id` text,
	`campaign_name` text,
	`ad_set_id` text,
	`ad_set_name` text,
	`ad_id` text,
	`ad_name` text,
	`creative` text,
	`pain_point` text,
	`segment` text,
	`interest` text,
	PRIMARY KEY(`ad`, `import`),
	FOREIGN KEY (`ad`) REFERENCES `ads`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`import`) REFERENCES `imports`(`number`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ad_names_by_import` ON `ad_names` (`import`);--> statement-breakpoint
CREATE TABLE `ads` (
	`number` integer PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`key` text NOT NULL,
	`platform` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ads_by_key` ON `ads` (`run_id`,`key`);--> statement-breakpoint
CREATE TABLE `breakdowns` (
	`number` integer PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`values` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `breakdowns_by_values` ON `breakdowns` (`run_id`,`values`);--> statement-breakpoint
CREATE TABLE `covers` (
	`import` integer NOT NULL,
	`row` integer NOT NULL,
	`figures` integer NOT NULL,
	PRIMARY KEY(`import`, `row`),
	FOREIGN KEY (`import`) REFERENCES `imports`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`row`) REFERENCES `rows`(`number`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `covers_by_row` ON `covers` (`row`);--> statement-breakpoint
CREATE TABLE `imports` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`workspace_id` text NOT NULL,
	`run_id` text NOT NULL,
	`file_name` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text,
	`state` text NOT NULL,
	`corrections` text NOT NULL,
	`survey` text,
	`refusal` text,
	`conflicts` text NOT NULL,
	`result` text,
	`created_at` text NOT NULL,
	`saved_at` text,
	`reverted_at` text,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imports_id_unique` ON `imports` (`id`);--> statement-breakpoint
CREATE INDEX `imports_by_run` ON `imports` (`run_id`,`number`);--> statement-breakpoint
CREATE TABLE `restatements` (
	`import` integer NOT NULL,
	`row` integer NOT NULL,
	PRIMARY KEY(`import`, `row`),
	FOREIGN KEY (`import`) REFERENCES `imports`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`row`) REFERENCES `rows`(`number`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `restatements_by_row` ON `restatements` (`row`);--> statement-breakpoint
CREATE TABLE `rows` (
	`number` integer PRIMARY KEY NOT NULL,
	`ad` integer NOT NULL,
	`start` integer,
	`end` integer,
	`breakdown` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`import` integer NOT NULL,
	`impressions` real,
	`clicks` real,
	`subscribers` real,
	`leads` real,
	`sales` real,
	`spend` integer,
	`revenue` integer,
	`hidden` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`ad`) REFERENCES `ads`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`breakdown`) REFERENCES `breakdowns`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`import`) REFERENCES `imports`(`number`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `rows_by_key` ON `rows` (`ad`,`start`,`end`,`breakdown`,`ordinal`);--> statement-breakpoint
CREATE INDEX `rows_by_import` ON `rows` (`import`);--> statement-breakpoint
CREATE TABLE `runs` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`client` text,
	`currency` text NOT NULL,
	`time_zone` text NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`daily_budget` real,
	`primary_stage` text NOT NULL,
	`segment_by` text,
	`synthetic` integer NOT NULL,
	`data_version` integer DEFAULT 0 NOT NULL,
	`data_summary` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `runs_by_workspace` ON `runs` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `targets` (
	`run_id` text NOT NULL,
	`stage` text NOT NULL,
	`cost` real NOT NULL,
	PRIMARY KEY(`run_id`, `stage`),
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `workspaces` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL
);
