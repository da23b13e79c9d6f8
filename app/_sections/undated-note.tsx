import { useTranslations } from 'next-intl'
import type { DayTotals, Totals } from '#lib/analysis/analysis'
import { fromMicros, toMicros } from '#lib/kernel/money'
import type { Format } from '#lib/locale/format'

/** Rows that stand for a whole period are in the sums but on no day of the trend: how much of the spend they carry. */
export function UndatedNote({ days, totals, format }: { days: readonly DayTotals[]; totals: Totals; format: Format }) {
  const t = useTranslations('analysis')
  const dated = days.reduce((sum, day) => sum + toMicros(day.totals.spend ?? 0), 0)
  const undated = toMicros(totals.spend ?? 0) - dated
  if (undated <= 0) return null
  return <p className="text-sm text-muted">{t('trend.undated', { spend: format.money(fromMicros(undated)) })}</p>
}
