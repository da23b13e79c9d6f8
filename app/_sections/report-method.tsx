import { useLocale, useTranslations } from 'next-intl'
import { STAGES } from '#lib/kernel/stage'
import { isolate, isolateLeftToRight } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { ReportGaps } from './report-gaps.tsx'
import { ReportSection } from './report-section.tsx'
import { ReportSources } from './report-sources.tsx'
import type { ReportView } from './report-view.ts'

/** How the figures came about: the reckoning, its limits, the files, and what is missing or doubtful. */
export function ReportMethod({ view }: { view: ReportView }) {
  const t = useTranslations('report')
  const { answer, header } = view
  const format = createFormat(useLocale(), answer.about.currency)
  return (
    <ReportSection part="method" header={header}>
      <div className="report-together">
        <h3>{t('method.how')}</h3>
        <p>{t('method.text')}</p>
        <p>
          {t('method.clock', {
            zone: isolateLeftToRight(header.timeZone),
            currency: answer.about.currency,
            engine: isolate(answer.about.engine),
          })}
        </p>
      </div>
      <Limits view={view} format={format} />
      <h3>{t('method.sources')}</h3>
      <ReportSources files={answer.about.files} format={format} />
      <ReportGaps view={view} format={format} />
    </ReportSection>
  )
}

/** From where on things are said, as the settings of the run have it. */
function Limits({ view: { answer }, format }: { view: ReportView; format: Format }) {
  const t = useTranslations('report')
  const { decision, evidence, groups } = answer
  const limits = groups.ad.find(({ verdict }) => verdict !== null)?.verdict?.limits
  const carried = STAGES.filter((stage) => evidence[stage].events !== null)
  const needed = carried.map((stage) => t('events', { stage, events: evidence[stage].needed }))
  return (
    <div className="report-together">
      <h3>{t('method.limits')}</h3>
      <ul className="report-lines">
        {decision !== null && (
          <li>
            {t('method.decisionLimit', {
              stage: decision.stage,
              ratio: format.factor(decision.ratioLimit),
              confidence: format.share(decision.confidence),
            })}
          </li>
        )}
        {limits !== undefined && (
          <li>{t('method.verdictLimits', { boost: format.money(limits.boost), pause: format.money(limits.pause) })}</li>
        )}
        {needed.length > 0 && <li>{t('method.enough', { list: format.list(needed) })}</li>}
      </ul>
    </div>
  )
}
