import type { RegimeName } from '../../cli/simulate/regime.ts'
import { engine } from '../../scripts/calibrate/engine.ts'
import type { Line } from '../../scripts/calibrate/report.ts'
import { reportOf } from '../../scripts/calibrate/report.ts'
import type { Part } from '../../scripts/calibrate/score-campaign.ts'
import { PARTS, scoreCampaign } from '../../scripts/calibrate/score-campaign.ts'

/** Where the figures of the short run lie; `npm run golden` writes them anew. */
export const SHORT_RUN = new URL('./short-run.json', import.meta.url)

const SEEDS = [1, 2, 3]

/** Ten ads are estimated in no time, so that the small regime can be asked for everything. */
const RUNS: readonly { readonly regime: RegimeName; readonly parts: readonly Part[] }[] = [
  { regime: 'sparse', parts: ['estimates', 'effects', 'verdicts'] },
  { regime: 'tiny', parts: PARTS },
]

/** All figures of a few campaigns, to six digits: far too few to say how good the engine is, enough to see it move. */
export function shortRun(): string {
  const figures = RUNS.map(({ regime, parts }) => {
    const scores = SEEDS.map((seed) => scoreCampaign({ regime, seed, parts }, engine))
    const sections = reportOf(regime, parts, scores)
    return [regime, Object.fromEntries(sections.map(({ part, lines }) => [part, figuresOf(lines)]))]
  })
  return `${JSON.stringify(Object.fromEntries(figures), null, 2)}\n`
}

function figuresOf(lines: readonly Line[]): Record<string, Record<string, number | null>> {
  return Object.fromEntries(
    lines.map(({ name, engine: own, others }) => [
      name,
      Object.fromEntries(
        Object.entries({ engine: own, ...others }).map(([method, value]) => [method, sixDigits(value)]),
      ),
    ]),
  )
}

function sixDigits(value: number): number | null {
  return Number.isNaN(value) ? null : Number(value.toPrecision(6))
}
