CREATE TABLE `actions` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`run_id` text NOT NULL,
	`batch` text NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`outcome` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text,
	`decided_by` text,
	`decided_on` text NOT NULL,
	`decided_at` text NOT NULL,
	`until` text,
	`data_version` integer NOT NULL,
	`engine` text NOT NULL,
	`done_at` text,
	`undone_at` text,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `actions_id_unique` ON `actions` (`id`);--> statement-breakpoint
CREATE INDEX `actions_by_run` ON `actions` (`run_id`,`number`);--> statement-breakpoint
CREATE TABLE `reports` (
	`run_id` text PRIMARY KEY NOT NULL,
	`draft` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`number` integer NOT NULL,
	`analysis` text NOT NULL,
	`sha256` text NOT NULL,
	`header` text NOT NULL,
	`changes` text NOT NULL,
	`data_version` integer NOT NULL,
	`signed_by` text NOT NULL,
	`created_at` text NOT NULL,
	`reopened_at` text,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `snapshots_by_run` ON `snapshots` (`run_id`,`number`);--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`token_sha256` text NOT NULL,
	`label` text,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shares_token_sha256_unique` ON `shares` (`token_sha256`);--> statement-breakpoint
CREATE INDEX `shares_by_run` ON `shares` (`run_id`);--> statement-breakpoint
ALTER TABLE `runs` ADD `actions_version` integer DEFAULT 0 NOT NULL;