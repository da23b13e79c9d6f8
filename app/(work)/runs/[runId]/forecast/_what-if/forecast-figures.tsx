import { useLocale, useTranslations } from 'next-intl'
import type { KnownOutlook } from '#app/_sections/forecast-changed.tsx'
import { ForecastDots } from '#app/_sections/forecast-dots.tsx'
import { ForecastPicture } from '#app/_sections/forecast-picture.tsx'
import { useReason } from '#app/_sections/reason-text.ts'
import { Section } from '#app/_ui/section.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Reason } from '#lib/kernel/outcome'
import type { Stage } from '#lib/kernel/stage'
import { createFormat } from '#lib/locale/format'

/** The plans as a picture, of the settings that are saved or of those that are tried: a mark tells, and moves nothing. */
export function ForecastFigures({
  outlook: { forecast, decision },
  isTried,
  stage,
  unknown,
  targets,
  currency,
}: {
  outlook: KnownOutlook
  isTried: boolean
  /** What is drawn. */
  stage: Stage
  /** The deciding stage, where the data say too little of its cost, and why. */
  unknown: { readonly stage: Stage; readonly reason: Reason } | null
  targets: Readonly<Record<Stage, number | null>>
  currency: CurrencyCode
}) {
  const t = useTranslations('forecast.whatIf')
  const analysis = useTranslations('analysis.forecast')
  const changed = useTranslations('forecast.changed')
  const reason = useReason(createFormat(useLocale(), currency))
  const ofStage = { stage, target: targets[stage] || null, ratioLimit: decision?.ratioLimit ?? null, currency }
  return (
    <Section
      id="ahead"
      title={
        <>
          {analysis('title')} {isTried && <Tag tone="gold">{t('banner')}</Tag>}
        </>
      }
      lead={analysis('lead', { days: forecast.days })}
    >
      {unknown !== null && (
        <p className="max-w-[75ch]">{changed('unknown', { stage: unknown.stage, reason: reason(unknown.reason) })}</p>
      )}
      <ForecastPicture forecast={forecast} {...ofStage} />
      <ForecastDots plan={forecast.plans.asIs} {...ofStage} />
    </Section>
  )
}
