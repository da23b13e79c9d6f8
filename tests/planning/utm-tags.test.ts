import { expect, test } from 'vitest'
import { platformsNamed } from '#lib/metrics/traffic-source'
import { TAGGED_PLATFORMS, utmTags } from '#lib/planning/utm-tags'

test('the mark of an ad is its id, which the platform fills in', () => {
  expect(utmTags('vk_ads', 'Осень', 'yoga_Coach')).toBe(
    'utm_source=vk&utm_medium=cpc&utm_campaign=%D0%9E%D1%81%D0%B5%D0%BD%D1%8C&utm_content={{banner_id}}',
  )
  expect(utmTags('meta', 'Autumn', 'yoga_Coach')).toContain('&utm_content={{ad.id}}&utm_term={{adset.id}}')
})

test('where nothing fills it in, it is the name', () => {
  expect(utmTags('telegram_ads', 'Autumn', 'yoga & Coach')).toContain('&utm_content=yoga%20%26%20Coach')
})

test('every source is one that leads are told apart by', () => {
  for (const platform of TAGGED_PLATFORMS.filter((one) => one !== 'other')) {
    const source = /utm_source=(\w+)/.exec(utmTags(platform, 'x', 'y'))![1]!
    expect(platformsNamed(source)).toContain(platform)
  }
})
