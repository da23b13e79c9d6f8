import { fromMicros } from '../../kernel/money.ts'
import { problem } from '../../kernel/problem.ts'
import { SUM_NAMES } from '../../kernel/sums.ts'
import type { RowSink } from '../rows/row-sink.ts'

/** Tells what of a row's figures can hardly be; `sums` in the order of SUM_NAMES, NaN being "no data". */
export function checkFigures(sums: Float64Array, line: number, sink: Pick<RowSink, 'warn'>): void {
  const impressions = sums[IMPRESSIONS] as number
  const clicks = sums[CLICKS] as number
  const leads = sums[LEADS] as number
  const spend = sums[SPEND] as number
  if (clicks > impressions) {
    sink.warn(problem('clicksAboveImpressions', 'warning', { line, params: { clicks, impressions } }))
  }
  if (leads > clicks) sink.warn(problem('leadsAboveClicks', 'warning', { line, params: { leads, clicks } }))
  if (spend < 0) sink.warn(problem('negativeSpend', 'warning', { line, params: { spend: fromMicros(spend) } }))
}

const IMPRESSIONS = SUM_NAMES.indexOf('impressions')
const CLICKS = SUM_NAMES.indexOf('clicks')
const SPEND = SUM_NAMES.indexOf('spend')
const LEADS = SUM_NAMES.indexOf('leads')
