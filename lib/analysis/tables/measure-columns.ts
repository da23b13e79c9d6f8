import type { Rates, Totals } from '../analysis.ts'
import type { ColumnKind, Described, Words } from './table.ts'
import { describe } from './table.ts'

type Measured = { readonly totals: Totals; readonly rates: Rates }

/** Sums and rates in the order of the funnel, each sum followed by what is divided by it. */
const MEASURES = [
  ['spend', 'money'],
  ['impressions', 'count'],
  ['cpm', 'money'],
  ['clicks', 'count'],
  ['ctr', 'share'],
  ['cpc', 'money'],
  ['subscribers', 'count'],
  ['clickToSubscriber', 'share'],
  ['costPerSubscriber', 'money'],
  ['leads', 'count'],
  ['clickToLead', 'share'],
  ['costPerLead', 'money'],
  ['sales', 'count'],
  ['leadToSale', 'share'],
  ['costPerSale', 'money'],
  ['revenue', 'money'],
  ['roas', 'ratio'],
] as const satisfies readonly (readonly [keyof Totals | keyof Rates, ColumnKind])[]

/** What was counted, and the rates that follow. */
export function measureColumns<Row>(words: Words, measured: (row: Row) => Measured): Described<Row>[] {
  return MEASURES.map(([measure, kind]) =>
    describe(measure, kind, words.text(`analysis.measure.${measure}`), (row) => {
      const { totals, rates } = measured(row)
      return measure in totals ? totals[measure as keyof Totals] : rates[measure as keyof Rates]
    }),
  )
}
