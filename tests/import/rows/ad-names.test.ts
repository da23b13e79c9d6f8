import { describe, expect, test } from 'vitest'
import { read } from '../read-text.ts'

const adsOf = async (text: string) => [...new Set((await read(text)).rows.map(({ ad }) => ad))]

describe('an ad goes by', () => {
  test('its id, whatever it is called', async () => {
    expect(await adsOf('date,ad_id,ad_name,clicks\n2026-09-07,1,A,5\n2026-09-08,1,B,5\n')).toEqual(['plain:1'])
  })

  test('campaign, ad set and name where the file has no id', async () => {
    const header = 'Day,Campaign name,Ad set name,Ad name,Impressions,Amount spent (USD)'
    const text = `${header}\n2026-09-07,C,S,A,5,1\n2026-09-07,C,T,A,5,1\n2026-09-08,C,S,A,5,1\n`
    expect(await adsOf(text)).toEqual(['meta:C/S/A', 'meta:C/T/A'])
  })

  test('names that hold a slash, without being taken for two names', async () => {
    const text = 'date,campaign_name,adset_name,clicks\n2026-09-07,a/b,c,5\n2026-09-07,a,b/c,5\n'
    expect(await adsOf(text)).toHaveLength(2)
  })

  test('creative and segment where nothing else names it', async () => {
    const text = 'date,creative,segment,clicks\n2026-09-07,Video,Women,5\n2026-09-07,Video,Men,5\n'
    expect(await adsOf(text)).toEqual(['plain:Video/Women', 'plain:Video/Men'])
  })

  test('nothing on Telegram, which never names one: the account is the ad', async () => {
    expect(await adsOf('date\tSpent budget, TON\n16 Jan 2026\t1.25\n17 Jan 2026\t1.61\n')).toEqual(['telegram_ads'])
  })

  test('the platform as well: equal ids on two platforms are two ads', async () => {
    const meta = await adsOf('Reporting starts,Reporting ends,Ad ID,Amount spent (USD)\n2026-09-07,2026-09-07,1,5\n')
    expect(meta).toEqual(['meta:1'])
  })
})

describe('of names that change', () => {
  const rows = ['2026-09-07,1,Old,C1', '2026-09-09,1,New,C2', '2026-09-08,1,Middle,', '2026-09-10,1,,']
  const text = (order: readonly string[]) =>
    ['date,ad_id,ad_name,campaign_id,clicks', ...order.map((row) => `${row},5`)].join('\n')

  test('the latest day’s stay, whatever the order of the rows', async () => {
    for (const order of [rows, rows.toReversed()]) {
      const { rows: found } = await read(text(order))
      expect(found[0]?.names).toMatchObject({ adName: 'New', campaignId: 'C2' })
    }
  })

  test('of one day the greater stays', async () => {
    for (const order of [
      ['2026-09-07,1,A,', '2026-09-07,1,B,'],
      ['2026-09-07,1,B,', '2026-09-07,1,A,'],
    ]) {
      expect((await read(text(order))).rows[0]?.names.adName).toBe('B')
    }
  })
})

describe('the mark in the links of an ad', () => {
  const contents = async (header: string, cell: string) =>
    (await read(`date,ad_id,clicks,${header}\n2026-09-07,1,5,${cell}\n`)).rows.map(({ names }) => names.utmContent)

  test('stands in a column of its own', async () => expect(await contents('utm_content', 'img3')).toEqual(['img3']))

  test('or within a link or its parameters', async () => {
    expect(await contents('url_parameters', 'utm_source=vk&utm_content=img3%7Ca')).toEqual(['img3|a'])
    expect(await contents('Final URL', 'https://example.org/?utm_content=img3')).toEqual(['img3'])
  })

  test('and is none where the platform’s macro was never put in', async () => {
    expect(await contents('utm_content', '{{ad.name}}')).toEqual([null])
    expect(await contents('Final URL', 'https://example.org/')).toEqual([null])
  })
})
