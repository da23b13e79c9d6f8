import { expect, test } from 'vitest'
import type { Analysis, Group } from '#lib/analysis/analysis'
import type { Settings } from '#lib/analysis/settings'
import { createRandom } from '#lib/stats/random'
import { analyseTexts } from './analyse-texts.ts'

const HEADER = 'date,ad_id,segment,creative,pain_point,impressions,clicks,subscribers,leads,sales,spend'

type Row = { day: number; ad: number; clicks: number; subscribers: number; leads: number; sales: number; spend: number }

/** A campaign of ads that differ a little, drawn with a fixed seed; `change` alters its rows. */
function campaign(ads: number, days: number, change: (row: Row) => Partial<Row> | null = () => ({})): string {
  const random = createRandom(11)
  const rows: string[] = []
  for (let day = 0; day < days; day++) {
    for (let ad = 0; ad < ads; ad++) {
      const clicks = 20 + Math.floor(10 * random())
      const drawn = {
        day,
        ad,
        clicks,
        subscribers: Math.floor(clicks * 0.2 * random()),
        leads: Math.floor(clicks * 0.1 * random()),
        sales: Math.floor(2 * random() * random()),
        spend: 400 + Math.round(100 * random()),
      }
      const changed = change(drawn)
      if (changed !== null) rows.push(lineOf({ ...drawn, ...changed }))
    }
  }
  return [HEADER, ...rows].join('\n')
}

function lineOf({ day, ad, clicks, subscribers, leads, sales, spend }: Row): string {
  const date = `2026-09-${String(7 + day).padStart(2, '0')}`
  const parts = [date, ad + 1, `S${ad % 3}`, `C${ad % 4}`, `P${ad % 2}`, 5000, clicks, subscribers, leads, sales, spend]
  return parts.join(',')
}

/** Text without some columns. */
function without(text: string, ...columns: string[]): string {
  const [header = '', ...lines] = text.split('\n')
  const kept = header.split(',').map((name) => !columns.includes(name))
  return [header, ...lines]
    .map((line) =>
      line
        .split(',')
        .filter((_, index) => kept[index])
        .join(','),
    )
    .join('\n')
}

/** Every number of the answer is one that JSON can hold. */
function expectFinite(answer: unknown, path = ''): void {
  if (typeof answer === 'number') expect(Number.isFinite(answer), path).toBe(true)
  else if (Array.isArray(answer))
    for (const [index, value] of answer.entries()) expectFinite(value, `${path}[${index}]`)
  else if (typeof answer === 'object' && answer !== null) {
    for (const [key, value] of Object.entries(answer)) expectFinite(value, `${path}.${key}`)
  }
}

async function answerTo(text: string, settings: Settings = {}): Promise<Analysis> {
  const answer = await analyseTexts([text], settings)
  expectFinite(answer)
  return answer
}

const codes = (answer: Analysis) => answer.about.problems.map(({ code }) => code)
const outcomes = (groups: readonly Group[]) => groups.map(({ verdict }) => verdict?.outcome ?? null)

test('one ad has a cost, and no effects to compare', async () => {
  const { groups, cost } = await answerTo(campaign(1, 14, () => ({ leads: 2 })))
  expect(cost.lead?.low).toBeGreaterThan(0)
  expect(groups.ad[0]?.cost.lead).toEqual(cost.lead)
  expect(groups.creative[0]?.effect).toBeNull()
})

test('without a column of leads the clicks are judged, and the answer says so', async () => {
  const answer = await answerTo(without(campaign(6, 14), 'leads', 'sales', 'subscribers'))
  expect(answer.cost).toMatchObject({ subscriber: null, lead: null, sale: null })
  expect(answer.evidence.lead).toMatchObject({ events: null, isEnough: false, reason: { key: 'noColumn' } })
  expect(answer.decision?.stage).toBe('click')
  expect(codes(answer)).toContain('otherStageJudged')
})

test('without subscribers leads are judged all the same', async () => {
  const { cost, decision } = await answerTo(without(campaign(6, 14), 'subscribers'))
  expect(cost.subscriber).toBeNull()
  expect(cost.lead).not.toBeNull()
  expect(decision?.stage).toBe('lead')
})

test('sales without leads are counted from clicks', async () => {
  const { cost, totals } = await answerTo(without(campaign(12, 14), 'leads'))
  const raw = (totals.spend ?? 0) / (totals.sales ?? 1)
  expect(cost.sale?.low).toBeLessThan(raw)
  expect(cost.sale?.high).toBeGreaterThan(raw)
})

test('no event at all is not enough to say what a lead costs', async () => {
  const { cost, evidence, groups, decision } = await answerTo(campaign(6, 14, () => ({ leads: 0, sales: 0 })))
  expect(cost.lead).toBeNull()
  expect(evidence.lead).toMatchObject({ events: 0, needed: 10, isEnough: false, reason: { key: 'fewEvents' } })
  expect(new Set(outcomes(groups.ad))).toEqual(new Set(['wait']))
  expect(decision?.outcome).toBe('early')
})

test('no event for money that should have bought forty is an answer', async () => {
  const text = campaign(6, 14, () => ({ leads: 0, sales: 0 }))
  const { decision, groups } = await answerTo(text, { targets: { lead: 450 } })
  expect(decision?.outcome).toBe('no-go')
  expect(new Set(outcomes(groups.ad))).toEqual(new Set(['pause']))
  expect(groups.ad[0]?.verdict?.reason.key).toBe('pauseNoEvents')
})

test('on the first day there are sums and no costs', async () => {
  const { cost, decision, groups, totals } = await answerTo(campaign(6, 1))
  expect(totals.leads).toBeGreaterThan(0)
  expect(Object.values(cost)).toEqual([null, null, null, null])
  expect(decision?.reason.key).toBe('firstDay')
  expect(new Set(outcomes(groups.ad))).toEqual(new Set(['wait']))
})

test('from the second day on what the data carry has a cost: clicks, and not yet sales', async () => {
  const { cost, evidence } = await answerTo(campaign(4, 2, () => ({ sales: 0 })))
  expect(cost.click).not.toBeNull()
  expect(cost.sale).toBeNull()
  expect(evidence.sale.reason).toMatchObject({ key: 'fewEvents', params: { events: 0, needed: 10 } })
})

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

test('more leads than clicks are taken as they are, with a word', async () => {
  const answer = await answerTo(campaign(6, 14, ({ clicks }) => ({ leads: 2 * clicks })))
  expect(codes(answer)).toContain('eventsAboveBase')
  expect(answer.cost.lead?.median).toBeLessThan(answer.cost.click?.median ?? 0)
})

test('clicks of days without spend do not make clicks cheap', async () => {
  const plain = await answerTo(campaign(6, 14))
  const free = await answerTo(campaign(6, 14, ({ day }) => (day === 3 ? { spend: 0, clicks: 5000 } : {})))
  expect(codes(free)).toContain('unpaidClicks')
  expect(free.cost.click?.median).toBeCloseTo(plain.cost.click?.median ?? 0, 0)
})

test('leads of an ad without a click come from nowhere and are left out, with a word', async () => {
  const answer = await answerTo(campaign(8, 14, ({ ad }) => (ad === 2 ? { clicks: 0, leads: 4 } : {})))
  expect(codes(answer)).toContain('eventsWithoutBase')
  expect(answer.cost.lead?.high).toBeLessThan(1e6)
})

test('a correction below zero belongs to the days that it corrects', async () => {
  const plain = await answerTo(campaign(6, 14))
  const text = campaign(6, 14, ({ spend }) => ({ spend: spend * 2 }))
  const corrected = [
    ...text.split('\n'),
    ...Array.from({ length: 6 }, (_, ad) => lineOf(correctionOf(plain, ad))),
  ].join('\n')
  const answer = await answerTo(corrected)
  expect(answer.totals.spend).toBeCloseTo(plain.totals.spend ?? 0, 6)
  expect(answer.cost.click?.median).toBeCloseTo(plain.cost.click?.median ?? 0, 0)
})

/** A row of a later day that takes back what an ad was charged too much. */
function correctionOf({ groups }: Analysis, ad: number): Row {
  const charged = groups.ad.find(({ key }) => key === String(ad + 1))?.totals.spend ?? 0
  return { day: 13, ad, clicks: 0, subscribers: 0, leads: 0, sales: 0, spend: -charged }
}

test('a target of nothing is none', async () => {
  const [zero, none] = [await answerTo(campaign(6, 14), { targets: { lead: 0 } }), await answerTo(campaign(6, 14))]
  expect(codes(zero)).toContain('targetZero')
  expect(outcomes(zero.groups.ad)).toEqual(outcomes(none.groups.ad))
  expect(zero.decision).toEqual(none.decision)
})

test('without a target there is nothing to decide by, and verdicts compare with the run itself', async () => {
  const { decision, groups } = await answerTo(campaign(6, 14))
  expect(decision).toMatchObject({ outcome: null, reason: { key: 'noTarget' } })
  expect(groups.ad.every(({ verdict }) => verdict !== null)).toBe(true)
})

test('huge and tiny currencies give the same verdicts', async () => {
  const plain = await answerTo(campaign(6, 14), { targets: { lead: 300 } })
  for (const factor of [1e7, 1e-2]) {
    const scaled = await answerTo(
      campaign(6, 14, ({ spend }) => ({ spend: spend * factor })),
      { targets: { lead: 300 * factor } },
    )
    expect(outcomes(scaled.groups.ad)).toEqual(outcomes(plain.groups.ad))
    expect(scaled.cost.lead?.median).toBeCloseTo((plain.cost.lead?.median ?? 0) * factor, -Math.log10(factor) + 4)
  }
})

test('ads that spent nothing are estimated from what they share with others', async () => {
  const answer = await answerTo(
    campaign(8, 14, ({ ad }) => (ad === 5 ? { spend: 0, clicks: 0, subscribers: 0, leads: 0, sales: 0 } : {})),
  )
  const idle = answer.groups.ad.find(({ key }) => key === '6')
  expect(idle?.cost.lead).not.toBeNull()
  expect(idle?.verdict).toMatchObject({ outcome: 'wait', reason: { key: 'waitNoSpend' } })
})

test('a run without any spend has sums and no verdicts', async () => {
  const { cost, evidence, forecast, groups } = await answerTo(campaign(3, 14, () => ({ spend: 0 })))
  expect(Object.values(cost)).toEqual([null, null, null, null])
  expect(evidence.click.reason?.key).toBe('noSpend')
  expect(forecast).toBeNull()
  expect(outcomes(groups.ad)).toEqual([null, null, null])
})

test('a run whose every ad is to be paused has a plan that spends nothing', async () => {
  const text = campaign(4, 14, () => ({ leads: 0, sales: 0 }))
  const { forecast } = await answerTo(text, { targets: { lead: 50 } })
  expect(forecast?.plans.paused).toMatchObject({ dailyBudget: 0, ads: [], cost: { click: null, lead: null } })
})

test('more ads than a model can hold have sums and no estimates, and the answer says so', async () => {
  const lines = Array.from({ length: 10_001 }, (_, ad) => `2026-09-07,${ad},S,C,P,100,5,1,1,0,10`)
  const answer = await answerTo([HEADER, ...lines].join('\n'))
  expect(answer.totals.spend).toBe(100_010)
  expect(codes(answer)).toContain('tooManyAds')
  expect(answer.evidence.lead).toMatchObject({ isEnough: false, reason: { key: 'tooManyAds' } })
  expect([answer.forecast, answer.decision, answer.groups.ad[0]?.verdict]).toEqual([null, null, null])
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

test('leads on rows without clicks are in the totals and in no estimate, and the answer says so', async () => {
  const clicks = without(campaign(6, 7), 'leads', 'sales', 'subscribers')
  const leads = campaign(6, 14, () => ({ leads: 2 }))
    .split('\n')
    .map((line) => line.split(','))
    .map((cells) => [cells[0], cells[1], cells[8]].join(','))
    .join('\n')
  const answer = await analyseTexts([clicks, leads])
  expectFinite(answer)
  expect(answer.totals.leads).toBe(168)
  expect(answer.about.problems).toContainEqual(
    expect.objectContaining({ code: 'uncountedEvents', params: { stage: 'lead', count: 84 } }),
  )
  expect(answer.evidence.lead.events).toBe(84)
})

test('leads and spend without clicks have a sentence in place of a cost', async () => {
  const answer = await answerTo(without(campaign(6, 14), 'clicks', 'subscribers', 'sales'))
  expect(answer.evidence.lead).toMatchObject({ isEnough: false, reason: { key: 'noChain' } })
  expect(answer.cost.lead).toBeNull()
})

test('where the evidence is enough there is a cost, and nowhere else', async () => {
  const texts = [campaign(6, 14), without(campaign(6, 14), 'clicks'), without(campaign(6, 14), 'leads'), campaign(1, 2)]
  for (const text of texts) {
    const { evidence, cost } = await answerTo(text)
    for (const stage of ['click', 'subscriber', 'lead', 'sale'] as const) {
      expect(cost[stage] !== null, stage).toBe(evidence[stage].isEnough)
    }
  }
})

test('more levels than can be compared are left out of the model, and the answer says so', async () => {
  const rows = Array.from({ length: 1_300 }, (_, ad) =>
    [7, 8].map(
      (day) => `2026-09-0${day},${ad},S${ad % 450},C${ad % 600},P${ad % 3},900,${20 + (ad % 9)},2,${ad % 2},0,300`,
    ),
  )
  const answer = await answerTo([HEADER, ...rows.flat()].join('\n'))
  expect(answer.about.problems).toContainEqual(
    expect.objectContaining({ code: 'tooManyLevels', params: { factor: 'segment', count: 450 } }),
  )
  expect(answer.groups.segment[0]?.effect).toBeNull()
  expect(answer.groups.segment[0]?.cost.lead).not.toBeNull()
  expect(answer.groups.creative[0]?.effect?.lead).not.toBeNull()
}, 60_000)
