import { useTranslations } from 'next-intl'
import { ContextComparison } from './context-comparison.tsx'
import { ReportSection } from './report-section.tsx'
import type { ReportView } from './report-view.ts'
import { TotalsStrip } from './totals-strip.tsx'

/** The same results in contextual ads, as the benchmark. */
export function ReportContext({ view: { answer, header } }: { view: ReportView }) {
  const t = useTranslations('report')
  if (answer.context === null) return null
  return (
    <ReportSection part="context" header={header} lead={t('context.lead')}>
      <ContextComparison comparison={answer.context.comparison} />
      <TotalsStrip measured={answer.context} currency={answer.about.currency} />
    </ReportSection>
  )
}
