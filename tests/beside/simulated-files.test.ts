import { describe, expect, test } from 'vitest'
import { analyseTexts } from '../analysis/analyse-texts.ts'
import { HAS_SHARED, ONLY_BESIDE, sharedFile } from './shared.ts'

const sums = (
  impressions: number,
  clicks: number,
  spend: number,
  subscribers: number,
  leads: number,
  sales: number,
) => ({
  impressions,
  clicks,
  spend,
  subscribers,
  leads,
  sales,
  revenue: null,
})

/** Counted from the files by another program. The dearest segment comes first. */
const FILES = [
  ['public_1_sparse.csv', 73, 10, ['seg5', 263, 66_905.47], sums(2_680_396, 27_732, 364_549.86, 3635, 730, 79)],
  ['public_2_confounded.csv', 74, 12, ['seg4', 248, 84_463.86], sums(3_984_353, 39_671, 558_905.26, 8097, 1552, 217)],
  ['public_3_null.csv', 45, 9, ['seg3', 69, 50_622.57], sums(1_550_700, 11_938, 229_767.51, 1184, 289, 38)],
] as const

describe.skipIf(!HAS_SHARED)(`a simulated run${ONLY_BESIDE}`, () => {
  test.each(FILES)('%s', async (name, ads, creatives, [segment, leads, spend], totals) => {
    const analysis = await analyseTexts([sharedFile(`sim/${name}`).toString()])
    expect(analysis.totals).toEqual(totals)
    expect(analysis.days).toHaveLength(14)
    const { groups } = analysis
    expect([groups.ad, groups.creative, groups.segment, groups.painPoint].map((all) => all.length)).toEqual([
      ads,
      creatives,
      8,
      5,
    ])
    expect(groups.segment[0]).toMatchObject({ key: segment, totals: { leads, spend } })
  })

  test('pain points are ranked by their true effect where good audiences flatter some', async () => {
    const { groups } = await analyseTexts([sharedFile('sim/public_2_confounded.csv').toString()])
    const truth: Record<string, number> = trueEffects('public_2_confounded')
    const found = groups.painPoint.map(({ key, effect }) => [key, effect?.lead?.median ?? Number.NaN] as const)
    const ranked = (effects: readonly (readonly [string, number])[]) =>
      effects.toSorted(([, one], [, other]) => one - other).map(([key]) => key)
    expect(ranked(found)).toEqual(ranked(Object.entries(truth)))
    for (const { key, effect } of groups.painPoint) {
      if (effect?.lead?.claim === 'confirmed') expect(truth[key]).toBeLessThan(0)
      if (effect?.lead?.claim === 'refuted') expect(truth[key]).toBeGreaterThan(0)
    }
  })

  test('where all ads are alike no pain point, creative or segment is claimed to work', async () => {
    const { groups } = await analyseTexts([sharedFile('sim/public_3_null.csv').toString()])
    for (const { key, effect } of [...groups.painPoint, ...groups.creative, ...groups.segment]) {
      expect(effect?.lead?.claim, key).toBe('unclear')
    }
  })
})

/** Effects on the log cost of a lead: negative is cheaper. */
function trueEffects(name: string): Record<string, number> {
  return JSON.parse(sharedFile(`sim/${name}.truth.json`).toString()).pain_effect_log_cost_per_lead
}
