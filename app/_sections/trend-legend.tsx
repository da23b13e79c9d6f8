import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TrendDay } from '#app/_charts/trend-data.ts'
import { isBlank } from '#app/_charts/trend-data.ts'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import type { Measure } from './measures.ts'

/** What the marks of a trend mean; those that there are. */
export function TrendLegend({
  points,
  measure,
  stage,
  target,
  format,
}: {
  points: readonly TrendDay[]
  measure: Measure
  /** Whose cost it is; null for other measures. */
  stage: Stage | null
  target: number | null
  format: Format
}) {
  const t = useTranslations('overview.trend.legend')
  const name = useTranslations('analysis')(`measure.${measure}`)
  const hasBands = points.some(({ band }) => band !== null)
  const hasOpen = points.some(({ band }) => band !== null && band.high === null)
  const hasBlank = points.some(isBlank)
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      <Entry sign={<LineSign />}>{name}</Entry>
      {target !== null && <Entry sign={<TargetSign />}>{t('target', { target: format.money(target) })}</Entry>}
      {hasBands && <Entry sign={<BandSign />}>{t('band')}</Entry>}
      {hasOpen && stage !== null && <li>{t('open', { stage })}</li>}
      {hasBlank && <Entry sign={<BlankSign />}>{t('blank')}</Entry>}
    </ul>
  )
}

function Entry({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-2">
      {sign}
      {children}
    </li>
  )
}

function LineSign() {
  return (
    <svg aria-hidden="true" width="22" height="10" className="shrink-0">
      <line x1="0" x2="22" y1="5" y2="5" className="stroke-series-1 stroke-2" />
      <circle cx="11" cy="5" r="3.5" className="fill-surface stroke-series-1 stroke-2" />
    </svg>
  )
}

function TargetSign() {
  return (
    <svg aria-hidden="true" width="22" height="10" className="shrink-0">
      <line x1="0" x2="22" y1="5" y2="5" className="stroke-ink [stroke-dasharray:5_3] [stroke-width:1.5]" />
    </svg>
  )
}

function BandSign() {
  return (
    <svg aria-hidden="true" width="14" height="12" className="shrink-0">
      <rect width="14" height="12" className="fill-series-4" opacity="0.4" />
    </svg>
  )
}

function BlankSign() {
  return (
    <svg aria-hidden="true" width="14" height="12" className="shrink-0">
      <rect x="0.5" y="0.5" width="13" height="11" className="fill-surface stroke-line" />
      <path d="M1 7l6-6M1 12l11-11M7 12l6-6" className="stroke-edge" />
    </svg>
  )
}
