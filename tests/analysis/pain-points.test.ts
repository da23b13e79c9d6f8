import { expect, test } from 'vitest'
import { analyseTexts } from './analyse-texts.ts'

/**
 * Two audiences, one four times as ready to leave a lead; two pain points with four creatives each. The better pain point
 * is shown mostly to the worse audience.
 */
function flattered(): string {
  const lines = ['date,ad_id,segment,creative,pain_point,impressions,clicks,leads,spend']
  let ad = 0
  for (const [painPoint, factor, readyDays, otherDays] of [
    ['Too expensive', 1, 12, 2],
    ['No time', 1.5, 2, 12],
  ] as const) {
    for (const creative of [1, 2, 3, 4]) {
      for (const [segment, leadsPerDay, days] of [
        ['Ready', 8, readyDays],
        ['Other', 2, otherDays],
      ] as const) {
        ad++
        for (let day = 0; day < days; day++) {
          const date = `2026-09-${String(7 + day).padStart(2, '0')}`
          const leads = leadsPerDay * factor
          lines.push([date, ad, segment, `${painPoint} ${creative}`, painPoint, 9_000, 100, leads, 1_000].join(','))
        }
      }
    }
  }
  return lines.join('\n')
}

test('where the plain table flatters a pain point for its audience, the answer says so', async () => {
  const { groups } = await analyseTexts([flattered()])
  const [expensive, noTime] = ['Too expensive', 'No time'].map(
    (key) => groups.painPoint.find((group) => group.key === key)!,
  )
  expect(expensive!.rates.costPerLead!).toBeLessThan(noTime!.rates.costPerLead!)
  expect(noTime!.effect!.lead).toMatchObject({ claim: 'confirmed' })
  expect(expensive!.effect!.lead).toMatchObject({ claim: 'refuted' })
  // At equal audiences a lead costs 1/1.5 of the other's.
  const [reversal] = noTime!.reversals
  expect(reversal).toMatchObject({ other: 'Too expensive' })
  expect(reversal!.raw).toBeGreaterThan(1)
  expect(Math.abs(Math.log(reversal!.adjusted.median * 1.5))).toBeLessThan(0.1)
  expect(reversal!.probability).toBeGreaterThan(0.95)
  expect(expensive!.reversals.map(({ other }) => other)).toEqual(['No time'])
})

test('pain points shown to the same audiences have nothing to put right', async () => {
  const header = 'date,ad_id,segment,creative,pain_point,impressions,clicks,leads,spend'
  const rows = [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
    ['A', 'B'].flatMap((segment, place) =>
      ['P', 'Q'].map((painPoint, which) => {
        const ad = 2 * place + which
        return [`2026-09-0${day}`, ad, segment, `${painPoint}1`, painPoint, 5_000, 80, 3 + 3 * which, 800].join(',')
      }),
    ),
  )
  const { groups } = await analyseTexts([[header, ...rows].join('\n')])
  expect(groups.painPoint.flatMap(({ reversals }) => reversals)).toEqual([])
  expect(groups.creative.flatMap(({ reversals }) => reversals)).toEqual([])
})
