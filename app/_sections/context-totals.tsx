import { useTranslations } from 'next-intl'
import { Section } from '#app/_ui/section.tsx'
import type { Context } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import { ContextComparison } from './context-comparison.tsx'
import { TotalsStrip } from './totals-strip.tsx'

/** Contextual ads, with which the run is compared, kept out of its own sums. */
export function ContextTotals({ context, currency }: { context: Context; currency: CurrencyCode }) {
  const t = useTranslations('analysis')
  return (
    <Section id="context" title={t('context.title')} lead={t('context.lead')}>
      <TotalsStrip measured={context} currency={currency} />
      <ContextComparison comparison={context.comparison} />
    </Section>
  )
}
