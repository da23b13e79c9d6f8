import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createNameReader } from '#lib/import/naming/read-names'
import { comparable } from '#lib/kernel/comparable'
import type { PlanAd } from '#lib/planning/plan-ads'
import { planAds } from '#lib/planning/plan-ads'
import { USUAL_PATTERN, writeNames } from '#lib/planning/write-names'

const ADS = planAds(
  ['Women 25-34', 'Women_35-44'],
  [
    { creative: 'Girl / mat', painPoint: 'no time' },
    { creative: 'Coach', painPoint: 'back pain' },
  ],
  4,
)

function namesBy(pattern: string, ads: readonly PlanAd[] = ADS): readonly string[] {
  const written = writeNames(pattern, ads)
  if (!written.ok) throw new Error(written.reason.key)
  return written.value
}

test.each([
  '{segment}_{creative}_{pain?}',
  '{creative}|{segment}|{pain}',
  '{сегмент} - {креатив} - {боль?}',
  '{number:int}_{segment}_{creative}_{pain}',
  '{segment:id=S-}_{creative:id=C-}_{pain:id=P-}',
])('what %s writes it reads back, ad by ad', (pattern) => {
  const reader = createNameReader([{ column: 'adName', pattern }])
  for (const [index, name] of namesBy(pattern).entries()) {
    const read = reader.read({ adName: name, adSetName: null, campaignName: null, utmContent: null })
    for (const field of ['segment', 'creative', 'painPoint'] as const) {
      expect(letters(read.get(field)!)).toBe(letters(ADS[index]![field]!))
    }
  }
})

test('a value gives up what stands between the parts', () => {
  expect(namesBy(USUAL_PATTERN)[2]).toBe('Women 35-44_Girl / mat_no time')
  expect(namesBy('{segment}/{creative}/{pain}')[0]).toBe('Women 25-34/Girl mat/no time')
})

test('an ad without a pain point goes without that part', () => {
  expect(namesBy(USUAL_PATTERN, [{ segment: 'yoga', creative: 'Coach', painPoint: null }])).toEqual(['yoga_Coach'])
})

test.each([
  ['{segment}_{creative}', 'patternLacks', { field: 'painPoint' }],
  ['{segment}_{creative}_{pain}_{place}', 'patternLacks', { field: 'place' }],
  ['{segment}_{creative', 'patternUnclosed', null],
])('%s is refused: %s', (pattern, key, params) => {
  const written = writeNames(pattern, ADS)
  expect(written).toMatchObject({ ok: false, reason: { key, ...(params === null ? {} : { params }) } })
})

test('two ads that would be called the same are refused by their name', () => {
  const ads = [
    { segment: 'a_b', creative: 'x', painPoint: null },
    { segment: 'a b', creative: 'x', painPoint: null },
  ]
  expect(writeNames(USUAL_PATTERN, ads)).toMatchObject({ ok: false, reason: { key: 'nameTwice' } })
})

test('whatever values people type, the names are read or refused, never read as something else', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(word, word, word, (segment, creative, painPoint) => {
      const ad = { segment, creative, painPoint }
      const written = writeNames('{segment}_{creative}_{pain}', [ad])
      if (!written.ok) return
      const reader = createNameReader([{ column: 'adName', pattern: '{segment}_{creative}_{pain}' }])
      const read = reader.read({ adName: written.value[0]!, adSetName: null, campaignName: null, utmContent: null })
      for (const field of ['segment', 'creative', 'painPoint'] as const) {
        expect(letters(read.get(field)!)).toBe(letters(ad[field]))
      }
    }),
  )
})

/** What is left of a value when separators and spaces are gone. */
function letters(text: string): string {
  return comparable(text).replaceAll(/[\s_|/-]/g, '')
}
