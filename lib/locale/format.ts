import type { Span } from '../kernel/day.ts'
import type { CurrencyCode } from '../kernel/money.ts'
import { isolateFile, isolateName } from './bidi.ts'
import { createDayFormat } from './days.ts'
import type { Locale } from './locales.ts'
import { INTL_TAGS } from './locales.ts'
import { createNumberFormat } from './numbers.ts'

/**
 * The one door through which numbers, money, days and lists become text. What the data do not carry (`null`) has no
 * number here: the caller says so in words.
 */
export type Format = ReturnType<typeof build>

/** The format of a language, money in the given currency. Made once per language and currency. */
export function createFormat(locale: Locale, currency: CurrencyCode | null = null): Format {
  const key = `${locale} ${currency}`
  const known = made.get(key)
  if (known !== undefined) return known
  const fresh = build(locale, currency)
  made.set(key, fresh)
  return fresh
}

const made = new Map<string, Format>()

function build(locale: Locale, currency: CurrencyCode | null) {
  const tag = INTL_TAGS[locale]
  const conjunction = new Intl.ListFormat(tag, { type: 'conjunction' })
  const days = createDayFormat(locale)
  const collator = new Intl.Collator(tag, { numeric: true, sensitivity: 'base' })

  return {
    ...createNumberFormat(locale, currency),
    ...days,
    /** `a, b and c`; the items may be names from a file. */
    list: (items: Iterable<string>): string => conjunction.format(Array.from(items, isolateName)),
    /** The same of names of files. */
    files: (names: Iterable<string>): string => conjunction.format(Array.from(names, isolateFile)),
    /** Days and stretches of them: `9 Sept and 11 – 12 Sept`. */
    spans: (spans: Iterable<Span>): string => conjunction.format(Array.from(spans, days.span)),
    /** Order of two texts as a reader expects it: `ad 2` before `ad 10`. */
    compare: (left: string, right: string): number => collator.compare(left, right),
  }
}
