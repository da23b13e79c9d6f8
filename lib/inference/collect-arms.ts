import { toDayNumber } from '../kernel/day.ts'
import { fromMicros } from '../kernel/money.ts'
import type { Stage } from '../kernel/stage.ts'
import { perStage, STAGES } from '../kernel/stage.ts'
import type { Sums } from '../kernel/sums.ts'
import { COUNT_OF_STAGE, withoutDust } from '../kernel/sums.ts'
import type { Tally } from '../metrics/tally.ts'
import type { Arm, Arms, Counts, RateName } from './arms.ts'
import { MOST_ARMS, RATES, totalsOf } from './arms.ts'
import { inOrderOfFigures } from './order-arms.ts'
import { settleSpend } from './settle-spend.ts'

/** The rate that counts a stage's events. */
const COUNTED_BY = {
  click: ['clicksPerSpend'],
  subscriber: ['subscribersPerClick'],
  lead: ['leadsPerClick'],
  sale: ['salesPerLead', 'salesPerClick'],
} as const satisfies Record<Stage, readonly RateName[]>

/** What a rate's events and exposure are counted as. The first rate's exposure is money. */
const EVENTS = {
  clicksPerSpend: ['clicks', 'spend'],
  subscribersPerClick: ['subscribers', 'clicks'],
  leadsPerClick: ['leads', 'clicks'],
  salesPerLead: ['sales', 'leads'],
  salesPerClick: ['sales', 'clicks'],
} as const satisfies Record<RateName, readonly [keyof Sums, keyof Sums]>

/** Sums up tallies arm by arm and day by day. */
export class ArmCollector {
  readonly #segmentOf: ((tally: Tally) => string) | null
  #arms: Map<string, Growing> | null = new Map()
  readonly #carried = new Set<RateName>()
  #firstPaidDay = Number.POSITIVE_INFINITY
  #lastPaidDay = Number.NEGATIVE_INFINITY

  /** `segmentOf` gives the segment of a tally; null where the data have none. */
  constructor(segmentOf: ((tally: Tally) => string) | null) {
    this.#segmentOf = segmentOf
  }

  add(tally: Tally): void {
    if (this.#arms === null) return
    const segment = this.#segmentOf?.(tally) ?? null
    const key = JSON.stringify([tally.ad.key, segment])
    let arm = this.#arms.get(key)
    if (arm === undefined) {
      if (this.#arms.size === MOST_ARMS) {
        this.#arms = null
        return
      }
      arm = {
        ad: tally.ad.key,
        levels: levelsOf(tally, segment),
        spend: 0,
        stated: perStage(() => 0),
        carried: new Set(),
        cells: new Map(),
      }
      this.#arms.set(key, arm)
    }
    arm.spend += tally.sums.spend ?? 0
    const { span, sums } = tally
    for (const stage of STAGES) arm.stated[stage] += sums[COUNT_OF_STAGE[stage]] ?? 0
    if (span !== null && (sums.spend ?? 0) > 0) {
      this.#firstPaidDay = Math.min(this.#firstPaidDay, toDayNumber(span.start))
      this.#lastPaidDay = Math.max(this.#lastPaidDay, toDayNumber(span.end))
    }
    const day = span !== null && span.start === span.end ? toDayNumber(span.start) : UNDATED
    let cell = arm.cells.get(day)
    if (cell === undefined) {
      cell = RATES.flatMap(() => [0, 0])
      arm.cells.set(day, cell)
    }
    for (const [rate, name] of RATES.entries()) {
      const [events, exposure] = EVENTS[name]
      const [count, under] = [sums[events], sums[exposure]]
      if (count === null || under === null) continue
      this.#carried.add(name)
      arm.carried.add(name)
      cell[2 * rate] = cell[2 * rate]! + count
      cell[2 * rate + 1] = cell[2 * rate + 1]! + under
    }
  }

  /**
   * The arms in an order that their figures make and not their names, so that a renamed ad draws the same numbers.
   * `adKeys` are what ads go by, where it is not their key.
   */
  arms(adKeys: ReadonlyMap<string, string> = new Map()): Arms {
    const growing = [...(this.#arms?.values() ?? [])]
    const dayNumbers = growing.flatMap(({ cells }) => [...cells.keys()].filter((day) => day !== UNDATED))
    const firstDay = dayNumbers.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY)
    const lastDay = dayNumbers.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY)
    const days = dayNumbers.length === 0 ? 0 : lastDay - firstDay + 1
    let unpaidCells = 0
    const arms = growing.map((arm) => {
      const settled = new Map([...arm.cells].map(([day, cell]) => [day, cell.slice()]))
      unpaidCells += settleSpend(settled)
      const counts = Object.fromEntries(
        RATES.map((name, rate) => [name, this.#carried.has(name) ? countsOf(settled, rate, firstDay, days) : null]),
      ) as Arm['counts']
      return {
        ad: adKeys.get(arm.ad) ?? arm.ad,
        levels: arm.levels,
        events: countedEvents(arm.carried, counts),
        spend: Math.max(0, fromMicros(arm.spend)),
        counts,
      }
    })
    const adsStandIn = haveStandIns(arms)
    const isPaid = this.#lastPaidDay >= this.#firstPaidDay
    return {
      arms: inOrderOfFigures(adsStandIn ? arms.map(standIn) : arms),
      days,
      firstDay: days === 0 ? null : firstDay,
      testDays: isPaid ? this.#lastPaidDay - this.#firstPaidDay + 1 : null,
      lastPaidDay: isPaid ? this.#lastPaidDay : null,
      uncounted: perStage((stage) => uncountedOf(stage, growing, arms)),
      hasUndated: growing.some(({ cells }) => cells.has(UNDATED)),
      adsStandIn,
      unpaidCells,
      tooMany: this.#arms === null,
    }
  }
}

type Growing = {
  readonly ad: string
  readonly levels: Arm['levels']
  /** Micros. */
  spend: number
  /** Plain sums, with or without what they came from. */
  readonly stated: Record<Stage, number>
  readonly carried: Set<RateName>
  /** By day, for each rate its events and exposure: as plain arrays a fourth of the size of typed ones so short. */
  readonly cells: Map<number, number[]>
}

const UNDATED = Number.NEGATIVE_INFINITY

function countedEvents(carried: ReadonlySet<RateName>, counts: Arm['counts']): Arm['events'] {
  return perStage((stage) => {
    const rate = COUNTED_BY[stage].find((name) => carried.has(name))
    return rate === undefined ? null : withoutDust(totalsOf(counts[rate])[0])
  })
}

/** Clicks of unpaid days are told apart, as cells. */
function uncountedOf(stage: Stage, growing: readonly Growing[], arms: readonly Arm[]): number {
  if (stage === 'click') return 0
  const stated = growing.reduce((sum, arm) => sum + arm.stated[stage], 0)
  const counted = arms.reduce((sum, arm) => sum + (arm.events[stage] ?? 0), 0)
  return Math.max(0, withoutDust(stated - counted))
}

function levelsOf({ ad }: Tally, segment: string | null): Arm['levels'] {
  return { segment: segment === '' ? null : segment, creative: ad.creative, painPoint: ad.painPoint }
}

function countsOf(cells: ReadonlyMap<number, readonly number[]>, rate: number, firstDay: number, days: number): Counts {
  const events = new Float64Array(days)
  const exposure = new Float64Array(days)
  let [undatedEvents, undatedExposure] = [0, 0]
  for (const [day, cell] of cells) {
    const count = withoutDust(Math.max(0, cell[2 * rate]!))
    const under = rate === 0 ? cell[1]! : withoutDust(Math.max(0, cell[2 * rate + 1]!))
    if (day === UNDATED) {
      undatedEvents = count
      undatedExposure = under
    } else {
      events[day - firstDay] = count
      exposure[day - firstDay] = under
    }
  }
  return { events, exposure, undatedEvents, undatedExposure }
}

/** Without named creatives an ad that has several arms is its own creative: what its arms have in common is the ad. */
function haveStandIns(arms: readonly Arm[]): boolean {
  const areNamed = arms.some(({ levels }) => levels.creative !== null)
  return !areNamed && new Set(arms.map(({ ad }) => ad)).size < arms.length
}

function standIn(arm: Arm): Arm {
  return { ...arm, levels: { ...arm.levels, creative: arm.ad } }
}
