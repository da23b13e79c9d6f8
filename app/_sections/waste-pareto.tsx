import { useLocale, useTranslations } from 'next-intl'
import { Pareto } from '#app/_charts/pareto.tsx'
import { Figure } from '#app/_ui/figure.tsx'
import type { WastedOn } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'
import { directionOf } from '#lib/locale/locales'
import { MarkLegend } from './mark-legend.tsx'
import { wasteRows } from './waste-rows.ts'
import { WasteTable } from './waste-table.tsx'

/** On which ads money bought results dearer than the limit: the few that make up most of it. */
export function WastePareto({ waste, currency }: { waste: readonly WastedOn[]; currency: CurrencyCode }) {
  const overview = useTranslations('overview')
  const t = useTranslations('overview.waste')
  const locale = useLocale()
  const format = createFormat(locale, currency)
  const { rows, total, rest, half, halfOf } = wasteRows(waste)
  if (rows.length === 0) return null
  return (
    <Figure
      takeaway={
        <>
          {t('takeaway', { count: waste.length, total: format.roughMoney(total) })}{' '}
          {half < waste.length && t('half', { half, share: format.share(halfOf) })}
        </>
      }
      tableTitle={overview('table')}
      table={<WasteTable waste={waste} format={format} />}
    >
      <div className="space-y-2 rounded-lg border border-line bg-surface p-3 sm:p-4">
        <Pareto
          title={t('title')}
          rows={rows.map(({ key, label, share, cumulative, wasted, outcome }) => ({
            key,
            name: label,
            share,
            cumulative,
            text: format.roughMoney(wasted),
            outcome,
          }))}
          axisTitle={t('axis')}
          writeShare={format.share}
          isMirrored={directionOf(locale) === 'rtl'}
        />
        {rest.count > 0 && <p>{t('rest', { count: rest.count, wasted: format.roughMoney(rest.wasted) })}</p>}
        <MarkLegend outcomes={rows.map(({ outcome }) => outcome)} />
        <p className="text-sm text-muted">{t('legend')}</p>
      </div>
    </Figure>
  )
}
