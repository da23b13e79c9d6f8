import type { Span } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { accepted, refused } from '../kernel/result.ts'
import { readPeriod } from './cells/days.ts'
import type { Head } from './container/head.ts'
import { currencyIn, planColumns } from './header/columns.ts'
import type { Table } from './header/find-table.ts'
import { findTable } from './header/find-table.ts'
import { layoutPrint } from './header/layout.ts'
import type { Platform } from './header/platforms.ts'
import { PLATFORMS } from './header/platforms.ts'
import { planLeads } from './leads/plan-leads.ts'
import type { Corrections, Plan } from './plan.ts'

/** What the beginning of a file tells of how to read it. Formats of columns are still open: their values decide. */
export function recognise(head: Head, corrections: Corrections): Result<Plan> {
  const found = findTable(head, corrections.sheet ?? null)
  if (!found.ok) return found
  const { header, rows } = found.value
  const platform = PLATFORMS.find(({ id }) => id === corrections.platform) ?? header.platform
  if (platform.kind === 'crm') {
    return accepted({ ...readAs(found.value, platform), ...planLeads(header.cells, platform.id, corrections, rows) })
  }
  const columns = planColumns(header.cells, platform.id, corrections, rows)
  const fields = new Set(columns.map((column) => column.field))
  if (fields.has('post_id') && !fields.has('ad_id') && !fields.has('campaign_name')) return refused('organicPosts')
  return accepted({
    kind: 'ads',
    ...readAs(found.value, platform),
    period: corrections.period ?? periodIn(header.preamble, platform),
    isPeriodAssumed: false,
    currency: currencyIn(columns, rows) ?? platform.currency ?? null,
    rate: corrections.rate ?? 1,
    columns,
    resultTypes: chosenTypes(corrections),
  })
}

function chosenTypes({ resultTypes = {} }: Corrections): Plan['resultTypes'] {
  return Object.fromEntries(
    Object.entries(resultTypes).flatMap(([type, field]) => (field === null ? [] : [[type, field]])),
  )
}

/** What is the same whether a file holds ads or leads. */
function readAs({ place, header }: Table, platform: Platform) {
  return {
    ...place,
    fingerprint: layoutPrint(header.cells),
    headerLine: header.line,
    platform: platform.id,
  }
}

/** Slashed days above the header follow the platform's order; day first where it has none. */
function periodIn(preamble: string, platform: Platform): Span | null {
  return readPeriod(preamble, platform.dayOrder ?? 'day-month')
}
