import { useTranslations } from 'next-intl'
import { VERDICTS } from '#lib/kernel/outcome'
import { ReportSection } from './report-section.tsx'
import type { ReportView } from './report-view.ts'
import { VerdictWord } from './verdict-word.tsx'

const LINES = ['1', '2', '3', '4', '5'] as const

/** How to read the ranges, in five lines, and what the marks of verdicts mean. */
export function ReportReading({ view }: { view: ReportView }) {
  const t = useTranslations('report')
  return (
    <ReportSection part="reading" header={view.header}>
      <ul className="report-lines">
        {LINES.map((line) => (
          <li key={line}>{t(`reading.${line}`)}</li>
        ))}
      </ul>
      <p className="report-label">{t('reading.marks')}</p>
      <dl className="report-marks">
        {VERDICTS.map((outcome) => (
          <div key={outcome}>
            <dt>
              <VerdictWord outcome={outcome} />
            </dt>
            <dd>{t(`reading.mark.${outcome}`)}</dd>
          </div>
        ))}
      </dl>
    </ReportSection>
  )
}
