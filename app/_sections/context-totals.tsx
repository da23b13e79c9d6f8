import { useTranslations } from 'next-intl'
import { Section } from '#app/_ui/section.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Measured } from './measures.ts'
import { TotalsStrip } from './totals-strip.tsx'

/** Contextual ads, with which the run is compared, kept out of its own sums. */
export function ContextTotals({ measured, currency }: { measured: Measured; currency: CurrencyCode }) {
  const t = useTranslations('analysis')
  return (
    <Section id="context" title={t('context.title')} lead={t('context.lead')}>
      <TotalsStrip measured={measured} currency={currency} />
    </Section>
  )
}
