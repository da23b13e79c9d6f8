import { useLocale, useTranslations } from 'next-intl'
import type { ImportView } from '#app/_server/load-import.ts'
import { createFormat } from '#lib/locale/format'

const COUNTS = ['changed', 'added', 'unchanged'] as const

/** What an import changed, in a sentence: "14 rows changed, 3 rows new; spend +1.2%". */
export function ChangeText({ result }: { result: NonNullable<ImportView['result']> }) {
  const t = useTranslations('import.result')
  const format = createFormat(useLocale())
  const { spendBefore, spendAfter } = result
  const counts = COUNTS.filter((name) => result[name] > 0)
  const rows = format.list(counts.map((name) => t(`count.${name}`, { count: result[name] })))
  if (!spendBefore || spendAfter === null || spendBefore === spendAfter) return <p className="text-sm">{rows}</p>
  return <p className="text-sm">{t('spendChanged', { rows, spend: format.change(spendAfter / spendBefore - 1) })}</p>
}
