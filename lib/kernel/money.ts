/**
 * Money inside Touchstone is a whole number of millionths of the currency unit, so that a sum does not depend on the
 * order of its parts. Exact up to 9 billion units in one sum; beyond that a double's last digit rounds.
 */
export type Micros = number

/** ISO 4217 code in capitals, or TON, which Telegram Ads bills in. */
export type CurrencyCode = string

export const DEFAULT_CURRENCY: CurrencyCode = 'RUB'

const MICROS_PER_UNIT = 1_000_000

/** Currency units to millionths, rounded to the nearest. */
export function toMicros(units: number): Micros {
  return Math.round(units * MICROS_PER_UNIT)
}

/** Millionths to currency units. */
export function fromMicros(micros: Micros): number {
  return micros / MICROS_PER_UNIT
}

/** Whether a code is a currency in use by ISO 4217 (September 2026), or TON. */
export function isCurrency(code: string): code is CurrencyCode {
  return CURRENCIES.has(code)
}

const CURRENCIES: ReadonlySet<string> = new Set(
  `
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TON TOP TRY TTD TWD TZS UAH UGX USD UYU UZS
    VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
  `
    .trim()
    .split(/\s+/),
)
