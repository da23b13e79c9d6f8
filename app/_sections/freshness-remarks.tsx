import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Remark } from '#app/_ui/notice-list.tsx'
import type { Day } from '#lib/kernel/day'
import { createFormat } from '#lib/locale/format'
import type { Freshness } from './freshness.ts'

/** That the data are old while the run goes on, or that only its first days are in; nothing where neither is so. */
export function useFreshnessRemarks(
  { dataDay, length, lastDay, isEarly, staleDays }: Freshness,
  /** The run's last day, and the page on which data come in; null for those who may bring in none. */
  { end, imports }: { readonly end: Day; readonly imports: Route | null },
): readonly Remark[] {
  const t = useTranslations('overview.fresh')
  const format = createFormat(useLocale())
  const stale: Remark | null =
    staleDays === null || lastDay === null
      ? null
      : {
          key: 'stale',
          tone: 'warning',
          text: (
            <>
              <strong>{t('stale', { count: staleDays, day: format.shortDay(lastDay) })}.</strong>{' '}
              {t('staleText', { end: format.shortDay(end) })}{' '}
              {imports !== null && <Link href={imports}>{t('staleAction')}</Link>}
            </>
          ),
        }
  const early: Remark | null = isEarly
    ? {
        key: 'early',
        tone: 'info',
        text: (
          <>
            <strong>{t('early', { day: dataDay ?? 1, days: length })}.</strong> {t('earlyText')}
          </>
        ),
      }
    : null
  return [stale, early].filter((remark) => remark !== null)
}
