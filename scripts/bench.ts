/**
 * `npm run bench [-- ROWS [ROUNDS]]`: how long the judgement of a run and the reading of a large export take, each beside
 * a reference in the same run, how long a usual export takes from its drop to the saved result, and how long the
 * overview takes when twenty people ask for it at once. The ratio is the figure; seconds depend on the machine.
 * `npm run bench -- 0` leaves the files out.
 */
import { benchDrop } from './bench-drop.ts'
import { benchEngine } from './bench-engine.ts'
import { benchFiles } from './bench-files.ts'
import { benchOverview } from './bench-overview.ts'

const [rows = 1_000_000, rounds = 3] = process.argv.slice(2).map(Number)

benchEngine(rounds)
if (rows > 0) {
  await benchFiles(rows, rounds)
  await benchDrop(rounds)
}
await benchOverview()
