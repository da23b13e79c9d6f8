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
import { readWords, wholeNumber } from './read-words.ts'

const { rows, rounds } = readWords(
  'npm run bench [-- ROWS [ROUNDS]]\nROWS: 1000000 where it is left out, 0 for none; ROUNDS: 3',
  (first = '1000000', second = '3', ...rest) => {
    const [rows, rounds] = [wholeNumber(first), wholeNumber(second, 1)]
    return rows === null || rounds === null || rest.length > 0 ? null : { rows, rounds }
  },
)

benchEngine(rounds)
if (rows > 0) {
  await benchFiles(rows, rounds)
  await benchDrop(rounds)
}
await benchOverview()
