import { sourceOf } from '#db/files'
import { layoutsByPrint } from '#db/layouts'
import { acceptingOnly, ignore } from '#lib/import/rows/row-sink'
import { surveyFile } from '#lib/import/survey'
import type { Span } from '#lib/kernel/day'
import type { Refusal, Result } from '#lib/kernel/result'
import { accepted } from '#lib/kernel/result'
import { wholeOf } from '#lib/metrics/run-dates'
import { refuseOtherSheet } from './asked-sheet.ts'
import type { House } from './house.ts'
import { refuseOpen } from './open-question.ts'
import type { ToldRun } from './run-named.ts'

/** What files say of a run that is still to be made, and why the others say nothing. */
export type ToldByFiles = { readonly told: ToldRun | null; readonly refusals: ReadonlyMap<string, Refusal> }

/**
 * Reads files for the currency and the days of the run they are to go into; those of ads come before those of a CRM, whose
 * deals go on. `told` is null where no file can be taken in. `period`: days for files that name none.
 */
export async function toldByFiles(
  house: House,
  paths: readonly string[],
  sheet: string | undefined,
  period: Span | undefined,
): Promise<ToldByFiles> {
  const refusals = new Map<string, Refusal>()
  const files: FileTold[] = []
  for (const path of paths) {
    const told = await toldBy(house, path, sheet, period)
    if (told.ok) files.push(told.value)
    else refusals.set(path, told.reason)
  }
  if (files.length === 0) return { told: null, refusals }
  const ads = files.filter(({ isOfAds }) => isOfAds)
  const spoken = ads.length > 0 ? ads : files
  return {
    told: {
      span: wholeOf(spoken.flatMap(({ span }) => (span === null ? [] : [span]))),
      currency: spoken.find(({ currency }) => currency !== null)?.currency ?? null,
    },
    refusals,
  }
}

type FileTold = ToldRun & { readonly isOfAds: boolean }

async function toldBy(
  { database, scope }: House,
  path: string,
  sheet: string | undefined,
  period: Span | undefined,
): Promise<Result<FileTold>> {
  const corrections = sheet === undefined ? {} : { sheet }
  const known = { layouts: await layoutsByPrint(database, scope), period }
  const reading = await surveyFile(sourceOf(path), () => acceptingOnly(ignore), corrections, undefined, known)
  if (!reading.ok) return reading
  const { plan, span, questions } = reading.value.survey
  const missing = refuseOtherSheet(sheet, plan)
  if (missing !== null) return missing
  const [question] = questions
  if (question !== undefined) return refuseOpen(question)
  const own = plan.isPeriodAssumed ? null : span
  return accepted({ span: own, currency: plan.currency, isOfAds: plan.kind === 'ads' })
}
