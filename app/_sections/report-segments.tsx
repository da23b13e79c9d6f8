import { useLocale, useTranslations } from 'next-intl'
import { createFormat } from '#lib/locale/format'
import { GroupForest } from './group-forest.tsx'
import { ReportGroups } from './report-groups.tsx'
import { ReportSection } from './report-section.tsx'
import type { ReportView } from './report-view.ts'

const MOST = 40

/** Which audiences work: the picture of their costs, and the figures. */
export function ReportSegments({ view: { answer, header } }: { view: ReportView }) {
  const t = useTranslations('report')
  const words = useTranslations('analysis')
  const { currency, segmentBy } = answer.about
  const format = createFormat(useLocale(), currency)
  const standard = answer.standards.segment
  return (
    <ReportSection part="segments" header={header} lead={words('segment.lead')}>
      {standard !== null && (
        <GroupForest
          grouping="segment"
          groups={answer.groups.segment}
          segmentBy={segmentBy}
          standard={standard}
          currency={currency}
        />
      )}
      <h3>{t('groups.table')}</h3>
      <p>{t('groups.sorted')}</p>
      <ReportGroups grouping="segment" answer={answer} most={MOST} format={format} />
    </ReportSection>
  )
}
