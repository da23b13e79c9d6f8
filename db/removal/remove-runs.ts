import type { Database } from '../open.ts'
import { PICTURES } from '../reports.ts'

/** What lies beside the database of runs that were in it. */
export type Remains = {
  /** SHA-256 of files that these runs named; others may name them too. */
  readonly files: readonly string[]
  /** Ids of their imports. */
  readonly imports: readonly string[]
}

/**
 * Removes the runs listed in the table `gone` with all that hangs on them, inside a transaction of its caller. Each table
 * by its own index: to follow the references would read all rows of the house once for every breakdown.
 */
export function removeRuns({ sqlite }: Database): Remains {
  const listed = (select: string) => sqlite.prepare(select).pluck().all() as string[]
  const remains = { files: listed(FILES), imports: listed(`SELECT id FROM imports WHERE run_id IN ${OWN_RUNS}`) }
  for (const statement of STATEMENTS) sqlite.exec(statement)
  return remains
}

const OWN_RUNS = '(SELECT id FROM gone)'
const OWN_IMPORTS = `(SELECT number FROM imports WHERE run_id IN ${OWN_RUNS})`
const FILES = `
  SELECT sha256 FROM imports WHERE run_id IN ${OWN_RUNS} AND sha256 IS NOT NULL
  UNION SELECT picture FROM creatives WHERE run_id IN ${OWN_RUNS} AND picture IS NOT NULL
  UNION SELECT sha256 FROM (${PICTURES}) WHERE run_id IN ${OWN_RUNS}`
const OWN_ADS = `(SELECT number FROM ads WHERE run_id IN ${OWN_RUNS})`

/** What hangs on others first. The journal keeps a run's name. */
const STATEMENTS = [
  `DELETE FROM covers WHERE import IN ${OWN_IMPORTS}`,
  `DELETE FROM restatements WHERE import IN ${OWN_IMPORTS}`,
  `DELETE FROM rows WHERE ad IN ${OWN_ADS}`,
  `DELETE FROM ad_names WHERE ad IN ${OWN_ADS}`,
  `DELETE FROM leads WHERE run_id IN ${OWN_RUNS}`,
  `DELETE FROM labels WHERE batch IN (SELECT number FROM label_batches WHERE run_id IN ${OWN_RUNS})`,
  ...['ads', 'breakdowns', 'label_batches', 'creatives', 'verdicts', 'actions', 'reports', 'snapshots', 'shares'].map(
    (table) => `DELETE FROM ${table} WHERE run_id IN ${OWN_RUNS}`,
  ),
  ...['imports', 'targets'].map((table) => `DELETE FROM ${table} WHERE run_id IN ${OWN_RUNS}`),
  `UPDATE activities SET run_id = NULL WHERE run_id IN ${OWN_RUNS}`,
  `DELETE FROM runs WHERE id IN ${OWN_RUNS}`,
]
