import { describe, expect, it } from 'vitest'
import {
  isolateFile,
  isolateLeftToRight,
  isolateName,
  isolateParams,
  readableName,
  revealControls,
} from '#lib/locale/bidi'

describe('revealControls', () => {
  it('writes out what reorders or hides text', () => {
    expect(revealControls('a\u202egpj.exe')).toBe('a[U+202E]gpj.exe')
    expect(revealControls('\u2069out\u0000\ufeff')).toBe('[U+2069]out[U+0000][U+FEFF]')
  })

  it('leaves honest text alone', () => {
    const honest = 'نساء 25–34 · می‌خواهم · 👩‍👩‍👧 · Женщины'
    expect(revealControls(honest)).toBe(honest)
  })
})

describe('isolateName', () => {
  it('cannot be left from inside', () => {
    expect(isolateName('a\u2069b')).toBe('\u2068a[U+2069]b\u2069')
  })
})

describe('isolateFile', () => {
  it('leaves the name as it can be copied', () => {
    expect(isolateFile('vk_day1-5.csv')).toBe('\u2068vk_day1-5.csv\u2069')
  })

  it('cannot be left from inside', () => {
    expect(isolateFile('a\u2069b.csv')).toBe('\u2068a[U+2069]b.csv\u2069')
  })
})

describe('isolateParams', () => {
  it('keeps the name of a file whole', () => {
    expect(isolateParams({ fileName: 'vk_day1-5.csv' })).toEqual({ fileName: '\u2068vk_day1-5.csv\u2069' })
  })

  it('keeps ranges left to right inside an Arabic sentence', () => {
    expect(isolateParams({ one: '45-49', other: '2026-09-01 – 2026-09-02' })).toEqual({
      one: '\u2068\u206645-49\u2069\u2069',
      other: '\u2068\u20662026-09-01 – 2026-09-02\u2069\u2069',
    })
  })

  it('leaves what chooses between words as it is', () => {
    expect(isolateParams({ stage: 'lead', primary: 'sale' })).toEqual({ stage: 'lead', primary: 'sale' })
  })

  it('leaves numbers to the plural rules', () => {
    expect(isolateParams({ rows: 2, ad: 'شتاء' })).toEqual({ rows: 2, ad: '\u2068شتاء\u2069' })
  })
})

describe('readableName', () => {
  it('keeps age bands and dates in an Arabic name from flipping', () => {
    expect(readableName('نساء 25-34')).toBe('نساء \u206625-34\u2069')
    expect(readableName('من 1,900–3,400 ₽')).toBe('من \u20661,900–3,400\u2069 ₽')
    expect(readableName('من 1 900 – 3 400 ₽')).toBe('من \u20661 900 – 3 400\u2069 ₽')
    expect(readableName('تقرير 2026-09-20')).toBe('تقرير \u20662026-09-20\u2069')
  })
})

describe('isolateLeftToRight', () => {
  it('drops the marks that would turn the run again', () => {
    expect(isolateLeftToRight('\u200f1–2')).toBe('\u20661–2\u2069')
  })
})
