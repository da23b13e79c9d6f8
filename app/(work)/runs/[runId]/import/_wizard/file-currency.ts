import type { Survey } from '#lib/import/plan'
import type { CurrencyCode } from '#lib/kernel/money'

/** The currency of a survey's money: the file's own until a rate turns it into the run's. */
export function currencyOf({ plan }: Survey, run: CurrencyCode): CurrencyCode {
  return plan.rate === 1 ? (plan.currency ?? run) : run
}
