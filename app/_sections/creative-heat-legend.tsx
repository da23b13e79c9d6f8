import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { GroupStandard } from '#app/_client/analysis-part.ts'
import type { CellGrade } from '#lib/analysis/analysis'
import { gradeLimits } from '#lib/kernel/cost-grade'
import type { Format } from '#lib/locale/format'
import { heatOf } from './creative-heat-steps.ts'

/** What the grounds of the heat table mean, in words and money. */
export function HeatLegend({ standard, format }: { standard: GroupStandard; format: Format }) {
  const t = useTranslations('breakdown')
  const { stage, target, average } = standard
  const reference = target ?? average
  if (reference === null) return null
  const kind = target === null ? 'average' : 'target'
  return (
    <div className="space-y-1.5 text-sm">
      <p className="text-muted">{t('heat.legend', { stage, kind, reference: format.money(reference) })}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1.5">
        {gradeLimits(reference).map((limit, index) => (
          <Step key={limit} ground={heatOf((index + 1) as CellGrade, true)}>
            {t('heat.upTo', { cost: format.money(limit) })}
          </Step>
        ))}
        <Step ground={heatOf(5, true)}>{t('heat.dearer')}</Step>
        <Step ground={heatOf(3, false)}>{t('heat.estimatedMeans')}</Step>
        <li>{t('heat.emptyMeans')}</li>
      </ul>
    </div>
  )
}

function Step({ ground, children }: { ground: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <span
        aria-hidden="true"
        className={`h-4 w-6 shrink-0 rounded-sm border border-line [print-color-adjust:exact] ${ground}`}
      />
      {children}
    </li>
  )
}
