import { useTranslations } from 'next-intl'
import type { Format } from '#lib/locale/format'
import type { Measure, Measured } from './measures.ts'
import { isNotYet, textOf } from './measures.ts'

/** A value, or in words why there is none: never a zero, never an empty place. */
export function MeasureValue({ of, measure, format }: { of: Measured; measure: Measure; format: Format }) {
  return textOf(of, measure, format) ?? <NoValue isNotYet={isNotYet(of, measure)} />
}

export function NoValue({ isNotYet = false }: { isNotYet?: boolean }) {
  const t = useTranslations('analysis')
  return (
    <span className="inline-block text-xs font-normal whitespace-normal text-muted">
      {isNotYet ? t('notYet') : t('noData')}
    </span>
  )
}
