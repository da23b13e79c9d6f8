import { useLocale, useTranslations } from 'next-intl'
import type { ImportView } from '#app/_server/load-import.ts'
import { Notice } from '#app/_ui/notice.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'

/** Ads that the run seems to have under other names: without ids nothing else tells that they are the same. */
export function RenamedNotice({ changes, currency }: { changes: ImportView['changes']; currency: CurrencyCode }) {
  const t = useTranslations('import.renamed')
  const format = createFormat(useLocale(), currency)
  const renamed = changes?.renamed
  if (!renamed) return null
  const { days, spend, before, after } = renamed
  return (
    <Notice tone="error" title={t('title', { spend: format.money(spend) })}>
      <p>{t('text', { count: days, before: isolateName(before), after: isolateName(after) })}</p>
      <p>{t('advice')}</p>
    </Notice>
  )
}
