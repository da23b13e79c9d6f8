import type { CurrencyCode } from '../../kernel/money.ts'
import { isCurrency } from '../../kernel/money.ts'
import { currencyOf } from '../header/header-text.ts'
import type { NumberFormat } from '../plan.ts'

/** What the values of a column say about its decimal mark. */
export type NumberEvidence = {
  /** Values that only read with a decimal comma, or only with a decimal point. */
  comma: number
  point: number
  /** Values like `1,234` and like `1.234`, which read both ways. */
  eitherComma: number
  eitherPoint: number
  /** Sum of the values that read both ways, their mark taken as parting thousands. */
  eitherSum: number
  /** The first of them as it stands in the file. */
  either: string | null
  /** Values that are more than digits: a mark, a sign, a currency. */
  decorated: number
}

export type NumberReader = {
  /** The number; null for an empty cell; undefined where the cell is no number. */
  readonly read: (cell: string) => number | null | undefined
  readonly evidence: NumberEvidence
}

/**
 * Reads cells by a format and notes meanwhile what speaks for which decimal mark. `mixesMarks`: a lone mark is the
 * decimal one, whatever the format.
 */
export function createNumberReader(
  format: NumberFormat,
  currency: CurrencyCode | null = null,
  mixesMarks = false,
): NumberReader {
  const evidence: NumberEvidence = {
    comma: 0,
    point: 0,
    eitherComma: 0,
    eitherPoint: 0,
    eitherSum: 0,
    either: null,
    decorated: 0,
  }
  const { decimal } = format
  const readText = (text: string): number | null | undefined => {
    if (isEmptyMark(text)) return null
    // Spaces around digits are no mark: a table that was pasted is padded with them.
    if (DIGITS.test(text)) return Number(text)
    evidence.decorated++
    if (currency !== null && isInOther(text, currency)) return undefined
    const bare = withoutDecoration(text)
    if (bare === null) return isBound(text) ? null : undefined
    noteMark(bare.digits, text, evidence)
    const value = numberOf(bare.digits, mixesMarks ? markIn(bare.digits, decimal) : decimal)
    return value !== undefined && bare.negative ? -value : value
  }
  return {
    evidence,
    read(cell) {
      if (DIGITS.test(cell)) return Number(cell)
      if (decimal === '.' && WITH_POINT.test(cell)) {
        evidence.point++
        evidence.decorated++
        return Number(cell)
      }
      return readText(cell.trim())
    },
  }
}

/** Whether a cell names another currency than its column. A dollar sign fits every dollar and peso, a yen sign the yuan. */
function isInOther(text: string, currency: CurrencyCode): boolean {
  const mark = /[^\d\s.,()+\-\u2212%'’<>\u0660-\u0669\u066b\u066c]+(?:\.[^\d\s.,]+)*\.?/u.exec(text)?.[0]
  if (mark === undefined || SHARED_SIGNS.get(mark)?.includes(currency)) return false
  const found = currencyOf(mark)
  return found !== null && found !== currency
}

const SHARED_SIGNS: ReadonlyMap<string, readonly CurrencyCode[]> = new Map([
  ['$', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'UYU', 'BRL']],
  ['¥', ['JPY', 'CNY']],
])

/** Whether a cell says "nothing here". */
export function isEmptyMark(text: string): boolean {
  return text === '' || (text.length <= 10 && EMPTY_MARKS.has(text.toLowerCase()))
}

const DIGITS = /^\d{1,15}$/
/** A fraction that cannot be a group of thousands; the usual money cell, read without a detour. */
const WITH_POINT = /^\d{1,12}\.(?:\d\d?|\d{4,9})$/
const EMPTY_MARKS = new Set(['-', '--', '—', '–', 'n/a', 'na', 'null', 'none', 'нет данных'])

/** The decimal mark of a number that may have either: a lone mark is one, as thousands are not parted there. */
function markIn(digits: string, otherwise: '.' | ','): '.' | ',' {
  return decimalOf(digits) ?? (/[.,]/.exec(digits)?.[0] as '.' | ',' | undefined) ?? otherwise
}

/** Undefined where the other mark does not stand before groups of digits: `1,23` is no 123. */
function numberOf(digits: string, decimal: '.' | ','): number | undefined {
  if (!WELL_GROUPED[decimal].test(digits)) return undefined
  const value = Number(decimal === ',' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''))
  return value <= Number.MAX_SAFE_INTEGER ? value : undefined
}

/** Groups of three, also of two before the last as in India. */
const WELL_GROUPED = {
  '.': /^(?:\d*|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.\d*)?$/,
  ',': /^(?:\d*|\d{1,3}(?:\.\d{2,3})*\.\d{3})(?:,\d*)?$/,
}

/** "< 10%", "> 90%": a bound, no number. */
function isBound(text: string): boolean {
  return /^[<>]\s*[\d.,]+\s*%?$/.test(text)
}

/**
 * Digits and marks of a number, without spaces between thousands, currency and sign.
 * Null where other letters stand in the cell.
 */
function withoutDecoration(text: string): { digits: string; negative: boolean } | null {
  let digits = text
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/٫/g, '.')
    .replace(/٬/g, '')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(CURRENCY_MARK, withoutCurrency)
    .trim()
  const bracketed = /^\((.+)\)$/.exec(digits)
  if (bracketed) digits = bracketed[1] ?? ''
  const negative = bracketed !== null || /^[-\u2212]/.test(digits)
  digits = digits.replace(/^[-+\u2212]\s*/, '').replace(CURRENCY_MARK, withoutCurrency)
  if (!GROUPED.test(digits)) return null
  return { digits: digits.replace(/[\s'’]/g, ''), negative }
}

const CURRENCY_MARK =
  /^(?:[₽$€£¥₩₹₺₸₴]|руб\.?|р\.|тг\.?|د\.إ\.?|ر\.س\.?|ج\.م\.?|([A-Z]{3})(?=[\s\d]))\s*|\s*(?:[₽$€£¥₩₹₺₸₴]|руб\.?|р\.?|тг\.?|د\.إ\.?|ر\.س\.?|ج\.م\.?|([A-Z]{3}))$/giu

/** Three letters that name no currency stay: "Jan 5" is no 5. */
function withoutCurrency(mark: string, before?: string, after?: string): string {
  const code = before ?? after
  return code === undefined || isCurrency(code.toUpperCase()) ? '' : mark
}

/** Digits with spaces or apostrophes only between groups of three. */
const GROUPED = /^(?:\d[\d.,]*|\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?|[.,]\d+)$/

/** Notes which mark of the number can only be the decimal one, or that nothing tells, as in `1,234`. */
function noteMark(digits: string, text: string, evidence: NumberEvidence): void {
  const decimal = decimalOf(digits)
  if (decimal === ',') evidence.comma++
  else if (decimal === '.') evidence.point++
  else if (digits.includes(',')) noteEither(digits, 'eitherComma', text, evidence)
  else if (digits.includes('.')) noteEither(digits, 'eitherPoint', text, evidence)
}

function noteEither(digits: string, mark: 'eitherComma' | 'eitherPoint', text: string, evidence: NumberEvidence): void {
  evidence[mark]++
  evidence.either ??= [...text].join('').slice(0, LONGEST_SAMPLE)
  evidence.eitherSum += Number(digits.replace(/[.,]/, ''))
}

const LONGEST_SAMPLE = 40

/** The mark that can only be the decimal one; null where there is none, or it may part thousands. */
function decimalOf(digits: string): '.' | ',' | null {
  const comma = digits.lastIndexOf(',')
  const point = digits.lastIndexOf('.')
  if (comma === -1 && point === -1) return null
  if (comma !== -1 && point !== -1) return comma > point ? ',' : '.'
  const mark = comma === -1 ? '.' : ','
  const [whole = '', ...groups] = digits.split(mark)
  if (groups.length > 1) return mark === ',' ? '.' : ','
  const mayBeThousands = groups[0]?.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  return mayBeThousands ? null : mark
}
