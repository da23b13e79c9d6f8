import type { CurrencyCode } from '../../kernel/money.ts'
import { isCurrency } from '../../kernel/money.ts'

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
  ['₴', 'UAH'],
  ['د.إ', 'AED'],
  ['ر.س', 'SAR'],
  ['ج.م', 'EGP'],
])

/** Codes that are words as well: "clicks (all)" is not in Albanian lek. */
const WORDS: ReadonlySet<string> = new Set(['all', 'cup', 'mad', 'pen', 'top', 'try'])

function isWord(mark: string, header: string): boolean {
  return WORDS.has(mark) && !header.includes(mark.toUpperCase())
}

/** The currency that a symbol, an abbreviation or an ISO 4217 code names; null where it names none. */
export function currencyOf(text: string): CurrencyCode | null {
  const name = normaliseText(text)
  return SYMBOLS.get(name) ?? (isCurrency(name.toUpperCase()) ? name.toUpperCase() : null)
}
