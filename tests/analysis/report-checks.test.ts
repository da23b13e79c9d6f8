import { describe, expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import { daysWithoutData, reportChecks } from '#lib/analysis/report-checks'
import { answerTo, campaign } from './campaign-text.ts'

const RUN = { start: '2026-09-07', end: '2026-09-20' }
const SETTINGS = { targets: { lead: 600 } }

const keys = (analysis: Analysis, hasComment = true) => reportChecks(analysis, RUN, hasComment).map(({ key }) => key)

async function whole(): Promise<Analysis> {
  const analysis = await answerTo(campaign(12, 14), SETTINGS)
  return { ...analysis, about: { ...analysis.about, asOf: '2026-09-30' } }
}

describe('before a report is finished', () => {
  test('a run that is over, with every day, every name, a target and a comment, has nothing to mend', async () => {
    expect(keys(await whole())).toEqual([])
  })

  test('a run that goes on is said to, until its last day is over', async () => {
    const analysis = await whole()
    const at = (asOf: string) => keys({ ...analysis, about: { ...analysis.about, asOf } })
    expect(at('2026-09-20')).toEqual(['notOver'])
    expect(at('2026-09-21')).toEqual([])
  })

  test('data outside the dates of the run are told with their days', async () => {
    const analysis = await whole()
    const shorter = { start: '2026-09-07', end: '2026-09-19' }
    expect(reportChecks(analysis, shorter, true)).toEqual([
      { key: 'outsideDates', params: {}, spans: [{ start: '2026-09-07', end: '2026-09-20' }] },
    ])
  })

  test('days without data are named as the stretches they make', async () => {
    const text = campaign(12, 14, ({ day }) => ([3, 4, 9].includes(day) ? null : {}))
    const analysis = await answerTo(text, SETTINGS)
    const [found] = reportChecks(analysis, RUN, true)
    expect(found).toEqual({
      key: 'missingDays',
      params: { count: 3 },
      spans: [
        { start: '2026-09-10', end: '2026-09-11' },
        { start: '2026-09-16', end: '2026-09-16' },
      ],
    })
  })

  test('only days that are over can miss, and none where rows stand for whole periods', async () => {
    const analysis = await answerTo(campaign(12, 9), SETTINGS)
    const at = (asOf: string) => daysWithoutData({ ...analysis, about: { ...analysis.about, asOf } }, RUN)
    expect(at('2026-09-16')).toEqual([])
    expect(at('2026-09-18')).toEqual([{ start: '2026-09-16', end: '2026-09-17' }])
    expect(at('2026-11-01')).toEqual([{ start: '2026-09-16', end: '2026-09-20' }])
    expect(daysWithoutData({ ...analysis, undated: analysis.totals }, RUN)).toEqual([])
  })

  test('money without a name is told where others have one', async () => {
    const analysis = await whole()
    const [first, ...others] = analysis.groups.creative
    const nameless = { ...analysis, groups: { ...analysis.groups, creative: [{ ...first!, key: '' }, ...others] } }
    const { spend } = first!.totals
    expect(reportChecks(nameless, RUN, true)).toEqual([
      {
        key: 'unnamedSpend',
        params: { grouping: 'creative', spend, share: spend! / analysis.totals.spend! },
        spans: [],
      },
    ])
    const none = { ...analysis, groups: { ...analysis.groups, creative: [{ ...first!, key: '' }] } }
    expect(keys(none)).toEqual([])
  })

  test('a stage that the data carry, and too little of it, is told with what is lacking', async () => {
    const analysis = await answerTo(
      campaign(12, 14, ({ ad, day }) => ({ sales: ad === 0 && day < 3 ? 1 : 0 })),
      SETTINGS,
    )
    const thin = reportChecks(analysis, RUN, true).filter(({ key }) => key === 'thinEvidence')
    expect(thin.map(({ params }) => params)).toEqual([{ stage: 'sale', events: 3, needed: 10 }])
  })

  test('without a target nothing is decided', async () => {
    const analysis = await answerTo(campaign(12, 14))
    expect(keys(analysis)).toContain('noTarget')
  })

  test('ads to pause or boost wait for somebody to decide, where there is anybody', async () => {
    const analysis = await answerTo(
      campaign(6, 14, ({ ad }) => (ad === 5 ? { leads: 0, clicks: 4 } : { leads: 2 })),
      { targets: { lead: 400 } },
    )
    const open = analysis.groups.ad.filter(({ verdict }) => ['pause', 'boost'].includes(verdict?.outcome ?? ''))
    expect(keys(analysis)).not.toContain('undecided')
    const undecided = (taken: readonly string[]) => {
      const actions = { taken: taken.map((key) => ({ key })), stillSpending: [] }
      const found = reportChecks({ ...analysis, actions: actions as unknown as Analysis['actions'] }, RUN, true)
      return found.find(({ key }) => key === 'undecided')?.params.count ?? 0
    }
    expect(undecided([])).toBe(open.length)
    expect(undecided([open[0]!.key])).toBe(open.length - 1)
    expect(undecided(open.map(({ key }) => key))).toBe(0)
  })

  test('a report in which nobody says anything is missing its judgement', async () => {
    expect(keys(await whole(), false)).toEqual(['noComment'])
  })
})
