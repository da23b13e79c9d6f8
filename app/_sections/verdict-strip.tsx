import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Section } from '#app/_ui/section.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import { VERDICTS } from '#lib/kernel/outcome'
import { createFormat } from '#lib/locale/format'
import type { VerdictCounts } from './verdict-counts.ts'
import { changedIn } from './verdict-counts.ts'
import { VerdictWord } from './verdict-word.tsx'

/** How many ads to pause, to boost, to keep and to wait for, with the money they stand for; each leads to its ads. */
export function VerdictStrip({
  counts,
  ads,
  currency,
}: {
  counts: VerdictCounts
  /** The page of the ads. */
  ads: Route
  currency: CurrencyCode
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const changed = changedIn(counts)
  return (
    <Section id="verdicts" title={t('verdict.ofAds')} lead={t('verdict.ofAdsLead')}>
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {VERDICTS.map((outcome) => {
          const { count, spend, waste, decided, putOff } = counts[outcome]
          return (
            <li key={outcome}>
              <Link
                href={`${ads}?verdict=${outcome}` as Route}
                className="block h-full rounded-lg border border-line bg-surface px-3 py-3 hover:border-ink sm:px-4"
              >
                <VerdictWord outcome={outcome} />
                <span className="block font-semibold sm:text-xl">{t('verdict.ads', { count })}</span>
                <span className="block text-sm text-muted">
                  {count > 0 && t('verdict.spent', { spend: format.money(spend) })}
                </span>
                {outcome === 'pause' && waste > 0 && (
                  <span className="block text-sm text-muted">
                    {t('verdict.waste', { waste: format.roughMoney(waste) })}
                  </span>
                )}
                {decided > 0 && <span className="block text-sm">{t('verdict.decided', { count: decided })}</span>}
                {putOff > 0 && <span className="block text-sm">{t('verdict.putOff', { count: putOff })}</span>}
              </Link>
            </li>
          )
        })}
      </ul>
      {changed > 0 && (
        <p className="mt-3 text-sm">
          <Link href={ads} className="underline underline-offset-2">
            {t('verdict.changedCount', { count: changed })}
          </Link>
        </p>
      )}
    </Section>
  )
}
