import { useTranslations } from 'next-intl'
import type { Totals } from '#lib/analysis/analysis'
import type { Format } from '#lib/locale/format'

/** Rows that stand for a whole period are in the sums but on no day of the trend: how much of the spend they carry. */
export function UndatedNote({ undated, format }: { undated: Totals | null; format: Format }) {
  const t = useTranslations('analysis')
  if (undated?.spend == null) return null
  return <p className="text-sm text-muted">{t('trend.undated', { spend: format.money(undated.spend) })}</p>
}
