import type { Analysis, Group, Rates, Totals } from '#lib/analysis/analysis'
import { createFormat } from '#lib/locale/format'

/** The answer for a terminal, in English. */
export function summaryOf(analysis: Analysis): string {
  const { about, totals, rates, groups } = analysis
  const format = createFormat('en', about.currency)
  const period = about.period
    ? `${about.period.start} to ${about.period.end} (${about.period.days} days)`
    : 'no days named'
  const lines = [
    `${about.name ?? 'Test run'}: ${period}, ${about.currency}`,
    ...about.files.map(
      ({ name, platform, rows }) =>
        `  ${name}: ${platform}, ${rows.read} rows read, ${rows.accepted} accepted, ${rows.refused} refused, ${rows.totals} totals, ${rows.duplicates} repeated`,
    ),
    '',
    ...funnelLines(totals, rates),
    '',
    ...tableLines(`Segments by ${about.segmentBy.join(', ') || 'nothing the data have'}`, groups.segment),
    ...tableLines('Creatives', groups.creative),
    ...tableLines('Pain points', groups.painPoint),
  ]
  return `${lines.join('\n')}\n`

  function funnelLines(sums: Totals, ratios: Rates): string[] {
    return [
      line('impressions', sums.impressions, money(ratios.cpm), 'per thousand'),
      line('clicks', sums.clicks, money(ratios.cpc), 'each'),
      line('subscribers', sums.subscribers, money(ratios.costPerSubscriber), 'each'),
      line('leads', sums.leads, money(ratios.costPerLead), 'each'),
      line('sales', sums.sales, money(ratios.costPerSale), 'each'),
      `  ${'spend'.padEnd(12)}${money(sums.spend)}`,
    ]
  }

  function tableLines(title: string, rows: readonly Group[]): string[] {
    if (rows.length === 0) return []
    const shown = rows.slice(0, 20).map((group) => {
      const cost =
        group.rates.costPerLead === null ? `click ${money(group.rates.cpc)}` : `lead ${money(group.rates.costPerLead)}`
      return `  ${group.label.padEnd(32)}${money(group.totals.spend).padStart(16)}   ${cost}`
    })
    return [title, ...shown, ...(rows.length > 20 ? [`  … ${rows.length - 20} more`] : []), '']
  }

  function line(name: string, count: number | null, cost: string, each: string): string {
    return `  ${name.padEnd(12)}${count === null ? 'no data' : `${format.count(count)}, ${cost} ${each}`}`
  }

  function money(value: number | null): string {
    return value === null ? 'no data' : format.money(value)
  }
}
