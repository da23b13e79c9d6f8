import { useLocale, useTranslations } from 'next-intl'
import { Tag } from '#app/_ui/tag.tsx'
import type { Comparison } from '#lib/analysis/analysis'
import type { ComparisonOutcome } from '#lib/kernel/outcome'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import { createFormat } from '#lib/locale/format'

const TONES = { better: 'done', comparable: 'plain', worse: 'error', unclear: 'plain' } as const satisfies Record<
  ComparisonOutcome,
  string
>

/** What each stage of the run costs beside contextual ads, in a sentence; nothing where the data do not say. */
export function ContextComparison({ comparison }: { comparison: Readonly<Record<Stage, Comparison | null>> }) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale())
  return (
    <ul className="space-y-1 empty:hidden">
      {STAGES.map((stage) => {
        const compared = comparison[stage]
        if (compared === null) return null
        const { outcome, ratio } = compared
        const numbers = { ratio: format.multiple(ratio.median), range: format.multipleRange(ratio.low, ratio.high) }
        return (
          <li key={stage}>
            <Tag tone={TONES[outcome]}>{t(`context.outcome.${outcome}`)}</Tag>{' '}
            {t('context.comparison', { stage, ...numbers })}
          </li>
        )
      })}
    </ul>
  )
}
