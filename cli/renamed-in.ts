import type { Database } from '#db/open'
import type { RenamedAds } from '#db/renamed-ads'
import { RenameWatch } from '#db/renamed-ads'
import type { Plan } from '#lib/import/plan'
import type { ReadRow, RowSink } from '#lib/import/rows/row-sink'
import type { Listed, ReadWhole } from '#lib/import/rows/row-store'

/** Brings the rows of a file, as often as it is called. */
export type Reading = (
  accept: (row: ReadRow, registry: Listed) => void,
  acceptLead?: RowSink['acceptLead'],
) => Promise<ReadWhole>

/** Ads that the run has under other names: their money counts twice once they are in. */
export async function renamedIn(
  database: Database,
  runId: string,
  { kind, platform }: Plan,
  read: Reading,
): Promise<RenamedAds | null> {
  if (kind === 'leads') return null
  const watch = new RenameWatch(database, runId)
  let listed: Listed = { ads: [], spans: [], breakdowns: [] }
  await read((row, registry) => {
    watch.read(row, registry)
    listed = registry
  })
  return watch.finish(listed, platform)
}
