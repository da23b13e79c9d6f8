import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Mark } from '#app/_ui/mark.tsx'
import { lastDayOf } from '#lib/kernel/report'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { useReportState } from './report-state.ts'
import type { ReportView } from './report-view.ts'
import { pictureAddress } from './report-view.ts'

/** Whose report it is, about what, by whom, and whether it is finished. */
export function ReportCover({ view }: { view: ReportView }) {
  const t = useTranslations('report')
  const common = useTranslations('common')
  const format = createFormat(useLocale())
  const { header, madeOn, answer } = view
  const { agency, preparedBy, logo } = header.draft
  const state = useReportState(view)
  const lastDay = lastDayOf(answer)
  return (
    <section className="report-cover" aria-labelledby="report-title">
      <p className="report-agency">
        {logo !== null && (
          // biome-ignore lint/performance/noImgElement: an upload behind a gate, which the image optimiser must not copy
          <img
            src={pictureAddress(view.runId, logo.sha256)}
            alt={agency === null ? t('cover.logoAlone') : t('cover.logo', { agency: isolateName(agency) })}
          />
        )}
        {agency !== null && <BidiText>{agency}</BidiText>}
        {logo === null && agency === null && (
          <>
            <Mark /> {common('name')}
          </>
        )}
      </p>
      <div className="report-cover-title">
        <p>{t('cover.kind')}</p>
        <h1 id="report-title">
          <BidiText>{header.run}</BidiText>
        </h1>
        <p className="report-state" data-final={view.version !== null || undefined}>
          {state}
        </p>
      </div>
      <dl>
        {header.client !== null && (
          <Fact name={t('cover.client')}>
            <BidiText>{header.client}</BidiText>
          </Fact>
        )}
        <Fact name={t('cover.period')}>{format.dayRange(header)}</Fact>
        <Fact name={t('cover.data')}>{lastDay === null ? t('foot.noData') : format.day(lastDay)}</Fact>
        {preparedBy !== null && (
          <Fact name={t('cover.preparedBy')}>
            <BidiText>{preparedBy}</BidiText>
          </Fact>
        )}
        <Fact name={t('cover.made')}>{format.day(madeOn)}</Fact>
      </dl>
      {header.synthetic && <p className="report-note">{t('method.synthetic')}</p>}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
