import { refusalOf } from '#db/faults'
import type { TestRun } from '#db/runs'
import type { Problem } from '#lib/kernel/problem'
import { problem } from '#lib/kernel/problem'
import type { Result } from '#lib/kernel/result'
import { countOutside } from '#lib/metrics/run-dates'
import { problemSentence, refusalSentence } from './sentences.ts'
import type { TakenIn } from './take-in.ts'

/** What became of a file; `run` is null where none was made. */
export type Outcome = { readonly file: string; readonly run: TestRun | null; readonly taken: Result<TakenIn> }

/** A full disk is said in words; any other fault is one. */
export function inWords(fault: unknown): Result<never> {
  const reason = refusalOf(fault)
  if (reason.key === 'fault') throw fault
  return { ok: false, reason }
}

/** What has to be said of a file beside its figures. */
export function remarksOn({ file, run, taken }: Outcome): string[] {
  if (taken.ok) {
    const found = [...problemsOf(taken.value), ...(run === null ? [] : outsideOf(taken.value, run))]
    return found.map((remark) => problemSentence({ ...remark, file }))
  }
  const { reason } = taken
  const way = reason.key === 'conflicts' ? ' (--replace lets them.)' : ''
  return [`${file}: ${refusalSentence(reason)}${way}`]
}

/** The first few of each kind, how many more there are, and which sheets wait. */
function problemsOf({ survey: { plan, problems }, sheetsLeft, renamed }: TakenIn): Problem[] {
  const listed = problems.flatMap(({ code, count, examples }) => {
    const more = count - examples.length
    const rest = more > 0 ? [problem('more', 'warning', { params: { count: more, kind: code } })] : []
    return [...examples, ...rest]
  })
  const params = { sheet: plan.sheet ?? '', others: sheetsLeft.join(', ') }
  const left = sheetsLeft.length === 0 ? [] : [problem('sheetsLeftOut', 'warning', { params })]
  const doubled = renamed === null ? [] : [problem('renamedAds', 'warning', { params: { ...renamed } })]
  return [...listed, ...left, ...doubled]
}

/** Days that were not planned are no mistake by themselves; days of another month or year are easily misread ones. */
function outsideOf({ survey: { plan, span, spans, rows } }: TakenIn, { start, end }: TestRun): Problem[] {
  if (plan.kind === 'leads' || span === null || (span.start >= start && span.end <= end)) return []
  const counted = spans ? countOutside({ start, end }, spans).rows : 0
  const params = { rows: counted, all: rows.accepted, start, end, from: span.start, to: span.end }
  return [problem('outsideRun', 'warning', { params })]
}
