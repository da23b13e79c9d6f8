import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '#app/_ui/facts.tsx'
import { createFormat } from '#lib/locale/format'
import type { Freshness } from './freshness.ts'

/** Which day of the run it is, to which day the data go or that they name none, and when the last of them came in. */
export function FreshnessLine({ freshness, now }: { freshness: Freshness; now: string }) {
  const t = useTranslations('overview.fresh')
  const format = createFormat(useLocale())
  const { day, length, lastDay, assumed, lastImport } = freshness
  const facts = [
    ...(day === null ? [] : [t('day', { day, days: length })]),
    ...(lastDay === null ? [] : [t('data', { day: format.shortDay(lastDay) })]),
    ...(assumed === null ? [] : [t('assumed', { days: format.dayRange(assumed) })]),
    ...(lastImport === null ? [] : [t('imported', { ago: format.ago(lastImport.at, now) })]),
  ]
  return facts.length === 0 ? null : <Facts facts={facts} className="text-sm text-muted" />
}
