import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { STAGES } from '#lib/kernel/stage'
import { createFormat } from '#lib/locale/format'
import type { Locale } from '#lib/locale/locales'
import { LOCALES } from '#lib/locale/locales'
import { reasonValues } from '#lib/locale/reason-values'
import ar from '../../lib/locale/messages/ar/reasons.json' with { type: 'json' }
import en from '../../lib/locale/messages/en/reasons.json' with { type: 'json' }
import ru from '../../lib/locale/messages/ru/reasons.json' with { type: 'json' }

const MESSAGES = { en, ru, ar }

const JUDGED = {
  stage: 'lead',
  events: 12,
  median: 1873.2,
  low: 1402,
  high: 2588,
  limit: 1200,
  boost: 600,
  probability: 0.931,
  more: 15_430,
}
const ALL = {
  ...JUDGED,
  spend: 2140,
  expected: 1.783,
  cost: 700,
  target: 600,
  before: 1200,
  now: 1150,
  ratio: 2,
  needed: 10,
  most: 10_000,
  days: 1,
  from: 'crm',
}

function sentence(locale: Locale, key: keyof typeof en, params: Record<string, string | number>): string {
  const t = createTranslator({ locale, messages: MESSAGES[locale] })
  return t(key, { ...reasonValues(params, createFormat(locale, 'RUB')) })
}

describe('the sentences of reasons', () => {
  it('name the evidence, the range and the limit', () => {
    expect(sentence('en', 'pauseDear', JUDGED)).toBe(
      '12 leads: most likely ₽1,900 per lead, 8 times out of 10 between ₽1,400 and ₽2,600; the chance that it is above the limit of ₽1,200 is 93%.',
    )
    expect(sentence('en', 'pauseNoEvents', ALL)).toContain(
      '₽2,140 spent without a lead; at the limit of ₽1,200 each, 1.8 would be expected.',
    )
    expect(sentence('en', 'waitFew', { ...JUDGED, events: 0 })).toMatch(/^No lead yet: .* Another ₽15,000 gives/)
  })

  it('decline by count in Russian', () => {
    const start = (events: number) => sentence('ru', 'pauseDear', { ...JUDGED, events }).split(':')[0]
    expect([0, 1, 2, 5, 21].map(start)).toEqual(['Ни одной заявки', '1 заявка', '2 заявки', '5 заявок', '21 заявка'])
    expect(sentence('ru', 'fewEvents', { stage: 'lead', events: 3, needed: 10 })).toBe(
      'Недостаточно данных: 3 из 10 заявок.',
    )
  })

  it('decline by count in Arabic', () => {
    const start = (events: number) => sentence('ar', 'pauseDear', { ...JUDGED, events }).split(':')[0]
    expect([0, 1, 2, 3, 11, 100].map(start)).toEqual([
      'لا طلبات بعد',
      'طلب واحد',
      'طلبان',
      '3 طلبات',
      '11 طلبًا',
      '100 طلب',
    ])
  })

  it('leave no value unwritten, in any language and for any stage', () => {
    for (const locale of LOCALES) {
      for (const key of Object.keys(en) as (keyof typeof en)[]) {
        for (const stage of STAGES) {
          const text = sentence(locale, key, { ...ALL, stage })
          expect(text).not.toMatch(/[{}]|undefined|NaN|reasons/)
          expect(text).toMatch(/[.]$/)
        }
      }
    }
  })
})

describe('the values of a reason', () => {
  it('are written by their names', () => {
    expect(reasonValues({ ratio: 1.5, probability: 1, expected: 3 }, createFormat('en', 'RUB'))).toEqual({
      ratio: '\u20661.5×\u2069',
      probability: 'more than 99%',
      expected: '3.0',
    })
  })

  it('keep counts as numbers, the stage as a key, and a foreign name apart from the sentence', () => {
    expect(
      reasonValues({ events: 2.3333, needed: 10, stage: 'lead', other: 'نساء 25-34' }, createFormat('en')),
    ).toEqual({ events: 2.3, needed: 10, stage: 'lead', other: '\u2068نساء \u206625-34\u2069\u2069' })
  })
})
