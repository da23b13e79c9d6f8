import type { CurrencyCode } from '../kernel/money.ts'
import { isCurrency } from '../kernel/money.ts'
import type { Locale } from './locales.ts'
import { INTL_TAGS } from './locales.ts'

type NamedCurrency = { readonly code: CurrencyCode; readonly name: string }

/** Every currency money can be kept in, named in the language and in the order of its names. */
export function currencies(locale: Locale): readonly NamedCurrency[] {
  const names = new Intl.DisplayNames(INTL_TAGS[locale], { type: 'currency' })
  const collator = new Intl.Collator(INTL_TAGS[locale])
  const iso = Intl.supportedValuesOf('currency').filter(isCurrency)
  const named = iso.map((code) => ({ code, name: names.of(code) ?? code }))
  return [...named, TONCOIN].sort((left, right) => collator.compare(left.name, right.name))
}

// Telegram Ads bills in it; ISO 4217 does not know it.
const TONCOIN: NamedCurrency = { code: 'TON', name: 'Toncoin' }
