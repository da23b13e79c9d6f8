import type { StoredImport } from '#db/imports'
import { claimForSaving, markReady } from '#db/imports'
import { touchLayout } from '#db/layouts'
import type { RenamedAds } from '#db/renamed-ads'
import { saveImport } from '#db/saves'
import type { ImportResult } from '#db/schema/imports'
import { dropSpool, readSpool } from '#db/spool'
import { clashingWith, findConflicts } from '#lib/import/conflicts/conflicts'
import type { Source } from '#lib/import/container/decode'
import type { Survey } from '#lib/import/plan'
import { readByPlan } from '#lib/import/rows/read-rows'
import { acceptingOnly } from '#lib/import/rows/row-sink'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import type { House } from './house.ts'
import type { Reading } from './renamed-in.ts'
import { renamedIn } from './renamed-in.ts'

export type SavedFile = {
  readonly result: ImportResult
  readonly survey: Survey
  /** Ads of the file that the run seems to have under other names; null where there are none. */
  readonly renamed: RenamedAds | null
}

/** Saves an import that was read, from its spool. `isFirst`: the run has no rows yet. */
export async function saveRead(
  { folder, database, scope }: House,
  stored: StoredImport,
  survey: Survey,
  { source, isFirst, replace }: { readonly source: Source; readonly isFirst: boolean; readonly replace: boolean },
  now: string,
): Promise<Result<SavedFile>> {
  const { id, runId } = stored
  const { plan } = survey
  const read: Reading = async (accept, acceptLead) =>
    readSpool(folder, id, plan, accept) ??
    readByPlan(source, plan, { ...acceptingOnly(accept), ...(acceptLead && { acceptLead }) })
  const renamed = isFirst ? null : await renamedIn(database, runId, plan, read)
  await markReady(database, scope, id, survey, [])
  if (survey.remembered) await touchLayout(database, scope, plan.fingerprint, now)
  await claimForSaving(database, scope, id)
  const outcome = await saveImport(database, scope, stored, {
    platform: plan.platform,
    onConflict: { find: findConflicts, clashing: clashingWith, replace },
    now,
    rows: plan.kind === 'leads' ? 0 : survey.rows.accepted,
    read,
  })
  dropSpool(folder, id)
  return outcome.saved ? accepted({ result: outcome.result, survey, renamed }) : refused('conflicts')
}
