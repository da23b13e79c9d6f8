import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { createFormat } from '#lib/locale/format'
import type { StageCount } from '#lib/metrics/describe-leads'

/** Whether a stage has to be told with its CRM. */
export function hasSeveralPlatforms(stages: readonly StageCount[]): boolean {
  return new Set(stages.map(({ platform }) => platform)).size > 1
}

/** The stage with its pipeline, its CRM where there are several, and how many leads stand in it. */
export function StageName({ stage: own, hasSeveral }: { stage: StageCount; hasSeveral: boolean }) {
  const t = useTranslations('leads')
  const platform = useTranslations('import.platform')
  const format = createFormat(useLocale())
  const places = [...(hasSeveral ? [platform(own.platform)] : []), ...(own.pipeline === '' ? [] : [own.pipeline])]
  return (
    <div className="min-w-40 flex-1 wrap-anywhere">
      <p className="font-medium">
        <BidiText>{own.stage}</BidiText>
      </p>
      <p className="text-sm text-muted">
        {t('stages.count', { count: own.count, shown: format.count(own.count) })}
        {places.map((place) => (
          <span key={place}>
            {' · '}
            <BidiText>{place}</BidiText>
          </span>
        ))}
      </p>
    </div>
  )
}
