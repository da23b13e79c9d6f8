import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { refusalOf } from '#db/faults'
import { sourceOf } from '#db/files'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Problem } from '#lib/kernel/problem'
import { problem } from '#lib/kernel/problem'
import type { Result } from '#lib/kernel/result'
import { openHouse } from './house.ts'
import { importSentence } from './import-sentence.ts'
import { requireFiles } from './require-files.ts'
import { runNamed } from './run-named.ts'
import { problemSentence, refusalSentence } from './sentences.ts'
import type { TakenIn, Wishes } from './take-in.ts'
import { takeIn } from './take-in.ts'
import { WrongUse } from './wrong-use.ts'

/** `import FILE... --run NAME`: into the run of that name, made where there is none. */
export async function importCommand(args: readonly string[]): Promise<number> {
  const { files, run: name, wishes, json } = await readCall(args)
  const house = await openHouse()
  const now = new Date().toISOString()
  const run = await runNamed(house, name, now)
  const outcomes: Outcome[] = []
  for (const path of files) {
    const file = basename(path)
    const taken = await takeIn(house, run.id, file, sourceOf(path)(), now, wishes).catch(inWords)
    outcomes.push({ file, taken })
    if (!json && taken.ok) process.stdout.write(`${file}: ${importSentence(taken.value.result, run.currency)}\n`)
    for (const sentence of remarksOn(file, taken)) process.stderr.write(`${sentence}\n`)
  }
  if (json) process.stdout.write(`${JSON.stringify(answerOf(run, outcomes))}\n`)
  return outcomes.some(({ taken }) => taken.ok) ? 0 : 3
}

type Call = { readonly files: string[]; readonly run: string; readonly wishes: Wishes; readonly json: boolean }
type Outcome = { readonly file: string; readonly taken: Result<TakenIn> }

async function readCall(args: readonly string[]): Promise<Call> {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      run: { type: 'string' },
      sheet: { type: 'string' },
      replace: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const run = values.run?.trim() ?? ''
  if (files.length === 0) throw new WrongUse('name at least one file to import')
  if (run === '') throw new WrongUse('name the test run: --run NAME')
  await requireFiles(files)
  return { files, run, wishes: { sheet: values.sheet, replace: values.replace }, json: values.json }
}

/** A full disk is said in words; any other fault is one. */
function inWords(fault: unknown): Result<never> {
  const reason = refusalOf(fault)
  if (reason.key === 'fault') throw fault
  return { ok: false, reason }
}

/** What has to be said of a file beside its figures. */
function remarksOn(file: string, taken: Result<TakenIn>): string[] {
  if (taken.ok) return problemsOf(taken.value, file).map(problemSentence)
  const { reason } = taken
  const way = reason.key === 'conflicts' ? ' (--replace lets them.)' : ''
  return [`${file}: ${refusalSentence(reason)}${way}`]
}

/** The first few of each kind, how many more there are, and which sheets wait. */
function problemsOf({ survey: { plan, problems }, sheetsLeft }: TakenIn, file: string): Problem[] {
  const listed = problems.flatMap(({ code, count, examples }) => {
    const more = count - examples.length
    const rest = more > 0 ? [problem('more', 'warning', { params: { count: more, kind: code } })] : []
    return [...examples, ...rest]
  })
  const params = { sheet: plan.sheet ?? '', others: sheetsLeft.join(', ') }
  const left = sheetsLeft.length === 0 ? [] : [problem('sheetsLeftOut', 'warning', { params })]
  return [...listed, ...left].map((found) => ({ ...found, file }))
}

function answerOf(run: { readonly id: string; readonly currency: CurrencyCode }, outcomes: readonly Outcome[]) {
  return {
    run: run.id,
    currency: run.currency,
    files: outcomes.map(({ file, taken }) =>
      taken.ok ? { name: file, result: taken.value.result } : { name: file, refusal: taken.reason },
    ),
  }
}
