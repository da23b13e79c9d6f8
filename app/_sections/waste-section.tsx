import { useTranslations } from 'next-intl'
import { Section } from '#app/_ui/section.tsx'
import type { WastedOn } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import { WastePareto } from './waste-pareto.tsx'

/** Where money is wasted, of the whole run; nothing where none is. */
export function WasteSection({ waste, currency }: { waste: readonly WastedOn[]; currency: CurrencyCode }) {
  const t = useTranslations('overview.waste')
  if (waste.length === 0) return null
  return (
    <Section id="waste" title={t('title')} lead={t('lead')}>
      <WastePareto waste={waste} currency={currency} />
    </Section>
  )
}
