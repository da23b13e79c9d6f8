import { expect, test } from 'vitest'
import { analyse } from '#lib/analysis/analyse'
import type { Analysis } from '#lib/analysis/analysis'
import { joinData } from '#lib/analysis/join-data'
import { WHOLE_RUN } from '#lib/analysis/question'
import { adsOfFiles } from '#lib/metrics/ad-data'
import { spansOfFiles } from '#lib/metrics/count-leads'
import { exportBounds } from '#lib/metrics/lead-coverage'
import { namingOf } from '#lib/metrics/name-ads'
import { leadsOf } from '../import/leads/leads-of.ts'
import { tallyOf } from './analyse-texts.ts'

/** The answer about files of ads and a CRM's export. */
async function answerTo(ads: readonly string[], crm: string): Promise<Analysis> {
  const files = await Promise.all(ads.map(tallyOf))
  const leads = { leads: (await leadsOf(crm)).leads, stages: [], bounds: exportBounds(spansOfFiles(files), null) }
  const about = { currency: 'RUB', files: [], problems: [] }
  return analyse(joinData(adsOfFiles(files, namingOf({})), leads, about, {}, WHOLE_RUN), {}, WHOLE_RUN, null, null)
}

const DAYS = ['2026-10-01', '2026-10-02', '2026-10-03']
const VK = [
  'День;ID объявления;Название объявления;Показы;Клики;Потрачено всего, ₽',
  ...DAYS.map((day) => `${day};61000100;А;10000;100;1500,50`),
].join('\n')
const YANDEX = [
  'report (2026-10-01 - 2026-10-03)',
  'Date\tCampaignName\tCampaignId\tAdGroupId\tAdId\tImpressions\tClicks\tCost',
  ...DAYS.map((day) => `${day}\tПоиск\t100\t200\t300\t1000\t50\t900.50`),
].join('\n')
const crmOf = (...rows: string[]) => ['lead_id,created_at,stage,amount,utm_source,utm_content', ...rows].join('\n')

test('a benchmark that no lead of the CRM speaks of has no data, and no zeros', async () => {
  const { context } = await answerTo(
    [VK, YANDEX],
    crmOf('1,2026-10-01,Won,900,vk,61000100', '2,2026-10-03,New,,vk,61000100'),
  )
  expect(context!.totals).toMatchObject({ clicks: 150, leads: null, sales: null, revenue: null })
})

test('a benchmark that the source of a lead names has what the CRM says of it', async () => {
  const crm = crmOf('1,2026-10-01,Won,900,vk,61000100', '2,2026-10-02,New,,yandex,', '3,2026-10-03,New,,vk,61000100')
  expect((await answerTo([VK, YANDEX], crm)).context!.totals).toMatchObject({ clicks: 150, leads: 0, sales: 0 })
})

test('a sale of the morning after the last click is none without a lead', async () => {
  const crm = crmOf(
    '1,2026-10-01,New,,vk,61000100',
    '2,2026-10-04,Won,900,vk,61000100',
    '3,2026-10-05,Won,900,vk,61000100',
  )
  const { about, totals } = await answerTo([VK], crm)
  expect(totals).toMatchObject({ leads: 3, sales: 2 })
  expect(about.problems.map(({ code }) => code)).not.toContain('eventsAboveBase')
})

test('leads that come in the days after the last click cost what the clicks did', async () => {
  const header = 'День;ID объявления;Название объявления;Показы;Клики;Потрачено всего, ₽'
  const ads = [1, 2].flatMap((ad) =>
    ['2026-10-01', '2026-10-02'].map((day) => `${day};6100010${ad};Объ ${ad};5000;50;500,00`),
  )
  const leads = (ad: number, days: readonly string[]) =>
    days.flatMap((day, at) =>
      [0, 1, 2, 3, 4, 5].map((row) => `${ad}${at}${row},${day},${row < 3 ? 'Won' : 'New'},1000,vk,6100010${ad}`),
    )
  const crm = crmOf(...leads(1, ['2026-10-01', '2026-10-02']), ...leads(2, ['2026-10-03', '2026-10-04']))
  const { cost, groups, totals } = await answerTo([[header, ...ads].join('\n')], crm)
  expect(totals).toMatchObject({ leads: 24, sales: 12, spend: 2000 })
  expect(cost.lead!.median).toBeGreaterThan(70)
  expect(cost.lead!.median).toBeLessThan(100)
  expect(groups.ad.map(({ verdict }) => verdict?.outcome)).not.toContain('pause')
})

test('leads of many days later may come from clicks that are not exported yet', async () => {
  const { evidence } = await answerTo([VK], crmOf('1,2026-10-01,New,,vk,61000100', '2,2026-10-20,New,,vk,61000100'))
  expect(evidence.lead.events).toBe(1)
})
