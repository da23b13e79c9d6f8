import { useTranslations } from 'next-intl'
import type { ForestProps } from '#app/_charts/forest-data.ts'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'

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
  const t = useTranslations('breakdown.forest')
  const dots = useTranslations('forecast.dots')
  if (average === null) return null
  const writeTick = (cost: number) => (cost === 0 ? format.count(0) : format.money(cost))
  if (target === null) {
    return {
      target: { cost: average, label: dots('median', { stage, cost: format.money(average) }) },
      zone: null,
      writeTick,
    }
  }
  const limit = ratioLimit === null ? null : ratioLimit * target
  return {
    target: { cost: target, label: t('reference', { kind: 'target', cost: format.money(target) }) },
    zone:
      limit === null
        ? null
        : {
            cost: limit,
            label: t('zone', { kind: 'target', ratio: format.factor(limit / target), cost: format.money(limit) }),
          },
    writeTick,
  }
}
