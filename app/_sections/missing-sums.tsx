import { useLocale, useTranslations } from 'next-intl'
import type { Totals } from '#lib/analysis/analysis'
import { createFormat } from '#lib/locale/format'
import { SUMS } from './measures.ts'

/** One sentence for all that no row carries, in place of empty columns. */
export function MissingSums({ totals }: { totals: Totals }) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale())
  const missing = SUMS.filter((name) => totals[name] === null).map((name) => t(`missing.${name}`))
  if (missing.length === 0) return null
  return <p className="text-sm text-muted">{t('missing.sentence', { sums: format.list(missing) })}</p>
}
