import type { WastedOn } from '#lib/analysis/analysis'

/** As many as a picture holds. */
export const MOST_WASTEFUL = 12

export type WasteRow = WastedOn & { readonly share: number; readonly cumulative: number }

export type Waste = {
  readonly rows: readonly WasteRow[]
  /** Of all ads, in currency units. */
  readonly total: number
  /** Ads beyond the rows, and what was wasted on them. */
  readonly rest: { readonly count: number; readonly wasted: number }
  /** The fewest first ads that make up at least half of it, and what share they do make up. */
  readonly half: number
  readonly halfOf: number
}

/** The ads with the most waste, each with its share of all of it and what they come to together. */
export function wasteRows(waste: readonly WastedOn[], most = MOST_WASTEFUL): Waste {
  const total = waste.reduce((sum, { wasted }) => sum + wasted, 0)
  let sum = 0
  const rows = waste.map((ad) => {
    sum += ad.wasted
    return { ...ad, share: ad.wasted / total, cumulative: Math.min(1, sum / total) }
  })
  const left = rows.slice(most)
  const half = rows.findIndex(({ cumulative }) => cumulative >= 0.5)
  return {
    rows: rows.slice(0, most),
    total,
    rest: { count: left.length, wasted: left.reduce((all, { wasted }) => all + wasted, 0) },
    half: half + 1,
    halfOf: rows[half]?.cumulative ?? 1,
  }
}
