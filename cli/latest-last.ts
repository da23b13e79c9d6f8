import { cutOf } from '#lib/import/conflicts/footprint'
import type { Problem } from '#lib/kernel/problem'
import { problem } from '#lib/kernel/problem'
import type { ReadFile } from './read-file.ts'

/** Files by the last day of their data, as named where that is the same: of what several state, the last one's word counts. */
export function latestLast(files: readonly ReadFile[]): ReadFile[] {
  const dayOf = ({ lastDay }: ReadFile) => lastDay ?? AFTER_ALL_DAYS
  return files.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : Number(dayOf(one) > dayOf(other))))
}

/** Figures that name no day may be of any. */
const AFTER_ALL_DAYS = '9999-12-31'

/** What a file states otherwise than the files before it. */
export function restatements(file: ReadFile, earlier: readonly ReadFile[]): Problem[] {
  const own = statementsOf(file)
  return earlier.flatMap((other) => {
    const count = [...statementsOf(other)].filter(([key, said]) => (own.get(key) ?? said) !== said).length
    const params = { count, earlier: other.about.name }
    const code = file.about.kind === 'leads' ? 'leadsRestated' : 'restated'
    return count === 0 ? [] : [problem(code, 'warning', { file: file.about.name, params })]
  })
}

/** The spend of each ad on each day, or each lead. */
function statementsOf({ about, footprints, leads }: ReadFile): Map<string, string> {
  if (about.kind === 'leads') return new Map(leads.map((lead) => [lead.key, JSON.stringify(lead)]))
  return new Map(footprints().map((footprint) => [cutOf(footprint), String(footprint.spend)]))
}
