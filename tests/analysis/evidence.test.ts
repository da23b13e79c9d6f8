import { expect, test } from 'vitest'
import { analyseTexts } from './analyse-texts.ts'
import { answerTo, campaign, codes, expectFinite, outcomes, without } from './campaign-text.ts'

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
  const { cost, decision, forecast, groups, totals } = await answerTo(campaign(6, 1))
  expect(totals.leads).toBeGreaterThan(0)
  expect(Object.values(cost)).toEqual([null, null, null, null])
  expect(decision?.reason.key).toBe('firstDay')
  expect(forecast?.plans.reallocated).toEqual(forecast?.plans.asIs)
  expect(new Set(outcomes(groups.ad))).toEqual(new Set(['wait']))
})

test('from the second day on what the data carry has a cost: clicks, and not yet sales', async () => {
  const { cost, evidence } = await answerTo(campaign(4, 2, () => ({ sales: 0 })))
  expect(cost.click).not.toBeNull()
  expect(cost.sale).toBeNull()
  expect(evidence.sale.reason).toMatchObject({ key: 'fewEvents', params: { events: 0, needed: 10 } })
})

test('without a target there is nothing to decide by, and verdicts compare with the run itself', async () => {
  const { decision, groups } = await answerTo(campaign(6, 14))
  expect(decision).toMatchObject({ outcome: null, reason: { key: 'noTarget' } })
  expect(groups.ad.every(({ verdict }) => verdict !== null)).toBe(true)
})

test('a run without any spend has sums and no verdicts', async () => {
  const { cost, evidence, forecast, groups } = await answerTo(campaign(3, 14, () => ({ spend: 0 })))
  expect(Object.values(cost)).toEqual([null, null, null, null])
  expect(evidence.click.reason?.key).toBe('noSpend')
  expect(forecast).toBeNull()
  expect(outcomes(groups.ad)).toEqual([null, null, null])
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
  expect(answer.evidence.lead).toMatchObject({ isEnough: false, reason: { key: 'noClicks' } })
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
