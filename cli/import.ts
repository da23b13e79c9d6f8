import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { refusalOf } from '#db/faults'
import { sourceOf } from '#db/files'
import { createRun, listRuns } from '#db/runs'
import { addDays } from '#lib/kernel/day'
import { DEFAULT_CURRENCY } from '#lib/kernel/money'
import type { Result } from '#lib/kernel/result'
import type { House } from './house.ts'
import { openHouse } from './house.ts'
import { refusalSentence } from './sentences.ts'
import { takeIn } from './take-in.ts'
import { WrongUse } from './wrong-use.ts'

/** `import FILE... --run NAME`: into the run of that name, made where there is none. */
export async function importCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { run: { type: 'string' } },
  })
  if (positionals.length === 0 || values.run === undefined) throw new WrongUse('name the files and --run NAME')
  const house = await openHouse()
  const now = new Date().toISOString()
  const runId = await runNamed(house, values.run, now)
  let refusals = 0
  for (const path of positionals) {
    const taken = await takeIn(house, runId, basename(path), sourceOf(path)(), now).catch(inWords)
    if (!taken.ok) refusals++
    process.stdout.write(
      `${basename(path)}: ${taken.ok ? JSON.stringify(taken.value) : refusalSentence(taken.reason)}\n`,
    )
  }
  return refusals === positionals.length ? 3 : 0
}

/** A full disk is said in words; any other fault is one. */
function inWords(fault: unknown): Result<never> {
  const reason = refusalOf(fault)
  if (reason.key === 'fault') throw fault
  return { ok: false, reason }
}

async function runNamed({ database, scope }: House, name: string, now: string): Promise<string> {
  const known = (await listRuns(database, scope, () => new Set())).find((run) => run.name === name)
  if (known !== undefined) return known.id
  const today = now.slice(0, 10)
  const run = await createRun(
    database,
    scope,
    {
      name,
      client: null,
      currency: DEFAULT_CURRENCY,
      timeZone: 'UTC',
      start: today,
      end: addDays(today, 13),
      dailyBudget: null,
      targets: { click: null, subscriber: null, lead: null, sale: null },
      primaryStage: 'lead',
      segmentBy: null,
    },
    { id: randomUUID(), now },
  )
  return run.id
}
