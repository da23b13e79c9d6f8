import { useTranslations } from 'next-intl'
import type { Analysis } from '#lib/analysis/analysis'
import type { Format } from '#lib/locale/format'

/** That the estimate of a sale counts those still to come of leads, beside what one cost by the sales so far. */
export function useSalesToCome(
  { cost, totals, rates }: Pick<Analysis, 'cost' | 'totals' | 'rates'>,
  format: Format,
): string | null {
  const t = useTranslations('analysis')
  if (cost.sale === null || !totals.leads || rates.costPerSale === null) return null
  return t('costs.salesToCome', { cost: format.money(rates.costPerSale) })
}
