ALTER TABLE `imports` ADD `saved_order` integer;--> statement-breakpoint
UPDATE `imports` SET `saved_order` = (
  SELECT count(*) FROM `imports` AS `earlier`
  WHERE (`earlier`.`saved_at`, `earlier`.`number`) <= (`imports`.`saved_at`, `imports`.`number`))
WHERE `saved_at` IS NOT NULL;
