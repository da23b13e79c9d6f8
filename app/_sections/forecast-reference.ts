import { useTranslations } from 'next-intl'
import type { ForestProps } from '#app/_charts/forest-data.ts'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { useForestReference } from './forest-reference.ts'

/** What costs ahead are drawn beside: the target and the zone beyond the limit, or where there is none the cost as is. */
export function useReferences({
  stage,
  target,
  ratioLimit,
  average,
  format,
}: {
  stage: Stage
  target: number | null
  ratioLimit: number | null
  /** The likely cost as is; null where the data do not carry it. */
  average: number | null
  format: Format
}): Pick<ForestProps, 'target' | 'zone' | 'writeTick'> | null {
  const dots = useTranslations('forecast.dots')
  const beside = useForestReference({ kind: 'target', cost: target ?? average ?? 0, ratioLimit, format })
  if (average === null) return null
  if (target !== null) return beside
  return {
    ...beside,
    target: { cost: average, label: dots('median', { stage, cost: format.money(average) }) },
    zone: null,
  }
}
