import { expect, test } from 'vitest'
import { touchstone } from './run-touchstone.ts'

const PLAN = {
  name: 'Yoga autumn',
  currency: 'RUB',
  segments: ['Women 25-34', 'Women 35-44', 'Men 25-34', 'Men 35-44', 'Fitness', 'Yoga', 'Running', 'Parents'],
  creatives: [
    { creative: 'Mat', painPoint: 'no time' },
    { creative: 'Coach', painPoint: 'back pain' },
    { creative: 'Group', painPoint: 'alone' },
    { creative: 'Video', painPoint: 'no time' },
    { creative: 'Price', painPoint: 'dear' },
  ],
  ads: 40,
  budget: 400_000,
  platform: 'vk_ads',
  targets: { lead: 600 },
}

const call = (plan: object, ...options: string[]) =>
  touchstone(['plan', 'plan.json', ...options], { 'plan.json': JSON.stringify(plan) })

test('a plan says what its budget can tell before it is spent', async () => {
  const { code, stdout } = await call(PLAN)
  expect(code).toBe(0)
  expect(stdout).toContain('Yoga autumn: 40 ads of 8 segments and 5 creatives')
  expect(stdout).toMatch(/powered {7}40 ads/)
  expect(stdout).not.toContain('fewer than 40')
})

test('its list is named and tagged, and an export with these names needs no question', async () => {
  const { stdout } = await call(PLAN, '--csv')
  const [head, first, ...others] = stdout.trimEnd().split('\r\n')
  expect(head).toBe('Ad name,Segment,Creative,Pain point,Budget,URL parameters,Chance of a verdict')
  expect(first).toMatch(/^Women 25-34_Mat_no time,Women 25-34,Mat,no time,10000,utm_source=vk&.*,0\.\d+$/)
  expect(others).toHaveLength(39)

  const names = [first, ...others].map((line) => line?.split(',')[0])
  const rows = names.map((name, ad) => `${name},${1_000 + ad},2026-09-07,100,500`)
  const settings = { naming: [{ column: 'adName', pattern: '{segment}_{creative}_{pain?}' }] }
  const files = {
    'export.csv': ['Ad name,Ad ID,Day,Clicks (all),Amount spent (RUB)', ...rows].join('\n'),
    'settings.json': JSON.stringify(settings),
  }
  const analysed = await touchstone(['analyse', 'export.csv', '--settings', 'settings.json', '--json'], files)
  const { groups } = JSON.parse(analysed.stdout)
  expect(groups.segment).toHaveLength(PLAN.segments.length)
  expect(groups.creative).toHaveLength(PLAN.creatives.length)
  expect(groups.painPoint).toHaveLength(4)
}, 20_000)

test('targets follow from a goal where none is said', async () => {
  const goal = { revenue: 400_000, averageCheck: 4_000, margin: 0.4, advertisingShare: 0.5, closeRate: 0.5 }
  const { stdout } = await call({ ...PLAN, targets: {}, goal }, '--json')
  expect(JSON.parse(stdout)).toMatchObject({ target: 400, goal: { sales: 100, budget: 80_000 } })
})

test('what speaks against the test is told and forbids nothing', async () => {
  const fit = { task: 'awareness', averageCheck: 12_000, niches: ['business'] }
  const { code, stdout } = await call({ ...PLAN, ads: 12, fit })
  expect(code).toBe(0)
  for (const word of ['not sales', 'average check', 'companies', 'fewer than 40']) expect(stdout).toContain(word)
})

test.each([
  [{ ...PLAN, segments: ['a', 'a'] }, 'the plan is wrong at “segments”'],
  [{ ...PLAN, budget: 0 }, 'the plan is wrong at “budget”'],
  [{ ...PLAN, budgets: 5 }, 'Unrecognized key'],
  [{ ...PLAN, pattern: '{segment}_{creative}' }, 'the ads cannot be named'],
])('a plan that cannot be is refused: %#', async (plan, sentence) => {
  const { code, stderr } = await call(plan)
  expect(code).toBe(2)
  expect(stderr).toContain(sentence)
})
