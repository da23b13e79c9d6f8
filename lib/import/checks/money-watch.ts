import { fromMicros } from '../../kernel/money.ts'
import type { Plan } from '../plan.ts'

/**
 * Notes of the spend of each row how it looks as the file writes it: in millionths of a unit, whole hundredths are
 * multiples of 10,000.
 */
export class MoneyWatch {
  /** Sum of the amounts. */
  total = 0
  /** Rows with any spend, and those of them whose spend is such a multiple. */
  amounts = 0
  inHundredths = 0
  /** The smallest of the amounts; infinite where there are none. */
  least = Number.POSITIVE_INFINITY
  readonly #inFile: (spend: number) => number

  constructor({ columns, rate }: Pick<Plan, 'columns' | 'rate'>) {
    const isMicros = columns.some(({ field, number }) => field === 'spend' && number?.micros)
    this.#inFile = (spend) => Math.round((isMicros ? spend : fromMicros(spend)) / rate)
  }

  /** Spend of a row in micros of the run's currency; NaN is none. */
  next(spend: number): void {
    if (!(spend > 0)) return
    const amount = this.#inFile(spend)
    this.total += amount
    this.amounts++
    if (amount % MICROS_OF_A_HUNDREDTH === 0) this.inHundredths++
    if (amount < this.least) this.least = amount
  }
}

const MICROS_OF_A_HUNDREDTH = 10_000
