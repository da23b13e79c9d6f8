import { addDays } from '../../kernel/day.ts'
import type { CurrencyCode } from '../../kernel/money.ts'
import { currencyOf } from '../header/header-text.ts'
import { UnreadableArchive } from './unreadable-archive.ts'

/** What a number in a cell stands for by the cell's format, or the currency in which people see it; null: for itself. */
export type CellFormat = 'day' | 'time' | { readonly currency: CurrencyCode } | null

/** What the cells of a workbook refer to. */
export type CellContext = {
  readonly strings: readonly string[]
  /** By the style's number. */
  readonly formats: readonly CellFormat[]
  /** Days are counted from 1904 on, as on old Macs. */
  readonly since1904: boolean
  /** Days that were met before, by their number. */
  readonly days: Map<number, string>
}

/**
 * A cell as the text that a CSV would hold: numbers with a point and without grouping, days as ISO with the time where
 * there is one. Source: ECMA-376 part 1, 18.3.1.4 and 18.18.11.
 */
export function cellText(type: string, raw: string, style: number, context: CellContext): string {
  if (raw === '') return ''
  if (type === 's') return sharedText(Number(raw), context)
  if (type === 'b') return raw.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return raw.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' ')
  if (type !== 'n') return unescaped(raw)
  const text = raw.trim()
  const format = context.formats[style] ?? null
  if (format === null || text === '') return numberText(text)
  if (typeof format === 'object') return `${numberText(text)} ${format.currency}`
  return momentText(Number(text), format, context) ?? numberText(text)
}

function sharedText(index: number, { strings }: CellContext): string {
  const text = strings[index]
  if (text === undefined) throw new UnreadableArchive('workbookDamaged')
  return text
}

/** What a number format makes of numbers; `id` is its number, `code` its text where the workbook defines it. */
export function cellFormatOf(id: number, code: string | null): CellFormat {
  if (code === null) return BUILT_IN_DAYS.test(String(id)) ? 'day' : BUILT_IN_TIMES.test(String(id)) ? 'time' : null
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .toLowerCase()
    .split(';')
  if (/general|[0#?]/.test(first.replace(/s\.0+/g, 's'))) return currencyIn(code)
  if (/[yd]|^[^hs]*m[^hs]*$/.test(first)) return 'day'
  return /[hs]/.test(first) ? 'time' : null
}

/**
 * The currency whose sign a number format writes, as `[$€-407]` or `"₽"`. A bare dollar or yen sign may be that of any
 * country in which the file was made; of the United States it is where the format says so.
 */
function currencyIn(code: string): CellFormat {
  const [, bracketed, place] = /\[\$([^\]-]+)(?:-([^\]]*))?\]/.exec(code) ?? []
  const sign = (bracketed ?? /"([^"]+)"/.exec(code)?.[1] ?? /[₽€£₩₹₺₸₴]/u.exec(code)?.[0] ?? '').trim()
  if (SHARED_SIGNS.has(sign) && !/^0*409$/.test(place ?? '')) return null
  const currency = sign === '' ? null : currencyOf(sign)
  return currency === null ? null : { currency }
}

const SHARED_SIGNS: ReadonlySet<string> = new Set(['$', '¥'])

/** Undoes the way in which workbooks write letters that XML cannot: `_x000D_` is a carriage return. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

/** Formats of days and of times that every workbook knows by number, those of East Asia included. */
const BUILT_IN_DAYS = /^(?:1[4-7]|22|2[7-9]|3[0-6]|5\d)$/
const BUILT_IN_TIMES = /^(?:18|19|20|21|45|46|47)$/

const SECONDS = 86_400
/** 31 December 9999. */
const LAST_DAY = 2_958_465

/** The day, or the time of day, that a number counts; null where it counts none. */
function momentText(serial: number, format: 'day' | 'time', context: CellContext): string | null {
  if (!(serial >= 0 && serial <= LAST_DAY)) return null
  const inSeconds = Math.round(serial * SECONDS)
  const days = Math.floor(inSeconds / SECONDS)
  const seconds = inSeconds % SECONDS
  if (seconds === 0 && format === 'day') return dayOfSerial(days, context)
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')
  if (format === 'time' && days === 0) return time
  return `${dayOfSerial(days, context)}${seconds === 0 ? '' : ` ${time}`}`
}

/** Day 60 is a 29 February 1900 that never was; the days before it count from one day later. */
function dayOfSerial(number: number, { since1904, days }: CellContext): string {
  const known = days.get(number)
  if (known !== undefined) return known
  const day = since1904 ? addDays('1904-01-01', number) : addDays('1899-12-30', number < 60 ? number + 1 : number)
  days.set(number, day)
  return day
}

/**
 * A number without the noise of its binary form. Whole numbers stay as they are, digit by digit, and so do those whose
 * last digits a spreadsheet has lost (`1.2E+17`): as ids they are no good. Three decimals get a fourth, since `1.234`
 * alone could be a thousand and more.
 */
function numberText(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw
  const value = Number(Number(raw).toPrecision(15))
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return raw
  const text = withoutExponent(String(value))
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}

function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text) ?? []
  return whole === '' ? text : `${sign}0.${'0'.repeat(Number(exponent) - 1)}${whole}${fraction}`
}
