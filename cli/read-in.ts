import { dropSpool, Spool } from '#db/spool'
import type { Source } from '#lib/import/container/decode'
import type { Corrections } from '#lib/import/plan'
import type { Result } from '#lib/kernel/result'
import { refused } from '#lib/kernel/result'
import type { Ground, Rehearsal } from '#lib/metrics/rehearse'
import { rehearse } from '#lib/metrics/rehearse'
import { refuseOtherSheet } from './asked-sheet.ts'
import { refuseOpen } from './open-question.ts'

/** How a file is to be read, without anybody to ask. */
type Reading = {
  readonly source: Source
  readonly corrections: Corrections
  readonly ground: Ground
  /** Earlier rows may step back where the file's would count their money twice. */
  readonly replace: boolean
}

/** Reads the file of an import, whose rows are left in its spool; what would have to be asked refuses it. */
export async function readIn(folder: string, id: string, { source, ...reading }: Reading): Promise<Result<Rehearsal>> {
  const spool = new Spool(folder, id)
  const { corrections, ground } = reading
  const rehearsed = await rehearse(source, corrections, ground, undefined, () => spool.begin()).finally(() =>
    spool.close(),
  )
  const read = unasked(rehearsed, reading)
  if (!read.ok) dropSpool(folder, id)
  return read
}

function unasked(rehearsed: Result<Rehearsal>, { corrections, replace }: Omit<Reading, 'source'>): Result<Rehearsal> {
  if (!rehearsed.ok) return rehearsed
  const { survey, conflicts } = rehearsed.value
  const missing = refuseOtherSheet(corrections.sheet, survey.plan)
  if (missing !== null) return missing
  const [question] = survey.questions
  if (question !== undefined) return refuseOpen(question)
  return conflicts.length > 0 && !replace ? refused('conflicts') : rehearsed
}
