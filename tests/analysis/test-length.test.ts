import { expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import { answerTo, campaign, codes, HEADER } from './campaign-text.ts'

test('rows without days have wider ranges than the same days one by one, and the answer says what is assumed', async () => {
  const daily = campaign(8, 14)
  const sums = new Map<string, number[]>()
  for (const line of daily.split('\n').slice(1)) {
    const [, ad, segment, creative, painPoint, ...figures] = line.split(',')
    const key = [ad, segment, creative, painPoint].join(',')
    const known = sums.get(key) ?? figures.map(() => 0)
    sums.set(
      key,
      known.map((value, index) => value + Number(figures[index])),
    )
  }
  const header = HEADER.replace('date,', 'period_start,period_end,')
  const period = [
    header,
    ...[...sums].map(([key, figures]) => ['2026-09-07,2026-09-20', key, ...figures].join(',')),
  ].join('\n')
  const [byDay, whole] = [await answerTo(daily), await answerTo(period)]
  expect(whole.totals).toEqual(byDay.totals)
  expect(codes(byDay)).not.toContain('dailyNoiseAssumed')
  expect(codes(whole)).toContain('dailyNoiseAssumed')
  const width = ({ cost }: Analysis) => Math.log(cost.click!.high / cost.click!.low)
  expect(width(whole)).toBeGreaterThan(width(byDay))
})

/** The rows of a campaign summed up over stretches of days, as rows of periods. */
function byPeriods(text: string, length: number): string {
  const sums = new Map<string, number[]>()
  for (const line of text.split('\n').slice(1)) {
    const [date = '', ad, segment, creative, painPoint, ...figures] = line.split(',')
    const start = 7 + Math.floor((Number(date.slice(-2)) - 7) / length) * length
    const days = [start, start + length - 1].map((day) => `2026-09-${String(day).padStart(2, '0')}`)
    const key = [...days, ad, segment, creative, painPoint].join(',')
    const known = sums.get(key) ?? figures.map(() => 0)
    sums.set(
      key,
      known.map((value, index) => value + Number(figures[index])),
    )
  }
  const header = HEADER.replace('date,', 'period_start,period_end,')
  return [header, ...[...sums].map(([key, figures]) => `${key},${figures.join(',')}`)].join('\n')
}

test('the same money by days, weeks or fortnight makes the same plan', async () => {
  const daily = campaign(8, 14)
  const plan = ({ forecast }: Analysis) => forecast!.plans.asIs
  const whole = plan(await answerTo(daily))
  for (const length of [7, 14]) {
    const summed = plan(await answerTo(byPeriods(daily, length)))
    expect(summed.dailyBudget / whole.dailyBudget).toBeCloseTo(1, 6)
    expect(Math.abs(Math.log(summed.count.lead!.median / whole.count.lead!.median))).toBeLessThan(0.1)
  }
})

test('some ads by days and some by the period: the test is as long as all of it', async () => {
  const [header, ...lines] = byPeriods(campaign(6, 14), 14).split('\n')
  const days = ['2026-09-18', '2026-09-19', '2026-09-20'].map((day) => `${day},${day},9,S0,C0,P0,5000,25,3,1,0,450`)
  const { forecast, totals } = await answerTo([header, ...lines, ...days].join('\n'))
  expect(forecast!.plans.asIs.dailyBudget).toBeCloseTo((totals.spend ?? 0) / 14, 6)
})

test('days on which only late sales come in are no days of the test', async () => {
  const spent = await answerTo(campaign(8, 14))
  const tail = campaign(8, 21, ({ day }) =>
    day < 14 ? {} : { clicks: 0, subscribers: 0, leads: 0, sales: 1, spend: 0 },
  )
  const late = await answerTo(tail)
  expect(late.forecast!.plans.asIs.dailyBudget).toBeGreaterThan(0.95 * spent.forecast!.plans.asIs.dailyBudget)
  expect(late.forecast!.assumptions).toEqual(spent.forecast!.assumptions)
})
