import { currencyIn } from '../header/columns.ts'
import type { Corrections, Plan } from '../plan.ts'
import { planLeadColumns } from './lead-columns.ts'

/** What a plan says of leads that it says otherwise of ads. */
export type LeadsPlan = Pick<
  Plan,
  'kind' | 'period' | 'isPeriodAssumed' | 'currency' | 'rate' | 'columns' | 'resultTypes'
>

/** How the export of a CRM is to be read, from its header and its first rows. */
export function planLeads(
  headers: readonly string[],
  platform: string,
  corrections: Corrections,
  rows: readonly (readonly string[])[],
): LeadsPlan {
  const columns = planLeadColumns(headers, platform, corrections)
  const money = columns.map((column) => (column.number === null ? column : { ...column, field: 'spend' }))
  return {
    kind: 'leads',
    period: null,
    isPeriodAssumed: false,
    currency: currencyIn(money, rows),
    columns,
    rate: 1,
    resultTypes: {},
  }
}
