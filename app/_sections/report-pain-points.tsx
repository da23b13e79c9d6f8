import { useLocale, useTranslations } from 'next-intl'
import { createFormat } from '#lib/locale/format'
import { GroupReversals } from './group-reversals.tsx'
import { PainClaims } from './pain-claims.tsx'
import { ReportGroups } from './report-groups.tsx'
import { ReportSection } from './report-section.tsx'
import type { ReportView } from './report-view.ts'

const MOST = 30

/** Which pain points the test confirms and which it refutes, at equal audiences. */
export function ReportPainPoints({ view: { answer, header } }: { view: ReportView }) {
  const t = useTranslations('report')
  const words = useTranslations('analysis')
  const groups = answer.groups.painPoint
  const format = createFormat(useLocale(), answer.about.currency)
  return (
    <ReportSection part="painPoints" header={header} lead={words('painPoint.lead')}>
      <PainClaims groups={groups} />
      <GroupReversals groups={groups} />
      <h3>{t('groups.table')}</h3>
      <ReportGroups grouping="painPoint" answer={answer} most={MOST} format={format} />
    </ReportSection>
  )
}
