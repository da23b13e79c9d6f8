import { toDayNumber } from '../kernel/day.ts'
import { byLetters } from '../kernel/order.ts'
import type { Stage } from '../kernel/stage.ts'
import { perStage, STAGES } from '../kernel/stage.ts'
import type { Sums } from '../kernel/sums.ts'
import { withoutDust } from '../kernel/sums.ts'
import type { Tally } from '../metrics/tally.ts'

/** What arms share and differ by beside themselves. */
export const FACTORS = ['segment', 'creative', 'painPoint'] as const
export type Factor = (typeof FACTORS)[number]

/** The four rates that are estimated, each a count of events per unit of exposure (stats.md 5.1, stages A to D). */
export const RATES = [
  'clicksPerSpend',
  'subscribersPerClick',
  'leadsPerClick',
  'salesPerLead',
  'salesPerClick',
] as const
export type RateName = (typeof RATES)[number]

/** The rate that counts a stage's events. */
const COUNTED_BY = {
  click: ['clicksPerSpend'],
  subscriber: ['subscribersPerClick'],
  lead: ['leadsPerClick'],
  sale: ['salesPerLead', 'salesPerClick'],
} as const satisfies Record<Stage, readonly RateName[]>

const SUM_OF_STAGE = { click: 'clicks', subscriber: 'subscribers', lead: 'leads', sale: 'sales' } as const

const EVENTS = {
  clicksPerSpend: ['clicks', 'spend'],
  subscribersPerClick: ['subscribers', 'clicks'],
  leadsPerClick: ['leads', 'clicks'],
  salesPerLead: ['sales', 'leads'],
  salesPerClick: ['sales', 'clicks'],
} as const satisfies Record<RateName, readonly [keyof Sums, keyof Sums]>

/**
 * The unit of the model: one ad in one segment. An ad whose export splits it by age and gender has an arm for each
 * combination; an ad shown to one segment is one arm.
 */
export type Arm = {
  readonly ad: string
  readonly levels: Readonly<Record<Factor, string | null>>
  /** Currency units. */
  readonly spend: number
  /** Events that were counted together with what they came from; null where no row of the arm has both. */
  readonly events: Readonly<Record<Stage, number | null>>
  /** Null where no row of the whole data carries both counts. */
  readonly counts: Readonly<Record<RateName, Counts | null>>
}

/** Events and exposure day by day (from the first day of the data on), and those of rows that name no single day. */
export type Counts = {
  readonly events: Float64Array
  readonly exposure: Float64Array
  readonly undatedEvents: number
  readonly undatedExposure: number
}

export type Arms = {
  readonly arms: readonly Arm[]
  /** Number of days from the first to the last that a row names; 0 without any. */
  readonly days: number
  /** Day number (kernel/day.ts) of the first day; null without any. */
  readonly firstDay: number | null
  /** Days from the first to the last on which money was spent, by rows of days and of periods; null where none is named. */
  readonly testDays: number | null
  /** Number of the last day with spend (kernel/day.ts); null as above. */
  readonly lastPaidDay: number | null
  /** Events on rows without what they came from: they are in no estimate. */
  readonly uncounted: Readonly<Record<Stage, number>>
  readonly hasUndated: boolean
  /** The level of the creative is the ad itself: the data name no creatives. */
  readonly adsStandIn: boolean
  /** Arm-days with clicks and no spend: their clicks cannot say what a click costs. */
  readonly unpaidCells: number
  /** The arms were more than a model can hold: there are none. */
  readonly tooMany: boolean
}

/** More arms than this are not estimated: their draws would not fit into memory. */
export const MOST_ARMS = 10_000

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
    for (const stage of STAGES) arm.stated[stage] += sums[SUM_OF_STAGE[stage]] ?? 0
    if (span !== null && (sums.spend ?? 0) > 0) {
      this.#firstPaidDay = Math.min(this.#firstPaidDay, toDayNumber(span.start))
      this.#lastPaidDay = Math.max(this.#lastPaidDay, toDayNumber(span.end))
    }
    const day = span !== null && span.start === span.end ? toDayNumber(span.start) : UNDATED
    let cell = arm.cells.get(day)
    if (cell === undefined) {
      cell = new Float64Array(2 * RATES.length)
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
        spend: Math.max(0, arm.spend / MICROS),
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
  readonly cells: Map<number, Float64Array>
}

const UNDATED = Number.NEGATIVE_INFINITY
const MICROS = 1e6
/** Places of the first rate's counts in a cell. */
const CLICKS = 0
const SPEND = 1

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

/**
 * Money in units, and only cells that were paid for: clicks of a day without spend say nothing about the price of a
 * click. Where a correction (spend below zero) hides what the days really cost, the ad's money is spread over its days
 * as its clicks were. Returns the number of cells whose clicks were left out.
 */
function settleSpend(cells: ReadonlyMap<number, Float64Array>): number {
  const all = [...cells.values()]
  const total = Math.max(0, sumOf(all, SPEND))
  const clicks = sumOf(all, CLICKS)
  const paid = all.reduce((sum, cell) => sum + Math.max(0, cell[SPEND]!), 0)
  const isCorrected = all.some((cell) => cell[SPEND]! < 0)
  let unpaidCells = 0
  for (const cell of all) {
    const spend = isCorrected ? total * shareOfCell(cell, clicks, paid) : Math.max(0, cell[SPEND]!)
    cell[SPEND] = spend / MICROS
    if (spend > 0) continue
    if (cell[CLICKS]! > 0) unpaidCells++
    cell[CLICKS] = 0
  }
  return unpaidCells
}

/** As the clicks were; without any as the charges were. */
function shareOfCell(cell: Float64Array, clicks: number, paid: number): number {
  if (clicks > 0) return cell[CLICKS]! / clicks
  return paid > 0 ? Math.max(0, cell[SPEND]!) / paid : 0
}

function sumOf(cells: readonly Float64Array[], position: number): number {
  return cells.reduce((sum, cell) => sum + cell[position]!, 0)
}

function countsOf(cells: ReadonlyMap<number, Float64Array>, rate: number, firstDay: number, days: number): Counts {
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

/** Largest first; names only where all figures are equal. */
function inOrderOfFigures(arms: readonly Arm[]): Arm[] {
  const figures = new Map(arms.map((arm) => [arm, figuresOf(arm)]))
  return arms.toSorted(
    (one, other) =>
      descending(figures.get(one)!, figures.get(other)!) ||
      byLetters(one.ad, other.ad) ||
      byLetters(one.levels.segment ?? '', other.levels.segment ?? ''),
  )
}

function figuresOf({ spend, counts }: Arm): number[] {
  return [spend, ...RATES.flatMap((name) => totalsOf(counts[name]))]
}

function descending(one: readonly number[], other: readonly number[]): number {
  const position = one.findIndex((value, index) => value !== other[index])
  return position === -1 ? 0 : other[position]! - one[position]!
}

/** Events and exposure over all rows, dated or not. */
export function totalsOf(counts: Counts | null): [events: number, exposure: number] {
  if (counts === null) return [0, 0]
  return [counts.events.reduce(plus, counts.undatedEvents), counts.exposure.reduce(plus, counts.undatedExposure)]
}

function plus(sum: number, value: number): number {
  return sum + value
}
