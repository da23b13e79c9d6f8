import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { createFormat } from '#lib/locale/format'
import { CreativeCards } from './creative-cards.tsx'
import { CreativeMatrix } from './creative-matrix.tsx'
import { PicturesOf } from './creative-pictures.tsx'
import { ReportGroups } from './report-groups.tsx'
import { ReportSection } from './report-section.tsx'
import type { ReportView } from './report-view.ts'
import { pictureAddress } from './report-view.ts'

const MOST = 40

/** Which picture and text work, for whom, and how they look. */
export function ReportCreatives({ view: { runId, answer, header } }: { view: ReportView }) {
  const t = useTranslations('report')
  const words = useTranslations('analysis')
  const breakdown = useTranslations('breakdown')
  const { currency, segmentBy } = answer.about
  const format = createFormat(useLocale(), currency)
  const standard = answer.standards.creative
  const known = new Set(answer.groups.creative.map(({ key }) => key))
  const contents = header.creatives
    .filter(({ creative }) => known.has(creative))
    .map(({ creative, text, picture }) => [
      creative,
      { text, picture: picture === null ? null : pictureAddress(runId, picture) },
    ])
  const pictures = header.creatives.flatMap(({ creative, picture }) =>
    picture === null ? [] : [[creative, pictureAddress(runId, picture)]],
  )
  return (
    <ReportSection part="creatives" header={header} lead={words('creative.lead')}>
      <ReportGroups
        grouping="creative"
        answer={answer}
        most={MOST}
        note={({ dimensions }) => dimensions.painPoint && <BidiText>{dimensions.painPoint}</BidiText>}
        format={format}
      />
      {standard !== null && answer.matrix.length > 0 && (
        <PicturesOf pictures={Object.fromEntries(pictures)}>
          <h3>{breakdown('heat.title')}</h3>
          <CreativeMatrix
            cells={answer.matrix}
            segments={answer.groups.segment}
            segmentBy={segmentBy}
            standard={standard}
            currency={currency}
            isPaper
          />
        </PicturesOf>
      )}
      {contents.length > 0 && (
        <>
          <h3>{t('creatives.shown')}</h3>
          <CreativeCards groups={answer.groups.creative} contents={Object.fromEntries(contents)} currency={currency} />
        </>
      )}
    </ReportSection>
  )
}
