import type { CurrencyCode } from '../kernel/money.ts'

/** How many decimals an amount of a currency has at most: two, or the three of a dinar. */
export function currencyDigits(currency: CurrencyCode | null): number {
  if (currency === null) return USUAL
  const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  return Math.max(USUAL, maximumFractionDigits ?? USUAL)
}

/** Of currencies without decimals too: an average has some. */
const USUAL = 2
