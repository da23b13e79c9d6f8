import type { VerdictOutcome } from '../kernel/outcome.ts'
import { VERDICTS } from '../kernel/outcome.ts'
import type { Params } from '../kernel/problem.ts'
import { STAGES } from '../kernel/stage.ts'
import { roundTo, stepOf } from '../locale/rounding.ts'
import type { Analysis } from './analysis.ts'

/** What two answers about the same run may differ in. */
const REPORT_CHANGES = [
  'dataTo',
  'spend',
  'files',
  'target',
  'targetSet',
  'targetGone',
  'decision',
  'cost',
  'costKnown',
  'costGone',
  'verdicts',
  'engine',
  'nothing',
] as const

/** Money in currency units; `stage` and outcomes are keys. */
export type Difference = { readonly key: (typeof REPORT_CHANGES)[number]; readonly params: Params }

/** What a reader of the earlier answer should know of the later one, in the order of a report; never empty. */
export function reportChanges(before: Analysis, after: Analysis): Difference[] {
  const found = [
    ...changed('dataTo', lastDayOf(before), lastDayOf(after)),
    ...changed('spend', before.totals.spend, after.totals.spend),
    ...changedFiles(before, after),
    ...changedTargets(before, after),
    ...changed('decision', outcomeOf(before), outcomeOf(after)),
    ...changedCosts(before, after),
    ...VERDICTS.flatMap((outcome) =>
      changed('verdicts', countOf(before, outcome), countOf(after, outcome), { outcome }),
    ),
    ...changed('engine', before.about.engine, after.about.engine),
  ]
  return found.length === 0 ? [{ key: 'nothing', params: {} }] : found
}

/** Where both have a value and they are not the same. */
function changed<Value extends string | number>(
  key: Difference['key'],
  before: Value | null,
  after: Value | null,
  params: Params = {},
): Difference[] {
  return before === null || after === null || before === after ? [] : [{ key, params: { ...params, before, after } }]
}

function changedFiles(before: Analysis, after: Analysis): Difference[] {
  const [old, now] = [hashesOf(before), hashesOf(after)]
  const added = now.filter((sha256) => !old.includes(sha256)).length
  const gone = old.filter((sha256) => !now.includes(sha256)).length
  return added + gone === 0 ? [] : [{ key: 'files', params: { added, gone } }]
}

function changedTargets(before: Analysis, after: Analysis): Difference[] {
  return STAGES.flatMap((stage): Difference[] => {
    const [old, now] = [before.about.targets[stage], after.about.targets[stage]]
    if (old === null && now !== null) return [{ key: 'targetSet', params: { stage, after: now } }]
    if (old !== null && now === null) return [{ key: 'targetGone', params: { stage, before: old } }]
    return changed('target', old, now, { stage })
  })
}

/** What a stage will most likely cost, or did in the test where there is no forecast. */
function changedCosts(before: Analysis, after: Analysis): Difference[] {
  return STAGES.flatMap((stage): Difference[] => {
    const [old, now] = [costOf(before, stage), costOf(after, stage)]
    if (old === null && now !== null) return [{ key: 'costKnown', params: { stage, after: now } }]
    if (old !== null && now === null) return [{ key: 'costGone', params: { stage } }]
    return changed('cost', old, now, { stage })
  })
}

/** Rounded as the pages have it, on which it is to be found again. */
function costOf({ cost, decision, evidence }: Analysis, stage: (typeof STAGES)[number]): number | null {
  const shown = decision?.stages[stage] ?? cost[stage]
  return evidence[stage].isEnough && shown !== null ? roundTo(shown.median, stepOf(shown)) : null
}

function outcomeOf({ decision }: Analysis): string {
  return decision?.outcome ?? 'none'
}

function countOf({ groups }: Analysis, outcome: VerdictOutcome): number {
  return groups.ad.filter(({ verdict }) => verdict?.outcome === outcome).length
}

function hashesOf({ about }: Analysis): readonly string[] {
  return about.files.map(({ sha256 }) => sha256)
}

function lastDayOf({ about, days }: Analysis): string | null {
  return days.at(-1)?.date ?? about.period?.end ?? null
}
