import type { CurrencyCode } from '../../kernel/money.ts'
import { isCurrency } from '../../kernel/money.ts'
import { currencyCalled } from './currency-names.ts'

/** A header cell made comparable, and its currency cut off. */
export type HeaderText = { readonly norm: string; readonly base: string; readonly currency: CurrencyCode | null }

/** Normalises a header so that spelling, marks and spaces do not matter, then cuts a trailing currency. */
export function readHeaderText(header: string): HeaderText {
  const norm = normaliseText(header)
  const match = TRAILING_CURRENCY.exec(norm)
  const mark = match?.[2] ?? match?.[3] ?? ''
  const currency = isWord(mark, header) ? null : currencyOf(mark)
  return match === null || currency === null
    ? { norm, base: norm, currency: null }
    : { norm, base: match[1] ?? norm, currency }
}

/** Lower-case text in one spelling: NFKC, no invisible or vowel marks, ё as е, one kind of space and apostrophe. */
function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/ё/g, 'е')
}

/** Byte-order mark, zero-width and bidi controls, Arabic tatweel and vowel marks. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640\u064b-\u0652\u0670]/g

/** "spend (usd)", "расход, ₽", "стоимость, rub". */
const TRAILING_CURRENCY = /^(.*?)\s*(?:\(([^()]+)\)|,\s*([^\s,]+))$/

const SYMBOLS: ReadonlyMap<string, CurrencyCode> = new Map([
  ['₽', 'RUB'],
  ['руб.', 'RUB'],
  ['руб', 'RUB'],
  ['р.', 'RUB'],
  ['р', 'RUB'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₸', 'KZT'],
  ['тг', 'KZT'],
  ['тг.', 'KZT'],
  ['₴', 'UAH'],
  ['د.إ', 'AED'],
  ['د.إ.', 'AED'],
  ['ر.س', 'SAR'],
  ['ر.س.', 'SAR'],
  ['ج.م', 'EGP'],
  ['ج.م.', 'EGP'],
])

/** Codes that are words as well: "clicks (all)" is not in Albanian lek. */
const WORDS: ReadonlySet<string> = new Set(['all', 'cup', 'mad', 'pen', 'top', 'try'])

function isWord(mark: string, header: string): boolean {
  return WORDS.has(mark) && !header.includes(mark.toUpperCase())
}

/** Whether a header says itself that its money is in millionths. */
export function saysMicros(header: string): boolean {
  return /(?:^|[^\p{L}])micros(?:$|[^\p{L}])/iu.test(header)
}

/** The currency that a symbol, an abbreviation, a name or an ISO 4217 code stands for; null where it is none. */
export function currencyOf(text: string): CurrencyCode | null {
  const name = normaliseText(text)
  return SYMBOLS.get(name) ?? currencyCalled(name) ?? (isCurrency(name.toUpperCase()) ? name.toUpperCase() : null)
}

/** The currency of a cell that holds nothing else, as "RUB — Russian ruble", "Доллар США ($)"; null where it names none. */
export function currencyNamed(cell: string): CurrencyCode | null {
  const whole = currencyOf(cell)
  if (whole !== null) return whole
  const parts = cell.split(/[()[\]|/:;,]|\s[-\u2013\u2014]\s/).filter((part) => part.trim() !== '')
  const found = new Set(parts.map(currencyOf))
  const [only = null] = found
  return found.size === 1 ? only : null
}

/** The currency that stands beside the figure of a cell; null where none does. */
export function currencyBeside(cell: string): CurrencyCode | null {
  const [, before = '', after = ''] = /^([^\d(-]*)[\d.,\s'’()-]*?([^\d()]*)$/.exec(cell) ?? []
  return currencyOf(before) ?? currencyOf(after)
}
