import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { createFormat } from '#lib/locale/format'
import { useGroupText } from './group-parts.ts'
import { ReportGroups } from './report-groups.tsx'
import { ReportSection } from './report-section.tsx'
import type { ReportView } from './report-view.ts'

/** Beyond this an appendix is a book; a table of all ads can be saved as a file. */
const MOST = 500

/** Every ad with what came of it. */
export function ReportAppendix({ view: { answer, header } }: { view: ReportView }) {
  const t = useTranslations('report')
  const segmentOf = useGroupText('segment', answer.about.segmentBy)
  const format = createFormat(useLocale(), answer.about.currency)
  const isCut = answer.groups.ad.length > MOST
  return (
    <ReportSection
      part="appendix"
      header={header}
      lead={isCut ? t('appendix.leadCut', { count: MOST, all: answer.groups.ad.length }) : t('appendix.lead')}
    >
      <ReportGroups
        grouping="ad"
        answer={answer}
        most={MOST}
        note={(ad) => (
          <>
            {ad.key !== ad.label && (
              <span className="inline-block">{t.rich('appendix.id', { id: () => <bdi>{ad.key}</bdi> })}</span>
            )}
            <AdSegment label={ad.label} segment={ad.dimensions.segment ? segmentOf(ad) : ''} />
          </>
        )}
        format={format}
      />
    </ReportSection>
  )
}

/** The segment of an ad whose name does not say it. */
function AdSegment({ label, segment }: { label: string; segment: string }) {
  if (segment === '' || label.includes(segment)) return null
  return (
    <>
      {' · '}
      <BidiText>{segment}</BidiText>
    </>
  )
}
