import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import { touchstone } from './run-touchstone.ts'

vi.setConfig({ testTimeout: 60_000 })

const NAMES = ['vk-ads.csv', 'amocrm-repeated-columns.csv', 'yandex-direct.csv'] as const
const FILES = Object.fromEntries(
  NAMES.map((name) => [name, readFileSync(new URL(`../fixtures/leads/${name}`, import.meta.url))]),
)

async function analysed(names: readonly string[], settings: object = {}): Promise<Analysis> {
  const files = { ...FILES, 'settings.json': JSON.stringify(settings) }
  const { code, stdout } = await touchstone(['analyse', ...names, '--settings', 'settings.json', '--json'], files)
  expect(code).toBe(0)
  return JSON.parse(stdout)
}

test('VK Ads, amoCRM and Yandex Direct make one answer: the CRM’s leads on VK’s ads, the search ads beside them', async () => {
  const { about, totals, groups, leads, context } = await analysed(NAMES)
  expect(about.files.map(({ platform, kind }) => `${platform} ${kind}`)).toEqual([
    'vk_ads ads',
    'amocrm leads',
    'yandex_direct context',
  ])
  expect(totals).toMatchObject({ clicks: 107, spend: 1570.5, leads: 2, sales: 1, revenue: 9900 })
  expect(groups.ad.map(({ label, totals: own }) => [label, own.leads, own.sales, own.revenue])).toEqual([
    ['img3|цена', 1, 1, 9900],
    ['img4|боль', 1, 0, 0],
  ])
  // No lead speaks of Yandex Direct: nobody knows whether it brought none, or its links bear no marks.
  expect(context?.totals).toMatchObject({ clicks: 24, spend: 1234.56, leads: null })
  expect(leads).toEqual({
    from: 'crm',
    platform: null,
    crm: {
      attributed: { leads: 2, sales: 1, revenue: 9900 },
      unattributed: {
        leads: 3,
        sales: 0,
        revenue: 0,
        reasons: { noMarks: 1, macro: 1, unknownAd: 1, ambiguous: 0 },
      },
    },
    objections: [],
  })
  expect(about.problems.map(({ code }) => code)).toContain('macroNotSubstituted')
})

test('the order of the files leaves no trace but in their list', async () => {
  const answer = ({ about, ...rest }: Analysis) => ({ ...rest, about: { ...about, files: null } })
  expect(answer(await analysed(NAMES.toReversed()))).toEqual(answer(await analysed(NAMES)))
})

test('settings say whose leads count and what stages mean', async () => {
  const byPlatform = await analysed(NAMES, { leadsFrom: 'platform' })
  expect(byPlatform.totals).toMatchObject({ leads: null, sales: null })
  expect(byPlatform.leads).toMatchObject({ from: 'platform', crm: { attributed: { leads: 2, sales: 1 } } })
  const restaged = await analysed(NAMES, { leadStages: { 'Закрыто и не реализовано': 'objection' } })
  expect(restaged.leads?.objections).toEqual([{ label: 'Закрыто и не реализовано', count: 1 }])
})

test('a lead costs all that was spent, on days without a lead, too', async () => {
  const days = Array.from({ length: 14 }, (_, day) => `2026-09-${String(day + 1).padStart(2, '0')}`)
  const ads = ['date,ad_id,clicks,spend', ...days.map((day) => `${day},30,50,100`)].join('\n')
  const created = ['2026-09-05', '2026-09-06', '2026-09-07']
  const crm = ['lead_id,created_at,utm_content', ...created.map((day, id) => `${id},${day},30`)].join('\n')
  const { stdout } = await touchstone(['analyse', 'ads.csv', 'crm.csv', '--json'], { 'ads.csv': ads, 'crm.csv': crm })
  const { rates, about }: Analysis = JSON.parse(stdout)
  expect(rates.costPerLead).toBeCloseTo(1400 / 3)
  expect(about.problems.filter(({ code }) => code === 'leadsSilent').map(({ params }) => params)).toEqual([
    { start: '2026-09-01', end: '2026-09-04' },
    { start: '2026-09-08', end: '2026-09-14' },
  ])
})

const META_ADS = `Reporting starts,Reporting ends,Campaign name,Ad ID,Ad name,Impressions,Link clicks,Amount spent (USD)
2026-10-03,2026-10-03,Autumn test,120210000000000011,Video 1,1000,50,10
2026-10-04,2026-10-04,Autumn test,120210000000000012,Video 1,1000,50,10
`
const META_FORM = readFileSync(new URL('../fixtures/leads/meta-lead-form-utf16-tab.csv', import.meta.url))

test('leads of Meta’s own form join their ads by id, and tell nothing of sales', async () => {
  const files = { 'ads.csv': META_ADS, 'form.csv': META_FORM }
  const { stdout } = await touchstone(['analyse', 'ads.csv', 'form.csv', '--json'], files)
  const { totals, groups, leads }: Analysis = JSON.parse(stdout)
  expect(totals).toMatchObject({ leads: 2, sales: null, revenue: null })
  expect(groups.ad.map(({ totals: own }) => own.leads)).toEqual([1, 1])
  expect(leads?.crm.unattributed).toMatchObject({ leads: 1, reasons: { noMarks: 1 } })
})

test('a form beside a CRM is warned of: the CRM may hold its leads, too', async () => {
  const crm = 'lead_id,created_at,utm_content\n1,2026-10-03,120210000000000011\n'
  const codesOf = async (files: Record<string, string | Buffer>) => {
    const { stdout } = await touchstone(['analyse', ...Object.keys(files), '--json'], files)
    return (JSON.parse(stdout) as Analysis).about.problems.map(({ code }) => code)
  }
  const both = { 'ads.csv': META_ADS, 'form.csv': META_FORM, 'crm.csv': crm }
  expect(await codesOf(both)).toContain('leadsOfFormAndCrm')
  expect(await codesOf({ 'ads.csv': META_ADS, 'crm.csv': crm })).not.toContain('leadsOfFormAndCrm')
})

test('a period that the CRM’s export reaches in part joins no lead, and the answer says so', async () => {
  const weeks = ['2026-09-01,2026-09-07', '2026-09-08,2026-09-14'].map((days) => `${days},30,50,100`)
  const ads = ['date_start,date_stop,ad_id,clicks,spend', ...weeks].join('\n')
  const created = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((day) => `2026-09-${String(day).padStart(2, '0')}`)
  const crm = ['lead_id,created_at,utm_content', ...created.map((day, id) => `${id},${day},30`)].join('\n')
  const { stdout } = await touchstone(['analyse', 'ads.csv', 'crm.csv', '--json'], { 'ads.csv': ads, 'crm.csv': crm })
  const { about, rates, totals }: Analysis = JSON.parse(stdout)
  expect(about.problems.filter(({ code }) => code === 'leadsOfPartOfPeriod').map(({ params }) => params)).toEqual([
    { start: '2026-09-01', end: '2026-09-07', from: '2026-09-05', to: '2026-09-14' },
  ])
  expect(totals).toMatchObject({ leads: 10, spend: 200 })
  expect(rates.costPerLead).toBeCloseTo(100 / 7)
})

const SPLIT = `date,ad_id,age,impressions,clicks,spend
2026-10-03,30,18-24,100,10,50
2026-10-03,30,25-34,100,10,50
`

test('leads of an ad that is split by age are those of the ad, and of no age', async () => {
  const files = { ...FILES, 'split.csv': SPLIT, 'by-age.json': JSON.stringify({ segmentBy: ['age'] }) }
  const args = ['analyse', 'split.csv', 'amocrm-repeated-columns.csv', '--json']
  const whole: Analysis = JSON.parse((await touchstone(args, files)).stdout)
  expect(whole.about.segmentBy).toEqual([])
  expect(whole.rates).toMatchObject({ clickToLead: 1 / 20, costPerLead: 100 })
  const split: Analysis = JSON.parse((await touchstone([...args, '--settings', 'by-age.json'], files)).stdout)
  expect(split.groups.segment.map(({ label, totals }) => [label, totals.clicks, totals.leads])).toEqual([
    ['18-24', 10, null],
    ['25-34', 10, null],
    ['', null, 1],
  ])
  expect(split.about.problems.map(({ code }) => code)).toContain('leadsNotByBreakdown')
})

test('money of a CRM in another currency than the ads’ is left out, its leads are not', async () => {
  const ads = 'date,ad_id,clicks,spend (RUB)\n2026-09-07,30,10,50\n'
  const crm = 'lead_id,created_at,stage,amount,currency,utm_content\n1,2026-09-07,Closed Won,100,USD,30\n'
  const { stdout } = await touchstone(['analyse', 'crm.csv', 'ads.csv', '--json'], { 'ads.csv': ads, 'crm.csv': crm })
  const { totals, about }: Analysis = JSON.parse(stdout)
  expect(totals).toMatchObject({ leads: 1, sales: 1, revenue: null, spend: 50 })
  expect(about.problems.map(({ code }) => code)).toContain('moneyInOtherCurrency')
})

test('leads that join no ad count in no cost, and it is said', async () => {
  const files = {
    'ads.csv': 'date,ad_id,clicks,spend\n2026-09-07,30,10,50\n',
    'crm.csv': 'lead_id,created_at,stage,utm_content\n1,2026-09-07,Дорого,99\n',
  }
  const { stdout } = await touchstone(['analyse', 'ads.csv', 'crm.csv', '--json'], files)
  const { totals, leads, about }: Analysis = JSON.parse(stdout)
  expect(totals.leads).toBeNull()
  expect(leads).toMatchObject({ from: 'platform', platform: null, crm: { attributed: { leads: 0 } } })
  expect(about.problems.map(({ code }) => code)).toContain('noLeadJoins')
  const summary = await touchstone(['analyse', 'ads.csv', 'crm.csv'], files)
  expect(summary.stdout).toContain('Leads and sales are counted by nobody yet')
  const alone = await touchstone(['analyse', 'crm.csv', '--json'], files)
  expect(alone.stdout).not.toContain('noLeadJoins')
})

test('of a CRM’s two exports the one that ends later counts, in whatever order they are named', async () => {
  const header = 'lead_id,created_at,closed_at,stage,amount,utm_content'
  const files = {
    'ads.csv': 'date,ad_id,clicks,spend (RUB)\n2026-09-07,30,10,50\n',
    'open.csv': `${header}\n1,2026-09-07,,New,100,30\n`,
    'won.csv': `${header}\n1,2026-09-07,2026-09-09,Closed Won,500,30\n`,
  }
  for (const order of [
    ['ads.csv', 'open.csv', 'won.csv'],
    ['won.csv', 'open.csv', 'ads.csv'],
  ]) {
    const { totals, about }: Analysis = JSON.parse((await touchstone(['analyse', ...order, '--json'], files)).stdout)
    expect(totals).toMatchObject({ leads: 1, sales: 1, revenue: 500 })
    expect(about.problems.map(({ code, file }) => [code, file])).toContainEqual(['leadsRestated', 'won.csv'])
  }
})

test('of a CRM’s mixed currencies that of the ads counts, wherever it stands', async () => {
  const files = {
    'ads.csv': 'date,ad_id,clicks,spend (RUB)\n2026-09-07,30,10,50\n',
    'crm.csv':
      'lead_id,created_at,stage,amount,currency,utm_content\n' +
      '1,2026-09-07,Closed Won,50,US Dollar,30\n2,2026-09-07,Closed Won,60,USD,30\n3,2026-09-07,Closed Won,1000,RUB,30\n',
  }
  const { stdout } = await touchstone(['analyse', 'crm.csv', 'ads.csv', '--json'], files)
  const { totals, about }: Analysis = JSON.parse(stdout)
  expect(totals).toMatchObject({ leads: 3, sales: 3, revenue: 1000 })
  expect(about.problems.filter(({ code }) => code === 'amountInOtherCurrency').map(({ line }) => line)).toEqual([2, 3])
})

test('the summary says who counts', async () => {
  const { stdout } = await touchstone(['analyse', ...NAMES], FILES)
  expect(stdout).toContain('Leads and sales are counted by the CRM')
  expect(stdout).toContain('leads 2, sales 1')
})
