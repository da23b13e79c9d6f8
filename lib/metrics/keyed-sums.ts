import type { SumSet, Sums } from '../kernel/sums.ts'
import { ALL_SUMS, SUM_NAMES } from '../kernel/sums.ts'

/** Sums for keys numbered from 0, 56 bytes a key. Within an array of sums NaN is "no data", so that it takes no room. */
export class KeyedSums {
  readonly #chunks: Float64Array<ArrayBuffer>[] = []

  /** Adds an array of sums in the order of SUM_NAMES; names outside `names` (bits in that order) are passed over. */
  add(key: number, sums: Float64Array, names: SumSet = ALL_SUMS): void {
    const chunk = this.#chunkOf(key)
    const start = (key % KEYS_PER_CHUNK) * SUM_NAMES.length
    for (let position = 0; position < SUM_NAMES.length; position++) {
      const value = sums[position] as number
      if (Number.isNaN(value) || (names & (1 << position)) === 0) continue
      const known = chunk[start + position] as number
      chunk[start + position] = Number.isNaN(known) ? value : known + value
    }
  }

  /** The sums of a key in place: a view, not a copy. */
  at(key: number): Float64Array {
    const start = (key % KEYS_PER_CHUNK) * SUM_NAMES.length
    return this.#chunkOf(key).subarray(start, start + SUM_NAMES.length)
  }

  #chunkOf(key: number): Float64Array<ArrayBuffer> {
    const number = Math.floor(key / KEYS_PER_CHUNK)
    while (this.#chunks.length <= number) {
      this.#chunks.push(new Float64Array(KEYS_PER_CHUNK * SUM_NAMES.length).fill(Number.NaN))
    }
    return this.#chunks[number] as Float64Array<ArrayBuffer>
  }
}

/** Which of the names an array of sums carries, as bits in the order of SUM_NAMES. */
export function coverageOf(sums: Float64Array): SumSet {
  let coverage = 0
  for (let position = 0; position < sums.length; position++) {
    if (!Number.isNaN(sums[position] as number)) coverage |= 1 << position
  }
  return coverage
}

export function sumsOf(array: Float64Array): Sums {
  const [impressions, clicks, subscribers, leads, sales, spend, revenue] = array
  return {
    impressions: orNull(impressions),
    clicks: orNull(clicks),
    subscribers: orNull(subscribers),
    leads: orNull(leads),
    sales: orNull(sales),
    spend: orNull(spend),
    revenue: orNull(revenue),
  }
}

const KEYS_PER_CHUNK = 16_384

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}
