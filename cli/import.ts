import { basename } from 'node:path'
import { sourceOf } from '#db/files'
import type { TestRun } from '#db/runs'
import type { House } from './house.ts'
import { openHouse } from './house.ts'
import type { ImportCall } from './import-call.ts'
import { readImportCall } from './import-call.ts'
import { importSentence } from './import-sentence.ts'
import { intoNewRun } from './new-run.ts'
import type { Outcome } from './outcome.ts'
import { inWords, remarksOn } from './outcome.ts'
import { findRunNamed } from './run-named.ts'
import { takeIn } from './take-in.ts'

/** `import FILE... --run NAME`: into the run of that name, made where there is none. */
export async function importCommand(args: readonly string[]): Promise<number> {
  const call = await readImportCall(args)
  const house = await openHouse(call.workspace)
  const now = new Date().toISOString()
  const known = await findRunNamed(house, call.run, call.asked)
  const outcomes: Outcome[] = []
  for await (const outcome of known === null ? intoNewRun(house, call, now) : intoRun(house, known, call, now)) {
    outcomes.push(outcome)
    tell(outcome, call.json)
  }
  if (call.json) process.stdout.write(`${JSON.stringify(answerOf(outcomes))}\n`)
  return outcomes.some(({ taken }) => taken.ok) ? 0 : 3
}

async function* intoRun(house: House, run: TestRun, call: ImportCall, now: string): AsyncGenerator<Outcome> {
  for (const path of call.files) {
    const file = basename(path)
    yield { file, run, taken: await takeIn(house, run.id, file, sourceOf(path)(), now, call.wishes).catch(inWords) }
  }
}

function tell(outcome: Outcome, isJson: boolean): void {
  const { file, run, taken } = outcome
  if (!isJson && taken.ok && run !== null) {
    process.stdout.write(`${file}: ${importSentence(taken.value.result, run.currency)}\n`)
  }
  for (const sentence of remarksOn(outcome)) process.stderr.write(`${sentence}\n`)
}

/** Without a run where none was made. */
function answerOf(outcomes: readonly Outcome[]) {
  const run = outcomes[0]?.run ?? null
  return {
    run: run?.id ?? null,
    currency: run?.currency ?? null,
    files: outcomes.map(({ file, taken }) =>
      taken.ok ? { name: file, result: taken.value.result } : { name: file, refusal: taken.reason },
    ),
  }
}
