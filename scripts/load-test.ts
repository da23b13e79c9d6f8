/**
 * `npm run load-test [-- SECONDS [WRITERS READERS]]`: people at one server of the built app, some of whom upload, decide and
 * rename while the others read. Ends with 1 where an answer was 5xx or the database was held for too long.
 */
import { loadavg } from 'node:os'
import { buildIfStale } from './app-build.ts'
import { tryLoad } from './load/load.ts'
import { readWords, wholeNumber } from './read-words.ts'

const USAGE = `npm run load-test [-- SECONDS [WRITERS READERS]]
SECONDS: 60 where it is left out; WRITERS: 20; READERS: 50`

const { seconds, writers, readers } = readWords(USAGE, (first = '60', second = '20', third = '50', ...rest) => {
  const [seconds, writers, readers] = [wholeNumber(first, 1), wholeNumber(second), wholeNumber(third)]
  return seconds === null || writers === null || readers === null || rest.length > 0
    ? null
    : { seconds, writers, readers }
})

const build = await buildIfStale()
if (build.code !== 0) throw new Error(build.output)
const busy = loadavg()[0] ?? 0
const load = { writers, readers, duration: seconds * 1000, thinking: 1000 }
const { answers, memory, processor, locked, faults } = await tryLoad(load)

console.log(`\n${writers} writers and ${readers} readers for ${seconds} s, a second of thought between acts`)
console.log(`load of the machine before: ${busy.toFixed(1)}\n`)
for (const line of answers.lines()) console.log(line)
const counts = [2, 3, 4, 5].map((hundred) => `${hundred}xx: ${answers.count(hundred)}`)
console.log(`\nanswers ${counts.join(', ')}; database held for too long: ${locked}`)
console.log(`memory of the server ${memory.map(inMegabytes).join(' MB before, ')} MB after`)
console.log(`processor taken by the server ${processor === null ? '?' : (processor / 1000).toFixed(0)} s`)
for (const fault of faults) console.error(fault)
console.log(faults.length === 0 ? 'nobody was turned away by a fault' : 'FAULTS FOUND')
process.exitCode = faults.length === 0 ? 0 : 1

function inMegabytes(bytes: number | null): string {
  return bytes === null ? '?' : (bytes / 1e6).toFixed(0)
}
