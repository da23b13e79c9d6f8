import type { CurrencyCode } from '../kernel/money.ts'

/**
 * Units of a currency that make about a dollar, to the nearest power of ten in 2026; 1 for all that are worth a hundredth
 * of it or more. For telling amounts that can be from amounts that cannot, and for nothing that is shown.
 */
export function unitsPerDollar(currency: CurrencyCode | null): number {
  return currency === null ? 1 : (UNITS.get(currency) ?? 1)
}

const UNITS: ReadonlyMap<CurrencyCode, number> = new Map(
  (
    [
      [100, 'ALL AMD BDT CVE DJF DZD GYD HTG HUF ISK JMD JPY KES KMF KZT LKR LRD NPR PKR RSD VUV XAF XOF XPF YER'],
      [1000, 'AOA ARS BIF CDF CLP COP CRC IQD KRW MGA MMK MNT MWK NGN RWF SDG SSP TZS UGX'],
      [10_000, 'GNF IDR KHR LAK PYG SYP UZS VND'],
      [100_000, 'IRR LBP'],
    ] as const
  ).flatMap(([units, codes]) => codes.split(' ').map((code) => [code, units] as const)),
)
