import { expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import { analyseTexts } from './analyse-texts.ts'

const OWN = 'Reporting starts,Reporting ends,Campaign name,Ad ID,Impressions,Link clicks,Leads,Amount spent (RUB)'
const CONTEXT = 'date_start,date_stop,campaign,ad_id,impressions,clicks,leads,spend'

/** Five ads over two weeks; a lead on so many of seven days. */
function rowsOf(spend: number, leads: number): string[] {
  return Array.from({ length: 14 }, (_, day) =>
    [1, 2, 3, 4, 5].map((ad) => {
      const date = `2026-09-${String(7 + day).padStart(2, '0')}`
      return [date, date, 'C', 100 + ad, 4_000, 40, (day + ad) % 7 < leads ? 1 : 0, spend].join(',')
    }),
  ).flat()
}

/** A run on Meta, with a file of the plain layout as its benchmark. */
function answerTo(own: readonly string[], context: readonly string[]): Promise<Analysis> {
  return analyseTexts([[OWN, ...own].join('\n'), [CONTEXT, ...context].join('\n')], { context: ['plain'] })
}

test('few leads on both sides leave open which channel is cheaper', async () => {
  const { context } = await answerTo(rowsOf(400, 1), rowsOf(360, 1))
  const { ratio, probabilityBetter, outcome } = context!.comparison.lead!
  // Ten leads each: the log of the ratio has an sd of about √(1/10 + 1/10).
  expect(Math.log(ratio.high / ratio.low) / (2 * 1.2816)).toBeGreaterThan(0.3)
  expect(probabilityBetter).toBeGreaterThan(0.2)
  expect(outcome).toBe('unclear')
})

test('many leads at a third of the price make the run better', async () => {
  const { context } = await answerTo(rowsOf(200, 6), rowsOf(600, 6))
  expect(context!.comparison.lead).toMatchObject({ outcome: 'better' })
  expect(context!.comparison.lead!.ratio.median).toBeCloseTo(1 / 3, 1)
})
