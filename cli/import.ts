import { basename } from 'node:path'
import { refusalOf } from '#db/faults'
import { sourceOf } from '#db/files'
import type { TestRun } from '#db/runs'
import type { Span } from '#lib/kernel/day'
import { addDays } from '#lib/kernel/day'
import type { Problem } from '#lib/kernel/problem'
import { problem } from '#lib/kernel/problem'
import type { Refusal, Result } from '#lib/kernel/result'
import { assumedPeriod } from '#lib/metrics/rehearse'
import { countOutside } from '#lib/metrics/run-dates'
import type { House } from './house.ts'
import { openHouse } from './house.ts'
import type { ImportCall } from './import-call.ts'
import { readImportCall } from './import-call.ts'
import { importSentence } from './import-sentence.ts'
import type { AskedRun } from './run-named.ts'
import { findRunNamed, makeRun } from './run-named.ts'
import { problemSentence, refusalSentence } from './sentences.ts'
import type { TakenIn } from './take-in.ts'
import { takeIn } from './take-in.ts'
import { toldByFiles } from './told-by-files.ts'

/** `import FILE... --run NAME`: into the run of that name, made where there is none. */
export async function importCommand(args: readonly string[]): Promise<number> {
  const call = await readImportCall(args)
  const house = await openHouse()
  const now = new Date().toISOString()
  const run = await runFor(call, house, now)
  const outcomes: Outcome[] = []
  for (const path of call.files) {
    const file = basename(path)
    const taken =
      'refusals' in run
        ? refusedOf(run.refusals.get(path))
        : await takeIn(house, run.id, file, sourceOf(path)(), now, call.wishes).catch(inWords)
    outcomes.push({ file, taken })
    if (!call.json && taken.ok && 'currency' in run)
      process.stdout.write(`${file}: ${importSentence(taken.value.result, run.currency)}\n`)
    for (const sentence of remarksOn(file, taken, 'id' in run ? run : null)) process.stderr.write(`${sentence}\n`)
  }
  if (call.json) process.stdout.write(`${JSON.stringify(answerOf('id' in run ? run : null, outcomes))}\n`)
  return outcomes.some(({ taken }) => taken.ok) ? 0 : 3
}

/** The run of the name, or a new one as its files tell; why they do not where none of them can be taken in. */
async function runFor({ files, run: name, asked, wishes }: ImportCall, house: House, now: string) {
  const known = await findRunNamed(house, name, asked)
  if (known !== null) return known
  const { told, refusals } = await toldByFiles(house, files, wishes.sheet, assumedIn(asked, now))
  if (told === null) return { refusals }
  const run = await makeRun(house, name, now, asked, told)
  if (asked.currency === undefined && told.currency === null) {
    const assumed = problem('currencyAssumed', 'warning', { params: { currency: run.currency } })
    process.stderr.write(`${problemSentence(assumed)}\n`)
  }
  return run
}

/** The days that a file without any is taken for in a run of these dates. */
function assumedIn({ start, end }: AskedRun, now: string): Span | undefined {
  if (start === undefined) return undefined
  return assumedPeriod({ start, end: end ?? addDays(start, 13) }, now.slice(0, 10))
}

type Outcome = { readonly file: string; readonly taken: Result<TakenIn> }

function refusedOf(reason: Refusal | undefined): Result<never> {
  return { ok: false, reason: reason ?? { key: 'notFound', params: {} } }
}

/** A full disk is said in words; any other fault is one. */
function inWords(fault: unknown): Result<never> {
  const reason = refusalOf(fault)
  if (reason.key === 'fault') throw fault
  return { ok: false, reason }
}

/** What has to be said of a file beside its figures. */
function remarksOn(file: string, taken: Result<TakenIn>, run: TestRun | null): string[] {
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

/** Without a run where none was made. */
function answerOf(run: Pick<TestRun, 'id' | 'currency'> | null, outcomes: readonly Outcome[]) {
  return {
    run: run?.id ?? null,
    currency: run?.currency ?? null,
    files: outcomes.map(({ file, taken }) =>
      taken.ok ? { name: file, result: taken.value.result } : { name: file, refusal: taken.reason },
    ),
  }
}
