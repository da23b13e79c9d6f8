import type { Analysis, Group, LeadCounts, Leads, Rates, Totals } from '#lib/analysis/analysis'
import type { PlanName } from '#lib/forecast/forecast'
import type { Range } from '#lib/inference/range'
import { USUAL_TEST_DAYS } from '#lib/inference/usual'
import type { ComparisonOutcome } from '#lib/kernel/outcome'
import { VERDICTS } from '#lib/kernel/outcome'
import { STAGES } from '#lib/kernel/stage'
import type { Unattributed } from '#lib/kernel/unattributed'
import { UNATTRIBUTED } from '#lib/kernel/unattributed'
import { createFormat } from '#lib/locale/format'
import { reasonSentence } from './sentences.ts'

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
    ...contextLines(),
    ...leadsLines(),
    ...decisionLines(),
    ...verdictLines(),
    ...planLines(),
    ...tableLines(`Segments by ${about.segmentBy.join(', ') || 'nothing the data have'}`, groups.segment),
    ...tableLines('Creatives', groups.creative),
    ...tableLines('Pain points', groups.painPoint),
  ]
  return `${lines.join('\n')}\n`

  function funnelLines(sums: Totals, ratios: Rates): string[] {
    return [
      line('impressions', sums.impressions, ratios.cpm, 'per thousand'),
      line('clicks', sums.clicks, ratios.cpc, 'each'),
      line('subscribers', sums.subscribers, ratios.costPerSubscriber, 'each'),
      line('leads', sums.leads, ratios.costPerLead, 'each'),
      line('sales', sums.sales, ratios.costPerSale, 'each'),
      `  ${'spend'.padEnd(12)}${money(sums.spend)}`,
    ]
  }

  /** The contextual ads that the run is measured against, whose figures are in none of the others. */
  function contextLines(): string[] {
    const { context } = analysis
    if (context === null) return []
    const compared = STAGES.flatMap((stage) => {
      const comparison = context.comparison[stage]
      if (comparison === null) return []
      const { median, low, high } = comparison.ratio
      const range = `${format.share(median)} (${format.share(low)} to ${format.share(high)})`
      return [`  a ${stage.padEnd(12)}costs ${range} of what it costs there: ${COMPARED[comparison.outcome]}`]
    })
    return ['Benchmark, contextual ads', ...funnelLines(context.totals, context.rates), ...compared, '']
  }

  /** Whose leads count, and what the other one says. */
  function leadsLines(): string[] {
    const { leads } = analysis
    if (leads === null) return []
    const { attributed, unattributed } = leads.crm
    const reasons = UNATTRIBUTED.filter((reason) => unattributed.reasons[reason] > 0).map(
      (reason) => `${format.count(unattributed.reasons[reason])} ${WHY_UNATTRIBUTED[reason]}`,
    )
    const objections = leads.objections.slice(0, 5).map(({ label, count }) => `${label} ${format.count(count)}`)
    return [
      whoseText(leads),
      `  CRM, of ads          ${countsText(attributed)}`,
      `  CRM, of no ad        ${countsText(unattributed)}${reasons.length === 0 ? '' : ` (${reasons.join(', ')})`}`,
      `  ad platform          ${leads.platform === null ? 'no data' : countsText(leads.platform)}`,
      ...(objections.length === 0 ? [] : [`  objections           ${objections.join(', ')}`]),
      '',
    ]
  }

  function whoseText({ from, platform }: Leads): string {
    if (from === 'crm') return 'Leads and sales are counted by the CRM'
    return platform === null
      ? 'Leads and sales are counted by nobody yet: no ad platform counts them, and the CRM’s do not decide'
      : 'Leads and sales are counted by the ad platform'
  }

  function countsText({ leads, sales, revenue }: LeadCounts): string {
    const count = (value: number | null) => (value === null ? 'no data' : format.count(value))
    return `leads ${count(leads)}, sales ${count(sales)}, revenue ${money(revenue)}`
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

  /** The decision, and what each stage costs in the test. */
  function decisionLines(): string[] {
    const { decision, cost, evidence } = analysis
    if (decision === null) return []
    const costs = STAGES.flatMap((stage) => {
      const { reason } = evidence[stage]
      if (reason?.key === 'noColumn') return []
      const text =
        cost[stage] === null ? (reason === null ? 'no data' : reasonSentence(reason, format)) : rangeText(cost[stage])
      return [`  a ${stage.padEnd(12)}${text}`]
    })
    return [
      `Decision: ${decision.outcome ?? 'none'}. ${reasonSentence(decision.reason, format)}`,
      'Cost in the test, most likely (8 chances in 10)',
      ...costs,
      '',
    ]
  }

  /** How many ads there are of each verdict, and the dearest few of each with the reason. */
  function verdictLines(): string[] {
    return VERDICTS.flatMap((outcome) => {
      const ads = groups.ad.filter(({ verdict }) => verdict?.outcome === outcome)
      if (ads.length === 0) return []
      const spend = ads.reduce((sum, ad) => sum + (ad.totals.spend ?? 0), 0)
      const reasons = ads
        .slice(0, 3)
        .map(({ label, verdict }) => `  ${label}: ${verdict === null ? '' : reasonSentence(verdict.reason, format)}`)
      return [`${outcome}: ${ads.length} ads, ${money(spend)}`, ...reasons, '']
    })
  }

  function planLines(): string[] {
    const { forecast, decision } = analysis
    if (forecast === null || decision === null) return []
    const names: Record<PlanName, string> = {
      asIs: 'as is',
      paused: 'after pausing',
      reallocated: 'after reallocating',
    }
    const rows = (Object.keys(names) as PlanName[]).map((plan) => {
      const { dailyBudget, cost } = forecast.plans[plan]
      const ahead = cost[decision.stage]
      const text = ahead === null ? 'no data' : rangeText(ahead)
      return `  ${names[plan].padEnd(20)}${money(dailyBudget)} a day, a ${decision.stage} ${text}`
    })
    const assumed = `  No file names a day, so a test of ${USUAL_TEST_DAYS} days is assumed. Name its period in the settings.`
    return [`The next ${forecast.days} days`, ...rows, ...(about.period === null ? [assumed] : []), '']
  }

  function rangeText({ median, low, high }: Range): string {
    return `${money(median)} (${money(low)} to ${money(high)})`
  }

  function line(name: string, count: number | null, cost: number | null, each: string): string {
    if (count === null) return `  ${name.padEnd(12)}no data`
    return `  ${name.padEnd(12)}${format.count(count)}${cost === null ? '' : `, ${format.money(cost)} ${each}`}`
  }

  function money(value: number | null): string {
    return value === null ? 'no data' : format.money(value)
  }
}

const COMPARED: Readonly<Record<ComparisonOutcome, string>> = {
  better: 'cheaper',
  comparable: 'about the same',
  worse: 'dearer',
  unclear: 'cannot be told yet',
}

const WHY_UNATTRIBUTED: Readonly<Record<Unattributed, string>> = {
  noMarks: 'without any mark of an ad',
  macro: 'with a macro that was not substituted',
  unknownAd: 'of ads that are not in the files',
  ambiguous: 'that fit several ads',
}
