import type { CurrencyCode } from '#lib/kernel/money'

/** What of a test run its imports are shown by. */
export type RunFrame = { readonly currency: CurrencyCode; readonly timeZone: string }
