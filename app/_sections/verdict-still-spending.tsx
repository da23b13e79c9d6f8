import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '#app/_ui/notice.tsx'
import type { StillSpending } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'

/** More would push what a page is about off the screen of a phone. */
const MOST_NAMED = 3

/** Ads that went on spending after it was decided to pause them, those with the most first; nothing where none did. */
export function VerdictStillSpending({
  ads,
  currency,
  verdicts,
}: {
  ads: readonly StillSpending[]
  currency: CurrencyCode
  /** The page of the verdicts, which names all of them, where this stands elsewhere. */
  verdicts?: Route
}) {
  const t = useTranslations('verdicts.still')
  const rest = ads.slice(MOST_NAMED)
  if (ads.length === 0) return null
  return (
    <Notice tone="warning" title={t('title', { count: ads.length })}>
      <StillList ads={ads.slice(0, MOST_NAMED)} currency={currency} />
      {rest.length > 0 && verdicts !== undefined && <p>{t('more', { count: rest.length })}</p>}
      {rest.length > 0 && verdicts === undefined && (
        <details className="space-y-1">
          <summary className="cursor-pointer py-1 underline underline-offset-2">
            {t('more', { count: rest.length })}
          </summary>
          <StillList ads={rest} currency={currency} />
        </details>
      )}
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

function StillList({ ads, currency }: { ads: readonly StillSpending[]; currency: CurrencyCode }) {
  const t = useTranslations('verdicts.still')
  const format = createFormat(useLocale(), currency)
  return (
    <ul className="list-disc space-y-1 ps-5">
      {ads.map(({ key, label, spend, since, lastDay }) => (
        <li key={key} className="wrap-anywhere">
          {t('ad', {
            name: isolateName(label),
            spend: format.money(spend),
            since: format.shortDay(since),
            last: format.shortDay(lastDay),
          })}
        </li>
      ))}
    </ul>
  )
}
