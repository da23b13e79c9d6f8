import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '#app/_ui/notice.tsx'
import type { StillSpending } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'

const MOST_NAMED = 10

/** Ads that went on spending after it was decided to pause them; nothing where none did. */
export function VerdictStillSpending({
  ads,
  currency,
  verdicts,
}: {
  ads: readonly StillSpending[]
  currency: CurrencyCode
  /** The page of the verdicts, where this stands elsewhere. */
  verdicts?: Route
}) {
  const t = useTranslations('verdicts.still')
  const format = createFormat(useLocale(), currency)
  if (ads.length === 0) return null
  return (
    <Notice tone="warning" title={t('title', { count: ads.length })}>
      <ul className="list-disc space-y-1 ps-5">
        {ads.slice(0, MOST_NAMED).map(({ key, label, spend, since, lastDay }) => (
          <li key={key} className="wrap-anywhere">
            {t('ad', {
              name: isolateName(label),
              spend: format.money(spend),
              since: format.shortDay(since),
              last: format.shortDay(lastDay),
            })}
          </li>
        ))}
        {ads.length > MOST_NAMED && <li>{t('more', { count: ads.length - MOST_NAMED })}</li>}
      </ul>
      <p>{t('advice')}</p>
      {verdicts !== undefined && (
        <p>
          <Link href={verdicts} className="underline underline-offset-2">
            {t('open')}
          </Link>
        </p>
      )}
    </Notice>
  )
}
