import type { Day } from '#lib/kernel/day'

/** One day of a trend; every day from the first to the last has one. */
export type TrendDay = {
  readonly day: Day
  /** Currency units; null where no row names the day, or none carries spend. */
  readonly spend: number | null
  /** Null where the day has no value, such as the cost of a lead on a day without one. */
  readonly value: number | null
  /** 80 % interval; `high` is null where there is no upper end. Null where none is known. */
  readonly band: { readonly low: number; readonly high: number | null } | null
}

/** A day with its words. */
export type DrawnDay = TrendDay & {
  readonly name: string
  /** What it says when it is pointed at. */
  readonly reading: string
}

export type TrendProps = {
  readonly days: readonly DrawnDay[]
  /** The dashed line; null without a target. */
  readonly target: number | null
  readonly writeTick: (value: number) => string
  /** What stands beside the bars of the spend. */
  readonly spendLabel: string
  /** What the picture is, for those who do not see it. */
  readonly title: string
  /** Must be unique on the page. */
  readonly id: string
}

/** Whether nothing is known of a day. */
export function isBlank({ spend, value, band }: TrendDay): boolean {
  return spend === null && value === null && band === null
}

/** Days next to each other that all have what is drawn. */
export type Stretch<Drawn> = readonly { readonly index: number; readonly drawn: Drawn }[]

/** The stretches of what is known: a line must not lead over days without a value. */
export function stretchesOf<Drawn>(days: readonly TrendDay[], of: (day: TrendDay) => Drawn | null): Stretch<Drawn>[] {
  const stretches: { index: number; drawn: Drawn }[][] = []
  days.forEach((day, index) => {
    const drawn = of(day)
    if (drawn === null) return
    const last = stretches.at(-1)
    if (last?.at(-1)?.index === index - 1) last.push({ index, drawn })
    else stretches.push([{ index, drawn }])
  })
  return stretches
}

/** Every so many days there is room for the name of one. */
export function labelledEvery(days: number, width: number, widest: number): number {
  const room = Math.max(1, Math.floor(width / (widest + 8)))
  return Math.max(1, Math.ceil(days / room))
}
