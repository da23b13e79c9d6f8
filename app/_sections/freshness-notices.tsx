import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '#app/_ui/notice.tsx'
import type { Day } from '#lib/kernel/day'
import { createFormat } from '#lib/locale/format'
import type { Freshness } from './freshness.ts'

/** That the data are old while the run goes on, or that only its first days are in; nothing where neither is so. */
export function FreshnessNotices({
  freshness: { dataDay, length, lastDay, isEarly, staleDays },
  end,
  imports,
}: {
  freshness: Freshness
  /** The run's last day. */
  end: Day
  /** The page on which data come in. */
  imports: Route
}) {
  const t = useTranslations('overview.fresh')
  const format = createFormat(useLocale())
  return (
    <>
      {staleDays !== null && lastDay !== null && (
        <Notice tone="warning" title={t('stale', { count: staleDays, day: format.shortDay(lastDay) })}>
          <p>
            {t('staleText', { end: format.shortDay(end) })} <Link href={imports}>{t('staleAction')}</Link>
          </p>
        </Notice>
      )}
      {isEarly && (
        <Notice title={t('early', { day: dataDay ?? 1, days: length })}>
          <p>{t('earlyText')}</p>
        </Notice>
      )}
    </>
  )
}
