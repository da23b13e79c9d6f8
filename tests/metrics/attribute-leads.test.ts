import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LeadMarks } from '#lib/metrics/attribute-leads'
import { createAttribution } from '#lib/metrics/attribute-leads'
import type { Ad } from '#lib/metrics/tally'
import { someAd } from './some-ad.ts'

const ADS: readonly Ad[] = [
  someAd('vk_ads', { adId: '30', adName: 'img3|цена', adSetId: '20', campaignId: '10', campaignName: 'Тест октябрь' }),
  someAd('vk_ads', { adId: '31', adName: 'img4|боль', adSetId: '20', campaignId: '10', campaignName: 'Тест октябрь' }),
  someAd('vk_ads', { adId: '40', adName: 'Видео 1', adSetId: '21', campaignId: '11', campaignName: 'Другая' }),
  someAd('vk_ads', { adId: '41', adName: 'Видео 1', adSetId: '22', campaignId: '12', campaignName: 'Третья' }),
  someAd('vk_ads', { adId: '42', adName: 'Видео 2', adSetId: '22', campaignId: '12', campaignName: 'Третья' }),
  someAd('vk_ads', { adId: '43', adName: 'Счёт — 25–34', adSetId: '23', campaignId: '13', campaignName: 'Пятая' }),
  someAd('meta', { adId: '120200000000000001', adName: 'Story', adSetId: '120200000000000100', campaignId: '1202' }),
  someAd('meta', { adId: '120200000000000002', adName: 'Reel', adSetId: '120200000000000100', campaignId: '1202' }),
  someAd('meta', { adId: '77', adName: 'Own mark', utmContent: 'autumn_story' }),
  someAd('meta', { adId: '50', adSetId: '120200000000000300', campaignId: '120200000000000400' }),
  someAd('yandex_direct', { adId: '300', campaignId: '100', campaignName: 'Поиск | Мск', adSetId: '200' }),
  someAd('google_ads', { campaignId: '900001', campaignName: 'Brand' }),
]

const NO_MARKS: LeadMarks = { adId: null, utmSource: null, utmCampaign: null, utmContent: null, utmTerm: null }
const attribute = createAttribution(ADS)

/** The id or campaign of the ad that a lead joins, else why it joins none. */
function found(marks: Partial<LeadMarks>): string {
  const { ad, reason } = attribute({ ...NO_MARKS, ...marks })
  return reason ?? ad.adId ?? ad.campaignName ?? ''
}

describe('the id of the ad', () => {
  test.each([
    [{ adId: '31' }, '31'],
    [{ adId: '31', utmContent: '30' }, '31'],
    [{ adId: '999', utmContent: '30' }, '30'],
    [{ utmContent: '30' }, '30'],
    [{ utmContent: '300.0' }, '300'],
    [{ utmContent: 'M-300' }, '300'],
    [{ utmContent: 'Название|31' }, '31'],
    [{ utmContent: '31-b' }, '31'],
    [{ utmContent: '31_b' }, '31'],
    [{ utmContent: '120200000000000001' }, '120200000000000001'],
    [{ utmContent: 'story_120200000000000002_v1' }, '120200000000000002'],
    [{ utmContent: '20261003 120200000000000002' }, '120200000000000002'],
    [{ utmContent: '31|{keyword}' }, '31'],
  ])('%j joins %s', (marks, ad) => {
    expect(found(marks)).toBe(ad)
  })

  test('may be missing in the ads’ export: then the name counts, whatever id the lead has', () => {
    const ad = someAd('meta', { adName: 'Story' })
    const marks = { ...NO_MARKS, adId: '120200000000000077', utmContent: 'Story' }
    expect(createAttribution([ad])(marks)).toEqual({ ad, reason: null })
  })

  test('is one digit run among others: the longest that is an ad', () => {
    expect(found({ utmContent: '9999999999999999999_120200000000000001' })).toBe('120200000000000001')
  })

  test('that is short is no ad of another platform than the source names', () => {
    expect(found({ utmContent: '300', utmSource: 'vk' })).toBe('unknownAd')
    expect(found({ utmContent: '300', utmSource: 'yandex' })).toBe('300')
    expect(found({ utmContent: '300', utmSource: 'newsletter' })).toBe('300')
    expect(found({ utmContent: '120200000000000001', utmSource: 'vk' })).toBe('120200000000000001')
  })
})

describe('without the id', () => {
  test.each([
    ['the ad’s own mark', { utmContent: 'Autumn_Story' }, '77'],
    ['the name of the ad', { utmContent: 'IMG3|цена' }, '30'],
    ['the name of the ad in other dashes', { utmContent: 'счет+-+25-34' }, '43'],
    ['the name of the ad as in an address', { utmContent: 'Видео+2' }, '42'],
    ['a name in one ad set', { utmContent: 'Видео 1', utmTerm: '22' }, '41'],
    ['the only ad of an ad set', { utmTerm: '21' }, '40'],
    ['the only ad of an ad set, whatever the content', { utmTerm: '21', utmContent: 'banner' }, '40'],
    [
      'the only ad of an ad set, with the id of its campaign',
      { utmTerm: '120200000000000300', utmContent: '120200000000000400' },
      '50',
    ],
    ['a name in one campaign', { utmContent: 'Видео 1', utmCampaign: '12' }, '41'],
    ['a name in one campaign by its name', { utmContent: 'видео 1', utmCampaign: 'другая' }, '40'],
    ['an entry that is the whole campaign', { utmCampaign: 'brand', utmSource: 'google' }, 'Brand'],
    ['an entry that is the whole campaign, by its id', { utmCampaign: '900001', utmContent: 'search' }, 'Brand'],
  ])('%s decides', (_, marks, ad) => {
    expect(found(marks)).toBe(ad)
  })
})

describe('a lead joins no ad', () => {
  test.each([
    ['without marks', {}, 'noMarks'],
    ['with nothing but a source', { utmSource: 'vk' }, 'noMarks'],
    ['with a place-holder', { utmContent: '{{ad.id}}' }, 'macro'],
    ['with a place-holder of VK', { utmContent: '{banner_id}', utmSource: 'vk' }, 'macro'],
    ['with a place-holder of TikTok', { utmContent: '__CID__' }, 'macro'],
    ['with an ad that is not in the data', { utmContent: '9999999' }, 'unknownAd'],
    ['with an unknown ad in an ad set of one ad', { utmTerm: '21', utmContent: '120200000000000077' }, 'unknownAd'],
    ['with an unknown ad of its own column', { utmTerm: '21', adId: '120200000000000077' }, 'unknownAd'],
    [
      'with the name of an ad whose id is another one',
      { utmContent: 'Story', adId: '120200000000000077' },
      'unknownAd',
    ],
    ['with a campaign alone', { utmCampaign: '10' }, 'noMarks'],
    ['with a name of several ads', { utmContent: 'Видео 1' }, 'ambiguous'],
    ['with an ad set of several ads', { utmTerm: '20' }, 'ambiguous'],
    ['with the ids of two ads', { utmContent: '30|31' }, 'ambiguous'],
  ])('%s', (_, marks, reason) => {
    expect(found(marks)).toBe(reason)
  })
})

test('the order of the ads leaves no trace', () => {
  const mark = fc.option(
    fc.constantFrom('30', '31', 'Видео 1', '20', '22', '10', '12', '{{ad.id}}', 'x', '120200000000000001'),
    { nil: null },
  )
  const marks = fc.record({
    adId: fc.constant(null),
    utmSource: mark,
    utmCampaign: mark,
    utmContent: mark,
    utmTerm: mark,
  })
  const shuffled = fc.shuffledSubarray([...ADS], { minLength: ADS.length })
  fc.assert(
    fc.property(shuffled, marks, (ads, lead) => {
      expect(createAttribution(ads)(lead)).toEqual(attribute(lead))
    }),
    { seed: 4, numRuns: 300 },
  )
})
