import { describe, expect, test } from 'vitest'
import { meaningOf, scoreOf } from '#lib/import/header/aliases'
import { readHeaderText } from '#lib/import/header/header-text'
import { PLATFORMS } from '#lib/import/header/platforms'
import { PLAIN_COLUMNS } from '#lib/import/plain-layout'
import aliasTable from '../../../lib/import/header/aliases.json' with { type: 'json' }

const fieldOf = (header: string, platform: string) => meaningOf(header, platform)?.field ?? null

test.each([
  ['meta', 'Amount spent (IDR)', 'spend'],
  ['meta', 'Link clicks', 'clicks_link'],
  ['meta', 'Clicks (all)', 'clicks_all'],
  ['meta', 'Ads', 'ad_name'],
  ['meta', 'Results', 'results'],
  ['meta', 'Показ кампании', 'status'],
  ['meta', 'CPM (цена за 1 000 показов) (USD)', 'cpm'],
  ['google_ads', 'Impr.', 'impressions'],
  ['google_ads', 'Цена', 'spend'],
  ['yandex_direct', 'Клики', 'clicks_all'],
  ['yandex_direct', '№ Объявления', 'ad_id'],
  ['vk_ads', 'Клики', 'clicks_link'],
  ['vk_ads', 'Потрачено, ₽', 'spend'],
  ['telegram_ads', 'Spent budget, TON', 'spend'],
  ['snapchat', 'Swipe Ups', 'clicks_link'],
])('in %s, “%s” is %s', (platform, header, field) => {
  expect(fieldOf(header, platform)).toBe(field)
})

describe('what a header means', () => {
  test('does not change because a known word stands within it', () => {
    expect(fieldOf('Цена за результаты', 'meta')).toBe('cost_per_result')
    expect(fieldOf('Мои показы', 'meta')).toBeNull()
    expect(fieldOf('Spend per lead, my formula', 'meta')).toBeNull()
  })

  test('is exact, or found after the currency was cut off', () => {
    expect(meaningOf('Impressions', 'meta')?.match).toBe('exact')
    expect(meaningOf('Amount spent (GHS)', 'meta')?.match).toBe('base')
    expect(meaningOf('constructor', 'meta')).toBeNull()
    expect(meaningOf('__proto__', 'plain')).toBeNull()
  })

  test('is known for every column of the plain layout on every platform’s files', () => {
    for (const header of PLAIN_COLUMNS) expect(fieldOf(header, 'plain'), header).not.toBeNull()
  })
})

test('a distinctive header counts four times, an unknown one not at all', () => {
  const texts = ['Amount spent (USD)', 'Impressions', 'Nonsense'].map(readHeaderText)
  expect(scoreOf(texts, 'meta')).toBe(5)
  expect(scoreOf(texts, 'telegram_ads')).toBeLessThan(5)
})

describe('whose export a header is', () => {
  const bestOf = (headers: readonly string[]) => {
    const texts = headers.map(readHeaderText)
    const scores = PLATFORMS.map(({ id }) => [scoreOf(texts, id), id] as const)
    return scores.reduce((best, next) => (next[0] > best[0] ? next : best))[1]
  }

  test.each([
    ['plain', 'Дата', 'Кампания', 'Показы', 'Клики', 'CTR', 'CPC', 'Расход'],
    ['plain', 'Date', 'Campaign', 'Ad set', 'Ad', 'Impressions', 'Clicks', 'Spend', 'Leads'],
    ['vk_ads', 'Дата', 'ID объявления', 'Название объявления', 'Потрачено, ₽', 'Показы', 'Клики', 'Вступления'],
    ['vk_old', 'ID объявления', 'Название объявления', 'Потрачено', 'Показы', 'Переходы', 'eCPC'],
    ['yandex_direct', 'Дата', '№ Кампании', 'Показы', 'Клики', 'Расход, ₽'],
    ['google_ads', 'Campaign', 'Impr.', 'Clicks', 'Cost'],
    ['linkedin', 'Start Date (in UTC)', 'Campaign Name', 'Total Spent', 'Impressions', 'Clicks'],
  ])('%s', (platform, ...headers) => {
    expect(bestOf(headers)).toBe(platform)
  })

  test('a header stands for one field within a platform', () => {
    const fields = new Map<string, Set<string>>()
    for (const [platform = '', header = '', field = ''] of aliasTable) {
      const key = `${platform} ${readHeaderText(header).norm}`
      fields.set(key, (fields.get(key) ?? new Set()).add(field))
    }
    expect([...fields].filter(([, found]) => found.size > 1).map(([key]) => key)).toEqual([])
  })
})
