import { useLocale, useTranslations } from 'next-intl'
import { createFormat } from '#lib/locale/format'
import { ReportChoices } from './report-choices.tsx'
import { ReportCosts } from './report-costs.tsx'
import { ReportDecision } from './report-decision.tsx'
import { ReportMoney } from './report-money.tsx'
import { ReportNext } from './report-next.tsx'
import { ReportSection } from './report-section.tsx'
import type { ReportView } from './report-view.ts'

/** The whole report on one page: the decision, the four costs, the money, what to boost and to stop, what is next. */
export function ReportSummary({ view: { answer, header } }: { view: ReportView }) {
  const t = useTranslations('report')
  const format = createFormat(useLocale(), answer.about.currency)
  return (
    <ReportSection part="summary" header={header}>
      <ReportDecision answer={answer} format={format} />
      <h3>{t(answer.forecast === null ? 'summary.costsTest' : 'summary.costs')}</h3>
      <ReportCosts answer={answer} format={format} />
      <ReportMoney money={answer.money} format={format} />
      <ReportChoices answer={answer} format={format} />
      <ReportNext answer={answer} run={header} format={format} />
    </ReportSection>
  )
}
