import type { TrendDay } from '#app/_charts/trend-data.ts'
import { isBlank } from '#app/_charts/trend-data.ts'
import type { DayTotals } from '#lib/analysis/analysis'
import type { Day } from '#lib/kernel/day'
import { addDays } from '#lib/kernel/day'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { Measure } from './measures.ts'
import { numberOf, OF_STAGE } from './measures.ts'

/** One point for every day from the first to the last, so that missing days show as gaps. */
export function trendDays(days: readonly DayTotals[], measure: Measure): readonly TrendDay[] {
  const known = new Map(days.map((day) => [day.date, day]))
  const stage = stageOfCost(measure)
  const [first, last] = [days.at(0)?.date, days.at(-1)?.date]
  const points: TrendDay[] = []
  for (let day = first; day !== undefined && last !== undefined && day <= last; day = addDays(day, 1)) {
    const found = known.get(day)
    points.push({
      day,
      spend: found?.totals.spend ?? null,
      value: found ? numberOf(found, measure) : null,
      band: (stage && found?.costBand[stage]) ?? null,
    })
  }
  return points
}

/** The stage whose cost a measure is; null for other measures. */
export function stageOfCost(measure: Measure): Stage | null {
  return STAGES.find((stage) => OF_STAGE[stage].cost === measure) ?? null
}

export type TrendFacts = {
  /** Days with a value. */
  readonly known: number
  /** Days without any data, between the first and the last. */
  readonly blank: number
  readonly lowest: { readonly day: Day; readonly value: number } | null
  readonly highest: { readonly day: Day; readonly value: number } | null
  /** Days whose value lies above the target, and those of them whose whole band does; 0 without a target. */
  readonly above: number
  readonly surelyAbove: number
}

/** What a trend shows, as figures for a sentence. */
export function trendFacts(days: readonly TrendDay[], target: number | null): TrendFacts {
  const known = days.flatMap(({ day, value, band }) => (value === null ? [] : [{ day, value, band }]))
  const sorted = known.toSorted((one, other) => one.value - other.value)
  const above = target === null ? [] : known.filter(({ value }) => value > target)
  return {
    known: known.length,
    blank: days.filter(isBlank).length,
    lowest: sorted.at(0) ?? null,
    highest: sorted.at(-1) ?? null,
    above: above.length,
    surelyAbove: above.filter(({ band }) => band !== null && target !== null && band.low > target).length,
  }
}
