import { expect, test } from 'vitest'
import { analyse } from '#lib/analysis/analyse'
import type { AboutFile } from '#lib/analysis/analysis'
import { joinData } from '#lib/analysis/join-data'
import { WHOLE_RUN } from '#lib/analysis/question'
import { lastDayOf } from '#lib/kernel/report'
import { adsOfFiles } from '#lib/metrics/ad-data'
import { namingOf } from '#lib/metrics/name-ads'
import { tallyOf } from './analyse-texts.ts'
import { campaign, without } from './campaign-text.ts'

const DATED = campaign(3, 3)
const PERIOD = { start: '2026-09-07', end: '2026-09-20' }

test('where no row of ads names a day, the answer says that the run’s own dates stand for it, and the data end on none', async () => {
  const answer = await answerTo([without(DATED, 'date')], [aboutFile({ isPeriodAssumed: true })])
  expect(answer.about).toMatchObject({ isPeriodAssumed: true, period: PERIOD })
  expect(lastDayOf(answer)).toBeNull()
})

test('where rows name days the data end on the last of them, whatever another file lacks', async () => {
  const answer = await answerTo([DATED, without(DATED, 'date')], [aboutFile({}), aboutFile({ isPeriodAssumed: true })])
  expect(answer.about.isPeriodAssumed).toBe(false)
  expect(lastDayOf(answer)).toBe('2026-09-09')
})

test('a CRM’s file, and one that names its period, assume nothing', async () => {
  for (const file of [aboutFile({}), aboutFile({ isPeriodAssumed: true, kind: 'leads' })]) {
    const answer = await answerTo([without(DATED, 'date')], [file])
    expect(answer.about.isPeriodAssumed).toBe(false)
    expect(lastDayOf(answer)).toBe('2026-09-20')
  }
})

async function answerTo(texts: readonly string[], files: readonly AboutFile[]) {
  const ads = adsOfFiles(await Promise.all(texts.map(tallyOf)), namingOf({}))
  const data = joinData(ads, null, { currency: null, files, problems: [] }, {}, WHOLE_RUN)
  return analyse(data, { period: PERIOD }, WHOLE_RUN, '2026-11-23')
}

function aboutFile(change: Partial<AboutFile>): AboutFile {
  return {
    name: 'ads.csv',
    sha256: '',
    platform: 'vk_ads',
    kind: 'ads',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    isPeriodAssumed: false,
    columns: [],
    rows: { read: 0, accepted: 0, refused: 0, totals: 0, duplicates: 0 },
    importedAt: null,
    ...change,
  }
}
