import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { listRuns } from '#db/run-summaries'
import type { NewTestRun } from '#db/runs'
import { createRun } from '#db/runs'
import { DEMO } from './demo/demo-campaign.ts'
import { demoCsv } from './demo/demo-csv.ts'
import type { House } from './house.ts'
import { openHouse } from './house.ts'
import { refusalSentence } from './sentences.ts'
import { takeIn } from './take-in.ts'

/** `prepare`: the database at the newest schema and, in a house without runs, the demo, marked as synthetic. */
export async function prepareCommand(args: readonly string[]): Promise<number> {
  parseArgs({ args: [...args], options: {} })
  const house = await openHouse()
  if ((await listRuns(house.database, house.scope, () => new Set())).length === 0) await loadDemo(house)
  return 0
}

const DEMO_RUN: NewTestRun = { ...DEMO, client: null, segmentBy: null }

async function loadDemo(house: House): Promise<void> {
  const now = new Date().toISOString()
  const run = await createRun(house.database, house.scope, DEMO_RUN, { id: randomUUID(), now }, true)
  const taken = await takeIn(house, run.id, 'demo-synthetic.csv', inOnePiece(demoCsv()), now)
  if (!taken.ok) throw new Error(refusalSentence(taken.reason))
}

async function* inOnePiece(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
