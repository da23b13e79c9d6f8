import { judgeRun } from '#lib/analysis/judge-run'
import type { Tally } from '#lib/metrics/tally'
import { simulateCampaign } from '../cli/simulate/campaign.ts'
import { REGIMES } from '../cli/simulate/regime.ts'
import { talliesOf } from './campaign-tallies.ts'
import { median } from './median.ts'

/** Ads of a run, with as many segments, creatives and pain points as such a run has. */
const SIZES = [
  { ads: 10, segments: 4, creatives: 4, painPoints: 3 },
  { ads: 80, segments: 8, creatives: 12, painPoints: 5 },
  { ads: 400, segments: 40, creatives: 20, painPoints: 10 },
  { ads: 2_000, segments: 150, creatives: 60, painPoints: 20 },
] as const

const SEED = 5
const REFERENCE = 'ten million exponentials'

/** How long everything takes that a model is needed for: estimates, verdicts, forecast and decision, in one process. */
export function benchEngine(rounds: number): void {
  const cases = SIZES.map((sizes) => ({
    ads: sizes.ads,
    tallies: talliesOf(simulateCampaign(REGIMES.sparse, SEED, { sizes })),
    times: [] as number[],
  }))
  const reference: number[] = []
  // One round more, to let the engine of JavaScript compile what it will run.
  for (let round = 0; round <= rounds; round++) {
    reference.push(timeOf(exponentials))
    for (const { tallies, times } of cases) times.push(timeOf(() => judge(tallies)))
  }
  const unit = median(reference.slice(1))
  console.log(`the judgement of a run over 14 days, rounds: ${rounds}\n`)
  console.log(`${REFERENCE.padEnd(28)}${unit.toFixed(0).padStart(7)} ms`)
  for (const { ads, times } of cases) {
    const time = median(times.slice(1))
    const ratio = `${(time / unit).toFixed(2).padStart(9)} × ${REFERENCE}`
    console.log(`${`${ads} ads`.padEnd(28)}${time.toFixed(0).padStart(7)} ms (median)${ratio}`)
  }
  console.log()
}

function judge(tallies: readonly Tally[]): void {
  const data = { tallies: () => tallies, dimensions: new Set(['segment'] as const), platforms: new Set(['plain']) }
  judgeRun({ ...data, currency: null, files: [], problems: [] }, { targets: { lead: 600 } })
}

function exponentials(): void {
  let sum = 0
  for (let index = 0; index < 1e7; index++) sum += Math.exp(-index / 1e7)
  if (!(sum > 0)) throw new Error('exponentials are above zero')
}

function timeOf(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
