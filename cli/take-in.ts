import { randomUUID } from 'node:crypto'
import { refusalOf } from '#db/faults'
import { keepPart, openFile } from '#db/files'
import { footprintsBeside } from '#db/footprints'
import type { StoredImport } from '#db/imports'
import { claimForSaving, createImport, findImport, listSameFile, markFailed, markReady, markRefused } from '#db/imports'
import { layoutsByPrint, touchLayout } from '#db/layouts'
import { leadsGround } from '#db/leads-ground'
import type { RenamedAds } from '#db/renamed-ads'
import type { TestRun } from '#db/runs'
import { findRun } from '#db/runs'
import { saveImport } from '#db/saves'
import type { ImportResult } from '#db/schema/imports'
import { finalNumber } from '#db/snapshots'
import { dropSpool, readSpool, Spool } from '#db/spool'
import { clashingWith, findConflicts } from '#lib/import/conflicts/conflicts'
import type { Source } from '#lib/import/container/decode'
import { withoutPersonalCells } from '#lib/import/personal/personal-cells'
import type { Corrections, Survey } from '#lib/import/plan'
import { readByPlan } from '#lib/import/rows/read-rows'
import { acceptingOnly } from '#lib/import/rows/row-sink'
import { restOfFile, sheetsLeft } from '#lib/import/sheets-left'
import { versionOf } from '#lib/kernel/report'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { dayIn } from '#lib/locale/time-zones'
import type { Rehearsal } from '#lib/metrics/rehearse'
import { assumedPeriod, rehearse } from '#lib/metrics/rehearse'
import { refuseOtherSheet } from './asked-sheet.ts'
import type { House } from './house.ts'
import { refuseOpen } from './open-question.ts'
import type { Reading } from './renamed-in.ts'
import { renamedIn } from './renamed-in.ts'

/** What is known beforehand of what would have to be asked. */
export type Wishes = {
  /** Which sheet of a workbook. */
  readonly sheet?: string | undefined
  /** Earlier rows step back where the file's would count their money twice. */
  readonly replace?: boolean
}

export type TakenIn = {
  readonly result: ImportResult
  readonly survey: Survey
  /** Ads of the file that the run seems to have under other names; null where there are none. */
  readonly renamed: RenamedAds | null
  /** The sheets of a workbook that are not in yet. */
  readonly sheetsLeft: readonly string[]
}

/** Takes a file into a run as the screens do, without asking: what only a person can decide refuses it. */
export async function takeIn(
  { folder, database, scope }: House,
  runId: string,
  fileName: string,
  pieces: AsyncIterable<Uint8Array>,
  now: string,
  { sheet, replace = false }: Wishes = {},
): Promise<Result<TakenIn>> {
  const id = randomUUID()
  const kept = await keepPart(folder, id, pieces, null, withoutPersonalCells)
  if (!kept.ok) return kept
  const { refusal, ...copy } = kept.value
  const run = await findRun(database, scope, runId)
  if (run === null) return refused('notFound')
  const final = await finalNumber(database, scope, runId)
  if (final !== null) return refused('finalReport', { version: versionOf(final) })
  const imported = await listSameFile(database, scope, runId, copy.uploadSha256)
  const rest = restOfFile(imported, sheet)
  if (!rest.ok) return rest
  await createImport(database, scope, runId, { name: fileName, ...copy, corrections: rest.value }, { id, now })
  const stored = await findImport(database, scope, runId, id)
  if (stored === null) return refused('notFound')
  if (refusal !== null || copy.sha256 === null) {
    const reason = refusal ?? { key: 'notFound', params: {} }
    await markRefused(database, scope, id, reason)
    return { ok: false, reason }
  }
  try {
    const source = openFile(folder, copy.sha256)
    const saved = await readAndSave({ folder, database, scope }, run, stored, source, now, replace)
    return saved.ok ? accepted({ ...saved.value, sheetsLeft: sheetsLeft([saved.value, ...imported]) }) : saved
  } catch (fault) {
    // What was kept for the save goes first: on a full disk the note needs its room.
    dropSpool(folder, id)
    await markFailed(database, scope, id, refusalOf(fault))
    throw fault
  }
}

async function readAndSave(
  { folder, database, scope }: House,
  { currency, start, end, timeZone }: TestRun,
  stored: StoredImport,
  source: Source,
  now: string,
  replace: boolean,
): Promise<Result<Omit<TakenIn, 'sheetsLeft'>>> {
  const { id, runId, corrections } = stored
  const ground = {
    currency,
    footprints: await footprintsBeside(database, scope, stored),
    layouts: await layoutsByPrint(database, scope),
    period: assumedPeriod({ start, end }, dayIn(now, timeZone)),
    leads: await leadsGround(database, scope, runId),
  }
  const spool = new Spool(folder, id)
  const rehearsed = unasked(
    await rehearse(source, corrections, ground, undefined, () => spool.begin()).finally(() => spool.close()),
    corrections,
    replace,
  )
  if (!rehearsed.ok) {
    dropSpool(folder, id)
    await markRefused(database, scope, id, rehearsed.reason)
    return rehearsed
  }
  const { survey } = rehearsed.value
  const read: Reading = async (accept, acceptLead) =>
    readSpool(folder, id, survey.plan, accept) ??
    readByPlan(source, survey.plan, { ...acceptingOnly(accept), ...(acceptLead && { acceptLead }) })
  const renamed = ground.footprints.length > 0 ? await renamedIn(database, runId, survey.plan, read) : null
  await markReady(database, scope, id, survey, [])
  if (survey.remembered) await touchLayout(database, scope, survey.plan.fingerprint, now)
  await claimForSaving(database, scope, id)
  const outcome = await saveImport(database, scope, stored, {
    platform: survey.plan.platform,
    onConflict: { find: findConflicts, clashing: clashingWith, replace },
    now,
    rows: survey.plan.kind === 'leads' ? 0 : survey.rows.accepted,
    read,
  })
  dropSpool(folder, id)
  return outcome.saved ? accepted({ result: outcome.result, survey, renamed }) : refused('conflicts')
}

/** What would have to be asked refuses the file. */
function unasked(rehearsed: Result<Rehearsal>, { sheet: asked }: Corrections, replace: boolean): Result<Rehearsal> {
  if (!rehearsed.ok) return rehearsed
  const { survey, conflicts } = rehearsed.value
  const missing = refuseOtherSheet(asked, survey.plan)
  if (missing !== null) return missing
  const [question] = survey.questions
  if (question !== undefined) return refuseOpen(question)
  return conflicts.length > 0 && !replace ? refused('conflicts') : rehearsed
}
