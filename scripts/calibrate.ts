/**
 * `npm run calibrate [-- --campaigns 80 --seed 9000 --regime sparse,rich --part estimates,forecast --workers 2
 * --markdown docs/calibration.md]`: what the engine says of campaigns whose truth is known, held against the goals, the
 * plain ratios and the rules of thumb. The same seeds give the same report. docs/calibration.md holds the last full one.
 */
import { parseArgs } from 'node:util'
import type { RegimeName } from '../cli/simulate/regime.ts'
import { REGIMES } from '../cli/simulate/regime.ts'
import { writePage } from './calibrate/page.ts'
import { reportOf } from './calibrate/report.ts'
import type { Task } from './calibrate/score-campaign.ts'
import { PARTS } from './calibrate/score-campaign.ts'
import { reportText } from './calibrate/table.ts'
import { scoreInThreads } from './calibrate/workers.ts'

const { regimes, parts, campaigns, seed, workers, markdown } = readArguments()
const tasks = regimes.flatMap((regime) =>
  Array.from({ length: campaigns }, (_, index): Task => ({ regime, seed: seed + index, parts })),
)
let done = 0
const start = performance.now()
const scores = await scoreInThreads(tasks, workers, showProgress)
const reports = new Map(
  regimes.map((regime) => [
    regime,
    reportOf(
      regime,
      parts,
      scores.filter((_, index) => tasks[index]?.regime === regime),
    ),
  ]),
)
const asked = `Campaigns per regime: ${campaigns}, seeds ${seed} to ${seed + campaigns - 1}.`
const report = `${asked}\n\n${reportText(reports)}`
console.log(report)
if (markdown !== undefined) writePage(markdown, report)

function showProgress({ regime }: Task): void {
  done += 1
  const seconds = (performance.now() - start) / 1000
  const left = Math.round((seconds / done) * (tasks.length - done))
  if (done % 10 === 0 || done === tasks.length) {
    console.error(`${done} of ${tasks.length} campaigns, last ${regime}, ${Math.round(seconds)} s, ${left} s to go`)
  }
}

function readArguments() {
  const { regime, part, campaigns, seed, workers, markdown } = readOptions()
  return {
    regimes: chosen(regime, Object.keys(REGIMES) as RegimeName[]),
    parts: chosen(part, PARTS),
    campaigns: wholeNumber(campaigns, 1),
    seed: wholeNumber(seed, 0),
    workers: wholeNumber(workers, 1),
    markdown,
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        campaigns: { type: 'string', default: '80' },
        seed: { type: 'string', default: '9000' },
        regime: { type: 'string', default: Object.keys(REGIMES).join(',') },
        part: { type: 'string', default: PARTS.join(',') },
        workers: { type: 'string', default: '2' },
        markdown: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) showUsage()
    return values
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function showUsage(): never {
  const options = ['campaigns 80', 'seed 9000', 'regime NAME,…', 'part NAME,…', 'workers 2', 'markdown PATH']
  console.log(`usage: npm run calibrate [-- ${options.map((option) => `[--${option}]`).join(' ')}]`)
  console.log(`regimes: ${Object.keys(REGIMES).join(', ')}\nparts: ${PARTS.join(', ')}`)
  process.exit(0)
}

/** In the order of the whole list, so that the order asked for changes nothing. */
function chosen<Name extends string>(text: string, names: readonly Name[]): Name[] {
  const asked = text.split(',')
  const unknown = asked.filter((name) => !names.some((known) => known === name))
  if (unknown.length > 0) refuse(`Unknown: ${unknown.join(', ')}. There are: ${names.join(', ')}`)
  return names.filter((name) => asked.includes(name))
}

function wholeNumber(text: string, least: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least) refuse(`Not a whole number from ${least} on: ${text}`)
  return value
}

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
