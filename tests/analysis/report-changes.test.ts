import { describe, expect, test } from 'vitest'
import { reportChanges } from '#lib/analysis/report-changes'
import { createFormat } from '#lib/locale/format'
import { answerTo, campaign } from './campaign-text.ts'

const SETTINGS = { targets: { lead: 600 } }
const format = createFormat('en', 'RUB')

describe('what changed from one report to the next', () => {
  test('nothing, where the answers are the same', async () => {
    const analysis = await answerTo(campaign(12, 14), SETTINGS)
    expect(reportChanges(analysis, analysis)).toEqual([{ key: 'nothing', params: {} }])
  })

  test('more days: the last of them, the money, costs and verdicts', async () => {
    const [before, after] = [await answerTo(campaign(12, 9), SETTINGS), await answerTo(campaign(12, 14), SETTINGS)]
    const changes = reportChanges(before, after)
    expect(changes.slice(0, 2)).toEqual([
      { key: 'dataTo', params: { before: '2026-09-15', after: '2026-09-20' } },
      { key: 'spend', params: { before: before.totals.spend, after: after.totals.spend } },
    ])
    const lead = changes.find(({ key, params }) => key === 'cost' && params.stage === 'lead')
    const asPrinted = ({ decision }: typeof before) => format.moneyEstimate(decision!.stages.lead!).median
    expect(format.money(Number(lead?.params.before))).toBe(asPrinted(before))
    expect(format.money(Number(lead?.params.after))).toBe(asPrinted(after))
  })

  test('there and back is the same list with its ends exchanged', async () => {
    const [one, other] = [await answerTo(campaign(12, 9), SETTINGS), await answerTo(campaign(8, 14), SETTINGS)]
    const there = reportChanges(one, other).filter(({ params }) => 'before' in params && 'after' in params)
    const back = reportChanges(other, one).filter(({ params }) => 'before' in params && 'after' in params)
    const turned = back.map(({ key, params }) => ({
      key,
      params: { ...params, before: params.after, after: params.before },
    }))
    expect(turned).toEqual(there)
  })

  test('a target that is set, moved and taken away', async () => {
    const with_ = (lead: number | null) => answerTo(campaign(12, 14), lead === null ? {} : { targets: { lead } })
    const [none, low, high] = [await with_(null), await with_(600), await with_(900)]
    const found = (changes: ReturnType<typeof reportChanges>) => changes.filter(({ key }) => key.startsWith('target'))
    expect(found(reportChanges(none, low))).toEqual([{ key: 'targetSet', params: { stage: 'lead', after: 600 } }])
    expect(found(reportChanges(low, high))).toEqual([
      { key: 'target', params: { stage: 'lead', before: 600, after: 900 } },
    ])
    expect(found(reportChanges(high, none))).toEqual([{ key: 'targetGone', params: { stage: 'lead', before: 900 } }])
  })

  test('another decision and other verdicts, by their words and counts', async () => {
    const [cheap, dear] = [
      await answerTo(campaign(12, 14), { targets: { lead: 100_000 } }),
      await answerTo(campaign(12, 14), { targets: { lead: 1 } }),
    ]
    const changes = reportChanges(cheap, dear)
    expect(changes).toContainEqual({ key: 'decision', params: { before: 'go', after: 'no-go' } })
    for (const { params } of changes.filter(({ key }) => key === 'verdicts')) {
      const count = ({ groups }: typeof cheap) =>
        groups.ad.filter(({ verdict }) => verdict?.outcome === params.outcome).length
      expect([params.before, params.after]).toEqual([count(cheap), count(dear)])
    }
  })

  test('files that came and went, by what is in them', async () => {
    const analysis = await answerTo(campaign(12, 14), SETTINGS)
    const withFiles = (...hashes: string[]) => ({
      ...analysis,
      about: {
        ...analysis.about,
        files: hashes.map((sha256) => ({ sha256 }) as (typeof analysis.about.files)[number]),
      },
    })
    expect(reportChanges(withFiles('a', 'b'), withFiles('b', 'c', 'd'))).toEqual([
      { key: 'files', params: { added: 2, gone: 1 } },
    ])
  })
})
