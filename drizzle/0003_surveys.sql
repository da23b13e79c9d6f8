-- What surveys of earlier versions did not say yet.
UPDATE `imports` SET `survey` = json_insert(`survey`,
  '$.plan.kind', 'ads', '$.plan.container', 'text', '$.plan.sheet', NULL, '$.plan.sheets', json('[]'),
  '$.plan.fingerprint', '', '$.plan.isPeriodAssumed', json('false'), '$.plan.resultTypes', json('{}'), '$.plan.rate', 1,
  '$.remembered', json('false'), '$.proof', NULL, '$.resultTypes', json('[]'), '$.goals', json('[]'), '$.leads', NULL)
WHERE `survey` IS NOT NULL;
