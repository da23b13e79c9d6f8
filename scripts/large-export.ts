import { closeSync, openSync, writeSync } from 'node:fs'
import { PLAIN_COLUMNS } from '#lib/import/plain-layout'
import { addDays } from '#lib/kernel/day'
import { drawBinomial, drawPoisson } from '#lib/stats/draw-count'
import type { Random } from '#lib/stats/random'
import { createRandom } from '#lib/stats/random'

const AGES = ['18-24', '25-34', '35-44', '45-54', '55+']
const GENDERS = ['female', 'male']
const START = '2026-09-01'
const DAYS = 25
const ROWS_PER_AD_AND_DAY = AGES.length * GENDERS.length

const INTERESTS = ['parenting', 'fitness', 'finance', 'travel', 'cars', 'books', 'music', 'gardens']
const PAIN_POINTS = ['no time', 'too expensive', 'does not trust', 'too complicated', 'tried and failed']

/**
 * Writes an export of the plain layout with exactly this many rows: 25 days, every ad in every age and gender. A million
 * rows (4,000 ads) are about 100 MB. The same rows every time; memory does not grow with them.
 */
export function writeLargeExport(path: string, rows: number): void {
  const random = createRandom(1)
  const ads = Array.from({ length: Math.ceil(rows / DAYS / ROWS_PER_AD_AND_DAY) }, (_, ad) => describeAd(ad))
  const file = openSync(path, 'w')
  writeSync(file, `${PLAIN_COLUMNS.join(',')}\n`)
  let left = rows
  for (let day = 0; day < DAYS; day++) {
    const date = addDays(START, day)
    for (let from = 0; from < ads.length && left > 0; from += 500) {
      const lines = ads.slice(from, from + 500).flatMap((ad) => linesOf(date, ad, random))
      const written = lines.slice(0, left)
      writeSync(file, `${written.join('\n')}\n`)
      left -= written.length
    }
  }
  closeSync(file)
}

/** The cells that are the same in all rows of an ad: its id, name, creative, pain point, segment and interest. */
function describeAd(ad: number): string {
  const [segment, creative] = [1 + (ad % 80), 1 + (Math.floor(ad / 80) % 50)]
  const painPoint = PAIN_POINTS[creative % PAIN_POINTS.length]
  const interest = INTERESTS[segment % INTERESTS.length]
  return `${100_001 + ad},s${segment}|c${creative}|${ad},creative ${creative},${painPoint},segment ${segment},${interest}`
}

function linesOf(date: string, ad: string, random: Random): string[] {
  return AGES.flatMap((age) =>
    GENDERS.map((gender) => {
      const impressions = drawPoisson(random, 900)
      const clicks = drawBinomial(random, impressions, 0.009)
      const spend = (impressions * (0.1 + 0.1 * random())).toFixed(2)
      const subscribers = drawBinomial(random, clicks, 0.1)
      const leads = drawBinomial(random, clicks, 0.03)
      const sales = drawBinomial(random, leads, 0.2)
      return `${date},${ad},${age},${gender},${impressions},${clicks},${spend},${subscribers},${leads},${sales},${sales * 4_900}`
    }),
  )
}
