import { useTranslations } from 'next-intl'
import type { Format } from '#lib/locale/format'
import type { Measured } from './measures.ts'
import { OF_STAGE, textOf } from './measures.ts'

/** From the clicks to the leads, or to the subscribers where there are no leads, and on to the sales, in a sentence. */
export function useFunnelTakeaway(measured: Measured, format: Format): string {
  const t = useTranslations('report')
  const words = useTranslations('analysis')
  const { clicks, leads, subscribers, sales } = measured.totals
  const stage = leads === null ? 'subscriber' : 'lead'
  const events = leads ?? subscribers
  const rate = textOf(measured, OF_STAGE[stage].rate, format)
  if (clicks === null || events === null || rate === null) return t('funnel.plain')
  const rateOf = (of: 'subscriber' | 'lead' | 'sale', value: string) => words(`funnel.rate.${of}`, { rate: value })
  const came = t('funnel.takeaway', { clicks: format.count(clicks), stage, events, rate: rateOf(stage, rate) })
  const closed = textOf(measured, 'leadToSale', format)
  if (sales === null || closed === null) return came
  return `${came} ${t('funnel.sales', { count: sales, rate: rateOf('sale', closed) })}`
}
