import type { CurrencyCode } from '../kernel/money.ts'
import { isolate, isolateLeftToRight } from './bidi.ts'
import { currencyDigits } from './currency-digits.ts'
import type { Locale } from './locales.ts'
import { directionOf, INTL_TAGS } from './locales.ts'
import type { Interval } from './rounding.ts'
import { roundRoughly, roundTo, stepOf } from './rounding.ts'

/** Writes numbers of one language; money in one currency, or bare where none is given. */
export function createNumberFormat(locale: Locale, currency: CurrencyCode | null) {
  const plain = createWriter(locale, {})
  const percent = createWriter(locale, { style: 'percent' })
  const signedPercent = createWriter(locale, { style: 'percent' }, 'exceptZero')
  const moneyWriter = createWriter(locale, currencyStyle(locale, currency))
  const digitsOf = (value: number) => moneyDigits(value, currencyDigits(currency))
  const compactFormat = new Intl.NumberFormat(INTL_TAGS[locale], {
    notation: 'compact',
    maximumSignificantDigits: 3,
    signDisplay: 'negative',
  })

  return {
    /** Events: whole, unless the platform itself attributes parts of an event. */
    count: (value: number): string => plain.write(value, { least: 0, most: 1 }),
    /** No decimals from 100 on, nor where the amount is whole; two below, or three of a small amount that has them. */
    money: (value: number): string => moneyWriter.write(value, Number.isInteger(value) ? WHOLE : digitsOf(value)),
    /** A click-through rate: two decimals of a per cent. */
    rate: (value: number): string => percent.write(value, { least: 2, most: 2 }),
    /** A step of the funnel: one decimal of a per cent. */
    conversion: (value: number): string => percent.write(value, { least: 1, most: 1 }),
    /** A ratio such as the return on ad spend: `1.8×`. Just above 1 it has a decimal more, so as not to read as the same. */
    multiple: (value: number): string =>
      isolateLeftToRight(`${plain.write(value, onlyAbove(value) ?? multipleDigits(value))}×`),
    /** Short, for the axes of charts: `12.5k`. */
    compact: (value: number): string => typographic(compactFormat.format(value)),
    numberRange: (low: number, high: number): string => plain.isolatedRange(low, high, { least: 0, most: 1 }),
    moneyRange: (low: number, high: number): string =>
      moneyWriter.isolatedRange(low, high, digitsOf(Math.max(Math.abs(low), Math.abs(high)))),
    /** Money that is estimated, with its range: no more digits than the width of the range bears out. */
    moneyEstimate: (interval: Interval) => writeMoneyEstimate(moneyWriter, interval),
    /** Events that are expected, with their range, in whole ones. */
    countEstimate: (interval: Interval) => writeCountEstimate(plain, interval),
    /** Money of which only the size matters: two digits. */
    roughMoney: (value: number): string =>
      moneyWriter.write(roundRoughly(value), Math.abs(value) >= 9.95 || value === 0 ? WHOLE : digitsOf(value)),
    /** What one unit of a currency is in another, up to six digits behind the mark. */
    exchangeRate: (value: number): string => plain.write(value, { least: 0, most: 6 }),
    /** An expected number of events: one decimal. */
    average: (value: number): string => plain.write(value, { least: 1, most: 1 }),
    /** A factor that somebody has set: `2×`. */
    factor: (value: number): string => isolateLeftToRight(`${plain.write(value, { least: 0, most: 2 })}×`),
    /** `0.7–1.2×` */
    multipleRange: (low: number, high: number): string =>
      isolateLeftToRight(`${plain.writeRange(low, high, multipleDigits(low))}×`),
    /** A part of something, where whole per cents do. */
    share: (value: number): string => percent.write(value, { least: 0, most: 0 }),
    /** `5–24%` */
    shareRange: (low: number, high: number): string => isolateLeftToRight(percent.writeRange(low, high, WHOLE)),
    /** A whole per cent; drawn from samples, it is never certain. */
    probability: (value: number): string => writeProbability(percent, value, BEYOND[locale]),
    /** A growth or a loss with its sign: `+12%`; a decimal where it is small. */
    change: (value: number): string => writeChange(signedPercent, value),
    /** Size of a file. */
    bytes: (value: number): string => writeBytes(locale, value),
  }
}

type Digits = { readonly least: number; readonly most: number }

const WHOLE: Digits = { least: 0, most: 0 }
const ONE_DECIMAL: Digits = { least: 1, most: 1 }

type Writer = ReturnType<typeof createWriter>

function writeMoneyEstimate(writer: Writer, interval: Interval) {
  const step = stepOf(interval)
  const decimals = Math.max(0, Math.round(-Math.log10(step)))
  // Money has two decimals or none.
  const digits = decimals === 1 ? { least: 2, most: 2 } : { least: decimals, most: decimals }
  return writeEstimate(writer, interval, step, digits)
}

function writeCountEstimate(writer: Writer, interval: Interval) {
  return writeEstimate(writer, interval, Math.max(1, stepOf(interval)), WHOLE)
}

function writeEstimate(writer: Writer, { median, low, high }: Interval, step: number, digits: Digits) {
  const write = (value: number) => writer.write(roundTo(value, step), digits)
  return {
    median: write(median),
    low: write(low),
    high: write(high),
    /** Written when it is asked for: a range takes Intl many times as long as a number. */
    get range() {
      return writer.isolatedRange(roundTo(low, step), roundTo(high, step), digits)
    },
  }
}

function writeChange(writer: Writer, value: number): string {
  const isSmall = Math.abs(value) < 0.0095
  return isolateLeftToRight(writer.write(isSmall ? roundTo(value, 0.001) : value, isSmall ? ONE_DECIMAL : WHOLE))
}

const NEARLY_CERTAIN = 0.995

/** In words: read from right to left, the sign `>` says the opposite. */
const BEYOND: Readonly<Record<Locale, { readonly more: string; readonly less: string }>> = {
  en: { more: 'more than', less: 'less than' },
  ru: { more: 'более', less: 'менее' },
  ar: { more: 'أكثر من', less: 'أقل من' },
}

function writeProbability(writer: Writer, value: number, { more, less }: (typeof BEYOND)[Locale]): string {
  if (value >= NEARLY_CERTAIN) return `${more} ${writer.write(0.99, WHOLE)}`
  if (value <= 1 - NEARLY_CERTAIN) return `${less} ${writer.write(0.01, WHOLE)}`
  return writer.write(value, WHOLE)
}

/** A sign that one currency has for itself, such as `₽`; else what the language tells it by: `CA$`, `SEK`. */
function currencyStyle(locale: Locale, currency: CurrencyCode | null): Intl.NumberFormatOptions {
  if (currency === null) return {}
  const narrow = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  const parts = new Intl.NumberFormat(INTL_TAGS[locale], narrow).formatToParts(0)
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? ''
  return OWN_SIGN.test(sign) ? narrow : { ...narrow, currencyDisplay: 'symbol' }
}

/** `$`, `£`, `¥` and `₩` stand for several currencies; `؋` runs to the left, and few fonts have `⃀`. */
const OWN_SIGN = /^(?![$£¥₩؋⃀])\p{Sc}$/u

/** `ofCurrency` are the decimals of its smallest coin; what costs more than one of it is told in two. */
function moneyDigits(value: number, ofCurrency: number): Digits {
  const size = Math.abs(value)
  // 99.996 is written 100, not 100.00.
  if (size >= 99.995) return WHOLE
  return { least: 2, most: size < 1 ? ofCurrency : 2 }
}

function multipleDigits(value: number): Digits {
  const size = Math.abs(value)
  if (size >= 99.95) return { least: 0, most: 0 }
  return size >= 0.995 || size === 0 ? { least: 1, most: 1 } : { least: 2, most: 2 }
}

/** Two decimals where one would make 1.047 the same as 1. */
function onlyAbove(value: number): Digits | null {
  return value >= 1.005 && value < 1.05 ? { least: 2, most: 2 } : null
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

function writeBytes(locale: Locale, value: number): string {
  const power = value < 1000 ? 0 : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(value) / 3))
  const unitDisplay = power === 0 ? 'long' : 'short'
  const writer = createWriter(locale, { style: 'unit', unit: BYTE_UNITS[power], unitDisplay })
  return writer.write(value / 1000 ** power, { least: 0, most: 1 })
}

/** A range takes Intl many times as long as a number, and a page shows the same ones each time. */
const MOST_RANGES = 2000

/** Writes by a style with the decimals asked for at each call; formatters are made once, for making them is slow. */
function createWriter(
  locale: Locale,
  style: Intl.NumberFormatOptions,
  signDisplay: 'negative' | 'exceptZero' = 'negative', // never "-0"
) {
  const made = new Map<string, Intl.NumberFormat>()
  const ranges = new Map<string, string>()
  const isRightToLeft = directionOf(locale) === 'rtl'

  function formatter(digits: Digits): Intl.NumberFormat {
    const key = `${digits.least}-${digits.most}`
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = new Intl.NumberFormat(INTL_TAGS[locale], {
      ...style,
      signDisplay,
      minimumFractionDigits: digits.least,
      maximumFractionDigits: digits.most,
    })
    made.set(key, fresh)
    return fresh
  }

  function writeRange(low: number, high: number, digits: Digits): string {
    const key = `${low} ${high} ${digits.least} ${digits.most}`
    const known = ranges.get(key)
    if (known !== undefined) return known
    const format = formatter(digits)
    // Two ends that read the same are one number; Intl would write `~1`.
    const isOne = format.format(low) === format.format(high)
    const text = typographic(isOne ? format.format(low) : format.formatRange(low, high))
    if (ranges.size >= MOST_RANGES) ranges.clear()
    ranges.set(key, text)
    return text
  }

  return {
    write(value: number, digits: Digits): string {
      const format = formatter(enoughDigits(value, digits, style.style === 'percent'))
      return typographic(
        isRightToLeft && style.currency !== undefined ? writeMoney(format, value) : format.format(value),
      )
    },

    writeRange,

    /** A range that stands in any sentence: from the low end to the high one, left to right. */
    isolatedRange(low: number, high: number, digits: Digits): string {
      if (!isRightToLeft || style.currency === undefined || low < 0) {
        return isolateLeftToRight(writeRange(low, high, digits))
      }
      const format = formatter(digits)
      const isOne = format.format(low) === format.format(high)
      return isolate(typographic(isOne ? writeMoney(format, low) : writeMoneyRange(format, low, high)))
    },
  }
}

/** In Arabic a symbol such as `CA$` would show as `$CA`. */
function writeMoney(format: Intl.NumberFormat, value: number): string {
  return format
    .formatToParts(value)
    .map((part) => (part.type === 'currency' ? isolatedSign(part.value) : part.value))
    .join('')
}

/** Without the stop at its end, which would stand beside that of a sentence: `د.ك`. */
function isolatedSign(sign: string): string {
  return isolate(sign.replace(/\.(?=\u200f?$)/u, ''))
}

/** In Arabic the symbol stands left of both ends, as it does left of one number. */
function writeMoneyRange(format: Intl.NumberFormat, low: number, high: number): string {
  const parts = format.formatRangeToParts(low, high)
  const isOfNumber = ({ type }: { type: string }) => type !== 'literal' && type !== 'currency'
  const [first, last] = [parts.findIndex(isOfNumber), parts.findLastIndex(isOfNumber)]
  const text = (from: number, to: number) =>
    parts
      .slice(from, to)
      .map(({ type, value }) => (type === 'currency' ? isolatedSign(value) : value))
      .join('')
  return text(0, first) + isolateLeftToRight(text(first, last + 1)) + text(last + 1, parts.length)
}

/** More decimals where a small value would read as nothing at all: 0.004 is `0.004`, not `0.00`. */
function enoughDigits(value: number, digits: Digits, isPercent: boolean): Digits {
  const size = Math.abs(isPercent ? value * 100 : value)
  if (size === 0 || !Number.isFinite(size) || size >= 0.5 * 10 ** -digits.most) return digits
  const most = Math.min(12, Math.ceil(-Math.log10(size)))
  return { least: most, most }
}

/** A real minus, and spaces that do not break the line. */
function typographic(text: string): string {
  return text.replaceAll('-', '\u2212').replaceAll(/[ \u2009\u202f]/g, '\u00a0')
}
